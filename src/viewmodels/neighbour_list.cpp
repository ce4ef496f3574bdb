#include "viewmodels/neighbour_list.h"

#include <utility>

#include "viewmodels/number_words.h"

namespace buurtatlas {

NeighbourList::NeighbourList(QObject* parent) : QAbstractListModel(parent) {}

int NeighbourList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant NeighbourList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const NeighbourZone& zone = m_found.zones[static_cast<std::size_t>(index.row())];
  switch (role) {
    case ZoneIdRole:
      return static_cast<int>(zone.zone);
    case Qt::DisplayRole:
    case NameRole:
      return QString::fromStdString(zone.name);
    case AddsRole:
      return static_cast<int>(zone.adds);
    case HowRole:
      return zone.border > Metres(0)  ? tr("shares %1 of border").arg(lengthWords(zone.border))
             : zone.apart > Metres(0) ? tr("%1 away").arg(lengthWords(zone.apart))
                                      : tr("partly in the area");
    default:
      return {};
  }
}

QHash<int, QByteArray> NeighbourList::roleNames() const {
  return {{ZoneIdRole, "zoneId"}, {NameRole, "name"}, {AddsRole, "adds"}, {HowRole, "how"}};
}

void NeighbourList::look(const std::shared_ptr<const Atlas>& atlas,
                         const std::shared_ptr<const AudienceSelector>& selector, const MultiPolygon& area,
                         const AudienceChoice& choice) {
  m_job.start<AlertNeighbours>(
      [=](const JobControl& control) { return proposeNeighbours(*atlas, *selector, area, choice, control); },
      [this](AlertNeighbours found) { take(std::move(found)); });
}

void NeighbourList::clear() {
  m_job.forget();
  take({});
}

void NeighbourList::retranslate() {
  if (count() > 0) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

void NeighbourList::take(AlertNeighbours found) {
  beginResetModel();
  m_found = std::move(found);
  endResetModel();
  emit listed();
}

}  // namespace buurtatlas
