#include "viewmodels/recipient_list.h"

#include <algorithm>
#include <iterator>

#include "viewmodels/reason_text.h"

namespace buurtatlas {

int RecipientList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant RecipientList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const AudienceLine& line = m_lines[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case NameRole: {
      const auto place = m_places.find(line.member);
      return place == m_places.end() ? QString() : QString::fromStdString((*m_members)[place->second].name);
    }
    case ChannelTextRole:
      return !line.channel ? tr("possible") : *line.channel == Channel::Sms ? tr("SMS") : tr("e-mail");
    case InRole:
      return line.status == AudienceStatus::In;
    case ReasonRole:
      return translated(line.reason);
    default:
      return {};
  }
}

QHash<int, QByteArray> RecipientList::roleNames() const {
  return {{NameRole, "name"}, {ChannelTextRole, "channelText"}, {InRole, "isIn"}, {ReasonRole, "reason"}};
}

void RecipientList::setAudience(const Audience& audience, const Rows<Member>& members) {
  beginResetModel();
  m_members = members;
  m_lines.clear();
  std::ranges::copy_if(audience.lines, std::back_inserter(m_lines),
                       [](const AudienceLine& line) { return line.status != AudienceStatus::Out; });
  std::ranges::stable_partition(m_lines, [](const AudienceLine& line) { return line.status == AudienceStatus::In; });
  m_places.clear();
  for (std::size_t at = 0; at < members->size(); ++at) {
    m_places.emplace((*members)[at].id, at);
  }
  endResetModel();
  emit countChanged();
}

void RecipientList::retranslate() {
  if (!m_lines.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

}  // namespace buurtatlas
