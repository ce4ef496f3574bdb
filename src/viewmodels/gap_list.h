#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <vector>

#include "coverage/gaps.h"

namespace buurtatlas {

/// Open gaps in the order they matter, the first has rank 1.
class GapList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the coverage view")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { RankRole = Qt::UserRole + 1, PlaceRole, AreaTextRole, AddressesRole, StreetTextRole, BesideAllowedRole };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_gaps.size()); }
  [[nodiscard]] const std::vector<Gap>& gaps() const { return m_gaps; }
  void setGaps(std::vector<Gap> gaps);
  void retranslate();

  /// Its longest streets by name.
  static QString placeOf(const Gap& gap);

 signals:
  void countChanged();

 private:
  std::vector<Gap> m_gaps;
};

}  // namespace buurtatlas
