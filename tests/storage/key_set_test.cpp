#include "storage/key_set.h"

#include <gtest/gtest.h>

#include <random>
#include <unordered_set>

namespace buurtatlas {
namespace {

TEST(KeySet, KnowsWhatItHoldsAsAnyOtherSetDoes) {
  std::mt19937_64 random(4);
  std::unordered_set<std::uint64_t> peer;
  KeySet keys;
  std::vector<std::uint64_t> seen;
  for (int i = 0; i < 300'000; ++i) {
    const std::uint64_t key = i % 3 == 0 && !seen.empty() ? seen[random() % seen.size()] : random();
    seen.push_back(key);
    ASSERT_EQ(keys.insert(key), peer.insert(key).second) << i;
  }
}

TEST(KeySet, HoldsZeroAndNeighboursOnce) {
  KeySet keys;
  for (const std::uint64_t key : {0U, 1U, 1024U, 2048U, 1025U}) {
    EXPECT_TRUE(keys.insert(key)) << key;
    EXPECT_FALSE(keys.insert(key)) << key;
  }
}

}  // namespace
}  // namespace buurtatlas
