#include "storage/cap_queue_table.h"

#include <utility>

#include "storage/atlas_check.h"
#include "storage/atlas_schema.h"
#include "storage/statement_values.h"
#include "storage/stored_alerts.h"

namespace buurtatlas {

namespace {

std::int64_t secondsOf(Instant time) { return time.time_since_epoch().count(); }

Instant instantOf(std::int64_t seconds) { return Instant(std::chrono::seconds(seconds)); }

/// What was noted later than now by more than this was noted before the clock was set back.
constexpr std::int64_t kClockTolerance = 300;

constexpr std::string_view kMessageColumns =
    "SELECT alert_id, is_withdrawal, made_at, attempt, state, reason, changed_at FROM ";

CapReport reportFrom(SQLite::Statement& row) {
  Columns columns(row);
  CapReport report{.task = {.alert = columns.number()}};
  report.task.isWithdrawal = columns.fact();
  report.task.madeAt = instantOf(columns.number());
  report.task.attempt = static_cast<int>(columns.number());
  report.state = parseDeliveryState(columns.text()).value_or(DeliveryState::Unknown);
  report.reason = columns.text();
  report.changedAt = instantOf(columns.number());
  return report;
}

std::vector<CapReport> reportsFrom(SQLite::Statement& select) {
  std::vector<CapReport> reports;
  while (select.executeStep()) {
    reports.push_back(reportFrom(select));
  }
  return reports;
}

/// What people sent through a case is told to others; what somebody sent to try it out is not, nor the same words to
/// newcomers.
void addNewMessages(SQLite::Database& database, const CapQueue::Claim& claim) {
  SQLite::Statement add(
      database,
      "INSERT INTO cap_message (alert_id, is_withdrawal, state, attempt, due_at, reason, made_at, changed_at) "
      "SELECT alert.id, 0, 'queued', 0, 0, '', ?1, ?1 FROM alert JOIN alert_case ON alert_case.alert_id = alert.id "
      "WHERE alert_case.state <> 'cancelled' AND alert.kind <> 'newcomers' AND (alert.urgency = 'urgent' OR ?2) AND "
      "alert.expires_at > ?3 "
      "ON CONFLICT DO NOTHING");
  const std::string at = isoInstant(claim.at);
  (Parameters(add) << secondsOf(claim.at) << claim.withInformation << at).run();
}

/// An alert that was called off before its turn is nobody's news; one that may have got out is taken back, unless a
/// message about it does so.
void followWithdrawals(SQLite::Database& database, Instant at) {
  SQLite::Statement stop(
      database,
      "UPDATE cap_message SET state = 'cancelled', changed_at = ? WHERE state = 'queued' AND "
      "is_withdrawal = 0 AND alert_id IN (SELECT alert_id FROM alert_case WHERE state = 'cancelled')");
  (Parameters(stop) << secondsOf(at)).run();
  SQLite::Statement withdraw(
      database,
      "INSERT INTO cap_message (alert_id, is_withdrawal, state, attempt, due_at, reason, made_at, changed_at) "
      "SELECT alert_id, 1, 'queued', 0, 0, '', ?1, ?1 FROM cap_message AS told WHERE is_withdrawal = 0 AND "
      "attempt > 0 AND state IN ('accepted', 'cancelled') AND "
      "alert_id IN (SELECT alert_id FROM alert_case WHERE state = 'cancelled') AND NOT EXISTS "
      "(SELECT 1 FROM alert WHERE refers_to = told.alert_id AND kind = 'false_alarm') ON CONFLICT DO NOTHING");
  (Parameters(withdraw) << secondsOf(at)).run();
}

void endWhatIsOver(SQLite::Database& database, Instant at) {
  SQLite::Statement lease(database,
                          "UPDATE cap_message SET state = 'queued', owner = NULL, lease_until = NULL, changed_at = ?1, "
                          "reason = 'the sender broke off' WHERE state = 'sending' AND "
                          "(lease_until <= ?1 OR changed_at > ?1 + ?2)");
  (Parameters(lease) << secondsOf(at) << kClockTolerance).run();
  SQLite::Statement expire(database,
                           "UPDATE cap_message SET state = 'expired', changed_at = ?1 WHERE state = 'queued' AND "
                           "alert_id IN (SELECT id FROM alert WHERE expires_at <= ?2)");
  const std::string now = isoInstant(at);
  (Parameters(expire) << secondsOf(at) << now).run();
}

std::vector<CapTask> takeDue(SQLite::Database& database, const CapQueue::Claim& claim) {
  // An update that comes before what it updates would be of no use to anybody.
  SQLite::Statement select(
      database,
      std::string(kMessageColumns) +
          "cap_message AS each JOIN alert ON alert.id = alert_id WHERE state = 'queued' AND "
          "(due_at <= ?1 OR changed_at > ?1 + ?2) AND NOT EXISTS (SELECT 1 FROM cap_message AS other JOIN alert AS "
          "earlier ON earlier.id = other.alert_id WHERE other.state IN ('queued', 'sending') AND "
          "coalesce(nullif(earlier.refers_to, 0), earlier.id) = coalesce(nullif(alert.refers_to, 0), alert.id) AND "
          "(earlier.id < alert.id OR earlier.id = alert.id AND other.is_withdrawal < each.is_withdrawal)) "
          "ORDER BY alert_id, is_withdrawal LIMIT ?3");
  Parameters(select) << secondsOf(claim.at) << kClockTolerance << static_cast<std::int64_t>(claim.most);
  SQLite::Statement take(database,
                         "UPDATE cap_message SET state = 'sending', owner = ?, lease_until = ?, changed_at = ?, "
                         "attempt = attempt + 1 WHERE alert_id = ? AND is_withdrawal = ?");
  std::vector<CapTask> tasks;
  for (CapReport& report : reportsFrom(select)) {
    CapTask& task = report.task;
    (Parameters(take) << claim.owner << secondsOf(claim.at + claim.lease) << secondsOf(claim.at) << task.alert
                      << task.isWithdrawal)
        .run();
    ++task.attempt;
    tasks.push_back(task);
  }
  return tasks;
}

std::vector<CapReport> readReports(const SQLite::Database& database) {
  SQLite::Statement select(database, std::string(kMessageColumns) + "cap_message ORDER BY alert_id, is_withdrawal");
  return reportsFrom(select);
}

}  // namespace

struct CapQueueTable::Impl {
  Impl(std::string atlasPath, SQLite::Database atlasDatabase)
      : path(std::move(atlasPath)), database(std::move(atlasDatabase)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() { closeAsOneFile(database); }

  std::string path;
  SQLite::Database database;
};

CapQueueTable::CapQueueTable(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
CapQueueTable::~CapQueueTable() = default;

Result<std::unique_ptr<CapQueueTable>> CapQueueTable::connect(const std::string& path) {
  return guarded(path, [&] {
    auto impl = std::make_unique<Impl>(path, openDatabase(path, Access::Write));
    return std::unique_ptr<CapQueueTable>(new CapQueueTable(std::move(impl)));
  });
}

Result<std::vector<CapTask>> CapQueueTable::claim(const Claim& claim) {
  return guarded(m_impl->path, [&] {
    SQLite::Database& database = m_impl->database;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    endWhatIsOver(database, claim.at);
    addNewMessages(database, claim);
    followWithdrawals(database, claim.at);
    std::vector<CapTask> tasks = takeDue(database, claim);
    transaction.commit();
    return tasks;
  });
}

Result<void> CapQueueTable::record(const std::string& owner, const CapTask& task, const Outcome& outcome, Instant now) {
  return guarded(m_impl->path, [&] {
    SQLite::Statement update(m_impl->database,
                             "UPDATE cap_message SET state = ?, reason = ?, due_at = ?, changed_at = ?, owner = NULL, "
                             "lease_until = NULL WHERE alert_id = ? AND is_withdrawal = ? AND owner = ?");
    (Parameters(update) << nameOf(outcome.state) << outcome.reason << secondsOf(now + outcome.retryAfter)
                        << secondsOf(now) << task.alert << task.isWithdrawal << owner)
        .run();
  });
}

Result<std::vector<CapReport>> CapQueueTable::reports() const {
  return guarded(m_impl->path, [&] { return readReports(m_impl->database); });
}

Result<CapSource> CapQueueTable::source() const {
  return guarded(m_impl->path, [&] {
    const SQLite::Database& database = m_impl->database;
    return CapSource{.info = {.name = factOf(database, "name"),
                              .nis = factOf(database, "nis"),
                              .plane = factOf(database, "plane"),
                              .exercise = !factOf(database, kExerciseFact).empty()},
                     .alerts = readAlerts(database)};
  });
}

Result<std::vector<CapReport>> readCapReports(const std::string& atlas) {
  return checkReadable(atlas).and_then([&] {
    return guarded(atlas, [&] {
      const SQLite::Database database = openDatabase(atlas, Access::Look);
      requireAtlas(database);
      return database.tableExists("cap_message") ? readReports(database) : std::vector<CapReport>();
    });
  });
}

}  // namespace buurtatlas
