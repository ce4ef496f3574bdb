#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/point.h"
#include "core/result.h"
#include "geometry/plane.h"

namespace buurtatlas {

/// So many different streets at the very same point are a dump point: a geocoder's answer for "unknown". Registers have
/// at most two streets at one point (2.65 million Flemish addresses; the dump point there bears 273).
inline constexpr std::size_t kDumpStreets = 5;

/// Brings foreign positions into the atlas's plane, or says why they cannot be true.
/// Misses: swapped metres of Belgian Lambert, where both orders may lie in Belgium.
class PositionCheck {
 public:
  /// Without a plane positions stay as they are. Fails: InvalidInput when one of the systems is unknown.
  static Result<PositionCheck> create(const std::string& crs, const std::string& plane);
  /// The same check for another thread.
  [[nodiscard]] PositionCheck copy() const;

  /// x is east or longitude. On the 1 mm grid, or what is wrong: no number, (0,0), axes swapped, outside the plane's
  /// area.
  [[nodiscard]] std::expected<Point, Reason> check(double x, double y) const;
  /// The same for two cells of a table; a decimal comma is read.
  [[nodiscard]] std::expected<Point, Reason> check(std::string_view x, std::string_view y) const;

 private:
  explicit PositionCheck(std::optional<Reprojection> reprojection);
  std::optional<Reprojection> m_reprojection;
};

/// Reads a number with a decimal point or comma; none for anything else.
std::optional<double> parseNumber(std::string_view text);

/// Finds dump points among addresses.
class DumpPoints {
 public:
  void add(Point position, std::string_view street);
  /// Call once, after the last add().
  void find();
  [[nodiscard]] bool contains(Point position) const;

 private:
  struct Sighting {
    std::uint64_t point = 0;
    std::uint64_t street = 0;
    friend auto operator<=>(const Sighting&, const Sighting&) = default;
  };
  std::vector<Sighting> m_sightings;
  std::vector<std::uint64_t> m_dumps;
};

}  // namespace buurtatlas
