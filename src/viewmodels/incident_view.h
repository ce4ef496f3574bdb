#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QList>
#include <QObject>
#include <QString>
#include <memory>
#include <optional>

#include "core/atlas.h"
#include "incidents/filter.h"
#include "incidents/time_profile.h"
#include "viewmodels/background_job.h"
#include "viewmodels/incident_types.h"

namespace buurtatlas {

class AtlasSession;

/// When incidents happened: a filter, which DensityDesk follows too, and the hours of the day.
/// Figures are made anew after every change of the filter, while they are looked at.
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
  Q_PROPERTY(buurtatlas::IncidentTypes* types READ types CONSTANT)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  explicit IncidentView(AtlasSession& session, QObject* parent = nullptr);

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
  /// What is wanted, for other views of the same incidents.
  [[nodiscard]] IncidentFilter filter() const;
  [[nodiscard]] IncidentTypes* types() { return &m_types; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  /// Days as people write them; empty for no limit. Returns false when one is not a day.
  Q_INVOKABLE bool setDates(const QString& from, const QString& to);
  Q_INVOKABLE void setHours(int from, int to);
  Q_INVOKABLE void toggleWeekday(int day);
  Q_INVOKABLE void clearFilter();

 signals:
  void watchedChanged();
  void changed();
  void filterChanged();

 private:
  struct Figures {
    std::size_t shown = 0;
    std::size_t withoutPosition = 0;
    std::size_t withoutClock = 0;
    std::optional<FilterPart> emptiedBy = {};
    TimeProfile profile = {};
  };
  static Result<Figures> analyse(const Atlas& atlas, const IncidentFilter& filter);
  void refilter();
  void compute();
  void take(const Figures& figures);

  AtlasSession& m_session;
  bool m_watched = false;
  bool m_stale = true;
  std::optional<Date> m_from;
  std::optional<Date> m_to;
  HourRange m_hours;
  WeekdaySet m_weekdays;
  Figures m_figures;
  IncidentTypes m_types;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
