#include "alerting/audience_cause.h"

namespace buurtatlas {

CauseSentences sentencesOf(AudienceCause cause) {
  switch (cause) {
    case AudienceCause::InArea:
      return {"in the area", "in the area"};
    case AudienceCause::EmailForLackOfPhone:
      return {"in the area; by e-mail, as there is no phone number", ""};
    case AudienceCause::EmailForWish:
      return {"in the area; by e-mail, as SMS is not wanted", ""};
    case AudienceCause::StreetOnly:
      return {"only the street was found, the home lies within %1 m of it", ""};
    case AudienceCause::InReview:
      return {"the address waits for review, the home lies within %1 m of it", ""};
    case AudienceCause::Left:
      return {"left on %1", "have left"};
    case AudienceCause::NotFound:
      return {"the address was not found", "the address was not found"};
    case AudienceCause::NoCoordinate:
      return {"the address has no position in the register", "the address has no position in the register"};
    case AudienceCause::Rejected:
      return {"the address was judged not to be here", "the address was judged not to be here"};
    case AudienceCause::Outside:
      return {"%1 m outside the area", "outside the area"};
    case AudienceCause::NoPhoneNoEmail:
      return {"cannot be reached: no phone number and no e-mail address",
              "cannot be reached: no phone number and no e-mail address"};
    case AudienceCause::NoPhoneEmailUnwanted:
      return {"cannot be reached: no phone number, and e-mail is not wanted",
              "cannot be reached: no phone number, and e-mail is not wanted"};
    case AudienceCause::SmsUnwantedNoEmail:
      return {"cannot be reached: SMS is not wanted, and no e-mail address",
              "cannot be reached: SMS is not wanted, and no e-mail address"};
    case AudienceCause::NothingWanted:
      return {"neither SMS nor e-mail is wanted", "neither SMS nor e-mail is wanted"};
    case AudienceCause::NoEmail:
      return {"cannot be reached: no e-mail address", "cannot be reached: no e-mail address"};
    case AudienceCause::EmailUnwanted:
      return {"e-mail is not wanted", "e-mail is not wanted"};
    case AudienceCause::SamePhone:
      return {"the same phone number as %1", "the same phone number as another member"};
    case AudienceCause::SameEmail:
      return {"the same e-mail address as %1", "the same e-mail address as another member"};
  }
  return {"", ""};
}

}  // namespace buurtatlas
