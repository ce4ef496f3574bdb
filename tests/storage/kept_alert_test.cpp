#include "storage/kept_alert.h"

#include <SQLiteCpp/Database.h>

#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class KeptAlertTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  KeptAlert m_alert{
      .at = Instant(std::chrono::seconds(1'000'000)),
      .urgency = Urgency::Information,
      .scope = {.parts = {{.origin = AreaOrigin::Street,
                           .name = "Sint-Jan: straat 5:",
                           .reach = Metres(50.5),
                           .area = {{.outer = {{675000.001, 676000.002}, {675100, 676000}, {675100, 676100}},
                                     .holes = {{{675090, 676010}, {675095, 676015}, {675095, 676010}}}}}}},
                .holes = {{{.outer = {{1, 2}, {3, -4}, {5, 6}}, .holes = {}}}},
                .keepsOutside = true,
                .outsideReason = "de dader\nvlucht",
                .includesPossible = true,
                .withCoordinators = true,
                .takenOut = {{7, {.by = "Eva", .reason = "is de dader"}}}},
      .templateKey = "burglary",
      .filled = {{"place", "Kerkstraat"}, {"time", ""}},
      .texts = {{"nl", "Politie: 3:abc é 😀"}, {"fr", "x"}},
      .changedCase = 12,
      .caseVersion = 3,
      .about = 5,
      .use = AlertKind::AllClear};
};

TEST_F(KeptAlertTest, ComesBackAsItWasWhileTheAtlasIsOpenAndLater) {
  EXPECT_EQ(readKeptAlert(m_path, KeptPlace::Alert).value(), std::nullopt);
  ASSERT_TRUE(keepAlert(m_path, KeptPlace::Alert, &m_alert).has_value());
  EXPECT_EQ(readKeptAlert(m_path, KeptPlace::Alert).value(), m_alert);
  m_atlas.reset();
  m_atlas = openAtlas(m_path);
  EXPECT_EQ(readKeptAlert(m_path, KeptPlace::Alert).value(), m_alert);
}

TEST_F(KeptAlertTest, LeavesNoTraceWhenItIsTakenAway) {
  m_alert.texts["nl"] = "Zeldzaamwoord in de tekst";
  ASSERT_TRUE(keepAlert(m_path, KeptPlace::Alert, &m_alert).has_value());
  ASSERT_TRUE(keepAlert(m_path, KeptPlace::Alert, nullptr).has_value());
  EXPECT_EQ(readKeptAlert(m_path, KeptPlace::Alert).value(), std::nullopt);
  m_atlas.reset();
  EXPECT_FALSE(bytesOf(m_path).contains("Zeldzaamwoord"));
}

TEST_F(KeptAlertTest, OfAnEarlierVersionKnowsNoPeople) {
  ASSERT_TRUE(keepAlert(m_path, KeptPlace::Alert, &m_alert).has_value());
  const std::string people = "1:11:73:Eva11:is de dader1:59:all_clear";
  SQLite::Database(m_path, SQLite::OPEN_READWRITE, 5000)
      .exec("UPDATE atlas SET value = '1:2' || substr(value, 4, length(value) - 3 - " + std::to_string(people.size()) +
            ") WHERE name = 'alert_draft'");
  m_alert.scope.takenOut.clear();
  m_alert.about = 0;
  m_alert.use = AlertKind::Alert;
  EXPECT_EQ(readKeptAlert(m_path, KeptPlace::Alert).value(), m_alert);
}

TEST_F(KeptAlertTest, ForgetsWhoIsErased) {
  const Id member = performed(*m_atlas, addMember(memberNamed("an")));
  m_alert.scope.takenOut = {{member, {.by = "Eva", .reason = "Zeldzaamwoord"}}};
  ASSERT_TRUE(keepAlert(m_path, KeptPlace::Alert, &m_alert).has_value());
  ASSERT_TRUE(m_atlas->eraseMember(member).has_value());
  EXPECT_TRUE(readKeptAlert(m_path, KeptPlace::Alert).value()->scope.takenOut.empty());
  m_atlas.reset();
  EXPECT_FALSE(bytesOf(m_path).contains("Zeldzaamwoord"));
}

TEST_F(KeptAlertTest, LiesBesideTheWordsAboutAnother) {
  ASSERT_TRUE(keepAlert(m_path, KeptPlace::Alert, &m_alert).has_value());
  EXPECT_EQ(readKeptAlert(m_path, KeptPlace::FollowUp).value(), std::nullopt);
  ASSERT_TRUE(keepAlert(m_path, KeptPlace::FollowUp, nullptr).has_value());
  EXPECT_EQ(readKeptAlert(m_path, KeptPlace::Alert).value(), m_alert);
}

TEST_F(KeptAlertTest, LiesOutsideTheHistory) {
  performed(*m_atlas, drawZone(zoneNamed("A")));
  ASSERT_TRUE(keepAlert(m_path, KeptPlace::Alert, &m_alert).has_value());
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(readKeptAlert(m_path, KeptPlace::Alert).value(), m_alert);
}

}  // namespace
}  // namespace buurtatlas::test
