#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <vector>

#include "core/point.h"

namespace buurtatlas {

/// How much of each area a layer of the cover holds, those with the most addresses outside it first.
class CoverAreaList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the view of the cover")
  Q_PROPERTY(int count READ count NOTIFY listed)

 public:
  enum Role { NameRole = Qt::UserRole + 1, MissingTextRole };
  struct Row {
    QString name = {};
    std::int64_t located = 0;
    std::int64_t inLayer = 0;
    Box bounds = {};
  };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
  /// Areas without an address that has a position are left out.
  void setRows(std::vector<Row> rows);
  void retranslate();

 signals:
  void listed();

 private:
  std::vector<Row> m_rows;
};

}  // namespace buurtatlas
