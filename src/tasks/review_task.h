#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/ports.h"
#include "core/result.h"
#include "geocoding/geocoder.h"

namespace buurtatlas {

/// Members in review who wrote equal addresses, so that one decision answers all of them.
struct ReviewGroup {
  std::string key = {};           ///< of the written address, see keyOf(); empty for one who wrote none
  AddressText written = {};       ///< as the first of them wrote it
  std::vector<Id> members = {};   ///< never empty; in the order of the atlas
  double chance = 0;              ///< 0 to 1: that the best guess is right
  std::int64_t inSameStreet = 0;  ///< others in review who wrote this street of this place, with another number

  /// How many addresses a look at this one is likely to settle.
  [[nodiscard]] double gain() const { return chance * static_cast<double>(members.size()); }
};

/// The addresses in review, those with most gain first; then the larger groups, then by what was written. The same
/// atlas gives the same order. Fails: Cancelled.
Result<std::vector<ReviewGroup>> reviewQueueOf(const Atlas& atlas, const Geocoder& geocoder,
                                               const JobControl& control = {});

/// Whom a decision placed.
struct DecidedMembers {
  std::int64_t decided = 0;       ///< who wrote this address
  std::int64_t inSameStreet = 0;  ///< who wrote the same street, with a number that the register has there
};

/// Decides where the member lives, and everybody in review who wrote the same; keeps it for those who write it later,
/// and accepts others in review whose street is settled by it. One step. A pin on an address without a house number
/// says where this one person lives and nothing more. `placement` is accepted or rejected. Fails: NotFound.
Result<DecidedMembers> decideAddress(AtlasStore& store, Id member, Placement placement, const Geocoder& geocoder);

/// Forgets decisions about written addresses: who was placed by one without being asked about is looked up again. Who
/// was decided about stays. One step. Returns how many members lie elsewhere now. Fails: NotFound.
Result<std::int64_t> forgetAliases(AtlasStore& store, const std::vector<Id>& aliases, const Geocoder& geocoder);

/// What a run over all members did.
struct LocatedMembers {
  std::int64_t looked = 0;   ///< members who were looked up; by hand decided ones and who left are not
  std::int64_t changed = 0;  ///< of them, who lie elsewhere now or are known otherwise
  bool stopped = false;      ///< before all were looked up
};

/// Looks up every member's address again, but where a person decided. One step. When it is stopped, what was found up
/// to there is stored, and the next run finds the same for those: nothing has to be remembered.
Result<LocatedMembers> locateMembers(AtlasStore& store, const Geocoder& geocoder, const JobControl& control = {});

/// How a part of a candidate stands to what was written.
enum class PartMatch { Same, Other, NotWritten };

struct PartMatches {
  PartMatch street = PartMatch::NotWritten;
  PartMatch number = PartMatch::NotWritten;
  PartMatch postcode = PartMatch::NotWritten;
  PartMatch municipality = PartMatch::NotWritten;
  friend bool operator==(const PartMatches&, const PartMatches&) = default;
};

/// Which parts of a candidate are others than those that were read. A street in another spelling that is known to mean
/// the same is the same; a village is another name than its municipality.
PartMatches matchParts(const AddressReading& reading, const Placement& candidate);

}  // namespace buurtatlas
