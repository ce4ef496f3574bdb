#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/polygon.h"
#include "core/units.h"

namespace buurtatlas {

enum class LineKind { ZoneBorder, Street, Boundary };

/// A line that a drawing can follow.
struct GuideLine {
  LineString path = {};
  LineKind kind = LineKind::Street;
  bool isRing = false;     ///< closed: its last vertex is joined to its first
  std::int64_t owner = 0;  ///< what it belongs to, such as the id of a zone
};

/// A place on a guide line near the pointer.
struct Snap {
  Point at = {};
  LineKind kind = LineKind::Street;
  bool isVertex = false;
};

/// The lines that a drawing can be fixed to and led along: borders of zones, streets, the boundary.
/// Thread: any number of threads at once.
class LineNetwork {
 public:
  explicit LineNetwork(std::vector<GuideLine> lines);
  LineNetwork(LineNetwork&&) noexcept;
  LineNetwork& operator=(LineNetwork&&) noexcept;
  ~LineNetwork();

  /// The best place at this distance or nearer: a vertex of a zone before an edge of a zone, before a vertex of a
  /// street or the boundary, before an edge of these; of equals the nearest. Lines of zone `passedOver` are not looked
  /// at.
  [[nodiscard]] std::optional<Snap> snap(Point pointer, Metres tolerance, std::int64_t passedOver = 0) const;

  /// The shortest way along the lines between two places on them (1 mm or nearer), both ends included. Lines are joined
  /// where they have a vertex in common; lines that only cross are not. None when no way, or none so short, joins the
  /// two.
  [[nodiscard]] std::optional<LineString> trace(Point from, Point to, Metres longest) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> m_impl;
};

}  // namespace buurtatlas
