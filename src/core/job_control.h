#pragma once

#include <functional>
#include <stop_token>

namespace buurtatlas {

/// How long work hears that it must stop and says how far it is. Progress is a share, 0 to 1.
struct JobControl {
  std::stop_token stop = {};
  std::function<void(double)> progress = {};

  [[nodiscard]] bool isStopped() const { return stop.stop_requested(); }
  void report(double share) const {
    if (progress) {
      progress(share);
    }
  }
};

}  // namespace buurtatlas
