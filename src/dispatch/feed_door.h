#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "core/result.h"

namespace buurtatlas {

struct FeedDoorSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  ///< 0: any that is free
  std::string path = "/";  ///< below which the files lie; begins and ends in /
};

/// A file as others fetch it.
struct OfferedFile {
  std::string bytes = {};
  std::string media = {};  ///< such as application/atom+xml
};

/// Lets anybody who reaches the port fetch files by HTTP, and do nothing else: GET and HEAD, each on a connection of
/// its own that may be silent for five seconds. Every answer has an ETag and the moment from which it is offered so;
/// who names either gets 304 while nothing changed. 503 until something is offered.
class FeedDoor {
 public:
  /// Fails: Unreachable when the port is taken.
  static Result<std::unique_ptr<FeedDoor>> open(const FeedDoorSettings& settings);
  ~FeedDoor();
  FeedDoor(const FeedDoor&) = delete;
  FeedDoor& operator=(const FeedDoor&) = delete;

  /// Puts these files, by name, in the place of all that were offered. Who is being answered gets the old or the new
  /// ones whole. Thread: one thread at a time.
  void offer(const std::map<std::string, OfferedFile>& files);
  [[nodiscard]] int port() const;

 private:
  struct Impl;
  explicit FeedDoor(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
