#include "viewmodels/atlas_session.h"

#include <QClipboard>
#include <QDate>
#include <QGuiApplication>
#include <QLocale>
#include <algorithm>
#include <utility>

#include "tasks/plan_drawing.h"
#include "tasks/zone_change.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

std::unique_ptr<Plane> planeOf(const std::string& code) {
  Result<Plane> plane = Plane::create(code);
  return plane ? std::make_unique<Plane>(std::move(*plane)) : nullptr;
}

Box extentOf(const Atlas& atlas) {
  Box box = boundsOf(*atlas.boundary);
  if (!box.isEmpty()) {
    return box;
  }
  for (const Street& street : *atlas.streets) {
    box.add(boundsOf(street.path));
  }
  for (const Zone& zone : *atlas.zones) {
    box.add(boundsOf(zone.border));
  }
  for (const NamedArea& area : *atlas.neighbourhoods) {
    box.add(boundsOf(area.area));
  }
  for (const Address& address : *atlas.addresses) {
    if (address.position) {
      box.add(*address.position);
    }
  }
  return box;
}

}  // namespace

AtlasSession::AtlasSession(QObject* parent) : QObject(parent), m_plane(planeOf("EPSG:3812")) {
  connect(&m_writer, &BackgroundJob::failed, this, &AtlasSession::report);
  connect(&m_writer, &BackgroundJob::busyChanged, this, [this] {
    if (!m_writer.busy()) {
      refresh();  // also what was done before it failed or was stopped
    }
  });
  connect(&m_midnight, &QTimer::timeout, this, [this] { followDay(today()); });
  m_midnight.start(std::chrono::minutes(1));
}

AtlasSession::~AtlasSession() = default;

void AtlasSession::setStore(std::shared_ptr<AtlasStore> store) {
  const std::shared_ptr<const Atlas> opening = store->snapshot();
  Result<Plane> plane = Plane::create(opening->info.plane);
  if (!plane) {
    report(plane.error());
    return;
  }
  *m_plane = std::move(*plane);
  m_store = std::move(store);
  m_shownDay.reset();
  m_drawnPlan = 0;
  m_writer.forget();
  dismissError();
  refresh();
  emit opened();
}

QString AtlasSession::name() const { return QString::fromStdString(m_atlas->info.name); }

QString AtlasSession::markedName() const { return isExercise() ? tr("EXERCISE · %1").arg(name()) : name(); }

QString AtlasSession::dataText() const {
  QStringList parts;
  const auto add = [&](LayerKind kind, const QString& words) {
    const auto source = m_atlas->info.sources.find(kind);
    if (source != m_atlas->info.sources.end()) {
      parts.append(words.arg(
          QLocale().toString(QDate(std::chrono::year_month_day(source->second.day())), QStringLiteral("MMM yyyy"))));
    }
  };
  add(LayerKind::Streets, tr("streets of %1", "month and year of the data, or of their import"));
  add(LayerKind::Addresses, tr("addresses of %1", "month and year of the data, or of their import"));
  return parts.join(QStringLiteral(" · "));
}

QGeoRectangle AtlasSession::extent() const { return toRectangle(*m_plane, extentOf(*m_atlas)); }

QString AtlasSession::undoText() const { return m_undo ? tr("Undo: %1").arg(translated(*m_undo)) : QString(); }

QString AtlasSession::redoText() const { return m_redo ? tr("Redo: %1").arg(translated(*m_redo)) : QString(); }

std::optional<std::vector<Id>> AtlasSession::perform(const AtlasEdit& edit) {
  std::vector<Id> ids;
  const auto perform = [&](AtlasStore& store, const AtlasEdit& stored) {
    return store.perform(stored).transform([&](std::vector<Id> given) { ids = std::move(given); });
  };
  const Plan* const plan = drawnPlan();
  const bool done = plan == nullptr
                        ? performNow([&](AtlasStore& store) { return perform(store, edit); })
                        : write([&](AtlasStore& store) {
                            const Result<PlanDrawing> drawing = drawnInPlan(*plan, edit);
                            return drawing ? perform(store, drawing->edit).transform([&] { ids = drawing->ids; })
                                           : std::unexpected(drawing.error());
                          });
  return done ? std::optional(std::move(ids)) : std::nullopt;
}

bool AtlasSession::performNow(const std::function<Result<void>(AtlasStore&)>& work) {
  return m_store && !isRefusedAsShown() && write(work);
}

bool AtlasSession::write(const std::function<Result<void>(AtlasStore&)>& work) {
  if (!m_store) {
    return false;
  }
  if (m_writer.busy()) {
    report({.code = ErrorCode::Conflict,
            .reason = Reason{"The atlas is being written to. Wait until that is done, or stop it.", {}}});
    return false;
  }
  const Result<void> result = work(*m_store);
  refresh();
  if (!result) {
    report(result.error());
  }
  return result.has_value();
}

void AtlasSession::goInHistory(const std::function<Result<void>(AtlasStore&)>& work) {
  if (drawnPlan()) {
    write(work);
  } else {
    performNow(work);
  }
}

void AtlasSession::undo() {
  goInHistory([this](AtlasStore& store) -> Result<void> {
    const Result<Reason> undone = store.undo();
    if (!undone) {
      return std::unexpected(undone.error());
    }
    say(tr("Taken back: %1").arg(translated(*undone)));
    return {};
  });
}

void AtlasSession::redo() {
  goInHistory([this](AtlasStore& store) -> Result<void> {
    const Result<Reason> redone = store.redo();
    if (!redone) {
      return std::unexpected(redone.error());
    }
    say(tr("Done again: %1").arg(translated(*redone)));
    return {};
  });
}

void AtlasSession::report(const Error& error) {
  m_error = error;
  m_errorText = errorSentence(error);
  emit errorTextChanged();
}

void AtlasSession::dismissError() {
  m_error.reset();
  m_errorText.clear();
  emit errorTextChanged();
}

QGeoCoordinate AtlasSession::errorAt() const {
  return m_error && m_error->where ? toCoordinate(*m_plane, *m_error->where) : QGeoCoordinate();
}

void AtlasSession::copyError() const { QGuiApplication::clipboard()->setText(m_errorText); }

void AtlasSession::say(const QString& notice) {
  m_noticeText = notice;
  emit noticeTextChanged();
}

void AtlasSession::refresh() {
  if (!m_store) {
    return;
  }
  const std::shared_ptr<const Atlas> before = std::exchange(m_atlas, shownAtlas());
  m_drawnPlan = drawnPlan() ? m_drawnPlan : 0;
  readHistory();
  if (before->boundary != m_atlas->boundary) {
    if (const std::optional<Error> fault = boundaryFault(*m_atlas)) {
      report(*fault);
    }
  }
  if (before != m_atlas) {
    emit snapshotReplaced(before);
  }
  emit changed();
}

bool AtlasSession::isRefusedAsShown() {
  if (m_shownDay) {
    report({.code = ErrorCode::NotAllowed,
            .reason = Reason{"The map shows the zones of %1, and that day cannot be changed. Go back to today first.",
                             {isoDate(*m_shownDay)}}});
    return true;
  }
  if (const Plan* const plan = drawnPlan()) {
    report(
        {.code = ErrorCode::NotAllowed,
         .reason = Reason{"You are drawing in the plan \"%1\", where only zones can be changed. End the drawing first.",
                          {plan->name}}});
    return true;
  }
  return false;
}

std::shared_ptr<const Atlas> AtlasSession::shownAtlas() const {
  const std::shared_ptr<const Atlas> stored = m_store->snapshot();
  if (const auto plan = std::ranges::find(*stored->plans, m_drawnPlan, &Plan::id); plan != stored->plans->end()) {
    return std::make_shared<const Atlas>(atlasOfPlan(*stored, *plan));
  }
  if (!m_shownDay) {
    return stored;
  }
  Result<std::vector<Zone>> zones = m_store->zonesAsOf(*m_shownDay);
  auto shown = std::make_shared<Atlas>(*stored);
  shown->day = *m_shownDay;
  shown->zones = std::make_shared<const std::vector<Zone>>(std::move(zones).value_or(std::vector<Zone>()));
  shown->comingZones = std::make_shared<const std::vector<ComingZone>>();
  return shown;
}

const Plan* AtlasSession::drawnPlan() const {
  const auto plan = std::ranges::find(*m_atlas->plans, m_drawnPlan, &Plan::id);
  return plan == m_atlas->plans->end() ? nullptr : &*plan;
}

void AtlasSession::drawInPlan(Id plan) {
  if (!m_store || m_writer.busy() || plan == m_drawnPlan) {
    return;
  }
  m_shownDay.reset();
  m_drawnPlan = plan;
  dismissError();
  refresh();
}

void AtlasSession::showDay(std::optional<Date> day) {
  if (!m_store || m_writer.busy()) {
    return;
  }
  const std::optional<Date> other = day == m_store->snapshot()->day ? std::nullopt : day;
  if (other == m_shownDay) {
    return;
  }
  m_shownDay = other;
  m_drawnPlan = 0;
  dismissError();
  refresh();
}

void AtlasSession::followDay(Date day) {
  if (!m_store || m_writer.busy() || day == m_store->snapshot()->day) {
    return;
  }
  if (const Result<void> followed = m_store->followDay(day); !followed) {
    report(followed.error());
  }
  refresh();
}

void AtlasSession::readHistory() {
  m_history = m_store->history();
  const auto firstUndone = std::ranges::find_if(m_history, &HistoryEntry::undone);
  m_redo = firstUndone == m_history.end() ? std::nullopt : std::optional(firstUndone->label);
  m_undo = firstUndone == m_history.begin() ? std::nullopt : std::optional(std::prev(firstUndone)->label);
}

void AtlasSession::retranslate() {
  if (m_error) {
    m_errorText = errorSentence(*m_error);
  }
  say({});
  emit errorTextChanged();
  emit changed();
  emit retranslated();
}

}  // namespace buurtatlas
