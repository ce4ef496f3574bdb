#include "viewmodels/incident_types.h"

#include <algorithm>
#include <functional>
#include <map>

namespace buurtatlas {

int IncidentTypes::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant IncidentTypes::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Type& type = m_types[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case NameRole:
      return type.name.empty() ? tr("no type") : QString::fromStdString(type.name);
    case NumberRole:
      return type.number;
    case WantedRole:
      return type.wanted;
    default:
      return {};
  }
}

QHash<int, QByteArray> IncidentTypes::roleNames() const {
  return {{NameRole, "name"}, {NumberRole, "number"}, {WantedRole, "wanted"}};
}

std::vector<std::string> IncidentTypes::wanted() const {
  std::vector<std::string> names;
  for (const Type& type : m_types) {
    if (type.wanted) {
      names.push_back(type.name);
    }
  }
  return names;
}

void IncidentTypes::setIncidents(const std::vector<Incident>& incidents) {
  const std::vector<std::string> before = wanted();
  std::map<std::string, int> numbers;
  for (const Incident& incident : incidents) {
    ++numbers[incident.type];
  }
  beginResetModel();
  m_types.clear();
  for (const auto& [name, number] : numbers) {
    m_types.push_back({.name = name, .number = number, .wanted = std::ranges::contains(before, name)});
  }
  std::ranges::stable_sort(m_types, std::ranges::greater(), &Type::number);
  endResetModel();
  emit changed();
}

void IncidentTypes::clearWanted() {
  for (Type& type : m_types) {
    type.wanted = false;
  }
  if (!m_types.empty()) {
    emit dataChanged(index(0), index(count() - 1), {WantedRole});
  }
  emit changed();
}

void IncidentTypes::toggle(int row) {
  if (row >= 0 && row < count()) {
    Type& type = m_types[static_cast<std::size_t>(row)];
    type.wanted = !type.wanted;
    emit dataChanged(index(row), index(row), {WantedRole});
    emit changed();
  }
}

}  // namespace buurtatlas
