#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QStringList>
#include <memory>
#include <vector>

#include "core/atlas.h"
#include "coverage/gap_facts.h"
#include "coverage/gaps.h"

namespace buurtatlas {

/// Open gaps in the order they matter, the first has rank 1.
class GapList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the coverage view")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role {
    RankRole = Qt::UserRole + 1,
    PlaceRole,
    AreaTextRole,
    AddressesRole,
    BetweenRole,  ///< the two groups it lies between; empty where there are more or fewer
    BesideAllowedRole,
    PointsRole
  };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  struct Row {
    Gap gap = {};
    GapFacts facts = {};
  };

  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  [[nodiscard]] const Gap& gap(int row) const { return m_rows[static_cast<std::size_t>(row)].gap; }
  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
  /// The names are those the zones have in this atlas.
  void setRows(std::vector<Row> rows, std::shared_ptr<const Atlas> atlas);
  void retranslate();

  /// Sentences that say more of a gap.
  [[nodiscard]] QStringList factsOf(int row) const;
  /// Its longest streets by name.
  static QString placeOf(const Gap& gap);

 signals:
  void countChanged();

 private:
  [[nodiscard]] QString betweenOf(const Gap& gap) const;

  std::vector<Row> m_rows;
  std::shared_ptr<const Atlas> m_atlas;
};

}  // namespace buurtatlas
