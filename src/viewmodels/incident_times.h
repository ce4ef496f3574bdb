#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "incidents/filter.h"
#include "incidents/incident_calendar.h"
#include "incidents/time_profile.h"
#include "incidents/year_comparison.h"

namespace buurtatlas {

/// When incidents happened, for the charts of the window: each chart counts what passes all filters but its own, so
/// that it shows what a click in it would give.
class IncidentTimes : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the incident view")
  Q_PROPERTY(QList<double> matrix READ matrix NOTIFY changed)
  Q_PROPERTY(double busiest READ busiest NOTIFY changed)
  Q_PROPERTY(QList<double> months READ months NOTIFY changed)
  Q_PROPERTY(double busiestMonth READ busiestMonth NOTIFY changed)
  Q_PROPERTY(int withoutClock READ withoutClock NOTIFY changed)
  Q_PROPERTY(QString trend READ trend NOTIFY changed)
  Q_PROPERTY(QStringList years READ years NOTIFY changed)
  Q_PROPERTY(QList<int> weeks READ weeks NOTIFY changed)
  Q_PROPERTY(int missingDays READ missingDays NOTIFY changed)
  Q_PROPERTY(bool calendarGuessed READ isCalendarGuessed NOTIFY changed)

 public:
  /// What the charts show.
  struct Figures {
    WeekHours matrix = {};               ///< of what passes all but hours and weekdays
    std::array<double, 12> months = {};  ///< of what passes all but dates and months
    std::size_t withoutClock = 0;        ///< of what the matrix is of
    IncidentCalendar calendar = {};
    std::optional<YearComparison> trend = {};
  };
  /// How a week of the calendar looks.
  enum Week { Outside, Missing, Zero, Some, SomeMissing };
  Q_ENUM(Week)
  static constexpr int kWeeksInYear = 53;

  using QObject::QObject;

  static Figures figuresOf(const IncidentColumns& columns, const IncidentSieve& sieve,
                           const std::vector<CoveredDays>& covered, const IncidentFilter& filter);
  void show(Figures figures);

  /// Monday first, then the hour: 168 numbers.
  [[nodiscard]] QList<double> matrix() const;
  [[nodiscard]] double busiest() const;
  /// January first, all years together.
  [[nodiscard]] QList<double> months() const { return {m_figures.months.begin(), m_figures.months.end()}; }
  [[nodiscard]] double busiestMonth() const;
  [[nodiscard]] int withoutClock() const { return static_cast<int>(m_figures.withoutClock); }
  /// The period beside the year before, in words; empty when the source does not cover that.
  [[nodiscard]] QString trend() const;
  [[nodiscard]] QStringList years() const;
  /// kWeeksInYear for each of the years, from 1 January on in steps of seven days.
  [[nodiscard]] QList<int> weeks() const;
  [[nodiscard]] int missingDays() const;
  [[nodiscard]] bool isCalendarGuessed() const { return m_figures.calendar.isGuess; }
  Q_INVOKABLE [[nodiscard]] QString weekWords(int place) const;
  /// The first and the last day of that week.
  [[nodiscard]] std::pair<Date, Date> daysOfWeek(int place) const;

 signals:
  void changed();

 private:
  [[nodiscard]] std::chrono::year firstYear() const;

  Figures m_figures;
};

}  // namespace buurtatlas
