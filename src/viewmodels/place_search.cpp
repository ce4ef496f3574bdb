#include "viewmodels/place_search.h"

#include <algorithm>
#include <tuple>

#include "geocoding/address_text.h"
#include "geometry/plane.h"
#include "viewmodels/address_index.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/search_register.h"
#include "viewmodels/zone_editor.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostZones = 4;
constexpr std::size_t kMostHits = 10;
constexpr std::size_t kMostOfAtlas = 6;  // beside a register
constexpr auto kRegisterPlane = "EPSG:3812";

}  // namespace

PlaceSearch::PlaceSearch(AtlasSession& session, AddressIndex& addresses, SearchRegister& searchRegister,
                         ZoneEditor& zones, MapFocus& focus, QObject* parent)
    : QAbstractListModel(parent),
      m_session(session),
      m_addresses(addresses),
      m_register(searchRegister),
      m_zones(zones),
      m_focus(focus) {
  connect(&session, &AtlasSession::opened, this, [this] { setQuery({}); });
  connect(&addresses, &AddressIndex::changed, this, &PlaceSearch::search);
  connect(&searchRegister, &SearchRegister::changed, this, &PlaceSearch::search);
  connect(searchRegister.job(), &BackgroundJob::busyChanged, this, &PlaceSearch::search);
}

int PlaceSearch::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant PlaceSearch::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Hit& hit = m_hits[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
      return hit.label;
    case KindRole:
      return hit.kind == Kind::Zone ? QStringLiteral("zones") : QStringLiteral("pin");
    case KindTextRole:
      return kindText(hit);
    default:
      return {};
  }
}

QString PlaceSearch::kindText(const Hit& hit) const {
  switch (hit.kind) {
    case Kind::Zone:
      return tr("zone");
    case Kind::Street:
      return hit.inRegister ? tr("street, register") : tr("street");
    case Kind::Address:
      return hit.inRegister ? tr("address, register") : tr("address");
    case Kind::Register:
      break;
  }
  return {};
}

int PlaceSearch::placeCount() const {
  return static_cast<int>(std::ranges::count_if(m_hits, [](const Hit& hit) { return hit.kind != Kind::Register; }));
}

QHash<int, QByteArray> PlaceSearch::roleNames() const {
  return {{LabelRole, "label"}, {KindRole, "kind"}, {KindTextRole, "kindText"}};
}

void PlaceSearch::setQuery(const QString& query) {
  if (query != m_query) {
    m_query = query;
    emit queryChanged();
    search();
  }
}

void PlaceSearch::go(int row) {
  if (row < 0 || row >= count()) {
    if (!m_query.trimmed().isEmpty()) {
      m_session.report(
          {.code = ErrorCode::NotFound,
           .reason = Reason{"Nothing here is called \"%1\". Try the name of a street, an address or a zone.",
                            {m_query.trimmed().toStdString()}}});
    }
    return;
  }
  const Hit hit = m_hits[static_cast<std::size_t>(row)];
  if (hit.kind == Kind::Register) {
    if (m_register.geocoder()) {
      m_register.forget();
    } else {
      emit registerWanted();
    }
  } else if (hit.kind == Kind::Zone) {
    m_zones.select(static_cast<int>(hit.zone));
    m_zones.show();
  } else {
    showPlace(hit);
  }
  setQuery({});
}

void PlaceSearch::showPlace(const Hit& hit) {
  const std::optional<Point> position = hit.inRegister && hit.position ? inAtlasPlane(*hit.position) : hit.position;
  if (!position) {
    m_session.report({.code = ErrorCode::NotFound,
                      .reason = Reason{"The register gives no position for %1.", {hit.label.toStdString()}}});
  } else if (hit.kind == Kind::Street && !hit.inRegister) {
    m_focus.show(hit.extent);
  } else {
    m_focus.point(*position);
    sayIfOutside(hit.label, *position);
  }
}

// Around a place outside the municipality the map is empty: both are shown.
void PlaceSearch::sayIfOutside(const QString& label, Point place) {
  Box seen = boundsOf(*m_session.atlas()->boundary);
  if (seen.isEmpty() || seen.contains(place)) {
    return;
  }
  seen.add(place);
  m_focus.show(seen);
  m_session.say(tr("%1 lies outside %2.").arg(label, m_session.name()));
}

// None where the plane of the atlas does not reach.
std::optional<Point> PlaceSearch::inAtlasPlane(Point position) const {
  const std::string& plane = m_session.atlas()->info.plane;
  if (plane == kRegisterPlane) {
    return position;
  }
  const Result<Reprojection> way = Reprojection::create(kRegisterPlane, plane);
  return way ? way->transform(position.east, position.north) : std::nullopt;
}

void PlaceSearch::findZones(const std::string& typed) {
  const std::string folded = foldText(typed);
  for (const Zone& zone : *m_session.atlas()->zones) {
    if (m_hits.size() < kMostZones && foldText(zone.name).contains(folded)) {
      m_hits.push_back({.kind = Kind::Zone, .label = QString::fromStdString(zone.name), .zone = zone.id});
    }
  }
}

void PlaceSearch::findAddresses(const Geocoder& geocoder, const std::string& typed, std::size_t most, bool inRegister) {
  for (const AddressSuggestion& found : geocoder.suggest(typed, most)) {
    const auto isSame = [&found](const Hit& hit) {
      return std::tie(hit.street, hit.number, hit.postcode) == std::tie(found.street, found.number, found.postcode);
    };
    if (!inRegister || std::ranges::none_of(m_hits, isSame)) {
      m_hits.push_back({.kind = found.number.empty() ? Kind::Street : Kind::Address,
                        .label = QString::fromStdString(found.label),
                        .street = found.street,
                        .number = found.number,
                        .postcode = found.postcode,
                        .position = found.position,
                        .extent = found.extent,
                        .inRegister = inRegister});
    }
  }
}

void PlaceSearch::addRegisterRow() {
  if (!m_register.job()->busy()) {
    m_hits.push_back({.kind = Kind::Register,
                      .label = m_register.geocoder() ? tr("No longer search %1").arg(m_register.name())
                                                     : tr("Search the addresses of the whole country too…")});
  }
}

void PlaceSearch::search() {
  beginResetModel();
  m_hits.clear();
  const std::string typed = m_query.trimmed().toStdString();
  if (!foldText(typed).empty()) {
    findZones(typed);
    if (m_addresses.geocoder()) {
      const std::size_t most = m_register.geocoder() ? kMostOfAtlas : kMostHits;
      findAddresses(*m_addresses.geocoder(), typed, most - m_hits.size(), false);
    }
    if (m_register.geocoder()) {
      findAddresses(*m_register.geocoder(), typed, kMostHits - m_hits.size(), true);
    }
    addRegisterRow();
  }
  endResetModel();
  emit countChanged();
}

}  // namespace buurtatlas
