#include "viewmodels/plan_desk.h"

#include "tasks/border_commands.h"
#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

Date dayFromNow(int days) { return today() + std::chrono::days(days); }

MultiPolygon ground(double west, double south, double east, double north) {
  const auto at = [](double x, double y) {
    return Point{.east = kTownCorner.east + x, .north = kTownCorner.north + y};
  };
  return {Polygon{.outer = {at(west, south), at(east, south), at(east, north), at(west, north)}, .holes = {}}};
}

class PlanDeskTest : public TownWorkspace {
 protected:
  PlanDesk& desk = *workspace.plans();

  void settlePlan() {
    EXPECT_TRUE(waitFor([this] { return !desk.job()->busy(); }));
    settle();
  }
  void addPlan(std::vector<Zone> zones) {
    ASSERT_TRUE(workspace.session()->perform({.label = {"Plan", {}}, .putPlans = {{.name = "Nieuw", .zones = zones}}}));
    desk.show(0);
    settlePlan();
  }
};

TEST_F(PlanDeskTest, APlanOfTheZonesOfTodayChangesNothing) {
  desk.makeFromZones();
  settlePlan();
  EXPECT_EQ(desk.plans()->count(), 1);
  EXPECT_TRUE(desk.isOpen());
  EXPECT_TRUE(desk.isAdoptable());
  EXPECT_EQ(desk.stateText(), QStringLiteral("Draft"));
  EXPECT_TRUE(desk.adoptQuestion().contains(QStringLiteral("Nothing changes"))) << desk.adoptQuestion().toStdString();
  EXPECT_EQ(desk.picture().areas->front().pattern, AreaPattern::Dotted);
}

TEST_F(PlanDeskTest, SaysBeforehandWhatAdoptingDoes) {
  addPlan(
      {{.name = "West", .border = ground(0, 0, 400, 2000)}, {.name = "Rest", .border = ground(400, 0, 2000, 2000)}});
  EXPECT_EQ(desk.adoptQuestion().toStdString(),
            "1 zone gets another border. 1 zone is new. 1 member comes into another zone. You can undo this.");
  EXPECT_EQ(desk.figures()->line(1).subtitle, QStringLiteral("10 (25.0 %)"));
  EXPECT_EQ(desk.figures()->line(1).value, QStringLiteral("40 (100.0 %)"));
  ASSERT_EQ(desk.moves()->count(), 1);
  EXPECT_EQ(desk.moves()->line(0).title, QStringLiteral("West → Rest"));
  EXPECT_EQ(desk.moves()->line(0).subtitle, QString()) << "names are shown on demand";
  desk.toggleNames(0);
  EXPECT_EQ(desk.moves()->line(0).subtitle, QStringLiteral("Bo Claes"));
}

TEST_F(PlanDeskTest, AdoptsAndUndoes) {
  addPlan({{.name = "West", .border = ground(0, 0, 400, 2000)}});
  EXPECT_TRUE(desk.adopt({}));
  EXPECT_EQ(atlas().zones->front().border, ground(0, 0, 400, 2000));
  EXPECT_TRUE(desk.stateText().startsWith(QStringLiteral("Adopted, in force since")));
  workspace.session()->undo();
  EXPECT_EQ(atlas().zones->front().border, ground(0, 0, 1000, 2000));
  EXPECT_EQ(desk.stateText(), QStringLiteral("Draft"));
}

TEST_F(PlanDeskTest, AdoptsFromALaterDayOn) {
  addPlan({{.name = "West", .border = ground(0, 0, 400, 2000)}});
  EXPECT_FALSE(desk.adopt(QStringLiteral("morgen")));
  EXPECT_FALSE(desk.dayProblem().isEmpty());
  EXPECT_TRUE(desk.adopt(QString::fromStdString(isoDate(dayFromNow(10)))));
  EXPECT_EQ(atlas().zones->front().border, ground(0, 0, 1000, 2000));
  EXPECT_EQ(atlas().comingZones->size(), 1U);
  EXPECT_TRUE(desk.stateText().startsWith(QStringLiteral("Adopted, waits for")));
}

TEST_F(PlanDeskTest, FaultsKeepAPlanFromBeingAdopted) {
  addPlan(
      {{.name = "West", .border = ground(0, 0, 1200, 2000)}, {.name = "Rest", .border = ground(1000, 0, 2000, 2000)}});
  EXPECT_FALSE(desk.isAdoptable());
  ASSERT_EQ(desk.faults()->count(), 1);
  desk.showFault(0);
  EXPECT_TRUE(workspace.focus()->hasPin());
  EXPECT_FALSE(desk.adopt({}));
  EXPECT_FALSE(workspace.session()->errorText().isEmpty());
}

TEST_F(PlanDeskTest, CommandsOnZonesChangeThePlanThatIsDrawnIn) {
  desk.makeFromZones();
  settlePlan();
  const std::vector<Zone> ofToday = *atlas().zones;
  desk.draw();
  EXPECT_TRUE(desk.isDrawing());
  EXPECT_TRUE(desk.picture().areas == nullptr) << "the borders of the plan are the zones on the map";
  const Zone& first = atlas().zones->front();
  const Point corner = first.border.front().outer.front();
  const auto moved = moveVertex(atlas(), corner, {.east = corner.east + 50, .north = corner.north + 50});
  ASSERT_TRUE(moved);
  const auto ids = workspace.gate()->store(*moved);
  ASSERT_TRUE(ids) << workspace.gate()->sentence().toStdString();
  EXPECT_EQ(ids->front(), first.id);
  EXPECT_NE(*atlas().zones, ofToday);
  desk.endDrawing();
  settlePlan();
  EXPECT_EQ(*atlas().zones, ofToday);
  EXPECT_TRUE(desk.adoptQuestion().contains(QStringLiteral("gets another border")))
      << desk.adoptQuestion().toStdString();
}

TEST_F(PlanDeskTest, NothingButZonesCanBeChangedWhileAPlanIsDrawnIn) {
  desk.makeFromZones();
  settlePlan();
  desk.draw();
  EXPECT_FALSE(workspace.session()->performNow([](AtlasStore&) { return Result<void>(); }));
  EXPECT_TRUE(workspace.session()->errorText().contains(QStringLiteral("drawing in the plan")));
}

TEST_F(PlanDeskTest, UndoingThePlanEndsTheDrawingInIt) {
  desk.makeFromZones();
  settlePlan();
  desk.draw();
  workspace.session()->undo();
  EXPECT_FALSE(desk.isDrawing());
  EXPECT_FALSE(desk.isOpen());
  EXPECT_EQ(workspace.session()->drawnPlan(), nullptr);
}

TEST_F(PlanDeskTest, DropsAPlanAndUndoes) {
  addPlan({{.name = "West", .border = ground(0, 0, 400, 2000)}});
  desk.drop();
  EXPECT_FALSE(desk.isOpen());
  EXPECT_EQ(desk.plans()->count(), 0);
  workspace.session()->undo();
  EXPECT_EQ(desk.plans()->count(), 1);
}

TEST_F(PlanDeskTest, ASecondPlanGetsAnotherName) {
  desk.makeFromZones();
  desk.makeFromZones();
  EXPECT_EQ(desk.plans()->line(1).title, QStringLiteral("Plan 2"));
  desk.rename(QStringLiteral("Beter"));
  EXPECT_EQ(desk.plans()->line(1).title, QStringLiteral("Beter"));
}

class DayViewTest : public TownWorkspace {
 protected:
  DayView& day = *workspace.day();

  void changeLater(int days) {
    ZoneChange change = drawZone(atlas().zones->front());
    change.put.front().border = ground(0, 0, 400, 2000);
    change.from = dayFromNow(days);
    ASSERT_TRUE(workspace.session()->perform(checkedEdit(atlas(), change).value()));
  }
  static QString text(Date date) { return QString::fromStdString(isoDate(date)); }
};

TEST_F(DayViewTest, ShowsTheZonesOfAnotherDayAndComesBack) {
  changeLater(10);
  EXPECT_EQ(atlas().zones->front().border, ground(0, 0, 1000, 2000));
  day.show(text(dayFromNow(10)));
  EXPECT_TRUE(day.isActive());
  EXPECT_TRUE(day.sentence().startsWith(QStringLiteral("Map as of ")));
  EXPECT_EQ(atlas().zones->front().border, ground(0, 0, 400, 2000));
  workspace.coverage()->setWatched(true);
  settle();
  EXPECT_EQ(workspace.coverage()->addressesInZones(), 4);
  day.backToToday();
  EXPECT_FALSE(day.isActive());
  EXPECT_EQ(atlas().zones->front().border, ground(0, 0, 1000, 2000));
}

TEST_F(DayViewTest, NothingChangesWhileAnotherDayIsShown) {
  day.show(QStringLiteral("12-03-2020"));
  EXPECT_EQ(day.dayText(), QStringLiteral("12-03-2020"));
  workspace.zoneEditor()->select(1);
  workspace.zoneEditor()->rename(QStringLiteral("Anders"));
  EXPECT_TRUE(workspace.session()->errorText().contains(QStringLiteral("2020-03-12")));
  workspace.session()->undo();
  EXPECT_EQ(store->snapshot()->zones->front().name, "West");
  EXPECT_TRUE(store->history().empty());
}

TEST_F(DayViewTest, TodayAndNothingAreToday) {
  day.show(text(today()));
  EXPECT_FALSE(day.isActive());
  day.show(QStringLiteral("lang geleden"));
  EXPECT_FALSE(day.isActive());
  EXPECT_FALSE(day.problem().isEmpty());
  day.show({});
  EXPECT_TRUE(day.problem().isEmpty());
}

TEST_F(DayViewTest, ListsWhatWaitsMarksTheZoneAndWithdraws) {
  changeLater(10);
  settle();
  ASSERT_EQ(day.waiting()->count(), 1);
  EXPECT_TRUE(day.waiting()->line(0).subtitle.contains(QStringLiteral("West")));
  const ZoneList& zones = *workspace.zones();
  EXPECT_TRUE(
      zones.data(zones.index(0), ZoneList::WaitingTextRole).toString().startsWith(QStringLiteral("changes on")));
  EXPECT_TRUE(zones.picture().areas->front().sublabel.contains(QStringLiteral("changes on")));
  day.showWaiting(0);
  EXPECT_TRUE(day.isActive());
  day.backToToday();
  day.withdraw(0);
  EXPECT_EQ(day.waiting()->count(), 0);
  workspace.session()->undo();
  EXPECT_EQ(day.waiting()->count(), 1);
}

TEST_F(DayViewTest, WhatWaitsTakesEffectWhenItsDayBegins) {
  changeLater(1);
  workspace.session()->followDay(dayFromNow(1));
  EXPECT_EQ(atlas().zones->front().border, ground(0, 0, 400, 2000));
  EXPECT_EQ(day.waiting()->count(), 0);
}

}  // namespace
}  // namespace buurtatlas::test
