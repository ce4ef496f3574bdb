#include "coverage/coverage_report.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <utility>

#include "coverage/allowed_ground.h"
#include "coverage/assignment.h"
#include "coverage/gap_contents.h"
#include "geometry/area_arrangement.h"
#include "geometry/measure.h"
#include "geometry/validity.h"
#include "geometry/zone_index.h"

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

ZoneIndex indexOf(const std::vector<Gap>& gaps) {
  std::vector<MultiPolygon> areas;
  areas.reserve(gaps.size());
  std::ranges::transform(gaps, std::back_inserter(areas), &Gap::area);
  return ZoneIndex(areas);
}

/// One measurement, step by step.
class Measurement {
 public:
  Measurement(const Atlas& atlas, SquareMetres minimumGap) : m_atlas(atlas), m_minimumGap(minimumGap) {}

  Result<void> check();
  Result<void> measureGround();
  Result<void> measureAddresses();
  Result<void> measureGaps();
  CoverageReport takeReport() { return std::move(m_report); }

 private:
  [[nodiscard]] Error faultIn(Error failure) const;
  void takeGaps(std::vector<OpenGround> open);
  void sumAllowed(const std::vector<Gap>& gaps);
  void countNeighbourhoods(const std::vector<Point>& points, const ZonesOfPoints& zonesOf);

  const Atlas& m_atlas;
  SquareMetres m_minimumGap;
  std::vector<const Zone*> m_live = {};
  std::vector<Point> m_uncovered = {};  ///< addresses inside the boundary and in no live zone
  CoverageReport m_report = {};
};

Result<void> Measurement::check() {
  if (m_atlas.boundary->empty()) {
    return fail(ErrorCode::NotFound, "The atlas has no boundary to measure against. Import the boundary first.");
  }
  for (const Zone& zone : *m_atlas.zones) {
    if (zone.state != ZoneState::Live) {
      continue;
    }
    if (zone.border.empty()) {
      return faultyZone(zone, *findFault(zone.border));
    }
    m_live.push_back(&zone);
  }
  return {};
}

/// Looked for only after a failure: the arrangement sees by itself that something is wrong.
Error Measurement::faultIn(Error failure) const {
  if (std::optional<Error> fault = findFault(*m_atlas.boundary)) {
    return *std::move(fault);
  }
  for (const Zone* zone : m_live) {
    if (const std::optional<Error> fault = findFault(zone->border)) {
      return faultyZone(*zone, *fault).error();
    }
  }
  return failure;
}

Result<void> Measurement::measureGround() {
  std::vector<const MultiPolygon*> borders;
  std::ranges::transform(m_live, std::back_inserter(borders), [](const Zone* zone) { return &zone->border; });
  Result<AreaArrangement> arrangement = arrange(*m_atlas.boundary, borders);
  if (!arrangement) {
    return std::unexpected(faultIn(std::move(arrangement).error()));
  }
  takeGaps(std::move(arrangement->open));
  m_report.overlaps = overlapsAmong(m_live, std::move(arrangement->common));
  allowOverlaps(m_report.overlaps, *m_atlas.allowedOverlaps);
  m_report.overlapArea = areaNotAllowed(m_report.overlaps, m_live, arrangement->stacks);
  return {};
}

void Measurement::takeGaps(std::vector<OpenGround> open) {
  double gapArea = 0;
  for (OpenGround& each : open) {
    Gap& gap = m_report.gaps.emplace_back(Gap{.area = std::move(each.ground)});
    std::ranges::transform(each.beside, std::back_inserter(gap.neighbours),
                           [this](std::uint32_t zone) { return m_live[zone]->id; });
    std::ranges::sort(gap.neighbours);
    gapArea += areaOf(gap.area).value;
  }
  m_report.boundaryArea = areaOf(*m_atlas.boundary);
  m_report.gapArea = SquareMetres(gapArea);
  m_report.coveredArea = SquareMetres(m_report.boundaryArea.value - gapArea);
}

Result<void> Measurement::measureAddresses() {
  std::vector<Point> points;
  for (const Address& address : *m_atlas.addresses) {
    if (address.position) {
      points.push_back(*address.position);
    }
  }
  std::vector<MultiPolygon> borders;
  std::ranges::transform(m_live, std::back_inserter(borders), &Zone::border);
  const ZoneIndex index(borders);
  const ZonesOfPoints zonesOf = assignZones(index, points);
  const ZoneIndex boundary({*m_atlas.boundary});
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!zonesOf.of(i).empty()) {
      ++m_report.addressesInZones;
    } else if (boundary.isInAny(points[i])) {
      m_uncovered.push_back(points[i]);
    }
  }
  m_report.addressesTotal = static_cast<std::int64_t>(m_atlas.addresses->size());
  m_report.addressesLocated = static_cast<std::int64_t>(points.size());
  countTwice(m_report.overlaps, m_live, index, m_atlas);
  countNeighbourhoods(points, zonesOf);
  return {};
}

void Measurement::countNeighbourhoods(const std::vector<Point>& points, const ZonesOfPoints& zonesOf) {
  std::vector<MultiPolygon> areas;
  for (const NamedArea& neighbourhood : *m_atlas.neighbourhoods) {
    areas.push_back(neighbourhood.area);
    m_report.neighbourhoods.push_back({.name = neighbourhood.name});
  }
  const ZonesOfPoints neighbourhoodsOf = assignZones(ZoneIndex(areas), points);
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (const std::uint32_t neighbourhood : neighbourhoodsOf.of(i)) {
      ++m_report.neighbourhoods[neighbourhood].addresses;
      m_report.neighbourhoods[neighbourhood].inZones += zonesOf.of(i).empty() ? 0 : 1;
    }
  }
}

void Measurement::sumAllowed(const std::vector<Gap>& gaps) {
  for (const Gap& gap : gaps) {
    if (gap.allowedBy != 0) {
      m_report.allowedArea.value += gap.size.value;
      m_report.addressesInAllowedGaps += gap.addresses;
    }
  }
}

Result<void> Measurement::measureGaps() {
  Result<std::vector<Gap>> divided = divideGaps(std::move(m_report.gaps), *m_atlas.allowedGaps, m_uncovered);
  if (!divided) {
    return std::unexpected(std::move(divided).error());
  }
  std::vector<Gap>& gaps = m_report.gaps = *std::move(divided);
  for (Gap& gap : gaps) {
    gap.size = areaOf(gap.area);
  }
  const ZoneIndex index = indexOf(gaps);
  countAddresses(gaps, index, m_uncovered);
  measureStreets(gaps, index, *m_atlas.streets);
  sumAllowed(gaps);
  std::erase_if(gaps, [this](const Gap& gap) { return gap.size < m_minimumGap; });
  for (Gap& gap : gaps) {
    gap.centre = pointInside(gap.area);
  }
  std::ranges::stable_sort(gaps, ranksBefore);
  return nameNeighbours(gaps, m_live);
}

}  // namespace

Result<CoverageReport> measureCoverage(const Atlas& atlas, SquareMetres minimumGap, const JobControl& control) {
  Measurement measurement(atlas, minimumGap);
  const std::array steps = {&Measurement::check, &Measurement::measureGround, &Measurement::measureAddresses,
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
  return measurement.takeReport();
}

}  // namespace buurtatlas
