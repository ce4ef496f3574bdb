#include "geometry/plane.h"

#include <proj.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

#include "geometry/learned_way.h"

namespace buurtatlas {

namespace {

struct ContextDeleter {
  void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
using Context = std::unique_ptr<PJ_CONTEXT, ContextDeleter>;

struct PjDeleter {
  void operator()(PJ* pj) const { proj_destroy(pj); }
};
using Pj = std::unique_ptr<PJ, PjDeleter>;

struct AreaDeleter {
  void operator()(PJ_AREA* area) const { proj_area_destroy(area); }
};

struct ObjectListDeleter {
  void operator()(PJ_OBJ_LIST* list) const { proj_list_destroy(list); }
};

/// Degrees around the globe where a plane may be used.
struct AreaOfUse {
  double west = 0;
  double south = 0;
  double east = 0;
  double north = 0;
};

Context quietContext() {
  Context context(proj_context_create());
  // What goes wrong is said in the answer; nothing is printed and nothing is fetched.
  proj_log_level(context.get(), PJ_LOG_NONE);
  proj_context_set_enable_network(context.get(), 0);
  return context;
}

std::string withAuthority(std::string_view code) {
  const bool isNumber = !code.empty() && std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
  return isNumber ? "EPSG:" + std::string(code) : std::string(code);
}

/// ESRI writes no codes; the register's own entry knows better ways to other systems than an unnamed definition does.
Pj identified(PJ_CONTEXT* context, Pj crs) {
  constexpr int kSureEnough = 70;
  if (proj_get_id_code(crs.get(), 0) != nullptr) {
    return crs;
  }
  int* confidence = nullptr;
  const std::unique_ptr<PJ_OBJ_LIST, ObjectListDeleter> candidates(
      proj_identify(context, crs.get(), "EPSG", nullptr, &confidence));
  if (candidates != nullptr && proj_list_get_count(candidates.get()) > 0 && confidence[0] >= kSureEnough) {
    crs.reset(proj_list_get(context, candidates.get(), 0));
  }
  proj_int_list_destroy(confidence);
  return crs;
}

Pj systemFrom(PJ_CONTEXT* context, const std::string& definition) {
  Pj crs(proj_create(context, withAuthority(definition).c_str()));
  if (crs == nullptr || proj_is_crs(crs.get()) == 0) {
    return nullptr;
  }
  return identified(context, std::move(crs));
}

/// Normalised: x is east or longitude on both sides, whatever the systems themselves say.
Pj wayBetween(PJ_CONTEXT* context, const PJ* from, const PJ* to, const AreaOfUse& use) {
  const std::unique_ptr<PJ_AREA, AreaDeleter> area(proj_area_create());
  proj_area_set_bbox(area.get(), use.west, use.south, use.east, use.north);
  const Pj way(proj_create_crs_to_crs_from_pj(context, from, to, area.get(), nullptr));
  return way == nullptr ? nullptr : Pj(proj_normalize_for_visualization(context, way.get()));
}

bool isInMetresEastAndNorth(PJ_CONTEXT* context, const PJ* crs) {
  if (proj_get_type(crs) != PJ_TYPE_PROJECTED_CRS) {
    return false;
  }
  const Pj axes(proj_crs_get_coordinate_system(context, crs));
  if (axes == nullptr || proj_cs_get_axis_count(context, axes.get()) != 2) {
    return false;
  }
  bool hasEast = false;
  bool hasNorth = false;
  for (int axis = 0; axis < 2; ++axis) {
    const char* direction = nullptr;
    double metres = 0;
    if (proj_cs_get_axis_info(context, axes.get(), axis, nullptr, nullptr, &direction, &metres, nullptr, nullptr,
                              nullptr) == 0 ||
        metres != 1.0) {
      return false;
    }
    hasEast = hasEast || std::string_view(direction) == "east";
    hasNorth = hasNorth || std::string_view(direction) == "north";
  }
  return hasEast && hasNorth;
}

std::optional<AreaOfUse> areaOfUseOf(PJ_CONTEXT* context, const PJ* crs) {
  constexpr double kUnknown = -1000;
  AreaOfUse use;
  if (proj_get_area_of_use(context, crs, &use.west, &use.south, &use.east, &use.north, nullptr) == 0 ||
      use.west <= kUnknown) {
    return std::nullopt;
  }
  return use;
}

std::optional<Point> moved(PJ* way, PJ_DIRECTION direction, double x, double y) {
  const PJ_COORD to = proj_trans(way, direction, proj_coord(x, y, 0, 0));
  if (!std::isfinite(to.xy.x) || !std::isfinite(to.xy.y)) {
    proj_errno_reset(way);
    return std::nullopt;
  }
  return Point{.east = to.xy.x, .north = to.xy.y};
}

std::optional<Point> movedInto(const Box& bounds, PJ* way, double x, double y) {
  const std::optional<Point> point = moved(way, PJ_FWD, x, y);
  if (!point || !bounds.contains(*point)) {
    return std::nullopt;
  }
  return onGrid(*point);
}

bool isInDegrees(const PJ* crs) {
  const PJ_TYPE type = proj_get_type(crs);
  return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

/// The sides of the squares in which a way is learned.
constexpr double kSquareDegrees = 1.0 / 32;
constexpr double kSquareMetres = 4096;

/// Parallels and meridians are curved in the plane, so points along the sides count too, not only the corners.
Box boundsOf(PJ* way, const AreaOfUse& use) {
  constexpr int kSteps = 32;
  Box box;
  const auto add = [&](double lon, double lat) {
    if (const std::optional<Point> point = moved(way, PJ_FWD, lon, lat)) {
      box.add(*point);
    }
  };
  for (int step = 0; step <= kSteps; ++step) {
    const double share = static_cast<double>(step) / kSteps;
    const double lon = use.west + (use.east - use.west) * share;
    const double lat = use.south + (use.north - use.south) * share;
    add(lon, use.south);
    add(lon, use.north);
    add(use.west, lat);
    add(use.east, lat);
  }
  return {.west = box.west - kPlaneMargin.value,
          .south = box.south - kPlaneMargin.value,
          .east = box.east + kPlaneMargin.value,
          .north = box.north + kPlaneMargin.value};
}

}  // namespace

struct Plane::Impl {
  Context context;
  Pj crs;
  Pj fromDegrees;
  std::string code = {};
  std::string name = {};
  std::string wkt = {};
  Box bounds = {};
};

Plane::Plane(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Plane::Plane(Plane&&) noexcept = default;
Plane& Plane::operator=(Plane&&) noexcept = default;
Plane::~Plane() = default;

Result<Plane> Plane::create(const std::string& code) {
  // Most often a thread asks again for what it had last, and the register takes milliseconds.
  thread_local std::optional<std::pair<std::string, Plane>> last;
  if (!last || last->first != code) {
    Result<Plane> made = fromRegister(code);
    if (!made) {
      return made;
    }
    last.emplace(code, std::move(*made));
  }
  return last->second.copy();
}

Plane Plane::copy() const {
  Context context = quietContext();
  Pj crs(proj_clone(context.get(), m_impl->crs.get()));
  Pj fromDegrees(proj_clone(context.get(), m_impl->fromDegrees.get()));
  return Plane(std::make_unique<Impl>(Impl{.context = std::move(context),
                                           .crs = std::move(crs),
                                           .fromDegrees = std::move(fromDegrees),
                                           .code = m_impl->code,
                                           .name = m_impl->name,
                                           .wkt = m_impl->wkt,
                                           .bounds = m_impl->bounds}));
}

Result<Plane> Plane::fromRegister(const std::string& code) {
  auto impl = std::make_unique<Impl>(Impl{.context = quietContext(), .crs = nullptr, .fromDegrees = nullptr});
  PJ_CONTEXT* const context = impl->context.get();
  impl->crs = systemFrom(context, code);
  if (impl->crs == nullptr || proj_get_id_code(impl->crs.get(), 0) == nullptr) {
    return fail(ErrorCode::InvalidInput, "\"%1\" is no known reference system. Give a code such as EPSG:3812.", {code});
  }
  if (!isInMetresEastAndNorth(context, impl->crs.get())) {
    return fail(ErrorCode::InvalidInput,
                "The reference system %1 is not in metres east and north. Choose one that is, such as EPSG:3812.",
                {code});
  }
  const std::optional<AreaOfUse> use = areaOfUseOf(context, impl->crs.get());
  const Pj degrees(proj_create(context, "EPSG:4326"));
  if (use && degrees != nullptr) {
    impl->fromDegrees = wayBetween(context, degrees.get(), impl->crs.get(), *use);
  }
  if (impl->fromDegrees == nullptr) {
    return fail(ErrorCode::InvalidInput,
                "It is not known where on the globe the reference system %1 holds. Choose another one.", {code});
  }
  impl->code = std::string(proj_get_id_auth_name(impl->crs.get(), 0)) + ":" + proj_get_id_code(impl->crs.get(), 0);
  impl->name = proj_get_name(impl->crs.get());
  if (const char* text = proj_as_wkt(context, impl->crs.get(), PJ_WKT1_GDAL, nullptr)) {
    impl->wkt = text;
  }
  impl->bounds = boundsOf(impl->fromDegrees.get(), *use);
  return Plane(std::move(impl));
}

const std::string& Plane::code() const { return m_impl->code; }
const std::string& Plane::name() const { return m_impl->name; }
const std::string& Plane::wkt() const { return m_impl->wkt; }
const Box& Plane::bounds() const { return m_impl->bounds; }
bool Plane::contains(Point point) const { return m_impl->bounds.contains(point); }

LonLat Plane::toLonLat(Point point) const {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  const std::optional<Point> degrees = moved(m_impl->fromDegrees.get(), PJ_INV, point.east, point.north);
  return degrees ? LonLat{.lon = degrees->east, .lat = degrees->north} : LonLat{.lon = kNone, .lat = kNone};
}

std::optional<Point> Plane::fromLonLat(LonLat position) const {
  return movedInto(m_impl->bounds, m_impl->fromDegrees.get(), position.lon, position.lat);
}

struct Reprojection::Impl {
  Box bounds;
  Context context;
  Pj way;         ///< none where both systems are the same
  double square;  ///< a few kilometres in the units of the source
  LearnedWay learned =
      LearnedWay([way = way.get()](double x, double y) { return moved(way, PJ_FWD, x, y); }, square, bounds);
};

Reprojection::Reprojection(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Reprojection::Reprojection(Reprojection&&) noexcept = default;
Reprojection& Reprojection::operator=(Reprojection&&) noexcept = default;
Reprojection::~Reprojection() = default;

Result<Reprojection> Reprojection::create(const std::string& from, const std::string& planeCode) {
  return Plane::create(planeCode).and_then([&](Plane&& plane) -> Result<Reprojection> {
    PJ_CONTEXT* const context = plane.m_impl->context.get();
    const PJ* const target = plane.m_impl->crs.get();
    const Pj source = systemFrom(context, from);
    if (source == nullptr) {
      return fail(ErrorCode::InvalidInput,
                  "The reference system \"%1\" is not understood. Give a code such as EPSG:31370.", {from});
    }
    const std::optional<AreaOfUse> use = areaOfUseOf(context, target);
    const bool isSame = proj_is_equivalent_to(source.get(), target, PJ_COMP_EQUIVALENT) != 0;
    Pj way = isSame ? nullptr : wayBetween(context, source.get(), target, *use);
    if (way == nullptr && !isSame) {
      return fail(ErrorCode::InvalidInput,
                  "No way is known from the reference system %1 to %2. Convert the file first.", {from, planeCode});
    }
    return Reprojection(
        std::make_unique<Impl>(Impl{.bounds = plane.bounds(),
                                    .context = std::move(plane.m_impl->context),
                                    .way = std::move(way),
                                    .square = isInDegrees(source.get()) ? kSquareDegrees : kSquareMetres}));
  });
}

Reprojection Reprojection::copy() const {
  Context context = quietContext();
  Pj way(m_impl->way == nullptr ? nullptr : proj_clone(context.get(), m_impl->way.get()));
  return Reprojection(std::make_unique<Impl>(
      Impl{.bounds = m_impl->bounds, .context = std::move(context), .way = std::move(way), .square = m_impl->square}));
}

std::optional<Point> Reprojection::transform(double x, double y) const {
  if (m_impl->way == nullptr) {
    const Point point{.east = x, .north = y};
    return m_impl->bounds.contains(point) ? std::optional(onGrid(point)) : std::nullopt;
  }
  const std::optional<Point> learned = m_impl->learned.at(x, y);
  return learned ? learned : movedInto(m_impl->bounds, m_impl->way.get(), x, y);
}

std::vector<std::optional<Point>> Reprojection::transform(std::span<const Position> positions) const {
  std::vector<std::optional<Point>> points;
  points.reserve(positions.size());
  for (const Position position : positions) {
    points.push_back(transform(position.x, position.y));
  }
  return points;
}

}  // namespace buurtatlas
