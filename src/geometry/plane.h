#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/point.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// A position is taken this far outside the area of use of a plane, not farther.
inline constexpr Metres kPlaneMargin{10'000.0};

/// A metric reference system, and the way between it and degrees.
/// Thread: one thread at a time; make one per job.
class Plane {
 public:
  /// Takes a code such as "EPSG:3812" or "3812". Fails: InvalidInput when it is unknown, has no area of use, or is not
  /// in metres east and north.
  static Result<Plane> create(const std::string& code);
  Plane(Plane&&) noexcept;
  Plane& operator=(Plane&&) noexcept;
  ~Plane();

  /// Authority and number, such as EPSG:3812.
  [[nodiscard]] const std::string& code() const;
  /// The name in the register of reference systems, such as "ETRS89 / Belgian Lambert 2008".
  [[nodiscard]] const std::string& name() const;
  /// The definition as GDAL writes it (WKT 1), for the files that want one.
  [[nodiscard]] const std::string& wkt() const;

  [[nodiscard]] LonLat toLonLat(Point point) const;
  /// On the 1 mm grid; none where contains() is false, for NaN and for swapped degrees.
  [[nodiscard]] std::optional<Point> fromLonLat(LonLat position) const;

  /// The upright rectangle around the area of use, kPlaneMargin wider on every side.
  [[nodiscard]] const Box& bounds() const;
  [[nodiscard]] bool contains(Point point) const;

 private:
  friend class Reprojection;  // goes on with its context
  struct Impl;
  explicit Plane(std::unique_ptr<Impl> impl);
  static Result<Plane> fromRegister(const std::string& code);
  [[nodiscard]] Plane copy() const;
  std::unique_ptr<Impl> m_impl;
};

/// The way from any reference system into a plane. Order: x is east or longitude, y is north or latitude, whatever the
/// system itself says. Thread: one thread at a time; make one per job.
class Reprojection {
 public:
  /// Takes "EPSG:31370", "31370", WKT (also ESRI's without a code) or a PROJ string, and the code of the plane.
  /// Fails: InvalidInput when one of the two is not understood or no way between them is known.
  static Result<Reprojection> create(const std::string& from, const std::string& planeCode);
  Reprojection(Reprojection&&) noexcept;
  Reprojection& operator=(Reprojection&&) noexcept;
  ~Reprojection();

  /// The same way for another thread, found without asking the register of systems again.
  [[nodiscard]] Reprojection copy() const;

  /// Units: those of the source system. On the 1 mm grid; none outside Plane::bounds() and for NaN.
  [[nodiscard]] std::optional<Point> transform(double x, double y) const;

  struct Position {
    double x = 0;
    double y = 0;
  };
  /// One answer per position, as transform().
  [[nodiscard]] std::vector<std::optional<Point>> transform(std::span<const Position> positions) const;

 private:
  struct Impl;
  explicit Reprojection(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
