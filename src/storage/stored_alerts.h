#pragma once

#include <vector>

#include "core/alert.h"
#include "storage/sqlite.h"

// Private to storage: alerts and their deliveries, as the editor sees them. Everything here throws SQLite::Exception
// and StorageFailure.

namespace buurtatlas {

/// Order: by id.
std::vector<Alert> readAlerts(const SQLite::Database& database);

/// Stores the alert and queues one delivery per person and channel. Returns the alert as stored.
/// Fails: InvalidInput when nobody remains.
Alert storeAlert(SQLite::Database& database, const Alert& alert, const std::vector<Recipient>& recipients,
                 std::int32_t srsId);

/// The deliveries of one alert, or of all for 0.
DeliveryCounts countDeliveries(const SQLite::Database& database, Id alert);

/// Deliveries to a person that are being sent at this moment.
std::int64_t countOnTheWire(const SQLite::Database& database, Id member);

/// Calls off what is not on the wire yet. Returns how many deliveries that were.
std::int64_t callOffDeliveries(SQLite::Database& database, Id alert, Instant at);

/// Those whom an alert may have reached: sending, accepted, delivered or unknown.
std::vector<Recipient> reachedRecipients(const SQLite::Database& database, Id alert);

}  // namespace buurtatlas
