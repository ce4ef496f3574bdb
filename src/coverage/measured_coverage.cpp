#include "coverage/measured_coverage.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

#include "coverage/coverage_state.h"
#include "geometry/point_grid.h"
#include "geometry/rearrangement.h"

namespace buurtatlas {

namespace {

const MultiPolygon kNothing;

/// What became of one place of the arrangement; null: no live zone.
struct ZoneStep {
  std::size_t place = 0;
  const Zone* before = nullptr;
  const Zone* now = nullptr;
};

const MultiPolygon& borderOf(const Zone* zone) { return zone == nullptr ? kNothing : zone->border; }

/// What the edit did to live zones; none where something else changed that a step does not know how to follow.
std::optional<std::vector<ZoneStep>> stepsTo(const Atlas& after, const CoverageState& before) {
  if (after.boundary != before.atlas.boundary || after.addresses != before.atlas.addresses ||
      after.streets != before.atlas.streets || after.neighbourhoods != before.atlas.neighbourhoods) {
    return std::nullopt;
  }
  std::unordered_map<Id, const Zone*> live;
  for (const Zone& zone : *after.zones) {
    if (zone.state == ZoneState::Live) {
      live.emplace(zone.id, &zone);
    }
  }
  std::vector<ZoneStep> steps;
  std::vector<std::size_t> free;
  for (std::size_t place = 0; place < before.zones.size(); ++place) {
    const Zone* was = before.zones[place];
    if (was == nullptr) {
      free.push_back(place);
      continue;
    }
    const auto found = live.find(was->id);
    const Zone* now = found == live.end() ? nullptr : found->second;
    if (now == nullptr || now->type != was->type || now->border != was->border) {
      steps.push_back({.place = place, .before = was, .now = now});
    }
    live.erase(was->id);
  }
  std::size_t next = before.zones.size();
  for (const Zone& zone : *after.zones) {
    if (live.contains(zone.id)) {
      const std::size_t place = free.empty() ? next++ : free.back();
      if (!free.empty()) {
        free.pop_back();
      }
      steps.push_back({.place = place, .now = &zone});
    }
  }
  // Beyond some ten zones, measuring anew is as quick.
  constexpr std::size_t kMostSteps = 10;
  const auto isDrawn = [](const ZoneStep& step) { return step.now == nullptr || !step.now->border.empty(); };
  return steps.size() <= kMostSteps && std::ranges::all_of(steps, isDrawn) ? std::optional(std::move(steps))
                                                                           : std::nullopt;
}

/// Ground that came to be allowed, or no longer is.
std::vector<Box> changesOfAllowed(const std::vector<AllowedGap>& before, const std::vector<AllowedGap>& after) {
  std::vector<Box> changes;
  const auto addMissing = [&](const std::vector<AllowedGap>& here, const std::vector<AllowedGap>& there) {
    for (const AllowedGap& each : here) {
      const auto other = std::ranges::find(there, each.id, &AllowedGap::id);
      if (other == there.end() || other->area != each.area) {
        changes.push_back(boundsOf(each.area));
      }
    }
  };
  addMissing(before, after);
  addMissing(after, before);
  return changes;
}

}  // namespace

struct MeasuredCoverage::State : CoverageState {
  std::shared_ptr<const PointGrid> addresses = {};
  std::shared_ptr<const GapPopulation> population = {};
  std::vector<Box> boxes = {};                      ///< of the zones, by place
  std::vector<std::vector<GapFacts>> factsOf = {};  ///< of the gaps of each ground
  std::vector<GapFacts> facts = {};                 ///< of the gaps of the report

  [[nodiscard]] std::vector<LiveZone> boxedZones() const;
  void findFacts(std::size_t ground, std::span<const LiveZone> live);
  /// Fills in the gaps of the report.
  void rankGaps();
};

std::vector<LiveZone> MeasuredCoverage::State::boxedZones() const {
  std::vector<LiveZone> boxed;
  for (std::size_t place = 0; place < zones.size(); ++place) {
    if (zones[place] != nullptr) {
      boxed.push_back({.zone = zones[place], .box = boxes[place]});
    }
  }
  return boxed;
}

void MeasuredCoverage::State::findFacts(std::size_t ground, std::span<const LiveZone> live) {
  factsOf[ground].clear();
  for (const Gap& gap : grounds[ground]->gaps) {
    GapFacts& known = factsOf[ground].emplace_back();
    population->countIn(gap, known);
    findNearestZone(gap, live, known);
  }
}

void MeasuredCoverage::State::rankGaps() {
  report.gaps.clear();
  facts.clear();
  for (const RankedGap& place : rankedGaps(grounds)) {
    report.gaps.push_back(grounds[place.ground]->gaps[place.gap]);
    facts.push_back(factsOf[place.ground][place.gap]);
  }
}

/// From one state to the next, one thing after another.
class MeasuredCoverage::Step {
 public:
  Step(const State& before, const Atlas& after, std::vector<ZoneStep> steps)
      : m_before(before), m_steps(std::move(steps)), m_next(before) {
    m_next.atlas = after;
    if (after.members != before.atlas.members || after.incidents != before.atlas.incidents ||
        after.day != before.atlas.day) {
      m_next.population = std::make_shared<const GapPopulation>(after);
    }
  }

  Result<State> take();

 private:
  Result<void> rearrange();
  Result<void> rearrange(const ZoneStep& step);
  void dropGround(std::size_t ground);
  void dropAllowed();
  void coverAddresses();
  void pointToNewZones();
  Result<void> measureDropped();
  void countOverlaps();
  void findFacts();
  [[nodiscard]] bool isChanged(Id zone) const;

  const State& m_before;
  std::vector<ZoneStep> m_steps;
  State m_next;
  std::vector<const MultiPolygon*> m_areas = {};  ///< by place
  std::vector<std::uint32_t> m_touched = {};      ///< addresses in a changed zone, before or now
  std::vector<std::uint32_t> m_loose = {};        ///< addresses of ground that is to be measured again
};

Result<MeasuredCoverage::State> MeasuredCoverage::Step::take() {
  if (Result<void> done = rearrange(); !done) {
    return std::unexpected(std::move(done).error());
  }
  dropAllowed();
  coverAddresses();
  pointToNewZones();
  if (Result<void> done = measureDropped(); !done) {
    return std::unexpected(std::move(done).error());
  }
  countOverlaps();
  findFacts();
  m_next.rankGaps();
  return std::move(m_next);
}

Result<void> MeasuredCoverage::Step::rearrange() {
  for (const ZoneStep& step : m_steps) {
    m_next.zones.resize(std::max(m_next.zones.size(), step.place + 1));
    m_next.boxes.resize(m_next.zones.size());
  }
  if (m_steps.empty()) {
    return {};
  }
  for (const Zone* zone : m_next.zones) {
    m_areas.push_back(&borderOf(zone));
  }
  for (const ZoneStep& step : m_steps) {
    if (Result<void> done = rearrange(step); !done) {
      return done;
    }
  }
  return {};
}

Result<void> MeasuredCoverage::Step::rearrange(const ZoneStep& step) {
  const MultiPolygon& before = borderOf(step.before);
  const MultiPolygon& now = borderOf(step.now);
  m_areas[step.place] = &now;
  m_next.boxes[step.place] = boundsOf(now);
  Result<Rearrangement> arrangement =
      rearranged(std::move(m_next.arrangement), *m_next.atlas.boundary, m_areas, m_next.boxes,
                 {.area = static_cast<std::uint32_t>(step.place), .before = &before});
  if (!arrangement) {
    return std::unexpected(std::move(arrangement).error());
  }
  m_next.arrangement = std::move(arrangement->now);
  std::vector<std::shared_ptr<const MeasuredGround>> grounds(m_next.arrangement.open.size());
  std::vector<std::vector<GapFacts>> facts(grounds.size());
  for (std::size_t place = 0; place < arrangement->openKept.size(); ++place) {
    grounds[place] = std::exchange(m_next.grounds[arrangement->openKept[place]], nullptr);
    facts[place] = std::move(m_next.factsOf[arrangement->openKept[place]]);
  }
  for (std::size_t ground = 0; ground < m_next.grounds.size(); ++ground) {
    dropGround(ground);
  }
  m_next.grounds = std::move(grounds);
  m_next.factsOf = std::move(facts);
  for (const std::uint32_t address : m_next.addresses->pointsIn(before)) {
    --m_next.zonesOver[address];
    m_touched.push_back(address);
  }
  for (const std::uint32_t address : m_next.addresses->pointsIn(now)) {
    ++m_next.zonesOver[address];
    m_touched.push_back(address);
  }
  return {};
}

void MeasuredCoverage::Step::dropGround(std::size_t ground) {
  if (m_next.grounds[ground]) {
    std::ranges::copy(m_next.grounds[ground]->addresses, std::back_inserter(m_loose));
    m_next.grounds[ground].reset();
    m_next.factsOf[ground].clear();
  }
}

void MeasuredCoverage::Step::dropAllowed() {
  if (m_next.atlas.allowedGaps == m_before.atlas.allowedGaps) {
    return;
  }
  const std::vector<Box> changes = changesOfAllowed(*m_before.atlas.allowedGaps, *m_next.atlas.allowedGaps);
  for (std::size_t ground = 0; ground < m_next.grounds.size(); ++ground) {
    const Box box = boundsOf(m_next.arrangement.open[ground].ground);
    if (std::ranges::any_of(changes, [&](const Box& change) { return change.intersects(box); })) {
      dropGround(ground);
    }
  }
}

void MeasuredCoverage::Step::coverAddresses() {
  std::ranges::sort(m_touched);
  const auto repeats = std::ranges::unique(m_touched);
  m_touched.erase(repeats.begin(), repeats.end());
  for (const std::uint32_t address : m_touched) {
    const bool wasCovered = m_before.zonesOver[address] > 0;
    const bool isCovered = m_next.zonesOver[address] > 0;
    if (wasCovered == isCovered) {
      continue;
    }
    const std::int64_t more = isCovered ? 1 : -1;
    m_next.report.addressesInZones += more;
    for (const std::uint32_t neighbourhood : m_next.frame->neighbourhoods.of(address)) {
      m_next.report.neighbourhoods[neighbourhood].inZones += more;
    }
    if (!isCovered) {
      m_loose.push_back(address);
    }
  }
}

void MeasuredCoverage::Step::pointToNewZones() {
  std::unordered_map<Id, const Zone*> now;
  for (const Zone& zone : *m_next.atlas.zones) {
    now.emplace(zone.id, &zone);
  }
  for (const Zone*& zone : m_next.zones) {
    zone = zone == nullptr ? nullptr : now[zone->id];
  }
  for (const ZoneStep& step : m_steps) {
    m_next.zones[step.place] = step.now;
  }
}

Result<void> MeasuredCoverage::Step::measureDropped() {
  std::vector<std::size_t> places;
  std::vector<const OpenGround*> open;
  for (std::size_t ground = 0; ground < m_next.grounds.size(); ++ground) {
    if (!m_next.grounds[ground]) {
      places.push_back(ground);
      open.push_back(&m_next.arrangement.open[ground]);
    }
  }
  m_loose.insert(m_loose.end(), m_next.strays.begin(), m_next.strays.end());
  std::erase_if(m_loose, [&](std::uint32_t address) { return m_next.zonesOver[address] > 0; });
  std::ranges::sort(m_loose);
  const auto repeats = std::ranges::unique(m_loose);
  m_loose.erase(repeats.begin(), repeats.end());
  return measureGrounds(m_next.atlas, m_next.zones, open, m_next.frame->insideBoundary(m_loose))
      .transform([&](MeasuredGrounds measured) {
        for (std::size_t i = 0; i < places.size(); ++i) {
          m_next.grounds[places[i]] = std::move(measured.grounds[i]);
        }
        m_next.strays = std::move(measured.strays);
        reportGround(m_next);
      });
}

bool MeasuredCoverage::Step::isChanged(Id zone) const {
  return std::ranges::any_of(m_steps,
                             [&](const ZoneStep& step) { return step.now != nullptr && step.now->id == zone; });
}

void MeasuredCoverage::Step::countOverlaps() {
  std::map<std::pair<Id, Id>, const Overlap*> known;
  for (const Overlap& overlap : m_before.report.overlaps) {
    known.emplace(std::pair(overlap.first, overlap.second), &overlap);
  }
  std::unordered_map<Id, const Zone*> zones;
  for (const Zone* zone : m_next.zones) {
    if (zone != nullptr) {
      zones.emplace(zone->id, zone);
    }
  }
  const bool samePeople = m_next.atlas.members == m_before.atlas.members;
  reportOverlaps(m_next);
  for (Overlap& overlap : m_next.report.overlaps) {
    const auto found = known.find({overlap.first, overlap.second});
    if (samePeople && found != known.end() && !isChanged(overlap.first) && !isChanged(overlap.second)) {
      overlap.addresses = found->second->addresses;
      overlap.members = found->second->members;
    } else {
      countTwice(overlap, zones[overlap.first]->border, zones[overlap.second]->border, *m_next.addresses,
                 m_next.population->members());
    }
  }
}

void MeasuredCoverage::Step::findFacts() {
  const std::vector<LiveZone> live = m_next.boxedZones();
  std::vector<LiveZone> changed;
  std::ranges::copy_if(live, std::back_inserter(changed),
                       [&](const LiveZone& each) { return isChanged(each.zone->id); });
  const auto mayBeFarther = [&](const GapFacts& facts) {
    return std::ranges::any_of(
        m_steps, [&](const ZoneStep& step) { return step.before != nullptr && step.before->id == facts.nearestZone; });
  };
  for (std::size_t ground = 0; ground < m_next.grounds.size(); ++ground) {
    std::vector<GapFacts>& facts = m_next.factsOf[ground];
    if (m_next.population != m_before.population || facts.size() != m_next.grounds[ground]->gaps.size() ||
        std::ranges::any_of(facts, mayBeFarther)) {
      m_next.findFacts(ground, live);
      continue;
    }
    for (std::size_t gap = 0; gap < facts.size(); ++gap) {
      findNearestZone(m_next.grounds[ground]->gaps[gap], changed, facts[gap]);
    }
  }
}

MeasuredCoverage::MeasuredCoverage(State state) : m_state(std::make_shared<const State>(std::move(state))) {}

Result<MeasuredCoverage> MeasuredCoverage::of(const Atlas& atlas, const JobControl& control) {
  return measureAnew(atlas, control).transform([](CoverageState measured) {
    State state{std::move(measured)};
    state.addresses = std::make_shared<const PointGrid>(state.frame->positions);
    state.population = std::make_shared<const GapPopulation>(state.atlas);
    state.boxes.reserve(state.zones.size());
    for (const Zone* zone : state.zones) {
      state.boxes.push_back(boundsOf(borderOf(zone)));
    }
    state.factsOf.resize(state.grounds.size());
    const std::vector<LiveZone> live = state.boxedZones();
    for (std::size_t ground = 0; ground < state.grounds.size(); ++ground) {
      state.findFacts(ground, live);
    }
    state.rankGaps();
    return MeasuredCoverage(std::move(state));
  });
}

Result<MeasuredCoverage> MeasuredCoverage::after(const Atlas& atlas, const JobControl& control) const {
  if (std::optional<std::vector<ZoneStep>> steps = stepsTo(atlas, *m_state)) {
    // A step that fails says less well than a whole measurement what is wrong with which zone.
    if (Result<State> next = Step(*m_state, atlas, *std::move(steps)).take()) {
      return MeasuredCoverage(*std::move(next));
    }
  }
  return of(atlas, control);
}

const CoverageReport& MeasuredCoverage::report() const { return m_state->report; }

const std::vector<GapFacts>& MeasuredCoverage::facts() const { return m_state->facts; }

}  // namespace buurtatlas
