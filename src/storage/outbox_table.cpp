#include "storage/outbox_table.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "storage/atlas_check.h"
#include "storage/atlas_schema.h"
#include "storage/statement_values.h"
#include "storage/stored_alerts.h"

namespace buurtatlas {

namespace {

std::int64_t secondsOf(Instant time) { return time.time_since_epoch().count(); }

/// True for a row of `outbox` whose member has left or was erased.
constexpr std::string_view kHasLeft = "EXISTS (SELECT 1 FROM departure WHERE departure.member_id = outbox.member_id)";

void expireQueued(SQLite::Database& database, Instant now) {
  SQLite::Statement expire(
      database, "UPDATE outbox SET state = 'expired', changed_at = ?1 WHERE state = 'queued' AND expires_at <= ?1");
  (Parameters(expire) << secondsOf(now)).run();
}

Delivery readDelivery(SQLite::Statement& row) {
  Columns columns(row);
  Delivery delivery{.id = columns.number(), .alert = columns.number(), .member = columns.number()};
  delivery.channel = parseChannel(columns.text()).value_or(Channel::Sms);
  delivery.urgency = parseUrgency(columns.text()).value_or(Urgency::Information);
  delivery.key = columns.text();
  delivery.address = columns.text();
  delivery.text = columns.text();
  delivery.attempt = static_cast<int>(columns.number());
  delivery.expiresAt = Instant(std::chrono::seconds(columns.number()));
  delivery.state = DeliveryState::Claimed;
  return delivery;
}

std::vector<Delivery> claimDue(SQLite::Database& database, Channel channel, const std::string& owner, std::size_t most,
                               Instant now, std::chrono::seconds lease) {
  SQLite::Statement claim(
      database,
      std::string("UPDATE outbox SET state = 'claimed', owner = ?1, lease_until = ?2, changed_at = ?3 WHERE id IN "
                  "(SELECT id FROM outbox WHERE state = 'queued' AND channel = ?5 AND due_at <= ?3 AND NOT ") +
          std::string(kHasLeft) +
          " ORDER BY lane, id LIMIT ?4) RETURNING id, alert_id, member_id, channel, "
          "(SELECT urgency FROM alert WHERE alert.id = alert_id), key, address, "
          "(SELECT text FROM alert WHERE alert.id = alert_id), attempt, expires_at");
  Parameters(claim) << owner << secondsOf(now + lease) << secondsOf(now) << static_cast<std::int64_t>(most)
                    << nameOf(channel);
  std::vector<Delivery> deliveries;
  while (claim.executeStep()) {
    deliveries.push_back(readDelivery(claim));
  }
  std::ranges::sort(deliveries, {}, [](const Delivery& each) { return std::tuple(each.urgency, each.id); });
  return deliveries;
}

std::vector<Id> startSending(SQLite::Database& database, const std::string& owner, const std::vector<Id>& deliveries,
                             Instant now, std::chrono::seconds lease) {
  SQLite::Statement expire(database,
                           "UPDATE outbox SET state = 'expired', owner = NULL, lease_until = NULL, changed_at = ?3 "
                           "WHERE id = ?1 AND owner = ?2 AND state = 'claimed' AND expires_at <= ?3");
  SQLite::Statement start(
      database,
      std::string("UPDATE outbox SET state = 'sending', attempt = attempt + 1, lease_until = ?3, changed_at = ?4 "
                  "WHERE id = ?1 AND owner = ?2 AND state = 'claimed' AND NOT ") +
          std::string(kHasLeft));
  std::vector<Id> started;
  for (const Id delivery : deliveries) {
    (Parameters(expire) << delivery << owner << secondsOf(now)).run();
    if ((Parameters(start) << delivery << owner << secondsOf(now + lease) << secondsOf(now)).run() == 1) {
      started.push_back(delivery);
    }
  }
  return started;
}

void recordOutcome(SQLite::Statement& update, const std::string& owner, const Outbox::Outcome& outcome, Instant now) {
  (Parameters(update) << outcome.delivery << owner << nameOf(outcome.state) << secondsOf(now + outcome.retryAfter)
                      << outcome.reason << outcome.providerReference << secondsOf(now))
      .run();
}

void recordAll(SQLite::Database& database, const std::string& owner, const std::vector<Outbox::Outcome>& outcomes,
               Instant now) {
  SQLite::Statement update(
      database,
      std::string("UPDATE outbox SET state = CASE WHEN ?3 = 'queued' AND ") + std::string(kHasLeft) +
          " THEN 'cancelled' ELSE ?3 END, due_at = ?4, reason = ?5, provider_reference = ?6, changed_at = ?7, "
          "owner = NULL, lease_until = NULL WHERE id = ?1 AND owner = ?2 AND state IN ('claimed', 'sending')");
  for (const Outbox::Outcome& outcome : outcomes) {
    recordOutcome(update, owner, outcome, now);
  }
}

void takeBack(SQLite::Database& database, Channel channel, Instant now) {
  SQLite::Statement update(database,
                           std::string("UPDATE outbox SET state = CASE WHEN state = 'sending' THEN 'unknown' WHEN ") +
                               std::string(kHasLeft) +
                               " THEN 'cancelled' ELSE 'queued' END, owner = NULL, lease_until = NULL, changed_at = ?1 "
                               "WHERE state IN ('claimed', 'sending') AND lease_until <= ?1 AND channel = ?2");
  (Parameters(update) << secondsOf(now) << nameOf(channel)).run();
}

}  // namespace

struct OutboxTable::Impl {
  Impl(std::string atlasPath, SQLite::Database atlasDatabase)
      : path(std::move(atlasPath)), database(std::move(atlasDatabase)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() { closeAsOneFile(database); }

  template <class Work>
  auto commit(Work work) -> Result<std::invoke_result_t<Work>> {
    return guarded(path, [&] {
      SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
      if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
        work();
        transaction.commit();
      } else {
        auto answer = work();
        transaction.commit();
        return answer;
      }
    });
  }

  std::string path;
  SQLite::Database database;
};

OutboxTable::OutboxTable(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
OutboxTable::~OutboxTable() = default;

Result<std::unique_ptr<OutboxTable>> OutboxTable::open(const std::string& path) {
  const Result<void> usable = checkReadable(path).and_then([&] { return checkWritable(path); }).and_then([&] {
    return guarded(path, [&] {
      const SQLite::Database database = openDatabase(path, Access::Look);
      requireAtlas(database);
      if (schemaVersionOf(database) != kSchemaVersion) {
        giveUp(fail(
            ErrorCode::InvalidInput,
            "The atlas was written by an older Buurtatlas. Open it for editing once, which brings it up to date."));
      }
    });
  });
  if (!usable) {
    return std::unexpected(usable.error());
  }
  return connect(path);
}

// Only SQLite may touch the file here: POSIX drops all locks that a process has on a file as soon as it closes the file
// once, however it was opened, and another program could then take the journal away from under a connection.
Result<std::unique_ptr<OutboxTable>> OutboxTable::connectAgain() const { return connect(m_impl->path); }

Result<std::unique_ptr<OutboxTable>> OutboxTable::connect(const std::string& path) {
  return guarded(path, [&] {
    auto impl = std::make_unique<Impl>(path, openDatabase(path, Access::Write));
    return std::unique_ptr<OutboxTable>(new OutboxTable(std::move(impl)));
  });
}

Result<std::vector<Delivery>> OutboxTable::claim(Channel channel, const std::string& owner, std::size_t most,
                                                 Instant now, std::chrono::seconds lease) {
  return m_impl->commit([&] {
    expireQueued(m_impl->database, now);
    return claimDue(m_impl->database, channel, owner, most, now, lease);
  });
}

Result<std::vector<Id>> OutboxTable::markSending(const std::string& owner, const std::vector<Id>& deliveries,
                                                 Instant now, std::chrono::seconds lease) {
  return m_impl->commit([&] { return startSending(m_impl->database, owner, deliveries, now, lease); });
}

Result<void> OutboxTable::record(const std::string& owner, const std::vector<Outcome>& outcomes, Instant now) {
  return m_impl->commit([&] { recordAll(m_impl->database, owner, outcomes, now); });
}

Result<void> OutboxTable::endLeases(Channel channel, Instant now) {
  return m_impl->commit([&] { takeBack(m_impl->database, channel, now); });
}

Result<DeliveryCounts> OutboxTable::counts() const {
  return guarded(m_impl->path, [&] { return countDeliveries(m_impl->database, 0); });
}

}  // namespace buurtatlas
