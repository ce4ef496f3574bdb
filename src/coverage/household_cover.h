#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/result.h"
#include "core/units.h"
#include "coverage/street_sides.h"

namespace buurtatlas {

/// How well an address is covered. The layers are nested: an address is in one only when it is in those before it.
enum class CoverLayer {
  InZone,      ///< lies in a zone that is live, dormant or being founded
  InLiveZone,  ///< lies in a live zone
  NearMember,  ///< and a member lives within the distance
  Reachable,   ///< and one of those members has a phone and wants SMS
};
inline constexpr std::size_t kCoverLayers = 4;
inline constexpr Metres kUsualCoverDistance{100};

/// Addresses, and how many of them are in each layer.
struct CoverTally {
  std::int64_t addresses = 0;  ///< with or without a position
  std::int64_t located = 0;    ///< with a position: only these can be in a layer
  std::int64_t allowed = 0;    ///< of those in no live zone: on ground where a gap is allowed
  std::array<std::int64_t, kCoverLayers> layers = {};

  [[nodiscard]] std::int64_t in(CoverLayer layer) const { return layers[static_cast<std::size_t>(layer)]; }
  CoverTally& operator+=(const CoverTally& other);
  friend bool operator==(const CoverTally&, const CoverTally&) = default;
};

/// What is counted somewhere. Homes are covered by BIN zones and WhatsApp groups, businesses by Z-BIN zones, neither by
/// the other's. Where the register does not say what an address is used for it is counted apart, beside the homes.
struct CoverFigures {
  CoverTally homes = {};
  CoverTally unknownUse = {};  ///< in the layers of homes
  CoverTally businesses = {};
  std::int64_t unknownUseInZBin = 0;  ///< of unknown use in a live Z-BIN zone: it is not known whether they count there
  std::int64_t members = 0;           ///< who live there for certain and have not left

  /// All that are not known to be businesses.
  [[nodiscard]] CoverTally households() const;
  friend bool operator==(const CoverFigures&, const CoverFigures&) = default;
};

/// Areas of one kind, in the order of the atlas, and what lies in none of them. An address in two counts in both.
struct AreaCover {
  std::vector<CoverFigures> areas = {};
  CoverFigures outside = {};
};

/// The cover of all addresses of an atlas, whether inside its boundary or not.
struct HouseholdCover {
  Metres distance = {};
  CoverFigures whole = {};
  AreaCover neighbourhoods = {};
  AreaCover statisticalAreas = {};  ///< Atlas::areas
  std::vector<StreetSideOfRegister> streetSides = {};
  std::vector<CoverFigures> ofStreetSides = {};  ///< in the same order; members are not counted on streets
  std::vector<std::uint8_t> layersOf = {};       ///< of each address, how many layers it is in
};

/// Counts which addresses the zones and members of an atlas cover. A member counts where placeOf() is certain, in
/// whichever zone, at the distance or nearer as the crow flies; reachable is who has a phone number that can be sent to
/// and wants SMS. Zones that are planned or dissolved count nowhere. Fails: InvalidInput for a distance that is none,
/// InvalidGeometry naming the zone with a fault, Cancelled. Misses: members whose place waits for review.
Result<HouseholdCover> measureHouseholdCover(const Atlas& atlas, Metres distance, const JobControl& control);

}  // namespace buurtatlas
