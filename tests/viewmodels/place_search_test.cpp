#include "viewmodels/place_search.h"

#include <QSignalSpy>

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class PlaceSearchTest : public TownWorkspace {
 protected:
  PlaceSearch& search = *workspace.search();
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
  EXPECT_EQ(search.count(), 0);
  search.go(0);
  EXPECT_NE(workspace.session()->errorText(), QString());
}

}  // namespace
}  // namespace buurtatlas::test
