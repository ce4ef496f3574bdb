#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/plan.h"
#include "core/polygon.h"
#include "core/ports.h"
#include "core/result.h"
#include "tasks/street_register.h"

namespace buurtatlas {

/// How many households a group shall have. Households are addresses that are not known to be of a business.
struct GroupSize {
  std::int64_t least = 40;
  std::int64_t most = 150;
  [[nodiscard]] bool holds(std::int64_t households) const { return households >= least && households <= most; }
};

enum class ProposalKind {
  NewZones,         ///< the ground becomes one zone or several
  GrowNeighbour,    ///< one zone beside it takes all of it
  ShareNeighbours,  ///< each of its streets goes to the zone beside it that is nearest
  SplitZone         ///< a zone falls apart
};
/// new, grow, share, split
std::string_view nameOf(ProposalKind kind);

/// A zone as it would be. A new one has the id 0, is in founding and bears the name of its largest street.
struct ProposedZone {
  Zone zone = {};
  std::int64_t households = 0;
  std::int64_t members = 0;
  std::vector<std::string> streets = {};  ///< with an address in it, those with most first
};

/// One way to give some ground to zones.
struct ZoneProposal {
  ProposalKind kind = ProposalKind::NewZones;
  std::vector<ProposedZone> zones = {};  ///< new and changed ones
  std::vector<std::string> torn = {};    ///< streets of which it puts addresses into several zones
  bool isInRange = false;                ///< every zone has as many households as wished
  bool isConnected = false;              ///< every zone is in one piece
};

/// Up to six ways to cover a gap, the best first: with the largest share of households in zones of the wished size and
/// in one piece, then tearing the fewest streets, then as in ProposalKind. No street of the gap is torn but where
/// addresses of two share a position. The neighbours are the zones beside the gap. Fails: NotFound for a gap without an
/// address and without a neighbour that can take it; InvalidInput for a size that no group can have; InvalidGeometry;
/// Cancelled.
Result<std::vector<ZoneProposal>> proposeForGap(const Atlas& atlas, const StreetRegister& streets,
                                                const MultiPolygon& gap, const std::vector<Id>& neighbours,
                                                const GroupSize& size, const JobControl& control = {});

/// Ways to make several zones of one, about equally large. The part in which the coordinator lives, as a member of that
/// name, else the one with most members, stays the stored zone; the others are new ones in its state without a
/// coordinator. Fails: NotFound; NotAllowed when it has a single street; as proposeForGap.
Result<std::vector<ZoneProposal>> proposeSplit(const Atlas& atlas, const StreetRegister& streets, Id zone,
                                               const GroupSize& size, const JobControl& control = {});

/// All zones there are, with what is proposed in their place or beside them.
Plan planOf(const Atlas& atlas, const ZoneProposal& proposal, std::string name);

/// "Station A" for the first of the proposals that are called Station, "A" for one without a name.
std::string planName(const std::string& name, std::size_t place);
/// Stores all proposals as plans with these names, in one step. Fails: as makePlan().
Result<AtlasEdit> makePlans(const Atlas& atlas, const std::vector<ZoneProposal>& proposals, const std::string& name);

}  // namespace buurtatlas
