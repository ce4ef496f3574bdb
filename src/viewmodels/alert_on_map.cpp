#include "viewmodels/alert_on_map.h"

#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"

namespace buurtatlas {

AlertOnMap::AlertOnMap(AtlasSession& session, MapFocus& focus, QObject* parent)
    : QObject(parent), m_session(session), m_focus(focus) {
  connect(&session, &AtlasSession::opened, this, &AlertOnMap::clear);
}

void AlertOnMap::show(const MultiPolygon& area) {
  m_picture =
      makeAreaPicture({{.border = area, .role = AreaRole::Accent, .pattern = AreaPattern::Filled}}, m_session.plane());
  if (!area.empty()) {
    m_focus.show(boundsOf(area));
  }
  emit changed();
}

void AlertOnMap::clear() {
  m_picture = {};
  emit changed();
}

}  // namespace buurtatlas
