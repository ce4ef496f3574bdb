#include "geocoding/address_verdict.h"

#include <algorithm>

namespace buurtatlas {

AddressVerdict verdictOf(const AddressMatcher& matcher, const AddressTruth& truth, const AddressAnswer& answer,
                         CandidateTexts& best) {
  AddressVerdict verdict{.isFound = answer.count > 0, .isAccepted = answer.status == AnswerStatus::Accept};
  if (verdict.isFound) {
    best = matcher.textsOf(answer.found[0]);
    verdict.streetId = best.streetId;
    verdict.number = best.number;
    verdict.confidence = static_cast<double>(answer.found[0].confidence);
    verdict.position = answer.found[0].position;
    verdict.isAmongCandidates = std::ranges::any_of(answer.candidates(), [&](const AddressCandidate& candidate) {
      return matcher.textsOf(candidate).streetId == truth.streetId;
    });
  }
  return verdict;
}

}  // namespace buurtatlas
