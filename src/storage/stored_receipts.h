#pragma once

#include <vector>

#include "core/alert.h"
#include "core/ports.h"
#include "storage/sqlite.h"
#include "storage/waiting_lists.h"

// Private to storage: what gateways report, see docs/sending.md.

namespace buurtatlas {

/// Applies receipts, each once: one that says less than what is known changes nothing.
ReceiptCounts storeReceipts(SQLite::Database& database, AlertLibrary& library, Channel channel,
                            const std::vector<Receipt>& receipts, Instant at);

/// As Outbox::takeToAsk.
std::vector<Outbox::OpenMessage> takeOpenMessages(SQLite::Database& database, AlertLibrary& library, Channel channel,
                                                  const Outbox::AskPolicy& policy, std::size_t most, Instant at);

/// Keeps what a sender says of its gateway; the counts of receipts stay.
void storeGateway(SQLite::Database& database, const GatewayReport& report);

}  // namespace buurtatlas
