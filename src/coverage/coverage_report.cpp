#include "coverage/coverage_report.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <map>
#include <utility>

#include "coverage/allowed_ground.h"
#include "coverage/assignment.h"
#include "coverage/gap_contents.h"
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
  Result<void> measureOverlaps();
  Result<void> measureAddresses();
  Result<void> measureGaps();
  CoverageReport takeReport() { return std::move(m_report); }

 private:
  void countOverlapAddresses(const ZonesOfPoints& zonesOf);
  void sumAllowed(const std::vector<Gap>& gaps);
  void countNeighbourhoods(const std::vector<Point>& points, const ZonesOfPoints& zonesOf);

  const Atlas& m_atlas;
  SquareMetres m_minimumGap;
  std::vector<const Zone*> m_live = {};
  std::vector<MultiPolygon> m_borders = {};
  std::vector<MultiPolygon> m_open = {};  ///< ground in no live zone, allowed or not
  std::vector<Point> m_uncovered = {};    ///< addresses inside the boundary and in no live zone
  CoverageReport m_report = {};
};

Result<void> Measurement::check() {
  if (m_atlas.boundary->empty()) {
    return fail(ErrorCode::NotFound, "The atlas has no boundary to measure against. Import the boundary first.");
  }
  if (std::optional<Error> fault = findFault(*m_atlas.boundary)) {
    return std::unexpected(*std::move(fault));
  }
  for (const Zone& zone : *m_atlas.zones) {
    if (zone.state != ZoneState::Live) {
      continue;
    }
    if (const std::optional<Error> fault = findFault(zone.border)) {
      return faultyZone(zone, *fault);
    }
    m_live.push_back(&zone);
    m_borders.push_back(zone.border);
  }
  return {};
}

Result<void> Measurement::measureGround() {
  Result<std::vector<MultiPolygon>> areas = findGaps(*m_atlas.boundary, m_borders);
  if (!areas) {
    return std::unexpected(std::move(areas).error());
  }
  m_open = *std::move(areas);
  double gapArea = 0;
  for (const MultiPolygon& area : m_open) {
    gapArea += areaOf(area).value;
  }
  m_report.boundaryArea = areaOf(*m_atlas.boundary);
  m_report.gapArea = SquareMetres(gapArea);
  m_report.coveredArea = SquareMetres(m_report.boundaryArea.value - gapArea);
  return {};
}

Result<void> Measurement::measureOverlaps() {
  Result<std::vector<Overlap>> overlaps = findOverlaps(m_live);
  if (!overlaps) {
    return std::unexpected(std::move(overlaps).error());
  }
  allowOverlaps(*overlaps, *m_atlas.allowedOverlaps);
  const Result<SquareMetres> notAllowed = areaNotAllowed(*overlaps);
  if (!notAllowed) {
    return std::unexpected(notAllowed.error());
  }
  m_report.overlaps = std::move(*overlaps);
  m_report.overlapArea = *notAllowed;
  return {};
}

Result<void> Measurement::measureAddresses() {
  std::vector<Point> points;
  for (const Address& address : *m_atlas.addresses) {
    if (address.position) {
      points.push_back(*address.position);
    }
  }
  const ZonesOfPoints zonesOf = assignZones(ZoneIndex(m_borders), points);
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
  countOverlapAddresses(zonesOf);
  countNeighbourhoods(points, zonesOf);
  return {};
}

void Measurement::countOverlapAddresses(const ZonesOfPoints& zonesOf) {
  std::map<std::pair<Id, Id>, std::int64_t> addresses;
  for (std::size_t point = 0; point < zonesOf.size(); ++point) {
    const auto zones = zonesOf.of(point);
    for (std::size_t i = 0; i < zones.size(); ++i) {
      for (std::size_t j = i + 1; j < zones.size(); ++j) {
        ++addresses[std::minmax(m_live[zones[i]]->id, m_live[zones[j]]->id)];
      }
    }
  }
  for (Overlap& overlap : m_report.overlaps) {
    overlap.addresses = addresses[{overlap.first, overlap.second}];
  }
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
  Result<std::vector<Gap>> divided = divideGaps(std::move(m_open), *m_atlas.allowedGaps, m_uncovered);
  if (!divided) {
    return std::unexpected(std::move(divided).error());
  }
  std::vector<Gap>& gaps = m_report.gaps = *std::move(divided);
  for (Gap& gap : gaps) {
    gap.size = areaOf(gap.area);
  }
  countAddresses(gaps, indexOf(gaps), m_uncovered);
  sumAllowed(gaps);
  std::erase_if(gaps, [this](const Gap& gap) { return gap.size < m_minimumGap; });
  for (Gap& gap : gaps) {
    gap.centre = pointInside(gap.area);
  }
  measureStreets(gaps, indexOf(gaps), *m_atlas.streets);
  nameNeighbours(gaps, ZoneIndex(m_borders), m_live);
  std::ranges::stable_sort(gaps, ranksBefore);
  return {};
}

}  // namespace

Result<CoverageReport> measureCoverage(const Atlas& atlas, SquareMetres minimumGap, const JobControl& control) {
  Measurement measurement(atlas, minimumGap);
  const std::array steps = {&Measurement::check, &Measurement::measureGround, &Measurement::measureOverlaps,
                            &Measurement::measureAddresses, &Measurement::measureGaps};
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
