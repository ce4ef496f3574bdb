#include "tasks/warning_task.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <functional>
#include <utility>
#include <vector>

#include "geometry/measure.h"
#include "geometry/plane.h"
#include "geometry/warning_area.h"
#include "tasks/foreign_table.h"

namespace buurtatlas {

namespace {

constexpr const char* kDegrees = "EPSG:4326";
/// Between systems, an edge longer than this is followed where it bends. Over it an edge of degrees leaves a straight
/// line of a Belgian plane by some 2 mm.
constexpr Metres kBendingEdge{250};

using Move = std::function<Result<Point>(Point)>;

struct ReadGround {
  MultiPolygon area = {};
  std::string crs = {};
};

Result<ReadGround> readGround(ForeignReader& reader, const WarningRequest& request, const JobControl& control) {
  auto table = readTable(
      reader,
      {.file = request.file, .kind = LayerKind::Boundary, .plane = "", .layer = request.layer, .crs = request.crs},
      control);
  if (!table) {
    return std::unexpected(std::move(table.error()));
  }
  if (!table->rejections.empty()) {
    const Rejection& first = table->rejections.front();
    return failInFile(ErrorCode::InvalidInput, request.file, "The area cannot be used: %1", {inEnglish(first.reason)},
                      first.line);
  }
  std::vector<MultiPolygon> parts;
  for (ForeignRow& row : table->rows) {
    if (auto* area = std::get_if<MultiPolygon>(&row.shape)) {
      parts.push_back(std::move(*area));
    }
  }
  if (parts.empty()) {
    return failInFile(ErrorCode::InvalidInput, request.file, "The file holds no area; give one with polygons.");
  }
  auto area = exactUnionOf(parts);
  if (!area) {
    area.error().file = request.file;
    return std::unexpected(std::move(area.error()));
  }
  return ReadGround{.area = std::move(*area), .crs = table->header.crs};
}

Point between(Point a, Point b, double share) {
  return {.east = a.east + share * (b.east - a.east), .north = a.north + share * (b.north - a.north)};
}

/// Moves each corner, and points along edges that are longer than that.
Result<Ring> movedRing(const Ring& ring, const Move& move, double longEdge, bool onlyOutside) {
  Ring moved;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i];
    const Point b = ring[i + 1 == ring.size() ? 0 : i + 1];
    const Result<Point> start = move(a);
    const Result<Point> end = move(b);
    if (!start || !end) {
      return std::unexpected(start ? end.error() : start.error());
    }
    moved.push_back(*start);
    const double pieces = std::min(1000.0, std::ceil(std::hypot(b.east - a.east, b.north - a.north) / longEdge));
    for (double piece = 1; piece < pieces; ++piece) {
      const Result<Point> point = move(between(a, b, piece / pieces));
      if (!point) {
        return std::unexpected(point.error());
      }
      const double right = (point->east - start->east) * (end->north - start->north) -
                           (point->north - start->north) * (end->east - start->east);
      if (!onlyOutside || right > 0) {
        moved.push_back(*point);
      }
    }
  }
  return moved;
}

Result<MultiPolygon> movedArea(const MultiPolygon& area, const Move& move, double longEdge, bool onlyOutside) {
  MultiPolygon moved;
  for (const Polygon& part : area) {
    Result<Ring> outer = movedRing(part.outer, move, longEdge, onlyOutside);
    if (!outer) {
      return std::unexpected(outer.error());
    }
    moved.push_back({.outer = std::move(*outer), .holes = {}});
    for (const Ring& hole : part.holes) {
      Result<Ring> ring = movedRing(hole, move, longEdge, onlyOutside);
      if (!ring) {
        return std::unexpected(ring.error());
      }
      moved.back().holes.push_back(std::move(*ring));
    }
  }
  return moved;
}

Point middleOf(const MultiPolygon& area) {
  const Box box = boundsOf(area);
  return {.east = (box.west + box.east) / 2, .north = (box.south + box.north) / 2};
}

/// Planes that may fit degrees, the best first: the atlas's, Belgium's, Europe's, the zone of the globe.
std::vector<std::string> planesFor(const MultiPolygon& area, const std::string& crs, const Atlas* atlas) {
  std::vector<std::string> planes{"EPSG:3812", "EPSG:3035"};
  if (atlas != nullptr) {
    planes.insert(planes.begin(), atlas->info.plane);
  }
  if (crs == kDegrees) {
    const Point middle = middleOf(area);
    const double zone = std::clamp(std::floor((middle.east + 180) / 6) + 1, 1.0, 60.0);
    planes.push_back(std::format("EPSG:{}", (middle.north < 0 ? 32700 : 32600) + static_cast<int>(zone)));
  }
  return planes;
}

Move intoPlane(const Reprojection& way) {
  return [&way](Point point) -> Result<Point> {
    if (const auto moved = way.transform(point.east, point.north)) {
      return *moved;
    }
    return fail(ErrorCode::InvalidInput, "The area lies outside every plane that is known for it.");
  };
}

/// The first of these planes that holds the whole area.
Result<std::string> planeFor(const MultiPolygon& area, const std::string& crs, const std::vector<std::string>& planes) {
  Error last;
  for (const std::string& plane : planes) {
    const auto way = Reprojection::create(crs, plane);
    const auto moved = way ? movedArea(area, intoPlane(*way), HUGE_VAL, false) : std::unexpected(way.error());
    if (moved) {
      return plane;
    }
    last = moved.error();
  }
  return std::unexpected(std::move(last));
}

Result<MultiPolygon> areaInPlane(const MultiPolygon& area, const std::string& crs, const std::string& plane) {
  if (crs == plane) {
    return area;
  }
  constexpr double kMetresInDegree = 111'000;
  const bool isInDegrees = !Plane::create(crs).has_value();
  return Reprojection::create(crs, plane).and_then([&](const Reprojection& way) {
    return movedArea(area, intoPlane(way), isInDegrees ? kBendingEdge.value / kMetresInDegree : kBendingEdge.value,
                     false);
  });
}

std::int64_t countAddressesIn(const std::vector<Address>& addresses, const MultiPolygon& area) {
  const Box box = boundsOf(area);
  return std::ranges::count_if(addresses, [&](const Address& address) {
    return address.position && box.contains(*address.position) && contains(area, *address.position);
  });
}

Result<void> countAddresses(MadeWarningArea& made, const ReadGround& ground, const Atlas& atlas) {
  const auto before = areaInPlane(ground.area, ground.crs, atlas.info.plane);
  const auto after = areaInPlane(made.area, made.crs, atlas.info.plane);
  if (!before || !after) {
    return std::unexpected(before ? after.error() : before.error());
  }
  made.addressesBefore = countAddressesIn(*atlas.addresses, *before);
  made.addressesAdded = countAddressesIn(*atlas.addresses, *after) - *made.addressesBefore;
  return {};
}

Result<void> measure(MadeWarningArea& made, const ReadGround& ground) {
  const auto before = areaInPlane(ground.area, ground.crs, made.plane);
  const auto after = areaInPlane(made.area, made.crs, made.plane);
  if (!before || !after) {
    return std::unexpected(before ? after.error() : before.error());
  }
  made.sizeBefore = areaOf(*before);
  made.overshoot = SquareMetres(std::max(0.0, areaOf(*after).value - made.sizeBefore.value));
  made.farthest = farthestFrom(*after, *before, Metres(std::max(0.1, std::sqrt(made.sizeBefore.value) / 2000)));
  return {};
}

}  // namespace

Result<MultiPolygon> areaInDegrees(const MultiPolygon& area, const std::string& plane) {
  return Plane::create(plane).and_then([&](const Plane& from) {
    const Move toDegrees = [&](Point point) -> Result<Point> {
      const LonLat position = from.toLonLat(point);
      return Point{.east = position.lon, .north = position.lat};
    };
    return movedArea(area, toDegrees, kBendingEdge.value, true);
  });
}

Result<MadeWarningArea> makeWarningArea(ForeignReader& reader, const WarningRequest& request, const Atlas* atlas,
                                        const JobControl& control) {
  auto read = readGround(reader, request, control);
  if (!read) {
    return std::unexpected(read.error());
  }
  ReadGround ground = std::move(*read);
  MadeWarningArea made{.crs = request.isInDegrees || request.isForPhones ? kDegrees : ground.crs,
                       .cornersBefore = cornersOf(ground.area)};
  const bool isPlane = Plane::create(ground.crs).has_value();
  auto plane = isPlane ? Result<std::string>(ground.crs)
                       : planeFor(ground.area, ground.crs, planesFor(ground.area, ground.crs, atlas));
  if (!plane) {
    plane.error().file = request.file;
    return std::unexpected(plane.error());
  }
  made.plane = std::move(*plane);
  if (made.crs != ground.crs) {
    auto moved = areaInPlane(ground.area, ground.crs, made.plane).and_then([&](const MultiPolygon& area) {
      return areaInDegrees(area, made.plane);
    });
    if (!moved) {
      return std::unexpected(moved.error());
    }
    ground = {.area = std::move(*moved), .crs = kDegrees};
  }
  const bool isInDegrees = ground.crs == kDegrees || !isPlane;
  auto area = warningArea(ground.area,
                          {.mostCorners = request.mostCorners,
                           .keepsHoles = request.keepsHoles && !request.isForPhones,
                           .lattice = request.isForPhones ? kPhoneLattice
                                      : isInDegrees       ? kDegreeLattice
                                                          : kMillimetreLattice},
                          control);
  if (!area) {
    area.error().file = request.file;
    return std::unexpected(area.error());
  }
  made.area = std::move(*area);
  made.corners = cornersOf(made.area);
  return measure(made, ground)
      .and_then([&] { return atlas == nullptr ? Result<void>() : countAddresses(made, ground, *atlas); })
      .transform([&] { return std::move(made); });
}

LayerTable warningTable(const MadeWarningArea& made) {
  LayerTable table{.name = "warning_area",
                   .crs = made.crs,
                   .fields = {{.name = "corners", .type = FieldType::Integer},
                              {.name = "overshoot_m2", .type = FieldType::Real},
                              {.name = "farthest_m", .type = FieldType::Real},
                              {.name = "addresses_added", .type = FieldType::Integer}},
                   .isExact = true};
  table.rows.push_back({.values = {std::to_string(made.corners), std::format("{:.1f}", made.overshoot.value),
                                   std::format("{:.1f}", made.farthest.value),
                                   made.addressesAdded ? std::to_string(*made.addressesAdded) : ""},
                        .shape = made.area});
  return table;
}

}  // namespace buurtatlas
