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
  EXPECT_EQ(map.counts()->kinds(),
            (QStringList{QStringLiteral("Neighbourhood"), QStringLiteral("Zone"), QStringLiteral("Square cell")}));
  map.counts()->setKind(0);
  settle();
  ASSERT_EQ(titlesOf(*map.counts()->places()), (QStringList{QStringLiteral("Noord"), QStringLiteral("Zuid")}));
  const int north = map.counts()->places()->line(0).value.toInt();
  EXPECT_GE(north, 225);
  EXPECT_EQ(north + map.counts()->places()->line(1).value.toInt(), 300);
  EXPECT_NE(colourAt(500, 1500), colourAt(500, 500));
  EXPECT_FALSE(map.isPrintable());
  map.counts()->setKind(2);
  settle();
  EXPECT_EQ(map.counts()->places()->count(), 0);
  EXPECT_GT(colourAt(1350, 1350).alpha(), 0);
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
