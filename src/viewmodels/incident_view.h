#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/atlas.h"
#include "incidents/filter.h"
#include "viewmodels/background_job.h"
#include "viewmodels/incident_times.h"
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
  Q_PROPERTY(int onStreetOnly READ onStreetOnly NOTIFY changed)
  Q_PROPERTY(QList<double> hours READ hours NOTIFY changed)
  Q_PROPERTY(double busiestHour READ busiestHour NOTIFY changed)
  Q_PROPERTY(bool filtered READ isFiltered NOTIFY filterChanged)
  Q_PROPERTY(QString from READ from NOTIFY filterChanged)
  Q_PROPERTY(QString to READ to NOTIFY filterChanged)
  Q_PROPERTY(int hourFrom READ hourFrom NOTIFY filterChanged)
  Q_PROPERTY(int hourTo READ hourTo NOTIFY filterChanged)
  Q_PROPERTY(int weekdays READ weekdays NOTIFY filterChanged)
  Q_PROPERTY(int months READ months NOTIFY filterChanged)
  Q_PROPERTY(int holidays READ holidays WRITE setHolidays NOTIFY filterChanged)
  Q_PROPERTY(bool includeStreet READ includesStreet WRITE setIncludeStreet NOTIFY filterChanged)
  Q_PROPERTY(QStringList areas READ areas NOTIFY changed)
  Q_PROPERTY(int area READ area WRITE setArea NOTIFY filterChanged)
  Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY filterChanged)
  Q_PROPERTY(bool canGoForward READ canGoForward NOTIFY filterChanged)
  Q_PROPERTY(QStringList recipes READ recipes NOTIFY recipesChanged)
  Q_PROPERTY(buurtatlas::IncidentTypes* types READ types CONSTANT)
  Q_PROPERTY(buurtatlas::IncidentTimes* times READ times CONSTANT)
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
  /// Pass the filter and are not in the density, as only the street is known.
  [[nodiscard]] int onStreetOnly() const { return static_cast<int>(m_figures.onStreetOnly); }
  /// The part of the filter that leaves nothing, in words; empty when something is left.
  [[nodiscard]] QString emptiedBy() const;
  [[nodiscard]] QList<double> hours() const;
  [[nodiscard]] double busiestHour() const;
  [[nodiscard]] bool isFiltered() const;
  [[nodiscard]] QString from() const;
  [[nodiscard]] QString to() const;
  /// 0 to 24 is the whole day; the end may lie before the beginning.
  [[nodiscard]] int hourFrom() const { return m_filter.hours.value_or(HourRange{}).from; }
  [[nodiscard]] int hourTo() const { return m_filter.hours.value_or(HourRange{}).to; }
  /// One bit per day, Monday is the lowest; 0 means every day.
  [[nodiscard]] int weekdays() const { return m_filter.weekdays.value_or(WeekdaySet{}).bits; }
  /// One bit per month, January is the lowest; 0 means every month.
  [[nodiscard]] int months() const { return m_filter.months.value_or(MonthSet{}).bits; }
  /// A HolidayRule.
  [[nodiscard]] int holidays() const { return static_cast<int>(m_filter.holidays); }
  void setHolidays(int rule);
  [[nodiscard]] bool includesStreet() const { return m_filter.includeStreet; }
  void setIncludeStreet(bool include);
  /// "The whole town", the area that was drawn, if any, then the zones and neighbourhoods by name.
  [[nodiscard]] QStringList areas() const;
  /// A place in areas().
  [[nodiscard]] int area() const;
  void setArea(int place);
  [[nodiscard]] bool canGoBack() const { return !m_past.empty(); }
  [[nodiscard]] bool canGoForward() const { return !m_future.empty(); }
  /// By name.
  [[nodiscard]] QStringList recipes() const;
  /// What is wanted, for other views of the same incidents.
  [[nodiscard]] IncidentFilter filter() const;
  [[nodiscard]] IncidentTypes* types() { return &m_types; }
  [[nodiscard]] IncidentTimes* times() { return &m_times; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  /// Days as people write them; empty for no limit. Returns false when one is not a day.
  Q_INVOKABLE bool setDates(const QString& from, const QString& to);
  Q_INVOKABLE void setHours(int from, int to);
  Q_INVOKABLE void toggleWeekday(int day);
  Q_INVOKABLE void toggleMonth(int month);
  /// Only this hour of this weekday, Monday is 0; once more: all hours and weekdays again.
  Q_INVOKABLE void pickCell(int weekday, int hour);
  /// Only this week of times().
  Q_INVOKABLE void pickWeek(int place);
  Q_INVOKABLE void clearFilter();
  /// To the filter before the last change, and back to the one after it.
  Q_INVOKABLE void goBack();
  Q_INVOKABLE void goForward();
  /// The options of the command line that recipes of a density keep beside the filter.
  void setMethod(std::vector<std::string> options) { m_method = std::move(options); }
  /// The command of the command line that recipes keep, with its options; those of a density are set by setMethod().
  void setCommand(std::string command, std::vector<std::string> options);
  /// Lets only incidents on this ground pass, in the place of a zone or neighbourhood.
  void setDrawnArea(const MultiPolygon& ground);
  [[nodiscard]] bool hasDrawnArea() const { return m_filter.area.has_value(); }
  /// Keeps the filter, the method and what they were used on under a name.
  Q_INVOKABLE void saveRecipe(const QString& name);
  /// Takes the filter and method of a recipe and says what changed since it was saved.
  Q_INVOKABLE void useRecipe(int place);
  /// The same for the period after that of the recipe, and says what changed from one to the other.
  Q_INVOKABLE void useRecipeNext(int place);
  Q_INVOKABLE void dropRecipe(int place);

 signals:
  void watchedChanged();
  void changed();
  void filterChanged();
  void recipesChanged();
  /// The options of a recipe of a density that is used.
  void methodRecalled(const std::vector<std::string>& options);
  /// A recipe of any method is used.
  void recipeUsed(const std::string& command, const std::vector<std::string>& options);

 private:
  struct Figures {
    std::size_t shown = 0;
    std::size_t withoutPosition = 0;
    std::size_t withoutClock = 0;
    std::optional<FilterPart> emptiedBy = {};
    std::size_t onStreetOnly = 0;
    std::array<double, 24> hours = {};
    std::vector<std::size_t> ofType = {};  ///< of what passes all filters but types, in the order of the columns
    IncidentTimes::Figures times = {};
  };
  struct Answer {
    std::shared_ptr<const IncidentColumns> columns;
    Figures figures;
  };
  /// Null where there is none.
  [[nodiscard]] const IncidentRecipe* recipeAt(int place) const;
  /// Takes over the method of a recipe, and this filter.
  void apply(const IncidentRecipe& recipe, const IncidentFilter& filter);
  static Result<Answer> analyse(const Atlas& atlas, const IncidentFilter& filter);
  static Result<Figures> countPassing(const Atlas& atlas, const IncidentColumns& columns, const IncidentFilter& filter);
  /// Takes another filter; the one until now can be gone back to.
  void changeFilter(IncidentFilter filter);
  void takeFilter(const IncidentFilter& filter);
  void takeTypes();
  void remember(IncidentFilter filter);
  void refilter();
  void compute();
  void take(Answer answer);

  AtlasSession& m_session;
  bool m_watched = false;
  bool m_stale = true;
  IncidentFilter m_filter;  ///< but the types, which m_types keeps
  std::vector<std::string> m_lastTypes;
  std::vector<IncidentFilter> m_past;
  std::vector<IncidentFilter> m_future;
  std::vector<std::string> m_method;
  std::string m_command = "density";
  std::vector<std::string> m_commandOptions;
  Figures m_figures;
  IncidentTypes m_types;
  IncidentTimes m_times;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
