#include "viewmodels/gap_desk.h"

#include "viewmodels/atlas_session.h"
#include "viewmodels/coverage_view.h"
#include "viewmodels/number_words.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

Date inAYear(Date day) {
  const std::chrono::year_month_day now(day);
  const std::chrono::year_month_day then = now + std::chrono::years(1);
  return then.ok() ? Date(then) : Date(then.year() / std::chrono::March / 1);
}

QString sentenceOf(const std::optional<Reason>& fault) { return fault ? translated(*fault) : QString(); }

}  // namespace

GapDesk::GapDesk(AtlasSession& session, CoverageView& coverage, QObject* parent)
    : QObject(parent), m_session(session), m_coverage(coverage) {
  connect(&coverage, &CoverageView::currentGapChanged, this, &GapDesk::cancel);
  connect(&session, &AtlasSession::retranslated, this, &GapDesk::changed);
}

bool GapDesk::isChanging() const {
  const Gap* gap = m_coverage.pointedOut();
  return gap != nullptr && gap->allowedBy != 0;
}

QStringList GapDesk::reasons() {
  QStringList words;
  for (int reason = 0; reason < kGapReasons; ++reason) {
    words.append(AllowedGapList::wordFor(static_cast<GapReason>(reason)));
  }
  return words;
}

QString GapDesk::noteProblem() const { return m_isTried ? sentenceOf(faults().note) : QString(); }

QString GapDesk::authorProblem() const { return m_isTried ? sentenceOf(faults().author) : QString(); }

QString GapDesk::reviewProblem() const {
  if (!m_isTried) {
    return {};
  }
  return isReviewReadable() ? sentenceOf(faults().review) : tr("Write a day such as 12-03-2026.");
}

void GapDesk::begin() {
  const Gap* gap = m_coverage.pointedOut();
  if (gap == nullptr) {
    return;
  }
  const Atlas& atlas = *m_session.atlas();
  if (const auto allowed = allowedGapOf(atlas, gap->allowedBy)) {
    fill((*allowed)->remark);
  } else {
    const std::vector<AllowedGap>& all = *atlas.allowedGaps;
    fill({.author = all.empty() ? m_author.toStdString() : all.back().remark.author, .reviewOn = inAYear(atlas.day)});
  }
  m_isOpen = true;
  emit changed();
}

void GapDesk::cancel() {
  m_isOpen = false;
  m_isTried = false;
  emit changed();
}

void GapDesk::allow() {
  const Gap* gap = m_coverage.pointedOut();
  if (!m_isOpen || gap == nullptr || m_coverage.isStale()) {
    return;
  }
  m_isTried = true;
  emit changed();
  if (isComplete()) {
    perform(allowGap(*m_session.atlas(), *gap, remark()));
  }
}

void GapDesk::disallow() {
  const Gap* gap = m_coverage.pointedOut();
  if (gap == nullptr || m_coverage.isStale()) {
    return;
  }
  perform(disallowGap(*m_session.atlas(), *gap, m_coverage.allGaps()));
}

void GapDesk::fill(const GapRemark& remark) {
  m_reason = static_cast<int>(remark.reason);
  m_note = QString::fromStdString(remark.note);
  m_author = QString::fromStdString(remark.author);
  m_review = remark.reviewOn ? dayWords(*remark.reviewOn) : QString();
  m_isTried = false;
}

bool GapDesk::isReviewReadable() const {
  return m_review.trimmed().isEmpty() || parseDate(m_review.trimmed().toStdString());
}

RemarkFaults GapDesk::faults() const { return faultsOf(remark(), m_session.atlas()->day); }

bool GapDesk::isComplete() const {
  return noteProblem().isEmpty() && authorProblem().isEmpty() && reviewProblem().isEmpty();
}

GapRemark GapDesk::remark() const {
  return {.reason = static_cast<GapReason>(m_reason),
          .note = m_note.toStdString(),
          .author = m_author.toStdString(),
          .reviewOn = parseDate(m_review.trimmed().toStdString())};
}

void GapDesk::perform(const Result<AtlasEdit>& edit) {
  if (!edit) {
    m_session.report(edit.error());
  } else if (m_session.perform(*edit)) {
    cancel();
  }
}

}  // namespace buurtatlas
