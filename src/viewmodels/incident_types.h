#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <string>
#include <vector>

#include "core/incident_columns.h"
#include "incidents/type_tree.h"

namespace buurtatlas {

/// The types of incidents as a tree, most frequent first, each wanted or not; a group that is wanted holds all below
/// it. None wanted means all. The numbers are of what passes the other filters.
class IncidentTypes : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the incident view")
  Q_PROPERTY(int count READ count NOTIFY changed)

 public:
  enum Role { NameRole = Qt::UserRole + 1, NumberRole, WantedRole, DepthRole };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_nodes.size()); }
  [[nodiscard]] const std::vector<std::string>& wanted() const { return m_wanted; }
  /// What is still there stays wanted.
  void setIncidents(const IncidentColumns& columns);
  /// Numbers for the same types, in the order of columns.types.
  void setCounts(const IncidentColumns& columns, const std::vector<std::size_t>& counts);
  void setWanted(const std::vector<std::string>& wanted);

  Q_INVOKABLE void toggle(int row);

 signals:
  void changed();

 private:
  std::vector<TypeNode> m_nodes;  ///< in the order of all incidents, whatever the filter
  std::vector<std::string> m_wanted;
};

}  // namespace buurtatlas
