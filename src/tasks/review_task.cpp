#include "tasks/review_task.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "geocoding/address_text.h"
#include "geocoding/house_number.h"
#include "tasks/address_placer.h"
#include "tasks/written_address.h"

namespace buurtatlas {

namespace {

bool isInReview(const Member& member) { return !member.left && member.placement.status == PlacementStatus::Review; }

/// Groups by what was written; who wrote nothing stands alone.
std::vector<ReviewGroup> groupsOf(const std::vector<Member>& members) {
  std::vector<ReviewGroup> groups;
  std::unordered_map<std::string, std::size_t> places;
  for (const Member& member : members) {
    if (!isInReview(member)) {
      continue;
    }
    std::string key = keyOf(member.address);
    const auto [place, isNew] = places.try_emplace(key, groups.size());
    if (isNew || key.empty()) {
      groups.push_back({.key = std::move(key), .written = member.address});
      place->second = groups.size() - 1;
    }
    ReviewGroup& group = groups[place->second];
    group.members.push_back(member.id);
    group.chance = std::max(group.chance, member.placement.confidence);
  }
  return groups;
}

Result<void> countInSameStreets(std::vector<ReviewGroup>& groups, const Geocoder& geocoder, const JobControl& control) {
  std::vector<std::string> streets;
  std::unordered_map<std::string, std::int64_t> members;
  for (const ReviewGroup& group : groups) {
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "Listing the addresses in doubt was cancelled.");
    }
    const AddressReading reading = geocoder.read(group.written);
    streets.push_back(reading.number.empty() ? std::string() : streetWritingOf(reading));
    members[streets.back()] += static_cast<std::int64_t>(group.members.size());
  }
  for (std::size_t at = 0; at < groups.size(); ++at) {
    groups[at].inSameStreet =
        streets[at].empty() ? 0 : members[streets[at]] - static_cast<std::int64_t>(groups[at].members.size());
  }
  return {};
}

const Member* memberOf(const Atlas& atlas, Id id) {
  const auto found = std::ranges::find(*atlas.members, id, &Member::id);
  return found == atlas.members->end() ? nullptr : &*found;
}

/// A house that others who write the same words live in too.
bool isForAll(const std::string& key, const AddressReading& reading, const Placement& placement) {
  const bool isPin = placement.status == PlacementStatus::Accepted && placement.street.empty();
  return !key.empty() && (!isPin || !reading.number.empty());
}

/// A member in review, and what was written.
struct WaitingMember {
  const Member* member = nullptr;
  std::string key = {};
};

std::vector<WaitingMember> waitingIn(const Atlas& atlas) {
  std::vector<WaitingMember> waiting;
  for (const Member& member : *atlas.members) {
    if (isInReview(member)) {
      waiting.push_back({.member = &member, .key = keyOf(member.address)});
    }
  }
  return waiting;
}

/// The member, and everybody else in review who wrote the same.
std::vector<Member> whoWroteTheSame(const std::vector<WaitingMember>& waiting, const Member& member,
                                    const std::string& key) {
  std::vector<Member> same = {member};
  for (const WaitingMember& other : waiting) {
    if (other.key == key && other.member->id != member.id) {
      same.push_back(*other.member);
    }
  }
  return same;
}

std::vector<Id> aliasesFor(const Atlas& atlas, const std::string& key) {
  std::vector<Id> ids;
  for (const AddressAlias& alias : *atlas.aliases) {
    if (keyOf(alias.written) == key) {
      ids.push_back(alias.id);
    }
  }
  return ids;
}

/// What is decided when the edit is done.
std::vector<AddressAlias> aliasesAfter(const Atlas& atlas, const AtlasEdit& edit) {
  std::vector<AddressAlias> aliases = *atlas.aliases;
  std::erase_if(aliases,
                [&](const AddressAlias& alias) { return std::ranges::contains(edit.removeAliases, alias.id); });
  aliases.insert(aliases.end(), edit.addAliases.begin(), edit.addAliases.end());
  return aliases;
}

/// Accepts those who wait and whose street is settled by the decisions that the edit leaves. Returns how many.
std::int64_t acceptInStreet(const std::vector<WaitingMember>& waiting, const std::string& street,
                            const AddressPlacer& placer, AtlasEdit& edit) {
  std::int64_t accepted = 0;
  for (const WaitingMember& other : waiting) {
    if (!other.key.contains(street) || std::ranges::contains(edit.putMembers, other.member->id, &Member::id)) {
      continue;
    }
    Placement placement = placer.place(other.member->address);
    if (placement.status == PlacementStatus::Accepted) {
      edit.putMembers.push_back(*other.member);
      edit.putMembers.back().placement = std::move(placement);
      ++accepted;
    }
  }
  return accepted;
}

bool isByDecisionOfOthers(const Placement& placement) {
  return !placement.byHand && (std::ranges::contains(placement.flags, kDecidedFlag) ||
                               std::ranges::contains(placement.flags, kStreetDecidedFlag));
}

PartMatch matchOf(bool isWritten, bool isSame) {
  return !isWritten ? PartMatch::NotWritten : isSame ? PartMatch::Same : PartMatch::Other;
}

bool isSameHouse(const std::string& one, const std::string& other) {
  const HouseNumber first = parseHouseNumber(one);
  const HouseNumber second = parseHouseNumber(other);
  return std::tie(first.number, first.suffix, first.last) == std::tie(second.number, second.suffix, second.last);
}

}  // namespace

Result<std::vector<ReviewGroup>> reviewQueueOf(const Atlas& atlas, const Geocoder& geocoder,
                                               const JobControl& control) {
  std::vector<ReviewGroup> groups = groupsOf(*atlas.members);
  if (auto counted = countInSameStreets(groups, geocoder, control); !counted) {
    return std::unexpected(std::move(counted.error()));
  }
  std::ranges::sort(groups, {}, [](const ReviewGroup& group) {
    return std::tuple(-group.gain(), -static_cast<std::int64_t>(group.members.size()), std::string_view(group.key),
                      group.members.front());
  });
  return groups;
}

Result<DecidedMembers> decideAddress(AtlasStore& store, Id id, Placement placement, const Geocoder& geocoder) {
  const auto atlas = store.snapshot();
  const Member* const member = memberOf(*atlas, id);
  if (member == nullptr) {
    return fail(ErrorCode::NotFound, "There is no member number %1 in this atlas.", {std::to_string(id)});
  }
  placement.byHand = true;
  const std::string key = keyOf(member->address);
  const AddressReading reading = geocoder.read(member->address);
  const bool forAll = isForAll(key, reading, placement);
  const std::vector<WaitingMember> waiting = forAll ? waitingIn(*atlas) : std::vector<WaitingMember>();
  AtlasEdit edit;
  edit.putMembers = whoWroteTheSame(waiting, *member, key);
  for (Member& each : edit.putMembers) {
    each.placement = placement;
  }
  DecidedMembers done{.decided = static_cast<std::int64_t>(edit.putMembers.size())};
  if (forAll) {
    edit.removeAliases = aliasesFor(*atlas, key);
    edit.addAliases = {{.member = id, .written = member->address, .placement = std::move(placement)}};
    if (!reading.street.empty()) {
      const std::vector<AddressAlias> aliases = aliasesAfter(*atlas, edit);
      done.inSameStreet = acceptInStreet(waiting, reading.street, AddressPlacer(geocoder, aliases), edit);
    }
  }
  edit.label = edit.putMembers.size() == 1
                   ? Reason{"Decide where a member lives"}
                   : Reason{"Decide where %1 members live", {std::to_string(edit.putMembers.size())}};
  return store.perform(edit).transform([&](const std::vector<Id>&) { return done; });
}

Result<std::int64_t> forgetAliases(AtlasStore& store, const std::vector<Id>& aliases, const Geocoder& geocoder) {
  const auto atlas = store.snapshot();
  AtlasEdit edit{.label = Reason{"Forget %1 decided addresses", {std::to_string(aliases.size())}},
                 .removeAliases = aliases};
  const std::vector<AddressAlias> left = aliasesAfter(*atlas, edit);
  const AddressPlacer placer(geocoder, left);
  for (const Member& member : *atlas->members) {
    if (isByDecisionOfOthers(member.placement)) {
      Placement placement = placer.place(member.address);
      if (placement != member.placement) {
        edit.putMembers.push_back(member);
        edit.putMembers.back().placement = std::move(placement);
      }
    }
  }
  return store.perform(edit).transform(
      [&](const std::vector<Id>&) { return static_cast<std::int64_t>(edit.putMembers.size()); });
}

Result<LocatedMembers> locateMembers(AtlasStore& store, const Geocoder& geocoder, const JobControl& control) {
  constexpr std::int64_t kMembersBetweenReports = 256;
  const auto atlas = store.snapshot();
  const AddressPlacer placer(geocoder, *atlas->aliases);
  LocatedMembers located;
  AtlasEdit edit{.label = Reason{"Locate all members again"}};
  for (std::size_t at = 0; at < atlas->members->size() && !located.stopped; ++at) {
    const Member& member = (*atlas->members)[at];
    if (member.left || member.placement.byHand) {
      continue;
    }
    Placement placement = placer.place(member.address);
    if (placement != member.placement) {
      edit.putMembers.push_back(member);
      edit.putMembers.back().placement = std::move(placement);
    }
    if (++located.looked % kMembersBetweenReports == 0) {
      control.report(static_cast<double>(at) / static_cast<double>(atlas->members->size()));
      located.stopped = control.isStopped();
    }
  }
  located.changed = static_cast<std::int64_t>(edit.putMembers.size());
  if (edit.putMembers.empty()) {
    return located;
  }
  return store.perform(edit).transform([&](const std::vector<Id>&) { return located; });
}

PartMatches matchParts(const AddressReading& reading, const Placement& candidate) {
  const auto isName = [&](std::string_view name) { return streetNameKey(name) == reading.streetKey; };
  const bool isSameName = candidate.street == reading.street || std::ranges::any_of(namesIn(candidate.street), isName);
  return {
      .street = matchOf(!reading.streetKey.empty(), isSameName),
      .number = matchOf(!reading.number.empty(), isSameHouse(reading.number, candidate.number)),
      .postcode = matchOf(!reading.postcode.empty(), reading.postcode == candidate.postcode),
      .municipality = matchOf(!reading.municipality.empty(), foldText(candidate.municipality) == reading.municipality)};
}

}  // namespace buurtatlas
