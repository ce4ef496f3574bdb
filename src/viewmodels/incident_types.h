#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <string>
#include <vector>

#include "core/incident.h"

namespace buurtatlas {

/// The types of incidents there are, most frequent first, each wanted or not. None wanted means all.
class IncidentTypes : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the incident view")
  Q_PROPERTY(int count READ count NOTIFY changed)

 public:
  enum Role { NameRole = Qt::UserRole + 1, NumberRole, WantedRole };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_types.size()); }
  [[nodiscard]] std::vector<std::string> wanted() const;
  /// Types that are still there stay wanted.
  void setIncidents(const std::vector<Incident>& incidents);
  void clearWanted();

  Q_INVOKABLE void toggle(int row);

 signals:
  void changed();

 private:
  struct Type {
    std::string name;
    int number = 0;
    bool wanted = false;
  };
  std::vector<Type> m_types;
};

}  // namespace buurtatlas
