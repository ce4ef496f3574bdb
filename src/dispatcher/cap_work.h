#pragma once

#include <functional>
#include <string>
#include <utility>

#include "dispatch/cap_sender.h"
#include "storage/published_files.h"
#include "tasks/cap_press.h"

namespace buurtatlas {

/// Lets a sender of CAP messages print them with a press, which has to outlive it, and keep a folder equal to the feed;
/// no folder: no feed.
inline void usePress(CapSenderSettings& settings, CapPress& press, const std::string& feedFolder,
                     std::function<void(const Error&)> complain) {
  settings.make = [&press](const CapSource& source, const CapTask& task) {
    return press.editionOf(source, task).transform([](CapEdition edition) {
      return CapParcel{.identifier = std::move(edition.message.identifier), .xml = std::move(edition.xml)};
    });
  };
  if (feedFolder.empty()) {
    return;
  }
  settings.publish = [&press, feedFolder, complain = std::move(complain), clock = settings.clock](
                         const CapSource& source, const std::vector<CapReport>& reports) {
    CapFeedFiles made = press.feedOf(source, reports, clock());
    const Result<void> published = publishFiles(feedFolder, {.files = std::move(made.messages),
                                                             .indexName = std::string(kCapFeedName),
                                                             .index = std::move(made.feed),
                                                             .ownPrefix = "buurtatlas."});
    if (!published) {
      complain(published.error());
    }
  };
}

}  // namespace buurtatlas
