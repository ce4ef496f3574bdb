#include "tasks/case_changes.h"

#include <gtest/gtest.h>

#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

const SeenCase kSeen{.content = {.area = {rectangle(0, 0, 100, 100)}, .texts = {{"nl", "Brand"}, {"fr", "Feu"}}},
                     .people = {1, 2, 3}};

TEST(CaseChanges, AreNothingWhereAllIsTheSame) { EXPECT_TRUE(changesSince(kSeen, kSeen).value().isNothing()); }

TEST(CaseChanges, NameTheLanguagesWhoseTextIsAnother) {
  SeenCase now = kSeen;
  now.content.texts = {{"nl", "Brand!"}, {"fr", "Feu"}, {"de", "Feuer"}};
  EXPECT_EQ(changesSince(kSeen, now).value().languages, (std::vector<std::string>{"de", "nl"}));
}

TEST(CaseChanges, MeasureTheGroundThatCameAndWent) {
  SeenCase now = kSeen;
  now.content.area = {rectangle(50, 0, 100, 200)};
  const CaseChanges changes = changesSince(kSeen, now).value();
  EXPECT_DOUBLE_EQ(changes.areaAdded.value, 5'000);
  EXPECT_DOUBLE_EQ(changes.areaLost.value, 5'000);
}

TEST(CaseChanges, CountPeopleEvenWhenTheirNumberIsTheSame) {
  SeenCase now = kSeen;
  now.people = {2, 3, 4};
  const CaseChanges changes = changesSince(kSeen, now).value();
  EXPECT_EQ(changes.peopleAdded, 1);
  EXPECT_EQ(changes.peopleLost, 1);
}

TEST(CaseChanges, TellWhenOnlyTheTimeIsAnother) {
  SeenCase now = kSeen;
  now.content.validFor = std::chrono::minutes(30);
  EXPECT_TRUE(changesSince(kSeen, now).value().isOtherwise);
}

}  // namespace
}  // namespace buurtatlas
