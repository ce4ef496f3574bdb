#include "viewmodels/draw_guide.h"

#include <cmath>
#include <span>
#include <utility>
#include <vector>

#include "geometry/measure.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/qt_convert.h"

namespace buurtatlas {

namespace {

// A way along the lines is taken while it is not longer than this many times the straight one, and this much more.
constexpr double kLongestDetour = 4;
constexpr double kShortDetour = 100;

void addRings(std::vector<GuideLine>& lines, const MultiPolygon& area, LineKind kind, Id owner) {
  for (const Polygon& part : area) {
    lines.push_back({.path = part.outer, .kind = kind, .isRing = true, .owner = owner});
    for (const Ring& hole : part.holes) {
      lines.push_back({.path = hole, .kind = kind, .isRing = true, .owner = owner});
    }
  }
}

std::shared_ptr<const LineNetwork> bordersOf(const Atlas& atlas) {
  std::vector<GuideLine> lines;
  for (const Zone& zone : *atlas.zones) {
    if (zone.state != ZoneState::Dissolved) {
      addRings(lines, zone.border, LineKind::ZoneBorder, zone.id);
    }
  }
  addRings(lines, *atlas.boundary, LineKind::Boundary, 0);
  return std::make_shared<const LineNetwork>(std::move(lines));
}

std::shared_ptr<const LineNetwork> streetsOf(const Atlas& atlas) {
  std::vector<GuideLine> lines;
  for (const Street& street : *atlas.streets) {
    lines.push_back({.path = street.path, .kind = LineKind::Street});
  }
  return std::make_shared<const LineNetwork>(std::move(lines));
}

}  // namespace

DrawGuide::DrawGuide(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &AtlasSession::snapshotReplaced, this,
          [this](const std::shared_ptr<const Atlas>& before) { rebuild(*before); });
}

DrawGuide::~DrawGuide() = default;

void DrawGuide::rebuild(const Atlas& before) {
  const std::shared_ptr<const Atlas> atlas = m_session.atlas();
  const bool newBorders = !m_networks.borders || atlas->zones != before.zones || atlas->boundary != before.boundary;
  const bool newStreets = !m_networks.streets || atlas->streets != before.streets;
  if (!newBorders && !newStreets) {
    return;
  }
  m_job.start<Networks>(
      [atlas, newBorders, newStreets, old = m_networks](const JobControl&) -> Result<Networks> {
        return Networks{.borders = newBorders ? bordersOf(*atlas) : old.borders,
                        .streets = newStreets ? streetsOf(*atlas) : old.streets};
      },
      [this](Networks networks) { m_networks = std::move(networks); });
}

std::optional<Snap> DrawGuide::snapAt(Point place, Metres tolerance) const {
  if (!m_networks.borders) {
    return std::nullopt;
  }
  const std::optional<Snap> onBorder = m_networks.borders->snap(place, tolerance, m_passedOver);
  if (onBorder && onBorder->kind == LineKind::ZoneBorder) {
    return onBorder;
  }
  const std::optional<Snap> onStreet = m_networks.streets->snap(place, tolerance);
  return onStreet && (!onBorder || (onStreet->isVertex && !onBorder->isVertex)) ? onStreet : onBorder;
}

QGeoCoordinate DrawGuide::snapped(const QGeoCoordinate& place, double metresPerPixel) {
  const std::optional<Point> point = toPoint(m_session.plane(), place);
  const std::optional<Snap> snap =
      m_snapping && point ? snapAt(*point, Metres(m_tolerance * metresPerPixel)) : std::nullopt;
  m_mark = snap ? toCoordinate(m_session.plane(), snap->at) : QGeoCoordinate();
  m_markIsVertex = snap && snap->isVertex;
  emit marked();
  return snap ? m_mark : place;
}

QList<QGeoCoordinate> DrawGuide::way(const QGeoCoordinate& from, const QGeoCoordinate& to) const {
  const std::optional<Point> begin = toPoint(m_session.plane(), from);
  const std::optional<Point> end = toPoint(m_session.plane(), to);
  if (!m_tracing || !m_networks.borders || !begin || !end) {
    return {to};
  }
  const Metres longest(kLongestDetour * lengthOf(LineString{*begin, *end}).value + kShortDetour);
  std::optional<LineString> best = m_networks.borders->trace(*begin, *end, longest);
  std::optional<LineString> alongStreets = m_networks.streets->trace(*begin, *end, longest);
  if (alongStreets && (!best || lengthOf(*alongStreets) < lengthOf(*best))) {
    best = std::move(alongStreets);
  }
  if (!best) {
    return {to};
  }
  return toCoordinates(m_session.plane(), std::span(*best).subspan(1));
}

void DrawGuide::clearMark() {
  m_mark = QGeoCoordinate();
  emit marked();
}

}  // namespace buurtatlas
