#pragma once

#include <span>

#include "core/alert.h"
#include "storage/sqlite.h"

// Private to storage: deliveries in memory as rows of a query.

namespace buurtatlas {

/// The table `shown_deliveries (id, member_id, address, language)` of one connection. One statement that reads it
/// stores a thousand rows in half the time of a thousand statements. It must live for as long as statements read it.
class ShownDeliveries {
 public:
  explicit ShownDeliveries(const SQLite::Database& database);
  ShownDeliveries(const ShownDeliveries&) = delete;
  ShownDeliveries& operator=(const ShownDeliveries&) = delete;

  /// What the table holds from now on; it is not copied.
  void show(std::span<const Delivery> deliveries) { m_deliveries = deliveries; }
  [[nodiscard]] std::span<const Delivery> deliveries() const { return m_deliveries; }

 private:
  std::span<const Delivery> m_deliveries;
};

}  // namespace buurtatlas
