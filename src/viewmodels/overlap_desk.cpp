#include "viewmodels/overlap_desk.h"

#include <QStringList>

#include "tasks/border_commands.h"
#include "tasks/overlap_repairs.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/coverage_view.h"
#include "viewmodels/reason_text.h"
#include "viewmodels/zone_gate.h"

namespace buurtatlas {

OverlapDesk::OverlapDesk(AtlasSession& session, CoverageView& coverage, ZoneGate& gate, QObject* parent)
    : QObject(parent), m_session(session), m_coverage(coverage), m_gate(gate) {
  connect(&coverage, &CoverageView::currentGapChanged, this, &OverlapDesk::cancel);
  connect(&coverage, &CoverageView::changed, this, &OverlapDesk::changed);
  connect(&session, &AtlasSession::retranslated, this, &OverlapDesk::changed);
}

const Overlap* OverlapDesk::current() const { return m_coverage.isStale() ? nullptr : m_coverage.pointedOutOverlap(); }

bool OverlapDesk::isRepairable() const {
  const Overlap* overlap = m_coverage.pointedOutOverlap();
  return overlap != nullptr && overlap->firstType == overlap->secondType;
}

bool OverlapDesk::isAllowed() const {
  const Overlap* overlap = m_coverage.pointedOutOverlap();
  return overlap != nullptr && !overlap->reason.empty();
}

QString OverlapDesk::who() const {
  const Overlap* overlap = current();
  if (overlap == nullptr) {
    return {};
  }
  const QString addresses = tr("%Ln addresses are counted in both zones.", "", static_cast<int>(overlap->addresses));
  constexpr qsizetype kNamesShown = 5;
  QStringList names;
  for (const Member& member : membersInBoth(*m_session.atlas(), *overlap)) {
    if (names.size() < kNamesShown) {
      names.append(QString::fromStdString(member.name));
    }
  }
  if (names.isEmpty()) {
    return addresses;
  }
  const auto others = static_cast<int>(overlap->members - names.size());
  const QString members = others > 0 ? tr("Members of both: %1 and %Ln more.", "", others).arg(names.join(", "))
                                     : tr("Members of both: %1.").arg(names.join(", "));
  return tr("%1 %2", "two sentences").arg(addresses, members);
}

void OverlapDesk::giveToFirst() {
  if (const Overlap* overlap = current()) {
    clip(overlap->second, overlap->first);
  }
}

void OverlapDesk::giveToSecond() {
  if (const Overlap* overlap = current()) {
    clip(overlap->first, overlap->second);
  }
}

void OverlapDesk::split() {
  if (const Overlap* overlap = current()) {
    store(splitOverlap(*m_session.atlas(), overlap->first, overlap->second));
  }
}

void OverlapDesk::begin() {
  if (const Overlap* overlap = current()) {
    m_reason = QString::fromStdString(overlap->reason);
    m_isOpen = true;
    emit changed();
  }
}

void OverlapDesk::cancel() {
  m_isOpen = false;
  m_problem.clear();
  emit changed();
}

void OverlapDesk::allow() {
  const Overlap* overlap = current();
  if (!m_isOpen || overlap == nullptr) {
    return;
  }
  const Result<AtlasEdit> edit =
      allowOverlap(*m_session.atlas(), overlap->first, overlap->second, m_reason.trimmed().toStdString());
  if (!edit) {
    m_problem = translated(edit.error().reason);
    emit changed();
  } else if (m_session.perform(*edit)) {
    cancel();
  }
}

void OverlapDesk::disallow() {
  if (const Overlap* overlap = current()) {
    const Result<AtlasEdit> edit = disallowOverlap(*m_session.atlas(), overlap->first, overlap->second);
    if (!edit) {
      m_gate.refuse(edit.error());
    } else {
      static_cast<void>(m_session.perform(*edit));
    }
  }
}

void OverlapDesk::clip(Id zone, Id other) { store(clipToZone(*m_session.atlas(), zone, other)); }

void OverlapDesk::store(const Result<ZoneChange>& change) {
  if (!change) {
    m_gate.refuse(change.error());
  } else {
    static_cast<void>(m_gate.store(*change));
  }
}

}  // namespace buurtatlas
