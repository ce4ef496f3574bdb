#include "alerting/audience_cause.h"

namespace buurtatlas {

CauseSentences sentencesOf(AudienceCause cause) {
  switch (cause) {
    case AudienceCause::InArea:
      return {.line = "in the area", .summary = "in the area"};
    case AudienceCause::EmailForLackOfPhone:
      return {.line = "in the area; by e-mail, as there is no phone number", .summary = ""};
    case AudienceCause::EmailForWish:
      return {.line = "in the area; by e-mail, as SMS is not wanted", .summary = ""};
    case AudienceCause::AlertedBefore:
      return {.line = "in the area; was already alerted at %1", .summary = ""};
    case AudienceCause::Coordinator:
      return {.line = "coordinator of %1", .summary = ""};
    case AudienceCause::StreetOnly:
      return {.line = "only the street was found, the home lies within %1 m of it", .summary = ""};
    case AudienceCause::InReview:
      return {.line = "the address waits for review, the home lies within %1 m of it", .summary = ""};
    case AudienceCause::Left:
      return {.line = "left on %1", .summary = "have left"};
    case AudienceCause::TakenOut:
      return {.line = "taken out by %1: %2", .summary = "were taken out by hand"};
    case AudienceCause::NotFound:
      return {.line = "the address was not found", .summary = "the address was not found"};
    case AudienceCause::NoCoordinate:
      return {.line = "the address has no position in the register",
              .summary = "the address has no position in the register"};
    case AudienceCause::Rejected:
      return {.line = "the address was judged not to be here", .summary = "the address was judged not to be here"};
    case AudienceCause::Outside:
      return {.line = "%1 m outside the area", .summary = "outside the area"};
    case AudienceCause::NoPhoneNoEmail:
      return {.line = "cannot be reached: no phone number and no e-mail address",
              .summary = "cannot be reached: no phone number and no e-mail address"};
    case AudienceCause::NoPhoneEmailUnwanted:
      return {.line = "cannot be reached: no phone number, and e-mail is not wanted",
              .summary = "cannot be reached: no phone number, and e-mail is not wanted"};
    case AudienceCause::SmsUnwantedNoEmail:
      return {.line = "cannot be reached: SMS is not wanted, and no e-mail address",
              .summary = "cannot be reached: SMS is not wanted, and no e-mail address"};
    case AudienceCause::NothingWanted:
      return {.line = "neither SMS nor e-mail is wanted", .summary = "neither SMS nor e-mail is wanted"};
    case AudienceCause::NoEmail:
      return {.line = "cannot be reached: no e-mail address", .summary = "cannot be reached: no e-mail address"};
    case AudienceCause::EmailUnwanted:
      return {.line = "e-mail is not wanted", .summary = "e-mail is not wanted"};
    case AudienceCause::SamePerson:
      return {.line = "the same person as %1", .summary = "the same person as another member"};
    case AudienceCause::SamePhone:
      return {.line = "the same phone number as %1", .summary = "the same phone number as another member"};
    case AudienceCause::SameEmail:
      return {.line = "the same e-mail address as %1", .summary = "the same e-mail address as another member"};
  }
  return {.line = "", .summary = ""};
}

}  // namespace buurtatlas
