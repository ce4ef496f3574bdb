#include "viewmodels/atlas_session.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>
#include <algorithm>
#include <utility>

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
  connect(&m_writer, &BackgroundJob::failed, this, [this](const Error& error) {
    refresh();
    report(error);
  });
}

AtlasSession::~AtlasSession() = default;

void AtlasSession::setStore(std::shared_ptr<AtlasStore> store) {
  const std::shared_ptr<const Atlas> opening = store->snapshot();
  Result<Plane> plane = Plane::create(opening->info.plane);
  if (!plane) {
    report(plane.error());
    return;
  }
  m_writer.cancel();
  *m_plane = std::move(*plane);
  m_store = std::move(store);
  dismissError();
  refresh();
  emit opened();
}

QString AtlasSession::name() const { return QString::fromStdString(m_atlas->info.name); }

QString AtlasSession::dataText() const {
  QStringList parts;
  const auto add = [&](LayerKind kind, const QString& words) {
    const auto source = m_atlas->info.sources.find(kind);
    if (source != m_atlas->info.sources.end()) {
      const QDateTime at = QDateTime::fromSecsSinceEpoch(source->second.importedAt.time_since_epoch().count());
      parts.append(words.arg(QLocale().toString(at.date(), QStringLiteral("MMM yyyy"))));
    }
  };
  add(LayerKind::Streets, tr("streets of %1", "month and year of import"));
  add(LayerKind::Addresses, tr("addresses of %1", "month and year of import"));
  return parts.join(QStringLiteral(" · "));
}

QGeoRectangle AtlasSession::extent() const { return toRectangle(*m_plane, extentOf(*m_atlas)); }

QString AtlasSession::undoText() const { return m_undo ? tr("Undo: %1").arg(translated(*m_undo)) : QString(); }

QString AtlasSession::redoText() const { return m_redo ? tr("Redo: %1").arg(translated(*m_redo)) : QString(); }

std::optional<std::vector<Id>> AtlasSession::perform(const AtlasEdit& edit) {
  std::vector<Id> ids;
  const bool done = performNow([&](AtlasStore& store) -> Result<void> {
    Result<std::vector<Id>> stored = store.perform(edit);
    if (!stored) {
      return std::unexpected(stored.error());
    }
    ids = std::move(*stored);
    return {};
  });
  return done ? std::optional(std::move(ids)) : std::nullopt;
}

bool AtlasSession::performNow(const std::function<Result<void>(AtlasStore&)>& work) {
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

void AtlasSession::undo() {
  performNow([this](AtlasStore& store) -> Result<void> {
    const Result<Reason> undone = store.undo();
    if (!undone) {
      return std::unexpected(undone.error());
    }
    say(tr("Taken back: %1").arg(translated(*undone)));
    return {};
  });
}

void AtlasSession::redo() {
  performNow([this](AtlasStore& store) -> Result<void> {
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
  const std::shared_ptr<const Atlas> before = std::exchange(m_atlas, m_store->snapshot());
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
