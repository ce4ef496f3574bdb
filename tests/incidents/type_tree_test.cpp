#include "incidents/type_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> drawn(const std::vector<std::string>& types, const std::vector<std::size_t>& counts) {
  std::vector<std::string> lines;
  for (const TypeNode& node : typeTree(types, counts)) {
    lines.push_back(std::string(static_cast<std::size_t>(node.depth), '.') + node.label + " " +
                    std::to_string(node.count));
  }
  return lines;
}

TEST(TypeParts, KnowsTheSeparatorsThatSourcesUse) {
  EXPECT_THAT(typeParts("Diefstal / Woning"), ElementsAre("Diefstal", "Woning"));
  EXPECT_THAT(typeParts("Diefstal>Woning|Nacht"), ElementsAre("Diefstal", "Woning", "Nacht"));
  EXPECT_THAT(typeParts("Auto-inbraak"), ElementsAre("Auto-inbraak"));
  EXPECT_THAT(typeParts(""), IsEmpty());
}

TEST(IsTypeWithin, TakesAGroupWithAllBelowIt) {
  EXPECT_TRUE(isTypeWithin("Diefstal/Woning", "Diefstal"));
  EXPECT_TRUE(isTypeWithin("Diefstal / Woning", "Diefstal/Woning"));
  EXPECT_TRUE(isTypeWithin("Diefstal", "Diefstal"));
  EXPECT_FALSE(isTypeWithin("Diefstal", "Diefstal/Woning"));
  EXPECT_FALSE(isTypeWithin("Diefstallen", "Diefstal"));
}

TEST(IsTypeWithin, TakesNoTypeForItselfOnly) {
  EXPECT_TRUE(isTypeWithin("", ""));
  EXPECT_FALSE(isTypeWithin("Diefstal", ""));
}

TEST(TypeTree, SumsGroupsAndPutsTheMostFrequentFirst) {
  EXPECT_THAT(drawn({"Brand", "Diefstal/Fiets", "Diefstal/Woning"}, {2, 3, 4}),
              ElementsAre("Diefstal 7", ".Woning 4", ".Fiets 3", "Brand 2"));
}

TEST(TypeTree, CountsWhatIsOfTheGroupItself) {
  EXPECT_THAT(drawn({"Diefstal", "Diefstal/Woning"}, {5, 4}), ElementsAre("Diefstal 9", ".Woning 4"));
}

TEST(TypeTree, IsFlatWhereASeparatorIsOnlyAWord) {
  EXPECT_THAT(drawn({"Slagen en/of verwondingen", "Brand"}, {5, 4}),
              ElementsAre("Slagen en / of verwondingen 5", "Brand 4"));
  EXPECT_EQ(typeTree(std::vector<std::string>{"Slagen en/of verwondingen"}, std::vector<std::size_t>{5}).front().type,
            "Slagen en/of verwondingen");
}

TEST(TypeTree, HasARowForIncidentsWithoutAType) {
  const auto nodes = typeTree(std::vector<std::string>{""}, std::vector<std::size_t>{3});
  ASSERT_EQ(nodes.size(), 1U);
  EXPECT_EQ(nodes.front(), (TypeNode{.count = 3}));
}

}  // namespace
}  // namespace buurtatlas
