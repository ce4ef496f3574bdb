#include "viewmodels/alert_area.h"

#include <algorithm>
#include <utility>

#include "geocoding/address_text.h"
#include "geometry/measure.h"
#include "tasks/read_area.h"
#include "viewmodels/address_index.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/sketch.h"
#include "viewmodels/zone_editor.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostPlaces = 5;
constexpr Metres kStreetReach(50);

bool isOfAlert(const Sketch& sketch) {
  return sketch.purpose() == Sketch::AlertArea || sketch.purpose() == Sketch::AlertHole;
}

}  // namespace

AlertArea::AlertArea(const Tools& tools, QObject* parent)
    : QObject(parent),
      m_session(tools.session),
      m_zones(tools.zones),
      m_sketch(tools.sketch),
      m_focus(tools.focus),
      m_addresses(tools.addresses),
      m_reader(tools.reader) {
  connect(this, &AlertArea::scopeChanged, this, &AlertArea::changed);
  connect(&m_zones, &ZoneEditor::selectionChanged, this, &AlertArea::changed);
  connect(&m_sketch, &Sketch::finished, this, &AlertArea::takeDrawing);
  connect(&m_sketch, &Sketch::cancelled, this, [this] {
    if (isOfAlert(m_sketch)) {
      emit scopeChanged();
    }
  });
  connect(&m_reading, &BackgroundJob::failed, &m_session, &AtlasSession::report);
}

bool AlertArea::isBeingDrawn() const { return m_sketch.isDrawing() && isOfAlert(m_sketch) && m_sketch.canFinish(); }

AlertScope AlertArea::drawnScope() const {
  AlertScope scope = m_scope;
  if (m_sketch.purpose() == Sketch::AlertArea) {
    scope.parts.push_back({.area = m_sketch.shape()});
  } else {
    scope.holes.push_back(m_sketch.shape());
  }
  return scope;
}

void AlertArea::take(const AlertScope& scope) {
  m_scope = scope;
  m_before.clear();
  emit scopeChanged();
  if (isThere()) {
    show(m_scope.parts.front().area);
  }
}

void AlertArea::clear() {
  m_scope = {};
  m_before.clear();
  m_ground = {};
  if (m_sketch.isActive() && isOfAlert(m_sketch)) {
    m_sketch.cancel();
  }
  m_hits.clear();
  emit placeHitsChanged();
  emit scopeChanged();
}

void AlertArea::setGround(AlertGround ground) {
  m_ground = std::move(ground);
  emit changed();
}

void AlertArea::retranslate() {
  emit placeHitsChanged();
  emit changed();
}

QString AlertArea::partText(const AlertAreaPart& part) const {
  const QString name = QString::fromStdString(part.name);
  switch (part.origin) {
    case AreaOrigin::Circle:
      return tr("Circle of %1").arg(lengthWords(part.reach));
    case AreaOrigin::Zone:
      return tr("Zone %1").arg(name);
    case AreaOrigin::Street:
      return tr("%1, %2 to both sides").arg(name, lengthWords(part.reach));
    case AreaOrigin::File:
      return tr("File %1").arg(name);
    case AreaOrigin::Drawing:
      break;
  }
  return tr("Drawn area");
}

QString AlertArea::text() const {
  if (!isThere()) {
    return {};
  }
  const QString size = areaWords(areaOf(m_ground.area.empty() ? m_scope.parts.front().area : m_ground.area));
  if (m_scope.parts.size() == 1) {
    return tr("%1, %2", "part of the area, its size").arg(partText(m_scope.parts.front()), size);
  }
  return tr("%Ln areas together, %1", nullptr, static_cast<int>(m_scope.parts.size())).arg(size);
}

QStringList AlertArea::parts() const {
  QStringList texts;
  for (const AlertAreaPart& part : m_scope.parts) {
    texts.append(partText(part));
  }
  for (const MultiPolygon& hole : m_scope.holes) {
    texts.append(tr("Hole of %1").arg(areaWords(areaOf(hole))));
  }
  return texts;
}

QString AlertArea::outsideText() const {
  if (m_ground.outside.empty()) {
    return {};
  }
  const QString size = areaWords(areaOf(m_ground.outside));
  const QString name = m_session.name();
  return keepsOutside() ? tr("%1 of it lies outside %2, and is warned too.").arg(size, name)
                        : tr("%1 of it lies outside %2, and is left out.").arg(size, name);
}

QStringList AlertArea::placeHits() const {
  QStringList labels;
  for (const PlaceHit& hit : m_hits) {
    const auto zone = std::ranges::find(*m_session.atlas()->zones, hit.zone, &Zone::id);
    labels.append(zone == m_session.atlas()->zones->end() ? QString::fromStdString(hit.address.label)
                                                          : tr("Zone %1").arg(QString::fromStdString(zone->name)));
  }
  return labels;
}

void AlertArea::setReach(double metres) {
  if (metres >= 1 && metres <= 50'000 && metres != m_reach.value) {
    // The circle that was made last takes the new radius: to change one's mind is no second circle.
    const bool isCircle =
        isThere() && m_scope.parts.back().origin == AreaOrigin::Circle && m_scope.parts.back().reach == m_reach;
    m_reach = Metres(metres);
    if (isCircle) {
      const Box box = boundsOf(m_scope.parts.back().area);
      AlertScope scope = m_scope;
      if (const Result<AlertAreaPart> circle =
              circlePart({.east = (box.west + box.east) / 2, .north = (box.south + box.north) / 2}, m_reach)) {
        scope.parts.back() = *circle;
        change(std::move(scope));
        show(m_scope.parts.back().area);
      }
    }
    emit changed();
  }
}

void AlertArea::draw() {
  emit begun();
  m_sketch.beginDrawing(Sketch::AlertArea);
}

void AlertArea::drawHole() {
  if (isThere()) {
    m_sketch.beginDrawing(Sketch::AlertHole);
  }
}

void AlertArea::takeZone() {
  if (m_zones.zone() != nullptr) {
    emit begun();
    addZone(m_zones.selectedId());
  }
}

void AlertArea::addZone(int id) {
  const std::vector<Zone>& zones = *m_session.atlas()->zones;
  if (const auto zone = std::ranges::find(zones, Id{id}, &Zone::id); zone != zones.end()) {
    add(AlertAreaPart{.origin = AreaOrigin::Zone, .name = zone->name, .area = zone->border});
  }
}

void AlertArea::addFile(const QUrl& file) {
  if (!m_reader) {
    return;
  }
  const std::string path = file.toLocalFile().toStdString();
  const std::string name = file.fileName().toStdString();
  m_reading.start<MultiPolygon>(
      [reader = m_reader, path, plane = m_session.atlas()->info.plane](const JobControl& control) {
        return readArea(*reader, {.file = path, .plane = plane}, control);
      },
      [this, name](MultiPolygon area) {
        add(AlertAreaPart{.origin = AreaOrigin::File, .name = name, .area = std::move(area)});
      });
}

void AlertArea::findPlace(const QString& words) {
  m_hits.clear();
  const std::string typed = words.trimmed().toStdString();
  const std::string folded = foldText(typed);
  for (const Zone& zone : *m_session.atlas()->zones) {
    if (!folded.empty() && m_hits.size() < kMostPlaces && foldText(zone.name).contains(folded)) {
      m_hits.push_back({.zone = zone.id});
    }
  }
  if (!folded.empty() && m_addresses.geocoder()) {
    for (AddressSuggestion& each : m_addresses.geocoder()->suggest(typed, kMostPlaces - m_hits.size())) {
      m_hits.push_back({.address = std::move(each)});
    }
  }
  emit placeHitsChanged();
}

void AlertArea::addPlace(int hit) {
  if (hit < 0 || hit >= static_cast<int>(m_hits.size())) {
    m_session.report(
        {.code = ErrorCode::NotFound,
         .reason = Reason{"No zone, street or address is called that. Try another name, or draw the area."}});
    return;
  }
  const PlaceHit found = m_hits[static_cast<std::size_t>(hit)];
  findPlace({});
  if (found.zone != 0) {
    addZone(static_cast<int>(found.zone));
  } else if (found.address.number.empty()) {
    Result<AlertAreaPart> street = streetPart(*m_session.atlas(), found.address.street, kStreetReach);
    // A register may know streets that the map has no line of.
    add(street || !found.address.position ? std::move(street) : circlePart(*found.address.position, m_reach));
  } else if (found.address.position) {
    add(circlePart(*found.address.position, m_reach));
  } else {
    m_session.report({.code = ErrorCode::NotFound,
                      .reason = Reason{"The register gives no position for %1.", {found.address.label}}});
  }
}

void AlertArea::addCircle(const QGeoCoordinate& centre) {
  if (const std::optional<Point> place = toPoint(m_session.plane(), centre)) {
    add(circlePart(*place, m_reach));
  }
}

void AlertArea::removePart(int part) {
  AlertScope scope = m_scope;
  const auto place = static_cast<std::size_t>(part);
  if (part >= 0 && place < scope.parts.size()) {
    scope.parts.erase(scope.parts.begin() + part);
  } else if (part >= 0 && place < scope.parts.size() + scope.holes.size()) {
    scope.holes.erase(scope.holes.begin() + (part - static_cast<int>(scope.parts.size())));
  }
  change(std::move(scope));
}

void AlertArea::keepOutside(const QString& reason) {
  AlertScope scope = m_scope;
  scope.outsideReason = reason.simplified().toStdString();
  scope.keepsOutside = !scope.outsideReason.empty();
  change(std::move(scope));
}

void AlertArea::undo() {
  if (canUndo()) {
    m_scope = std::move(m_before.back());
    m_before.pop_back();
    emit scopeChanged();
    emit edited();
  }
}

void AlertArea::change(AlertScope scope) {
  if (scope != m_scope) {
    emit begun();
    m_before.push_back(std::exchange(m_scope, std::move(scope)));
    emit scopeChanged();
    emit edited();
  }
}

void AlertArea::add(Result<AlertAreaPart> part) {
  if (!part) {
    m_session.report(part.error());
    return;
  }
  if (std::ranges::contains(m_scope.parts, *part)) {
    return;
  }
  AlertScope scope = m_scope;
  scope.parts.push_back(*std::move(part));
  change(std::move(scope));
  show(m_scope.parts.back().area);
}

void AlertArea::show(const MultiPolygon& area) { m_focus.show(boundsOf(area)); }

void AlertArea::takeDrawing(const MultiPolygon& shape) {
  AlertScope scope = m_scope;
  if (m_sketch.purpose() == Sketch::AlertArea) {
    scope.parts.push_back(drawnPart(shape));
  } else if (m_sketch.purpose() == Sketch::AlertHole) {
    scope.holes.push_back(shape);
  }
  change(std::move(scope));
}

}  // namespace buurtatlas
