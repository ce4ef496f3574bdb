#include "coverage/street_groups.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;

/// Streets one after another, each beside the next.
struct Row {
  std::vector<StreetUnit> streets;
  std::vector<StreetLink> links;
  explicit Row(const std::vector<std::int64_t>& households) {
    for (std::uint32_t i = 0; i < households.size(); ++i) {
      streets.push_back({.households = households[i], .centre = {.east = 100.0 * i, .north = 0}});
      if (i > 0) {
        links.push_back({.first = i - 1, .second = i, .nearby = 1});
      }
    }
  }
};

bool isConnected(const std::vector<std::uint32_t>& groups, const std::vector<StreetLink>& links, std::uint32_t group) {
  std::vector<std::uint32_t> members;
  for (std::uint32_t i = 0; i < groups.size(); ++i) {
    if (groups[i] == group) {
      members.push_back(i);
    }
  }
  std::set<std::uint32_t> reached = {members.front()};
  for (bool grew = true; grew;) {
    grew = false;
    for (const StreetLink& link : links) {
      if (groups[link.first] == group && groups[link.second] == group &&
          reached.contains(link.first) != reached.contains(link.second)) {
        reached.insert({link.first, link.second});
        grew = true;
      }
    }
  }
  return reached.size() == members.size();
}

TEST(StreetGroups, ARowFallsIntoEqualHalves) {
  const Row row({10, 10, 10, 10, 10, 10});
  EXPECT_THAT(groupStreets(row.streets, row.links, 2), ElementsAre(0, 0, 0, 1, 1, 1));
}

TEST(StreetGroups, AStreetLargerThanTheOthersTogetherStaysWhole) {
  const Row row({10, 500, 10});
  const auto groups = groupStreets(row.streets, row.links, 2);
  EXPECT_EQ(std::set(groups.begin(), groups.end()).size(), 2U);
}

RC_GTEST_PROP(StreetGroupsProperty, EveryGroupIsConnectedAndNoneIsEmpty, ()) {
  const auto size = *rc::gen::inRange<std::uint32_t>(1, 40);
  const auto count = *rc::gen::inRange<std::size_t>(1, size + 1);
  std::vector<StreetUnit> streets;
  std::vector<StreetLink> links;
  for (std::uint32_t i = 0; i < size; ++i) {
    streets.push_back({.households = *rc::gen::inRange<std::int64_t>(0, 200),
                       .centre = {.east = static_cast<double>(*rc::gen::inRange(0, 1000)),
                                  .north = static_cast<double>(*rc::gen::inRange(0, 1000))}});
    if (i > 0) {
      links.push_back({.first = *rc::gen::inRange<std::uint32_t>(0, i), .second = i, .nearby = 1});
    }
  }
  const auto groups = groupStreets(streets, links, count);
  RC_ASSERT(groups == groupStreets(streets, links, count));
  RC_ASSERT(std::set(groups.begin(), groups.end()).size() == count);
  for (std::uint32_t group = 0; group < count; ++group) {
    RC_ASSERT(isConnected(groups, links, group));
  }
}

}  // namespace
}  // namespace buurtatlas
