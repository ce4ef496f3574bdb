#include "tasks/layer_changes.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <random>

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Counts = std::array<std::int64_t, 4>;

Counts countsOf(const LayerChanges& changes) { return {changes.added, changes.changed, changes.gone, changes.same}; }

Address registered(std::string key, std::string number, Point position) {
  return {.key = std::move(key),
          .street = "Kerkstraat",
          .number = std::move(number),
          .postcode = "3500",
          .position = position};
}

TEST(LayerChanges, FindAddressesByTheirKey) {
  const std::vector<Address> before = {registered("a", "1", {1, 1}), registered("b", "2", {2, 2}),
                                       registered("c", "3", {3, 3})};
  const std::vector<Address> after = {registered("d", "9", {9, 9}), registered("c", "3", {3, 3}),
                                      registered("b", "2A", {2, 2})};
  const LayerChanges changes = changesOf(before, after);
  EXPECT_EQ(countsOf(changes), (Counts{1, 1, 1, 1}));
  EXPECT_THAT(changes.rows, ElementsAre(ChangedRow{RowChange::Added, "Kerkstraat 9, 3500"},
                                        ChangedRow{RowChange::Changed, "Kerkstraat 2A, 3500"},
                                        ChangedRow{RowChange::Gone, "Kerkstraat 1, 3500"}));
}

TEST(LayerChanges, FindAddressesByWhatNamesThemWhereTheRegistersShareNoKey) {
  const std::vector<Address> before = {registered("a", "1", {1, 1}), registered("b", "2", {2, 2})};
  const std::vector<Address> after = {registered("x1", "2", {2, 2}), registered("x2", "1", {1, 1})};
  EXPECT_EQ(countsOf(changesOf(before, after)), (Counts{0, 2, 0, 0})) << "their keys changed";
  EXPECT_EQ(countsOf(changesOf(before, {registered("", "1", {1, 1})})), (Counts{0, 1, 1, 0}));
}

TEST(LayerChanges, TellAMovedAddressFromOneThatIsTheSame) {
  const std::vector<Address> before = {registered("a", "1", {1, 1}), registered("b", "2", {2, 2})};
  std::vector<Address> after = before;
  after[0].id = 77;
  after[1].position = Point{2, 2.001};
  EXPECT_EQ(countsOf(changesOf(before, after)), (Counts{0, 1, 0, 1}));
  after[1].position.reset();
  EXPECT_EQ(countsOf(changesOf(before, after)), (Counts{0, 1, 0, 1}));
}

TEST(LayerChanges, PairTheLinesOfAStreetThatBearOneName) {
  const auto line = [](double north) { return Street{.name = "Dorp", .path = {{0, north}, {9, north}}}; };
  const std::vector<Street> before = {line(1), line(2), line(2), line(3)};
  EXPECT_EQ(countsOf(changesOf(before, {line(2), line(1), line(3), line(2)})), (Counts{0, 0, 0, 4}));
  EXPECT_EQ(countsOf(changesOf(before, {line(2), line(1), line(5), line(2), line(6)})), (Counts{1, 1, 0, 3}));
  EXPECT_THAT(changesOf(before, {line(1)}).rows, ElementsAre(ChangedRow{RowChange::Gone, "Dorp"})) << "named once";
}

TEST(LayerChanges, SeeAHoleInANeighbourhood) {
  const Ring square = {{0, 0}, {9, 0}, {9, 9}, {0, 9}};
  const Ring hole = {{2, 2}, {2, 4}, {4, 4}};
  const std::vector<NamedArea> before = {{.key = "w1", .name = "Dorp", .area = {{.outer = square, .holes = {}}}}};
  const std::vector<NamedArea> after = {{.key = "w1", .name = "Dorp", .area = {{.outer = square, .holes = {hole}}}}};
  EXPECT_EQ(countsOf(changesOf(before, after)), (Counts{0, 1, 0, 0}));
}

TEST(LayerChanges, AreNoneInDataThatSayTheSameInAnotherOrder) {
  std::vector<Address> before;
  for (int i = 0; i < 1000; ++i) {
    before.push_back(registered("", std::to_string(i % 400), {i % 300 * 1.0, 0}));
  }
  std::vector<Address> after(before.rbegin(), before.rend());
  const LayerChanges changes = changesOf(before, after);
  EXPECT_FALSE(changes.any());
  EXPECT_EQ(changes.same, 1000);
  EXPECT_THAT(changes.rows, IsEmpty());
}

RC_GTEST_PROP(LayerChangesProperty, CountEveryRowOfBothLayersOnce, (std::uint32_t seed)) {
  std::mt19937 random(seed);
  const auto some = [&] {
    std::vector<Address> rows;
    for (auto count = random() % 40; count > 0; --count) {
      rows.push_back(registered(random() % 8 == 0 ? "" : std::to_string(random() % 20), std::to_string(random() % 5),
                                {static_cast<double>(random() % 3), 0}));
    }
    return rows;
  };
  const std::vector<Address> before = some();
  const std::vector<Address> after = some();
  const LayerChanges there = changesOf(before, after);
  RC_ASSERT(there.same + there.changed + there.gone == std::ssize(before));
  RC_ASSERT(there.same + there.changed + there.added == std::ssize(after));
  const LayerChanges back = changesOf(after, before);
  RC_ASSERT(countsOf(back) == (Counts{there.gone, there.changed, there.added, there.same}));
}

}  // namespace
}  // namespace buurtatlas
