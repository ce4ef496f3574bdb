#pragma once

#include <algorithm>
#include <cstddef>

#include "core/job_control.h"
#include "storage/sqlite.h"

// Private to storage.

namespace buurtatlas {

/// Counts the rows of one user action, says how far it is and ends it when it must stop.
class WriteProgress {
 public:
  WriteProgress(const JobControl& control, std::size_t rows)
      : m_control(control), m_rows(std::max<std::size_t>(rows, 1)) {}

  /// Throws StorageFailure when the action was cancelled.
  void count() {
    constexpr std::size_t kStride = 1000;
    if (m_done++ % kStride == 0) {
      stopIfAsked();
      m_control.report(kShareOfRows * static_cast<double>(m_done) / static_cast<double>(m_rows));
    }
  }
  void stopIfAsked() const {
    if (m_control.isStopped()) {
      giveUp(fail(ErrorCode::Cancelled, "Cancelled; the atlas stays as it was."));
    }
  }

 private:
  static constexpr double kShareOfRows = 0.8;  // the rest is keeping the undo step and the commit

  const JobControl& m_control;
  std::size_t m_rows;
  std::size_t m_done = 0;
};

}  // namespace buurtatlas
