#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <vector>

#include "painting/density_painter.h"

namespace buurtatlas {

/// The colours of a density map and what they stand for. Units: incidents per km2.
class DensityLegend : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the incident view")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { ColourRole = Qt::UserRole + 1, LabelRole };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_classes.size()); }
  void setClasses(std::vector<DensityClass> classes);

 signals:
  void countChanged();

 private:
  std::vector<DensityClass> m_classes;
};

}  // namespace buurtatlas
