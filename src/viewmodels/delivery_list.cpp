#include "viewmodels/delivery_list.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "geocoding/address_text.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/delivery_words.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kPage = 500;
// A list that grows or shrinks by more is shown anew.
constexpr std::ptrdiff_t kMostMoves = 200;

}  // namespace

DeliveryList::DeliveryList(AtlasSession& session, QObject* parent) : QAbstractListModel(parent), m_session(session) {}

int DeliveryList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant DeliveryList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const DeliveryRecord& row = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case NameRole: {
      const Member* const member = memberOf(row.member);
      return member == nullptr ? tr("An erased member")
                               : QString::fromStdString(member->name.empty() ? member->key : member->name);
    }
    case ChannelTextRole:
      return channelWord(row.channel);
    case StateRole:
      return static_cast<int>(row.state);
    case StateTextRole:
      return deliveryWord(row.state);
    case AttemptsTextRole:
      return tr("%Ln attempts, %1", "how often, and when last", row.attempts).arg(clockWords(row.changedAt));
    case ReasonRole:
      return QString::fromStdString(row.reason);
    default:
      return {};
  }
}

QHash<int, QByteArray> DeliveryList::roleNames() const {
  return {{NameRole, "name"},           {ChannelTextRole, "channelText"},   {StateRole, "deliveryState"},
          {StateTextRole, "stateText"}, {AttemptsTextRole, "attemptsText"}, {ReasonRole, "reason"}};
}

bool DeliveryList::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && !m_isEnd; }

void DeliveryList::fetchMore(const QModelIndex& parent) {
  if (!canFetchMore(parent)) {
    return;
  }
  std::vector<DeliveryRecord> next = read(m_rows.empty() ? 0 : m_rows.back().id, std::nullopt, m_isEnd);
  if (!next.empty()) {
    beginInsertRows({}, count(), count() + static_cast<int>(next.size()) - 1);
    std::ranges::move(next, std::back_inserter(m_rows));
    endInsertRows();
  }
  emit listed();
}

void DeliveryList::setState(int state) {
  const std::optional<DeliveryState> wanted = state < 0 || state >= static_cast<int>(kDeliveryStates)
                                                  ? std::nullopt
                                                  : std::optional(static_cast<DeliveryState>(state));
  if (wanted != m_state) {
    m_state = wanted;
    emit filterChanged();
    list();
  }
}

void DeliveryList::setWords(const QString& words) {
  if (words != m_words) {
    m_words = words;
    emit filterChanged();
    list();
  }
}

void DeliveryList::setAlert(Id alert) {
  m_alert = alert;
  m_state.reset();
  m_words.clear();
  emit filterChanged();
  list();
}

void DeliveryList::refresh() {
  if (m_alert == 0) {
    return;
  }
  // What was at its end may have got new rows since.
  const std::optional<Id> until = m_isEnd || m_rows.empty() ? std::nullopt : std::optional(m_rows.back().id);
  bool isEnd = m_isEnd;
  take(read(0, until.value_or(std::numeric_limits<Id>::max()), isEnd));
}

void DeliveryList::retranslate() {
  if (!m_rows.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

void DeliveryList::list() {
  readNames();
  beginResetModel();
  m_rows.clear();
  m_isEnd = m_alert == 0;
  if (!m_isEnd) {
    m_rows = read(0, std::nullopt, m_isEnd);
  }
  endResetModel();
  emit listed();
}

void DeliveryList::readNames() {
  if (m_members != m_session.atlas()->members) {
    m_members = m_session.atlas()->members;
    m_places.clear();
    for (std::size_t place = 0; place < m_members->size(); ++place) {
      m_places.emplace((*m_members)[place].id, place);
    }
  }
  m_wanted.reset();
  if (const std::string folded = foldText(m_words.trimmed().toStdString()); !folded.empty()) {
    m_wanted.emplace();
    for (const Member& member : *m_members) {
      if (foldText(member.name).contains(folded) || foldText(member.key).contains(folded)) {
        m_wanted->insert(member.id);
      }
    }
  }
}

const Member* DeliveryList::memberOf(Id id) const {
  const auto place = m_places.find(id);
  return place == m_places.end() ? nullptr : &(*m_members)[place->second];
}

std::vector<DeliveryRecord> DeliveryList::read(Id after, std::optional<Id> until, bool& isEnd) const {
  std::vector<DeliveryRecord> found;
  isEnd = false;
  // Everybody is addressed once, so that no more can come than there are names.
  while (!isEnd && (until ? after < *until : found.size() < kPage)) {
    const auto page = m_session.ask<std::vector<DeliveryRecord>>(
        [&](const AtlasStore& store) { return store.deliveriesOf(m_alert, m_state, after, kPage); });
    isEnd = !page || page->size() < kPage;
    for (const DeliveryRecord& record : page.value_or(std::vector<DeliveryRecord>())) {
      after = record.id;
      if (until && record.id > *until) {
        break;
      }
      if (!m_wanted || m_wanted->contains(record.member)) {
        found.push_back(record);
      }
    }
    isEnd = isEnd || (m_wanted && found.size() >= m_wanted->size());
  }
  return found;
}

void DeliveryList::take(std::vector<DeliveryRecord> fresh) {
  if (std::abs(std::ssize(fresh) - std::ssize(m_rows)) > kMostMoves) {
    beginResetModel();
    m_rows = std::move(fresh);
    endResetModel();
    emit listed();
    return;
  }
  std::size_t at = 0;
  const auto removeHere = [&] {
    beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(at));
    endRemoveRows();
  };
  for (DeliveryRecord& record : fresh) {
    while (at < m_rows.size() && m_rows[at].id < record.id) {
      removeHere();
    }
    if (at == m_rows.size() || m_rows[at].id != record.id) {
      beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
      m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), std::move(record));
      endInsertRows();
    } else if (m_rows[at] != record) {
      m_rows[at] = std::move(record);
      emit dataChanged(index(static_cast<int>(at)), index(static_cast<int>(at)));
    }
    ++at;
  }
  while (at < m_rows.size()) {
    removeHere();
  }
  emit listed();
}

}  // namespace buurtatlas
