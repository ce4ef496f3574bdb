#pragma once

// Private to alerting: polygons and circles of one CAP area.

#include <string>
#include <string_view>
#include <vector>

#include "core/polygon.h"
#include "core/result.h"

namespace buurtatlas {

struct ShapeFault {
  std::string code = {};
  Reason reason = {};
};

/// Looks at the shapes of one area, one after the other.
class CapShapes {
 public:
  std::vector<ShapeFault> addPolygon(std::string_view text);
  static std::vector<ShapeFault> addCircle(std::string_view text);

 private:
  std::vector<MultiPolygon> m_polygons = {};
};

}  // namespace buurtatlas
