#include "viewmodels/gap_list.h"

#include <utility>

#include "tasks/export_task.h"
#include "tasks/zone_facts.h"
#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kNamesShown = 2;
constexpr std::size_t kLengthsShown = 3;

}  // namespace

int GapList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant GapList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  const Gap& gap = row.gap;
  switch (role) {
    case RankRole:
      return index.row() + 1;
    case Qt::DisplayRole:
    case PlaceRole:
      return placeOf(gap);
    case AreaTextRole:
      return areaWords(gap.size);
    case AddressesRole:
      return static_cast<int>(gap.addresses);
    case BetweenRole:
      return betweenOf(gap);
    case BesideAllowedRole:
      return gap.besideAllowed != 0;
    case PointsRole:
      return row.facts.points;
    default:
      return {};
  }
}

QHash<int, QByteArray> GapList::roleNames() const {
  return {{RankRole, "rank"},           {PlaceRole, "place"},     {AreaTextRole, "areaText"},
          {AddressesRole, "addresses"}, {BetweenRole, "between"}, {BesideAllowedRole, "besideAllowed"},
          {PointsRole, "points"}};
}

QString GapList::placeOf(const Gap& gap) {
  QStringList names;
  for (const StreetLength& street : gap.streets) {
    if (!street.name.empty() && names.size() < static_cast<qsizetype>(kNamesShown)) {
      names.append(QString::fromStdString(street.name));
    }
  }
  return names.isEmpty() ? tr("no named street") : names.join(QStringLiteral(", "));
}

QString GapList::betweenOf(const Gap& gap) const {
  if (gap.neighbours.size() != 2) {
    return {};
  }
  const std::vector<std::string> names = zoneNames(*m_atlas, gap.neighbours);
  return tr("between %1 and %2").arg(QString::fromStdString(names[0]), QString::fromStdString(names[1]));
}

QStringList GapList::factsOf(int row) const {
  const auto& [gap, facts] = m_rows[static_cast<std::size_t>(row)];
  QStringList sentences;
  if (gap.neighbours.size() == 2) {
    const std::vector<std::string> names = zoneNames(*m_atlas, gap.neighbours);
    sentences.append(
        tr("It lies between %1 and %2.").arg(QString::fromStdString(names[0]), QString::fromStdString(names[1])));
  }
  QStringList lengths;
  for (const StreetLength& street : gap.streets) {
    if (!street.name.empty() && lengths.size() < static_cast<qsizetype>(kLengthsShown)) {
      lengths.append(
          tr("%1 %2", "street: its length").arg(QString::fromStdString(street.name), lengthWords(street.length)));
    }
  }
  if (gap.streetLength > Metres(0)) {
    const QString whole = tr("%1 of street", "a length").arg(lengthWords(gap.streetLength));
    sentences.append(lengths.isEmpty() ? tr("%1.").arg(whole)
                                       : tr("%1: %2.").arg(whole, lengths.join(QStringLiteral(", "))));
  }
  sentences.append(facts.members == 0 ? tr("No member lives here yet.")
                                      : tr("%Ln members live here already.", "", static_cast<int>(facts.members)));
  sentences.append(facts.incidents == 0
                       ? tr("No incident began here in the last year.")
                       : tr("%Ln incidents began here in the last year.", "", static_cast<int>(facts.incidents)));
  if (const auto zone = storedZone(*m_atlas, facts.nearestZone)) {
    const QString nearest = tr("Nearest live zone: %1, %2 from the middle of the gap.")
                                .arg(QString::fromStdString((*zone)->name), lengthWords(facts.toNearestZone));
    const QString coordinator = QString::fromStdString((*zone)->coordinator);
    sentences.append(coordinator.isEmpty() ? nearest : tr("%1 Coordinator: %2.").arg(nearest, coordinator));
  }
  return sentences;
}

void GapList::setRows(std::vector<Row> rows, std::shared_ptr<const Atlas> atlas) {
  beginResetModel();
  m_rows = std::move(rows);
  m_atlas = std::move(atlas);
  endResetModel();
  emit countChanged();
}

void GapList::retranslate() {
  if (!m_rows.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

}  // namespace buurtatlas
