#include "viewmodels/candidate_list.h"

#include <QStringList>
#include <utility>

namespace buurtatlas {

namespace {

QString doubtOf(const std::string& flag) {
  if (flag == "name-fuzzy") {
    return CandidateList::tr("the street is spelled differently");
  }
  if (flag == "postcode-changed") {
    return CandidateList::tr("another postcode");
  }
  if (flag == "other-municipality") {
    return CandidateList::tr("another municipality was written");
  }
  if (flag == "ambiguous") {
    return CandidateList::tr("more than one street fits");
  }
  if (flag == "historic") {
    return CandidateList::tr("no longer in use");
  }
  if (flag == "no-coordinate") {
    return CandidateList::tr("the register gives no position");
  }
  return {};
}

QString doubtOf(PlacementClass matchClass) {
  switch (matchClass) {
    case PlacementClass::BaseNumber:
      return CandidateList::tr("the number without its letter");
    case PlacementClass::Interpolated:
      return CandidateList::tr("between the numbers beside it");
    case PlacementClass::Street:
      return CandidateList::tr("the street only, not the house");
    case PlacementClass::Locality:
      return CandidateList::tr("the village or town only");
    case PlacementClass::Exact:
    case PlacementClass::None:
      return {};
  }
  std::unreachable();
}

QString doubtsOf(const Placement& placement) {
  QStringList doubts = {doubtOf(placement.matchClass)};
  for (const std::string& flag : placement.flags) {
    doubts.append(doubtOf(flag));
  }
  doubts.removeAll(QString());
  return doubts.join(QStringLiteral(" · "));
}

}  // namespace

int CandidateList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant CandidateList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Placement& placement = m_candidates[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case LabelRole: {
      const QString house = QString::fromStdString(placement.street + " " + placement.number).trimmed();
      const QString place = QString::fromStdString(placement.postcode + " " + placement.municipality).trimmed();
      return place.isEmpty() ? house : house + QStringLiteral(", ") + place;
    }
    case DoubtRole:
      return doubtsOf(placement);
    case ConfidenceRole:
      return placement.confidence;
    default:
      return {};
  }
}

QHash<int, QByteArray> CandidateList::roleNames() const {
  return {{LabelRole, "label"}, {DoubtRole, "doubt"}, {ConfidenceRole, "confidence"}};
}

const Placement* CandidateList::candidate(int row) const {
  return row < 0 || row >= count() ? nullptr : &m_candidates[static_cast<std::size_t>(row)];
}

void CandidateList::setCandidates(std::vector<Placement> candidates) {
  beginResetModel();
  m_candidates = std::move(candidates);
  endResetModel();
  emit countChanged();
}

void CandidateList::retranslate() {
  if (!m_candidates.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

}  // namespace buurtatlas
