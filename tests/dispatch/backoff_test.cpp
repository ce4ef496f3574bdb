#include "dispatch/backoff.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace buurtatlas {
namespace {

using std::chrono::seconds;

TEST(Backoff, DoublesItsLongestWaitUpToALimit) {
  Backoff backoff(seconds(4), seconds(60));
  for (const auto& [attempts, most] : {std::pair{0, 4}, {1, 8}, {3, 32}, {4, 60}, {1000, 60}}) {
    seconds longest{0};
    for (int i = 0; i < 400; ++i) {
      const seconds wait = backoff.after(attempts);
      EXPECT_GE(wait, seconds(1));
      EXPECT_LE(wait, seconds(most));
      longest = std::max(longest, wait);
    }
    EXPECT_GT(longest, seconds(most / 2));
  }
}

TEST(CircuitBreaker, RestsAfterManyThatWerePutOffInARow) {
  CircuitBreaker breaker(3, Backoff(seconds(10), seconds(10)));
  const Instant present = now();
  breaker.putOff(present);
  breaker.putOff(present);
  breaker.answered();
  breaker.putOff(present);
  breaker.putOff(present);
  EXPECT_GT(breaker.allowance(present), 1U);
  breaker.putOff(present);
  EXPECT_EQ(breaker.allowance(present), 0U);
  EXPECT_GT(breaker.restLeft(present), seconds(0));
}

TEST(CircuitBreaker, LetsOneThroughAfterTheRestAndAllAfterItsAnswer) {
  CircuitBreaker breaker(1, Backoff(seconds(10), seconds(10)));
  const Instant present = now();
  breaker.putOff(present);
  EXPECT_EQ(breaker.allowance(present + seconds(10)), 1U);
  breaker.putOff(present + seconds(10));
  EXPECT_EQ(breaker.allowance(present + seconds(10)), 0U);
  breaker.answered();
  EXPECT_GT(breaker.allowance(present + seconds(10)), 1U);
}

TEST(TokenBucket, LetsEverythingThroughWithoutARate) {
  TokenBucket bucket(0, 1);
  EXPECT_TRUE(bucket.take(100000, {}));
}

TEST(TokenBucket, StopsWaitingWhenToldTo) {
  std::stop_source stop;
  stop.request_stop();
  TokenBucket bucket(0.001, 1);
  EXPECT_FALSE(bucket.take(10, {.stop = stop.get_token()}));
}

}  // namespace
}  // namespace buurtatlas
