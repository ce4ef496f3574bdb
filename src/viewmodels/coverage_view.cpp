#include "viewmodels/coverage_view.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <utility>

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
  connect(&m_ranking, &GapRanking::changed, this, &CoverageView::listGaps);
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
  for (const GapList::Row& row : m_gaps.rows()) {
    addresses += row.gap.addresses;
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

void CoverageView::setMaximumArea(double squareMetres) {
  m_maximumArea = SquareMetres{squareMetres};
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

void CoverageView::openGap(const MultiPolygon& ground) {
  m_wanted = ground;
  if (m_measured && !m_stale) {
    showWanted();
  }
}

void CoverageView::showWanted() {
  const MultiPolygon ground = std::exchange(m_wanted, {});
  const auto rowOf = [&] {
    const auto found = std::ranges::find(m_gaps.rows(), ground,
                                         [](const GapList::Row& row) -> const MultiPolygon& { return row.gap.area; });
    return found == m_gaps.rows().end() ? -1 : static_cast<int>(found - m_gaps.rows().begin());
  };
  if (!ground.empty() && rowOf() < 0) {
    m_minimumArea = SquareMetres(0);
    m_maximumArea = SquareMetres(0);
    listGaps();
  }
  showGap(rowOf());
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
  showWanted();
}

bool CoverageView::isListed(const Gap& gap) const {
  return gap.size >= m_minimumArea && (m_maximumArea.value <= 0 || gap.size <= m_maximumArea);
}

std::vector<GapList::Row> CoverageView::rankedRows() const {
  std::vector<GapList::Row> rows;
  if (!m_measured) {
    return rows;
  }
  const std::vector<Gap>& gaps = report().gaps;
  std::vector<GapFacts> facts = m_measured->facts();
  for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
    facts[gap].points = pointsOf(gaps[gap], facts[gap], m_ranking.weights());
  }
  for (const std::size_t place : rankedByPoints(gaps, facts)) {
    if (gaps[place].allowedBy == 0 && isListed(gaps[place])) {
      rows.push_back({.gap = gaps[place], .facts = facts[place]});
    }
  }
  return rows;
}

void CoverageView::listGaps() {
  const Gap* const was = m_currentGap >= 0 ? pointedOut() : nullptr;
  const MultiPolygon ground = was == nullptr ? MultiPolygon() : was->area;
  // Whoever asks while the lists are filled finds nothing pointed out.
  m_currentGap = m_currentAllowed = m_currentOverlap = -1;
  m_gaps.setRows(rankedRows(), m_session.atlas());
  m_allowed.setGaps(report().gaps, m_minimumArea, m_measured ? *m_session.atlas() : Atlas{});
  const auto same = std::ranges::find_if(
      m_gaps.rows(), [&](const GapList::Row& row) { return !ground.empty() && row.gap.area == ground; });
  pointOut(same == m_gaps.rows().end() ? -1 : static_cast<int>(same - m_gaps.rows().begin()), -1, -1);
  emit changed();
}

const Gap* CoverageView::pointedOut() const {
  return m_currentGap >= 0       ? &m_gaps.gap(m_currentGap)
         : m_currentAllowed >= 0 ? &m_allowed.row(m_currentAllowed).gap
                                 : nullptr;
}

const Overlap* CoverageView::pointedOutOverlap() const {
  return m_currentOverlap >= 0 ? &m_overlaps.overlap(m_currentOverlap) : nullptr;
}

QStringList CoverageView::currentFacts() const {
  return m_currentGap >= 0 ? m_gaps.factsOf(m_currentGap) : QStringList();
}

void CoverageView::pointOut(int gap, int allowed, int overlap) {
  m_currentGap = gap;
  m_currentAllowed = allowed;
  m_currentOverlap = overlap;
  paint();
  emit currentGapChanged();
  emit changed();
}

void CoverageView::paint() {
  std::vector<AreaToPaint> areas;
  for (int row = 0; row < m_gaps.count(); ++row) {
    areas.push_back({.id = Id{row} + 1,
                     .border = m_gaps.gap(row).area,
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
  if (const Overlap* overlap = pointedOutOverlap()) {
    areas.push_back({.border = overlap->area, .role = AreaRole::Accent, .pattern = AreaPattern::Filled});
  }
  m_picture = makeAreaPicture(areas, m_session.plane());
  emit pictureChanged();
}

void CoverageView::retranslate() {
  m_gaps.retranslate();
  m_allowed.retranslate();
  m_overlaps.retranslate();
  emit changed();
}

}  // namespace buurtatlas
