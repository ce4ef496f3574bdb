#include "tasks/alert_statistics.h"

#include <algorithm>
#include <format>
#include <map>
#include <tuple>
#include <utility>

#include "geometry/overlay.h"
#include "tasks/alert_months.h"
#include "tasks/zones_beside.h"

namespace buurtatlas {

namespace {

/// The zones of the days on which alerts were sent, each day looked up once.
class ZonesByDay {
 public:
  explicit ZonesByDay(const AtlasStore& store) : m_store(store) {}

  /// The names of the zones that an area reached into on a day; one empty name for none.
  Result<std::vector<std::string>> namesIn(const MultiPolygon& area, Date day) {
    const Result<const std::vector<BoxedZone>*> zones = zonesOf(day);
    if (!zones) {
      return std::unexpected(zones.error());
    }
    std::vector<std::string> names;
    const Box reach = boundsOf(area);
    for (const BoxedZone& each : **zones) {
      if (!each.box.intersects(reach)) {
        continue;
      }
      const Result<MultiPolygon> shared = intersectionOf(each.zone.border, area);
      if (!shared) {
        return std::unexpected(shared.error());
      }
      if (!shared->empty()) {
        names.push_back(each.zone.name);
      }
    }
    return names.empty() ? std::vector<std::string>{""} : names;
  }

 private:
  Result<const std::vector<BoxedZone>*> zonesOf(Date day) {
    if (const auto known = m_days.find(day); known != m_days.end()) {
      return &known->second;
    }
    return m_store.zonesAsOf(day).transform([&](std::vector<Zone> zones) -> const std::vector<BoxedZone>* {
      std::vector<BoxedZone>& boxed = m_days[day];
      for (Zone& zone : zones) {
        const Box box = boundsOf(zone.border);
        boxed.push_back({.zone = std::move(zone), .box = box});
      }
      return &boxed;
    });
  }

  const AtlasStore& m_store;
  std::map<Date, std::vector<BoxedZone>> m_days;
};

/// Newest month first.
using StatisticsKey = std::tuple<std::chrono::months, std::string, AlertKind, Urgency>;

struct StatisticsTally {
  AlertFigures row = {};
  std::vector<double> minutes = {};
};

constexpr std::chrono::year_month kFarMonth = std::chrono::year(9999) / 12;

void addTo(StatisticsTally& tally, const CaseView& view) {
  const AlertCase& alertCase = view.alertCase;
  ++tally.row.alerts;
  tally.row.messages += view.deliveries.total();
  tally.row.delivered += view.deliveries.in(DeliveryState::Delivered);
  tally.minutes.push_back(
      std::chrono::duration<double, std::ratio<60>>(*alertCase.sentAt - alertCase.createdAt).count());
}

std::string decimal(std::optional<double> number, int digits) {
  return number ? std::format("{:.{}f}", *number, digits) : std::string();
}

}  // namespace

std::optional<double> AlertFigures::deliveredShare() const {
  return messages == 0 ? std::nullopt : std::optional(static_cast<double>(delivered) / static_cast<double>(messages));
}

Result<AlertStatistics> alertStatistics(const AtlasStore& store, const std::vector<CaseView>& views) {
  AlertStatistics statistics;
  ZonesByDay zones(store);
  std::map<StatisticsKey, StatisticsTally> tallies;
  for (const CaseView& view : views) {
    const AlertCase& alertCase = view.alertCase;
    if (!alertCase.sentAt) {
      continue;
    }
    const Result<std::vector<std::string>> names = zones.namesIn(alertCase.content.area, belgianDay(*alertCase.sentAt));
    if (!names) {
      return std::unexpected(names.error());
    }
    ++statistics.alerts;
    for (const std::string& name : *names) {
      const std::chrono::year_month month = belgianMonth(*alertCase.sentAt);
      StatisticsTally& tally = tallies[{kFarMonth - month, name, alertCase.content.kind, alertCase.content.urgency}];
      tally.row.month = month;
      tally.row.zone = name;
      tally.row.kind = alertCase.content.kind;
      tally.row.urgency = alertCase.content.urgency;
      addTo(tally, view);
    }
  }
  for (auto& [key, tally] : tallies) {
    tally.row.medianMinutes = medianOf(std::move(tally.minutes));
    statistics.rows.push_back(std::move(tally.row));
  }
  return statistics;
}

bool tellsMessages(const AlertFigures& row, Detail detail) { return toldCount(row.messages, detail).has_value(); }

LayerTable statisticsTable(const AlertStatistics& statistics, Detail detail) {
  LayerTable table{.name = "alerts",
                   .fields = {{.name = "month"},
                              {.name = "zone"},
                              {.name = "kind"},
                              {.name = "urgency"},
                              {.name = "alerts", .type = FieldType::Integer},
                              {.name = "messages", .type = FieldType::Integer},
                              {.name = "delivered", .type = FieldType::Integer},
                              {.name = "delivered_share", .type = FieldType::Real},
                              {.name = "median_minutes_to_send", .type = FieldType::Real},
                              {.name = "withheld"}}};
  for (const AlertFigures& row : statistics.rows) {
    const bool isTold = tellsMessages(row, detail);
    table.rows.push_back(
        {.values = {isoMonth(row.month), row.zone, std::string(nameOf(row.kind)), std::string(nameOf(row.urgency)),
                    std::to_string(row.alerts), isTold ? std::to_string(row.messages) : std::string(),
                    isTold ? std::to_string(row.delivered) : std::string(),
                    isTold ? decimal(row.deliveredShare(), 3) : std::string(), decimal(row.medianMinutes, 1),
                    isTold ? "" : "yes"}});
  }
  return table;
}

std::string isoMonth(std::chrono::year_month month) {
  return std::format("{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
}

}  // namespace buurtatlas
