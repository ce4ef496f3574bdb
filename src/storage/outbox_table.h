#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/ports.h"

namespace buurtatlas {

/// The outbox of an atlas file, for senders. It opens the file by itself and needs no editor's lock; any number may be
/// open. Delivery::attempt is the number of times the message was about to go on the wire before. Fails (every call):
/// Conflict when another program keeps the file busy for more than five seconds, FileUnwritable. Thread: one thread at
/// a time.
class OutboxTable final : public Outbox {
 public:
  /// Fails: FileUnreadable, FileUnwritable, InvalidInput when the file is no atlas of this version.
  static Result<std::unique_ptr<OutboxTable>> open(const std::string& path);
  /// A further connection to the same file, for another thread. In the process that has the file open this is the only
  /// way to one: `open` would lose it its locks.
  [[nodiscard]] Result<std::unique_ptr<OutboxTable>> connectAgain() const;
  ~OutboxTable() override;

  Result<std::vector<Delivery>> claim(Channel channel, const std::string& owner, std::size_t most, Instant now,
                                      std::chrono::seconds lease) override;
  Result<std::vector<Id>> markSending(const std::string& owner, const std::vector<Id>& deliveries, Instant now,
                                      std::chrono::seconds lease) override;
  /// A delivery that may be tried again is cancelled instead when the member left in the meantime.
  Result<void> record(const std::string& owner, const std::vector<Outcome>& outcomes, Instant now) override;
  Result<void> endLeases(Channel channel, Instant now) override;
  [[nodiscard]] Result<DeliveryCounts> counts() const override;

 private:
  struct Impl;
  static Result<std::unique_ptr<OutboxTable>> connect(const std::string& path);
  explicit OutboxTable(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
