#include "viewmodels/density_desk.h"

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

/// The small town: twenty incidents in March 2026, half of them at 14:00 and half at 23:00.
class DensityDeskTest : public TownWorkspace {
 protected:
  void SetUp() override {
    workspace.incidents()->setWatched(true);
    settle();
  }

  void exported(const QString& name, const QString& actor) {
    desk.files()->exportTo(QUrl::fromLocalFile(QStringLiteral("/tmp/%1").arg(name)), actor);
    settle();
  }

  DensityDesk& desk = *workspace.density();
};

TEST_F(DensityDeskTest, ShowsADensityWithItsLegendAndRecipe) {
  ASSERT_TRUE(desk.hasDensity());
  EXPECT_GT(desk.legend()->count(), 0);
  EXPECT_EQ(desk.recipeText(), QStringLiteral("20 incidents · quartic kernel · bandwidth 300 m · cell 25 m · exact"));
  EXPECT_EQ(desk.noDensityText(), QString());
}

TEST_F(DensityDeskTest, FollowsTheFilterAndSaysWhenTooFewAreLeft) {
  workspace.incidents()->setDates(QStringLiteral("2026-03-01"), QStringLiteral("2026-03-05"));
  EXPECT_TRUE(desk.isStale());
  settle();
  EXPECT_FALSE(desk.hasDensity());
  EXPECT_EQ(desk.noDensityText(),
            QStringLiteral("Too few incidents here for a density: it takes 10 and gets 5. Look at the counts."));
  workspace.incidents()->clearFilter();
  settle();
  EXPECT_TRUE(desk.hasDensity());
}

TEST_F(DensityDeskTest, DoesNothingWhileNobodyLooks) {
  workspace.incidents()->setWatched(false);
  desk.setBandwidth(500);
  EXPECT_TRUE(desk.isStale());
  EXPECT_FALSE(desk.job()->busy());
  workspace.incidents()->setWatched(true);
  settle();
  EXPECT_TRUE(desk.recipeText().contains(QStringLiteral("500 m")));
}

TEST_F(DensityDeskTest, ChangesMethodAndSaysSo) {
  desk.setKernel(1);
  desk.setAtBoundary(true);
  desk.setNearest(10);
  settle();
  EXPECT_TRUE(desk.recipeText().contains(QStringLiteral("Gaussian kernel"))) << desk.recipeText().toStdString();
  EXPECT_TRUE(desk.recipeText().contains(QStringLiteral("corrected at the boundary")));
  EXPECT_TRUE(desk.hasDensity());
}

TEST_F(DensityDeskTest, ChangesColoursWithoutComputingAnew) {
  const QImage before = desk.picture().image;
  desk.setRamp(2);
  EXPECT_FALSE(desk.isStale());
  EXPECT_FALSE(desk.job()->busy());
  settle();
  EXPECT_NE(desk.picture().image, before);
  EXPECT_EQ(desk.picture().image.size(), before.size());
}

TEST_F(DensityDeskTest, ShowsPartsOfTheDayUnderOneLegend) {
  desk.setSeries(DensityDesk::FourParts);
  settle();
  ASSERT_EQ(desk.frameCount(), 4);
  EXPECT_FALSE(desk.hasDensity());  // nothing happens from midnight to six
  EXPECT_EQ(desk.frameText(), QStringLiteral("0:00 to 6:00 · 0 incidents"));
  const int classes = desk.legend()->count();
  EXPECT_GT(classes, 0);
  desk.showFrame(3);
  settle();
  EXPECT_TRUE(desk.hasDensity());
  EXPECT_EQ(desk.frameText(), QStringLiteral("18:00 to 24:00 · 10 incidents"));
  EXPECT_EQ(desk.legend()->count(), classes);
}

TEST_F(DensityDeskTest, PlaysToTheEndAndStops) {
  desk.setSeries(DensityDesk::FourParts);
  settle();
  desk.setPlaying(true);
  EXPECT_TRUE(desk.isPlaying());
  EXPECT_TRUE(waitFor([this] { return !desk.isPlaying(); }));
  EXPECT_EQ(desk.frame(), 3);
  settle();
}

TEST_F(DensityDeskTest, NamesMonths) {
  desk.setSeries(DensityDesk::Months);
  settle();
  EXPECT_EQ(desk.frameCount(), 1);
  EXPECT_TRUE(desk.frameText().contains(QStringLiteral("2026 · 20 incidents"))) << desk.frameText().toStdString();
}

TEST_F(DensityDeskTest, TakesOverTheBandwidthItAdvises) {
  desk.advise();
  settle();
  EXPECT_TRUE(desk.adviceText().contains(QStringLiteral("20 compared"))) << desk.adviceText().toStdString();
  EXPECT_NE(desk.bandwidth(), 300);
}

TEST_F(DensityDeskTest, WritesWhatTheEndingSays) {
  exported(QStringLiteral("a.pdf"), {});
  EXPECT_EQ(writtenTo, "/tmp/a.pdf");
  EXPECT_TRUE(written.starts_with("%PDF"));
  exported(QStringLiteral("b.tif"), {});
  EXPECT_EQ(writtenTo, "/tmp/b.tif");
  exported(QStringLiteral("c.csv"), {});
  EXPECT_EQ(writtenTo, "/tmp/c.csv");
  EXPECT_FALSE(table.rows.empty());
}

TEST_F(DensityDeskTest, LaysThePicturesOfARowSideBySide) {
  EXPECT_EQ(desk.multiples()->count(), 0);
  desk.setSeries(DensityDesk::FourParts);
  settle();
  ASSERT_TRUE(waitFor([this] { return desk.multiples()->count() == 4; }));
  const auto pictureOf = [this](int row) {
    return desk.multiples()->data(desk.multiples()->index(row), DensityFrameList::DensityRole).value<DensityPicture>();
  };
  EXPECT_TRUE(pictureOf(0).image.isNull()) << "nothing happened at night";
  EXPECT_FALSE(pictureOf(3).image.isNull());
  EXPECT_LE(pictureOf(3).image.width(), 480);
  EXPECT_EQ(desk.multiples()->data(desk.multiples()->index(3), DensityFrameList::IncidentsRole).toString(),
            QStringLiteral("10"));
  desk.setSeries(DensityDesk::Whole);
  settle();
  EXPECT_EQ(desk.multiples()->count(), 0);
}

TEST_F(DensityDeskTest, KeepsThePictureItHasWhereThePaintingIsStopped) {
  const DensityPicture before = desk.picture();
  desk.setRamp(2);
  desk.paintJob()->cancel();
  settle();
  EXPECT_EQ(desk.picture(), before);
  EXPECT_TRUE(workspace.session()->errorText().isEmpty());
}

TEST_F(DensityDeskTest, GivesMoreToAnAnalystAndRefusesWhoIsNone) {
  exported(QStringLiteral("all.csv"), {});
  const std::size_t told = table.rows.size();
  exported(QStringLiteral("eva.csv"), QStringLiteral("Eva"));
  EXPECT_EQ(writtenTo, "/tmp/all.csv");
  EXPECT_FALSE(workspace.session()->errorText().isEmpty());
  store->putPerson({.name = "An", .roles = {Role::Analyst}}, {}).value();
  exported(QStringLiteral("an.csv"), QStringLiteral("An"));
  EXPECT_EQ(writtenTo, "/tmp/an.csv");
  EXPECT_GT(table.rows.size(), told);
  EXPECT_EQ(store->audit()->back().event.detail, "density an.csv");
}

}  // namespace
}  // namespace buurtatlas::test
