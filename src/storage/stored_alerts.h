#pragma once

#include <vector>

#include "core/alert.h"
#include "storage/sqlite.h"
#include "storage/statement_values.h"

// Private to storage: alerts and whom they go to, as the editor sees them. Everything here throws SQLite::Exception
// and StorageFailure.

namespace buurtatlas {

/// Order: by id.
std::vector<Alert> readAlerts(const SQLite::Database& database);

/// Throws StorageFailure: NotFound.
Alert readAlert(const SQLite::Database& database, Id alert);

/// Stores the alert with its frozen list: one message per person and channel, nobody who left. Returns the alert as
/// stored. Fails: InvalidInput when nobody remains, for an exercise without its prefix and for a kind that refers to
/// nothing; NotAllowed for an exercise in an atlas that is none, or the reverse; NotFound for an alert to refer to;
/// Conflict for a revision that was there before.
Alert storeAlert(SQLite::Database& database, const Alert& alert, const std::vector<Recipient>& recipients,
                 std::int32_t srsId);

/// What is neither sent nor on the wire becomes cancelled. Throws StorageFailure: NotFound.
CancelReport cancelDeliveries(SQLite::Database& database, Id alert, Instant at);
/// Returns how many are queued again. Throws StorageFailure: NotFound, InvalidInput.
std::int64_t requeueDeliveries(SQLite::Database& database, Id alert, DeliveryState state, Instant at);

/// The next four columns: member, channel, address and language.
Recipient recipientFrom(Columns& columns);

/// Without who left since. Order: SMS before e-mail, then as accepted.
std::vector<Recipient> readRecipients(const SQLite::Database& database, Id alert, ListPart part);

/// The deliveries of one alert, or of all for 0.
DeliveryCounts countDeliveries(const SQLite::Database& database, Id alert);
AlertProgress readProgress(const SQLite::Database& database, Id alert);
std::vector<DeliveryRecord> readDeliveries(const SQLite::Database& database, Id alert,
                                           std::optional<DeliveryState> state, Id after, std::size_t most);
/// SMS first.
std::vector<GatewayReport> readGateways(const SQLite::Database& database);

/// Deliveries to a person that are being sent at this moment.
std::int64_t countOnTheWire(const SQLite::Database& database, Id member);

/// Cancels what is queued or claimed for a person, and what waits for one in the lists of alerts.
void callBackMember(SQLite::Database& database, Id member, Instant at);
/// Takes everybody out of the list and the deliveries of an alert; counts stay. What no sender took in time is Expired
/// from then on. Fails: Conflict while some of it is under way.
void blankOutAlert(SQLite::Database& database, Id alert, Instant at);
/// Takes the addresses of a person out of deliveries and lists.
void blankOutMember(SQLite::Database& database, Id member);

/// The greatest number of a member in the lists that still wait, 0 for none.
Id newestListedMember(const SQLite::Database& database);

/// The revision of the next message about an alert.
int nextRevision(const SQLite::Database& database, Id alert);

}  // namespace buurtatlas
