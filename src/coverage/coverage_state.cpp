#include "coverage/coverage_state.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <limits>
#include <utility>

#include "geometry/measure.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

std::string metresText(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

std::unexpected<Error> faultyZone(const Zone& zone, const Error& fault) {
  if (!fault.where) {
    return fail(ErrorCode::InvalidGeometry,
                "The zone \"%1\" cannot be measured: its border has a fault. Draw its border again.", {zone.name});
  }
  return failAt(*fault.where, ErrorCode::InvalidGeometry,
                "The zone \"%1\" cannot be measured: its border has a fault at %2 m east, %3 m north. Move or delete a "
                "vertex there.",
                {zone.name, metresText(fault.where->east), metresText(fault.where->north)});
}

std::unexpected<Error> stopped() { return fail(ErrorCode::Cancelled, "The measurement was stopped."); }

/// One measurement, step by step.
class Measurement {
 public:
  explicit Measurement(const Atlas& atlas) { m_state.atlas = atlas; }

  Result<void> check();
  Result<void> arrangeZones();
  Result<void> assignAddresses();
  Result<void> measureGaps();
  CoverageState takeState() { return std::move(m_state); }

 private:
  [[nodiscard]] Error faultIn(Error failure) const;
  void countNeighbourhoods();

  CoverageState m_state = {};
};

Result<void> Measurement::check() {
  if (m_state.atlas.boundary->empty()) {
    return fail(ErrorCode::NotFound, "The atlas has no boundary to measure against. Import the boundary first.");
  }
  for (const Zone& zone : *m_state.atlas.zones) {
    if (zone.state != ZoneState::Live) {
      continue;
    }
    if (zone.border.empty()) {
      return faultyZone(zone, *findFault(zone.border));
    }
    m_state.zones.push_back(&zone);
  }
  return {};
}

/// Looked for only after a failure: the arrangement sees by itself that something is wrong.
Error Measurement::faultIn(Error failure) const {
  if (std::optional<Error> fault = findFault(*m_state.atlas.boundary)) {
    return *std::move(fault);
  }
  for (const Zone* zone : m_state.zones) {
    if (const std::optional<Error> fault = findFault(zone->border)) {
      return faultyZone(*zone, *fault).error();
    }
  }
  return failure;
}

Result<void> Measurement::arrangeZones() {
  std::vector<const MultiPolygon*> borders;
  std::ranges::transform(m_state.zones, std::back_inserter(borders), [](const Zone* zone) { return &zone->border; });
  Result<AreaArrangement> arrangement = arrange(*m_state.atlas.boundary, borders);
  if (!arrangement) {
    return std::unexpected(faultIn(std::move(arrangement).error()));
  }
  m_state.arrangement = *std::move(arrangement);
  m_state.report.boundaryArea = areaOf(*m_state.atlas.boundary);
  reportOverlaps(m_state);
  return {};
}

Result<void> Measurement::assignAddresses() {
  constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
  std::vector<Point> positions;
  for (const Address& address : *m_state.atlas.addresses) {
    positions.push_back(address.position.value_or(Point{.east = kNowhere, .north = kNowhere}));
    m_state.report.addressesLocated += address.position ? 1 : 0;
  }
  std::vector<MultiPolygon> borders;
  std::ranges::transform(m_state.zones, std::back_inserter(borders), &Zone::border);
  const ZoneIndex index(borders);
  const ZonesOfPoints zonesOf = assignZones(index, positions);
  for (std::size_t address = 0; address < positions.size(); ++address) {
    m_state.zonesOver.push_back(static_cast<std::uint32_t>(zonesOf.of(address).size()));
    m_state.report.addressesInZones += zonesOf.of(address).empty() ? 0 : 1;
  }
  m_state.report.addressesTotal = static_cast<std::int64_t>(positions.size());
  countTwice(m_state.report.overlaps, m_state.zones, index, m_state.atlas);
  std::vector<MultiPolygon> neighbourhoods;
  std::ranges::transform(*m_state.atlas.neighbourhoods, std::back_inserter(neighbourhoods), &NamedArea::area);
  ZonesOfPoints neighbourhoodsOf = assignZones(ZoneIndex(neighbourhoods), positions);
  m_state.frame = std::make_shared<const CoverageFrame>(CoverageFrame{.positions = std::move(positions),
                                                                      .boundary = ZoneIndex({*m_state.atlas.boundary}),
                                                                      .neighbourhoods = std::move(neighbourhoodsOf)});
  countNeighbourhoods();
  return {};
}

void Measurement::countNeighbourhoods() {
  std::vector<NeighbourhoodCover>& covers = m_state.report.neighbourhoods;
  for (const NamedArea& neighbourhood : *m_state.atlas.neighbourhoods) {
    covers.push_back({.name = neighbourhood.name});
  }
  for (std::size_t address = 0; address < m_state.zonesOver.size(); ++address) {
    for (const std::uint32_t neighbourhood : m_state.frame->neighbourhoods.of(address)) {
      ++covers[neighbourhood].addresses;
      covers[neighbourhood].inZones += m_state.zonesOver[address] == 0 ? 0 : 1;
    }
  }
}

Result<void> Measurement::measureGaps() {
  std::vector<std::uint32_t> uncovered;
  for (std::uint32_t address = 0; address < m_state.zonesOver.size(); ++address) {
    if (m_state.zonesOver[address] == 0) {
      uncovered.push_back(address);
    }
  }
  std::vector<const OpenGround*> open;
  std::ranges::transform(m_state.arrangement.open, std::back_inserter(open),
                         [](const OpenGround& ground) { return &ground; });
  return measureGrounds(m_state.atlas, m_state.zones, open, m_state.frame->insideBoundary(uncovered))
      .transform([&](MeasuredGrounds measured) {
        m_state.grounds = std::move(measured.grounds);
        m_state.strays = std::move(measured.strays);
        reportGround(m_state);
      });
}

}  // namespace

std::vector<std::uint32_t> CoverageFrame::insideBoundary(const std::vector<std::uint32_t>& addresses) const {
  std::vector<Point> points;
  std::ranges::transform(addresses, std::back_inserter(points),
                         [&](std::uint32_t address) { return positions[address]; });
  const AreasOfPoints held = boundary.areasAt(points);
  std::vector<std::uint32_t> inside;
  for (std::size_t i = 0; i < addresses.size(); ++i) {
    if (!held.of(i).empty()) {
      inside.push_back(addresses[i]);
    }
  }
  return inside;
}

Result<CoverageState> measureAnew(const Atlas& atlas, const JobControl& control) {
  Measurement measurement(atlas);
  const std::array steps = {&Measurement::check, &Measurement::arrangeZones, &Measurement::assignAddresses,
                            &Measurement::measureGaps};
  for (std::size_t done = 0; done < steps.size(); ++done) {
    control.report(static_cast<double>(done) / static_cast<double>(steps.size()));
    if (control.isStopped()) {
      return stopped();
    }
    if (const Result<void> step = (measurement.*steps[done])(); !step) {
      return std::unexpected(step.error());
    }
  }
  control.report(1);
  return measurement.takeState();
}

void reportOverlaps(CoverageState& state) {
  state.report.overlaps = overlapsAmong(state.zones, state.arrangement.common);
  allowOverlaps(state.report.overlaps, *state.atlas.allowedOverlaps);
  state.report.overlapArea = areaNotAllowed(state.report.overlaps, state.zones, state.arrangement.stacks);
}

void reportGround(CoverageState& state) {
  CoverageReport& report = state.report;
  report.gapArea = {};
  report.allowedArea = {};
  report.addressesInAllowedGaps = 0;
  for (const auto& ground : state.grounds) {
    report.gapArea.value += ground->size.value;
    for (const Gap& gap : ground->gaps) {
      if (gap.allowedBy != 0) {
        report.allowedArea.value += gap.size.value;
        report.addressesInAllowedGaps += gap.addresses;
      }
    }
  }
  report.coveredArea = SquareMetres(report.boundaryArea.value - report.gapArea.value);
}

std::vector<RankedGap> rankedGaps(const std::vector<std::shared_ptr<const MeasuredGround>>& grounds) {
  std::vector<RankedGap> ranked;
  for (std::size_t ground = 0; ground < grounds.size(); ++ground) {
    for (std::size_t gap = 0; gap < grounds[ground]->gaps.size(); ++gap) {
      ranked.push_back({.ground = ground, .gap = gap});
    }
  }
  std::ranges::stable_sort(ranked, [&](const RankedGap& first, const RankedGap& second) {
    return ranksBefore(grounds[first.ground]->gaps[first.gap], grounds[second.ground]->gaps[second.gap]);
  });
  return ranked;
}

}  // namespace buurtatlas
