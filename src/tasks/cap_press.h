#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "alerting/cap_feed.h"
#include "alerting/cap_signature.h"
#include "core/cap_queue.h"
#include "core/job_control.h"
#include "core/result.h"

namespace buurtatlas {

/// How CAP messages are made for other systems.
struct CapPressSettings {
  std::string sender = {};  ///< a stable domain name
  std::size_t mostCorners = 100;
  CapSigner signer = {};         ///< no key: not signed
  std::string feedAddress = {};  ///< of the folder of the feed; ends in /
};

/// The files of a feed, by name.
struct CapFeedFiles {
  std::map<std::string, std::string> messages = {};
  std::string feed = {};
};

/// Makes CAP messages and the feed of those that still hold. What was made once is kept, so that it stays the same to
/// the letter. Thread: one thread at a time.
class CapPress {
 public:
  explicit CapPress(CapPressSettings settings) : m_settings(std::move(settings)) {}

  /// Fails: as capMessageOf() and signedCap(); InvalidInput for a message that findCapFaults() would refuse.
  Result<CapEdition> editionOf(const CapSource& source, const CapTask& task, const JobControl& control = {});
  /// The messages that were begun with and have not expired, newest first; one that cannot be made is left out.
  CapFeedFiles feedOf(const CapSource& source, const std::vector<CapReport>& reports, Instant now);

 private:
  CapPressSettings m_settings;
  std::map<std::pair<Id, bool>, CapEdition> m_made;
  Instant m_since = buurtatlas::now();
};

}  // namespace buurtatlas
