#include "viewmodels/density_legend.h"

#include <QLocale>

namespace buurtatlas {

namespace {

QString number(double value) {
  return value < 1 ? QLocale().toString(value, 'g', 2)
                   : QLocale().toString(value, 'f', value < 10 && value != static_cast<int>(value) ? 1 : 0);
}

}  // namespace

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
      return !step.words.isEmpty() ? step.words : number(step.from) + QStringLiteral(" – ") + number(step.to);
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
