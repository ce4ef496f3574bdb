#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "dispatch/cap_sender.h"
#include "storage/published_files.h"
#include "tasks/cap_press.h"

namespace buurtatlas {

/// Where others find the feed: it hears every state of it.
using FeedShelf = std::function<void(const CapFeedFiles& files)>;

/// Keeps a folder equal to the feed.
inline FeedShelf folderShelf(std::string folder, std::function<void(const Error&)> complain) {
  return [folder = std::move(folder), complain = std::move(complain)](const CapFeedFiles& files) {
    const Result<void> published = publishFiles(folder, {.files = files.messages,
                                                         .indexName = std::string(kCapFeedName),
                                                         .index = files.feed,
                                                         .ownPrefix = "buurtatlas."});
    if (!published) {
      complain(published.error());
    }
  };
}

/// Lets a sender of CAP messages print them with a press, which has to outlive it, and put the feed on shelves.
inline void usePress(CapSenderSettings& settings, CapPress& press, std::vector<FeedShelf> shelves) {
  settings.make = [&press](const CapSource& source, const CapTask& task) {
    return press.editionOf(source, task).transform([](CapEdition edition) {
      return CapParcel{.identifier = std::move(edition.message.identifier), .xml = std::move(edition.xml)};
    });
  };
  if (shelves.empty()) {
    return;
  }
  settings.publish = [&press, shelves = std::move(shelves), clock = settings.clock](
                         const CapSource& source, const std::vector<CapReport>& reports) {
    const CapFeedFiles made = press.feedOf(source, reports, clock());
    for (const FeedShelf& shelf : shelves) {
      shelf(made);
    }
  };
}

}  // namespace buurtatlas
