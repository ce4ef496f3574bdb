#include "viewmodels/place_search.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

#include "geocoding/register_builder.h"
#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

/// Verreweg 5, in another municipality.
RegisterRow farAddress(double east = 1'500) {
  return {.street = {.dutch = "Verreweg"},
          .number = "5",
          .postcode = "9990",
          .municipality = {.dutch = "Overbeke"},
          .position = Point{.east = kTownCorner.east + east, .north = kTownCorner.north + 1'500}};
}

class PlaceSearchTest : public TownWorkspace {
 protected:
  PlaceSearch& search = *workspace.search();
  SearchRegister& searchRegister = *workspace.searchRegister();
  QTemporaryDir folder;

  QString registerOf(const RegisterRow& row) {
    RegisterBuilder builder({.source = "BeST"});
    builder.add(row);
    const std::vector<std::byte> image = builder.finish().value();
    QFile file(folder.filePath(QStringLiteral("far.reg")));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char*>(image.data()), static_cast<qint64>(image.size()));
    return file.fileName();
  }
  void use(const QString& file) {
    QSignalSpy ended(searchRegister.job(), &BackgroundJob::busyChanged);
    searchRegister.choose(QUrl::fromLocalFile(file));
    while (searchRegister.job()->busy()) {
      ASSERT_TRUE(ended.wait());
    }
  }
  [[nodiscard]] QString at(int row, PlaceSearch::Role role) const {
    return search.data(search.index(row), role).toString();
  }
};

TEST_F(PlaceSearchTest, ChoosesAZoneByName) {
  search.setQuery(QStringLiteral("wes"));
  ASSERT_GT(search.count(), 0);
  search.go(0);
  EXPECT_EQ(workspace.zoneEditor()->name(), QStringLiteral("West"));
  EXPECT_EQ(search.query(), QString());
}

TEST_F(PlaceSearchTest, PointsOutAnAddress) {
  search.setQuery(QStringLiteral("Kerkstraat 12"));
  ASSERT_GT(search.count(), 0);
  search.go(0);
  EXPECT_TRUE(workspace.focus()->hasPin());
  EXPECT_LT(workspace.focus()->pin().distanceTo(coordinateAt(1150, 1010)), 1);
}

TEST_F(PlaceSearchTest, SaysWhenThereIsNoSuchPlace) {
  search.setQuery(QStringLiteral("qqqq"));
  EXPECT_EQ(search.placeCount(), 0);
  search.go(-1);
  EXPECT_NE(workspace.session()->errorText(), QString());
}

TEST_F(PlaceSearchTest, LastRowAsksForARegister) {
  QSignalSpy wanted(&search, &PlaceSearch::registerWanted);
  search.setQuery(QStringLiteral("Kerkstraat"));
  search.go(search.count() - 1);
  EXPECT_EQ(wanted.count(), 1);
}

TEST_F(PlaceSearchTest, FindsWhatOnlyTheRegisterKnows) {
  use(registerOf(farAddress()));
  search.setQuery(QStringLiteral("verreweg 5"));
  ASSERT_EQ(search.placeCount(), 1);
  EXPECT_EQ(at(0, PlaceSearch::LabelRole), QStringLiteral("Verreweg 5, 9990 Overbeke"));
  EXPECT_EQ(at(0, PlaceSearch::KindTextRole), QStringLiteral("address, register"));
  search.go(0);
  EXPECT_LT(workspace.focus()->pin().distanceTo(coordinateAt(1500, 1500)), 1);
}

TEST_F(PlaceSearchTest, SaysThatAPlaceLiesOutsideTheMunicipality) {
  use(registerOf(farAddress(90'000)));
  search.setQuery(QStringLiteral("verreweg 5"));
  search.go(0);
  EXPECT_TRUE(workspace.focus()->hasPin());
  EXPECT_TRUE(workspace.session()->noticeText().startsWith(QStringLiteral("Verreweg 5, 9990 Overbeke lies outside")));
}

TEST_F(PlaceSearchTest, WhatTheAtlasHasIsNotToldByTheRegisterAgain) {
  search.setQuery(QStringLiteral("Kerkstraat 12"));
  const int before = search.placeCount();
  use(registerOf({.street = {.dutch = "Kerkstraat"},
                  .number = "12",
                  .postcode = "3500",
                  .municipality = {.dutch = "Hasselt"},
                  .position = kTownCorner}));
  EXPECT_EQ(search.placeCount(), before);
}

TEST_F(PlaceSearchTest, LastRowLetsTheRegisterGo) {
  use(registerOf(farAddress()));
  search.setQuery(QStringLiteral("verreweg"));
  EXPECT_EQ(at(search.count() - 1, PlaceSearch::LabelRole), QStringLiteral("No longer search BeST"));
  search.go(search.count() - 1);
  EXPECT_EQ(searchRegister.file(), QString());
  search.setQuery(QStringLiteral("verreweg"));
  EXPECT_EQ(search.placeCount(), 0);
}

TEST_F(PlaceSearchTest, DamagedRegisterIsRefusedAndTheOneInUseStays) {
  use(registerOf(farAddress()));
  QFile damaged(folder.filePath(QStringLiteral("damaged.reg")));
  ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
  damaged.write("BUURTREG and then nothing that makes sense");
  damaged.close();
  use(damaged.fileName());
  EXPECT_NE(workspace.session()->errorText(), QString());
  EXPECT_TRUE(searchRegister.file().endsWith(QStringLiteral("far.reg")));
}

}  // namespace
}  // namespace buurtatlas::test
