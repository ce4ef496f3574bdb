#include "viewmodels/map_focus.h"

#include <algorithm>

#include "viewmodels/atlas_session.h"
#include "viewmodels/qt_convert.h"

namespace buurtatlas {

namespace {

constexpr double kRoomAround = 0.15;    // of the longer side, on each side
constexpr double kNarrowestView = 250;  // metres

}  // namespace

MapFocus::MapFocus(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &AtlasSession::opened, this, [this] {
    clearPin();
    showEverything();
  });
}

void MapFocus::show(const Box& box) {
  if (box.isEmpty()) {
    return;
  }
  const double longer = std::max(box.east - box.west, box.north - box.south);
  const double room = std::max(longer * kRoomAround, (kNarrowestView - longer) / 2);
  emit shown(toRectangle(
      m_session.plane(),
      {.west = box.west - room, .south = box.south - room, .east = box.east + room, .north = box.north + room}));
}

void MapFocus::point(Point place) {
  m_pin = toCoordinate(m_session.plane(), place);
  emit pinChanged();
  Box box;
  box.add(place);
  show(box);
}

void MapFocus::showEverything() {
  if (const QGeoRectangle extent = m_session.extent(); extent.isValid()) {
    emit shown(extent);
  }
}

void MapFocus::clearPin() {
  if (m_pin.isValid()) {
    m_pin = {};
    emit pinChanged();
  }
}

}  // namespace buurtatlas
