#pragma once

#include <string>
#include <vector>

#include "core/ports.h"
#include "storage/frozen_recipients.h"
#include "storage/shown_deliveries.h"
#include "storage/sqlite.h"
#include "storage/statement_shelf.h"

// Private to storage: the parts of frozen lists of which no deliveries were made yet.

namespace buurtatlas {

/// True for a row of `outbox` whose member has left or was erased.
inline constexpr std::string_view kHasLeft =
    "EXISTS (SELECT 1 FROM departure WHERE departure.member_id = outbox.member_id)";

/// The delivery of a place in the list of an alert: the same whenever and by whomever it is made.
Id deliveryAt(Id alert, std::int64_t place);
/// What deliveryAt has room for.
inline constexpr std::int64_t kMostRecipients = std::int64_t{1} << 24;

/// Alerts and lists that a sender asks for again and again; neither ever changes, but for addresses of people who were
/// erased, to whom nothing is sent any more.
class AlertLibrary {
 public:
  const Alert& alertOf(const SQLite::Database& database, Id alert);
  const std::string& listOf(const SQLite::Database& database, Id alert);
  /// Fills in what the alert and the atlas say about a delivery.
  void complete(const SQLite::Database& database, Delivery& delivery);
  void forgetList(Id alert) { m_lists.erase(alert); }

 private:
  std::map<Id, Alert> m_alerts;
  std::map<Id, std::string> m_lists;
  std::string m_atlasKey;
};

/// The key of a delivery whose other parts are known.
std::string keyOf(const std::string& atlasKey, const Alert& alert, const Delivery& delivery);

/// Who takes deliveries, and for how long.
struct Claim {
  Channel channel = Channel::Sms;
  const std::string& owner;
  Instant at = {};
  std::chrono::seconds lease = {};
};

/// What one connection keeps at hand between two claims.
struct OutboxTools {
  explicit OutboxTools(SQLite::Database& database) : shelf(database), shown(database) {}

  StatementShelf shelf;
  ShownDeliveries shown;
  AlertLibrary library;
};

/// Adds claimed deliveries from the lists that wait in a lane, the oldest alert first, until there are `most`. Who left
/// gets a cancelled one, which does not count.
void makeDeliveries(OutboxTools& tools, const Claim& claim, Lane lane, std::size_t most,
                    std::vector<Delivery>& deliveries);

std::string readList(const SQLite::Database& database, Id alert);

/// Lets both channels of a new alert wait. `mails`: where the e-mails begin in the list.
void addWaiting(SQLite::Database& database, const Alert& alert, const ListPlace& mails, const ListPlace& end);

/// Waiting lists past their expiry wait no more.
void expireWaiting(StatementShelf& shelf, Instant at);

/// Makes cancelled deliveries of all that waits for a person.
void cancelWaiting(SQLite::Database& database, Id member, Instant at);

}  // namespace buurtatlas
