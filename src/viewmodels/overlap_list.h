#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <vector>

#include "core/atlas.h"
#include "coverage/overlaps.h"

namespace buurtatlas {

/// Ground that two live zones both cover, largest first.
class OverlapList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the coverage view")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { FirstRole = Qt::UserRole + 1, SecondRole, AreaTextRole, AddressesRole, AllowedRole, ReasonRole };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  [[nodiscard]] const Overlap& overlap(int row) const { return m_rows[static_cast<std::size_t>(row)].overlap; }
  [[nodiscard]] std::vector<Overlap> overlaps() const;
  /// The names are those the zones had in this atlas.
  void setOverlaps(const std::vector<Overlap>& overlaps, const Atlas& atlas);
  void retranslate();

 signals:
  void countChanged();

 private:
  struct Row {
    Overlap overlap;
    QString first;
    QString second;
  };
  std::vector<Row> m_rows;
};

}  // namespace buurtatlas
