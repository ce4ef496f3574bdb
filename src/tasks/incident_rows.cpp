#include "tasks/incident_rows.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>

#include "core/brussels_clock.h"
#include "core/dates.h"
#include "geocoding/geocoder.h"
#include "incidents/incident_calendar.h"
#include "tasks/address_placer.h"
#include "tasks/foreign_table.h"
#include "tasks/member_task.h"

namespace buurtatlas {

namespace {

using std::chrono::days;
using std::chrono::floor;

constexpr Metres kHouse{50};
constexpr std::int64_t kFewestMidnights = 10;

/// A place that was looked up.
struct FoundPlace {
  std::optional<Point> position = {};
  PlacePrecision precision = PlacePrecision::Withheld;
};

/// Finds places by addresses; the same words are looked up once.
class PlaceFinder {
 public:
  explicit PlaceFinder(const Atlas& atlas) : m_geocoder(geocoderOf(atlas)), m_placer(m_geocoder, *atlas.aliases) {}

  FoundPlace find(const AddressText& address) {
    std::string words;
    for (const std::string* part :
         {&address.text, &address.street, &address.number, &address.postcode, &address.municipality}) {
      words += *part + '\n';
    }
    const auto [known, isNew] = m_known.try_emplace(std::move(words));
    if (isNew) {
      known->second = placeOf(m_placer.place(address));
    }
    return known->second;
  }

 private:
  static FoundPlace placeOf(const Placement& placement) {
    const bool isHouse = placement.status == PlacementStatus::Accepted && placement.radius <= kHouse &&
                         placement.matchClass != PlacementClass::Street;
    const bool isHere = placement.matchClass != PlacementClass::Locality &&
                        placement.matchClass != PlacementClass::None &&
                        !std::ranges::contains(placement.flags, "ambiguous");
    if (!placement.position || !isHere) {
      return {};
    }
    return {.position = placement.position, .precision = isHouse ? PlacePrecision::Exact : PlacePrecision::Street};
  }

  Geocoder m_geocoder;
  AddressPlacer m_placer;
  std::unordered_map<std::string, FoundPlace> m_known;
};

/// What lies outside is a mistake; none where there is no boundary to tell.
std::optional<Box> farBorder(const Atlas& atlas) {
  if (atlas.boundary->empty()) {
    return std::nullopt;
  }
  const Box box = boundsOf(*atlas.boundary);
  return Box{.west = box.west - kFarAwayMetres,
             .south = box.south - kFarAwayMetres,
             .east = box.east + kFarAwayMetres,
             .north = box.north + kFarAwayMetres};
}

/// The columns of the file that is read.
struct IncidentFields {
  explicit IncidentFields(const ForeignHeader& header)
      : key(header, "id"),
        type(header, "type"),
        subtype(header, "subtype"),
        at(header, "at"),
        from(header, "from"),
        to(header, "to"),
        precision(header, "precision"),
        text(header, "text"),
        street(header, "street"),
        number(header, "number"),
        postcode(header, "postcode"),
        municipality(header, "municipality") {}

  [[nodiscard]] std::string typeIn(BlockRow row) const {
    const std::string_view wide = type.in(row);
    const std::string_view narrow = subtype.in(row);
    return std::string(wide) + (wide.empty() || narrow.empty() ? "" : "/") + std::string(narrow);
  }

  [[nodiscard]] AddressText addressIn(BlockRow row) const {
    return {.text = std::string(text.in(row)),
            .street = std::string(street.in(row)),
            .number = std::string(number.in(row)),
            .postcode = std::string(postcode.in(row)),
            .municipality = std::string(municipality.in(row))};
  }

  FieldColumn key;
  FieldColumn type;
  FieldColumn subtype;
  FieldColumn at;
  FieldColumn from;
  FieldColumn to;
  FieldColumn precision;
  FieldColumn text;
  FieldColumn street;
  FieldColumn number;
  FieldColumn postcode;
  FieldColumn municipality;
};

/// Brings times to the clock in Belgium, and counts what they were like.
class ClockTaker {
 public:
  LocalTime take(const ParsedTime& time) {
    if (!time.hasClock) {
      return time.at;
    }
    ++m_clocks;
    m_midnights += time.at == floor<days>(time.at) ? 1 : 0;
    if (time.offset) {
      ++m_converted;
      return brusselsTime(Instant{time.at.time_since_epoch()} - *time.offset);
    }
    const ClockReading reading = readBrusselsClock(time.at);
    m_skipped += reading.isSkipped ? 1 : 0;
    m_repeated += reading.isTwice ? 1 : 0;
    return reading.isSkipped ? brusselsTime(reading.instant) : time.at;
  }

  [[nodiscard]] bool areAllMidnight() const { return m_midnights == m_clocks && m_clocks >= kFewestMidnights; }

  void tell(IncidentReport& report) const {
    report.midnightIsNoClock = areAllMidnight();
    report.converted = report.midnightIsNoClock ? 0 : m_converted;
    report.skippedHours = m_skipped;
    report.repeatedHours = m_repeated;
  }

 private:
  std::int64_t m_clocks = 0;
  std::int64_t m_midnights = 0;
  std::int64_t m_converted = 0;
  std::int64_t m_skipped = 0;
  std::int64_t m_repeated = 0;
};

/// Which points are shared by too many.
class PointCounts {
 public:
  void add(Point point) {
    const std::int64_t key = keyOf(point);
    m_parts[partOf(key)].push_back(key);
  }

  /// Call once, after the last add().
  void count() {
    std::vector<std::int64_t> counts;
    for (std::vector<std::int64_t>& keys : m_parts) {
      std::ranges::sort(keys);
      for (auto begin = keys.begin(); begin != keys.end();) {
        const auto end = std::find_if(begin, keys.end(), [begin](std::int64_t key) { return key != *begin; });
        counts.push_back(end - begin);
        if (counts.back() >= kFewestRepeats) {
          m_many.emplace(*begin, counts.back());
        }
        begin = end;
      }
      keys = {};
    }
    if (!counts.empty()) {
      const auto usual = counts.begin() + static_cast<std::ptrdiff_t>((counts.size() - 1) * 99 / 100);
      std::ranges::nth_element(counts, usual);
      const std::int64_t tooMany = std::max(kFewestRepeats, *usual * kRepeatsOverUsual);
      std::erase_if(m_many, [tooMany](const auto& point) { return point.second < tooMany; });
    }
  }

  [[nodiscard]] bool areAnyTooMany() const { return !m_many.empty(); }
  /// How many share the point; none where they are not too many.
  [[nodiscard]] std::optional<std::int64_t> tooManyAt(Point point) const {
    const auto found = m_many.find(keyOf(point));
    return found != m_many.end() ? std::optional(found->second) : std::nullopt;
  }

 private:
  static constexpr std::size_t kParts = 256;

  /// Positions lie on the 1 mm grid and within thousands of kilometres.
  static std::int64_t keyOf(Point point) {
    return (static_cast<std::int64_t>(point.east * 1000) << 32U) + static_cast<std::int64_t>(point.north * 1000);
  }
  static std::size_t partOf(std::int64_t key) {
    constexpr std::uint64_t kSpread = 0x9e3779b97f4a7c15U;
    return static_cast<std::uint64_t>(key) * kSpread >> 56U;
  }

  /// The keys of all points, in parts that are sorted within the cache.
  std::array<std::vector<std::int64_t>, kParts> m_parts = {};
  std::unordered_map<std::int64_t, std::int64_t> m_many = {};  ///< too many
};

/// Takes rows over and remembers what only all of them together can decide.
class IncidentTaker {
 public:
  explicit IncidentTaker(const Atlas& atlas) : m_atlas(atlas), m_farBorder(farBorder(atlas)) {}

  void begin(const ForeignHeader& header) {
    m_fields.emplace(header);
    m_rows.layer = header.layer;
    m_rows.crs = header.crs;
  }

  void take(const ForeignBlock& rows) {
    for (std::size_t place = 0; place < rows.size(); ++place) {
      const BlockRow row{.block = rows, .place = place};
      Incident incident{.key = std::string(m_fields->key.in(row)), .type = m_fields->typeIn(row)};
      if (readTimes(row, incident)) {
        readPlace(row, incident);
        if (incident.position) {
          m_points.add(*incident.position);
        }
        m_rows.incidents.push_back(std::move(incident));
      } else {
        m_rows.rejections.push_back(
            {.line = row.line(), .reason = Reason{"There is no readable date, or the end lies before the beginning."}});
      }
    }
  }

  void take(std::vector<Rejection>&& rejections) {
    std::ranges::move(rejections, std::back_inserter(m_rows.rejections));
  }

  IncidentRows finish() {
    if (m_clocks.areAllMidnight()) {
      takeMidnightsForDays();
    }
    withholdRepeatedPoints();
    std::erase_if(m_rows.rejections, [this](const Rejection& fault) {
      return fault.rowKept && fault.reason.text != kUnreadableClock && m_placed.contains(fault.line);
    });
    m_clocks.tell(m_rows.report);
    countTimes();
    m_rows.report.covered = guessCoveredDays(m_rows.incidents);
    return std::move(m_rows);
  }

 private:
  /// The moment or interval; false when no readable one is given.
  bool readTimes(BlockRow row, Incident& incident) {
    const std::string_view at = m_fields->at.in(row);
    const auto begin = parseTime(at.empty() ? m_fields->from.in(row) : at);
    const std::string_view to = at.empty() ? m_fields->to.in(row) : std::string_view();
    const auto end = to.empty() ? begin : parseTime(to);
    if (!begin || !end) {
      return false;
    }
    incident.hasClock = begin->hasClock && end->hasClock;
    incident.from = m_clocks.take(*begin);
    incident.to = to.empty() ? incident.from : m_clocks.take(*end);
    if (end->isMonth) {
      const std::chrono::year_month_day month(floor<days>(end->at));
      incident.to = Date{(month.year() / month.month() + std::chrono::months(1)) / std::chrono::day(1)};
      m_rows.report.monthsOnly += begin->isMonth ? 1 : 0;
    } else if (!incident.hasClock) {
      incident.from = floor<days>(incident.from);
      incident.to = floor<days>(incident.to) + days{1};
    }
    if (!incident.hasClock) {
      return incident.from < incident.to;
    }
    return incident.from <= incident.to || mendNightOfChange(*begin, incident);
  }

  /// In a night in which the clocks change, an incident may end before it begins on the wall. Out of the hour that
  /// summer time skips, both times come from a clock that was not set, so the end goes along with the beginning; in the
  /// hour that comes twice the two stand as the wall has them. Tells whether that was it.
  static bool mendNightOfChange(const ParsedTime& begin, Incident& incident) {
    constexpr std::chrono::hours kMoved{1};
    if (!begin.offset && readBrusselsClock(begin.at).isSkipped && incident.from - incident.to <= kMoved) {
      incident.to += kMoved;
      return true;
    }
    const bool areInSameNight = incident.from - incident.to < kMoved;
    if (areInSameNight && readBrusselsClock(incident.from).isTwice && readBrusselsClock(incident.to).isTwice) {
      std::swap(incident.from, incident.to);
      return true;
    }
    return false;
  }

  void readPlace(BlockRow row, Incident& incident) {
    if (const std::string_view precision = m_fields->precision.in(row); !precision.empty()) {
      incident.precision = parsePlacePrecision(precision).value_or(PlacePrecision::Exact);
    }
    if (incident.precision == PlacePrecision::Withheld) {
      return;
    }
    const auto* position = std::get_if<Point>(&row.shape());
    if (position == nullptr) {
      lookUp(row, incident);
    } else if (m_farBorder && !m_farBorder->contains(*position)) {
      ++m_rows.report.farAway;
      keepWithoutPlace(row, Reason{"The position lies far from the municipality, so it is a mistake; the incident is "
                                   "kept without a place."});
    } else {
      incident.position = *position;
    }
  }

  void lookUp(BlockRow row, Incident& incident) {
    const AddressText address = m_fields->addressIn(row);
    if (address.text.empty() && address.street.empty()) {
      return;
    }
    if (!m_finder) {
      m_finder = std::make_unique<PlaceFinder>(m_atlas);
    }
    const FoundPlace place = m_finder->find(address);
    if (!place.position) {
      keepWithoutPlace(row, Reason{"The address was not found; the incident is kept without a place."});
      return;
    }
    incident.position = place.position;
    incident.precision = std::max(incident.precision, place.precision);
    ++m_rows.report.fromAddress;
    m_placed.insert(row.line());
  }

  void keepWithoutPlace(BlockRow row, Reason reason) {
    m_rows.rejections.push_back({.line = row.line(), .reason = std::move(reason), .rowKept = true});
  }

  void takeMidnightsForDays() {
    for (Incident& incident : m_rows.incidents) {
      if (incident.hasClock) {
        incident.hasClock = false;
        incident.from = floor<days>(incident.from);
        incident.to = floor<days>(incident.to) + days{1};
      }
    }
  }

  void withholdRepeatedPoints() {
    m_points.count();
    if (!m_points.areAnyTooMany()) {
      return;
    }
    std::vector<RepeatedPoint>& told = m_rows.report.repeated;
    for (std::size_t place = 0; place < m_rows.incidents.size(); ++place) {
      std::optional<Point>& position = m_rows.incidents[place].position;
      const auto sharing = position ? m_points.tooManyAt(*position) : std::nullopt;
      if (sharing) {
        if (!std::ranges::contains(told, *position, &RepeatedPoint::position)) {
          told.push_back({.position = *position, .incidents = *sharing});
        }
        m_rows.repeated.emplace_back(place, *position);
        position.reset();
      }
    }
    std::ranges::stable_sort(told, std::ranges::greater(), &RepeatedPoint::incidents);
  }

  void countTimes() {
    for (const Incident& incident : m_rows.incidents) {
      const bool isMoment = incident.from == incident.to;
      m_rows.report.daysOnly += incident.hasClock ? 0 : 1;
      m_rows.report.moments += incident.hasClock && isMoment ? 1 : 0;
      m_rows.report.intervals += incident.hasClock && !isMoment ? 1 : 0;
    }
  }

  const Atlas& m_atlas;
  std::optional<Box> m_farBorder;
  std::optional<IncidentFields> m_fields;
  std::unique_ptr<PlaceFinder> m_finder;
  ClockTaker m_clocks;
  PointCounts m_points;
  IncidentRows m_rows;
  std::unordered_set<std::int64_t> m_placed;  ///< lines whose address gave the position that they lack
};

}  // namespace

Result<IncidentRows> readIncidents(const Atlas& atlas, ForeignReader& reader, const ForeignRequest& request,
                                   const JobControl& control) {
  IncidentTaker taker(atlas);
  const ForeignReader::Sink sink{
      .header = [&](const ForeignHeader& header) { taker.begin(header); },
      .rows = [&](ForeignBlock&& rows) { taker.take(rows); },
      .rejections = [&](std::vector<Rejection>&& faults) { taker.take(std::move(faults)); },
  };
  if (auto done = reader.read(request, sink, control); !done) {
    return std::unexpected(std::move(done.error()));
  }
  return taker.finish();
}

}  // namespace buurtatlas
