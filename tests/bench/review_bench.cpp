// Addresses in doubt: 50,000 members, of whom 5,000 wrote only a part of the name of their street, in 2,000 streets.
#include <benchmark/benchmark.h>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "support/memory_store.h"
#include "support/random_areas.h"
#include "tasks/member_task.h"
#include "tasks/review_task.h"

namespace buurtatlas {
namespace {

constexpr int kStreets = 2'000;
constexpr int kNumbers = 40;
constexpr int kMembers = 50'000;
constexpr int kEveryInReview = 10;
constexpr int kZonesAcross = 17;
constexpr int kTownSide = 10'000'000;  // millimetres

std::string nameOfStreet(int street) {
  constexpr std::array kSyllables = {"ber",  "kon", "lin", "mar", "dol", "tes",
                                     "vaal", "hui", "roe", "zan", "wes", "pij"};
  std::string name;
  for (int rest = street + 300; rest > 0; rest /= static_cast<int>(kSyllables.size())) {
    name += kSyllables[static_cast<std::size_t>(rest) % kSyllables.size()];
  }
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

Rows<Address> addressesOfTown() {
  test::RandomAreas random(1);
  std::vector<Address> addresses;
  for (const Point point : random.points(kStreets * kNumbers, kTownSide)) {
    const auto at = static_cast<int>(addresses.size());
    addresses.push_back({.street = nameOfStreet(at / kNumbers) + "straat",
                         .number = std::to_string(at % kNumbers + 1),
                         .postcode = "3500",
                         .municipality = "Lindervoort",
                         .position = point});
  }
  return std::make_shared<const std::vector<Address>>(std::move(addresses));
}

Atlas townInDoubt() {
  Atlas town;
  town.info.name = "Lindervoort";
  town.addresses = addressesOfTown();
  test::RandomAreas random(2);
  std::vector<Zone> zones;
  for (MultiPolygon& border : random.partition(kZonesAcross, kTownSide)) {
    zones.push_back({.id = static_cast<Id>(zones.size()) + 1, .border = std::move(border)});
  }
  town.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
  const Geocoder geocoder = geocoderOf(town);
  std::mt19937 dice(7);
  std::vector<Member> members;
  for (Id id = 1; id <= kMembers; ++id) {
    const bool inDoubt = id % kEveryInReview == 0;
    const int street = static_cast<int>(dice() % (inDoubt ? kStreets / 10 : kStreets));
    const std::string name = nameOfStreet(street) + (inDoubt ? " " : "straat ");
    const std::string number = std::to_string(dice() % kNumbers + 1);
    Member member{.id = id,
                  .key = "key-" + std::to_string(id),
                  .name = "Member number " + std::to_string(id),
                  .address = {.text = name + number + ", 3500 Lindervoort"},
                  .phone = "+32452" + std::to_string(1'000'000 + id),
                  .email = "member" + std::to_string(id) + "@example.org"};
    member.placement = geocoder.place(member.address);
    members.push_back(std::move(member));
  }
  town.members = std::make_shared<const std::vector<Member>>(std::move(members));
  return town;
}

struct Town {
  Atlas atlas = townInDoubt();
  Geocoder geocoder = geocoderOf(atlas);
};

const Town& town() {
  static const Town made;
  return made;
}

void listingTheQueue(benchmark::State& state) {
  std::size_t cards = 0;
  for (auto run : state) {
    cards = reviewQueueOf(town().atlas, town().geocoder)->size();
  }
  state.counters["cards"] = static_cast<double>(cards);
  state.counters["in_review"] = static_cast<double>(overviewOf(town().atlas).inReview.size());
}
BENCHMARK(listingTheQueue)->Unit(benchmark::kMillisecond);

/// One card after the other.
void decidingAboutACard(benchmark::State& state) {
  test::MemoryStore store(town().atlas);
  for (auto run : state) {
    state.PauseTiming();
    const auto queue = reviewQueueOf(*store.snapshot(), town().geocoder).value();
    Placement placement = town().geocoder.candidates(queue.front().written, 1).at(0);
    placement.status = PlacementStatus::Accepted;
    state.ResumeTiming();
    benchmark::DoNotOptimize(decideAddress(store, queue.front().members.front(), placement, town().geocoder));
  }
}
BENCHMARK(decidingAboutACard)->Unit(benchmark::kMillisecond)->Iterations(40);

void countingWithCandidates(benchmark::State& state) {
  for (auto run : state) {
    benchmark::DoNotOptimize(overviewOf(town().atlas, &town().geocoder));
  }
}
BENCHMARK(countingWithCandidates)->Unit(benchmark::kMillisecond);

void locatingEverybodyAgain(benchmark::State& state) {
  for (auto run : state) {
    test::MemoryStore store(town().atlas);
    benchmark::DoNotOptimize(locateMembers(store, town().geocoder));
  }
}
BENCHMARK(locatingEverybodyAgain)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace buurtatlas
