#include "viewmodels/proposal_desk.h"

#include <algorithm>
#include <utility>

#include "viewmodels/atlas_session.h"
#include "viewmodels/coverage_view.h"
#include "viewmodels/plan_desk.h"
#include "viewmodels/street_index.h"
#include "viewmodels/zone_editor.h"

namespace buurtatlas {

namespace {

// The wanted name, or that with 2, 3... so that none of the plans has its name.
std::string freeName(const Atlas& atlas, const QString& wanted, std::size_t count) {
  for (int number = 1;; ++number) {
    const std::string name = (number == 1 ? wanted : QStringLiteral("%1 (%2)").arg(wanted).arg(number)).toStdString();
    bool isFree = true;
    for (std::size_t i = 0; i < count; ++i) {
      isFree = isFree && !std::ranges::contains(*atlas.plans, planName(name, i), &Plan::name);
    }
    if (isFree) {
      return name;
    }
  }
}

}  // namespace

ProposalDesk::ProposalDesk(AtlasSession& session, const CoverageView& coverage, const StreetIndex& streets,
                           const ZoneEditor& zones, PlanDesk& plans, QObject* parent)
    : QObject(parent), m_session(session), m_coverage(coverage), m_streets(streets), m_zones(zones), m_plans(plans) {
  connect(&coverage, &CoverageView::currentGapChanged, this, &ProposalDesk::cancel);
  connect(&zones, &ZoneEditor::selectionChanged, this, &ProposalDesk::cancel);
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

void ProposalDesk::begin() {
  m_isOpen = true;
  emit changed();
}

void ProposalDesk::cancel() {
  m_job.cancel();
  if (std::exchange(m_isOpen, false)) {
    emit changed();
  }
}

void ProposalDesk::proposeForGap() {
  if (const Gap* gap = m_coverage.pointedOut()) {
    const auto rank = m_coverage.currentGap() + 1;
    run(tr("Gap %1").arg(rank),
        [area = gap->area, neighbours = gap->neighbours](const Atlas& atlas, const StreetRegister& streets,
                                                         const GroupSize& size, const JobControl& control) {
          return buurtatlas::proposeForGap(atlas, streets, area, neighbours, size, control);
        });
  }
}

void ProposalDesk::proposeSplit() {
  run(tr("Split of %1").arg(m_zones.name()),
      [zone = Id{m_zones.selectedId()}](const Atlas& atlas, const StreetRegister& streets, const GroupSize& size,
                                        const JobControl& control) {
        return buurtatlas::proposeSplit(atlas, streets, zone, size, control);
      });
}

void ProposalDesk::run(const QString& name, Work work) {
  if (!m_streets.streets()) {
    return;
  }
  m_job.start<std::vector<ZoneProposal>>(
      [work = std::move(work), atlas = m_session.atlas(), streets = m_streets.streets(),
       size = GroupSize{.least = m_least, .most = m_most}](const JobControl& control) {
        return work(*atlas, *streets, size, control);
      },
      [this, name](const std::vector<ZoneProposal>& proposals) { keep(name, proposals); });
}

void ProposalDesk::keep(const QString& wanted, const std::vector<ZoneProposal>& proposals) {
  const Atlas& atlas = *m_session.atlas();
  const auto edit = makePlans(atlas, proposals, freeName(atlas, wanted, proposals.size()));
  if (!edit) {
    m_session.report(edit.error());
  } else if (const auto ids = m_session.perform(*edit)) {
    cancel();
    m_session.say(tr("%Ln proposals are kept as plans; the best one is shown.", "", static_cast<int>(ids->size())));
    m_plans.open(ids->front());
    emit proposed();
  }
}

}  // namespace buurtatlas
