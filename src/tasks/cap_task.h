#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "alerting/cap_message.h"
#include "core/atlas.h"
#include "core/job_control.h"
#include "core/result.h"

namespace buurtatlas {

/// What a CAP message needs and the atlas does not know.
struct CapRequest {
  Id alert = 0;
  std::string sender = {};  ///< a stable domain name
  std::string language = "nl-BE";
  CapType type = CapType::Alert;
  bool isExercise = false;
  std::vector<std::string> references = {};  ///< sender,identifier,sent
  std::size_t mostCorners = 100;
};

/// An accepted alert as a CAP message. Its area is drawn with so many corners at the most, holds all of the alert's,
/// and has its holes filled. The identifier is the same each time for the same alert and type. Fails: NotFound,
/// InvalidInput for a sender that is no name; as warningArea().
Result<CapMessage> capMessageOf(const Atlas& atlas, const CapRequest& request, Instant now,
                                const JobControl& control = {});

}  // namespace buurtatlas
