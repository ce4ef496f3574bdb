#include "storage/undo_log.h"

#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class UndoTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);

  void reopen() {
    m_atlas.reset();
    m_atlas = openAtlas(m_path);
  }
  AtlasEdit importOf(std::size_t count) const {
    std::vector<Address> addresses;
    for (std::size_t index = 0; index < count; ++index) {
      addresses.push_back({.key = std::to_string(index),
                           .street = "Kerkstraat",
                           .number = std::to_string(index),
                           .position = Point{675000 + static_cast<double>(index), 676000}});
    }
    return {.label = {"Import addresses", {}},
            .addresses = std::make_shared<const std::vector<Address>>(std::move(addresses)),
            .sources = {{LayerKind::Addresses, {.file = "a.csv", .rows = static_cast<std::int64_t>(count)}}}};
  }
};

TEST_F(UndoTest, TakesBackTheNewestActionAndSaysWhich) {
  performed(*m_atlas, drawZone(zoneNamed("A")));
  performed(*m_atlas, drawZone(zoneNamed("B")));
  EXPECT_EQ(m_atlas->undo().value(), (Reason{"Draw zone %1", {"B"}}));
  ASSERT_EQ(m_atlas->snapshot()->zones->size(), 1U);
  EXPECT_EQ(m_atlas->snapshot()->zones->front().name, "A");
}

TEST_F(UndoTest, RedoBringsTheRowBackUnderItsId) {
  const Id id = performed(*m_atlas, addMember(memberNamed("an")));
  const auto before = m_atlas->snapshot();
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_TRUE(m_atlas->snapshot()->members->empty());
  EXPECT_EQ(m_atlas->redo().value().arguments, std::vector<std::string>{"an"});
  EXPECT_EQ(*m_atlas->snapshot()->members, *before->members);
  EXPECT_EQ(m_atlas->snapshot()->members->front().id, id);
}

TEST_F(UndoTest, SurvivesARestartInBothDirections) {
  performed(*m_atlas, drawZone(zoneNamed("A")));
  performed(*m_atlas, drawZone(zoneNamed("B")));
  reopen();
  ASSERT_TRUE(m_atlas->undo().has_value());
  reopen();
  ASSERT_EQ(m_atlas->history().size(), 2U);
  EXPECT_FALSE(m_atlas->history()[0].undone);
  EXPECT_TRUE(m_atlas->history()[1].undone);
  ASSERT_TRUE(m_atlas->redo().has_value());
  EXPECT_EQ(m_atlas->snapshot()->zones->size(), 2U);
}

TEST_F(UndoTest, SaysWhenThereIsNothingLeft) {
  EXPECT_EQ(m_atlas->undo().error().code, ErrorCode::Conflict);
  performed(*m_atlas, drawZone(zoneNamed("A")));
  EXPECT_EQ(m_atlas->redo().error().code, ErrorCode::Conflict);
}

TEST_F(UndoTest, ANewActionForgetsWhatWasUndone) {
  performed(*m_atlas, drawZone(zoneNamed("A")));
  ASSERT_TRUE(m_atlas->undo().has_value());
  performed(*m_atlas, drawZone(zoneNamed("B")));
  EXPECT_EQ(m_atlas->redo().error().code, ErrorCode::Conflict);
  EXPECT_EQ(m_atlas->history().size(), 1U);
}

TEST_F(UndoTest, TakesBackAWholeImportWithItsSource) {
  performed(*m_atlas, importOf(10));
  const auto first = m_atlas->snapshot();
  performed(*m_atlas, importOf(25'000));
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(*m_atlas->snapshot()->addresses, *first->addresses);
  EXPECT_EQ(m_atlas->snapshot()->info.sources, first->info.sources);
  ASSERT_TRUE(m_atlas->redo().has_value());
  EXPECT_EQ(m_atlas->snapshot()->addresses->size(), 25'000U);
}

TEST_F(UndoTest, AnActionThatChangesNothingIsNoStep) {
  Zone zone = zoneNamed("A");
  zone.id = performed(*m_atlas, drawZone(zone));
  performed(*m_atlas, drawZone(m_atlas->snapshot()->zones->front()));
  EXPECT_EQ(m_atlas->history().size(), 1U);
}

TEST_F(UndoTest, KeepsTheLastTwoHundredActions) {
  for (int index = 0; index < kMostActions + 5; ++index) {
    performed(*m_atlas, drawZone(zoneNamed(std::to_string(index))));
  }
  const auto history = m_atlas->history();
  ASSERT_EQ(history.size(), static_cast<std::size_t>(kMostActions));
  EXPECT_EQ(history.front().label.arguments, std::vector<std::string>{"5"});
}

TEST_F(UndoTest, NeverTakesBackALeave) {
  const Id id = performed(*m_atlas, addMember(memberNamed("an")));
  Member member = m_atlas->snapshot()->members->front();
  member.email = "other@example.org";
  performed(*m_atlas, addMember(member));
  ASSERT_TRUE(m_atlas->recordLeave(id, today()).has_value());
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(m_atlas->snapshot()->members->front().left, today());
  ASSERT_TRUE(m_atlas->undo().has_value());
  ASSERT_TRUE(m_atlas->redo().has_value());
  EXPECT_EQ(m_atlas->snapshot()->members->front().left, today());
}

TEST_F(UndoTest, NeverTakesBackAnAlert) {
  const Id id = performed(*m_atlas, addMember(memberNamed("an")));
  ASSERT_TRUE(m_atlas->acceptAlert(urgentAlert(), {smsTo(id)}).has_value());
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(m_atlas->snapshot()->alerts->size(), 1U);
  EXPECT_EQ(m_atlas->deliveryCounts(0).value().total(), 1);
  EXPECT_EQ(m_atlas->undo().error().code, ErrorCode::Conflict);
}

}  // namespace
}  // namespace buurtatlas::test
