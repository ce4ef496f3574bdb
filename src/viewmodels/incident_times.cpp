#include "viewmodels/incident_times.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "tasks/when_task.h"
#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

std::chrono::year yearOf(Date day) { return year_month_day(day).year(); }

QString ratioWords(double ratio) {
  return std::isfinite(ratio) ? QLocale().toString(ratio, 'f', 2) : QStringLiteral("∞");
}

}  // namespace

IncidentTimes::Figures IncidentTimes::figuresOf(const IncidentColumns& columns, const IncidentSieve& sieve,
                                                const std::vector<CoveredDays>& covered, const IncidentFilter& filter) {
  const auto ofTheDay = static_cast<FilterParts>(setOf(FilterPart::Hours) | setOf(FilterPart::Weekdays));
  const auto ofTheYear = static_cast<FilterParts>(setOf(FilterPart::Dates) | setOf(FilterPart::Months));
  Figures figures{.calendar = calendarOf(columns, covered)};
  const std::vector<std::uint32_t> anyHour = sieve.rowsIgnoring(ofTheDay);
  figures.matrix = weekHoursOf(columns, anyHour);
  figures.withoutClock = static_cast<std::size_t>(std::ranges::count_if(
      anyHour, [&](std::uint32_t row) { return ClockCode::read(columns.clock[row]).hour == ClockCode::kNoClock; }));
  const std::vector<std::size_t> byDay = countsByDay(columns, sieve.rowsIgnoring(ofTheYear));
  for (std::size_t day = 0; day < byDay.size(); ++day) {
    const auto month = static_cast<unsigned>(year_month_day(columns.firstDay + days{day}).month());
    figures.months.at(month - 1) += static_cast<double>(byDay[day]);
  }
  figures.trend = yearTrend(columns, sieve, figures.calendar, filter);
  return figures;
}

void IncidentTimes::show(Figures figures) {
  m_figures = std::move(figures);
  emit changed();
}

QList<double> IncidentTimes::matrix() const {
  QList<double> cells;
  for (const auto& day : m_figures.matrix) {
    cells.append(QList<double>(day.begin(), day.end()));
  }
  return cells;
}

double IncidentTimes::busiest() const {
  double most = 0;
  for (const auto& day : m_figures.matrix) {
    most = std::max(most, std::ranges::max(day));
  }
  return most;
}

double IncidentTimes::busiestMonth() const { return std::ranges::max(m_figures.months); }

QString IncidentTimes::trend() const {
  if (!m_figures.trend) {
    return {};
  }
  const YearComparison& trend = *m_figures.trend;
  QStringList sentences{
      tr("%1 to %2: %3 against %4 a year before.")
          .arg(dayWords(trend.from), dayWords(trend.to), countWords(trend.count), countWords(trend.countBefore))};
  switch (trend.verdict) {
    case ChangeVerdict::More:
      sentences.append(tr("That is more."));
      break;
    case ChangeVerdict::Fewer:
      sentences.append(tr("That is fewer."));
      break;
    case ChangeVerdict::NoDifference:
      sentences.append(tr("Chance explains the difference."));
      break;
    case ChangeVerdict::TooFew:
      sentences.append(tr("Too few to tell."));
      break;
    case ChangeVerdict::CannotCompare:
      return tr("Too many days are missing to compare with the year before.");
  }
  if (trend.verdict != ChangeVerdict::TooFew) {
    sentences.append(tr("%1 times as many; 95 % interval %2 to %3.")
                         .arg(ratioWords(trend.ratio), ratioWords(trend.lowest), ratioWords(trend.highest)));
  }
  if (trend.comparedDays < trend.days) {
    sentences.append(tr("Counted on %1 of %2 days; the others are missing in one of the years.")
                         .arg(countWords(trend.comparedDays), countWords(trend.days)));
  }
  return sentences.join(u' ');
}

std::chrono::year IncidentTimes::firstYear() const { return yearOf(m_figures.calendar.first); }

QStringList IncidentTimes::years() const {
  QStringList years;
  const IncidentCalendar& calendar = m_figures.calendar;
  if (!calendar.days.empty()) {
    const auto last = yearOf(calendar.first + days{calendar.days.size()} - days{1});
    for (auto year = firstYear(); year <= last; ++year) {
      years.append(QString::number(static_cast<int>(year)));
    }
  }
  return years;
}

std::pair<Date, Date> IncidentTimes::daysOfWeek(int place) const {
  const auto year = firstYear() + std::chrono::years{place / kWeeksInYear};
  const Date first = Date{year / 1 / 1} + days{7 * (place % kWeeksInYear)};
  return {first, std::min(first + days{6}, Date{year / 12 / 31})};
}

QList<int> IncidentTimes::weeks() const {
  const IncidentCalendar& calendar = m_figures.calendar;
  QList<int> weeks;
  for (int place = 0; place < static_cast<int>(years().size()) * kWeeksInYear; ++place) {
    const auto [first, last] = daysOfWeek(place);
    bool isSome = false;
    bool isMissing = false;
    bool isInside = false;
    for (Date day = first; day <= last; day += days{1}) {
      const std::int64_t at = (day - calendar.first).count();
      if (at >= 0 && at < std::ssize(calendar.days)) {
        const DayState state = calendar.days[static_cast<std::size_t>(at)];
        isInside = true;
        isSome = isSome || state == DayState::Some;
        isMissing = isMissing || state == DayState::Missing;
      }
    }
    weeks.append(!isInside ? Outside : isSome && isMissing ? SomeMissing : isSome ? Some : isMissing ? Missing : Zero);
  }
  return weeks;
}

int IncidentTimes::missingDays() const {
  return static_cast<int>(std::ranges::count(m_figures.calendar.days, DayState::Missing));
}

QString IncidentTimes::weekWords(int place) const {
  const auto [first, last] = daysOfWeek(place);
  const QString period = tr("%1 to %2").arg(dayWords(first), dayWords(last));
  switch (static_cast<Week>(weeks().value(place))) {
    case Outside:
      return tr("%1: outside the source").arg(period);
    case Missing:
      return tr("%1: the source tells nothing").arg(period);
    case Zero:
      return tr("%1: no incidents").arg(period);
    case Some:
      return tr("%1: incidents").arg(period);
    case SomeMissing:
      return tr("%1: incidents, and days of which the source tells nothing").arg(period);
  }
  return period;
}

}  // namespace buurtatlas
