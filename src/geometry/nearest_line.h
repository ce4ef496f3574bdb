#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/polygon.h"
#include "core/units.h"

namespace buurtatlas {

/// Says which of many lines is nearest to a point. Lines are named by their place in the list; of lines equally near it
/// is the first. Thread: any number of threads at once.
class NearestLine {
 public:
  explicit NearestLine(std::span<const LineString> lines);
  NearestLine(NearestLine&&) noexcept;
  NearestLine& operator=(NearestLine&&) noexcept;
  ~NearestLine();

  /// The line at this distance or nearer; a line of one vertex is that place.
  [[nodiscard]] std::optional<std::uint32_t> within(Point point, Metres distance) const;
  /// The same for many points.
  [[nodiscard]] std::vector<std::optional<std::uint32_t>> within(std::span<const Point> points, Metres distance) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> m_impl;
};

}  // namespace buurtatlas
