#include "dispatch/step_proof_clock.h"

#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

/// A clock on the wall that can be set, and a counter that cannot.
class StepProofClockTest : public ::testing::Test {
 protected:
  Instant wall{seconds(1'000'000)};
  seconds counter{500};
  StepProofClock clock{[this] { return wall; }, [this] { return counter; }};

  void pass(seconds time) {
    wall += time;
    counter += time;
  }
};

TEST_F(StepProofClockTest, FollowsTheWallWhileNobodySetsIt) {
  pass(minutes(90));
  EXPECT_EQ(clock(), wall);
}

TEST_F(StepProofClockTest, IsTrimmedWithTheWall) {
  wall += seconds(20);
  EXPECT_EQ(clock(), wall);
  wall += seconds(20);
  EXPECT_EQ(clock(), wall);
}

TEST_F(StepProofClockTest, DisregardsAStepThatIsTakenBack) {
  for (const seconds step : {seconds(3600), seconds(-3600)}) {
    const Instant before = clock();
    wall += step;
    pass(minutes(5));
    EXPECT_EQ(clock(), before + minutes(5));
    wall -= step;
    pass(minutes(20));
    EXPECT_EQ(clock(), wall);
  }
}

TEST_F(StepProofClockTest, BelievesAStepThatStays) {
  wall += seconds(3600);
  EXPECT_NE(clock(), wall);
  pass(minutes(10));
  EXPECT_EQ(clock(), wall);
}

}  // namespace
}  // namespace buurtatlas
