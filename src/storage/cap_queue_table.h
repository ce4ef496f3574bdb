#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/cap_queue.h"

namespace buurtatlas {

/// The CAP messages of an atlas file, beside its outbox: OutboxTable::capQueue() gives one. Thread: one thread at a
/// time.
class CapQueueTable final : public CapQueue {
 public:
  ~CapQueueTable() override;

  Result<std::vector<CapTask>> claim(const Claim& claim) override;
  Result<void> record(const std::string& owner, const CapTask& task, const Outcome& outcome, Instant now) override;
  [[nodiscard]] Result<std::vector<CapReport>> reports() const override;
  [[nodiscard]] Result<CapSource> source() const override;

 private:
  friend class OutboxTable;
  struct Impl;
  static Result<std::unique_ptr<CapQueueTable>> connect(const std::string& path);
  explicit CapQueueTable(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

/// Those of an atlas for exercises, for PracticeCapSender alone: ExerciseOutboxTable::capQueue() gives one.
class ExerciseCapQueueTable final : public ExerciseCapQueue {
 private:
  friend class ExerciseOutboxTable;
  explicit ExerciseCapQueueTable(std::unique_ptr<CapQueueTable> rows) : m_rows(std::move(rows)) {}
  [[nodiscard]] CapQueue& rows() override { return *m_rows; }
  std::unique_ptr<CapQueueTable> m_rows;
};

/// What became of the CAP messages of an atlas, which may be open elsewhere; none of a file of an older version.
/// Fails: FileUnreadable, InvalidInput when it is no atlas that this program reads.
Result<std::vector<CapReport>> readCapReports(const std::string& atlas);

}  // namespace buurtatlas
