#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"
#include "dispatch/cap_sender.h"

namespace buurtatlas {

/// Where CAP messages are posted.
struct CapPostSettings {
  std::string url = {};
  std::string username = {};
  std::string password = {};
  std::vector<std::pair<std::string, std::string>> headers = {};  ///< {username} and {password} are filled in
  std::string caFile = {};                                        ///< certificates to trust; empty: of the system
  bool allowPlain = false;                                        ///< http to another machine
  std::chrono::seconds connectTimeout{10};
  std::chrono::seconds timeout{30};
};

/// Posts CAP messages as application/cap+xml with their identifier as Idempotency-Key. 2xx is Accepted, and so is 409
/// for a message that comes again; 400, 413, 415, 422 and other 4xx that mean the message itself are Failed, all else
/// is Queued. Thread: one thread at a time.
class CapPost final : public CapWire {
 public:
  /// Fails: InvalidInput for an address that is none or would be spoken to without encryption, or a header that cannot
  /// be sent.
  static Result<std::unique_ptr<CapPost>> open(const CapPostSettings& settings);
  ~CapPost() override;

  CapQueue::Outcome post(const CapParcel& parcel) override;

 private:
  struct Impl;
  explicit CapPost(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
