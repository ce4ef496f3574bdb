#include "tasks/exercise_report.h"

#include <gtest/gtest.h>

#include "support/memory_store.h"
#include "tasks/alert_task.h"
#include "tasks/case_people.h"
#include "tasks/case_steps.h"
#include "tasks/member_task.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

using namespace std::chrono_literals;

Atlas practiceTown() {
  Atlas town = smallTown();
  town.info.exercise = true;
  return town;
}

const MultiPolygon kMeant = {rectangle(650000, 650500, 651000, 651000)};
const std::string kGoodText = "Brand in de Lindestraat 1 om 14 uur. Sluit ramen. Bel 101. Meer nieuws om 15 uur.";

class Exercise : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(addPerson(desk, "Eva", {Role::Author}));
    const Geocoder geocoder(store.snapshot()->addresses);
    ASSERT_TRUE(
        putMember(store, {.name = "Ann", .address = {.text = "Lindestraat 1"}, .phone = "0470123456"}, geocoder));
  }
  ExerciseScore scoreAfter(std::chrono::seconds time, const MultiPolygon& area,
                           const std::optional<MultiPolygon>& intended) {
    EXPECT_TRUE(sendAlert(desk, {.area = area, .text = kGoodText, .begunAt = desk.at - time}, 1));
    return exerciseReport(store, intended, desk.at).value().front();
  }
  test::MemoryStore store{practiceTown()};
  CaseDesk desk{.store = store, .actor = "Eva"};
};

TEST_F(Exercise, CountsTheTimeFromOpeningTheAlertToSendingIt) {
  const ExerciseScore score = scoreAfter(45s, kMeant, kMeant);
  EXPECT_EQ(score.timeToSend, 45s);
  EXPECT_EQ(score.author, "Eva");
  EXPECT_EQ(score.points, 100 - 5 * score.findings);
}

TEST_F(Exercise, TakesPointsForEveryMinuteMore) {
  const ExerciseScore slow = scoreAfter(330s, kMeant, kMeant);
  EXPECT_EQ(slow.points, 75 - 5 * slow.findings);
}

TEST_F(Exercise, TakesPointsForGroundThatWasMissedOrTooMuch) {
  const MultiPolygon half = {rectangle(650000, 650500, 650500, 651000)};
  const ExerciseScore score = scoreAfter(10s, kMeant, half);
  ASSERT_TRUE(score.area);
  EXPECT_DOUBLE_EQ(score.area->share, 0.5);
  EXPECT_DOUBLE_EQ(score.area->extra.value, 250'000);
  EXPECT_DOUBLE_EQ(score.area->missed.value, 0);
  EXPECT_EQ(score.points, 85 - 5 * score.findings);
}

TEST_F(Exercise, IsScoredOutOfAHundredWithoutAnAreaThatWasMeant) {
  const ExerciseScore score = scoreAfter(60s, kMeant, std::nullopt);
  EXPECT_EQ(score.points, std::lround((70 - 5.0 * static_cast<double>(score.findings)) * 100 / 70));
}

TEST_F(Exercise, GivesNothingForWhatWasNotSent) {
  ASSERT_TRUE(createCase(desk, {.area = kMeant, .texts = {{"nl", kGoodText}}}));
  const ExerciseScore score = exerciseReport(store, kMeant, desk.at).value().front();
  EXPECT_FALSE(score.timeToSend);
  EXPECT_EQ(score.points, 0);
}

TEST(ExerciseReport, IsRefusedInARealAtlas) {
  const test::MemoryStore real(smallTown());
  const auto report = exerciseReport(real, std::nullopt, now());
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::NotAllowed);
}

}  // namespace
}  // namespace buurtatlas
