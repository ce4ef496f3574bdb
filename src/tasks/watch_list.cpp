#include "tasks/watch_list.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

#include "geometry/measure.h"
#include "geometry/nearest_line.h"
#include "tasks/incident_days.h"

namespace buurtatlas {

namespace {

constexpr Metres kToItsStreet{50};

/// How far above chance incidents come after another, by distance and days.
class Excess {
 public:
  explicit Excess(const KnoxTable& knox) : m_knox(knox) {
    for (int band = 0; band < knox.distanceBands(); ++band) {
      bool lasts = true;
      for (int days = 0; days < knox.recipe.dayBands; ++days) {
        lasts = lasts && knox.isStriking(band, days);
        m_excess.push_back(lasts ? excessOf(knox.at(band, days)) : 0);
        if (lasts) {
          m_reach = std::max(m_reach, knox.endsOf(band, days).to);
          m_days = std::max(m_days, knox.endsOf(band, days).toDays);
        }
      }
    }
  }

  /// For so many days; 0 where nothing is above chance.
  [[nodiscard]] int days() const { return m_days; }
  [[nodiscard]] Metres reach() const { return m_reach; }

  /// Of a place so far away, or at the same one, so many days later.
  [[nodiscard]] double at(Metres distance, bool isSamePlace, int days) const {
    const int dayBand = std::max(0, (days - 1) / m_knox.recipe.days);
    const auto band = static_cast<int>(std::max(1.0, std::ceil(distance.value / m_knox.recipe.band.value)));
    if (dayBand >= m_knox.recipe.dayBands) {
      return 0;
    }
    const double near = band < m_knox.distanceBands() ? in(band, dayBand) : 0;
    return isSamePlace ? std::max(in(0, dayBand), near) : near;
  }

 private:
  /// With one pair expected at least, so that few pairs do not count endlessly.
  static double excessOf(const KnoxCell& cell) {
    return static_cast<double>(cell.observed) / std::max(1.0, cell.expected) - 1;
  }
  [[nodiscard]] double in(int band, int dayBand) const {
    return m_excess[static_cast<std::size_t>(band * m_knox.recipe.dayBands + dayBand)];
  }

  const KnoxTable& m_knox;
  std::vector<double> m_excess = {};  ///< of each cell
  Metres m_reach = kToItsStreet;
  int m_days = 0;
};

Date firstDayToWatch(const Atlas& atlas, const IncidentFilter& filter) {
  Date last = Date::min();
  for (const Incident& incident : *atlas.incidents) {
    last = std::max(last, dayOf(incident));
  }
  return (filter.to ? std::min(last, *filter.to) : last) + std::chrono::days(1);
}

Metres distanceFrom(Point point, const LineString& path) {
  double least = path.size() == 1 ? distanceBetween(path.front(), point).value : std::numeric_limits<double>::max();
  for (std::size_t i = 1; i < path.size(); ++i) {
    least = std::min(least, distanceBetween(nearestOn(path[i - 1], path[i], point), point).value);
  }
  return Metres(least);
}

bool isWithin(const Box& box, Metres reach, Point point) {
  return point.east >= box.west - reach.value && point.east <= box.east + reach.value &&
         point.north >= box.south - reach.value && point.north <= box.north + reach.value;
}

/// An incident whose place is still above chance on one of the days.
struct RecentIncident {
  Point at = {};
  int daysBefore = 0;  ///< the first day
  std::optional<std::uint32_t> street = {};
};

std::vector<RecentIncident> recentOf(const IncidentDays& dated, const WatchList& list, const NearestLine& lines) {
  std::vector<RecentIncident> recent;
  for (const DatedPoint& incident : dated.incidents) {
    const auto before = static_cast<int>((list.from - incident.day).count());
    if (before > 0 && before <= list.days) {
      recent.push_back({.at = incident.at, .daysBefore = before, .street = lines.within(incident.at, kToItsStreet)});
    }
  }
  return recent;
}

WatchedSegment scored(std::uint32_t street, const LineString& path, const std::vector<RecentIncident>& recent,
                      const Excess& excess) {
  const Box box = boundsOf(path);
  WatchedSegment segment{.street = street};
  for (const RecentIncident& incident : recent) {
    if (!isWithin(box, excess.reach(), incident.at)) {
      continue;
    }
    const Metres distance = distanceFrom(incident.at, path);
    double weight = 0;
    for (int day = 0; day < kWatchDays; ++day) {
      weight += excess.at(distance, incident.street == street, incident.daysBefore + day);
    }
    segment.score += weight / kWatchDays;
    segment.incidents += weight > 0 ? 1 : 0;
  }
  return segment;
}

}  // namespace

Result<WatchList> watchSegments(const Atlas& atlas, const IncidentFilter& filter, const NearRepeatReport& report,
                                std::optional<Date> from) {
  if (std::ranges::all_of(*atlas.streets, [](const Street& street) { return street.roadClass == RoadClass::Rail; })) {
    return fail(ErrorCode::InvalidInput, "This atlas holds no streets to list; import them first.");
  }
  WatchList list{.from = from ? *from : firstDayToWatch(atlas, filter)};
  list.to = list.from + std::chrono::days(kWatchDays - 1);
  if (report.tooFew) {
    list.nothing = report.tooFew;
    return list;
  }
  const Excess excess(report.knox);
  list.reach = excess.reach();
  list.days = excess.days();
  if (list.days == 0) {
    list.nothing =
        Reason{"There is no list: shortly after an incident there are no more close by than chance explains."};
    return list;
  }
  std::vector<LineString> paths;
  for (const Street& street : *atlas.streets) {
    paths.push_back(street.roadClass == RoadClass::Rail ? LineString() : street.path);
  }
  const std::vector<RecentIncident> recent = recentOf(daysOf(atlas, report.choice), list, NearestLine(paths));
  list.recent = std::ssize(recent);
  for (std::uint32_t street = 0; street < paths.size(); ++street) {
    WatchedSegment segment = paths[street].empty() ? WatchedSegment() : scored(street, paths[street], recent, excess);
    if (segment.score > 0) {
      list.segments.push_back(segment);
    }
  }
  std::ranges::stable_sort(list.segments, [&](const WatchedSegment& one, const WatchedSegment& other) {
    return std::tuple(-one.score, lengthOf(paths[one.street])) <
           std::tuple(-other.score, lengthOf(paths[other.street]));
  });
  if (list.segments.empty()) {
    list.nothing = Reason{"There is no list: in the %1 days before %2 nothing happened near a street.",
                          {std::to_string(list.days), isoDate(list.from)}};
  }
  return list;
}

std::vector<WatchedSegment> toldSegments(const WatchList& list, Detail detail) {
  std::vector<WatchedSegment> told;
  for (const WatchedSegment& segment : list.segments) {
    if (told.size() < kMostWatched && toldCount(segment.incidents, detail)) {
      told.push_back(segment);
    }
  }
  return told;
}

LayerTable watchTable(const Atlas& atlas, const WatchList& list, Detail detail) {
  LayerTable table{.name = "watch_list",
                   .crs = atlas.info.plane,
                   .fields = {{.name = "rank", .type = FieldType::Integer},
                              {.name = "key"},
                              {.name = "name"},
                              {.name = "length_m", .type = FieldType::Real},
                              {.name = "incidents", .type = FieldType::Integer},
                              {.name = "score", .type = FieldType::Real}}};
  const bool isTold = detail == Detail::Precise;
  for (const WatchedSegment& segment : toldSegments(list, detail)) {
    const Street& street = (*atlas.streets)[segment.street];
    table.rows.push_back({.values = {std::to_string(table.rows.size() + 1), street.key, street.name,
                                     std::format("{:.1f}", lengthOf(street.path).value),
                                     isTold ? std::to_string(segment.incidents) : std::string(),
                                     isTold ? std::format("{:.3f}", segment.score) : std::string()},
                          .shape = street.path});
  }
  return table;
}

}  // namespace buurtatlas
