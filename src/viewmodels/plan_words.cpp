#include "viewmodels/plan_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>
#include <utility>

#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

/// The texts of this file for the translators.
struct PlanWords {
  Q_DECLARE_TR_FUNCTIONS(PlanWords)
};

QString shareWords(std::int64_t addresses, double share) {
  // Rounded down, so that "100 %" is said only of all addresses.
  const QString percent = QLocale().toString(std::floor(share * 1000) / 10, 'f', 1);
  return PlanWords::tr("%1 (%2 %)").arg(countWords(addresses), percent);
}

QString coveredWords(const PlanSide& side) { return shareWords(side.coverage.addressesInZones, side.share()); }

QString onceLiveWords(const PlanSide& side) { return shareWords(side.addressesOnceLive, side.shareOnceLive()); }

QString balanceWords(const Balance& balance) {
  const QString median = QLocale().toString(balance.median, 'f', balance.median == std::floor(balance.median) ? 0 : 1);
  return PlanWords::tr("%1 to %2, half above %3").arg(countWords(balance.least), countWords(balance.most), median);
}

QString kindWords(const PlanStep& step) {
  const QString name = QString::fromStdString(step.proposed);
  switch (step.kind) {
    case PlanStep::Kind::Same:
      return PlanWords::tr("stays as it is");
    case PlanStep::Kind::New:
      return PlanWords::tr("new");
    case PlanStep::Kind::Gone:
      return PlanWords::tr("goes");
    case PlanStep::Kind::Changed:
      return step.match == PlanMatch::Ground
                 ? PlanWords::tr("other border; “%1” in the plan, found by its ground").arg(name)
                 : PlanWords::tr("other border");
  }
  std::unreachable();
}

}  // namespace

QString planStateWords(const Plan& plan, Date today) {
  if (!plan.adoptedFrom) {
    return PlanWords::tr("Draft");
  }
  const QString day = dayWords(*plan.adoptedFrom);
  return *plan.adoptedFrom > today ? PlanWords::tr("Adopted, waits for %1").arg(day)
                                   : PlanWords::tr("Adopted, in force since %1").arg(day);
}

QString adoptionWords(const PlanComparison& comparison) {
  const auto count = [&](PlanStep::Kind kind) { return static_cast<int>(comparison.count(kind)); };
  const int changed = count(PlanStep::Kind::Changed);
  const int added = count(PlanStep::Kind::New);
  const int gone = count(PlanStep::Kind::Gone);
  const auto moved = static_cast<int>(comparison.movedMembers());
  QStringList parts;
  const auto add = [&](int n, const QString& sentence) {
    if (n > 0) {
      parts.append(sentence);
    }
  };
  add(changed, PlanWords::tr("%n zones get another border.", "", changed));
  add(added, PlanWords::tr("%n zones are new.", "", added));
  add(gone, PlanWords::tr("%n zones go.", "", gone));
  add(moved, PlanWords::tr("%n members come into another zone.", "", moved));
  if (parts.isEmpty()) {
    parts.append(PlanWords::tr("Nothing changes: the zones are already so."));
  }
  parts.append(PlanWords::tr("You can undo this."));
  return parts.join(u' ');
}

QString movedWords(const PlanComparison& comparison) {
  const auto moved = static_cast<int>(comparison.movedMembers());
  return moved == 0 ? PlanWords::tr("No member comes into another zone")
                    : PlanWords::tr("%n members come into another zone", "", moved);
}

std::vector<Line> figureLines(const PlanComparison& comparison) {
  const PlanSide& now = comparison.now;
  const PlanSide& then = comparison.planned;
  std::vector<Line> lines = {
      {PlanWords::tr("Zones"), countWords(now.zones), countWords(then.zones)},
      {PlanWords::tr("Addresses in a live zone"), coveredWords(now), coveredWords(then)},
      {PlanWords::tr("Gaps from 500 m²"), countWords(countOpen(now.coverage.gaps)),
       countWords(countOpen(then.coverage.gaps))},
      {PlanWords::tr("Ground in no live zone"), areaWords(now.coverage.gapArea), areaWords(then.coverage.gapArea)},
      {PlanWords::tr("Members per zone"), balanceWords(now.members), balanceWords(then.members)},
      {PlanWords::tr("Most less least"), countWords(now.members.spread()), countWords(then.members.spread())},
      {PlanWords::tr("Households per zone"), balanceWords(now.households), balanceWords(then.households)},
      {PlanWords::tr("Most less least"), countWords(now.households.spread()), countWords(then.households.spread())},
  };
  const auto isFounding = [](const PlanSide& side) { return side.addressesOnceLive > side.coverage.addressesInZones; };
  if (isFounding(now) || isFounding(then)) {
    lines.insert(lines.begin() + 2,
                 {PlanWords::tr("… once zones in founding are live"), onceLiveWords(now), onceLiveWords(then)});
  }
  return lines;
}

Line stepLine(const PlanStepFigures& figures) {
  return {.title = QString::fromStdString(figures.step.zone.name),
          .subtitle = kindWords(figures.step),
          .value =
              PlanWords::tr("%1 → %2 members").arg(countWords(figures.membersNow), countWords(figures.membersPlanned))};
}

}  // namespace buurtatlas
