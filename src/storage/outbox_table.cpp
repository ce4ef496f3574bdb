#include "storage/outbox_table.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <tuple>

#include "storage/atlas_check.h"
#include "storage/atlas_schema.h"
#include "storage/statement_shelf.h"
#include "storage/statement_values.h"
#include "storage/stored_alerts.h"
#include "storage/stored_receipts.h"
#include "storage/waiting_lists.h"

namespace buurtatlas {

namespace {

std::int64_t secondsOf(Instant time) { return time.time_since_epoch().count(); }

void expireQueued(StatementShelf& shelf, Instant now) {
  StatementShelf::Use expire =
      shelf.take("UPDATE outbox SET state = 'expired', changed_at = ?1 WHERE state = 'queued' AND expires_at <= ?1");
  (Parameters(*expire) << secondsOf(now)).run();
  expireWaiting(shelf, now);
}

Delivery readDelivery(SQLite::Statement& row) {
  Columns columns(row);
  Delivery delivery{.id = columns.number(), .alert = columns.number(), .member = columns.number()};
  delivery.channel = parseChannel(columns.text()).value_or(Channel::Sms);
  delivery.address = columns.text();
  delivery.language = columns.text();
  delivery.attempt = static_cast<int>(columns.number());
  delivery.expiresAt = Instant(std::chrono::seconds(columns.number()));
  delivery.state = DeliveryState::Claimed;
  return delivery;
}

/// Takes what was queued again. What was changed later than now is due too: the clock was set back since.
void claimQueued(OutboxTools& tools, const Claim& claim, Lane lane, std::size_t most,
                 std::vector<Delivery>& deliveries) {
  static const std::string kUpdate =
      std::string(
          "UPDATE outbox SET state = 'claimed', owner = ?1, lease_until = ?2, changed_at = ?3 WHERE id IN "
          "(SELECT id FROM outbox WHERE state = 'queued' AND lane = ?6 AND channel = ?5 AND "
          "(due_at <= ?3 OR changed_at > ?3) AND NOT ") +
      std::string(kHasLeft) +
      " ORDER BY id LIMIT ?4) RETURNING id, alert_id, member_id, channel, address, language, attempt, expires_at";
  StatementShelf::Use update = tools.shelf.take(kUpdate);
  Parameters(*update) << claim.owner << secondsOf(claim.at + claim.lease) << secondsOf(claim.at)
                      << static_cast<std::int64_t>(most - deliveries.size()) << nameOf(claim.channel)
                      << static_cast<std::int64_t>(lane);
  const auto first = std::ssize(deliveries);
  while ((*update).executeStep()) {
    deliveries.push_back(readDelivery(*update));
  }
  const std::span taken(deliveries.begin() + first, deliveries.end());
  for (Delivery& delivery : taken) {
    tools.library.complete(tools.shelf.database(), delivery);
  }
  std::ranges::sort(taken, {}, &Delivery::id);
}

/// Adds deliveries of the lanes from `first` to `last`, in their order, until there are `most`.
void claimLanes(OutboxTools& tools, const Claim& claim, Lane first, Lane last, std::size_t most,
                std::vector<Delivery>& deliveries) {
  for (const Lane lane : kLanes) {
    if (lane < first || lane > last) {
      continue;
    }
    for (const auto take : {claimQueued, makeDeliveries}) {
      if (deliveries.size() < most) {
        take(tools, claim, lane, most, deliveries);
      }
    }
  }
}

std::vector<Delivery> claimDue(OutboxTools& tools, const Claim& claim, std::size_t most) {
  const std::size_t few = std::min(most, kUrgentClaim);
  // A place in ten is for what can wait, so that it is late at the most, and never forgotten.
  std::vector<Delivery> later;
  claimLanes(tools, claim, Lane::Information, Lane::Exercise, most / kUrgentClaim > 0 ? 1 : 0, later);
  std::vector<Delivery> deliveries;
  claimLanes(tools, claim, Lane::Correction, Lane::Update, few - later.size(), deliveries);
  claimLanes(tools, claim, Lane::Information, Lane::Exercise, (deliveries.empty() ? most : few) - deliveries.size(),
             later);
  std::ranges::move(later, std::back_inserter(deliveries));
  return deliveries;
}

std::vector<Id> startSending(StatementShelf& shelf, const std::string& owner, const std::vector<Id>& deliveries,
                             Instant now, std::chrono::seconds lease) {
  static const std::string kStart =
      std::string(
          "UPDATE outbox SET state = 'sending', attempt = attempt + 1, lease_until = ?3, changed_at = ?4 "
          "WHERE id = ?1 AND owner = ?2 AND state = 'claimed' AND expires_at > ?4 AND NOT ") +
      std::string(kHasLeft);
  StatementShelf::Use start = shelf.take(kStart);
  StatementShelf::Use expire = shelf.take(
      "UPDATE outbox SET state = 'expired', owner = NULL, lease_until = NULL, changed_at = ?3 "
      "WHERE id = ?1 AND owner = ?2 AND state = 'claimed' AND expires_at <= ?3");
  std::vector<Id> started;
  for (const Id delivery : deliveries) {
    if ((Parameters(*start) << delivery << owner << secondsOf(now + lease) << secondsOf(now)).run() == 1) {
      started.push_back(delivery);
    } else {
      (Parameters(*expire) << delivery << owner << secondsOf(now)).run();
    }
  }
  return started;
}

/// False: the delivery is no longer this owner's, or a receipt has told more.
bool recordOutcome(SQLite::Statement& update, const std::string& owner, const Outbox::Outcome& outcome, Instant now) {
  return (Parameters(update) << outcome.delivery << owner << nameOf(outcome.state)
                             << secondsOf(now + outcome.retryAfter) << outcome.reason << outcome.providerReference
                             << secondsOf(now))
             .run() == 1;
}

void recordAll(StatementShelf& shelf, const std::string& owner, const std::vector<Outbox::Outcome>& outcomes,
               Instant now) {
  // What another sender took for lost, and this one knows the end of, is no longer unknown.
  static const std::string kUpdate =
      std::string("UPDATE outbox SET state = CASE WHEN ?3 = 'queued' AND ") + std::string(kHasLeft) +
      " THEN 'cancelled' ELSE ?3 END, due_at = ?4, reason = ?5, provider_reference = ?6, changed_at = ?7, "
      "lease_until = NULL WHERE id = ?1 AND owner = ?2 AND "
      "(state IN ('claimed', 'sending') OR state = 'unknown' AND ?3 IN ('accepted', 'failed'))";
  StatementShelf::Use update = shelf.take(kUpdate);
  StatementShelf::Use name =
      shelf.take("UPDATE outbox SET provider_reference = ?3 WHERE id = ?1 AND owner = ?2 AND provider_reference = ''");
  for (const Outbox::Outcome& outcome : outcomes) {
    const bool isRecorded = recordOutcome(*update, owner, outcome, now);
    // A receipt that came before the answer left the message without the name the provider gives it.
    if (!isRecorded && !outcome.providerReference.empty()) {
      (Parameters(*name) << outcome.delivery << owner << outcome.providerReference).run();
    }
  }
}

/// A lease that was given later than now was given before the clock was set back, and is as good as over after a while.
constexpr std::int64_t kClockTolerance = 300;

void takeBack(StatementShelf& shelf, Channel channel, Instant now) {
  static const std::string kUpdate =
      std::string("UPDATE outbox SET state = CASE WHEN state = 'sending' THEN 'unknown' WHEN ") +
      std::string(kHasLeft) +
      " THEN 'cancelled' ELSE 'queued' END, lease_until = NULL, changed_at = ?1 "
      "WHERE state IN ('claimed', 'sending') AND channel = ?2 AND "
      "(lease_until <= ?1 OR changed_at > ?1 + ?3)";
  StatementShelf::Use update = shelf.take(kUpdate);
  (Parameters(*update) << secondsOf(now) << nameOf(channel) << kClockTolerance).run();
}

std::int64_t repeatKeyed(SQLite::Database& database, Channel channel, const Outbox::DoubtPolicy& policy, Instant now) {
  SQLite::Statement repeat(
      database,
      "UPDATE outbox SET state = 'queued', due_at = ?1, changed_at = ?1, reason = 'asked again with the same key' "
      "WHERE state = 'unknown' AND channel = ?2 AND attempt BETWEEN 1 AND ?3 - 1 AND expires_at > ?1 AND NOT " +
          std::string(kHasLeft));
  const std::string name(nameOf(channel));
  return (Parameters(repeat) << secondsOf(now) << name << std::int64_t{policy.mostAttempts}).run();
}

std::int64_t repeatUrgent(SQLite::Database& database, Channel channel, std::chrono::seconds wait, Instant now) {
  SQLite::Statement repeat(
      database,
      "UPDATE outbox SET state = 'queued', due_at = ?1, changed_at = ?1, reason = 'repeated once; it may arrive twice' "
      "WHERE state = 'unknown' AND channel = ?2 AND attempt = 1 AND lane <= 1 AND changed_at <= ?1 - ?3 AND "
      "expires_at > ?1 AND NOT " +
          std::string(kHasLeft));
  const std::string name(nameOf(channel));
  return (Parameters(repeat) << secondsOf(now) << name << std::int64_t{wait.count()}).run();
}

void noteMissingReceipts(SQLite::Database& database, Channel channel, std::chrono::seconds wait, Instant now) {
  SQLite::Statement note(database,
                         "UPDATE outbox SET state = 'no_receipt', changed_at = ?1 WHERE state = 'accepted' AND "
                         "channel = ?2 AND changed_at <= ?1 - ?3");
  const std::string name(nameOf(channel));
  (Parameters(note) << secondsOf(now) << name << std::int64_t{wait.count()}).run();
}

/// While this lives, commits are whole but wait for no disk: the next one that does takes them along. A claim says only
/// that nobody else is to take a message, and nothing goes on the wire before markSending() is on the disk.
class UnsyncedCommits {
 public:
  explicit UnsyncedCommits(SQLite::Database& database) : m_database(database) {
    m_database.tryExec("PRAGMA synchronous=NORMAL");
  }
  ~UnsyncedCommits() { m_database.tryExec("PRAGMA synchronous=FULL"); }
  UnsyncedCommits(const UnsyncedCommits&) = delete;
  UnsyncedCommits& operator=(const UnsyncedCommits&) = delete;

 private:
  SQLite::Database& m_database;
};

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
  OutboxTools tools{database};
};

OutboxTable::OutboxTable(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
OutboxTable::~OutboxTable() = default;

namespace {

Result<void> checkUsable(const std::string& path, bool isForExercise) {
  return checkReadable(path).and_then([&] { return checkWritable(path); }).and_then([&] {
    return guarded(path, [&] {
      const SQLite::Database database = openDatabase(path, Access::Look);
      requireAtlas(database);
      if (schemaVersionOf(database) != kSchemaVersion) {
        giveUp(fail(
            ErrorCode::InvalidInput,
            "The atlas was written by an older Buurtatlas. Open it for editing once, which brings it up to date."));
      }
      const bool isExercise = !factOf(database, kExerciseFact).empty();
      if (isExercise && !isForExercise) {
        giveUp(fail(ErrorCode::NotAllowed,
                    "This atlas is for exercises, and nothing of it may be sent. Practise with buurtatlas-practice."));
      }
      if (!isExercise && isForExercise) {
        giveUp(fail(ErrorCode::NotAllowed,
                    "This atlas is a real one, and nothing is practised in it. Make an atlas for exercises."));
      }
    });
  });
}

}  // namespace

Result<std::unique_ptr<OutboxTable>> OutboxTable::open(const std::string& path) {
  return checkUsable(path, false).and_then([&] { return connect(path); });
}

// Only SQLite may touch the file here: POSIX drops all locks that a process has on a file as soon as it closes the file
// once, however it was opened, and another program could then take the journal away from under a connection.
Result<std::unique_ptr<OutboxTable>> OutboxTable::connectAgain() const { return connect(m_impl->path); }

Result<std::unique_ptr<CapQueueTable>> OutboxTable::capQueue() const { return CapQueueTable::connect(m_impl->path); }

Result<std::unique_ptr<OutboxTable>> OutboxTable::connect(const std::string& path) {
  return guarded(path, [&] {
    auto impl = std::make_unique<Impl>(path, openDatabase(path, Access::Write));
    return std::unique_ptr<OutboxTable>(new OutboxTable(std::move(impl)));
  });
}

Result<std::vector<Delivery>> OutboxTable::claim(Channel channel, const std::string& owner, std::size_t most,
                                                 Instant now, std::chrono::seconds lease) {
  const UnsyncedCommits unsynced(m_impl->database);
  return m_impl->commit([&] {
    expireQueued(m_impl->tools.shelf, now);
    return claimDue(m_impl->tools, {.channel = channel, .owner = owner, .at = now, .lease = lease}, most);
  });
}

Result<std::vector<Id>> OutboxTable::markSending(const std::string& owner, const std::vector<Id>& deliveries,
                                                 Instant now, std::chrono::seconds lease) {
  return m_impl->commit([&] { return startSending(m_impl->tools.shelf, owner, deliveries, now, lease); });
}

Result<void> OutboxTable::record(const std::string& owner, const std::vector<Outcome>& outcomes, Instant now) {
  return m_impl->commit([&] { recordAll(m_impl->tools.shelf, owner, outcomes, now); });
}

Result<void> OutboxTable::endLeases(Channel channel, Instant now) {
  return m_impl->commit([&] { takeBack(m_impl->tools.shelf, channel, now); });
}

Result<std::int64_t> OutboxTable::settleDoubts(Channel channel, const DoubtPolicy& policy, Instant now) {
  return m_impl->commit([&] {
    SQLite::Database& database = m_impl->database;
    std::int64_t repeated = policy.honoursKey ? repeatKeyed(database, channel, policy, now) : 0;
    repeated += policy.repeatUrgentOnce ? repeatUrgent(database, channel, policy.urgentWait, now) : 0;
    if (policy.receiptWait > std::chrono::seconds(0)) {
      noteMissingReceipts(database, channel, policy.receiptWait, now);
    }
    return repeated;
  });
}

Result<std::vector<Outbox::OpenMessage>> OutboxTable::takeToAsk(Channel channel, const AskPolicy& policy,
                                                                std::size_t most, Instant now) {
  return m_impl->commit(
      [&] { return takeOpenMessages(m_impl->database, m_impl->tools.library, channel, policy, most, now); });
}

Result<ReceiptCounts> OutboxTable::applyReceipts(Channel channel, const std::vector<Receipt>& receipts, Instant now) {
  return m_impl->commit([&] { return storeReceipts(m_impl->database, m_impl->tools.library, channel, receipts, now); });
}

Result<void> OutboxTable::noteGateway(const GatewayReport& report) {
  return m_impl->commit([&] { storeGateway(m_impl->database, report); });
}

Result<DeliveryCounts> OutboxTable::counts() const {
  return guarded(m_impl->path, [&] { return countDeliveries(m_impl->database, 0); });
}

Result<std::unique_ptr<ExerciseOutboxTable>> ExerciseOutboxTable::open(const std::string& path) {
  return checkUsable(path, true)
      .and_then([&] { return OutboxTable::connect(path); })
      .transform([](std::unique_ptr<OutboxTable>&& rows) {
        return std::unique_ptr<ExerciseOutboxTable>(new ExerciseOutboxTable(std::move(rows)));
      });
}

Result<std::unique_ptr<ExerciseCapQueueTable>> ExerciseOutboxTable::capQueue() const {
  return m_rows->capQueue().transform([](std::unique_ptr<CapQueueTable>&& rows) {
    return std::unique_ptr<ExerciseCapQueueTable>(new ExerciseCapQueueTable(std::move(rows)));
  });
}

ExerciseOutboxTable::ExerciseOutboxTable(std::unique_ptr<OutboxTable> rows) : m_rows(std::move(rows)) {}

Outbox& ExerciseOutboxTable::rows() { return *m_rows; }

}  // namespace buurtatlas
