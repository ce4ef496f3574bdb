#include "viewmodels/overlap_list.h"

#include <algorithm>
#include <iterator>

#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

QString nameIn(const Atlas& atlas, Id zone) {
  const auto found = std::ranges::find(*atlas.zones, zone, &Zone::id);
  return found == atlas.zones->end() ? QString() : QString::fromStdString(found->name);
}

}  // namespace

int OverlapList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant OverlapList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case FirstRole:
      return row.first;
    case SecondRole:
      return row.second;
    case AreaTextRole:
      return areaWords(row.overlap.size);
    case AddressesRole:
      return static_cast<int>(row.overlap.addresses);
    case AllowedRole:
      return row.overlap.allowed;
    case ReasonRole:
      return QString::fromStdString(row.overlap.reason);
    default:
      return {};
  }
}

QHash<int, QByteArray> OverlapList::roleNames() const {
  return {{FirstRole, "first"},         {SecondRole, "second"},   {AreaTextRole, "areaText"},
          {AddressesRole, "addresses"}, {AllowedRole, "allowed"}, {ReasonRole, "reason"}};
}

std::vector<Overlap> OverlapList::overlaps() const {
  std::vector<Overlap> all;
  std::ranges::transform(m_rows, std::back_inserter(all), &Row::overlap);
  return all;
}

void OverlapList::setOverlaps(const std::vector<Overlap>& overlaps, const Atlas& atlas) {
  beginResetModel();
  m_rows.clear();
  for (const Overlap& overlap : overlaps) {
    m_rows.push_back(
        {.overlap = overlap, .first = nameIn(atlas, overlap.first), .second = nameIn(atlas, overlap.second)});
  }
  endResetModel();
  emit countChanged();
}

void OverlapList::retranslate() {
  if (!m_rows.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

}  // namespace buurtatlas
