#include "viewmodels/density_legend.h"

namespace buurtatlas {

int DensityLegend::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant DensityLegend::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const DensityClass& step = m_classes[static_cast<std::size_t>(index.row())];
  switch (role) {
    case ColourRole:
      return step.colour;
    case Qt::DisplayRole:
    case LabelRole:
      return labelOf(step);
    default:
      return {};
  }
}

QHash<int, QByteArray> DensityLegend::roleNames() const { return {{ColourRole, "stepColor"}, {LabelRole, "label"}}; }

void DensityLegend::setClasses(std::vector<DensityClass> classes) {
  beginResetModel();
  m_classes = std::move(classes);
  endResetModel();
  emit countChanged();
}

}  // namespace buurtatlas
