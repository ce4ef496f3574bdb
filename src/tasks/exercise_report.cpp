#include "tasks/exercise_report.h"

#include <algorithm>
#include <cmath>

#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "tasks/alert_task.h"

namespace buurtatlas {

namespace {

constexpr double kForTime = 50;
constexpr double kForArea = 30;
constexpr double kForTexts = 20;
constexpr double kLostByFinding = 5;
constexpr double kSlowest = 10;  ///< times kWantedTime

/// 1 up to the wanted time, down to 0.
double quickness(std::chrono::seconds time) {
  const double times = std::chrono::duration<double>(time) / std::chrono::duration<double>(kWantedTime);
  return std::clamp((kSlowest - times) / (kSlowest - 1), 0.0, 1.0);
}

Result<AreaAgreement> agreementOf(const MultiPolygon& warned, const MultiPolygon& intended) {
  const auto missed = differenceOf(intended, warned);
  const auto extra = differenceOf(warned, intended);
  const auto whole = unionOf({warned, intended});
  if (!missed || !extra || !whole) {
    return std::unexpected(!missed ? missed.error() : !extra ? extra.error() : whole.error());
  }
  AreaAgreement agreement{.missed = areaOf(*missed), .extra = areaOf(*extra)};
  const double apart = agreement.missed.value + agreement.extra.value;
  agreement.share = std::clamp(1 - apart / std::max(areaOf(*whole).value, 1.0), 0.0, 1.0);
  return agreement;
}

int pointsOf(const ExerciseScore& score) {
  if (!score.timeToSend) {
    return 0;
  }
  const double texts = std::max(0.0, kForTexts - kLostByFinding * static_cast<double>(score.findings));
  const double earned = kForTime * quickness(*score.timeToSend) + texts;
  return static_cast<int>(
      std::lround(score.area ? earned + kForArea * score.area->share : earned * 100 / (kForTime + kForTexts)));
}

Result<ExerciseScore> scoreOf(const AlertCase& alertCase, const AlertNames& names,
                              const std::optional<MultiPolygon>& intended) {
  const CaseContent& content = alertCase.content;
  ExerciseScore score{.alert = alertCase.id,
                      .findings = std::ssize(lintTexts(content.texts, content.urgency, content.kind, names))};
  if (alertCase.sentAt) {
    score.timeToSend = *alertCase.sentAt - alertCase.createdAt;
  }
  if (intended) {
    const Result<AreaAgreement> agreement = agreementOf(content.area, *intended);
    if (!agreement) {
      return std::unexpected(agreement.error());
    }
    score.area = *agreement;
  }
  score.points = pointsOf(score);
  return score;
}

}  // namespace

Result<std::vector<ExerciseScore>> exerciseReport(const AtlasStore& store, const std::optional<MultiPolygon>& intended,
                                                  Instant at) {
  if (!store.snapshot()->info.exercise) {
    return fail(ErrorCode::NotAllowed, "This atlas is no exercise; only alerts for practice are scored.");
  }
  const auto people = store.people();
  const auto views = viewCases(store, at);
  if (!people || !views) {
    return std::unexpected(!people ? people.error() : views.error());
  }
  const AlertNames names(*store.snapshot());
  std::vector<ExerciseScore> scores;
  for (const CaseView& view : *views) {
    if (view.alertCase.content.kind != AlertKind::Alert) {
      continue;
    }
    Result<ExerciseScore> score = scoreOf(view.alertCase, names, intended);
    if (!score) {
      return std::unexpected(std::move(score).error());
    }
    const auto author = std::ranges::find(*people, view.alertCase.author, &Person::id);
    score->author = author == people->end() ? std::string() : author->name;
    scores.push_back(*std::move(score));
  }
  std::ranges::reverse(scores);
  return scores;
}

}  // namespace buurtatlas
