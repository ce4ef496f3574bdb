#include "viewmodels/candidate_list.h"

#include <QGeoCoordinate>
#include <QStringList>
#include <string_view>
#include <utility>

#include "tasks/review_task.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"
#include "viewmodels/qt_convert.h"

namespace buurtatlas {

namespace {

constexpr double kVeryLikelyFrom = 0.95;
constexpr double kLikelyFrom = 0.7;
constexpr double kPossibleFrom = 0.3;

/// Other spellings, postcodes and municipalities are seen from the parts themselves.
QString doubtOf(std::string_view flag) {
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

QString chanceWords(double confidence) {
  return confidence >= kVeryLikelyFrom ? CandidateList::tr("very likely")
         : confidence >= kLikelyFrom   ? CandidateList::tr("likely")
         : confidence >= kPossibleFrom ? CandidateList::tr("possible")
                                       : CandidateList::tr("less likely");
}

QString labelOf(const Placement& placement) {
  const QString house = QString::fromStdString(placement.street + " " + placement.number).trimmed();
  const QString place = QString::fromStdString(placement.postcode + " " + placement.municipality).trimmed();
  return place.isEmpty() ? house : house + QStringLiteral(", ") + place;
}

}  // namespace

CandidateList::CandidateList(const AtlasSession& session, QObject* parent)
    : QAbstractListModel(parent), m_session(session) {}

int CandidateList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant CandidateList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Placement& placement = m_candidates[static_cast<std::size_t>(index.row())];
  const PartMatches parts = matchParts(m_reading, placement);
  switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
      return labelOf(placement);
    case DoubtRole:
      return doubtsOf(placement);
    case ChanceRole:
      return placement.position
                 ? tr("%1, within %2").arg(chanceWords(placement.confidence), lengthWords(placement.radius))
                 : chanceWords(placement.confidence);
    case StreetRole:
      return QString::fromStdString(placement.street);
    case NumberRole:
      return QString::fromStdString(placement.number);
    case PostcodeRole:
      return QString::fromStdString(placement.postcode);
    case MunicipalityRole:
      return QString::fromStdString(placement.municipality);
    case StreetDiffersRole:
      return parts.street == PartMatch::Other;
    case NumberDiffersRole:
      return parts.number == PartMatch::Other;
    case PostcodeDiffersRole:
      return parts.postcode == PartMatch::Other;
    case MunicipalityDiffersRole:
      return parts.municipality == PartMatch::Other;
    case PositionRole:
      return QVariant::fromValue(placement.position ? toCoordinate(m_session.plane(), *placement.position)
                                                    : QGeoCoordinate());
    case RadiusRole:
      return placement.radius.value;
    default:
      return {};
  }
}

QHash<int, QByteArray> CandidateList::roleNames() const {
  return {{LabelRole, "label"},
          {DoubtRole, "doubt"},
          {ChanceRole, "chance"},
          {StreetRole, "street"},
          {NumberRole, "number"},
          {PostcodeRole, "postcode"},
          {MunicipalityRole, "municipality"},
          {StreetDiffersRole, "streetDiffers"},
          {NumberDiffersRole, "numberDiffers"},
          {PostcodeDiffersRole, "postcodeDiffers"},
          {MunicipalityDiffersRole, "municipalityDiffers"},
          {PositionRole, "position"},
          {RadiusRole, "radius"}};
}

Box CandidateList::box() const {
  Box box;
  for (const Placement& placement : m_candidates) {
    if (const std::optional<Point> at = placement.position) {
      const double radius = placement.radius.value;
      box.add(Point{.east = at->east - radius, .north = at->north - radius});
      box.add(Point{.east = at->east + radius, .north = at->north + radius});
    }
  }
  return box;
}

QGeoRectangle CandidateList::extent() const { return toRectangle(m_session.plane(), box()); }

const Placement* CandidateList::candidate(int row) const {
  return row < 0 || row >= count() ? nullptr : &m_candidates[static_cast<std::size_t>(row)];
}

void CandidateList::setCandidates(std::vector<Placement> candidates, AddressReading reading) {
  beginResetModel();
  m_candidates = std::move(candidates);
  m_reading = std::move(reading);
  endResetModel();
  emit countChanged();
}

void CandidateList::retranslate() {
  if (!m_candidates.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

QString CandidateList::doubtsOf(const Placement& candidate) const {
  const PartMatches parts = matchParts(m_reading, candidate);
  QStringList doubts;
  const auto add = [&doubts](PartMatch match, const QString& words, const std::string& written) {
    if (match == PartMatch::Other) {
      doubts.append(words.arg(QString::fromStdString(written)));
    }
  };
  add(parts.street, tr("the street was written “%1”"), m_reading.street);
  add(parts.number, tr("the number was written %1"), m_reading.number);
  add(parts.postcode, tr("the postcode was written %1"), m_reading.postcode);
  add(parts.municipality, tr("the municipality was written “%1”"), m_reading.municipality);
  doubts.append(doubtOf(candidate.matchClass));
  for (const std::string& flag : candidate.flags) {
    doubts.append(doubtOf(flag));
  }
  doubts.removeAll(QString());
  return doubts.join(QStringLiteral(" · "));
}

}  // namespace buurtatlas
