#pragma once

#include "geocoding/address_answer.h"
#include "geocoding/address_matcher.h"
#include "geocoding/evaluation.h"

namespace buurtatlas {

/// An answer as it is scored against its truth. `best` takes the texts of the first candidate, to which it points.
AddressVerdict verdictOf(const AddressMatcher& matcher, const AddressTruth& truth, const AddressAnswer& answer,
                         CandidateTexts& best);

}  // namespace buurtatlas
