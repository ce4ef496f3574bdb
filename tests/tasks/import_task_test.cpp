#include "tasks/import_task.h"

#include <gtest/gtest.h>

#include "support/memory_store.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

using test::MemoryStore;

const std::vector<std::string> kZoneFields = {"name", "type", "state", "coordinator"};
const std::vector<std::string> kMemberFields = {"member", "name",     "text",     "phone",
                                                "email",  "language", "channels", "left"};

Result<ImportReport> importInto(MemoryStore& store, LayerKind kind, std::vector<std::string> fields,
                                std::vector<ForeignRow> rows) {
  GivenRows reader(std::move(fields), std::move(rows));
  return importLayer(store, reader, {.file = "/home/someone/list.csv", .kind = kind});
}

TEST(ImportLayer, AsksForPositionsInThePlaneOfTheAtlas) {
  Atlas town = smallTown();
  town.info.plane = "EPSG:31370";
  MemoryStore store(town);
  GivenRows reader({}, {{.shape = MultiPolygon{rectangle(0, 0, 1, 1)}}});
  ASSERT_TRUE(importLayer(store, reader, {.kind = LayerKind::Boundary}));
  EXPECT_EQ(reader.lastRequest.plane, "EPSG:31370");
}

TEST(ImportLayer, IsOneUndoStepThatNamesTheFileWithoutItsFolder) {
  MemoryStore store(smallTown());
  ASSERT_TRUE(
      importInto(store, LayerKind::Zones, kZoneFields,
                 {{.line = 1, .values = {"Zuid"}, .shape = MultiPolygon{rectangle(650000, 650000, 651000, 650400)}}}));
  ASSERT_EQ(store.history().size(), 1U);
  EXPECT_EQ(inEnglish(store.history().front().label), "Import zones from list.csv");
  ASSERT_TRUE(store.undo());
  EXPECT_EQ(store.snapshot()->zones->size(), 1U);
}

TEST(ImportLayer, TakesAZoneWithoutTypeAsALiveBin) {
  MemoryStore store(smallTown());
  ASSERT_TRUE(
      importInto(store, LayerKind::Zones, kZoneFields,
                 {{.line = 1, .values = {"Zuid"}, .shape = MultiPolygon{rectangle(650000, 650000, 651000, 650400)}}}));
  const Zone& zone = store.snapshot()->zones->back();
  EXPECT_EQ(zone.type, ZoneType::Bin);
  EXPECT_EQ(zone.state, ZoneState::Live);
  EXPECT_EQ(zone.validFrom, today());
}

TEST(ImportLayer, ReplacesTheZoneOfTheSameNameAndType) {
  MemoryStore store(smallTown());
  const MultiPolygon smaller = {rectangle(650000, 650600, 651000, 651000)};
  ASSERT_TRUE(importInto(store, LayerKind::Zones, kZoneFields,
                         {{.line = 1, .values = {"Noord", "BIN", "dormant"}, .shape = smaller}}));
  ASSERT_EQ(store.snapshot()->zones->size(), 1U);
  EXPECT_EQ(store.snapshot()->zones->front().id, 1);
  EXPECT_EQ(store.snapshot()->zones->front().border, smaller);
  EXPECT_EQ(store.snapshot()->zones->front().state, ZoneState::Dormant);
}

TEST(ImportLayer, ListsEveryOverlapAndSaysWhichTheTypesAllow) {
  MemoryStore store(smallTown());
  const MultiPolygon strip = {rectangle(650000, 650400, 651000, 650600)};
  const auto report = importInto(store, LayerKind::Zones, kZoneFields,
                                 {{.line = 1, .values = {"Midden", "BIN"}, .shape = strip},
                                  {.line = 2, .values = {"Winkels", "Z-BIN"}, .shape = strip}});
  ASSERT_TRUE(report);
  ASSERT_EQ(report->overlaps.size(), 3U);
  std::size_t forbidden = 0;
  for (const ZoneOverlap& overlap : report->overlaps) {
    if (!overlap.allowed) {
      ++forbidden;
      EXPECT_EQ(overlap.first, "Noord");
      EXPECT_EQ(overlap.second, "Midden");
      EXPECT_NEAR(overlap.size.value, 100000, 1);
    }
  }
  EXPECT_EQ(forbidden, 1U);
}

TEST(ImportLayer, LeavesOutAZoneOfAnUnknownTypeAndSaysOnWhichLine) {
  MemoryStore store(smallTown());
  const MultiPolygon area = {rectangle(650000, 650000, 651000, 650400)};
  const auto report = importInto(
      store, LayerKind::Zones, kZoneFields,
      {{.line = 2, .values = {"Zuid", "BIN"}, .shape = area}, {.line = 3, .values = {"Club", "chess"}, .shape = area}});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->rows, 1);
  ASSERT_EQ(report->rejections.size(), 1U);
  EXPECT_EQ(report->rejections.front().line, 3);
  EXPECT_FALSE(report->rejections.front().rowKept);
}

TEST(ImportLayer, StoresNothingWhenNoRowIsLeft) {
  MemoryStore store(smallTown());
  const auto report = importInto(store, LayerKind::Incidents, {"id", "type", "at"},
                                 {{.line = 2, .values = {"1", "theft", "last week"}}});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().line, 2);
  EXPECT_TRUE(store.history().empty());
}

TEST(ImportLayer, PlacesMembersAndMatchesThemByTheirCode) {
  MemoryStore store(smallTown());
  const auto rows = [](const char* address) {
    return std::vector<ForeignRow>{
        {.line = 2, .values = {"M1", "Ann", address, "0470 12 34 56", "ann@example.org", "nl", "sms,email", ""}}};
  };
  ASSERT_TRUE(importInto(store, LayerKind::Members, kMemberFields, rows("Lindestraat 1, 3500 Klein")));
  ASSERT_TRUE(importInto(store, LayerKind::Members, kMemberFields, rows("Kerkstraat 4, 3500 Klein")));
  ASSERT_EQ(store.snapshot()->members->size(), 1U);
  const Member& ann = store.snapshot()->members->front();
  EXPECT_EQ(ann.phone, "+32470123456");
  EXPECT_EQ(ann.placement.matchClass, PlacementClass::Exact);
  EXPECT_EQ(ann.placement.position, (Point{.east = 650400, .north = 650200}));
}

TEST(ImportLayer, PlacesMembersByWhatWasDecidedAboutTheSameWords) {
  Atlas town = smallTown();
  town.aliases = std::make_shared<const std::vector<AddressAlias>>(std::vector{AddressAlias{
      .id = 1,
      .written = {.text = "Bij de molen 3"},
      .placement = {
          .status = PlacementStatus::Accepted, .position = Point{.east = 650123, .north = 650456}, .byHand = true}}});
  MemoryStore store(std::move(town));
  ASSERT_TRUE(importInto(store, LayerKind::Members, kMemberFields,
                         {{.line = 2, .values = {"M1", "Ann", "bij DE molen 3", "", "", "nl", "", ""}}}));
  const Placement& placement = store.snapshot()->members->front().placement;
  EXPECT_EQ(placement.position, (Point{.east = 650123, .north = 650456}));
  EXPECT_FALSE(placement.byHand);
}

TEST(ImportLayer, KeepsAMemberWhosePhoneCannotBeDialledAndListsIt) {
  MemoryStore store(smallTown());
  const auto report =
      importInto(store, LayerKind::Members, kMemberFields,
                 {{.line = 2, .values = {"M1", "Ann", "Lindestraat 1", "12", "ann@example.org", "", "", ""}}});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->rows, 1);
  ASSERT_EQ(report->rejections.size(), 1U);
  EXPECT_TRUE(report->rejections.front().rowKept);
  EXPECT_EQ(store.snapshot()->members->front().phone, "");
}

TEST(ImportLayer, KeepsWhatAPersonDecidedAboutAnAddressThatStaysTheSame) {
  Atlas town = smallTown();
  const Point pinned{.east = 650900, .north = 650900};
  town.members = std::make_shared<const std::vector<Member>>(
      std::vector{Member{.id = 7,
                         .key = "M1",
                         .name = "Ann",
                         .address = {.text = "het witte huis"},
                         .placement = {.status = PlacementStatus::Accepted, .position = pinned, .byHand = true}}});
  MemoryStore store(town);
  ASSERT_TRUE(importInto(store, LayerKind::Members, kMemberFields,
                         {{.line = 2, .values = {"M1", "Ann", "het witte huis", "", "ann@example.org", "", "", ""}}}));
  EXPECT_EQ(store.snapshot()->members->front().placement.position, pinned);
  EXPECT_EQ(store.snapshot()->members->front().email, "ann@example.org");
}

TEST(ImportLayer, PlacesMembersAgainWhenAddressesChange) {
  Atlas town = smallTown();
  town.members = std::make_shared<const std::vector<Member>>(
      std::vector{Member{.id = 7, .key = "M1", .name = "Ann", .address = {.text = "Nieuwstraat 5, 3500 Klein"}}});
  MemoryStore store(town);
  ASSERT_TRUE(importInto(
      store, LayerKind::Addresses, {"street", "number", "postcode", "municipality"},
      {{.line = 2, .values = {"Nieuwstraat", "5", "3500", "Klein"}, .shape = Point{.east = 650500, .north = 650500}}}));
  EXPECT_EQ(store.snapshot()->members->front().placement.matchClass, PlacementClass::Exact);
}

TEST(ImportLayer, ReadsMomentsDaysAndIntervalsOfIncidents) {
  MemoryStore store(smallTown());
  ASSERT_TRUE(importInto(store, LayerKind::Incidents, {"id", "type", "at", "from", "to"},
                         {{.line = 2, .values = {"1", "a", "2026-04-30T13:45", "", ""}},
                          {.line = 3, .values = {"2", "a", "30/04/2026", "", ""}},
                          {.line = 4, .values = {"3", "a", "", "2026-04-30T08:00", "2026-04-30T18:00"}}}));
  const auto& incidents = *store.snapshot()->incidents;
  ASSERT_EQ(incidents.size(), 3U);
  EXPECT_TRUE(incidents[0].hasClock);
  EXPECT_EQ(incidents[0].from, incidents[0].to);
  EXPECT_FALSE(incidents[1].hasClock);
  EXPECT_EQ(incidents[1].to - incidents[1].from, std::chrono::hours{24});
  EXPECT_EQ(incidents[2].to - incidents[2].from, std::chrono::hours{10});
}

TEST(ImportLayer, GivesBackTheRefusalOfTheStore) {
  MemoryStore store(smallTown());
  const Error full{.code = ErrorCode::FileUnwritable, .reason = {.text = "The disk is full."}};
  store.failNext(full);
  const auto report = importInto(store, LayerKind::Boundary, {}, {{.shape = MultiPolygon{rectangle(0, 0, 1, 1)}}});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error(), full);
}

const std::vector<std::string> kNeighbourhoodFields = {"code", "name"};

TEST(ImportLayer, ComparesNewerDataWithWhatIsThereBeforeAnythingIsStored) {
  MemoryStore store(smallTown());
  const auto area = [](double side) { return MultiPolygon{rectangle(650000, 650000, 650000 + side, 650000 + side)}; };
  const auto first = importInto(store, LayerKind::Neighbourhoods, kNeighbourhoodFields,
                                {{.line = 1, .values = {"1", "Dorp"}, .shape = area(10)},
                                 {.line = 2, .values = {"2", "Heide"}, .shape = area(20)}});
  ASSERT_TRUE(first);
  EXPECT_FALSE(first->changes) << "there was nothing to compare with";
  const auto stored = store.snapshot()->neighbourhoods;

  GivenRows newer(kNeighbourhoodFields, {{.line = 1, .values = {"2", "Heide"}, .shape = area(21)},
                                         {.line = 2, .values = {"3", "Berg"}, .shape = area(30)}});
  const auto import =
      prepareImport(*store.snapshot(), newer, {.file = "wijken-2026-10-01.gpkg", .kind = LayerKind::Neighbourhoods});
  ASSERT_TRUE(import);
  ASSERT_TRUE(import->report.changes);
  EXPECT_EQ(import->report.changes->added, 1);
  EXPECT_EQ(import->report.changes->changed, 1);
  EXPECT_EQ(import->report.changes->gone, 1);
  EXPECT_EQ(import->report.changes->same, 0);
  EXPECT_EQ(store.snapshot()->neighbourhoods, stored);
}

TEST(ImportLayer, CarriesTheDayOfTheDataToTheLayer) {
  MemoryStore store(smallTown());
  GivenRows rows(kNeighbourhoodFields,
                 {{.line = 1, .values = {"1", "Dorp"}, .shape = MultiPolygon{rectangle(0, 0, 9, 9)}}});
  ASSERT_TRUE(importLayer(store, rows, {.file = "/x/wijken_20261001.gpkg", .kind = LayerKind::Neighbourhoods}));
  EXPECT_EQ(store.snapshot()->info.sources.at(LayerKind::Neighbourhoods).dataDay, parseDate("2026-10-01"));
  EXPECT_EQ(store.snapshot()->info.sources.at(LayerKind::Neighbourhoods).day(), parseDate("2026-10-01"));

  auto import = prepareImport(*store.snapshot(), rows, {.file = "wijken.gpkg", .kind = LayerKind::Neighbourhoods});
  ASSERT_TRUE(import);
  EXPECT_FALSE(import->report.dataDay);
  EXPECT_FALSE(import->edit.sources.at(LayerKind::Neighbourhoods).dataDay);
  import->setDataDay(*parseDate("2025-02-03"));
  EXPECT_EQ(import->edit.sources.at(LayerKind::Neighbourhoods).dataDay, parseDate("2025-02-03"));
  EXPECT_EQ(import->report.dataDay, parseDate("2025-02-03"));
}

TEST(ImportLayer, KeepsZonesAllowedGroundAndPlacesChosenByHandWhenAddressesAreReplaced) {
  Atlas town = smallTown();
  const Placement byHand{.status = PlacementStatus::Accepted, .position = Point{650900, 650900}, .byHand = true};
  const Placement byAddress{
      .matchClass = PlacementClass::Exact, .status = PlacementStatus::Accepted, .position = Point{650200, 650000}};
  town.members = std::make_shared<const std::vector<Member>>(std::vector{
      Member{.id = 7, .name = "Ann", .address = {.text = "Lindestraat 1, 3500 Klein"}, .placement = byHand},
      Member{.id = 8, .name = "Bo", .address = {.text = "Lindestraat 1, 3500 Klein"}, .placement = byAddress}});
  town.allowedGaps = std::make_shared<const std::vector<AllowedGap>>(
      std::vector{AllowedGap{.id = 3, .area = {rectangle(650000, 650000, 650100, 650100)}}});
  MemoryStore store(town);
  const auto report = importInto(store, LayerKind::Addresses, {"id", "street", "number"},
                                 {{.line = 2, .values = {"n1", "Nieuwstraat", "1"}, .shape = Point{650500, 650500}}});
  ASSERT_TRUE(report);
  ASSERT_TRUE(report->changes);
  EXPECT_EQ(report->changes->added, 1);
  EXPECT_EQ(report->changes->gone, std::ssize(*town.addresses));
  EXPECT_EQ(report->membersMoved, 1);
  const auto after = store.snapshot();
  EXPECT_EQ(*after->zones, *town.zones);
  EXPECT_EQ(*after->allowedGaps, *town.allowedGaps);
  EXPECT_EQ(after->members->at(0).placement, byHand);
  EXPECT_NE(after->members->at(1).placement, byAddress);
}

}  // namespace
}  // namespace buurtatlas
