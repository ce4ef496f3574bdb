#include "painting/zone_picture.h"

namespace buurtatlas {

AreaToPaint zoneToPaint(const Zone& zone, const QString& sublabel) {
  return {.id = zone.id,
          .border = zone.border,
          .role = areaRoleOf(zone.type),
          .pattern = areaPatternOf(zone.state),
          .label = QString::fromStdString(zone.name),
          .sublabel = sublabel};
}

Result<AreaPicture> makeZonePicture(const std::vector<Zone>& zones, const QStringList& states,
                                    const std::string& plane) {
  std::vector<AreaToPaint> areas;
  for (const Zone& zone : zones) {
    areas.push_back(
        zoneToPaint(zone, zone.state == ZoneState::Live ? QString() : states[static_cast<int>(zone.state)]));
  }
  return makeAreaPicture(areas, plane);
}

}  // namespace buurtatlas
