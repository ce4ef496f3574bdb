#pragma once

#include <cstddef>

namespace buurtatlas {

/// Why a member stands where it stands in the ledger.
enum class AudienceCause {
  InArea,
  EmailForLackOfPhone,
  EmailForWish,
  AlertedBefore,
  Coordinator,
  StreetOnly,
  InReview,
  Left,
  TakenOut,
  NotFound,
  NoCoordinate,
  Rejected,
  Outside,
  NoPhoneNoEmail,
  NoPhoneEmailUnwanted,
  SmsUnwantedNoEmail,
  NothingWanted,
  NoEmail,
  EmailUnwanted,
  SamePerson,
  SamePhone,
  SameEmail,
};
inline constexpr std::size_t kAudienceCauses = 22;

/// The sentence for one member, whose %1 is to be filled in, and the one for all members of this cause who are out.
struct CauseSentences {
  const char* line;
  const char* summary;
};

CauseSentences sentencesOf(AudienceCause cause);

}  // namespace buurtatlas
