#include "coverage/gaps.h"

#include <gmock/gmock.h>

namespace buurtatlas {
namespace {

TEST(RanksBefore, PutsAddressesBeforeStreetsBeforeArea) {
  const Gap most{.addresses = 2};
  const Gap longest{.size = SquareMetres(1), .addresses = 1, .streetLength = Metres(9)};
  const Gap largest{.size = SquareMetres(5), .addresses = 1, .streetLength = Metres(3)};
  const Gap smallest{.size = SquareMetres(4), .addresses = 1, .streetLength = Metres(3)};
  EXPECT_TRUE(ranksBefore(most, longest));
  EXPECT_TRUE(ranksBefore(longest, largest));
  EXPECT_TRUE(ranksBefore(largest, smallest));
  EXPECT_FALSE(ranksBefore(smallest, largest));
}

}  // namespace
}  // namespace buurtatlas
