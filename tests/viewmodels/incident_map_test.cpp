#include "viewmodels/incident_map.h"

#include <QSignalSpy>
#include <numeric>

#include "painting/pixel_area.h"
#include "support/busy_town.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class IncidentMapTest : public TownWorkspace {
 protected:
  void SetUp() override {
    store->replaceAtlas(busyTown());
    workspace.session()->refresh();
    view.setWatched(true);
    settle();
  }

  void show(IncidentMap::Shown shown) {
    map.setShown(shown);
    settle();
  }

  void taken(const QString& name, const QString& actor) {
    map.files()->exportTo(QUrl::fromLocalFile(QStringLiteral("/tmp/%1").arg(name)), actor);
    settle();
  }

  /// The colour of the picture of the map at a place of the town; transparent outside the picture.
  [[nodiscard]] QColor colourAt(double east, double north) const {
    const DensityPicture picture = map.picture();
    const QGeoCoordinate place = coordinateAt(east, north);
    const QPointF world = worldOf({.lon = place.longitude(), .lat = place.latitude()});
    const QPoint pixel(
        static_cast<int>((world.x() - picture.world.x()) / picture.world.width() * picture.image.width()),
        static_cast<int>((world.y() - picture.world.y()) / picture.world.height() * picture.image.height()));
    return picture.image.valid(pixel) ? picture.image.pixelColor(pixel) : QColor(Qt::transparent);
  }

  [[nodiscard]] static QStringList labels(DensityLegend* legend) {
    QStringList labels;
    for (int row = 0; row < legend->count(); ++row) {
      labels.append(legend->data(legend->index(row), DensityLegend::LabelRole).toString());
    }
    return labels;
  }

  static QStringList titlesOf(const LineList& list) {
    QStringList titles;
    for (int row = 0; row < list.count(); ++row) {
      titles.append(list.line(row).title);
    }
    return titles;
  }

  IncidentView& view = *workspace.incidents();
  IncidentMap& map = *workspace.incidentMap();
};

TEST_F(IncidentMapTest, ShowsADensityUntilSomethingElseIsAskedFor) {
  EXPECT_EQ(map.shown(), IncidentMap::Density);
  EXPECT_EQ(map.picture(), workspace.density()->picture());
  EXPECT_FALSE(map.picture().image.isNull());
  show(IncidentMap::Nothing);
  EXPECT_TRUE(map.picture().image.isNull());
  EXPECT_EQ(map.legend()->count(), 0);
}

TEST_F(IncidentMapTest, LeavesTheDensityToASheetOfItsOwnOnPaper) {
  EXPECT_FALSE(map.isPrintable()) << "one place alone would stand out";
  EXPECT_EQ(
      map.paperText(),
      QStringLiteral("A printed map goes without the density: take it out as a sheet that says how it was made."));
  show(IncidentMap::HotSpots);
  EXPECT_TRUE(map.isPrintable());
  EXPECT_EQ(map.paperText(), QString());
}

TEST_F(IncidentMapTest, ComputesNoDensityWhileSomethingElseIsShown) {
  show(IncidentMap::Nothing);
  view.setDates(QStringLiteral("2025-01-01"), QStringLiteral("2025-06-30"));
  EXPECT_FALSE(workspace.density()->job()->busy());
  settle();
  EXPECT_TRUE(workspace.density()->isStale());
  show(IncidentMap::Density);
  EXPECT_FALSE(workspace.density()->isStale());
}

TEST_F(IncidentMapTest, PaintsTheCellsThatAreHotWhereTheyLie) {
  show(IncidentMap::HotSpots);
  EXPECT_EQ(labels(map.legend()).front(), QStringLiteral("Hot spot, 99 %"));
  EXPECT_EQ(map.hotSpots()->summary(), QStringLiteral("300 incidents in 400 cells of 100 m."));
  EXPECT_GT(colourAt(1350, 1350).red(), colourAt(1350, 1350).blue());
  EXPECT_EQ(colourAt(450, 450).alpha(), 0) << "no more than chance";
  std::int64_t cells = 0;
  for (int row = 0; row < map.hotSpots()->classLines()->count(); ++row) {
    cells += map.hotSpots()->classLines()->line(row).value.toInt();
  }
  EXPECT_EQ(cells, 400) << "every cell has one class";
}

TEST_F(IncidentMapTest, NamesTheCorrectionOfThePValuesForBothMethods) {
  show(IncidentMap::HotSpots);
  EXPECT_TRUE(map.hotSpots()->method().contains(QStringLiteral("false discovery")));
  show(IncidentMap::Clusters);
  EXPECT_TRUE(map.clusters()->method().contains(QStringLiteral("9,999 permutations")))
      << map.clusters()->method().toStdString();
  EXPECT_EQ(labels(map.legend()).front(), QStringLiteral("Many among many"));
  EXPECT_GT(colourAt(1350, 1350).red(), colourAt(1350, 1350).blue());
}

TEST_F(IncidentMapTest, ShowsCountsAndSaysWhyWhereIncidentsAreFew) {
  show(IncidentMap::HotSpots);
  view.setDates(QStringLiteral("2025-01-01"), QStringLiteral("2025-01-31"));
  settle();
  EXPECT_TRUE(map.hotSpots()->isCountsOnly());
  EXPECT_EQ(map.hotSpots()->tooFew(),
            QStringLiteral("Only counts are given: this method needs 30 incidents and gets 16."));
  EXPECT_FALSE(map.picture().image.isNull());
  EXPECT_EQ(map.hotSpots()->classLines()->count(), 0);
  EXPECT_FALSE(map.isPrintable()) << "they tell small counts";
}

TEST_F(IncidentMapTest, FollowsTheFilterWhileItIsShownAndNotOtherwise) {
  show(IncidentMap::HotSpots);
  view.types()->toggle(0);
  EXPECT_TRUE(map.hotSpots()->isStale());
  settle();
  EXPECT_TRUE(map.hotSpots()->summary().startsWith(QStringLiteral("150 incidents")));
  show(IncidentMap::Density);
  view.clearFilter();
  settle();
  EXPECT_TRUE(map.hotSpots()->isStale());
  EXPECT_FALSE(map.hotSpots()->job()->busy());
  show(IncidentMap::HotSpots);
  EXPECT_TRUE(map.hotSpots()->summary().startsWith(QStringLiteral("300 incidents")));
}

TEST_F(IncidentMapTest, StaysAsItWasWhereItIsStoppedUntilItIsAskedFor) {
  show(IncidentMap::HotSpots);
  const DensityPicture before = map.picture();
  map.hotSpots()->setCell(50);
  map.hotSpots()->job()->cancel();
  settle();
  EXPECT_TRUE(map.hotSpots()->isStopped());
  EXPECT_EQ(map.picture().image, before.image);
  map.hotSpots()->make();
  settle();
  EXPECT_FALSE(map.hotSpots()->isStopped());
  EXPECT_TRUE(map.hotSpots()->summary().contains(QStringLiteral("1,600 cells of 50 m")));
}

TEST_F(IncidentMapTest, SaysWhatIsWrongWithABandThatReachesNoNeighbour) {
  show(IncidentMap::HotSpots);
  map.hotSpots()->setBand(20);
  settle();
  EXPECT_FALSE(map.hotSpots()->problem().isEmpty());
  EXPECT_TRUE(map.picture().image.isNull());
  EXPECT_TRUE(workspace.session()->errorText().isEmpty()) << "the panel says it, and no alarm does";
}

TEST_F(IncidentMapTest, CountsPlaceByPlaceWithMostFirst) {
  show(IncidentMap::Counts);
  EXPECT_EQ(map.counts()->kinds(), (QStringList{QStringLiteral("Neighbourhood"), QStringLiteral("Zone"),
                                                QStringLiteral("Segment of street"), QStringLiteral("Square cell")}));
  map.counts()->setKind(0);
  settle();
  ASSERT_EQ(titlesOf(*map.counts()->places()), (QStringList{QStringLiteral("Noord"), QStringLiteral("Zuid")}));
  const int north = map.counts()->places()->line(0).value.toInt();
  EXPECT_GE(north, 225);
  EXPECT_EQ(north + map.counts()->places()->line(1).value.toInt(), 300);
  EXPECT_NE(colourAt(500, 1500), colourAt(500, 500));
  EXPECT_FALSE(map.isPrintable());
  map.counts()->setKind(3);
  settle();
  EXPECT_EQ(map.counts()->places()->count(), 0);
  EXPECT_GT(colourAt(1350, 1350).alpha(), 0);
}

TEST_F(IncidentMapTest, PaintsSegmentsOfStreetAndGoesToOneOfTheList) {
  show(IncidentMap::Counts);
  map.counts()->setKind(2);
  settle();
  EXPECT_FALSE(map.picture().image.isNull());
  ASSERT_GT(map.counts()->places()->count(), 0);
  QSignalSpy shown(workspace.focus(), &MapFocus::shown);
  map.counts()->show(0);
  EXPECT_EQ(shown.count(), 1);
}

TEST_F(IncidentMapTest, SaysHowFewPlacesHoldMostIncidentsBesideChance) {
  show(IncidentMap::Counts);
  map.counts()->setKind(3);
  settle();
  EXPECT_TRUE(map.counts()->concentrated().startsWith(QStringLiteral("80 % of the incidents lie in ")))
      << map.counts()->concentrated().toStdString();
  EXPECT_EQ(map.counts()->shares()->count(), 3);
  ASSERT_EQ(map.counts()->curve().size(), 101);
  EXPECT_GT(map.counts()->curve().at(5), map.counts()->chanceCurve().at(5)) << "three of four lie in one square";
  view.setDates(QStringLiteral("2025-01-01"), QStringLiteral("2025-01-31"));
  settle();
  EXPECT_EQ(map.counts()->concentrated(), QString()) << "too few";
}

TEST_F(IncidentMapTest, TakesOutEveryLayerAsTableAndAsSheet) {
  EXPECT_FALSE(map.isTakeable()) << "the density has files of its own";
  const std::size_t logged = store->audit()->size();
  for (const IncidentMap::Shown shown :
       {IncidentMap::HotSpots, IncidentMap::Clusters, IncidentMap::Counts, IncidentMap::Uncovered}) {
    show(shown);
    EXPECT_TRUE(map.isTakeable());
    taken(QStringLiteral("a.gpkg"), {});
    EXPECT_EQ(writtenTo, "/tmp/a.gpkg");
    EXPECT_FALSE(table.rows.empty());
    EXPECT_FALSE(std::holds_alternative<std::monostate>(table.rows.front().shape));
    taken(QStringLiteral("b.csv"), {});
    EXPECT_TRUE(std::holds_alternative<std::monostate>(table.rows.front().shape));
    taken(QStringLiteral("c.pdf"), {});
    EXPECT_EQ(writtenTo, "/tmp/c.pdf");
    EXPECT_TRUE(written.starts_with("%PDF"));
  }
  EXPECT_EQ(store->audit()->size(), logged) << "nothing precise left";
  show(IncidentMap::Nothing);
  EXPECT_FALSE(map.isTakeable());
}

TEST_F(IncidentMapTest, GivesSmallCountsToAnAnalystAloneAndLogsIt) {
  show(IncidentMap::Counts);
  map.counts()->setKind(3);
  settle();
  const auto told = [this] {
    return std::ranges::count_if(table.rows, [](const LayerRow& row) { return !row.values[2].empty(); });
  };
  taken(QStringLiteral("all.csv"), {});
  const auto withoutName = told();
  taken(QStringLiteral("eva.csv"), QStringLiteral("Eva"));
  EXPECT_EQ(writtenTo, "/tmp/all.csv") << "no analyst";
  EXPECT_FALSE(workspace.session()->errorText().isEmpty());
  store->putPerson({.name = "An", .roles = {Role::Analyst}}, {}).value();
  taken(QStringLiteral("an.csv"), QStringLiteral("An"));
  EXPECT_GT(told(), withoutName);
  EXPECT_EQ(store->audit()->back().event.detail, "counts an.csv");
  EXPECT_EQ(store->audit()->back().event.amount, 300);
}

TEST_F(IncidentMapTest, LeavesSmallCountsBlankOnASheetForNobodyInParticular) {
  show(IncidentMap::Counts);
  map.counts()->setKind(3);
  settle();
  const LayerToTake layer = map.counts()->toTake().value();
  const auto painted = [&](Detail detail) {
    const QImage image = layer.picture(detail, {})->image;
    std::int64_t pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        pixels += image.pixelColor(x, y).alpha() > 0 ? 1 : 0;
      }
    }
    return pixels;
  };
  EXPECT_LT(painted(Detail::Withheld), painted(Detail::Precise));
  EXPECT_FALSE(layer.blank.isEmpty());
  EXPECT_EQ(layer.picture(Detail::Withheld, {})->classes.front().from, 5);
  EXPECT_TRUE(layer.method.size() == 1) << "how many lie elsewhere is not told";
  view.setHours(3, 4);
  EXPECT_FALSE(map.counts()->toTake()) << "it is stale";
}

TEST_F(IncidentMapTest, WritesNoRateOnFewHouseholds) {
  show(IncidentMap::Counts);
  map.counts()->setPerHouseholds(true);
  settle();
  EXPECT_EQ(map.legendTitle(), QStringLiteral("Incidents per 1,000 households"));
  EXPECT_EQ(map.counts()->places()->line(0).subtitle, QStringLiteral("Too few households for a rate"));
  EXPECT_EQ(map.legend()->count(), 0);
}

TEST_F(IncidentMapTest, RanksTheGapsAndPaintsTheNineColours) {
  show(IncidentMap::Uncovered);
  UncoveredMap& layer = *map.uncovered();
  ASSERT_EQ(layer.gaps()->count(), 1);
  const int inGap = layer.gaps()->line(0).value.split(u' ').first().toInt();
  EXPECT_GE(inGap, 225);
  EXPECT_EQ(layer.summary(), QStringLiteral("300 incidents, %1 of them in an open gap.").arg(inGap));
  const QList<int> cells = layer.cellCounts();
  EXPECT_EQ(cells.size(), 9);
  EXPECT_GT(std::accumulate(cells.begin(), cells.end(), 0), 0);
  EXPECT_EQ(layer.colours().size(), 10);
  EXPECT_EQ(colourAt(1350, 1350).rgb(), QColor(layer.colours().back()).rgb()) << "nobody lives there";
}

TEST_F(IncidentMapTest, OpensTheGapThatWasChosenInTheCoverage) {
  show(IncidentMap::Uncovered);
  QSignalSpy shown(workspace.focus(), &MapFocus::shown);
  map.uncovered()->show(0);
  EXPECT_EQ(shown.count(), 1);
  EXPECT_EQ(map.uncovered()->current(), 0);
  ASSERT_TRUE(map.areas().areas);
  EXPECT_EQ(map.areas().areas->size(), 1U);
  map.uncovered()->openGap();
  EXPECT_EQ(workspace.coverage()->currentGap(), -1) << "nothing is measured yet";
  workspace.coverage()->setWatched(true);
  settle();
  ASSERT_EQ(workspace.coverage()->currentGap(), 0);
  EXPECT_EQ(workspace.coverage()->pointedOut()->addresses, 30);
}

TEST_F(IncidentMapTest, OpensAGapThatTheListLeavesOutForItsSize) {
  show(IncidentMap::Uncovered);
  workspace.coverage()->setWatched(true);
  workspace.coverage()->setMinimumArea(1e9);
  settle();
  ASSERT_EQ(workspace.coverage()->gaps()->count(), 0);
  map.uncovered()->show(0);
  map.uncovered()->openGap();
  EXPECT_EQ(workspace.coverage()->currentGap(), 0);
}

TEST_F(IncidentMapTest, KeepsItsMethodInARecipeAndBringsItBack) {
  show(IncidentMap::Clusters);
  map.clusters()->setCell(50);
  settle();
  view.saveRecipe(QStringLiteral("Clusters"));
  ASSERT_EQ(atlas().recipes->size(), 1U);
  EXPECT_EQ(atlas().recipes->front().method, "hotspots");
  EXPECT_EQ(atlas().recipes->front().parameters, "--method\nmoran\n--cell\n50\n--band\n300");
  map.clusters()->setCell(200);
  show(IncidentMap::Counts);
  view.saveRecipe(QStringLiteral("Counts"));
  workspace.density()->setBandwidth(500);
  view.useRecipe(0);
  settle();
  EXPECT_EQ(map.shown(), IncidentMap::Clusters);
  EXPECT_EQ(map.clusters()->cell(), 50);
  EXPECT_EQ(workspace.density()->bandwidth(), 500) << "the recipe says nothing of a density";
  view.useRecipe(1);
  settle();
  EXPECT_EQ(map.shown(), IncidentMap::Counts);
}

TEST_F(IncidentMapTest, DrawsTheAreaThatIncidentsAreFilteredBy) {
  workspace.incidentArea()->draw();
  EXPECT_TRUE(workspace.incidentArea()->isDrawing());
  drawSquare(1200, 1200, 400);
  workspace.sketch()->finish();
  settle();
  EXPECT_FALSE(workspace.incidentArea()->isDrawing());
  EXPECT_GE(view.shown(), 225);
  EXPECT_LT(view.shown(), 300);
  EXPECT_TRUE(view.isFiltered());
  EXPECT_EQ(view.areas().value(view.area()), QStringLiteral("The area that was drawn"));
  EXPECT_EQ(map.areas().areas->size(), 1U);
  EXPECT_EQ(atlas().zones->size(), 1U) << "it is no zone";
  view.setArea(0);
  settle();
  EXPECT_EQ(view.shown(), 300);
  EXPECT_FALSE(view.areas().contains(QStringLiteral("The area that was drawn")));
  view.goBack();
  settle();
  EXPECT_LT(view.shown(), 300);
}

}  // namespace
}  // namespace buurtatlas::test
