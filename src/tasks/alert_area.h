#pragma once

#include <string>
#include <vector>

#include "core/alert_scope.h"
#include "core/atlas.h"
#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// A circle, whose selection is exact to the 1 mm grid. Fails: InvalidInput for a radius that is not 1 m to 50 km.
Result<AlertAreaPart> circlePart(Point centre, Metres radius);
/// A drawing; one that was drawn as a circle becomes that circle.
AlertAreaPart drawnPart(const MultiPolygon& drawn);
/// The ground of the zone of this name, whatever its capitals. Fails: NotFound; Conflict where several bear the name.
Result<AlertAreaPart> zonePart(const Atlas& atlas, const std::string& name);
/// The ground along every street of this name, whatever its capitals. Fails: NotFound; InvalidInput for a distance that
/// is not 1 m to 5 km.
Result<AlertAreaPart> streetPart(const Atlas& atlas, const std::string& name, Metres distance);

/// The ground of an alert.
struct AlertGround {
  MultiPolygon area = {};
  MultiPolygon outside = {};  ///< what of the parts lies outside the municipality; in the area only where it is kept
};

/// What is done with ground outside the municipality.
enum class OutsideGround { Clipped, Kept };

/// The parts joined, without the holes. Without a boundary nothing is outside. Fails: InvalidInput when nothing is
/// left; InvalidGeometry for a part with a fault.
Result<AlertGround> groundOf(const std::vector<AlertAreaPart>& parts, const std::vector<MultiPolygon>& holes,
                             const MultiPolygon& boundary, OutsideGround outside);

}  // namespace buurtatlas
