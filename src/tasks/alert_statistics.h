#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/layer_table.h"
#include "tasks/case_desk.h"
#include "tasks/disclosure.h"

namespace buurtatlas {

/// The alerts of one kind and urgency that were sent in a month and reached into a zone.
struct AlertFigures {
  std::chrono::year_month month = {};  ///< by the clock in Belgium
  std::string zone = {};               ///< as it was on the day of sending; empty for no zone
  AlertKind kind = AlertKind::Alert;
  Urgency urgency = Urgency::Urgent;
  std::int64_t alerts = 0;
  std::int64_t messages = 0;  ///< of the whole alerts, also to people outside the zone
  std::int64_t delivered = 0;
  std::optional<double> medianMinutes = {};  ///< from the first word to the sending

  /// None without messages.
  [[nodiscard]] std::optional<double> deliveredShare() const;
};

/// What was sent. An alert that reaches into several zones counts in each.
struct AlertStatistics {
  std::vector<AlertFigures> rows = {};  ///< newest month first, then by zone, kind and urgency
  std::int64_t alerts = 0;              ///< each once
};
/// Fails: as AtlasStore::zonesAsOf(); InvalidGeometry for a zone with a fault that an overlay stumbles over.
Result<AlertStatistics> alertStatistics(const AtlasStore& store, const std::vector<CaseView>& views);

/// Whether a row tells how many people got messages: with Detail::Withheld not of fewer than kLeastPublished.
bool tellsMessages(const AlertFigures& row, Detail detail);

/// month, zone, kind, urgency, alerts, messages, delivered, delivered_share, median_minutes_to_send, withheld.
LayerTable statisticsTable(const AlertStatistics& statistics, Detail detail);

/// 2026-05
std::string isoMonth(std::chrono::year_month month);

}  // namespace buurtatlas
