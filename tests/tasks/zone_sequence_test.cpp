#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/memory_store.h"
#include "tasks/zone_steps.h"

namespace buurtatlas::test {
namespace {

RC_GTEST_PROP(ZoneSequenceProperty, KeepsTheRulesAndUndoRestoresEveryZoneExactly, (std::uint32_t seed)) {
  RandomAreas random(seed);
  MemoryStore store(partitionedTown(random, false));
  std::vector<std::vector<Zone>> history;
  runAnySteps(store, random, [&] { history.push_back(*store.snapshot()->zones); });
  for (auto zones = history.rbegin(); zones != history.rend(); ++zones) {
    RC_ASSERT(store.undo().has_value());
    RC_ASSERT(*store.snapshot()->zones == *zones);
  }
}

TEST(ZoneSequence, ASplitThatKeepsTheWidestPieceOfAStripOfRoundingBreaksNoRule) {
  RandomAreas random(24'451);
  MemoryStore store(partitionedTown(random, false));
  runAnySteps(store, random, [] {});
}

RC_GTEST_PROP(ZoneSequenceProperty, ASharedVertexMovedInAPartitionLeavesNoGap, (std::uint32_t seed)) {
  RandomAreas random(seed);
  MemoryStore store(partitionedTown(random, true));
  const double ground = areaOf(groundOf(*store.snapshot())).value;
  for (int i = 0; i < 10; ++i) {
    const Point vertex = anyVertex(*store.snapshot(), random);
    const bool isInner = vertex.east > 0 && vertex.east < 399 && vertex.north > 0 && vertex.north < 399;
    const auto change = moveVertex(*store.snapshot(), vertex, nudged(vertex, random));
    const auto edit = change.and_then([&](const ZoneChange& moved) { return checkedEdit(*store.snapshot(), moved); });
    if (isInner && edit) {
      RC_ASSERT(store.perform(*edit).has_value());
      RC_ASSERT(std::abs(areaOf(groundOf(*store.snapshot())).value - ground) < 1e-3);
    }
  }
}

}  // namespace
}  // namespace buurtatlas::test
