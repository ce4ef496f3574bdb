#include "viewmodels/simplify_desk.h"

#include <vector>

#include "tasks/border_commands.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"
#include "viewmodels/zone_gate.h"

namespace buurtatlas {

namespace {

std::size_t verticesOf(const std::vector<Zone>& zones) {
  std::size_t count = 0;
  for (const Zone& zone : zones) {
    for (const Polygon& part : zone.border) {
      count += part.outer.size();
      for (const Ring& hole : part.holes) {
        count += hole.size();
      }
    }
  }
  return count;
}

}  // namespace

SimplifyDesk::SimplifyDesk(AtlasSession& session, ZoneGate& gate, QObject* parent)
    : QObject(parent), m_session(session), m_gate(gate) {
  connect(&session, &AtlasSession::snapshotReplaced, this, &SimplifyDesk::forget);
  connect(&session, &AtlasSession::retranslated, this, &SimplifyDesk::changed);
  connect(&m_job, &BackgroundJob::failed, &gate, &ZoneGate::refuse);
}

QString SimplifyDesk::text() const {
  if (!m_change) {
    return {};
  }
  return m_after < m_before
             ? tr("%1 vertices become %2. Borders that zones share stay shared.")
                   .arg(countWords(static_cast<std::int64_t>(m_before)), countWords(static_cast<std::int64_t>(m_after)))
             : tr("No vertex can go within this tolerance.");
}

void SimplifyDesk::look(double tolerance) {
  forget();
  m_job.start<ZoneChange>(
      [atlas = m_session.atlas(), tolerance](const JobControl&) { return simplifyZones(*atlas, Metres(tolerance)); },
      [this](ZoneChange change) {
        m_before = verticesOf(*m_session.atlas()->zones);
        m_after = verticesOf(change.put);
        m_change = std::move(change);
        emit changed();
      });
}

void SimplifyDesk::apply() {
  if (isReady()) {
    const ZoneChange change = *m_change;
    m_gate.store(change);
  }
}

void SimplifyDesk::forget() {
  m_job.cancel();
  if (m_change) {
    m_change.reset();
    emit changed();
  }
}

}  // namespace buurtatlas
