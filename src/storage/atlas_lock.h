#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "core/result.h"

// Private to storage.

namespace buurtatlas {

/// A lock of another computer without a sign of life for this long belongs to nobody any more.
inline constexpr std::chrono::seconds kHeartbeatTimeout{120};

/// Keeps an atlas for one editing program: a small file beside it, held by the kernel for as long as the program lives,
/// with host, process and a sign of life for the computers the kernel cannot see.
class AtlasLock {
 public:
  /// Fails: Conflict naming the host, the process and since when; FileUnwritable when the folder is not writable.
  static Result<AtlasLock> acquire(const std::string& atlasPath);
  AtlasLock(AtlasLock&&) noexcept;
  AtlasLock& operator=(AtlasLock&&) noexcept;
  ~AtlasLock();

  static std::string pathFor(const std::string& atlasPath);

 private:
  struct Holding;
  explicit AtlasLock(std::unique_ptr<Holding> holding);
  std::unique_ptr<Holding> m_holding;
};

}  // namespace buurtatlas
