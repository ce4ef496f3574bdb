#include "viewmodels/incident_view.h"

#include <QSaveFile>
#include <QSize>
#include <algorithm>
#include <utility>
#include <variant>

#include "core/dates.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"
#include "viewmodels/street_source.h"

namespace buurtatlas {

namespace {

constexpr double kNarrowestBandwidth = 50;
constexpr double kWidestBandwidth = 3'000;
constexpr QSize kSheetSize{1600, 1200};

QString dayText(const std::optional<Date>& day) { return day ? QString::fromStdString(isoDate(*day)) : QString(); }

bool readDay(const QString& text, std::optional<Date>& day) {
  day.reset();
  if (text.trimmed().isEmpty()) {
    return true;
  }
  day = parseDate(text.trimmed().toStdString());
  return day.has_value();
}

Result<std::monostate> writePicture(const QImage& picture, const QString& file) {
  QSaveFile target(file);
  if (!target.open(QIODevice::WriteOnly) || !picture.save(&target, "PNG") || !target.commit()) {
    return failInFile(ErrorCode::FileUnwritable, file.toStdString(),
                      "The picture cannot be written. Choose another folder, or make room on the disk.");
  }
  return std::monostate{};
}

}  // namespace

IncidentView::IncidentView(AtlasSession& session, StreetSource& streets, WriteRaster writeRaster, QObject* parent)
    : QObject(parent), m_session(session), m_streets(streets), m_writeRaster(std::move(writeRaster)) {
  connect(&session, &AtlasSession::opened, this, &IncidentView::clearFilter);
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& after = *m_session.atlas();
    if (after.incidents != before->incidents) {
      m_types.setIncidents(*after.incidents);
    } else if (after.boundary != before->boundary) {
      refilter();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    emit changed();
    emit densityChanged();
  });
  connect(&m_types, &IncidentTypes::changed, this, &IncidentView::refilter);
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
  connect(&m_exportJob, &BackgroundJob::failed, &session, &AtlasSession::report);
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

void IncidentView::setBandwidth(double metres) {
  const Metres wanted{std::clamp(metres, kNarrowestBandwidth, kWidestBandwidth)};
  if (wanted != m_bandwidth) {
    m_bandwidth = wanted;
    refilter();
  }
}

QString IncidentView::recipeText() const {
  if (!m_density) {
    return {};
  }
  return tr("%1 incidents · bandwidth %2 · cell %3")
      .arg(countWords(m_density->incidents), lengthWords(m_density->recipe.bandwidth),
           lengthWords(m_density->recipe.cell));
}

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

Result<IncidentView::Answer> IncidentView::analyse(const Atlas& atlas, const IncidentFilter& filter, Metres bandwidth,
                                                   const JobControl& control) {
  const IncidentSelection selection = selectIncidents(*atlas.incidents, filter);
  Answer answer{.figures = {.shown = selection.rows.size(),
                            .withoutPosition = selection.withoutPosition,
                            .withoutClock = selection.withoutClock,
                            .emptiedBy = selection.emptiedBy,
                            .profile = timeProfile(*atlas.incidents, selection.rows)},
                .density = {},
                .picture = {}};
  if (atlas.boundary->empty() || positionsOf(*atlas.incidents, selection.rows).empty()) {
    return answer;
  }
  Result<DensityMap> density =
      mapDensity(atlas, filter, {.bandwidth = bandwidth, .cell = adviseCell(bandwidth)}, control);
  if (!density) {
    return std::unexpected(density.error());
  }
  Result<DensityPicture> picture = makeDensityPicture(density->raster, atlas.info.plane);
  if (!picture) {
    return std::unexpected(picture.error());
  }
  answer.density = std::move(*density);
  answer.picture = std::move(*picture);
  return answer;
}

void IncidentView::compute() {
  m_job.start<Answer>([atlas = m_session.atlas(), filter = filter(), bandwidth = m_bandwidth](
                          const JobControl& control) { return analyse(*atlas, filter, bandwidth, control); },
                      [this](Answer answer) { take(std::move(answer)); });
}

void IncidentView::take(Answer answer) {
  m_stale = false;
  m_figures = std::move(answer.figures);
  m_density = std::move(answer.density);
  m_picture = std::move(answer.picture);
  m_legend.setClasses(m_picture.classes);
  emit changed();
  emit densityChanged();
}

SheetWords IncidentView::sheetWords() const {
  return {.title = tr("Incidents in %1").arg(m_session.name()),
          .legendTitle = tr("incidents per km²"),
          .note = recipeText(),
          .attribution = m_session.dataText()};
}

void IncidentView::exportTo(const QUrl& file) {
  if (!m_density) {
    return;
  }
  const QString name = file.toLocalFile();
  const bool asPicture = name.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive);
  m_exportJob.start<std::monostate>(
      [name, asPicture, raster = m_density->raster, picture = m_picture, streets = m_streets.picture().map,
       plane = m_session.atlas()->info.plane, words = sheetWords(),
       write = m_writeRaster](const JobControl&) -> Result<std::monostate> {
        if (asPicture) {
          return writePicture(paintDensitySheet(*streets, picture, words, kSheetSize), name);
        }
        return write(raster, plane, name.toStdString()).transform([] { return std::monostate{}; });
      },
      [this, name](std::monostate) { m_session.say(tr("Written: %1").arg(name)); });
}

}  // namespace buurtatlas
