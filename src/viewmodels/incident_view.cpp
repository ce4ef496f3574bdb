#include "viewmodels/incident_view.h"

#include <algorithm>

#include "core/dates.h"
#include "viewmodels/atlas_session.h"

namespace buurtatlas {

namespace {

QString dayText(const std::optional<Date>& day) { return day ? QString::fromStdString(isoDate(*day)) : QString(); }

bool readDay(const QString& text, std::optional<Date>& day) {
  day.reset();
  if (text.trimmed().isEmpty()) {
    return true;
  }
  day = parseDate(text.trimmed().toStdString());
  return day.has_value();
}

}  // namespace

IncidentView::IncidentView(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &AtlasSession::opened, this, &IncidentView::clearFilter);
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& after = *m_session.atlas();
    if (after.incidents != before->incidents) {
      m_types.setIncidents(*after.incidents);
    }
  });
  connect(&session, &AtlasSession::retranslated, this, &IncidentView::changed);
  connect(&m_types, &IncidentTypes::changed, this, &IncidentView::refilter);
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

QList<double> IncidentView::hours() const { return {m_figures.profile.hours.begin(), m_figures.profile.hours.end()}; }

double IncidentView::busiestHour() const { return std::ranges::max(m_figures.profile.hours); }

bool IncidentView::isFiltered() const { return filter() != IncidentFilter{}; }

QString IncidentView::from() const { return dayText(m_from); }

QString IncidentView::to() const { return dayText(m_to); }

bool IncidentView::setDates(const QString& from, const QString& to) {
  std::optional<Date> first;
  std::optional<Date> last;
  if (!readDay(from, first) || !readDay(to, last)) {
    return false;
  }
  if (first != m_from || last != m_to) {
    m_from = first;
    m_to = last;
    refilter();
  }
  return true;
}

void IncidentView::setHours(int from, int to) {
  const HourRange wanted{.from = std::clamp(from, 0, 23), .to = std::clamp(to, 1, 24)};
  if (wanted != m_hours && wanted.from != wanted.to) {
    m_hours = wanted;
    refilter();
  }
}

void IncidentView::toggleWeekday(int day) {
  m_weekdays.bits = static_cast<std::uint8_t>(m_weekdays.bits ^ (1U << static_cast<unsigned>(day)));
  refilter();
}

void IncidentView::clearFilter() {
  m_from.reset();
  m_to.reset();
  m_hours = {};
  m_weekdays = {};
  m_types.clearWanted();
}

IncidentFilter IncidentView::filter() const {
  IncidentFilter filter{.from = m_from, .to = m_to, .types = m_types.wanted()};
  if (m_hours != HourRange{}) {
    filter.hours = m_hours;
  }
  if (m_weekdays != WeekdaySet{}) {
    filter.weekdays = m_weekdays;
  }
  return filter;
}

void IncidentView::refilter() {
  m_stale = true;
  emit filterChanged();
  emit changed();
  if (m_watched) {
    compute();
  }
}

Result<IncidentView::Figures> IncidentView::analyse(const Atlas& atlas, const IncidentFilter& filter) {
  const IncidentSelection selection = selectIncidents(*atlas.incidents, filter);
  return Figures{.shown = selection.rows.size(),
                 .withoutPosition = selection.withoutPosition,
                 .withoutClock = selection.withoutClock,
                 .emptiedBy = selection.emptiedBy,
                 .profile = timeProfile(*atlas.incidents, selection.rows)};
}

void IncidentView::compute() {
  m_job.start<Figures>(
      [atlas = m_session.atlas(), filter = filter()](const JobControl&) { return analyse(*atlas, filter); },
      [this](const Figures& figures) { take(figures); });
}

void IncidentView::take(const Figures& figures) {
  m_stale = false;
  m_figures = figures;
  emit changed();
}

}  // namespace buurtatlas
