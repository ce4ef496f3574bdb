#include "tasks/member_task.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "alerting/contact.h"
#include "alerting/phone_number.h"
#include "tasks/member_zones.h"

namespace buurtatlas {

namespace {

const Member* findMember(const Atlas& atlas, Id id) {
  const auto found = std::ranges::find(*atlas.members, id, &Member::id);
  return found == atlas.members->end() ? nullptr : &*found;
}

std::unexpected<Error> noSuchMember(Id id) {
  return fail(ErrorCode::NotFound, "There is no member number %1 in this atlas.", {std::to_string(id)});
}

Result<void> checkContact(Member& member) {
  if (member.name.empty() && member.key.empty()) {
    return fail(ErrorCode::InvalidInput, "A member needs a name.");
  }
  if (!member.phone.empty()) {
    const auto number = toE164(member.phone);
    if (!number) {
      return fail(ErrorCode::InvalidInput,
                  "The phone number cannot be dialled; write it like 0470 12 34 56 or +32 470 12 34 56.");
    }
    member.phone = *number;
  }
  if (!member.email.empty() && !isEmailAddress(member.email)) {
    return fail(ErrorCode::InvalidInput, "The e-mail address is not complete; write it like name@example.org.");
  }
  return {};
}

}  // namespace

Geocoder geocoderOf(const Atlas& atlas) {
  std::vector<std::string> places = {atlas.info.name};
  for (const NamedArea& neighbourhood : *atlas.neighbourhoods) {
    places.push_back(neighbourhood.name);
  }
  return Geocoder(atlas.addresses, places);
}

void placeMember(Member& member, const AddressPlacer& placer) {
  if (!member.placement.byHand) {
    member.placement = placer.place(member.address);
  }
}

Result<Id> putMember(AtlasStore& store, Member member, const Geocoder& geocoder) {
  if (auto checked = checkContact(member); !checked) {
    return std::unexpected(std::move(checked.error()));
  }
  const auto atlas = store.snapshot();
  const bool isNew = member.id == 0;
  if (!isNew) {
    const Member* stored = findMember(*atlas, member.id);
    if (stored == nullptr) {
      return noSuchMember(member.id);
    }
    member.placement = stored->placement;
    if (stored->address != member.address) {
      member.placement = {};
    }
  }
  placeMember(member, AddressPlacer(geocoder, *atlas->aliases));
  const Id id = member.id;
  AtlasEdit edit{.label = isNew ? Reason{"Add a member"} : Reason{"Change a member"},
                 .putMembers = {std::move(member)}};
  const auto ids = store.perform(edit);
  if (!ids) {
    return std::unexpected(ids.error());
  }
  return isNew ? ids->front() : id;
}

Result<void> decidePlacement(AtlasStore& store, Id id, Placement placement) {
  const auto atlas = store.snapshot();
  const Member* stored = findMember(*atlas, id);
  if (stored == nullptr) {
    return noSuchMember(id);
  }
  Member member = *stored;
  member.placement = std::move(placement);
  member.placement.byHand = true;
  const AtlasEdit edit{.label = Reason{"Decide where a member lives"}, .putMembers = {std::move(member)}};
  const auto done = store.perform(edit);
  return done ? Result<void>() : std::unexpected(done.error());
}

Result<void> leaveMember(AtlasStore& store, Id member, Date day, std::chrono::milliseconds patience) {
  using std::chrono::steady_clock;
  const auto giveUp = steady_clock::now() + patience;
  if (auto left = store.recordLeave(member, day); !left) {
    return left;
  }
  while (true) {
    const auto onTheWire = store.deliveriesOnTheWire(member);
    if (!onTheWire) {
      return std::unexpected(onTheWire.error());
    }
    if (*onTheWire == 0) {
      return {};
    }
    if (steady_clock::now() >= giveUp) {
      return fail(
          ErrorCode::Conflict,
          "The person has left and gets nothing new, but %1 message is still on its way; look again in a minute.",
          {std::to_string(*onTheWire)});
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
  }
}

Result<void> eraseMember(AtlasStore& store, Id member, std::chrono::milliseconds patience) {
  if (auto left = leaveMember(store, member, today(), patience); !left) {
    return left;
  }
  return store.eraseMember(member);
}

MemberOverview overviewOf(const Atlas& atlas, const Geocoder* geocoder) {
  const MemberZones zones(*atlas.zones, geocoder);
  MemberOverview overview{.perZone = std::vector<std::int64_t>(atlas.zones->size())};
  for (const Member& member : *atlas.members) {
    if (member.left) {
      ++overview.left;
      continue;
    }
    ++overview.active;
    const bool isInReview = member.placement.status == PlacementStatus::Review;
    const bool isPlaced = placeOf(member).has_value();
    const std::vector<std::uint32_t> holding = zones.of(member.address, member.placement);
    if (isInReview) {
      overview.inReview.push_back(member.id);
    }
    if (isInReview && !holding.empty()) {
      overview.zonedInReview.push_back(member.id);
    }
    overview.placed += isPlaced ? 1 : 0;
    if (isPlaced && holding.empty()) {
      overview.outsideZones.push_back(member.id);
    }
    for (const std::uint32_t zone : holding) {
      ++overview.perZone[zone];
    }
  }
  return overview;
}

}  // namespace buurtatlas
