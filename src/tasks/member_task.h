#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "core/atlas.h"
#include "core/ports.h"
#include "core/result.h"
#include "geocoding/geocoder.h"
#include "tasks/address_placer.h"

namespace buurtatlas {

/// The geocoder of an atlas: its addresses, and the names of the municipality and its neighbourhoods as places here.
Geocoder geocoderOf(const Atlas& atlas);

/// Places a member's address, unless a person has already decided where this member lives.
void placeMember(Member& member, const AddressPlacer& placer);

/// Adds a person, or changes one that has an id; the address is geocoded where its text is new.
/// Fails: InvalidInput for a phone number or e-mail address that cannot be reached, or a person without a name;
/// NotFound.
Result<Id> putMember(AtlasStore& store, Member member, const Geocoder& geocoder);

/// Stores a person's own decision about where this one member lives; later runs keep it. See decideAddress() for all
/// who wrote the same.
Result<void> decidePlacement(AtlasStore& store, Id member, Placement placement);

/// Ends a membership. Returns only when no message to this person can still go out: queued ones are cancelled at once,
/// those on the wire are waited for. Fails: NotFound; Conflict when a message is still on the wire after the patience
/// is over (the person has left all the same and gets nothing new).
Result<void> leaveMember(AtlasStore& store, Id member, Date day,
                         std::chrono::milliseconds patience = std::chrono::seconds{90});

/// Ends the membership as leaveMember does and then removes the person everywhere for good.
Result<void> eraseMember(AtlasStore& store, Id member, std::chrono::milliseconds patience = std::chrono::seconds{90});

/// Who is where. Members who left count nowhere but in `left`.
struct MemberOverview {
  std::int64_t active = 0;
  std::int64_t placed = 0;  ///< accepted, with a position
  std::int64_t left = 0;
  std::vector<Id> inReview = {};           ///< members a person must look at, in the order of the atlas
  std::vector<Id> zonedInReview = {};      ///< of these, who live in the same zones wherever it is; see MemberZones
  std::vector<Id> outsideZones = {};       ///< placed, but in no zone
  std::vector<std::int64_t> perZone = {};  ///< placed and zoned members, in the order of Atlas::zones
};

/// Without a geocoder nobody in review is known to be in a zone.
MemberOverview overviewOf(const Atlas& atlas, const Geocoder* geocoder = nullptr);

}  // namespace buurtatlas
