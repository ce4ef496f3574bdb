#include "storage/stored_receipts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "storage/message_key.h"
#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

std::int64_t secondsOf(Instant time) { return time.time_since_epoch().count(); }

/// Finds the deliveries that keys name, and changes them.
class ReceiptRows {
 public:
  ReceiptRows(SQLite::Database& database, AlertLibrary& library)
      : m_database(database),
        m_library(library),
        m_select(
            database,
            "SELECT id, alert_id, member_id, channel, language, state FROM outbox WHERE id = ? AND channel = ? AND "
            "attempt > 0"),
        m_update(database, "UPDATE outbox SET state = ?, reason = ?, lease_until = NULL, changed_at = ? WHERE id = ?") {
  }

  /// None: there is no message of this key, or it was never on the wire.
  std::optional<Delivery> find(const std::string& key, Channel channel) {
    const std::optional<Id> named = deliveryInKey(key);
    if (!named) {
      return std::nullopt;
    }
    const std::string name(nameOf(channel));
    Parameters(m_select) << *named << name;
    if (!m_select.executeStep()) {
      return std::nullopt;
    }
    Columns columns(m_select);
    Delivery delivery{.id = columns.number(), .alert = columns.number(), .member = columns.number()};
    delivery.channel = parseChannel(columns.text()).value_or(Channel::Sms);
    delivery.language = columns.text();
    delivery.state = parseDeliveryState(columns.text()).value_or(DeliveryState::Unknown);
    m_library.complete(m_database, delivery);
    return delivery.key == key ? std::optional(std::move(delivery)) : std::nullopt;
  }

  void change(Id delivery, const Receipt& receipt, Instant at) {
    const std::string state(nameOf(receipt.state));
    (Parameters(m_update) << state << receipt.reason << secondsOf(at) << delivery).run();
  }

 private:
  SQLite::Database& m_database;
  AlertLibrary& m_library;
  SQLite::Statement m_select;
  SQLite::Statement m_update;
};

void addCounts(SQLite::Database& database, Channel channel, const ReceiptCounts& counts, Instant at) {
  SQLite::Statement add(database,
                        "INSERT INTO gateway (channel, fault, per_second, noticed_at, receipts_applied, "
                        "receipts_older, receipts_unknown) "
                        "VALUES (?, '', 0, ?, ?, ?, ?) ON CONFLICT (channel) DO UPDATE SET "
                        "receipts_applied = receipts_applied + excluded.receipts_applied, "
                        "receipts_older = receipts_older + excluded.receipts_older, "
                        "receipts_unknown = receipts_unknown + excluded.receipts_unknown");
  const std::string name(nameOf(channel));
  (Parameters(add) << name << secondsOf(at) << counts.applied << counts.older << counts.unknownKey).run();
}

}  // namespace

ReceiptCounts storeReceipts(SQLite::Database& database, AlertLibrary& library, Channel channel,
                            const std::vector<Receipt>& receipts, Instant at) {
  ReceiptRows rows(database, library);
  ReceiptCounts counts;
  for (const Receipt& receipt : receipts) {
    const std::optional<Delivery> delivery = rows.find(receipt.key, channel);
    if (!delivery) {
      ++counts.unknownKey;
    } else if (rankOf(receipt.state) <= rankOf(delivery->state)) {
      ++counts.older;
    } else {
      rows.change(delivery->id, receipt, at);
      ++counts.applied;
    }
  }
  addCounts(database, channel, counts, at);
  return counts;
}

std::vector<Outbox::OpenMessage> takeOpenMessages(SQLite::Database& database, AlertLibrary& library, Channel channel,
                                                  const Outbox::AskPolicy& policy, std::size_t most, Instant at) {
  // due_at has nothing else to say of a message that was taken. Each state has an index by changed_at of its own.
  constexpr std::string_view kOpen =
      "SELECT id, alert_id, member_id, language, provider_reference, changed_at, due_at FROM outbox WHERE channel = ?1 "
      "AND changed_at BETWEEN ?2 - ?3 AND ?2 - ?4 AND due_at <= ?2 AND attempt > 0 AND state = ";
  SQLite::Statement select(database, std::string(kOpen) + "'accepted' UNION ALL " + std::string(kOpen) +
                                         "'no_receipt' UNION ALL " + std::string(kOpen) +
                                         "'unknown' ORDER BY due_at, id LIMIT ?5");
  const std::string name(nameOf(channel));
  Parameters(select) << name << secondsOf(at) << std::int64_t{policy.until.count()}
                     << std::int64_t{policy.first.count()} << static_cast<std::int64_t>(most);
  std::vector<std::pair<Delivery, Outbox::OpenMessage>> found;
  std::vector<Instant> since;
  while (select.executeStep()) {
    Columns columns(select);
    Delivery delivery{
        .id = columns.number(), .alert = columns.number(), .member = columns.number(), .channel = channel};
    delivery.language = columns.text();
    found.push_back({std::move(delivery), {.key = {}, .providerReference = columns.text()}});
    since.emplace_back(std::chrono::seconds(columns.number()));
  }
  select.reset();
  SQLite::Statement later(database, "UPDATE outbox SET due_at = ? WHERE id = ?");
  std::vector<Outbox::OpenMessage> open;
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto& [delivery, message] = found[i];
    const std::chrono::seconds wait = std::clamp<std::chrono::seconds>(at - since[i], policy.first, policy.longest);
    (Parameters(later) << secondsOf(at + wait) << delivery.id).run();
    library.complete(database, delivery);
    message.key = std::move(delivery.key);
    open.push_back(std::move(message));
  }
  return open;
}

void storeGateway(SQLite::Database& database, const GatewayReport& report) {
  SQLite::Statement put(
      database,
      "INSERT INTO gateway (channel, answered_at, resting_until, fault, per_second, noticed_at, receipts_applied, "
      "receipts_older, receipts_unknown) VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0) ON CONFLICT (channel) DO UPDATE SET "
      "answered_at = coalesce(excluded.answered_at, answered_at), resting_until = excluded.resting_until, "
      "fault = excluded.fault, per_second = excluded.per_second, noticed_at = excluded.noticed_at");
  const auto addInstant = [](Parameters& values, const std::optional<Instant>& instant) {
    instant ? values << secondsOf(*instant) : values.addNull();
  };
  const std::string name(nameOf(report.channel));
  Parameters values(put);
  values << name;
  addInstant(values, report.answeredAt);
  addInstant(values, report.restingUntil);
  (values << report.fault << report.perSecond << secondsOf(report.noticedAt)).run();
}

}  // namespace buurtatlas
