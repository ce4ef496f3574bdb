#include "viewmodels/sketch_keeper.h"

#include <QDateTime>
#include <QLocale>
#include <QMetaEnum>
#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/zone_editor.h"

namespace buurtatlas {

namespace {

constexpr std::chrono::seconds kRetryInterval{2};

QMetaEnum purposes() { return QMetaEnum::fromType<Sketch::Purpose>(); }

std::optional<Sketch::Purpose> purposeOf(const KeptDrawing& drawing) {
  bool isKnown = false;
  const int value = purposes().keyToValue(drawing.purpose.c_str(), &isKnown);
  return isKnown ? std::optional(static_cast<Sketch::Purpose>(value)) : std::nullopt;
}

DrawingStep stepBetween(const Ring& before, const Ring& after) {
  const auto [end, added] = std::ranges::mismatch(before, after);
  return {.kept = static_cast<std::size_t>(std::distance(before.begin(), end)),
          .added = LineString(added, after.end())};
}

/// How the drawing was at the beginning and after each step.
std::vector<Ring> statesOf(const KeptDrawing& drawing) {
  std::vector<Ring> states = {Ring()};
  for (const DrawingStep& step : drawing.steps) {
    Ring state = states.back();
    state.resize(std::min(step.kept, state.size()));
    state.insert(state.end(), step.added.begin(), step.added.end());
    states.push_back(std::move(state));
  }
  return states;
}

}  // namespace

SketchKeeper::SketchKeeper(AtlasSession& session, Sketch& sketch, ZoneEditor& editor, MapFocus& focus, Doors doors,
                           QObject* parent)
    : QObject(parent),
      m_session(session),
      m_sketch(sketch),
      m_editor(editor),
      m_focus(focus),
      m_doors(std::move(doors)),
      m_job(std::make_unique<BackgroundJob>()) {
  m_settle.setSingleShot(true);
  m_retry.setSingleShot(true);
  connect(&session, &AtlasSession::opened, this, &SketchKeeper::takeOffers);
  connect(&session, &AtlasSession::retranslated, this, &SketchKeeper::changed);
  connect(&sketch, &Sketch::changed, this, &SketchKeeper::followSketch);
  connect(&m_settle, &QTimer::timeout, this, [this] {
    dropEnded();
    write();
  });
  connect(&m_retry, &QTimer::timeout, this, &SketchKeeper::write);
  connect(m_job.get(), &BackgroundJob::failed, this, &SketchKeeper::writeAgainLater);
}

SketchKeeper::~SketchKeeper() {
  if (m_settle.isActive()) {
    dropEnded();
  }
  m_job.reset();  // waits for it; whether it succeeded is not heard any more
  for (const std::vector<Write>& writes : {m_writing, m_waiting}) {
    for (const Write& each : writes) {
      std::ignore = m_doors.keep(each.atlas, each.drawing);
    }
  }
}

QString SketchKeeper::offerText() const {
  if (m_offers.empty()) {
    return {};
  }
  const QDateTime at = QDateTime::fromSecsSinceEpoch(m_offers.back().at.time_since_epoch().count());
  const QString clock = at.toString(QStringLiteral("HH:mm"));
  return at.date() == QDate::currentDate()
             ? tr("There is an unfinished drawing of %1.").arg(clock)
             : tr("There is an unfinished drawing of %1, %2.", "day and time")
                   .arg(QLocale().toString(at.date(), QStringLiteral("d MMMM yyyy")), clock);
}

Sketch::Purpose SketchKeeper::offeredPurpose() const {
  return m_offers.empty() ? Sketch::ZoneBorder : purposeOf(m_offers.back()).value_or(Sketch::ZoneBorder);
}

void SketchKeeper::resume() {
  if (!isOffering()) {
    return;
  }
  m_drawing = std::move(m_offers.back());
  m_offers.pop_back();
  std::vector<Ring> states = statesOf(m_drawing);
  Ring drawn = std::move(states.back());
  states.pop_back();
  if (m_drawing.zone != 0) {
    m_editor.select(static_cast<int>(m_drawing.zone));
  }
  m_focus.show(boundsOf(drawn));
  m_sketch.continueDrawing(purposeOf(m_drawing).value_or(Sketch::ZoneBorder), std::move(drawn), std::move(states));
}

void SketchKeeper::discard() {
  if (m_offers.empty()) {
    return;
  }
  put({.id = m_offers.back().id});
  m_offers.pop_back();
  emit changed();
}

void SketchKeeper::takeOffers() {
  m_atlas = m_session.path();
  m_drawing = {};
  m_offers.clear();
  m_lastId = 0;
  if (m_doors.read && !m_atlas.empty()) {
    const Result<std::vector<KeptDrawing>> kept = m_doors.read(m_atlas);
    if (!kept) {
      m_session.report(kept.error());
    } else if (!kept->empty()) {
      m_lastId = kept->back().id;
      std::ranges::copy_if(*kept, std::back_inserter(m_offers),
                           [](const KeptDrawing& drawing) { return purposeOf(drawing).has_value(); });
    }
  }
  emit changed();
}

void SketchKeeper::followSketch() {
  if (m_doors.keep && !m_atlas.empty()) {
    if (m_sketch.isDrawing()) {
      takeSteps();
    }
    m_settle.start(0);
  }
  emit changed();
}

void SketchKeeper::takeSteps() {
  const std::vector<Ring>& before = m_sketch.stepsBefore();
  const MultiPolygon drawn = m_sketch.shape();
  std::vector<DrawingStep> steps = m_drawing.steps;
  // All but the last step are as they were: steps are added and taken back at the end.
  steps.resize(std::min(before.size(), steps.empty() ? 0 : steps.size() - 1));
  for (std::size_t at = steps.size(); at < before.size(); ++at) {
    steps.push_back(stepBetween(before[at], at + 1 < before.size() ? before[at + 1] : drawn.front().outer));
  }
  if (steps == m_drawing.steps) {
    return;
  }
  if (m_drawing.id == 0) {
    m_drawing.id = ++m_lastId;
  }
  m_drawing.at = now();
  m_drawing.purpose = purposes().valueToKey(m_sketch.purpose());
  m_drawing.zone = m_editor.selectedId();
  m_drawing.steps = std::move(steps);
  put(m_drawing);
}

void SketchKeeper::dropEnded() {
  if (!m_sketch.isDrawing() && m_drawing.id != 0) {
    put({.id = m_drawing.id});
    m_drawing = {};
  }
}

void SketchKeeper::put(KeptDrawing drawing) {
  std::erase_if(m_waiting, [&](const Write& each) { return each.atlas == m_atlas && each.drawing.id == drawing.id; });
  m_waiting.push_back({.atlas = m_atlas, .drawing = std::move(drawing)});
  m_settle.start(0);
}

void SketchKeeper::write() {
  if (m_job->busy() || m_waiting.empty()) {
    return;
  }
  m_writing = std::exchange(m_waiting, {});
  m_job->start<bool>(
      [keep = m_doors.keep, writes = m_writing](const JobControl&) -> Result<bool> {
        for (const Write& each : writes) {
          if (const Result<void> kept = keep(each.atlas, each.drawing); !kept) {
            return std::unexpected(kept.error());
          }
        }
        return true;
      },
      [this](bool) {
        m_writing.clear();
        m_failed = false;
        write();
      });
}

void SketchKeeper::writeAgainLater(const Error& error) {
  for (Write& each : std::exchange(m_writing, {})) {
    const bool isNewer = std::ranges::any_of(m_waiting, [&](const Write& other) {
      return other.atlas == each.atlas && other.drawing.id == each.drawing.id;
    });
    if (!isNewer) {
      m_waiting.push_back(std::move(each));
    }
  }
  // An atlas that is kept busy for a while, as by an import, is no trouble of the user's.
  if (!std::exchange(m_failed, true) && error.code != ErrorCode::Conflict) {
    m_session.report(error);
  }
  m_retry.start(kRetryInterval);
}

}  // namespace buurtatlas
