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

/// Those whom an alert was accepted for and who have neither left nor been erased since. Order: by member.
std::vector<Recipient> readRecipients(const SQLite::Database& database, Id alert);

/// Deliveries to a person that are being sent at this moment.
std::int64_t countOnTheWire(const SQLite::Database& database, Id member);

/// Adds to the log what was done and to which row. Personal data never goes in.
void writeLog(SQLite::Database& database, Instant at, std::string_view event, Id subject, std::int64_t amount);

}  // namespace buurtatlas
