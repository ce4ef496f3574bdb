#include "storage/stored_alerts.h"

#include <algorithm>
#include <format>
#include <string>
#include <unordered_set>
#include <utility>

#include "storage/atlas_schema.h"
#include "storage/frozen_recipients.h"
#include "storage/waiting_lists.h"

namespace buurtatlas {

namespace {

std::int64_t secondsOf(Instant time) { return time.time_since_epoch().count(); }

Instant instantOf(std::int64_t seconds) { return Instant(std::chrono::seconds(seconds)); }

constexpr std::string_view kAlertColumns =
    "SELECT id, urgency, kind, refers_to, revision, exercise, text, accepted_at, expires_at, recipients, geom FROM "
    "alert";

std::vector<AlertText> readTexts(const SQLite::Database& database, Id alert) {
  SQLite::Statement select(database, "SELECT language, text, subject FROM alert_text WHERE alert_id = ? ORDER BY id");
  select.bind(1, alert);
  std::vector<AlertText> texts;
  while (select.executeStep()) {
    Columns columns(select);
    texts.push_back({.language = columns.text(), .text = columns.text(), .subject = columns.text()});
  }
  return texts;
}

Alert readAlertRow(const SQLite::Database& database, SQLite::Statement& row) {
  Columns columns(row);
  Alert alert{.id = columns.number()};
  alert.urgency = parseUrgency(columns.text()).value_or(Urgency::Information);
  alert.kind = parseAlertKind(columns.text()).value_or(AlertKind::Alert);
  alert.refersTo = columns.number();
  alert.revision = static_cast<int>(columns.number());
  alert.exercise = columns.fact();
  alert.text = columns.text();
  alert.texts = readTexts(database, alert.id);
  alert.acceptedAt = parseInstant(columns.text()).value_or(Instant{});
  alert.expiresAt = parseInstant(columns.text()).value_or(Instant{});
  alert.recipients = columns.number();
  alert.area = columns.geometry<MultiPolygon>().value_or(MultiPolygon{});
  return alert;
}

void requireAlert(const SQLite::Database& database, Id alert) { (void)readAlert(database, alert); }

/// Fails: as storeAlert.
Result<void> checkReference(const SQLite::Database& database, const Alert& alert) {
  if ((alert.kind == AlertKind::Alert) != (alert.refersTo == 0)) {
    return fail(ErrorCode::InvalidInput,
                "An update, an all-clear and a false alarm say which alert they are about, and an alert says none.");
  }
  if (alert.refersTo == 0) {
    return {};
  }
  if (readAlert(database, alert.refersTo).kind != AlertKind::Alert) {
    return fail(ErrorCode::InvalidInput, "Refer to the alert itself, not to an update or an end of it.");
  }
  SQLite::Statement select(database, "SELECT max(revision) FROM alert WHERE id = ?1 OR refers_to = ?1");
  select.bind(1, alert.refersTo);
  if (select.executeStep() && alert.revision <= select.getColumn(0).getInt()) {
    return fail(ErrorCode::Conflict, "Revision %1 of this alert was accepted before; look at it and write a newer one.",
                {std::to_string(alert.revision)});
  }
  return {};
}

Result<void> checkMode(const SQLite::Database& database, const Alert& alert) {
  const bool isExercise = !factOf(database, kExerciseFact).empty();
  if (alert.exercise != isExercise) {
    return isExercise
               ? fail(ErrorCode::NotAllowed, "This atlas is for exercises. Send a real alert from the real atlas.")
               : fail(ErrorCode::NotAllowed,
                      "This atlas is a real one. Hold an exercise in an atlas that was made for it.");
  }
  return isExercise ? checkExercisePrefix(alert) : Result<void>();
}

std::vector<Id> departedMembers(const SQLite::Database& database) {
  SQLite::Statement select(database, "SELECT member_id FROM departure ORDER BY member_id");
  std::vector<Id> departed;
  while (select.executeStep()) {
    departed.push_back(select.getColumn(0).getInt64());
  }
  return departed;
}

/// What a list holds for one channel.
struct ChannelPart {
  bool isEmpty = true;
  bool isAscending = true;  ///< by member, so that nobody is in it twice
};

ChannelPart partFor(const std::vector<Recipient>& recipients, Channel channel) {
  ChannelPart part;
  Id last = 0;
  for (const Recipient& recipient : recipients) {
    if (recipient.channel == channel) {
      part.isEmpty = false;
      part.isAscending = part.isAscending && std::exchange(last, recipient.member) < recipient.member;
    }
  }
  return part;
}

/// Takes over the recipients of one channel that are not yet there and have not left.
void freeze(ListWriter& list, const std::vector<Recipient>& recipients, Channel channel,
            const std::vector<Id>& departed) {
  const ChannelPart part = partFor(recipients, channel);
  if (part.isEmpty) {
    return;
  }
  std::unordered_set<Id> seen;
  for (const Recipient& recipient : recipients) {
    if (recipient.channel == channel && !std::ranges::binary_search(departed, recipient.member) &&
        (part.isAscending || seen.insert(recipient.member).second)) {
      list.add(recipient);
    }
  }
}

void storeList(SQLite::Database& database, Id alert, const std::string& bytes) {
  SQLite::Statement insert(database, "INSERT INTO alert_recipients (alert_id, list) VALUES (?, ?)");
  insert.bind(1, alert);
  insert.bindNoCopy(2, bytes.data(), static_cast<int>(bytes.size()));
  insert.exec();
}

Id storeAlertRow(SQLite::Database& database, const Alert& alert, std::int32_t srsId) {
  SQLite::Statement insert(
      database,
      "INSERT INTO alert (urgency, text, accepted_at, expires_at, recipients, geom, kind, refers_to, revision, "
      "exercise) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const GeometryBlob geometry = geometryBlob(alert.area, srsId);
  (Parameters(insert) << nameOf(alert.urgency) << alert.text << std::string_view(isoInstant(alert.acceptedAt))
                      << std::string_view(isoInstant(alert.expiresAt)) << alert.recipients << geometry
                      << nameOf(alert.kind) << alert.refersTo << std::int64_t{alert.revision} << alert.exercise)
      .run();
  const Id id = database.getLastInsertRowid();
  SQLite::Statement insertText(database,
                               "INSERT INTO alert_text (alert_id, language, text, subject) VALUES (?, ?, ?, ?)");
  for (const AlertText& words : alert.texts) {
    (Parameters(insertText) << id << words.language << words.text << words.subject).run();
  }
  return id;
}

/// Which of the rows of `outbox` may have reached people.
constexpr std::string_view kMaybeReached = "state IN ('sending', 'unknown', 'accepted', 'no_receipt', 'delivered')";

std::vector<Recipient> recipientsInRows(const SQLite::Database& database, Id alert, std::string_view condition) {
  SQLite::Statement select(
      database, std::string("SELECT member_id, channel, address, language FROM outbox WHERE alert_id = ? AND ") +
                    std::string(condition) + " AND NOT " + std::string(kHasLeft) + " ORDER BY channel = 'email', id");
  select.bind(1, alert);
  std::vector<Recipient> recipients;
  while (select.executeStep()) {
    Columns columns(select);
    recipients.push_back(recipientFrom(columns));
  }
  return recipients;
}

/// The condition for the rows of an alert, which is ?1. Those that were made from its list lie side by side, so that
/// they are read in their order and a page takes as long as its rows; those of before version 6 are found by the index.
std::string rowsOf(const SQLite::Database& database, Id alert) {
  SQLite::Statement select(database, "SELECT 1 FROM alert_recipients WHERE alert_id = ?");
  select.bind(1, alert);
  return select.executeStep()
             ? std::format("+alert_id = ?1 AND id >= {} AND id < {}", deliveryAt(alert, 0), deliveryAt(alert + 1, 0))
             : "alert_id = ?1";
}

std::optional<Instant> optionalInstant(const SQLite::Column& column) {
  return column.isNull() ? std::nullopt : std::optional(instantOf(column.getInt64()));
}

}  // namespace

Recipient recipientFrom(Columns& columns) {
  Recipient recipient{.member = columns.number()};
  recipient.channel = parseChannel(columns.text()).value_or(Channel::Sms);
  recipient.address = columns.text();
  recipient.language = columns.text();
  return recipient;
}

std::vector<Alert> readAlerts(const SQLite::Database& database) {
  SQLite::Statement select(database, std::string(kAlertColumns) + " ORDER BY id");
  std::vector<Alert> alerts;
  while (select.executeStep()) {
    alerts.push_back(readAlertRow(database, select));
  }
  return alerts;
}

Alert readAlert(const SQLite::Database& database, Id alert) {
  SQLite::Statement select(database, std::string(kAlertColumns) + " WHERE id = ?");
  select.bind(1, alert);
  if (!select.executeStep()) {
    giveUp(fail(ErrorCode::NotFound, "There is no alert %1 in the atlas.", {std::to_string(alert)}));
  }
  return readAlertRow(database, select);
}

Alert storeAlert(SQLite::Database& database, const Alert& alert, const std::vector<Recipient>& recipients,
                 std::int32_t srsId) {
  if (const Result<void> allowed = checkMode(database, alert).and_then([&] { return checkReference(database, alert); });
      !allowed) {
    giveUp(std::unexpected(allowed.error()));
  }
  const std::vector<Id> departed = departedMembers(database);
  ListWriter list;
  freeze(list, recipients, Channel::Sms, departed);
  const ListPlace mails = list.end();
  freeze(list, recipients, Channel::Email, departed);
  Alert stored = alert;
  stored.recipients = list.end().place;
  if (stored.recipients == 0) {
    giveUp(fail(ErrorCode::InvalidInput, "Nobody would get this alert, so it was not accepted. Choose another area."));
  }
  if (stored.recipients > kMostRecipients) {
    giveUp(fail(ErrorCode::InvalidInput, "The alert would go to %1 people; one alert can have at most %2.",
                {std::to_string(stored.recipients), std::to_string(kMostRecipients)}));
  }
  stored.id = storeAlertRow(database, stored, srsId);
  storeList(database, stored.id, list.bytes());
  addWaiting(database, stored, mails, list.end());
  return stored;
}

CancelReport cancelDeliveries(SQLite::Database& database, Id alert, Instant at) {
  requireAlert(database, alert);
  SQLite::Statement rows(database,
                         "UPDATE outbox SET state = 'cancelled', owner = NULL, lease_until = NULL, changed_at = ? "
                         "WHERE alert_id = ? AND state IN ('queued', 'claimed')");
  CancelReport report{.cancelled = (Parameters(rows) << secondsOf(at) << alert).run()};
  SQLite::Statement waiting(
      database, "UPDATE waiting SET state = 'cancelled' WHERE alert_id = ? AND state = 'queued' RETURNING unmade");
  waiting.bind(1, alert);
  while (waiting.executeStep()) {
    report.cancelled += waiting.getColumn(0).getInt64();
  }
  SQLite::Statement reached(database,
                            "SELECT count(*) FROM outbox WHERE alert_id = ? AND " + std::string(kMaybeReached));
  reached.bind(1, alert);
  report.maybeReached = reached.executeStep() ? reached.getColumn(0).getInt64() : 0;
  return report;
}

std::int64_t requeueDeliveries(SQLite::Database& database, Id alert, DeliveryState state, Instant at) {
  requireAlert(database, alert);
  if (state != DeliveryState::Failed && state != DeliveryState::Unknown) {
    giveUp(fail(ErrorCode::InvalidInput, "Only messages that failed or whose fate is unknown can be sent again."));
  }
  SQLite::Statement rows(
      database,
      "UPDATE outbox SET state = 'queued', due_at = 0, owner = NULL, lease_until = NULL, reason = '', "
      "changed_at = ?3 WHERE alert_id = ?1 AND state = ?2 AND expires_at > ?3 AND NOT " +
          std::string(kHasLeft));
  std::int64_t queued = (Parameters(rows) << alert << nameOf(state) << secondsOf(at)).run();
  SQLite::Statement waiting(
      database,
      "UPDATE waiting SET state = 'queued' WHERE alert_id = ?1 AND state = ?2 AND expires_at > ?3 "
      "RETURNING unmade");
  Parameters(waiting) << alert << nameOf(state) << secondsOf(at);
  while (waiting.executeStep()) {
    queued += waiting.getColumn(0).getInt64();
  }
  return queued;
}

std::vector<Recipient> readRecipients(const SQLite::Database& database, Id alert, ListPart part) {
  requireAlert(database, alert);
  if (part == ListPart::MaybeReached) {
    return recipientsInRows(database, alert, kMaybeReached);
  }
  const std::string bytes = readList(database, alert);
  if (bytes.empty()) {
    return recipientsInRows(database, alert, "TRUE");  // accepted before version 6, when each had a row at once
  }
  const std::vector<Id> departed = departedMembers(database);
  ListReader reader(bytes);
  std::vector<Recipient> recipients;
  while (std::optional<Recipient> recipient = reader.next()) {
    if (!std::ranges::binary_search(departed, recipient->member)) {
      recipients.push_back(*std::move(recipient));
    }
  }
  return recipients;
}

AlertProgress readProgress(const SQLite::Database& database, Id alert) {
  AlertProgress progress;
  const auto countIn = [&](SQLite::Statement& select) {
    while (select.executeStep()) {
      Columns columns(select);
      const bool isSms = columns.text() == nameOf(Channel::Sms);
      const DeliveryState state = parseDeliveryState(columns.text()).value_or(DeliveryState::Unknown);
      (isSms ? progress.sms : progress.email).byState[static_cast<std::size_t>(state)] += columns.number();
    }
  };
  if (alert == 0) {
    SQLite::Statement all(database, "SELECT channel, state, count(*) FROM outbox GROUP BY 1, 2");
    countIn(all);
  } else {
    // One pass in the order of the rows: grouping them would sort them first.
    SQLite::Statement made(database, "SELECT channel, state, 1 FROM outbox WHERE " + rowsOf(database, alert));
    made.bind(1, alert);
    countIn(made);
  }
  SQLite::Statement waiting(
      database, "SELECT channel, state, sum(unmade) FROM waiting WHERE ?1 = 0 OR alert_id = ?1 GROUP BY 1, 2");
  waiting.bind(1, alert);
  countIn(waiting);
  return progress;
}

DeliveryCounts countDeliveries(const SQLite::Database& database, Id alert) {
  const AlertProgress progress = readProgress(database, alert);
  DeliveryCounts counts;
  for (std::size_t i = 0; i < kDeliveryStates; ++i) {
    counts.byState[i] = progress.sms.byState[i] + progress.email.byState[i];
  }
  return counts;
}

std::vector<DeliveryRecord> readDeliveries(const SQLite::Database& database, Id alert,
                                           std::optional<DeliveryState> state, Id after, std::size_t most) {
  SQLite::Statement select(database,
                           "SELECT id, member_id, channel, state, attempt, reason, provider_reference, changed_at FROM "
                           "outbox WHERE " +
                               rowsOf(database, alert) +
                               " AND id > ?2 AND (?3 = '' OR state = ?3) ORDER BY id LIMIT ?4");
  const std::string wanted(state ? nameOf(*state) : std::string_view());
  Parameters(select) << alert << after << wanted << static_cast<std::int64_t>(most);
  std::vector<DeliveryRecord> records;
  while (select.executeStep()) {
    Columns columns(select);
    DeliveryRecord record{.id = columns.number(), .member = columns.number()};
    record.channel = parseChannel(columns.text()).value_or(Channel::Sms);
    record.state = parseDeliveryState(columns.text()).value_or(DeliveryState::Unknown);
    record.attempts = static_cast<int>(columns.number());
    record.reason = columns.text();
    record.providerReference = columns.text();
    record.changedAt = instantOf(columns.number());
    records.push_back(std::move(record));
  }
  return records;
}

std::vector<GatewayReport> readGateways(const SQLite::Database& database) {
  SQLite::Statement select(
      database,
      "SELECT channel, answered_at, resting_until, fault, per_second, noticed_at, receipts_applied, "
      "receipts_older, receipts_unknown FROM gateway ORDER BY channel = 'email'");
  std::vector<GatewayReport> reports;
  while (select.executeStep()) {
    GatewayReport report{.channel = parseChannel(select.getColumn(0).getString()).value_or(Channel::Sms)};
    report.answeredAt = optionalInstant(select.getColumn(1));
    report.restingUntil = optionalInstant(select.getColumn(2));
    report.fault = select.getColumn(3).getString();
    report.perSecond = select.getColumn(4).getDouble();
    report.noticedAt = instantOf(select.getColumn(5).getInt64());
    report.receipts = {.applied = select.getColumn(6).getInt64(),
                       .older = select.getColumn(7).getInt64(),
                       .unknownKey = select.getColumn(8).getInt64()};
    reports.push_back(std::move(report));
  }
  return reports;
}

std::int64_t countOnTheWire(const SQLite::Database& database, Id member) {
  SQLite::Statement select(database,
                           "SELECT count(*) FROM outbox WHERE alert_id IN (SELECT id FROM alert) AND member_id = ? AND "
                           "state = 'sending'");
  select.bind(1, member);
  return select.executeStep() ? select.getColumn(0).getInt64() : 0;
}

void callBackMember(SQLite::Database& database, Id member, Instant at) {
  SQLite::Statement cancel(database,
                           "UPDATE outbox SET state = 'cancelled', owner = NULL, lease_until = NULL, changed_at = ? "
                           "WHERE alert_id IN (SELECT id FROM alert) AND member_id = ? AND "
                           "state IN ('queued', 'claimed')");
  (Parameters(cancel) << secondsOf(at) << member).run();
  cancelWaiting(database, member, at);
}

void blankOutAlert(SQLite::Database& database, Id alert, Instant at) {
  SQLite::Statement late(database,
                         "UPDATE outbox SET state = CASE state WHEN 'sending' THEN 'unknown' ELSE 'expired' END, "
                         "owner = NULL, lease_until = NULL, changed_at = ?1 "
                         "WHERE expires_at <= ?1 AND alert_id = ?2 AND state IN ('queued', 'claimed', 'sending')");
  (Parameters(late) << secondsOf(at) << alert).run();
  SQLite::Statement untaken(database,
                            "UPDATE waiting SET state = 'expired' "
                            "WHERE expires_at <= ? AND alert_id = ? AND state = 'queued'");
  (Parameters(untaken) << secondsOf(at) << alert).run();
  SQLite::Statement underWay(database,
                             "SELECT 1 FROM outbox WHERE alert_id = ?1 AND state IN ('queued', 'claimed', 'sending') "
                             "UNION SELECT 1 FROM waiting WHERE alert_id = ?1 AND state = 'queued' AND unmade > 0");
  underWay.bind(1, alert);
  if (underWay.executeStep()) {
    giveUp(fail(ErrorCode::Conflict, "Messages of it still wait to be sent, so its list cannot be erased yet."));
  }
  // Each row keeps a number of its own, which is nobody's.
  SQLite::Statement rows(database,
                         "UPDATE outbox SET member_id = -id, address = '', language = '', reason = '', "
                         "provider_reference = '' WHERE alert_id = ?");
  (Parameters(rows) << alert).run();
  SQLite::Statement list(database, "UPDATE alert_recipients SET list = x'' WHERE alert_id = ?");
  (Parameters(list) << alert).run();
}

void blankOutMember(SQLite::Database& database, Id member) {
  SQLite::Statement rows(database,
                         "UPDATE outbox SET address = '', language = '', reason = '', provider_reference = '' "
                         "WHERE alert_id IN (SELECT id FROM alert) AND member_id = ?");
  (Parameters(rows) << member).run();
  SQLite::Statement update(database, "UPDATE alert_recipients SET list = ? WHERE alert_id = ?");
  SQLite::Statement select(database, "SELECT alert_id FROM alert_recipients");
  std::vector<Id> alerts;
  while (select.executeStep()) {
    alerts.push_back(select.getColumn(0).getInt64());
  }
  for (const Id alert : alerts) {
    std::string bytes = readList(database, alert);
    if (blankOut(bytes, member)) {
      update.tryReset();
      update.bindNoCopy(1, bytes.data(), static_cast<int>(bytes.size()));
      update.bind(2, alert);
      update.exec();
    }
  }
}

Id newestListedMember(const SQLite::Database& database) {
  SQLite::Statement select(database, "SELECT DISTINCT alert_id FROM waiting");
  Id newest = 0;
  while (select.executeStep()) {
    const std::string bytes = readList(database, select.getColumn(0).getInt64());
    ListReader reader(bytes);
    while (const std::optional<Recipient> recipient = reader.next()) {
      newest = std::max(newest, recipient->member);
    }
  }
  return newest;
}

int nextRevision(const SQLite::Database& database, Id alert) {
  SQLite::Statement select(database, "SELECT coalesce(max(revision), 0) FROM alert WHERE id = ?1 OR refers_to = ?1");
  select.bind(1, alert);
  return select.executeStep() ? select.getColumn(0).getInt() + 1 : 1;
}

}  // namespace buurtatlas
