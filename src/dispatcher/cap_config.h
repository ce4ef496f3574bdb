#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "dispatch/cap_post.h"
#include "dispatch/feed_door.h"
#include "tasks/cap_press.h"

namespace buurtatlas {

class Section;

/// How other systems are told of alerts.
struct CapConfig {
  CapPressSettings press = {};
  std::optional<CapPostSettings> post = {};   ///< none: messages are only put in the feed
  std::string feedFolder = {};                ///< that holds the feed; empty for none
  std::optional<FeedDoorSettings> door = {};  ///< where the feed is fetched from this program
  bool withInformation = false;
};

/// Reads the section "cap" and the key and certificate that it names; the password comes from BUURTATLAS_CAP_PASSWORD.
CapConfig readCapConfig(Section section);

}  // namespace buurtatlas
