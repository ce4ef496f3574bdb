#include "geometry/slivers.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "geometry/border_edit.h"
#include "geometry/geos.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

Geos::Geometry grown(const Geos& geos, const GEOSGeometry* geometry, double distance) {
  constexpr int kStepsPerQuarter = 4;
  // Sharp enough for a corner of 11 degrees to come back whole when what was grown shrinks again.
  constexpr double kMitreLimit = 10;
  return geos.own(geometry == nullptr ? nullptr
                                      : GEOSBufferWithStyle_r(geos.handle(), geometry, distance, kStepsPerQuarter,
                                                              GEOSBUF_CAP_FLAT, GEOSBUF_JOIN_MITRE, kMitreLimit));
}

std::unexpected<Error> couldNotLook(const std::vector<MultiPolygon>& areas, const Geos& geos) {
  for (const MultiPolygon& area : areas) {
    if (std::optional<Error> fault = findFault(area)) {
      return std::unexpected(std::move(*fault));
    }
  }
  return fail(ErrorCode::InvalidGeometry, "The narrow gaps could not be looked for (%1). Simplify the borders.",
              {geos.complaint()});
}

double lengthOf(const Geos& geos, const GEOSGeometry* line) {
  double length = 0;
  GEOSLength_r(geos.handle(), line, &length);
  return length;
}

/// How much of a strip's border runs along none of the areas.
double mouthOf(const Geos& geos, const MultiPolygon& strip, const GEOSGeometry* covered) {
  const Geos::Geometry ground = geos.geometryFrom(strip);
  const Geos::Geometry around = geos.own(GEOSBoundary_r(geos.handle(), ground.get()));
  const Geos::Geometry open = geos.own(GEOSDifferencePrec_r(geos.handle(), around.get(), covered, kGridStep));
  return open == nullptr ? 0 : lengthOf(geos, open.get());
}

double lengthAround(const Geos& geos, const MultiPolygon& strip) {
  return lengthOf(geos, geos.geometryFrom(strip).get());
}

bool isNarrowerThan(const Geos& geos, const MultiPolygon& ground, Metres width) {
  const Geos::Geometry shrunk = grown(geos, geos.geometryFrom(ground).get(), -width.value / 2);
  return shrunk != nullptr && GEOSisEmpty_r(geos.handle(), shrunk.get()) != 0;
}

Sliver sliverOf(Sliver::Kind kind, MultiPolygon ground, std::vector<std::size_t> areas) {
  Sliver sliver{.kind = kind, .ground = std::move(ground), .areas = std::move(areas)};
  sliver.size = areaOf(sliver.ground);
  sliver.where = pointInside(sliver.ground);
  return sliver;
}

std::vector<std::size_t> areasBeside(const MultiPolygon& strip, const std::vector<MultiPolygon>& areas,
                                     const std::vector<Box>& boxes) {
  Box near = boundsOf(strip);
  near.add(Point{.east = near.west - kGridStep, .north = near.south - kGridStep});
  near.add(Point{.east = near.east + kGridStep, .north = near.north + kGridStep});
  const Geos geos;
  const Geos::Geometry ground = grown(geos, geos.geometryFrom(strip).get(), kGridStep);
  std::vector<std::size_t> beside;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (boxes[i].intersects(near) && ground != nullptr &&
        GEOSIntersects_r(geos.handle(), ground.get(), geos.geometryFrom(areas[i]).get()) == 1) {
      beside.push_back(i);
    }
  }
  return beside;
}

Result<std::vector<Sliver>> narrowGaps(const std::vector<MultiPolygon>& areas, const std::vector<Box>& boxes,
                                       Metres width) {
  const Result<MultiPolygon> together = unionOf(areas);
  if (!together) {
    return std::unexpected(together.error());
  }
  const Geos geos;
  const Geos::Geometry covered = geos.geometryFrom(*together);
  const Geos::Geometry closed = grown(geos, grown(geos, covered.get(), width.value / 2).get(), -width.value / 2);
  const Geos::Geometry strips = geos.own(
      closed == nullptr ? nullptr : GEOSDifferencePrec_r(geos.handle(), closed.get(), covered.get(), kGridStep));
  if (strips == nullptr) {
    return couldNotLook(areas, geos);
  }
  constexpr double kLeastLengthInMouths = 3;
  std::vector<Sliver> gaps;
  for (Polygon& part : withoutDust(geos.areaFrom(strips.get()))) {
    MultiPolygon strip = {std::move(part)};
    const double mouth = mouthOf(geos, strip, covered.get());
    std::vector<std::size_t> beside = areasBeside(strip, areas, boxes);
    const bool isLong = lengthAround(geos, strip) - mouth >= 2 * kLeastLengthInMouths * mouth;
    if (isLong && beside.size() > 1) {
      gaps.push_back(sliverOf(Sliver::Kind::Gap, std::move(strip), std::move(beside)));
    }
  }
  return gaps;
}

Result<std::vector<Sliver>> narrowOverlaps(const std::vector<MultiPolygon>& areas, const std::vector<Box>& boxes,
                                           Metres width) {
  const Geos geos;
  std::vector<Sliver> overlaps;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    for (std::size_t j = i + 1; j < areas.size(); ++j) {
      if (!boxes[i].intersects(boxes[j])) {
        continue;
      }
      Result<MultiPolygon> shared = intersectionOf(areas[i], areas[j]);
      if (!shared) {
        return std::unexpected(std::move(shared).error());
      }
      for (Polygon& part : withoutDust(std::move(*shared))) {
        MultiPolygon strip = {std::move(part)};
        if (isNarrowerThan(geos, strip, width)) {
          overlaps.push_back(sliverOf(Sliver::Kind::Overlap, std::move(strip), {i, j}));
        }
      }
    }
  }
  return overlaps;
}

}  // namespace

Result<std::vector<Sliver>> findSlivers(const std::vector<MultiPolygon>& areas, Metres width) {
  std::vector<Box> boxes;
  std::ranges::transform(areas, std::back_inserter(boxes), [](const MultiPolygon& area) { return boundsOf(area); });
  Result<std::vector<Sliver>> slivers = narrowGaps(areas, boxes, width);
  Result<std::vector<Sliver>> overlaps = narrowOverlaps(areas, boxes, width);
  if (!slivers || !overlaps) {
    return slivers ? overlaps : slivers;
  }
  std::ranges::move(*overlaps, std::back_inserter(*slivers));
  std::ranges::stable_sort(*slivers, std::greater(), &Sliver::size);
  return slivers;
}

}  // namespace buurtatlas
