#include "viewmodels/zone_editor.h"

#include <algorithm>

#include "geometry/measure.h"
#include "painting/pictures.h"
#include "painting/zone_words.h"
#include "tasks/border_commands.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/sketch.h"
#include "viewmodels/zone_list.h"

namespace buurtatlas {

ZoneEditor::ZoneEditor(AtlasSession& session, ZoneList& zones, Sketch& sketch, MapFocus& focus, QObject* parent)
    : QObject(parent), m_session(session), m_zones(zones), m_sketch(sketch), m_focus(focus) {
  connect(&zones, &ZoneList::countsChanged, this, &ZoneEditor::changed);
  connect(&session, &AtlasSession::snapshotReplaced, this, &ZoneEditor::followSnapshot);
  connect(&session, &AtlasSession::opened, this, &ZoneEditor::clearSelection);
  connect(&session, &AtlasSession::retranslated, this, &ZoneEditor::wordsChanged);
  connect(&sketch, &Sketch::finished, this, &ZoneEditor::takeDrawing);
  connect(&sketch, &Sketch::reshaped, this, &ZoneEditor::takeShape);
  connect(&sketch, &Sketch::changed, this, [this] {
    forgetRefused();
    const bool reshaping = m_sketch.isEditing() && m_sketch.purpose() == Sketch::ZoneBorder;
    if (reshaping != m_reshaping) {
      m_reshaping = reshaping;
      emit reshapingChanged();
    }
  });
}

const Zone* ZoneEditor::zone() const { return m_selected == 0 ? nullptr : m_zones.find(m_selected); }

QList<QGeoPolygon> ZoneEditor::outline() const {
  QList<QGeoPolygon> parts;
  if (zone()) {
    for (const Polygon& part : zone()->border) {
      parts.append(toGeoPolygon(m_session.plane(), part));
    }
  }
  return parts;
}

QString ZoneEditor::name() const { return zone() ? QString::fromStdString(zone()->name) : QString(); }

QString ZoneEditor::coordinator() const { return zone() ? QString::fromStdString(zone()->coordinator) : QString(); }

QString ZoneEditor::typeName() const { return zone() ? QString::fromLatin1(nameOf(zone()->type)) : QString(); }

int ZoneEditor::typeIndex() const { return zone() ? static_cast<int>(zone()->type) : 0; }

int ZoneEditor::stateIndex() const { return zone() ? static_cast<int>(zone()->state) : 0; }

QStringList ZoneEditor::typeWords() const { return zoneTypeWords(); }

QStringList ZoneEditor::stateWords() const { return zoneStateWords(); }

QString ZoneEditor::areaText() const { return zone() ? areaWords(areaOf(zone()->border)) : QString(); }

int ZoneEditor::addresses() const { return static_cast<int>(m_zones.addressesIn(m_selected)); }

int ZoneEditor::members() const { return static_cast<int>(m_zones.membersIn(m_selected)); }

void ZoneEditor::select(int id) {
  if (m_reshaping && id != m_selected) {
    endReshaping();
  }
  m_selected = m_zones.find(id) ? id : 0;
  emit selectionChanged();
  emit changed();
}

void ZoneEditor::selectAt(const QGeoCoordinate& place) {
  select(static_cast<int>(areaAt(m_zones.picture(), toLonLat(place))));
}

void ZoneEditor::clearSelection() { select(0); }

void ZoneEditor::show() {
  if (zone()) {
    m_focus.show(boundsOf(zone()->border));
  }
}

void ZoneEditor::beginDrawing() {
  clearSelection();
  m_sketch.beginDrawing(Sketch::ZoneBorder);
}

void ZoneEditor::beginReshaping() {
  if (zone()) {
    m_sketch.beginEditing(Sketch::ZoneBorder, zone()->border);
  }
}

void ZoneEditor::endReshaping() {
  if (m_reshaping) {
    m_sketch.cancel();
  }
}

void ZoneEditor::rename(const QString& name) {
  if (!zone() || name.trimmed().isEmpty() || name.trimmed() == this->name()) {
    emit changed();
    return;
  }
  Zone renamed = *zone();
  renamed.name = name.trimmed().toStdString();
  put(std::move(renamed), {"Rename zone %1", {zone()->name}});
}

void ZoneEditor::setCoordinator(const QString& coordinator) {
  if (zone() && coordinator.trimmed() != this->coordinator()) {
    Zone zoneWith = *zone();
    zoneWith.coordinator = coordinator.trimmed().toStdString();
    put(std::move(zoneWith), {"Change the coordinator of zone %1", {zone()->name}});
  }
}

void ZoneEditor::setType(int index) {
  if (zone() && index != typeIndex()) {
    Zone zoneWith = *zone();
    zoneWith.type = static_cast<ZoneType>(index);
    put(std::move(zoneWith), {"Change the type of zone %1", {zone()->name}});
  }
}

void ZoneEditor::setState(int index) {
  if (zone() && index != stateIndex()) {
    Zone zoneWith = *zone();
    zoneWith.state = static_cast<ZoneState>(index);
    put(std::move(zoneWith), {"Change the state of zone %1", {zone()->name}});
  }
}

void ZoneEditor::remove() {
  if (!zone()) {
    return;
  }
  endReshaping();
  AtlasEdit edit;
  edit.label = Reason{"Delete zone %1", {zone()->name}};
  edit.removeZones = {m_selected};
  if (m_session.perform(edit)) {
    clearSelection();
  }
}

void ZoneEditor::takeDrawing(const MultiPolygon& shape) {
  if (m_sketch.purpose() == Sketch::ZoneBorder) {
    store(drawZone({.name = freeName().toStdString(), .border = shape}));
  }
}

void ZoneEditor::takeShape(const MultiPolygon& shape) {
  if (m_sketch.purpose() != Sketch::ZoneBorder || !zone()) {
    return;
  }
  const Result<ZoneChange> change = changeBorder(*m_session.atlas(), m_selected, shape);
  if (change) {
    store(*change);
  } else {
    m_session.report(change.error());
  }
}

bool ZoneEditor::store(const ZoneChange& change, const ZoneAllowance& allowance) {
  const bool isDrawn = change.put.front().id == 0;
  const Result<AtlasEdit> edit = checkedEdit(*m_session.atlas(), change, allowance);
  if (!edit) {
    refuse(edit.error(), change);
    return false;
  }
  const std::optional<std::vector<Id>> ids = m_session.perform(*edit);
  if (!ids) {
    if (isDrawn) {
      m_sketch.resume();
    }
    return false;
  }
  if (isDrawn) {
    select(static_cast<int>(ids->front()));
  }
  return true;
}

void ZoneEditor::refuse(const Error& error, const ZoneChange& change) {
  if (change.put.front().id == 0) {
    m_sketch.resume(error);
  } else if (m_reshaping) {
    m_sketch.beginEditing(Sketch::ZoneBorder, zone()->border);
  }
  m_session.report(error);
  if (error.code == ErrorCode::NotAllowed) {
    m_refused = change;
    emit refusedChanged();
  }
}

void ZoneEditor::forgetRefused() {
  if (m_refused) {
    m_refused.reset();
    emit refusedChanged();
  }
}

void ZoneEditor::clipRefused() {
  if (!m_refused) {
    return;
  }
  const ZoneChange refused = *m_refused;
  const Result<ZoneChange> clipped = clippedToFit(*m_session.atlas(), refused);
  if (!clipped) {
    m_session.report(clipped.error());
  } else {
    storeRefused(*clipped, {});
  }
}

void ZoneEditor::allowRefused(const QString& reason) {
  if (m_refused) {
    const ZoneChange refused = *m_refused;
    storeRefused(refused, {.outsideBoundary = true, .overlapReason = reason.trimmed().toStdString()});
  }
}

void ZoneEditor::storeRefused(const ZoneChange& change, const ZoneAllowance& allowance) {
  m_session.dismissError();
  if (store(change, allowance) && m_sketch.isDrawing()) {
    m_sketch.cancel();
  }
}

void ZoneEditor::put(Zone zone, Reason label) {
  AtlasEdit edit;
  edit.label = std::move(label);
  edit.putZones = {std::move(zone)};
  m_session.perform(edit);
}

void ZoneEditor::followSnapshot() {
  if (m_selected != 0 && !zone()) {
    select(0);
    return;
  }
  // Undo and redo change the border under an edit that is going on.
  if (m_reshaping && zone() && m_sketch.shape() != zone()->border) {
    m_sketch.beginEditing(Sketch::ZoneBorder, zone()->border);
  }
  emit changed();
}

QString ZoneEditor::freeName() const {
  for (int number = 1;; ++number) {
    const QString name = tr("New zone %1").arg(number);
    if (std::ranges::find(*m_session.atlas()->zones, name.toStdString(), &Zone::name) ==
        m_session.atlas()->zones->end()) {
      return name;
    }
  }
}

}  // namespace buurtatlas
