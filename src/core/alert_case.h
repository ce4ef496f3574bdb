#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/alert.h"
#include "core/dates.h"
#include "core/member.h"
#include "core/polygon.h"

namespace buurtatlas {

/// What a person may do. Author: write, hand in and send. Approver: approve, return and reject what others wrote.
/// Chief: both, and choose people and policies. Analyst: take precise incidents out of the tool.
enum class Role { Author, Approver, Chief, Analyst };
inline constexpr std::size_t kRoles = 4;

/// author, approver, chief, analyst.
std::string_view nameOf(Role role);
std::optional<Role> parseRole(std::string_view text);

/// Somebody who works with the atlas. Names say who acted; nothing here proves it.
struct Person {
  Id id = 0;
  std::string name = {};
  std::vector<Role> roles = {};  ///< in the order of the enum, each once; none: no longer works here
  friend bool operator==(const Person&, const Person&) = default;
};

/// How alerts of one urgency are checked in one police zone.
struct AlertPolicy {
  std::string policeZone = {};  ///< empty: wherever no other policy holds
  Urgency urgency = Urgency::Urgent;
  bool needsApproval = false;  ///< by somebody who did not write it
  std::chrono::minutes approvalHolds{15};
  friend bool operator==(const AlertPolicy&, const AlertPolicy&) = default;
};

/// Where an alert stands between its first word and its file. Only people move it as far as Sending; what comes after
/// follows from its deliveries and the clock, see alerting/case_rules.h.
enum class CaseState {
  Draft,
  Submitted,
  Returned,
  Rejected,
  Approved,
  Sending,
  Live,
  Completed,
  Cancelled,
  Expired,
  AwaitingFeedback,
  Closed
};
inline constexpr std::size_t kCaseStates = 12;

/// draft, submitted, returned, rejected, approved, sending, live, completed, cancelled, expired, awaiting_feedback,
/// closed.
std::string_view nameOf(CaseState state);
std::optional<CaseState> parseCaseState(std::string_view text);

/// What a message says, to whom, and for how long: all that an approval is given for.
struct CaseContent {
  AlertKind kind = AlertKind::Alert;
  Id refersTo = 0;  ///< the case that this one updates, withdraws or answers; 0 for a first alert
  Urgency urgency = Urgency::Urgent;
  std::string policeZone = {};
  MultiPolygon area = {};
  std::map<std::string, std::string> texts = {};  ///< by language: nl, fr, de or en
  std::string language = "nl";                    ///< of the text for those whose language has none
  bool includePossible = false;                   ///< also whoever may live in the area
  std::map<Id, std::string> coordinators = {};    ///< members addressed wherever they live, and their zone
  std::map<Id, TakenOut> takenOut = {};           ///< members who are not addressed, whatever else holds
  std::string outsideReason = {};                 ///< why a part of the area lies outside the municipality
  std::chrono::minutes validFor{120};             ///< what is still unsent after that is not sent any more
  std::optional<Instant> nextUpdateAt = {};
  friend bool operator==(const CaseContent&, const CaseContent&) = default;
};

/// An alert with all that people decided about it.
struct AlertCase {
  Id id = 0;
  std::int64_t version = 0;  ///< grows with every step
  CaseContent content = {};
  CaseState state = CaseState::Draft;  ///< as people left it: never Live, Completed, Expired or AwaitingFeedback
  Id author = 0;
  Id editor = 0;  ///< who changed it last; the author where nobody did
  Id approver = 0;
  Instant createdAt = {};
  std::optional<Instant> submittedAt = {};
  std::optional<Instant> approvedAt = {};
  std::string approvedDigest = {};    ///< of content and recipients, see caseDigest()
  std::int64_t recipients = 0;        ///< in the frozen list; 0 before there is one
  std::string breakGlassReason = {};  ///< why it went out without the approval it needed
  std::string note = {};              ///< why it was returned or rejected, or how it ended
  Id alert = 0;                       ///< what the outbox sends; 0 before it is sent
  std::optional<Instant> sentAt = {};
  friend bool operator==(const AlertCase&, const AlertCase&) = default;
};

}  // namespace buurtatlas
