#include "viewmodels/alert_ledger.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "alerting/contact.h"
#include "geocoding/address_text.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

AlertLedger::AlertLedger(MapFocus& focus, QObject* parent) : QAbstractListModel(parent), m_focus(focus) {}

int AlertLedger::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant AlertLedger::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const AudienceLine& line = m_audience.lines[m_rows[static_cast<std::size_t>(index.row())]];
  switch (role) {
    case Qt::DisplayRole:
    case NameRole: {
      const Member* member = memberOf(line);
      return member == nullptr ? QString() : QString::fromStdString(member->name.empty() ? member->key : member->name);
    }
    case ChannelTextRole:
      return line.channel ? (*line.channel == Channel::Sms ? tr("SMS") : tr("e-mail"))
                          : (line.status == AudienceStatus::Possible ? tr("possible") : QString());
    case ContactRole:
      return QString::fromStdString(m_showsContacts ? line.address : maskedContact(line.address));
    case MemberRole:
      return static_cast<int>(line.member);
    case TakenOutRole:
      return line.isTakenOut;
    case StatusRole:
      return static_cast<int>(line.status) + 1;
    case ReasonRole:
      return translated(line.reason);
    default:
      return {};
  }
}

QHash<int, QByteArray> AlertLedger::roleNames() const {
  return {{NameRole, "name"},     {ChannelTextRole, "channelText"}, {ContactRole, "contact"},  {StatusRole, "group"},
          {ReasonRole, "reason"}, {MemberRole, "member"},           {TakenOutRole, "takenOut"}};
}

void AlertLedger::setWords(const QString& words) {
  if (words != m_words) {
    m_words = words;
    emit filterChanged();
    list();
  }
}

void AlertLedger::setGroup(Group group) {
  if (group != m_group) {
    m_group = group;
    emit filterChanged();
    list();
  }
}

void AlertLedger::setAudience(Audience audience, const Rows<Member>& members) {
  m_audience = std::move(audience);
  if (members != m_members) {
    m_members = members;
    m_byId.resize(members->size());
    std::ranges::iota(m_byId, std::size_t{0});
    std::ranges::stable_sort(m_byId, {}, [&](std::size_t place) { return (*members)[place].id; });
  }
  list();
  emit audienceChanged();
}

void AlertLedger::setShowsContacts(bool shown) {
  if (shown != m_showsContacts) {
    m_showsContacts = shown;
    retranslate();
  }
}

void AlertLedger::retranslate() {
  if (!m_rows.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

void AlertLedger::show(int row) {
  if (row < 0 || row >= count()) {
    return;
  }
  const Member* member = memberOf(m_audience.lines[m_rows[static_cast<std::size_t>(row)]]);
  if (member != nullptr && member->placement.position) {
    m_focus.point(*member->placement.position);
  }
}

void AlertLedger::list() {
  beginResetModel();
  m_rows.clear();
  const std::string folded = foldText(m_words.trimmed().toStdString());
  for (std::size_t place = 0; place < m_audience.lines.size(); ++place) {
    if (passes(m_audience.lines[place], folded)) {
      m_rows.push_back(place);
    }
  }
  std::ranges::stable_sort(m_rows, {}, [&](std::size_t place) {
    const AudienceLine& line = m_audience.lines[place];
    return std::tuple(line.status, line.status == AudienceStatus::Out ? line.distance : Metres(0));
  });
  endResetModel();
  emit listed();
}

bool AlertLedger::passes(const AudienceLine& line, const std::string& folded) const {
  if (m_group != Everybody && static_cast<int>(m_group) != static_cast<int>(line.status) + 1) {
    return false;
  }
  const Member* member = folded.empty() ? nullptr : memberOf(line);
  return folded.empty() ||
         (member != nullptr && (foldText(member->name).contains(folded) || foldText(member->key).contains(folded) ||
                                foldText(member->placement.street).contains(folded)));
}

const Member* AlertLedger::memberOf(const AudienceLine& line) const {
  const auto found =
      std::ranges::lower_bound(m_byId, line.member, {}, [&](std::size_t place) { return (*m_members)[place].id; });
  return found != m_byId.end() && (*m_members)[*found].id == line.member ? &(*m_members)[*found] : nullptr;
}

}  // namespace buurtatlas
