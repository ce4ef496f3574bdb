#include "viewmodels/coverage_view.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <iterator>

#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"

namespace buurtatlas {

CoverageView::CoverageView(AtlasSession& session, MapFocus& focus, QObject* parent)
    : QObject(parent), m_session(session), m_focus(focus) {
  connect(&session, &AtlasSession::opened, this, [this] {
    m_measured.reset();
    m_overlaps.setOverlaps({}, *m_session.atlas());
    listGaps();
    measure();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& after = *m_session.atlas();
    if (after.zones != before->zones || after.boundary != before->boundary || after.addresses != before->addresses ||
        after.streets != before->streets || after.neighbourhoods != before->neighbourhoods ||
        after.allowedGaps != before->allowedGaps || after.allowedOverlaps != before->allowedOverlaps ||
        after.members != before->members || after.incidents != before->incidents || after.day != before->day) {
      measure();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, &CoverageView::retranslate);
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

void CoverageView::setWatched(bool watched) {
  if (watched == m_watched) {
    return;
  }
  m_watched = watched;
  emit watchedChanged();
  if (m_watched && (m_stale || !m_measured)) {
    measure();
  }
}

bool CoverageView::isPossible() const {
  return !m_session.atlas()->boundary->empty() && !m_session.atlas()->zones->empty();
}

const CoverageReport& CoverageView::report() const {
  static const CoverageReport nothing;
  return m_measured ? m_measured->report() : nothing;
}

double CoverageView::share() const {
  return report().addressesLocated == 0
             ? 0
             : static_cast<double>(report().addressesInZones) / static_cast<double>(report().addressesLocated);
}

QString CoverageView::shareText() const {
  // Rounded down, so that "100 %" is said only of all addresses.
  return tr("%1 %", "share in percent").arg(QLocale().toString(std::floor(share() * 1000) / 10, 'f', 1));
}

int CoverageView::addressesInGaps() const {
  std::int64_t addresses = 0;
  for (const Gap& gap : m_gaps.gaps()) {
    addresses += gap.addresses;
  }
  return static_cast<int>(addresses);
}

QString CoverageView::boundaryText() const { return areaWords(report().boundaryArea); }

QString CoverageView::coveredText() const { return areaWords(report().coveredArea); }

QString CoverageView::gapText() const { return areaWords(report().gapArea); }

QString CoverageView::allowedText() const { return areaWords(report().allowedArea); }

QString CoverageView::overlapText() const { return areaWords(report().overlapArea); }

void CoverageView::setMinimumArea(double squareMetres) {
  m_minimumArea = SquareMetres{squareMetres};
  listGaps();
}

int CoverageView::hiddenGaps() const { return static_cast<int>(countOpen(report().gaps)) - m_gaps.count(); }

void CoverageView::showGap(int row) {
  if (row < 0 || row >= m_gaps.count()) {
    return;
  }
  pointOut(row, -1, -1);
  m_focus.show(boundsOf(pointedOut()->area));
}

void CoverageView::showAllowed(int row) {
  if (row < 0 || row >= m_allowed.count()) {
    return;
  }
  pointOut(-1, row, -1);
  m_focus.show(boundsOf(pointedOut()->area));
}

void CoverageView::showNextGap() { showGap(std::min(m_currentGap + 1, m_gaps.count() - 1)); }

void CoverageView::showPreviousGap() { showGap(std::max(m_currentGap - 1, 0)); }

void CoverageView::showOverlap(int row) {
  if (row < 0 || row >= m_overlaps.count()) {
    return;
  }
  pointOut(-1, -1, row);
  m_focus.show(boundsOf(m_overlaps.overlap(row).area));
}

void CoverageView::measure() {
  m_stale = true;
  emit changed();
  if (!m_watched) {
    return;
  }
  if (!isPossible()) {
    m_job.cancel();
    m_stale = false;
    m_measured.reset();
    m_overlaps.setOverlaps({}, *m_session.atlas());
    listGaps();
    return;
  }
  m_job.start<MeasuredCoverage>(
      [atlas = m_session.atlas(), before = m_measured](const JobControl& control) {
        return before ? before->after(*atlas, control) : MeasuredCoverage::of(*atlas, control);
      },
      [this](MeasuredCoverage measured) { take(std::move(measured)); });
}

void CoverageView::take(MeasuredCoverage measured) {
  m_measured = std::move(measured);
  m_stale = false;
  m_overlaps.setOverlaps(report().overlaps, *m_session.atlas());
  listGaps();
}

void CoverageView::listGaps() {
  std::vector<Gap> wanted;
  std::ranges::copy_if(report().gaps, std::back_inserter(wanted),
                       [this](const Gap& gap) { return gap.allowedBy == 0 && gap.size >= m_minimumArea; });
  m_gaps.setGaps(std::move(wanted));
  m_allowed.setGaps(report().gaps, m_minimumArea, m_measured ? *m_session.atlas() : Atlas{});
  pointOut(-1, -1, -1);
  emit changed();
}

const Gap* CoverageView::pointedOut() const {
  return m_currentGap >= 0       ? &m_gaps.gaps()[static_cast<std::size_t>(m_currentGap)]
         : m_currentAllowed >= 0 ? &m_allowed.row(m_currentAllowed).gap
                                 : nullptr;
}

void CoverageView::pointOut(int gap, int allowed, int overlap) {
  m_currentGap = gap;
  m_currentAllowed = allowed;
  m_currentOverlap = overlap;
  paint();
  emit currentGapChanged();
}

void CoverageView::paint() {
  std::vector<AreaToPaint> areas;
  for (std::size_t at = 0; at < m_gaps.gaps().size(); ++at) {
    areas.push_back({.id = static_cast<Id>(at) + 1,
                     .border = m_gaps.gaps()[at].area,
                     .role = AreaRole::Gap,
                     .pattern = AreaPattern::FilledAndHatched});
  }
  for (const AllowedGapList::Row& row : m_allowed.rows()) {
    if (!row.isCovered) {
      areas.push_back({.border = row.gap.area, .role = AreaRole::AllowedGap, .pattern = AreaPattern::Hatched});
    }
  }
  for (const Overlap& overlap : m_overlaps.overlaps()) {
    if (!overlap.allowed) {
      areas.push_back({.border = overlap.area, .role = AreaRole::Overlap, .pattern = AreaPattern::Hatched});
    }
  }
  if (const Gap* gap = pointedOut()) {
    areas.push_back({.border = gap->area, .role = AreaRole::Accent, .pattern = AreaPattern::Filled});
  }
  if (m_currentOverlap >= 0) {
    areas.push_back({.border = m_overlaps.overlap(m_currentOverlap).area,
                     .role = AreaRole::Accent,
                     .pattern = AreaPattern::Filled});
  }
  if (const Result<AreaPicture> picture = makeAreaPicture(areas, m_session.atlas()->info.plane)) {
    m_picture = *picture;
    emit pictureChanged();
  }
}

void CoverageView::retranslate() {
  m_gaps.retranslate();
  m_allowed.retranslate();
  m_overlaps.retranslate();
  emit changed();
}

}  // namespace buurtatlas
