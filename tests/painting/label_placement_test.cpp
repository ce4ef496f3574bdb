#include "painting/label_placement.h"

#include <gmock/gmock.h>

#include <cmath>

#include "painting/small_town.h"

namespace buurtatlas {

namespace {

std::vector<PlacedLabel> named(const LabelPlan& plan, const QString& text) {
  std::vector<PlacedLabel> found;
  for (const PlacedLabel& label : plan.labels) {
    if (label.text == text) {
      found.push_back(label);
    }
  }
  return found;
}

AreaPicture zoneOf(double halfSide, const QString& name) {
  return *makeAreaPicture(
      {{.id = 1, .border = {{.outer = squareAround(0, 0, halfSide), .holes = {}}}, .label = name, .sublabel = "live"}},
      "EPSG:3812");
}

}  // namespace

TEST(PlaceLabels, RepeatsANameButNeverWithin300Pixels) {
  const auto map = mapOf({street("Lange Lozanastraat", {fromMiddle(-1500, 0), fromMiddle(1500, 0)})});
  const auto labels = named(placeLabels(*map, {}, 16), "Lange Lozanastraat");
  ASSERT_GT(labels.size(), 2U);
  for (std::size_t i = 1; i < labels.size(); ++i) {
    const QPointF apart = (labels[i].anchor - labels[i - 1].anchor) * worldPixels(16);
    EXPECT_GE(std::hypot(apart.x(), apart.y()), 300);
  }
}

TEST(PlaceLabels, LeavesOutANameThatIsLongerThanItsStreet) {
  const auto map = mapOf({street("Lange Lozanastraat", {fromMiddle(0, 0), fromMiddle(60, 0)})});
  EXPECT_THAT(placeLabels(*map, {}, 16).labels, testing::IsEmpty());
  EXPECT_THAT(placeLabels(*map, {}, 18).labels, testing::SizeIs(1));
}

TEST(PlaceLabels, GivesTheLongerOfTwoCrossingStreetsTheRoom) {
  const auto map = mapOf({street("Kortekruisstraat", {fromMiddle(0, -70), fromMiddle(0, 70)}),
                          street("Langekruisstraat", {fromMiddle(-75, 0), fromMiddle(75, 0)})});
  const LabelPlan plan = placeLabels(*map, {}, 16);
  EXPECT_THAT(named(plan, "Langekruisstraat"), testing::SizeIs(1));
  EXPECT_THAT(named(plan, "Kortekruisstraat"), testing::IsEmpty());
}

TEST(PlaceLabels, ReadsFromLeftToRightWhicheverWayTheLineRuns) {
  const auto map = mapOf({street("Kerkstraat", {fromMiddle(200, 0), fromMiddle(-200, 10)})});
  const auto labels = placeLabels(*map, {}, 16).labels;
  ASSERT_THAT(labels, testing::SizeIs(1));
  EXPECT_LT(labels[0].path.front().x(), labels[0].path.back().x());
}

TEST(PlaceLabels, KeepsOffAHairpin) {
  const auto map = mapOf({street("Haarspeldstraatje", {fromMiddle(0, 0), fromMiddle(60, 0), fromMiddle(0, 6)})});
  EXPECT_THAT(placeLabels(*map, {}, 16).labels, testing::IsEmpty());
}

TEST(PlaceLabels, NamesAZoneBeforeTheStreetThroughIt) {
  const auto map = mapOf({street("Kerkstraat", {fromMiddle(-60, 0), fromMiddle(60, 0)})});
  const LabelPlan plan = placeLabels(*map, zoneOf(150, "BIN Dorp"), 16);
  ASSERT_THAT(named(plan, "BIN Dorp"), testing::SizeIs(1));
  EXPECT_EQ(named(plan, "BIN Dorp")[0].subtext, "live");
  EXPECT_THAT(named(plan, "Kerkstraat"), testing::IsEmpty());
}

TEST(PlaceLabels, DropsTheSecondLineFirstWhereAZoneIsSmall) {
  const LabelPlan plan = placeLabels(*mapOf({}), zoneOf(35, "BIN D"), 16);
  ASSERT_THAT(plan.labels, testing::SizeIs(1));
  EXPECT_EQ(plan.labels[0].subtext, QString());
  EXPECT_THAT(placeLabels(*mapOf({}), zoneOf(8, "BIN D"), 16).labels, testing::IsEmpty());
}

TEST(PlaceLabels, WritesTheNameOfASmallZoneSmallerAndOfATinyOneNotAtAll) {
  const auto map = mapOf({street("Kerkstraat", {fromMiddle(-2000, 0), fromMiddle(2000, 0)})});
  const AreaPicture zone = zoneOf(200, "BIN Koudhove");
  const auto kindsOf = [&](int zoom) {
    std::vector<PlacedLabel::Kind> kinds;
    for (const PlacedLabel& label : placeLabels(*map, zone, zoom).labels) {
      if (label.text.startsWith("BIN")) {
        kinds.push_back(label.kind);
      }
    }
    return kinds;
  };
  EXPECT_THAT(kindsOf(16), testing::ElementsAre(PlacedLabel::Kind::Area));
  EXPECT_THAT(kindsOf(13), testing::ElementsAre(PlacedLabel::Kind::SmallArea));
  EXPECT_THAT(kindsOf(10), testing::IsEmpty());
}

TEST(PlaceLabels, NeverWritesOneZonesNameOverAnother) {
  std::vector<AreaToPaint> areas;
  for (int i = 0; i < 400; ++i) {
    areas.push_back({.id = i + 1,
                     .border = {{.outer = squareAround((i % 20) * 300.0, (i / 20) * 300.0, 140), .holes = {}}},
                     .label = QStringLiteral("BIN Buurt %1").arg(i)});
  }
  const AreaPicture zones = *makeAreaPicture(areas, "EPSG:3812");
  for (int zoom = 10; zoom <= 16; ++zoom) {
    const LabelPlan plan = placeLabels(*mapOf({}), zones, zoom);
    for (std::size_t i = 0; i < plan.labels.size(); ++i) {
      const auto one = static_cast<std::int32_t>(i);
      EXPECT_EQ(plan.grid.touching(plan.grid.box(one).adjusted(1e-12, 1e-12, -1e-12, -1e-12)).size(), 1U)
          << plan.labels[i].text.toStdString() << " at zoom " << zoom;
    }
  }
}

TEST(PlaceLabels, ShowsHouseNumbersFromZoom18) {
  const auto map = mapOf({}, {}, {Address{.number = "7", .position = fromMiddle(0, 0)}});
  EXPECT_THAT(placeLabels(*map, {}, 17).labels, testing::IsEmpty());
  EXPECT_THAT(placeLabels(*map, {}, 18).labels, testing::SizeIs(1));
}

}  // namespace buurtatlas
