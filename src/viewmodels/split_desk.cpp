#include "viewmodels/split_desk.h"

#include <utility>

#include "geometry/measure.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/sketch.h"
#include "viewmodels/zone_editor.h"
#include "viewmodels/zone_gate.h"

namespace buurtatlas {

SplitDesk::SplitDesk(AtlasSession& session, ZoneEditor& zones, Sketch& sketch, ZoneGate& gate, QObject* parent)
    : QObject(parent), m_session(session), m_zones(zones), m_sketch(sketch), m_gate(gate) {
  connect(&session, &AtlasSession::snapshotReplaced, this, &SplitDesk::cancel);
  connect(&session, &AtlasSession::retranslated, this, &SplitDesk::changed);
  connect(&zones, &ZoneEditor::selectionChanged, this, &SplitDesk::cancel);
  connect(&sketch, &Sketch::lineFinished, this, &SplitDesk::takeLine);
}

QStringList SplitDesk::texts() const {
  QStringList texts;
  for (const SplitPart& part : m_parts) {
    texts.append(QStringList{tr("%Ln addresses", "", static_cast<int>(part.addresses)),
                             tr("%Ln members", "", static_cast<int>(part.members)), areaWords(areaOf(part.border))}
                     .join(QStringLiteral(" · ")));
  }
  return texts;
}

QString SplitDesk::problem() const {
  for (const QString& name : m_names) {
    if (name.trimmed().isEmpty()) {
      return tr("Every part needs a name.");
    }
    if (m_names.count(name) > 1) {
      return tr("Two parts have the same name.");
    }
  }
  return {};
}

void SplitDesk::begin() {
  if (m_zones.zone()) {
    cancel();
    m_sketch.beginDrawing(Sketch::CutLine);
  }
}

void SplitDesk::takeLine(const LineString& line) {
  if (m_sketch.purpose() != Sketch::CutLine || !m_zones.zone()) {
    return;
  }
  const Result<std::vector<SplitPart>> parts = splitParts(*m_session.atlas(), m_zones.zone()->id, line);
  if (!parts) {
    m_gate.refuse(parts.error());
    return;
  }
  m_parts = *parts;
  m_keeper = 0;
  m_names = {m_zones.name()};
  for (int part = 2; part <= count(); ++part) {
    m_names.append(QStringLiteral("%1 %2").arg(m_zones.name()).arg(part));
  }
  emit changed();
}

void SplitDesk::setKeeper(int part) {
  if (isPart(part) && part != m_keeper) {
    m_names.swapItemsAt(part, m_keeper);
    m_keeper = part;
    emit changed();
  }
}

void SplitDesk::setName(int part, const QString& name) {
  if (isPart(part) && m_names[part] != name.trimmed()) {
    m_names[part] = name.trimmed();
    emit changed();
  }
}

QList<QGeoPolygon> SplitDesk::pieces() const {
  QList<QGeoPolygon> pieces;
  for (const SplitPart& part : m_parts) {
    for (const Polygon& piece : part.border) {
      pieces.append(toGeoPolygon(m_session.plane(), piece));
    }
  }
  return pieces;
}

QList<int> SplitDesk::partOfPiece() const {
  QList<int> parts;
  for (int part = 0; part < count(); ++part) {
    parts.resize(parts.size() + static_cast<qsizetype>(m_parts[static_cast<std::size_t>(part)].border.size()), part);
  }
  return parts;
}

QGeoCoordinate SplitDesk::middleOf(int part) const {
  return isPart(part) ? toCoordinate(m_session.plane(), pointInside(m_parts[static_cast<std::size_t>(part)].border))
                      : QGeoCoordinate();
}

void SplitDesk::accept() {
  if (!isDeciding() || !m_zones.zone() || !problem().isEmpty()) {
    return;
  }
  std::vector<std::string> names;
  for (const QString& name : std::as_const(m_names)) {
    names.push_back(name.toStdString());
  }
  const Result<ZoneChange> change =
      splitZone(*m_session.atlas(), m_zones.zone()->id, m_parts, names, static_cast<std::size_t>(m_keeper));
  if (change) {
    m_gate.store(*change);
  } else {
    m_gate.refuse(change.error());
  }
}

void SplitDesk::cancel() {
  if (isDeciding()) {
    m_parts.clear();
    m_names.clear();
    emit changed();
  }
}

}  // namespace buurtatlas
