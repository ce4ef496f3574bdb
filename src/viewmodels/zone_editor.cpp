#include "viewmodels/zone_editor.h"

#include "geometry/measure.h"
#include "painting/pictures.h"
#include "painting/zone_words.h"
#include "tasks/border_commands.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/zone_gate.h"
#include "viewmodels/zone_list.h"

namespace buurtatlas {

ZoneEditor::ZoneEditor(AtlasSession& session, ZoneList& zones, ZoneGate& gate, MapFocus& focus, QObject* parent)
    : QObject(parent), m_session(session), m_zones(zones), m_gate(gate), m_focus(focus) {
  connect(&zones, &ZoneList::countsChanged, this, &ZoneEditor::changed);
  connect(&session, &AtlasSession::snapshotReplaced, this, &ZoneEditor::followSnapshot);
  connect(&session, &AtlasSession::opened, this, &ZoneEditor::clearSelection);
  connect(&session, &AtlasSession::retranslated, this, &ZoneEditor::wordsChanged);
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
  const Id chosen = m_zones.find(id) ? id : 0;
  if (chosen != m_selected) {
    m_selected = chosen;
    emit selectionChanged();
  }
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

void ZoneEditor::rename(const QString& name) {
  if (!zone() || name.trimmed().isEmpty() || name.trimmed() == this->name()) {
    emit changed();
    return;
  }
  Zone renamed = *zone();
  renamed.name = name.trimmed().toStdString();
  put(std::move(renamed), Reason{"Rename zone %1", {zone()->name}});
}

void ZoneEditor::setCoordinator(const QString& coordinator) {
  if (zone() && coordinator.trimmed() != this->coordinator()) {
    Zone zoneWith = *zone();
    zoneWith.coordinator = coordinator.trimmed().toStdString();
    put(std::move(zoneWith), Reason{"Change the coordinator of zone %1", {zone()->name}});
  }
}

void ZoneEditor::setType(int index) {
  if (zone() && index != typeIndex()) {
    storeFacts(changeType(*m_session.atlas(), m_selected, static_cast<ZoneType>(index)));
  }
}

void ZoneEditor::setState(int index) {
  if (zone() && index != stateIndex()) {
    storeFacts(changeState(*m_session.atlas(), m_selected, static_cast<ZoneState>(index)));
  }
}

void ZoneEditor::remove() {
  if (!zone()) {
    return;
  }
  AtlasEdit edit;
  edit.label = Reason{"Delete zone %1", {zone()->name}};
  edit.removeZones = {m_selected};
  if (m_session.perform(edit)) {
    clearSelection();
  }
}

void ZoneEditor::storeFacts(const Result<ZoneChange>& change) {
  if (change) {
    m_gate.store(*change);
  } else {
    m_gate.refuse(change.error());
  }
  // Refused, the form has to show again what the zone is.
  emit changed();
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
  emit changed();
}

}  // namespace buurtatlas
