#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "alerting/cap_message.h"
#include "core/atlas.h"
#include "core/job_control.h"
#include "core/result.h"

namespace buurtatlas {

/// What a CAP message needs and the atlas does not know.
struct CapRequest {
  Id alert = 0;                              ///< its number in the outbox
  std::string sender = {};                   ///< a stable domain name
  std::vector<std::string> languages = {};   ///< such as nl-BE; none: every language that the alert has a text in
  std::optional<CapType> type = {};          ///< none: the one that belongs to its kind
  bool isExercise = false;                   ///< also where the alert is none
  std::vector<std::string> references = {};  ///< sender,identifier,sent; none: all that was sent about it before
  std::size_t mostCorners = 100;
};

/// An alert that was sent as a CAP message, which refers to every earlier message about the same alert from this
/// sender. Its area is drawn with so many corners at the most, holds all of the alert's, and has its holes filled. For
/// the same alert identifier and time are the same whenever it is made; of a type that is not the one of its kind the
/// time is `now`. Fails: NotFound, InvalidInput for a sender that is no name, or a type that refers to nothing; as
/// warningArea().
Result<CapMessage> capMessageOf(const AtlasInfo& info, const std::vector<Alert>& alerts, const CapRequest& request,
                                Instant now, const JobControl& control = {});

/// The cancellation of a message about an alert that was withdrawn before anybody was told: it says nothing more.
/// Fails: NotFound, InvalidInput for a sender that is no name.
Result<CapMessage> capWithdrawalOf(const AtlasInfo& info, const std::vector<Alert>& alerts, const CapRequest& request,
                                   Instant withdrawnAt);

}  // namespace buurtatlas
