#include "storage/atlas_file.h"

#include <algorithm>

#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

template <class T>
std::shared_ptr<const std::vector<T>> rows(std::vector<T> values) {
  return std::make_shared<const std::vector<T>>(std::move(values));
}

AtlasEdit everyLayer() {
  MultiPolygon withHole = square(674000, 675000, 5000);
  withHole[0].holes = {{{675000, 676000}, {675000, 676010}, {675010, 676010}}};
  return {.label = {"Import", {}},
          .boundary = std::make_shared<const MultiPolygon>(withHole),
          .streets = rows<Street>({{.key = "w1",
                                    .name = "Kerkstraat",
                                    .roadClass = RoadClass::Residential,
                                    .path = {{675000, 676000}, {675100.001, 676000.002}}}}),
          .background = rows<BackgroundArea>({{.kind = BackgroundKind::Water, .area = square(675000, 676000)}}),
          .addresses = rows<Address>({{.key = "a1",
                                       .street = "Kerkstraat",
                                       .streetKey = "s1",
                                       .number = "1A",
                                       .box = "2",
                                       .postcode = "9999",
                                       .municipality = "Testdorp",
                                       .use = AddressUse::Residential,
                                       .position = Point{675010, 676010}},
                                      {.key = "a2", .street = "Kerkstraat", .number = "3"}}),
          .neighbourhoods = rows<NamedArea>({{.key = "n1", .name = "Centrum", .area = square(675000, 676000)}}),
          .areas = rows<NamedArea>({{.key = "99999A", .name = "Sector A", .area = square(675000, 676000)}}),
          .putIncidents = {{.key = "i1",
                            .type = "burglary",
                            .position = Point{675020, 676020},
                            .from = LocalTime(std::chrono::seconds(1'700'000'000)),
                            .to = LocalTime(std::chrono::seconds(1'700'003'600)),
                            .hasClock = true}},
          .sources = {{LayerKind::Streets,
                       {.file = "straten.gpkg", .rows = 1, .rejected = 2, .dataDay = parseDate("2026-04-30")}}}};
}

void expectSame(const Atlas& left, const Atlas& right) {
  EXPECT_EQ(left.info, right.info);
  EXPECT_EQ(*left.boundary, *right.boundary);
  EXPECT_EQ(*left.streets, *right.streets);
  EXPECT_EQ(*left.background, *right.background);
  EXPECT_EQ(*left.addresses, *right.addresses);
  EXPECT_EQ(*left.neighbourhoods, *right.neighbourhoods);
  EXPECT_EQ(*left.areas, *right.areas);
  EXPECT_EQ(*left.zones, *right.zones);
  EXPECT_EQ(*left.members, *right.members);
  EXPECT_EQ(*left.incidents, *right.incidents);
  EXPECT_EQ(*left.alerts, *right.alerts);
}

class AtlasFileTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);

  void reopen(OpenMode mode = OpenMode::Edit) {
    m_atlas.reset();
    m_atlas = openAtlas(m_path, mode);
  }
};

TEST_F(AtlasFileTest, StartsEmptyAndKnowsItsTown) {
  EXPECT_EQ(m_atlas->snapshot()->info.name, "Testdorp");
  EXPECT_EQ(m_atlas->snapshot()->info.plane, "EPSG:3812");
  EXPECT_TRUE(m_atlas->snapshot()->zones->empty());
  EXPECT_TRUE(m_atlas->history().empty());
}

TEST_F(AtlasFileTest, ReadsBackExactlyWhatItWrote) {
  AtlasEdit edit = everyLayer();
  edit.putZones = {zoneNamed("Centrum")};
  edit.putMembers = {memberNamed("an")};
  performed(*m_atlas, edit);
  const auto written = m_atlas->snapshot();
  EXPECT_EQ(written->members->front().placement, memberNamed("an").placement);
  EXPECT_EQ(*written->boundary, *edit.boundary);
  reopen(OpenMode::ReadOnly);
  expectSame(*written, *m_atlas->snapshot());
}

TEST_F(AtlasFileTest, KeepsWordsByteForByte) {
  Member member = memberNamed("an");
  member.name = std::string("Zoë \"' ; DROP\0\n\xF0\x9F\x8F\xA0", 21);
  performed(*m_atlas, addMember(member));
  reopen();
  EXPECT_EQ(m_atlas->snapshot()->members->front().name, member.name);
}

TEST_F(AtlasFileTest, SharesTheLayersAnEditDidNotTouch) {
  performed(*m_atlas, everyLayer());
  const auto before = m_atlas->snapshot();
  performed(*m_atlas, drawZone(zoneNamed("Centrum")));
  const auto after = m_atlas->snapshot();
  EXPECT_EQ(before->addresses, after->addresses);
  EXPECT_EQ(before->streets, after->streets);
  EXPECT_NE(before->zones, after->zones);
  EXPECT_TRUE(before->zones->empty());
  EXPECT_GT(after->revision, before->revision);
}

TEST_F(AtlasFileTest, ReturnsIdsInTheOrderOfZonesThenMembers) {
  const auto ids = m_atlas->perform(
      {.label = {"Both", {}}, .putZones = {zoneNamed("A"), zoneNamed("B")}, .putMembers = {memberNamed("an")}});
  ASSERT_EQ(ids.value().size(), 3U);
  EXPECT_EQ(m_atlas->snapshot()->zones->at(1).id, ids->at(1));
  EXPECT_EQ(m_atlas->snapshot()->members->at(0).id, ids->at(2));
}

TEST_F(AtlasFileTest, ReplacesARowThatHasAnId) {
  Member member = memberNamed("an");
  member.id = performed(*m_atlas, addMember(member));
  member.email = "new@example.org";
  performed(*m_atlas, addMember(member));
  ASSERT_EQ(m_atlas->snapshot()->members->size(), 1U);
  EXPECT_EQ(m_atlas->snapshot()->members->front(), member);
}

TEST_F(AtlasFileTest, RefusesAnEditOfARowThatIsGone) {
  const auto before = m_atlas->snapshot();
  Member member = memberNamed("an");
  member.id = 77;
  EXPECT_EQ(m_atlas->perform(addMember(member)).error().code, ErrorCode::NotFound);
  EXPECT_EQ(m_atlas->perform({.removeZones = {77}}).error().code, ErrorCode::NotFound);
  EXPECT_EQ(m_atlas->snapshot(), before);
}

TEST_F(AtlasFileTest, StoresNothingOfAnEditThatFailsInTheMiddle) {
  performed(*m_atlas, addMember(memberNamed("an")));
  const auto outcome = m_atlas->perform(
      {.label = {"Bad", {}}, .putZones = {zoneNamed("A")}, .putMembers = {memberNamed("bo"), memberNamed("an")}});
  EXPECT_EQ(outcome.error().code, ErrorCode::Conflict);
  reopen();
  EXPECT_TRUE(m_atlas->snapshot()->zones->empty());
  EXPECT_EQ(m_atlas->snapshot()->members->size(), 1U);
  EXPECT_EQ(m_atlas->history().size(), 1U);
}

TEST_F(AtlasFileTest, StoresNothingOfACancelledEdit) {
  std::stop_source stop;
  JobControl control{.stop = stop.get_token(), .progress = [&](double) { stop.request_stop(); }};
  AtlasEdit edit{.label = {"Import", {}},
                 .addresses = rows(std::vector<Address>(5000, Address{.street = "Kerkstraat", .number = "1"}))};
  EXPECT_EQ(m_atlas->perform(edit, control).error().code, ErrorCode::Cancelled);
  EXPECT_TRUE(m_atlas->snapshot()->addresses->empty());
  reopen();
  EXPECT_TRUE(m_atlas->snapshot()->addresses->empty());
}

TEST_F(AtlasFileTest, ReportsProgressUpToOne) {
  std::vector<double> shares;
  const JobControl control{.progress = [&](double share) { shares.push_back(share); }};
  ASSERT_TRUE(m_atlas->perform(everyLayer(), control).has_value());
  EXPECT_TRUE(std::ranges::is_sorted(shares));
  EXPECT_EQ(shares.back(), 1.0);
}

TEST_F(AtlasFileTest, OpenForReadingOnlyRefusesEveryChange) {
  reopen(OpenMode::ReadOnly);
  EXPECT_EQ(m_atlas->perform(drawZone(zoneNamed("A"))).error().code, ErrorCode::NotAllowed);
  EXPECT_EQ(m_atlas->undo().error().code, ErrorCode::NotAllowed);
  EXPECT_EQ(m_atlas->recordLeave(1, today()).error().code, ErrorCode::NotAllowed);
}

TEST_F(AtlasFileTest, IsOneFileAfterClosing) {
  performed(*m_atlas, everyLayer());
  m_atlas.reset();
  const auto files = std::distance(std::filesystem::directory_iterator(m_folder.path()), {});
  EXPECT_EQ(files, 1);
}

TEST_F(AtlasFileTest, IsReadableByItsOwnerAlone) {
  using std::filesystem::perms;
  const perms rights = std::filesystem::status(m_path).permissions();
  EXPECT_EQ(rights & (perms::group_all | perms::others_all), perms::none);
}

TEST_F(AtlasFileTest, KeepsWhyZonesMayOverlapAndUndoTakesItBack) {
  const Id stored = performed(*m_atlas, drawZone(zoneNamed("A")));
  AtlasEdit edit = drawZone(zoneNamed("B"));
  edit.allowOverlaps = {{.first = -1, .second = stored, .reason = "the school"}};
  const Id added = performed(*m_atlas, edit);
  const std::vector<AllowedOverlap> allowed = {{.first = stored, .second = added, .reason = "the school"}};
  EXPECT_EQ(*m_atlas->snapshot()->allowedOverlaps, allowed);
  edit = {.label = {"Allow", {}}, .putZones = {m_atlas->snapshot()->zones->front()}};
  edit.allowOverlaps = {{.first = added, .second = stored, .reason = "the park"}};
  performed(*m_atlas, edit);
  EXPECT_EQ(m_atlas->snapshot()->allowedOverlaps->at(0).reason, "the park");
  ASSERT_TRUE(m_atlas->undo().has_value());
  performed(*m_atlas, {.label = {"Take back", {}}, .allowOverlaps = {{.first = added, .second = stored}}});
  EXPECT_TRUE(m_atlas->snapshot()->allowedOverlaps->empty());
  ASSERT_TRUE(m_atlas->undo().has_value());
  performed(*m_atlas, {.label = {"Delete", {}}, .removeZones = {added}});
  EXPECT_TRUE(m_atlas->snapshot()->allowedOverlaps->empty());
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(*m_atlas->snapshot()->allowedOverlaps, allowed);
}

}  // namespace
}  // namespace buurtatlas::test
