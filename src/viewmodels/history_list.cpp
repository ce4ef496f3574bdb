#include "viewmodels/history_list.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

#include "tasks/history_task.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

/// Only the clock for today.
QString momentText(Instant instant) {
  const QDateTime at = QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count());
  return at.date() == QDate::currentDate() ? QLocale().toString(at.time(), QLocale::ShortFormat)
                                           : QLocale().toString(at, QLocale::ShortFormat);
}

}  // namespace

HistoryList::HistoryList(AtlasSession& session, QObject* parent) : QAbstractListModel(parent), m_session(session) {
  connect(&session, &AtlasSession::changed, this, &HistoryList::list);
  connect(&session, &AtlasSession::retranslated, this, [this] {
    if (count() > 0) {
      emit dataChanged(index(0), index(count() - 1), {LabelRole, WhenTextRole});
    }
  });
}

int HistoryList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant HistoryList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const HistoryEntry* entry = entryAt(index.row());
  switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
      return labelOf(index.row());
    case WhenTextRole:
      return entry == nullptr ? QString() : momentText(entry->at);
    case UndoneRole:
      return entry != nullptr && entry->undone;
    case CurrentRole:
      return index.row() == currentRow();
    default:
      return {};
  }
}

QHash<int, QByteArray> HistoryList::roleNames() const {
  return {{LabelRole, "label"}, {WhenTextRole, "whenText"}, {UndoneRole, "undone"}, {CurrentRole, "current"}};
}

int HistoryList::count() const { return m_entries.empty() ? 0 : static_cast<int>(m_entries.size()) + 1; }

int HistoryList::currentRow() const {
  return static_cast<int>(std::ranges::count(m_entries, true, &HistoryEntry::undone));
}

void HistoryList::goTo(int row) {
  if (row < 0 || row >= count() || row == currentRow()) {
    return;
  }
  if (m_session.writer()->busy()) {
    m_session.report({.code = ErrorCode::Conflict,
                      .reason = Reason{"The atlas is being written to. Wait until that is done, or stop it.", {}}});
    return;
  }
  const HistoryEntry* entry = entryAt(row);
  m_session.performLong<int>(
      [target = entry == nullptr ? Id{0} : entry->id](AtlasStore& store, const JobControl& control) {
        return goToEntry(store, target, control);
      },
      [this](int) { m_session.say(tr("The atlas is as it was after: %1").arg(labelOf(currentRow()))); });
}

void HistoryList::list() {
  if (m_entries == m_session.history()) {
    return;
  }
  beginResetModel();
  m_entries = m_session.history();
  endResetModel();
  emit listed();
}

const HistoryEntry* HistoryList::entryAt(int row) const {
  const auto fromOldest = static_cast<std::ptrdiff_t>(m_entries.size()) - 1 - row;
  return fromOldest < 0 ? nullptr : &m_entries[static_cast<std::size_t>(fromOldest)];
}

QString HistoryList::labelOf(int row) const {
  const HistoryEntry* entry = entryAt(row);
  return entry == nullptr ? tr("Everything before this list") : translated(entry->label);
}

}  // namespace buurtatlas
