#include "viewmodels/zone_gate.h"

#include <QStringList>
#include <algorithm>
#include <cstddef>

#include "viewmodels/atlas_session.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

ZoneGate::ZoneGate(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &AtlasSession::snapshotReplaced, this, &ZoneGate::drop);
  connect(&session, &AtlasSession::retranslated, this, &ZoneGate::changed);
}

QString ZoneGate::sentence() const { return m_error ? translated(m_error->reason) : QString(); }

QGeoCoordinate ZoneGate::place() const {
  return m_error && m_error->where ? toCoordinate(m_session.plane(), *m_error->where) : QGeoCoordinate();
}

std::optional<std::vector<Id>> ZoneGate::store(const ZoneChange& change, const ZoneAllowance& allowance) {
  const Result<AtlasEdit> edit = checkedEdit(*m_session.atlas(), change, allowance);
  if (!edit) {
    keep(edit.error(), edit.error().code == ErrorCode::NotAllowed ? std::optional(change) : std::nullopt);
    return std::nullopt;
  }
  std::optional<std::vector<Id>> ids = m_session.perform(*edit);
  if (!ids) {
    emit refusing();
  }
  return ids;
}

void ZoneGate::refuse(const Error& error) { keep(error, std::nullopt); }

void ZoneGate::keep(const Error& error, const std::optional<ZoneChange>& change) {
  emit refusing();
  m_error = error;
  m_change = change;
  m_needsReason = change && !checkedEdit(*m_session.atlas(), *change, {.outsideBoundary = true});
  m_givers = change ? giversOf(*change) : QString();
  emit changed();
}

void ZoneGate::drop() {
  if (m_error) {
    m_error.reset();
    m_change.reset();
    m_givers.clear();
    emit changed();
  }
}

void ZoneGate::clip() {
  if (m_change) {
    storeRepaired(clippedToFit(*m_session.atlas(), *m_change), {});
  }
}

void ZoneGate::takeGround() {
  if (m_change) {
    storeRepaired(takingGround(*m_session.atlas(), *m_change), {});
  }
}

void ZoneGate::allow(const QString& reason) {
  if (m_change) {
    storeRepaired(*m_change, {.outsideBoundary = true, .overlapReason = reason.trimmed().toStdString()});
  }
}

void ZoneGate::storeRepaired(const Result<ZoneChange>& change, const ZoneAllowance& allowance) {
  if (!change) {
    refuse(change.error());
    return;
  }
  if (const std::optional<std::vector<Id>> ids = store(*change, allowance)) {
    drop();
    emit repaired(*ids);
  }
}

QString ZoneGate::giversOf(const ZoneChange& change) const {
  const Result<ZoneChange> taking = takingGround(*m_session.atlas(), change);
  if (!taking) {
    return {};
  }
  QStringList names;
  std::for_each(taking->put.begin() + static_cast<std::ptrdiff_t>(change.put.size()), taking->put.end(),
                [&](const Zone& giver) { names.append(QString::fromStdString(giver.name)); });
  return names.join(QStringLiteral(", "));
}

}  // namespace buurtatlas
