#include "tasks/street_move.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "geometry/border_edit.h"
#include "geometry/holding_area.h"
#include "geometry/overlay.h"
#include "geometry/point_grid.h"
#include "geometry/shared_vertices.h"
#include "geometry/validity.h"
#include "tasks/zone_days.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

// Ground goes to the address that is nearest, also far from it: what is left between a street and its new zone would
// belong to nobody's street.
constexpr Reach kReach{.open = Metres(400)};

Result<const Zone*> soundZone(const Atlas& atlas, Id id) {
  const auto zone = std::ranges::find(*atlas.zones, id, &Zone::id);
  if (zone == atlas.zones->end()) {
    return fail(ErrorCode::NotFound, "The zone is no longer in the atlas.");
  }
  if (const std::optional<Error> fault = findFault(zone->border)) {
    return std::unexpected(*fault);
  }
  return &*zone;
}

/// The zone cut in two.
struct Cut {
  MultiPolygon stays;
  MultiPolygon goes;
};

/// Parts of the ground that stays, without an address in them.
Result<Cut> withoutEmptyParts(const Atlas& atlas, const Zone& zone, Cut cut) {
  if (cut.stays.size() <= zone.border.size()) {
    return cut;
  }
  std::vector<MultiPolygon> goes{cut.goes};
  MultiPolygon stays;
  for (Polygon& part : cut.stays) {
    const bool isEmpty = addressesIn(*atlas.addresses, {part}).empty();
    (isEmpty ? goes.emplace_back() : stays).push_back(std::move(part));
  }
  return unionOf(goes).transform(
      [&](MultiPolygon all) { return Cut{.stays = std::move(stays), .goes = std::move(all)}; });
}

Result<Cut> cutFrom(const Atlas& atlas, const Zone& zone, const MultiPolygon& going) {
  return intersectionOf(zone.border, going).transform(withoutDust).and_then([&](const MultiPolygon& goes) {
    return differenceOf(zone.border, goes).transform(withoutDust).and_then([&](const MultiPolygon& stays) {
      return withoutEmptyParts(atlas, zone, {.stays = stays, .goes = goes});
    });
  });
}

/// Both with the vertices of the other, so that no hair is left between them.
Result<MultiPolygon> joinedTo(const Zone& zone, const MultiPolygon& ground) {
  const auto fitted = [](const MultiPolygon& area, const MultiPolygon& beside) {
    return withVertices(area, verticesIn(boundsOf(area), {&beside}));
  };
  return unionOf({fitted(zone.border, ground), fitted(ground, zone.border)});
}

std::vector<std::uint32_t> gainedBy(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after) {
  std::vector<std::uint32_t> gained;
  std::ranges::set_difference(after, before, std::back_inserter(gained));
  return gained;
}

std::vector<Id> membersGained(const Atlas& atlas, Date on, const MultiPolygon& before, const MultiPolygon& after) {
  std::vector<Point> places;
  std::vector<Id> ids;
  for (const Member& member : *atlas.members) {
    const bool isPlaced = member.placement.status == PlacementStatus::Accepted && member.placement.position;
    if (isPlaced && !(member.left && *member.left <= on)) {
      places.push_back(*member.placement.position);
      ids.push_back(member.id);
    }
  }
  const PointGrid grid(places);
  std::vector<Id> gained;
  for (const std::uint32_t place : gainedBy(grid.pointsIn(before), grid.pointsIn(after))) {
    gained.push_back(ids[place]);
  }
  return gained;
}

Result<void> checkDay(const Zone& zone, Date on) {
  if (on < zone.validFrom) {
    return fail(ErrorCode::InvalidInput,
                "The border of zone \"%1\" is in force since %2; choose that day or a later one.",
                {zone.name, isoDate(zone.validFrom)});
  }
  return {};
}

std::string namesOf(const std::vector<StreetRow>& rows) {
  std::vector<std::string> names;
  std::string joined;
  for (const StreetRow& row : rows) {
    if (!std::ranges::contains(names, row.street)) {
      names.push_back(row.street);
      joined += (joined.empty() ? "" : ", ") + row.street;
    }
  }
  return joined;
}

/// The addresses of the rows that lie in the zone, as sites among all that do.
struct Sites {
  std::vector<Site> sites = {};
  std::vector<std::uint32_t> rows = {};  ///< of the register, in the order of the sites
  std::int64_t wanted = 0;
};

Sites sitesOf(const StreetRegister& streets, const std::vector<std::uint32_t>& inside,
              const std::vector<std::uint32_t>& listed) {
  Sites found{.rows = inside};
  for (const std::uint32_t row : inside) {
    const bool isWanted = std::ranges::binary_search(listed, row);
    found.wanted += isWanted ? 1 : 0;
    found.sites.push_back(
        {.position = *streets.address(row).position, .isWanted = isWanted, .row = streets.streetOf(row)});
  }
  return found;
}

/// The move on the day of the atlas, or on an earlier one.
Result<MovedStreets> movedOnTheDay(const Atlas& atlas, const StreetRegister& streets, const StreetMove& move) {
  const Result<const Zone*> from = soundZone(atlas, move.from);
  const Result<const Zone*> to = from ? soundZone(atlas, move.to) : from;
  Result<void> checked = to.and_then([&](const Zone*) { return checkDay(**from, move.on); }).and_then([&] {
    return checkDay(**to, move.on);
  });
  if (!checked) {
    return std::unexpected(checked.error());
  }
  ListedAddresses listed = addressesOf(move.rows, streets);
  const std::vector<std::uint32_t> inside = addressesIn(*atlas.addresses, (*from)->border);
  const Sites sites = sitesOf(streets, inside, listed.addresses);
  if (sites.wanted == 0) {
    return fail(ErrorCode::NotFound, "Zone \"%1\" holds no address of %2; look at its list of streets.",
                {(*from)->name, namesOf(move.rows)});
  }
  if (sites.wanted == std::ssize(inside)) {
    return fail(ErrorCode::NotAllowed, "Zone \"%1\" would keep no address; merge it with \"%2\" instead.",
                {(*from)->name, (*to)->name});
  }
  const Result<HoldingArea> held = areaHolding(sites.sites, (*from)->border, kReach);
  const Result<Cut> cut = held.and_then([&](const HoldingArea& area) { return cutFrom(atlas, **from, area.area); });
  Result<MultiPolygon> joined = cut.and_then([&](const Cut& parts) { return joinedTo(**to, parts.goes); });
  if (!joined) {
    return std::unexpected(joined.error());
  }
  const auto placed = std::ranges::count_if(
      listed.addresses, [&](std::uint32_t row) { return streets.address(row).position.has_value(); });
  MovedStreets moved{
      .on = move.on, .ground = cut->goes, .elsewhere = placed - sites.wanted, .unmatched = std::move(listed.unmatched)};
  moved.addresses = gainedBy(addressesIn(*atlas.addresses, (*to)->border), addressesIn(*atlas.addresses, *joined));
  moved.members = membersGained(atlas, move.on, (*to)->border, *joined);
  for (const std::uint32_t site : held->shared) {
    moved.leftOut.push_back({.row = sites.rows[site], .cause = LeftOutCause::SharedPosition});
  }
  moved.change = {.label = Reason{"Move %1 from zone %2 to %3", {namesOf(move.rows), (*from)->name, (*to)->name}},
                  .put = {**from, **to}};
  moved.change.put.front().border = cut->stays;
  moved.change.put.back().border = *std::move(joined);
  return moved;
}

}  // namespace

Result<MovedStreets> moveStreets(const Atlas& atlas, const StreetRegister& streets, const StreetMove& move) {
  if (move.from == move.to) {
    return fail(ErrorCode::InvalidInput, "The streets lie in this zone already; choose another one.");
  }
  Result<MovedStreets> moved = atlasOn(atlas, std::max(move.on, atlas.day)).and_then([&](const Atlas& then) {
    return movedOnTheDay(then, streets, move);
  });
  if (moved && move.on != atlas.day) {
    (move.on > atlas.day ? moved->change.from : moved->change.since) = move.on;
  }
  return moved;
}

}  // namespace buurtatlas
