#include "viewmodels/gap_list.h"

#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kNamesShown = 2;

}  // namespace

int GapList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant GapList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Gap& gap = m_gaps[static_cast<std::size_t>(index.row())];
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
    case StreetTextRole:
      return lengthWords(gap.streetLength);
    case BesideAllowedRole:
      return gap.besideAllowed != 0;
    default:
      return {};
  }
}

QHash<int, QByteArray> GapList::roleNames() const {
  return {{RankRole, "rank"},           {PlaceRole, "place"},           {AreaTextRole, "areaText"},
          {AddressesRole, "addresses"}, {StreetTextRole, "streetText"}, {BesideAllowedRole, "besideAllowed"}};
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

void GapList::setGaps(std::vector<Gap> gaps) {
  beginResetModel();
  m_gaps = std::move(gaps);
  endResetModel();
  emit countChanged();
}

void GapList::retranslate() {
  if (!m_gaps.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

}  // namespace buurtatlas
