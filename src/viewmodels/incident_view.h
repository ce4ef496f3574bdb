#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>

#include "core/atlas.h"
#include "incidents/filter.h"
#include "incidents/time_profile.h"
#include "painting/density_painter.h"
#include "painting/density_sheet.h"
#include "tasks/density_task.h"
#include "viewmodels/background_job.h"
#include "viewmodels/density_legend.h"
#include "viewmodels/incident_types.h"

namespace buurtatlas {

class AtlasSession;
class StreetSource;

/// Where and when incidents happened: a filter, the hours of the day, and a density on the map.
/// Figures and density are made anew after every change of the filter, while they are looked at.
class IncidentView : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
  Q_PROPERTY(bool any READ any NOTIFY changed)
  Q_PROPERTY(int total READ total NOTIFY changed)
  Q_PROPERTY(int shown READ shown NOTIFY changed)
  Q_PROPERTY(bool stale READ isStale NOTIFY changed)
  Q_PROPERTY(int withoutPosition READ withoutPosition NOTIFY changed)
  Q_PROPERTY(int withoutClock READ withoutClock NOTIFY changed)
  Q_PROPERTY(QString emptiedBy READ emptiedBy NOTIFY changed)
  Q_PROPERTY(QList<double> hours READ hours NOTIFY changed)
  Q_PROPERTY(double busiestHour READ busiestHour NOTIFY changed)
  Q_PROPERTY(bool filtered READ isFiltered NOTIFY filterChanged)
  Q_PROPERTY(QString from READ from NOTIFY filterChanged)
  Q_PROPERTY(QString to READ to NOTIFY filterChanged)
  Q_PROPERTY(int hourFrom READ hourFrom NOTIFY filterChanged)
  Q_PROPERTY(int hourTo READ hourTo NOTIFY filterChanged)
  Q_PROPERTY(int weekdays READ weekdays NOTIFY filterChanged)
  Q_PROPERTY(double bandwidth READ bandwidth WRITE setBandwidth NOTIFY filterChanged)
  Q_PROPERTY(bool hasDensity READ hasDensity NOTIFY densityChanged)
  Q_PROPERTY(QString recipeText READ recipeText NOTIFY densityChanged)
  Q_PROPERTY(buurtatlas::DensityPicture density READ density NOTIFY densityChanged)
  Q_PROPERTY(buurtatlas::DensityLegend* legend READ legend CONSTANT)
  Q_PROPERTY(buurtatlas::IncidentTypes* types READ types CONSTANT)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)
  Q_PROPERTY(buurtatlas::BackgroundJob* exportJob READ exportJob CONSTANT)

 public:
  /// Writes a grid of the atlas's plane to a GeoTIFF file.
  using WriteRaster =
      std::function<Result<void>(const Raster& raster, const std::string& plane, const std::string& file)>;

  IncidentView(AtlasSession& session, StreetSource& streets, WriteRaster writeRaster, QObject* parent = nullptr);

  [[nodiscard]] bool isWatched() const { return m_watched; }
  void setWatched(bool watched);
  [[nodiscard]] bool any() const;
  [[nodiscard]] int total() const;
  [[nodiscard]] int shown() const { return static_cast<int>(m_figures.shown); }
  [[nodiscard]] bool isStale() const { return m_stale; }
  [[nodiscard]] int withoutPosition() const { return static_cast<int>(m_figures.withoutPosition); }
  [[nodiscard]] int withoutClock() const { return static_cast<int>(m_figures.withoutClock); }
  /// The part of the filter that leaves nothing, in words; empty when something is left.
  [[nodiscard]] QString emptiedBy() const;
  [[nodiscard]] QList<double> hours() const;
  [[nodiscard]] double busiestHour() const;
  [[nodiscard]] bool isFiltered() const;
  [[nodiscard]] QString from() const;
  [[nodiscard]] QString to() const;
  /// 0 to 24 is the whole day; the end may lie before the beginning.
  [[nodiscard]] int hourFrom() const { return m_hours.from; }
  [[nodiscard]] int hourTo() const { return m_hours.to; }
  /// One bit per day, Monday is the lowest; 0 means every day.
  [[nodiscard]] int weekdays() const { return m_weekdays.bits; }
  /// Units: metres.
  [[nodiscard]] double bandwidth() const { return m_bandwidth.value; }
  void setBandwidth(double metres);
  [[nodiscard]] bool hasDensity() const { return m_density.has_value(); }
  [[nodiscard]] QString recipeText() const;
  [[nodiscard]] const DensityPicture& density() const { return m_picture; }
  [[nodiscard]] DensityLegend* legend() { return &m_legend; }
  [[nodiscard]] IncidentTypes* types() { return &m_types; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }
  [[nodiscard]] BackgroundJob* exportJob() { return &m_exportJob; }

  /// Days as people write them; empty for no limit. Returns false when one is not a day.
  Q_INVOKABLE bool setDates(const QString& from, const QString& to);
  Q_INVOKABLE void setHours(int from, int to);
  Q_INVOKABLE void toggleWeekday(int day);
  Q_INVOKABLE void clearFilter();
  /// Writes the density that is shown: a GeoTIFF of the numbers, or a PNG sheet with map, legend and recipe.
  Q_INVOKABLE void exportTo(const QUrl& file);

 signals:
  void watchedChanged();
  void changed();
  void filterChanged();
  void densityChanged();

 private:
  struct Figures {
    std::size_t shown = 0;
    std::size_t withoutPosition = 0;
    std::size_t withoutClock = 0;
    std::optional<FilterPart> emptiedBy = {};
    TimeProfile profile = {};
  };
  struct Answer {
    Figures figures;
    std::optional<DensityMap> density;
    DensityPicture picture;
  };
  static Result<Answer> analyse(const Atlas& atlas, const IncidentFilter& filter, Metres bandwidth,
                                const JobControl& control);
  [[nodiscard]] IncidentFilter filter() const;
  void refilter();
  void compute();
  void take(Answer answer);
  [[nodiscard]] SheetWords sheetWords() const;

  AtlasSession& m_session;
  StreetSource& m_streets;
  WriteRaster m_writeRaster;
  bool m_watched = false;
  bool m_stale = true;
  std::optional<Date> m_from;
  std::optional<Date> m_to;
  HourRange m_hours;
  WeekdaySet m_weekdays;
  Metres m_bandwidth{300};
  Figures m_figures;
  std::optional<DensityMap> m_density;
  DensityPicture m_picture;
  DensityLegend m_legend;
  IncidentTypes m_types;
  BackgroundJob m_job;
  BackgroundJob m_exportJob;
};

}  // namespace buurtatlas
