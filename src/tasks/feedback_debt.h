#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tasks/case_desk.h"

namespace buurtatlas {

/// An urgent alert that is over and whose people were not told yet how it ended.
struct OwedFeedback {
  AlertCase alertCase = {};
  Instant since = {};  ///< when it was over
  bool isDue = false;  ///< it was sent on an earlier day
};

/// How a team ended the urgent alerts that it sent in a month.
struct TeamMonth {
  std::chrono::year_month month = {};
  std::string policeZone = {};  ///< empty for everywhere else
  std::int64_t sent = 0;        ///< but for those that were withdrawn or reached nobody
  std::int64_t closed = 0;
  std::optional<double> medianHours = {};  ///< from sending to feedback, of those that are closed
};

/// What is owed to people who were warned, and how well teams pay. Days and months are those of the clock in Belgium.
struct FeedbackDebt {
  std::vector<OwedFeedback> owed = {};  ///< longest first
  std::vector<TeamMonth> teams = {};    ///< newest month first, then by name
};
FeedbackDebt feedbackDebt(const std::vector<CaseView>& views, Instant at);

/// What one alert owes; none where it owes nothing.
std::optional<OwedFeedback> owedFor(const CaseView& view, Instant at);

}  // namespace buurtatlas
