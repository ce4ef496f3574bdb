#include "geocoding/pair_planes.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace buurtatlas {
namespace {

RC_GTEST_PROP(PairPlanes, FindsThoseThatShareEnoughAsComparingEachDoes, ()) {
  const auto size = *rc::gen::inRange<std::size_t>(0, 1500);
  const auto pairs = *rc::gen::container<std::vector<std::uint64_t>>(size, rc::gen::arbitrary<std::uint64_t>());
  const auto wanted = *rc::gen::arbitrary<std::uint64_t>();
  const auto fewest = *rc::gen::inRange<std::size_t>(1, 12);
  const auto first = *rc::gen::inRange<std::uint32_t>(0, 1600);
  const auto last = *rc::gen::inRange<std::uint32_t>(0, 1600);

  std::vector<std::uint32_t> expected;
  for (std::uint32_t key = first; key < last && key < pairs.size(); ++key) {
    if (static_cast<std::size_t>(std::popcount(pairs[key] & wanted)) >= fewest) {
      expected.push_back(key);
    }
  }
  std::vector<std::uint32_t> found = {7};
  PairPlanes(pairs).findSharing(wanted, fewest, first, last, found);
  RC_ASSERT(found == expected);
}

TEST(PairPlanes, KeysThatShareEveryPairAreFoundAtAnyPlace) {
  std::vector<std::uint64_t> pairs(1025, 0);
  constexpr std::uint64_t kAll = ~std::uint64_t{0};
  for (const std::size_t at : {0U, 63U, 64U, 511U, 512U, 1024U}) {
    pairs[at] = kAll;
  }
  std::vector<std::uint32_t> found;
  PairPlanes(pairs).findSharing(kAll, 64, 0, 1025, found);
  EXPECT_EQ(found, (std::vector<std::uint32_t>{0, 63, 64, 511, 512, 1024}));
}

}  // namespace
}  // namespace buurtatlas
