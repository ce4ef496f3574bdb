#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <memory>
#include <vector>

#include "core/atlas.h"
#include "coverage/gaps.h"

namespace buurtatlas {

/// Gaps that may stay: those to be reviewed first, last those whose ground zones cover now.
class AllowedGapList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the coverage view")
  Q_PROPERTY(int count READ count NOTIFY countChanged)
  Q_PROPERTY(int dueCount READ dueCount NOTIFY countChanged)

 public:
  enum Role { PlaceRole = Qt::UserRole + 1, WhyRole, AreaTextRole, AddressesRole, SaidRole, DueRole, CoveredRole };

  struct Row {
    AllowedGap allowed = {};
    Gap gap = {};
    bool isCovered = false;
  };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  [[nodiscard]] int dueCount() const;
  [[nodiscard]] const Row& row(int number) const { return m_rows.at(static_cast<std::size_t>(number)); }
  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
  /// All gaps of the atlas, open ones among them; smaller ones are not listed.
  void setGaps(const std::vector<Gap>& gaps, SquareMetres minimum, const Atlas& atlas);
  void retranslate();

  /// Why a gap may stay, in a word.
  static QString wordFor(GapReason reason);

 signals:
  void countChanged();

 private:
  std::vector<Row> m_rows;
  Date m_day = {};
};

}  // namespace buurtatlas
