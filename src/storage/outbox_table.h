#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/ports.h"
#include "storage/cap_queue_table.h"

namespace buurtatlas {

/// The outbox of an atlas file, for senders. It opens the file by itself and needs no editor's lock; any number may be
/// open. Delivery::attempt is the number of times the message was about to go on the wire before. Fails (every call):
/// Conflict when another program keeps the file busy for more than five seconds, FileUnwritable. Thread: one thread at
/// a time.
class OutboxTable final : public Outbox {
 public:
  /// Fails: FileUnreadable, FileUnwritable, InvalidInput when the file is no atlas of this version, NotAllowed when it
  /// is one for exercises.
  static Result<std::unique_ptr<OutboxTable>> open(const std::string& path);
  /// A further connection to the same file, for another thread. In the process that has the file open this is the only
  /// way to one: `open` would lose it its locks.
  [[nodiscard]] Result<std::unique_ptr<OutboxTable>> connectAgain() const;
  /// The CAP messages of the same file, on a connection of their own.
  [[nodiscard]] Result<std::unique_ptr<CapQueueTable>> capQueue() const;
  ~OutboxTable() override;

  Result<std::vector<Delivery>> claim(Channel channel, const std::string& owner, std::size_t most, Instant now,
                                      std::chrono::seconds lease) override;
  Result<std::vector<Id>> markSending(const std::string& owner, const std::vector<Id>& deliveries, Instant now,
                                      std::chrono::seconds lease) override;
  /// A delivery that may be tried again is cancelled instead when the member left in the meantime.
  Result<void> record(const std::string& owner, const std::vector<Outcome>& outcomes, Instant now) override;
  Result<void> endLeases(Channel channel, Instant now) override;
  Result<std::int64_t> settleDoubts(Channel channel, const DoubtPolicy& policy, Instant now) override;
  Result<std::vector<OpenMessage>> takeToAsk(Channel channel, const AskPolicy& policy, std::size_t most,
                                             Instant now) override;
  Result<ReceiptCounts> applyReceipts(Channel channel, const std::vector<Receipt>& receipts, Instant now) override;
  Result<void> noteGateway(const GatewayReport& report) override;
  [[nodiscard]] Result<DeliveryCounts> counts() const override;

 private:
  friend class ExerciseOutboxTable;
  struct Impl;
  static Result<std::unique_ptr<OutboxTable>> connect(const std::string& path);
  explicit OutboxTable(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

/// The outbox of an atlas for exercises, for PracticeSender alone.
class ExerciseOutboxTable final : public ExerciseOutbox {
 public:
  /// Fails: as OutboxTable::open, and NotAllowed when the atlas is a real one.
  static Result<std::unique_ptr<ExerciseOutboxTable>> open(const std::string& path);
  [[nodiscard]] Result<std::unique_ptr<ExerciseCapQueueTable>> capQueue() const;

 private:
  explicit ExerciseOutboxTable(std::unique_ptr<OutboxTable> rows);
  [[nodiscard]] Outbox& rows() override;
  std::unique_ptr<OutboxTable> m_rows;
};

}  // namespace buurtatlas
