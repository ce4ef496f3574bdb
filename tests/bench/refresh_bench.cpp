// One border of a town moves: how long until the figures of the coverage panel are those of the new borders, beside
// measuring the town anew in the same run. The map picture of the gaps is part of what the screen shows.
#include <QCoreApplication>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "coverage/measured_coverage.h"
#include "geometry/validity.h"
#include "support/leuven.h"
#include "support/memory_store.h"
#include "support/wiggly_town.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/coverage_view.h"
#include "viewmodels/map_focus.h"

namespace buurtatlas {
namespace {

double millisecondsOf(const auto& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void print(const char* what, std::vector<double> times) {
  std::ranges::sort(times);
  std::printf("  %-42s %6.2f ms, 9 of 10 within %6.2f ms\n", what, times[times.size() / 2],
              times[times.size() * 9 / 10]);
  std::fflush(stdout);
}

template <class T>
Rows<T> rowsOf(std::vector<T> rows) {
  return std::make_shared<const std::vector<T>>(std::move(rows));
}

/// Points that fill a box evenly and without a pattern that streets or zones have.
std::vector<Point> spread(const Box& box, int count) {
  constexpr double kGolden = 0.6180339887498949;
  std::vector<Point> points;
  for (int i = 0; i < count; ++i) {
    points.push_back(onGrid({.east = box.west + (box.east - box.west) * i / count,
                             .north = box.south + (box.north - box.south) * std::fmod(i * kGolden, 1.0)}));
  }
  return points;
}

void addPeople(Atlas& atlas, const Box& box) {
  std::vector<Member> members;
  for (const Point place : spread(box, 50'000)) {
    members.emplace_back().placement = {.status = PlacementStatus::Accepted, .position = place};
  }
  std::vector<Incident> incidents;
  for (const Point place : spread(box, 20'000)) {
    incidents.push_back({.position = place, .from = LocalTime(atlas.day)});
  }
  atlas.members = rowsOf(std::move(members));
  atlas.incidents = rowsOf(std::move(incidents));
}

Atlas madeUpTown() {
  const test::WigglyTown town = test::wigglyTown(1'000);
  const Box box = boundsOf(town.boundary);
  Atlas atlas;
  atlas.boundary = std::make_shared<const MultiPolygon>(town.boundary);
  std::vector<Zone> zones;
  for (const MultiPolygon& border : town.zones) {
    zones.push_back({.id = static_cast<Id>(zones.size()) + 1, .border = border});
  }
  std::vector<Address> addresses;
  for (const Point place : spread(box, 100'000)) {
    addresses.push_back({.id = static_cast<Id>(addresses.size()) + 1, .position = place});
  }
  std::vector<Street> streets;
  for (const Point place : spread(box, 12'000)) {
    streets.push_back({.name = "Street " + std::to_string(streets.size() / 6),
                       .path = {place, onGrid({.east = place.east + 90, .north = place.north + 40}),
                                onGrid({.east = place.east + 180, .north = place.north})}});
  }
  atlas.zones = rowsOf(std::move(zones));
  atlas.addresses = rowsOf(std::move(addresses));
  atlas.streets = rowsOf(std::move(streets));
  addPeople(atlas, box);
  return atlas;
}

/// Leuven with half of its neighbourhoods for zones, the other half being gaps as large as they.
std::optional<Atlas> halfOfLeuven() {
  std::optional<Atlas> atlas = test::leuvenAtlas();
  if (atlas) {
    std::vector<Zone> zones;
    for (std::size_t zone = 0; zone < atlas->zones->size(); zone += 2) {
      zones.push_back((*atlas->zones)[zone]);
    }
    atlas->zones = rowsOf(std::move(zones));
    addPeople(*atlas, boundsOf(*atlas->boundary));
  }
  return atlas;
}

/// A hundred zones, all over the town, each with one corner moved by 5 m.
std::vector<Zone> movedZones(const Atlas& atlas) {
  std::vector<Zone> moved;
  const std::size_t stride = std::max<std::size_t>(1, atlas.zones->size() / 100);
  for (std::size_t place = 0; place < atlas.zones->size(); place += stride) {
    Zone zone = (*atlas.zones)[place];
    zone.border[0].outer[0].east += 5;
    if (!findFault(zone.border)) {
      moved.push_back(std::move(zone));
    }
  }
  return moved;
}

Atlas withZone(Atlas atlas, const Zone& zone) {
  std::vector<Zone> zones = *atlas.zones;
  *std::ranges::find(zones, zone.id, &Zone::id) = zone;
  atlas.zones = rowsOf(std::move(zones));
  return atlas;
}

void measureSteps(const Atlas& atlas) {
  std::vector<double> anew;
  for (int round = 0; round < 5; ++round) {
    anew.push_back(millisecondsOf([&] { static_cast<void>(MeasuredCoverage::of(atlas, {})); }));
  }
  print("measuring anew", anew);
  const MeasuredCoverage measured = MeasuredCoverage::of(atlas, {}).value();
  std::vector<double> steps;
  for (const Zone& zone : movedZones(atlas)) {
    const Atlas moved = withZone(atlas, zone);
    steps.push_back(millisecondsOf([&] { static_cast<void>(measured.after(moved, {})); }));
  }
  print("measuring what the edit touched", steps);
}

/// From the stored edit to the lists and the picture that the window shows.
void measureScreen(const Atlas& atlas) {
  const auto store = std::make_shared<test::MemoryStore>(atlas);
  AtlasSession session;
  MapFocus focus(session);
  CoverageView view(session, focus);
  session.setStore(store);
  const auto wait = [&] {
    while (view.isStale()) {
      QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
  };
  view.setWatched(true);
  wait();
  std::vector<double> times;
  for (const Zone& zone : movedZones(atlas)) {
    static_cast<void>(store->perform({.label = {"Move", {}}, .putZones = {zone}}));
    times.push_back(millisecondsOf([&] {
      session.refresh();
      wait();
    }));
  }
  print("from the new snapshot to the screen's model", times);
}

void measure(const char* name, const Atlas& atlas) {
  std::printf("%s: %zu zones, %zu addresses, %zu street lines, %zu members\n", name, atlas.zones->size(),
              atlas.addresses->size(), atlas.streets->size(), atlas.members->size());
  measureSteps(atlas);
  measureScreen(atlas);
}

}  // namespace
}  // namespace buurtatlas

int main(int count, char** arguments) {
  const QCoreApplication application(count, arguments);
  buurtatlas::measure("A town made up", buurtatlas::madeUpTown());
  if (const std::optional<buurtatlas::Atlas> leuven = buurtatlas::halfOfLeuven()) {
    buurtatlas::measure("Every other neighbourhood of Leuven", *leuven);
  } else {
    std::printf("Leuven: the data is not beside the checkout\n");
  }
}
