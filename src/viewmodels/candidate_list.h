#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <vector>

#include "core/placement.h"

namespace buurtatlas {

/// Places where a member in review may live, the best first.
class CandidateList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the member desk")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { LabelRole = Qt::UserRole + 1, DoubtRole, ConfidenceRole };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_candidates.size()); }
  [[nodiscard]] const Placement* candidate(int row) const;
  void setCandidates(std::vector<Placement> candidates);
  void retranslate();

 signals:
  void countChanged();

 private:
  std::vector<Placement> m_candidates;
};

}  // namespace buurtatlas
