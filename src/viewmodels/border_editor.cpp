#include "viewmodels/border_editor.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "tasks/border_commands.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"
#include "viewmodels/sketch.h"
#include "viewmodels/zone_editor.h"
#include "viewmodels/zone_gate.h"

namespace buurtatlas {

namespace {

bool isPlaceIn(int index, std::size_t size) { return index >= 0 && static_cast<std::size_t>(index) < size; }

}  // namespace

BorderEditor::BorderEditor(AtlasSession& session, ZoneEditor& zones, Sketch& sketch, ZoneGate& gate, QObject* parent)
    : QObject(parent), m_session(session), m_zones(zones), m_sketch(sketch), m_gate(gate) {
  connect(&session, &AtlasSession::snapshotReplaced, this, &BorderEditor::followAtlas);
  connect(&session, &AtlasSession::retranslated, this, &BorderEditor::optionsChanged);
  connect(&zones, &ZoneEditor::selectionChanged, this, [this] {
    endReshaping();
    findOptions();
  });
  connect(&sketch, &Sketch::finished, this, &BorderEditor::takeDrawing);
  connect(&sketch, &Sketch::lineFinished, this, &BorderEditor::takeLine);
  connect(&sketch, &Sketch::reshaped, this, &BorderEditor::takeShape);
  connect(&sketch, &Sketch::changed, this, &BorderEditor::followSketch);
  connect(&gate, &ZoneGate::refusing, this, &BorderEditor::putBack);
  connect(&gate, &ZoneGate::repaired, this, [this](const std::vector<Id>& ids) {
    const bool isNew = m_sketch.isDrawing() && m_sketch.purpose() == Sketch::ZoneBorder;
    if (m_sketch.isDrawing()) {
      m_sketch.cancel();
    }
    if (isNew) {
      m_zones.select(static_cast<int>(ids.front()));
    }
  });
}

QStringList BorderEditor::mergeable() const { return namesOf(m_options.mergeable); }

QStringList BorderEditor::overlapping() const { return namesOf(m_options.overlapping); }

QStringList BorderEditor::holes() const {
  QStringList sizes;
  for (const BorderOptions::Hole& hole : m_options.holes) {
    sizes.append(areaWords(hole.size));
  }
  return sizes;
}

QStringList BorderEditor::neighbourhoods() const {
  QStringList names;
  for (const NamedArea& neighbourhood : *m_session.atlas()->neighbourhoods) {
    names.append(QString::fromStdString(neighbourhood.name));
  }
  return names;
}

void BorderEditor::beginDrawing() {
  m_zones.clearSelection();
  m_sketch.beginDrawing(Sketch::ZoneBorder);
}

void BorderEditor::beginReshaping() {
  if (m_zones.zone()) {
    m_sketch.beginEditing(Sketch::ZoneBorder, m_zones.zone()->border);
  }
}

void BorderEditor::endReshaping() {
  if (m_reshaping) {
    m_sketch.cancel();
  }
}

void BorderEditor::beginNewBorder() {
  if (m_zones.zone()) {
    m_sketch.beginDrawing(Sketch::NewBorder);
  }
}

void BorderEditor::beginHole() {
  if (m_zones.zone()) {
    m_sketch.beginDrawing(Sketch::ZoneHole);
  }
}

void BorderEditor::merge(int other, const QString& name) {
  if (m_zones.zone() && isPlaceIn(other, m_options.mergeable.size())) {
    const QString kept = name.trimmed().isEmpty() ? m_zones.name() : name.trimmed();
    store(mergeZones(*m_session.atlas(), {m_zones.zone()->id, m_options.mergeable[static_cast<std::size_t>(other)]},
                     kept.toStdString()));
  }
}

void BorderEditor::fillHole(int hole) {
  if (m_zones.zone() && isPlaceIn(hole, m_options.holes.size())) {
    store(buurtatlas::fillHole(*m_session.atlas(), m_zones.zone()->id,
                               m_options.holes[static_cast<std::size_t>(hole)].place));
  }
}

void BorderEditor::clipToBoundary() {
  if (m_zones.zone()) {
    store(buurtatlas::clipToBoundary(*m_session.atlas(), m_zones.zone()->id));
  }
}

void BorderEditor::clipToZone(int other) {
  if (m_zones.zone() && isPlaceIn(other, m_options.overlapping.size())) {
    store(buurtatlas::clipToZone(*m_session.atlas(), m_zones.zone()->id,
                                 m_options.overlapping[static_cast<std::size_t>(other)]));
  }
}

void BorderEditor::offset(double distance) {
  if (m_zones.zone() && distance != 0) {
    store(offsetZone(*m_session.atlas(), m_zones.zone()->id, Metres(distance)));
  }
}

void BorderEditor::setRadius(double radius) {
  const Ring ring = m_circle ? ringOf({.centre = m_circle->centre, .radius = Metres(radius)}) : Ring();
  if (m_zones.zone() && !ring.empty()) {
    store(changeBorder(*m_session.atlas(), m_zones.zone()->id, {{.outer = ring, .holes = {}}}));
  }
}

void BorderEditor::repair() {
  if (m_zones.zone()) {
    store(repairZone(*m_session.atlas(), m_zones.zone()->id));
  }
}

void BorderEditor::copyNeighbourhood(int neighbourhood) {
  const std::vector<NamedArea>& all = *m_session.atlas()->neighbourhoods;
  if (isPlaceIn(neighbourhood, all.size())) {
    store(buurtatlas::copyNeighbourhood(*m_session.atlas(), all[static_cast<std::size_t>(neighbourhood)].id,
                                        ZoneType::Bin));
  }
}

void BorderEditor::takeDrawing(const MultiPolygon& shape) {
  if (m_sketch.purpose() == Sketch::ZoneBorder) {
    store(drawZone({.name = freeName().toStdString(), .border = shape}));
  } else if (m_sketch.purpose() == Sketch::ZoneHole && m_zones.zone()) {
    store(cutHole(*m_session.atlas(), m_zones.zone()->id, shape));
  }
}

void BorderEditor::takeLine(const LineString& line) {
  if (m_sketch.purpose() == Sketch::NewBorder && m_zones.zone()) {
    store(reshapeZone(*m_session.atlas(), m_zones.zone()->id, line));
  }
}

void BorderEditor::takeShape(const MultiPolygon& shape) {
  if (m_sketch.purpose() == Sketch::ZoneBorder && m_zones.zone()) {
    store(changeBorder(*m_session.atlas(), m_zones.zone()->id, shape));
  }
}

void BorderEditor::store(const Result<ZoneChange>& change) {
  if (!change) {
    m_gate.refuse(change.error());
    return;
  }
  const bool isNew = change->put.front().id == 0;
  const std::optional<std::vector<Id>> ids = m_gate.store(*change);
  if (ids && isNew) {
    m_zones.select(static_cast<int>(ids->front()));
  }
}

void BorderEditor::putBack() {
  if (m_reshaping && m_zones.zone()) {
    m_sketch.beginEditing(Sketch::ZoneBorder, m_zones.zone()->border);
  }
}

void BorderEditor::followSketch() {
  m_gate.drop();
  const bool reshaping = m_sketch.isEditing() && m_sketch.purpose() == Sketch::ZoneBorder;
  if (reshaping != m_reshaping) {
    m_reshaping = reshaping;
    emit reshapingChanged();
  }
}

void BorderEditor::followAtlas() {
  // Undo and redo change the border under an edit that is going on.
  if (m_reshaping && m_zones.zone() && m_sketch.shape() != m_zones.zone()->border) {
    m_sketch.beginEditing(Sketch::ZoneBorder, m_zones.zone()->border);
  }
  findOptions();
  emit neighbourhoodsChanged();
}

void BorderEditor::findOptions() {
  m_options = m_zones.zone() ? borderOptions(*m_session.atlas(), m_zones.zone()->id) : BorderOptions();
  m_circle = m_zones.zone() ? circleOf(m_zones.zone()->border) : std::nullopt;
  emit optionsChanged();
}

QStringList BorderEditor::namesOf(const std::vector<Id>& zones) const {
  QStringList names;
  for (const Id id : zones) {
    const auto zone = std::ranges::find(*m_session.atlas()->zones, id, &Zone::id);
    names.append(zone == m_session.atlas()->zones->end() ? QString() : QString::fromStdString(zone->name));
  }
  return names;
}

QString BorderEditor::freeName() const {
  for (int number = 1;; ++number) {
    const QString name = tr("New zone %1").arg(number);
    if (!std::ranges::contains(*m_session.atlas()->zones, name.toStdString(), &Zone::name)) {
      return name;
    }
  }
}

}  // namespace buurtatlas
