#include "viewmodels/incident_types.h"

#include <algorithm>

namespace buurtatlas {

int IncidentTypes::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant IncidentTypes::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const TypeNode& node = m_nodes[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case NameRole:
      return node.label.empty() ? tr("no type") : QString::fromStdString(node.label);
    case NumberRole:
      return static_cast<qlonglong>(node.count);
    case WantedRole:
      return std::ranges::contains(m_wanted, node.type);
    case DepthRole:
      return node.depth;
    default:
      return {};
  }
}

QHash<int, QByteArray> IncidentTypes::roleNames() const {
  return {{NameRole, "name"}, {NumberRole, "number"}, {WantedRole, "wanted"}, {DepthRole, "depth"}};
}

void IncidentTypes::setIncidents(const IncidentColumns& columns) {
  std::vector<std::size_t> counts(columns.types.size());
  for (const std::uint32_t type : columns.type) {
    ++counts[type];
  }
  beginResetModel();
  m_nodes = typeTree(columns.types, counts);
  std::erase_if(m_wanted,
                [this](const std::string& type) { return !std::ranges::contains(m_nodes, type, &TypeNode::type); });
  endResetModel();
  emit changed();
}

void IncidentTypes::setCounts(const IncidentColumns& columns, const std::vector<std::size_t>& counts) {
  if (m_nodes.empty() || counts.size() != columns.types.size()) {
    return;
  }
  for (const TypeNode& counted : typeTree(columns.types, counts)) {
    const auto node = std::ranges::find(m_nodes, counted.type, &TypeNode::type);
    if (node != m_nodes.end()) {
      node->count = counted.count;
    }
  }
  emit dataChanged(index(0), index(count() - 1), {NumberRole});
}

void IncidentTypes::setWanted(const std::vector<std::string>& wanted) {
  m_wanted = wanted;
  if (!m_nodes.empty()) {
    emit dataChanged(index(0), index(count() - 1), {WantedRole});
  }
  emit changed();
}

void IncidentTypes::toggle(int row) {
  if (row >= 0 && row < count()) {
    std::vector<std::string> wanted = m_wanted;
    const std::string& type = m_nodes[static_cast<std::size_t>(row)].type;
    if (std::erase(wanted, type) == 0) {
      wanted.push_back(type);
    }
    setWanted(wanted);
  }
}

}  // namespace buurtatlas
