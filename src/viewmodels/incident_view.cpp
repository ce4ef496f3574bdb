#include "viewmodels/incident_view.h"

#include <QCoreApplication>
#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "core/dates.h"
#include "core/incident_columns.h"
#include "incidents/filter_record.h"
#include "tasks/incident_choice.h"
#include "tasks/incident_recipes.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostRemembered = 100;
constexpr std::string_view kDensity = "density";
constexpr int kDrawnAreaPlace = 1;  // in areas()

QString dayText(const std::optional<Date>& day) { return day ? QString::fromStdString(isoDate(*day)) : QString(); }

bool readDay(const QString& text, std::optional<Date>& day) {
  day.reset();
  if (text.trimmed().isEmpty()) {
    return true;
  }
  day = parseDate(text.trimmed().toStdString());
  return day.has_value();
}

/// A period beside the one before it.
QString periodSentence(const YearComparison& change) {
  const QString counts =
      IncidentView::tr("%Ln incidents from %1 to %2, %3 from %4 to %5.", "", static_cast<int>(change.count))
          .arg(dayWords(change.from), dayWords(change.to), countWords(change.countBefore), dayWords(change.beforeFrom),
               dayWords(change.beforeTo));
  QString verdict;
  switch (change.verdict) {
    case ChangeVerdict::More:
      verdict = IncidentView::tr("That is more.");
      break;
    case ChangeVerdict::Fewer:
      verdict = IncidentView::tr("That is fewer.");
      break;
    case ChangeVerdict::NoDifference:
      verdict = IncidentView::tr("Chance explains the difference.");
      break;
    case ChangeVerdict::TooFew:
      verdict = IncidentView::tr("Too few to tell.");
      break;
    case ChangeVerdict::CannotCompare:
      verdict = IncidentView::tr("Too many days are missing in the data to compare them.");
      break;
  }
  return QStringLiteral("%1 %2").arg(counts, verdict);
}

}  // namespace

IncidentView::IncidentView(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &AtlasSession::opened, this, [this] {
    takeFilter({});
    m_past.clear();
    m_future.clear();
    emit filterChanged();
    emit recipesChanged();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& after = *m_session.atlas();
    if (after.incidents != before->incidents) {
      m_types.setIncidents(*columnsOf(after));
    } else if (after.boundary != before->boundary || after.coveredDays != before->coveredDays) {
      refilter();
    }
    if (after.recipes != before->recipes) {
      emit recipesChanged();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    emit changed();
    emit m_times.changed();
  });
  connect(&m_types, &IncidentTypes::changed, this, &IncidentView::takeTypes);
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

void IncidentView::setWatched(bool watched) {
  if (watched == m_watched) {
    return;
  }
  m_watched = watched;
  emit watchedChanged();
  if (m_watched && m_stale) {
    compute();
  }
}

bool IncidentView::any() const { return !m_session.atlas()->incidents->empty(); }

int IncidentView::total() const { return static_cast<int>(m_session.atlas()->incidents->size()); }

QString IncidentView::emptiedBy() const {
  if (!m_figures.emptiedBy) {
    return {};
  }
  switch (*m_figures.emptiedBy) {
    case FilterPart::Dates:
      return tr("dates");
    case FilterPart::Hours:
      return tr("hours");
    case FilterPart::Weekdays:
      return tr("days of the week");
    case FilterPart::Types:
      return tr("types");
    case FilterPart::Area:
      return tr("area");
    case FilterPart::Months:
      return tr("months");
    case FilterPart::Holidays:
      return tr("choice of holidays");
  }
  return {};
}

QList<double> IncidentView::hours() const { return {m_figures.hours.begin(), m_figures.hours.end()}; }

double IncidentView::busiestHour() const { return std::ranges::max(m_figures.hours); }

bool IncidentView::isFiltered() const {
  IncidentFilter filter = this->filter();
  filter.includeStreet = false;
  return filter != IncidentFilter{};
}

QString IncidentView::from() const { return dayText(m_filter.from); }

QString IncidentView::to() const { return dayText(m_filter.to); }

QStringList IncidentView::areas() const {
  QStringList names{tr("The whole town")};
  const Atlas& atlas = *m_session.atlas();
  for (const Zone& zone : *atlas.zones) {
    names.append(QString::fromStdString(zone.name));
  }
  for (const NamedArea& neighbourhood : *atlas.neighbourhoods) {
    names.append(QString::fromStdString(neighbourhood.name));
  }
  names.removeDuplicates();
  if (hasDrawnArea()) {
    names.insert(kDrawnAreaPlace, tr("The area that was drawn"));
  }
  return names;
}

int IncidentView::area() const {
  if (hasDrawnArea()) {
    return kDrawnAreaPlace;
  }
  return m_filter.areaName.empty()
             ? 0
             : std::max(0, static_cast<int>(areas().indexOf(QString::fromStdString(m_filter.areaName))));
}

void IncidentView::setDrawnArea(const MultiPolygon& ground) {
  IncidentFilter filter = this->filter();
  filter.area = ground;
  filter.areaName.clear();
  changeFilter(std::move(filter));
}

void IncidentView::setArea(int place) {
  if (hasDrawnArea() && place == kDrawnAreaPlace) {
    return;
  }
  IncidentFilter filter = this->filter();
  filter.area.reset();
  filter.areaName = place > 0 ? areas().value(place).toStdString() : std::string();
  changeFilter(std::move(filter));
}

void IncidentView::setHolidays(int rule) {
  IncidentFilter filter = this->filter();
  filter.holidays = static_cast<HolidayRule>(std::clamp(rule, 0, static_cast<int>(HolidayRule::Without)));
  changeFilter(std::move(filter));
}

void IncidentView::setIncludeStreet(bool include) {
  IncidentFilter filter = this->filter();
  filter.includeStreet = include;
  changeFilter(std::move(filter));
}

bool IncidentView::setDates(const QString& from, const QString& to) {
  std::optional<Date> first;
  std::optional<Date> last;
  if (!readDay(from, first) || !readDay(to, last)) {
    return false;
  }
  IncidentFilter filter = this->filter();
  filter.from = first;
  filter.to = last;
  changeFilter(std::move(filter));
  return true;
}

void IncidentView::setHours(int from, int to) {
  const HourRange wanted{.from = std::clamp(from, 0, 23), .to = std::clamp(to, 1, 24)};
  if (wanted.from != wanted.to) {
    IncidentFilter filter = this->filter();
    filter.hours = wanted == HourRange{} ? std::nullopt : std::optional(wanted);
    changeFilter(std::move(filter));
  }
}

void IncidentView::toggleWeekday(int day) {
  const WeekdaySet days{.bits = static_cast<std::uint8_t>(weekdays() ^ (1 << day))};
  IncidentFilter filter = this->filter();
  filter.weekdays = days == WeekdaySet{} ? std::nullopt : std::optional(days);
  changeFilter(std::move(filter));
}

void IncidentView::toggleMonth(int month) {
  const MonthSet months{.bits = static_cast<std::uint16_t>(this->months() ^ (1 << month))};
  IncidentFilter filter = this->filter();
  filter.months = months == MonthSet{} ? std::nullopt : std::optional(months);
  changeFilter(std::move(filter));
}

void IncidentView::pickCell(int weekday, int hour) {
  IncidentFilter filter = this->filter();
  const std::optional<HourRange> hours = HourRange{.from = hour, .to = hour + 1};
  const std::optional<WeekdaySet> days =
      WeekdaySet{.bits = static_cast<std::uint8_t>(1U << static_cast<unsigned>(weekday))};
  const bool isPicked = filter.hours == hours && filter.weekdays == days;
  filter.hours = isPicked ? std::nullopt : hours;
  filter.weekdays = isPicked ? std::nullopt : days;
  changeFilter(std::move(filter));
}

void IncidentView::pickWeek(int place) {
  const auto [from, to] = m_times.daysOfWeek(place);
  IncidentFilter filter = this->filter();
  const bool isPicked = filter.from == from && filter.to == to;
  filter.from = isPicked ? std::nullopt : std::optional(from);
  filter.to = isPicked ? std::nullopt : std::optional(to);
  changeFilter(std::move(filter));
}

void IncidentView::clearFilter() { changeFilter({.includeStreet = m_filter.includeStreet}); }

void IncidentView::goBack() {
  if (canGoBack()) {
    m_future.push_back(filter());
    const IncidentFilter filter = std::move(m_past.back());
    m_past.pop_back();
    takeFilter(filter);
  }
}

void IncidentView::goForward() {
  if (canGoForward()) {
    m_past.push_back(filter());
    const IncidentFilter filter = std::move(m_future.back());
    m_future.pop_back();
    takeFilter(filter);
  }
}

IncidentFilter IncidentView::filter() const {
  IncidentFilter filter = m_filter;
  filter.types = m_types.wanted();
  return filter;
}

void IncidentView::changeFilter(IncidentFilter filter) {
  if (filter == this->filter()) {
    return;
  }
  remember(this->filter());
  takeFilter(filter);
}

void IncidentView::remember(IncidentFilter filter) {
  m_past.push_back(std::move(filter));
  if (m_past.size() > kMostRemembered) {
    m_past.erase(m_past.begin());
  }
  m_future.clear();
}

void IncidentView::takeFilter(const IncidentFilter& filter) {
  m_filter = filter;
  m_lastTypes = filter.types;
  m_types.setWanted(filter.types);
}

void IncidentView::takeTypes() {
  if (m_types.wanted() != m_lastTypes) {
    IncidentFilter before = m_filter;
    before.types = std::exchange(m_lastTypes, m_types.wanted());
    remember(std::move(before));
  }
  refilter();
}

void IncidentView::refilter() {
  m_stale = true;
  emit filterChanged();
  emit changed();
  if (m_watched) {
    compute();
  }
}

Result<IncidentView::Figures> IncidentView::countPassing(const Atlas& atlas, const IncidentColumns& columns,
                                                         const IncidentFilter& filter) {
  const auto whole = withArea(atlas, filter);
  if (!whole) {
    return std::unexpected(whole.error());
  }
  const IncidentSieve sieve(columns, *whole);
  const IncidentSelection selection = sieve.selection();
  Figures figures{
      .shown = selection.rows.size(),
      .withoutPosition = selection.withoutPosition,
      .withoutClock = selection.withoutClock,
      .emptiedBy = selection.emptiedBy,
      .onStreetOnly = static_cast<std::size_t>(std::ranges::count_if(
          selection.rows, [&](std::uint32_t row) { return columns.precision[row] == PlacePrecision::Street; })),
      .ofType = std::vector<std::size_t>(columns.types.size()),
      .times = IncidentTimes::figuresOf(columns, sieve, *atlas.coveredDays, *whole)};
  for (const auto& day : weekHoursOf(columns, selection.rows)) {
    std::ranges::transform(figures.hours, day, figures.hours.begin(), std::plus());
  }
  for (const std::uint32_t row : sieve.rowsIgnoring(setOf(FilterPart::Types))) {
    ++figures.ofType[columns.type[row]];
  }
  return figures;
}

Result<IncidentView::Answer> IncidentView::analyse(const Atlas& atlas, const IncidentFilter& filter) {
  const std::shared_ptr<const IncidentColumns> columns = columnsOf(atlas);
  return countPassing(atlas, *columns, filter).transform([&](Figures figures) {
    return Answer{.columns = columns, .figures = std::move(figures)};
  });
}

void IncidentView::compute() {
  m_job.start<Answer>(
      [atlas = m_session.atlas(), filter = filter()](const JobControl&) { return analyse(*atlas, filter); },
      [this](Answer answer) { take(std::move(answer)); });
}

void IncidentView::take(Answer answer) {
  m_stale = false;
  m_figures = std::move(answer.figures);
  m_types.setCounts(*answer.columns, m_figures.ofType);
  m_times.show(std::move(m_figures.times));
  emit changed();
}

QStringList IncidentView::recipes() const {
  QStringList names;
  for (const IncidentRecipe& recipe : *m_session.atlas()->recipes) {
    names.append(QString::fromStdString(recipe.name));
  }
  return names;
}

void IncidentView::setCommand(std::string command, std::vector<std::string> options) {
  m_command = std::move(command);
  m_commandOptions = std::move(options);
}

void IncidentView::saveRecipe(const QString& name) {
  const RecipeDraft draft{.name = name.trimmed().toStdString(),
                          .method = m_command,
                          .filter = filter(),
                          .parameters = m_command == kDensity ? m_method : m_commandOptions,
                          .version = QCoreApplication::applicationVersion().toStdString()};
  m_session.performNow([&](AtlasStore& store) { return buurtatlas::saveRecipe(store, draft); });
}

const IncidentRecipe* IncidentView::recipeAt(int place) const {
  const auto& recipes = *m_session.atlas()->recipes;
  return place >= 0 && std::cmp_less(place, recipes.size()) ? &recipes[static_cast<std::size_t>(place)] : nullptr;
}

void IncidentView::apply(const IncidentRecipe& recipe, const IncidentFilter& filter) {
  changeFilter(filter);
  const std::vector<std::string> options = splitWords(recipe.parameters);
  if (recipe.method == kDensity) {
    emit methodRecalled(options);
  }
  emit recipeUsed(recipe.method, options);
}

void IncidentView::useRecipe(int place) {
  const IncidentRecipe* recipe = recipeAt(place);
  if (recipe == nullptr) {
    return;
  }
  const auto filter = filterOf(splitWords(recipe->filter));
  const auto since = changesSince(*m_session.atlas(), *recipe, QCoreApplication::applicationVersion().toStdString());
  if (!filter || !since) {
    m_session.report(filter ? since.error() : filter.error());
    return;
  }
  apply(*recipe, *filter);
  const QString name = QString::fromStdString(recipe->name);
  m_session.say(since->data ? tr("%1: %Ln incidents now, %2 when it was saved.", "", static_cast<int>(since->incidents))
                                  .arg(name, countWords(since->incidentsBefore))
                            : tr("%1: the incidents are the same as when it was saved.").arg(name));
}

void IncidentView::useRecipeNext(int place) {
  const IncidentRecipe* recipe = recipeAt(place);
  if (recipe == nullptr) {
    return;
  }
  const auto next = nextPeriodOf(*m_session.atlas(), *recipe);
  if (!next) {
    m_session.report(next.error());
    return;
  }
  const QString name = QString::fromStdString(recipe->name);
  apply(*recipe, next->filter);
  m_session.say(QStringLiteral("%1: %2").arg(name, periodSentence(next->change)));
}

void IncidentView::dropRecipe(int place) {
  const std::string name = recipes().value(place).toStdString();
  m_session.performNow([&](AtlasStore& store) { return buurtatlas::dropRecipe(store, name); });
}

}  // namespace buurtatlas
