#include "tasks/effect_task.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>

#include "support/memory_store.h"

namespace buurtatlas {
namespace {

using std::chrono::days;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;

const Date kLive = *parseDate("2025-07-01");
constexpr double kSide = 600;

MultiPolygon boxAt(double west, double south, double side) {
  return {{.outer = {{.east = west, .north = south},
                     {.east = west + side, .north = south},
                     {.east = west + side, .north = south + side},
                     {.east = west, .north = south + side}},
           .holes = {}}};
}

/// Nine square neighbourhoods of 600 m, A to I from the south-west, with a zone of 200 m in the midst of E.
class EffectTown {
 public:
  EffectTown() {
    std::vector<NamedArea> neighbourhoods;
    for (int place = 0; place < 9; ++place) {
      neighbourhoods.push_back({.name = std::string(1, static_cast<char>('A' + place)),
                                .area = boxAt(kSide * (place % 3), kSide * (place / 3), kSide)});
    }
    m_atlas.neighbourhoods = std::make_shared<const std::vector<NamedArea>>(std::move(neighbourhoods));
    addZone("Kern", boxAt(800, 800, 200), kLive);
  }

  void addZone(const std::string& name, const MultiPolygon& border, Date from, ZoneState state = ZoneState::Live) {
    std::vector<Zone> zones = *m_atlas.zones;
    zones.push_back(
        {.id = static_cast<Id>(zones.size()) + 1, .name = name, .state = state, .border = border, .validFrom = from});
    m_atlas.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
  }
  /// So many incidents in the year before and the year after, spread over time, at one place.
  void addIncidents(Point place, int before, int after) {
    spread(place, kLive - days(365), before);
    spread(place, kLive, after);
  }
  /// The same in the midst of every neighbourhood but E.
  void addElsewhere(int before, int after) {
    for (int place = 0; place < 9; ++place) {
      if (place != 4) {
        addIncidents({.east = kSide * (place % 3) + 300.5, .north = kSide * (place / 3) + 300.5}, before, after);
      }
    }
  }
  [[nodiscard]] test::MemoryStore store() {
    Atlas atlas = m_atlas;
    atlas.incidents = std::make_shared<const std::vector<Incident>>(m_incidents);
    return test::MemoryStore(std::move(atlas));
  }

 private:
  void spread(Point place, Date first, int count) {
    for (int i = 0; i < count; ++i) {
      const LocalTime at = first + days(365 * i / count);
      m_incidents.push_back({.position = place, .from = at, .to = at});
    }
    // The first and the last day of the time have an incident without a place, so that the data span it.
    m_incidents.push_back({.type = "edge", .from = first, .to = first});
    m_incidents.push_back({.type = "edge", .from = first + days(364), .to = first + days(364)});
  }

  Atlas m_atlas = {};
  std::vector<Incident> m_incidents = {};
};

constexpr Point kInZone{.east = 900.5, .north = 900.5};
constexpr Point kInRing{.east = 900.5, .north = 1'100.5};

EffectStudy studyOf(EffectTown& town, EffectQuestion question = {.zone = 1}) {
  const test::MemoryStore store = town.store();
  return studyEffect(store, question).value();
}

TEST(EffectTask, ComparesTheYearBeforeWithTheYearAfterOnTheZoneTheRingAndElsewhere) {
  EffectTown town;
  town.addIncidents(kInZone, 60, 20);
  town.addIncidents(kInRing, 12, 13);
  town.addElsewhere(50, 50);
  const EffectStudy study = studyOf(town);
  EXPECT_EQ(study.from, kLive - days(365));
  EXPECT_EQ(study.live, kLive);
  EXPECT_EQ(study.to, kLive + days(364));
  EXPECT_EQ(study.counts.before(), 60);
  EXPECT_EQ(study.counts.after, 20);
  EXPECT_EQ(study.ring.before(), 12);
  EXPECT_EQ(study.ring.after, 13);
  EXPECT_EQ(study.elsewhere.size(), 5U);
  EXPECT_THAT(study.elsewhere, Each(Field(&EffectGround::counts, Field(&EffectCounts::after, 50))));
  EXPECT_EQ(study.effect.verdict, EffectVerdict::Fewer);
}

TEST(EffectTask, ComparesWithTheNeighbourhoodsMostAlike) {
  EffectTown town;
  town.addIncidents(kInZone, 60, 20);
  town.addIncidents({.east = 300, .north = 300}, 61, 60);
  town.addIncidents({.east = 900, .north = 300}, 300, 300);
  town.addIncidents({.east = 1'500, .north = 300}, 40, 40);
  town.addIncidents({.east = 300, .north = 1'500}, 4, 4);
  const EffectStudy study = studyOf(town);
  EXPECT_THAT(study.elsewhere, ElementsAre(Field(&EffectGround::name, "A"), Field(&EffectGround::name, "C"),
                                           Field(&EffectGround::name, "B")));
}

TEST(EffectTask, ComparesWithTheNeighbourhoodsThatAreNamed) {
  EffectTown town;
  town.addIncidents(kInZone, 60, 20);
  town.addElsewhere(50, 50);
  const EffectStudy study = studyOf(town, {.zone = 1, .elsewhere = {"B", "A"}});
  EXPECT_THAT(study.elsewhere, ElementsAre(Field(&EffectGround::name, "B"), Field(&EffectGround::name, "A")));
  const test::MemoryStore store = town.store();
  EXPECT_EQ(studyEffect(store, {.zone = 1, .elsewhere = {"Nowhere"}}).error().code, ErrorCode::NotFound);
}

TEST(EffectTask, LeavesGroundWithANetworkOfItsOwnOutOfTheComparison) {
  EffectTown town;
  town.addZone("Old", boxAt(0, 0, kSide), kLive - days(2'000));
  town.addZone("Late", boxAt(kSide, 0, kSide), kLive + days(100));
  town.addZone("Asleep", boxAt(2 * kSide, 0, kSide), kLive - days(2'000), ZoneState::Dormant);
  town.addIncidents(kInZone, 60, 20);
  town.addElsewhere(50, 50);
  const EffectStudy study = studyOf(town, {.zone = 1, .elsewhere = {"A", "B", "C"}});
  EXPECT_EQ(study.elsewhere[0].counts, EffectCounts());
  EXPECT_EQ(study.elsewhere[1].counts, EffectCounts());
  EXPECT_EQ(study.elsewhere[2].counts.before(), 50) << "a group that sleeps warns nobody";
}

TEST(EffectTask, TakesAsLongBeforeAsThereIsAfter) {
  EffectTown town;
  town.addIncidents(kInZone, 365, 365);
  town.addElsewhere(365, 365);
  const EffectStudy study = studyOf(town, {.zone = 1, .days = 100});
  EXPECT_EQ(study.from, kLive - days(100));
  EXPECT_EQ(study.to, kLive + days(99));
  EXPECT_EQ(study.counts, (EffectCounts{.earlyBefore = 50, .lateBefore = 50, .after = 100}));
}

TEST(EffectTask, RefusesWhatHasTooShortATime) {
  EffectTown town;
  town.addIncidents(kInZone, 60, 20);
  const test::MemoryStore store = town.store();
  const auto late = studyEffect(store, {.zone = 1, .live = kLive + days(350)});
  EXPECT_THAT(inEnglish(late.error().reason), HasSubstr("2026-06-16"));
  EXPECT_EQ(studyEffect(store, {.zone = 7}).error().code, ErrorCode::NotFound);
}

TEST(EffectTask, AsksForTheDayOfAZoneThatIsNotLive) {
  EffectTown town;
  town.addZone("Asleep", boxAt(0, 0, kSide), kLive, ZoneState::Dormant);
  town.addIncidents({.east = 300, .north = 300}, 60, 20);
  const test::MemoryStore store = town.store();
  EXPECT_EQ(studyEffect(store, {.zone = 2}).error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(studyEffect(store, {.zone = 2, .live = kLive})->counts.after, 20);
}

}  // namespace
}  // namespace buurtatlas
