#include "geometry/border_edit.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include "geometry/geos.h"
#include "geometry/linework.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

std::unexpected<Error> couldNotCombine(const MultiPolygon& area, const Geos& geos) {
  if (std::optional<Error> fault = findFault(area)) {
    return std::unexpected(std::move(*fault));
  }
  return fail(ErrorCode::InvalidGeometry, "The border and the line could not be combined (%1). Draw the line again.",
              {geos.complaint()});
}

double sizeOf(const Polygon& part) { return areaOf(MultiPolygon{part}).value; }

Result<void> checkLine(const LineString& line) {
  if (line.size() < 2 || std::ranges::all_of(line, [&](Point point) { return point == line.front(); })) {
    return fail(ErrorCode::InvalidInput, "The line has no length. Draw it with two places at least.");
  }
  return {};
}

/// The end of a line that stops inside, for a line that does not reach what it should.
std::unexpected<Error> lineDoesNotCross(const MultiPolygon& area, const LineString& line) {
  for (const Point end : {line.back(), line.front()}) {
    if (contains(area, end)) {
      return failAt(end, ErrorCode::InvalidInput,
                    "The line ends inside the zone. Draw it on until it reaches the border on both sides.");
    }
  }
  return failAt(line.front(), ErrorCode::InvalidInput,
                "The line does not cut the zone. Draw it from border to border.");
}

std::vector<Polygon> facesInside(const Geos& geos, const std::vector<Polygon>& faces, const Polygon& part) {
  std::vector<Polygon> inside;
  std::ranges::copy_if(faces, std::back_inserter(inside),
                       [&](const Polygon& face) { return holdsUnrounded({part}, unroundedPointIn(geos, face)); });
  return inside;
}

/// Fails: InvalidInput when a line crosses itself, with the first place where it does.
Result<void> checkCrossing(const Geos& geos, const LineString& line) {
  const Geos::Geometry drawn = geos.lineFrom(line);
  if (GEOSisSimple_r(geos.handle(), drawn.get()) != 0) {
    return {};
  }
  const Geos::Geometry noded = geos.own(GEOSUnaryUnionPrec_r(geos.handle(), drawn.get(), kGridStep));
  Point crossing = line.front();
  for (const LineString& piece : geos.linesFrom(noded.get())) {
    if (piece.front() == line.front() || piece.back() == line.front()) {
      crossing = piece.front() == line.front() ? piece.back() : piece.front();
    }
  }
  return failAt(crossing, ErrorCode::InvalidInput, "The line crosses itself. Draw a new border that does not.");
}

/// A ring as the ground it encloses, reshaped by the line; none where the line does not reshape it.
Result<std::optional<MultiPolygon>> reshapedDisc(const Geos& geos, const Ring& ring, const LineString& line) {
  const MultiPolygon disc = oriented({Polygon{.outer = ring, .holes = {}}});
  const auto faces = facesOf(geos, {&disc}, {line});
  if (!faces) {
    return couldNotCombine(disc, geos);
  }
  std::vector<Polygon> inside = facesInside(geos, *faces, disc.front());
  const bool isCut = inside.size() > 1 || faces->size() > inside.size();
  if (!isCut || inside.empty()) {
    return std::nullopt;
  }
  std::vector<MultiPolygon> kept = {{*std::ranges::max_element(inside, {}, sizeOf)}};
  for (const Polygon& face : *faces) {
    if (!std::ranges::contains(inside, face)) {
      kept.push_back({face});
    }
  }
  return unionOf(kept).transform([](MultiPolygon grown) {
    // A line that only runs around a place would cut a hole or set an island, which are other commands.
    const bool isDisc = grown.size() == 1 && grown.front().holes.empty();
    return isDisc ? std::optional(std::move(grown)) : std::nullopt;
  });
}

/// A part of an area reshaped; none where the line reshapes none of its rings.
Result<std::optional<MultiPolygon>> reshapedPart(const Geos& geos, const Polygon& part, const LineString& line) {
  auto outer = reshapedDisc(geos, part.outer, line);
  if (!outer) {
    return outer;
  }
  bool isReshaped = outer->has_value();
  Result<MultiPolygon> ground = isReshaped ? std::move(**outer) : oriented({Polygon{.outer = part.outer, .holes = {}}});
  for (const Ring& hole : part.holes) {
    auto disc = reshapedDisc(geos, hole, line);
    if (!disc) {
      return disc;
    }
    isReshaped = isReshaped || disc->has_value();
    const MultiPolygon removed = disc->value_or(oriented({Polygon{.outer = hole, .holes = {}}}));
    ground = ground.and_then([&](const MultiPolygon& whole) { return differenceOf(whole, removed); });
  }
  if (!ground) {
    return std::unexpected(std::move(ground).error());
  }
  return isReshaped ? std::optional(std::move(*ground)) : std::nullopt;
}

/// A geometry GEOS made, rounded so that it stays valid.
Result<MultiPolygon> onGridFrom(const Geos& geos, const Geos::Geometry& made) {
  const Geos::Geometry rounded =
      geos.own(made == nullptr ? nullptr : GEOSGeom_setPrecision_r(geos.handle(), made.get(), kGridStep, 0));
  if (rounded == nullptr) {
    return fail(ErrorCode::InvalidGeometry, "The areas could not be combined (%1). Simplify their borders.",
                {geos.complaint()});
  }
  return geos.areaFrom(rounded.get());
}

double lengthAround(const Polygon& part) {
  const auto around = [](const Ring& ring) {
    return lengthOf(ring).value + (ring.empty() ? 0.0 : distanceBetween(ring.back(), ring.front()).value);
  };
  double sum = around(part.outer);
  for (const Ring& hole : part.holes) {
    sum += around(hole);
  }
  return sum;
}

}  // namespace

Result<LineString> joinedLine(const std::vector<LineString>& pieces) {
  const Geos geos;
  std::vector<Geos::Geometry> lines;
  for (const LineString& piece : pieces) {
    if (const auto checked = checkLine(piece); !checked) {
      return std::unexpected(checked.error());
    }
    lines.push_back(geos.lineFrom(piece));
  }
  const Geos::Geometry all = geos.collectionOf(std::move(lines));
  const Geos::Geometry merged = geos.own(GEOSLineMerge_r(geos.handle(), all.get()));
  const std::vector<LineString> joined = geos.linesFrom(merged.get());
  if (joined.size() != 1) {
    return fail(ErrorCode::InvalidInput, "One line is needed, and these are %1 that do not meet end to end.",
                {std::to_string(joined.size())});
  }
  return joined.front();
}

Result<std::vector<MultiPolygon>> splitAlong(const MultiPolygon& area, const LineString& line) {
  if (const auto checked = checkLine(line); !checked) {
    return std::unexpected(checked.error());
  }
  const Geos geos;
  const auto faces = facesOf(geos, {&area}, {line});
  if (!faces) {
    return couldNotCombine(area, geos);
  }
  std::vector<MultiPolygon> pieces;
  MultiPolygon uncut;
  for (const Polygon& part : area) {
    const std::vector<Polygon> cut = facesInside(geos, *faces, part);
    if (cut.size() < 2) {
      uncut.push_back(part);
      continue;
    }
    for (const Polygon& face : cut) {
      pieces.push_back({face});
    }
  }
  if (pieces.empty()) {
    return lineDoesNotCross(area, line);
  }
  std::ranges::stable_sort(pieces, std::greater(), [](const MultiPolygon& piece) { return areaOf(piece).value; });
  std::ranges::move(uncut, std::back_inserter(pieces.front()));
  return pieces;
}

Result<MultiPolygon> reshapedAlong(const MultiPolygon& area, const LineString& line) {
  const Geos geos;
  if (const auto checked = checkLine(line).and_then([&] { return checkCrossing(geos, line); }); !checked) {
    return std::unexpected(checked.error());
  }
  std::vector<MultiPolygon> parts;
  bool isReshaped = false;
  for (const Polygon& part : area) {
    auto reshaped = reshapedPart(geos, part, line);
    if (!reshaped) {
      return std::unexpected(std::move(reshaped).error());
    }
    isReshaped = isReshaped || reshaped->has_value();
    parts.push_back(reshaped->value_or(MultiPolygon{part}));
  }
  if (!isReshaped) {
    return lineDoesNotCross(area, line);
  }
  Result<MultiPolygon> whole = unionOf(parts);
  if (whole && whole->empty()) {
    return failAt(line.front(), ErrorCode::InvalidInput, "The line leaves nothing of the zone. Draw it elsewhere.");
  }
  return whole;
}

Result<MultiPolygon> withHole(const MultiPolygon& area, const MultiPolygon& hole) {
  const Result<MultiPolygon> outside = differenceOf(hole, area);
  if (!outside) {
    return outside;
  }
  if (const MultiPolygon stray = withoutDust(*outside); !stray.empty()) {
    return failAt(pointInside(stray), ErrorCode::InvalidInput,
                  "The hole lies partly outside the zone. Draw it inside, or clip the zone instead.");
  }
  Result<MultiPolygon> rest = differenceOf(area, hole);
  if (rest && rest->empty()) {
    return failAt(pointInside(hole), ErrorCode::InvalidInput, "The hole leaves nothing of the zone. Draw it smaller.");
  }
  return rest;
}

Result<MultiPolygon> withoutHoleAt(const MultiPolygon& area, Point place) {
  MultiPolygon filled = area;
  for (Polygon& part : filled) {
    const auto around = std::ranges::find_if(
        part.holes, [&](const Ring& hole) { return contains({Polygon{.outer = hole, .holes = {}}}, place); });
    if (around != part.holes.end()) {
      part.holes.erase(around);
      // A part that lay as an island in the hole is now covered twice.
      return filled.size() == 1 ? filled : unionOf([&] {
        std::vector<MultiPolygon> parts;
        for (const Polygon& each : filled) {
          parts.push_back({each});
        }
        return parts;
      }());
    }
  }
  return failAt(place, ErrorCode::NotFound, "The zone has no hole here. Point at a place in the hole.");
}

Result<MultiPolygon> offsetBy(const MultiPolygon& area, Metres distance) {
  constexpr int kStepsPerQuarter = 8;
  constexpr double kMitreLimit = 5;
  const Geos geos;
  const Geos::Geometry ground = geos.geometryFrom(area);
  const Geos::Geometry moved =
      geos.own(ground == nullptr ? nullptr
                                 : GEOSBufferWithStyle_r(geos.handle(), ground.get(), distance.value, kStepsPerQuarter,
                                                         GEOSBUF_CAP_FLAT, GEOSBUF_JOIN_MITRE, kMitreLimit));
  Result<MultiPolygon> answer = onGridFrom(geos, moved);
  if (answer && answer->empty()) {
    return failAt(pointInside(area), ErrorCode::InvalidInput,
                  "Nothing is left of the zone when its border moves in that far. Take a smaller distance.");
  }
  return answer;
}

Result<MultiPolygon> mended(const MultiPolygon& area) {
  const Geos geos;
  const Geos::Geometry ground = geos.geometryFrom(area);
  const auto freeParameters = [&](GEOSMakeValidParams* parameters) {
    GEOSMakeValidParams_destroy_r(geos.handle(), parameters);
  };
  const std::unique_ptr<GEOSMakeValidParams, decltype(freeParameters)> parameters(
      GEOSMakeValidParams_create_r(geos.handle()), freeParameters);
  GEOSMakeValidParams_setMethod_r(geos.handle(), parameters.get(), GEOS_MAKE_VALID_STRUCTURE);
  GEOSMakeValidParams_setKeepCollapsed_r(geos.handle(), parameters.get(), 0);
  Result<MultiPolygon> answer = onGridFrom(
      geos,
      geos.own(ground == nullptr ? nullptr : GEOSMakeValidWithParams_r(geos.handle(), ground.get(), parameters.get())));
  if (!answer || answer->empty()) {
    return fail(ErrorCode::InvalidGeometry, "The border cannot be repaired, since it encloses nothing. Draw it again.");
  }
  return answer;
}

MultiPolygon withoutDust(MultiPolygon area) {
  std::erase_if(area, [](const Polygon& part) { return 2 * sizeOf(part) <= kGridStep * lengthAround(part); });
  return area;
}

}  // namespace buurtatlas
