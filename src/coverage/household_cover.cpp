#include "coverage/household_cover.h"

#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/parallel_invoke.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <utility>

#include "core/phone_number.h"
#include "coverage/assignment.h"
#include "geometry/point_grid.h"
#include "geometry/validity.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kBlock = 4'096;

bool isShown(const Zone& zone) {
  return zone.state == ZoneState::Live || zone.state == ZoneState::Dormant || zone.state == ZoneState::Founding;
}

/// Where the zones of one kind hold a point.
struct ZonesAt {
  bool any = false;
  bool live = false;

  void add(const Zone& zone) {
    any = true;
    live |= zone.state == ZoneState::Live;
  }
  [[nodiscard]] std::uint8_t layers() const { return live ? 2 : any ? 1 : 0; }
};

std::vector<Point> positionsOf(const std::vector<Address>& addresses) {
  constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
  std::vector<Point> points;
  points.reserve(addresses.size());
  for (const Address& address : addresses) {
    points.push_back(address.position.value_or(Point{.east = kNowhere, .north = kNowhere}));
  }
  return points;
}

template <class Row>
std::vector<MultiPolygon> areasOf(const std::vector<Row>& rows) {
  std::vector<MultiPolygon> areas;
  areas.reserve(rows.size());
  std::ranges::transform(rows, std::back_inserter(areas), &Row::area);
  return areas;
}

/// What is counted of an address, beside its layers; small, since it is read again and again.
struct Facts {
  AddressUse use = AddressUse::Unknown;
  bool isLocated = false;
  bool isInLiveZBin = false;
  bool isOnAllowedGround = false;
};

/// One measurement, step by step.
class CoverMeasurement {
 public:
  CoverMeasurement(const Atlas& atlas, Metres distance)
      : m_atlas(atlas), m_addresses(*atlas.addresses), m_points(positionsOf(m_addresses)) {
    m_cover.distance = distance;
  }

  Result<void> takeZones();
  void prepare();
  void raiseNearMembers();
  void count();
  HouseholdCover takeCover() { return std::move(m_cover); }

 private:
  void placeInZones();
  void placeMembers();
  void countIn(CoverFigures& figures, std::size_t address) const;
  [[nodiscard]] AreaCover countInAreas(const std::vector<NamedArea>& areas) const;
  void countStreetSides();

  const Atlas& m_atlas;
  const std::vector<Address>& m_addresses;
  std::vector<Point> m_points;            ///< of the addresses
  std::vector<Facts> m_facts = {};        ///< of the addresses
  std::vector<const Zone*> m_zones = {};  ///< those that count
  std::vector<Point> m_members = {};
  std::optional<PointGrid> m_everybody = {};
  std::optional<PointGrid> m_reachable = {};
  StreetSides m_sides = {};
  HouseholdCover m_cover = {};
};

Result<void> CoverMeasurement::takeZones() {
  for (const Zone& zone : *m_atlas.zones) {
    if (!isShown(zone)) {
      continue;
    }
    if (findFault(zone.border)) {
      return fail(ErrorCode::InvalidGeometry,
                  "The zone \"%1\" cannot be measured: its border has a fault. Draw its border again.", {zone.name});
    }
    m_zones.push_back(&zone);
  }
  return {};
}

void CoverMeasurement::prepare() {
  oneapi::tbb::parallel_invoke([this] { placeInZones(); }, [this] { placeMembers(); },
                               [this] { m_sides = streetSidesOf(m_addresses); });
}

void CoverMeasurement::placeInZones() {
  std::vector<MultiPolygon> borders;
  borders.reserve(m_zones.size());
  std::ranges::transform(m_zones, std::back_inserter(borders), [](const Zone* zone) { return zone->border; });
  const ZonesOfPoints zonesOf = assignZones(ZoneIndex(borders), m_points);
  const ZoneIndex allowed(areasOf(*m_atlas.allowedGaps));
  m_cover.layersOf.resize(m_points.size());
  m_facts.resize(m_points.size());
  for (std::size_t i = 0; i < m_points.size(); ++i) {
    ZonesAt forHomes;
    ZonesAt forBusinesses;
    for (const std::uint32_t zone : zonesOf.of(i)) {
      (m_zones[zone]->type == ZoneType::ZBin ? forBusinesses : forHomes).add(*m_zones[zone]);
    }
    const AddressUse use = m_addresses[i].use;
    const ZonesAt& own = use == AddressUse::Business ? forBusinesses : forHomes;
    m_cover.layersOf[i] = own.layers();
    m_facts[i] = {.use = use,
                  .isLocated = m_addresses[i].position.has_value(),
                  .isInLiveZBin = forBusinesses.live,
                  .isOnAllowedGround = !own.live && allowed.isInAny(m_points[i])};
  }
}

void CoverMeasurement::placeMembers() {
  std::vector<Point> reachable;
  for (const Member& member : *m_atlas.members) {
    if (const std::optional<Point> place = placeOf(member)) {
      m_members.push_back(*place);
      if (member.wantsSms && isPhoneNumber(member.phone)) {
        reachable.push_back(*place);
      }
    }
  }
  m_everybody.emplace(m_members);
  m_reachable.emplace(reachable);
}

void CoverMeasurement::raiseNearMembers() {
  const std::size_t blocks = (m_points.size() + kBlock - 1) / kBlock;
  oneapi::tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t block) {
    const std::size_t end = std::min((block + 1) * kBlock, m_points.size());
    for (std::size_t i = block * kBlock; i < end; ++i) {
      std::uint8_t& layers = m_cover.layersOf[i];
      if (layers < 2) {
        continue;
      }
      if (m_reachable->isAnyWithin(m_points[i], m_cover.distance)) {
        layers = 4;
      } else if (m_everybody->isAnyWithin(m_points[i], m_cover.distance)) {
        layers = 3;
      }
    }
  });
}

void CoverMeasurement::countIn(CoverFigures& figures, std::size_t address) const {
  const Facts& facts = m_facts[address];
  CoverTally& tally = facts.use == AddressUse::Business      ? figures.businesses
                      : facts.use == AddressUse::Residential ? figures.homes
                                                             : figures.unknownUse;
  ++tally.addresses;
  tally.located += facts.isLocated ? 1 : 0;
  tally.allowed += facts.isOnAllowedGround ? 1 : 0;
  for (std::size_t layer = 0; layer < m_cover.layersOf[address]; ++layer) {
    ++tally.layers[layer];
  }
  figures.unknownUseInZBin += facts.use == AddressUse::Unknown && facts.isInLiveZBin ? 1 : 0;
}

AreaCover CoverMeasurement::countInAreas(const std::vector<NamedArea>& areas) const {
  AreaCover cover{.areas = std::vector<CoverFigures>(areas.size())};
  const ZoneIndex index(areasOf(areas));
  const auto addTo = [&cover](std::span<const std::uint32_t> holders, auto add) {
    for (const std::uint32_t area : holders) {
      add(cover.areas[area]);
    }
    if (holders.empty()) {
      add(cover.outside);
    }
  };
  const ZonesOfPoints ofAddresses = assignZones(index, m_points);
  for (std::size_t i = 0; i < m_points.size(); ++i) {
    addTo(ofAddresses.of(i), [&](CoverFigures& figures) { countIn(figures, i); });
  }
  const ZonesOfPoints ofMembers = assignZones(index, m_members);
  for (std::size_t i = 0; i < m_members.size(); ++i) {
    addTo(ofMembers.of(i), [](CoverFigures& figures) { ++figures.members; });
  }
  return cover;
}

void CoverMeasurement::countStreetSides() {
  m_cover.ofStreetSides.resize(m_sides.sides.size());
  for (std::size_t i = 0; i < m_facts.size(); ++i) {
    countIn(m_cover.ofStreetSides[m_sides.sideOf[i]], i);
  }
  m_cover.streetSides = std::move(m_sides.sides);
}

void CoverMeasurement::count() {
  oneapi::tbb::parallel_invoke([this] { countStreetSides(); },
                               [this] { m_cover.neighbourhoods = countInAreas(*m_atlas.neighbourhoods); },
                               [this] { m_cover.statisticalAreas = countInAreas(*m_atlas.areas); });
  // Every address lies on one side of one street.
  for (const CoverFigures& side : m_cover.ofStreetSides) {
    m_cover.whole.homes += side.homes;
    m_cover.whole.unknownUse += side.unknownUse;
    m_cover.whole.businesses += side.businesses;
    m_cover.whole.unknownUseInZBin += side.unknownUseInZBin;
  }
  m_cover.whole.members = static_cast<std::int64_t>(m_members.size());
}

}  // namespace

CoverTally& CoverTally::operator+=(const CoverTally& other) {
  addresses += other.addresses;
  located += other.located;
  allowed += other.allowed;
  for (std::size_t layer = 0; layer < kCoverLayers; ++layer) {
    layers[layer] += other.layers[layer];
  }
  return *this;
}

CoverTally CoverFigures::households() const {
  CoverTally sum = homes;
  sum += unknownUse;
  return sum;
}

Result<HouseholdCover> measureHouseholdCover(const Atlas& atlas, Metres distance, const JobControl& control) {
  if (!std::isfinite(distance.value) || distance.value < 0) {
    return fail(ErrorCode::InvalidInput, "The distance to a member must be a number of metres, 0 or more.");
  }
  CoverMeasurement measurement(atlas, distance);
  if (const Result<void> zones = measurement.takeZones(); !zones) {
    return std::unexpected(zones.error());
  }
  for (const auto step : {&CoverMeasurement::prepare, &CoverMeasurement::raiseNearMembers, &CoverMeasurement::count}) {
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "The measurement was stopped.");
    }
    (measurement.*step)();
  }
  return measurement.takeCover();
}

}  // namespace buurtatlas
