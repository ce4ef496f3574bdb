#include "storage/stored_alerts.h"

#include <format>
#include <string>

#include "storage/atlas_schema.h"
#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

constexpr std::string_view kAlertKind = "alert";  // later kinds: update, withdrawal
constexpr int kFirstRevision = 1;

std::string deliveryKey(const std::string& atlasKey, Id alert, const Recipient& recipient) {
  return std::format("{}-{}-{}-{}-{}-{}", atlasKey, alert, kFirstRevision, recipient.member, nameOf(recipient.channel),
                     kAlertKind);
}

std::int64_t secondsOf(Instant time) { return time.time_since_epoch().count(); }

/// Returns how many deliveries were queued.
std::int64_t queueDeliveries(SQLite::Database& database, const Alert& alert, const std::vector<Recipient>& recipients) {
  const std::string atlasKey = factOf(database, "key");
  const std::int64_t lane = alert.urgency == Urgency::Urgent ? 0 : 1;
  SQLite::Statement insert(
      database,
      "INSERT INTO outbox (alert_id, member_id, channel, lane, key, address, language, state, attempt, due_at, "
      "expires_at, reason, provider_reference, changed_at) "
      "SELECT ?1, member.id, ?3, ?4, ?5, ?6, ?7, 'queued', 0, ?8, ?9, '', '', ?8 FROM member "
      "WHERE member.id = ?2 AND NOT EXISTS (SELECT 1 FROM departure WHERE member_id = ?2) "
      "ON CONFLICT (key) DO NOTHING");
  std::int64_t queued = 0;
  for (const Recipient& recipient : recipients) {
    const std::string key = deliveryKey(atlasKey, alert.id, recipient);
    queued += (Parameters(insert) << alert.id << recipient.member << nameOf(recipient.channel) << lane << key
                                  << recipient.address << recipient.language << secondsOf(alert.acceptedAt)
                                  << secondsOf(alert.expiresAt))
                  .run();
  }
  return queued;
}

}  // namespace

std::vector<Alert> readAlerts(const SQLite::Database& database) {
  SQLite::Statement select(
      database, "SELECT id, urgency, text, accepted_at, expires_at, recipients, geom FROM alert ORDER BY id");
  std::vector<Alert> alerts;
  while (select.executeStep()) {
    Columns columns(select);
    Alert alert{.id = columns.number()};
    alert.urgency = parseUrgency(columns.text()).value_or(Urgency::Information);
    alert.text = columns.text();
    alert.acceptedAt = parseInstant(columns.text()).value_or(Instant{});
    alert.expiresAt = parseInstant(columns.text()).value_or(Instant{});
    alert.recipients = columns.number();
    alert.area = columns.geometry<MultiPolygon>().value_or(MultiPolygon{});
    alerts.push_back(std::move(alert));
  }
  return alerts;
}

Alert storeAlert(SQLite::Database& database, const Alert& alert, const std::vector<Recipient>& recipients,
                 std::int32_t srsId) {
  SQLite::Statement insert(
      database,
      "INSERT INTO alert (urgency, text, accepted_at, expires_at, recipients, geom) VALUES (?, ?, ?, ?, 0, ?)");
  const GeometryBlob geometry = geometryBlob(alert.area, srsId);
  (Parameters(insert) << nameOf(alert.urgency) << alert.text << std::string_view(isoInstant(alert.acceptedAt))
                      << std::string_view(isoInstant(alert.expiresAt)) << geometry)
      .run();
  Alert stored = alert;
  stored.id = database.getLastInsertRowid();
  stored.recipients = queueDeliveries(database, stored, recipients);
  if (stored.recipients == 0) {
    giveUp(fail(ErrorCode::InvalidInput, "Nobody would get this alert, so it was not accepted. Choose another area."));
  }
  SQLite::Statement update(database, "UPDATE alert SET recipients = ? WHERE id = ?");
  (Parameters(update) << stored.recipients << stored.id).run();
  return stored;
}

DeliveryCounts countDeliveries(const SQLite::Database& database, Id alert) {
  SQLite::Statement select(database, "SELECT state, count(*) FROM outbox WHERE ?1 = 0 OR alert_id = ?1 GROUP BY state");
  select.bind(1, alert);
  DeliveryCounts counts;
  while (select.executeStep()) {
    Columns columns(select);
    const DeliveryState state = parseDeliveryState(columns.text()).value_or(DeliveryState::Unknown);
    counts.byState[static_cast<std::size_t>(state)] += columns.number();
  }
  return counts;
}

std::vector<Recipient> readRecipients(const SQLite::Database& database, Id alert) {
  SQLite::Statement select(
      database,
      "SELECT outbox.member_id, outbox.channel, outbox.address, outbox.language FROM outbox "
      "JOIN member ON member.id = outbox.member_id WHERE outbox.alert_id = ? AND NOT EXISTS "
      "(SELECT 1 FROM departure WHERE departure.member_id = outbox.member_id) ORDER BY outbox.member_id");
  select.bind(1, alert);
  std::vector<Recipient> recipients;
  while (select.executeStep()) {
    Columns columns(select);
    Recipient recipient{.member = columns.number()};
    recipient.channel = parseChannel(columns.text()).value_or(Channel::Sms);
    recipient.address = columns.text();
    recipient.language = columns.text();
    recipients.push_back(std::move(recipient));
  }
  return recipients;
}

std::int64_t countOnTheWire(const SQLite::Database& database, Id member) {
  SQLite::Statement select(database, "SELECT count(*) FROM outbox WHERE member_id = ? AND state = 'sending'");
  select.bind(1, member);
  return select.executeStep() ? select.getColumn(0).getInt64() : 0;
}

void writeLog(SQLite::Database& database, Instant at, std::string_view event, Id subject, std::int64_t amount) {
  SQLite::Statement insert(database, "INSERT INTO log (at, event, subject_id, amount) VALUES (?, ?, ?, ?)");
  (Parameters(insert) << std::string_view(isoInstant(at)) << event << subject << amount).run();
}

}  // namespace buurtatlas
