#pragma once

#include <string>
#include <vector>

#include "alerting/cap_message.h"
#include "core/dates.h"

namespace buurtatlas {

/// The name of the feed in its folder.
inline constexpr std::string_view kCapFeedName = "feed.atom";

/// A message and its bytes as others get them, signed where there is a key.
struct CapEdition {
  CapMessage message = {};
  std::string xml = {};
};

/// The name of a message's file beside the feed: letters, digits, points, hyphens and .xml.
std::string capFileName(const CapMessage& message);

/// What an Atom feed of CAP messages says.
struct CapFeed {
  std::string address = {};  ///< of the folder that the feed and its messages are fetched from; ends in /
  std::string author = {};
  bool isExercise = false;
  Instant updatedAt = {};
  std::vector<CapEdition> editions = {};  ///< in the order of the feed
};

/// An Atom feed (RFC 4287) in UTF-8. Every entry links to the file of its message and holds the message itself.
std::string capFeedXml(const CapFeed& feed);

}  // namespace buurtatlas
