#include "support/small_town.h"

#include <chrono>
#include <string>
#include <utility>

namespace buurtatlas::test {

namespace {

Point at(double east, double north) { return {.east = kTownCorner.east + east, .north = kTownCorner.north + north}; }

MultiPolygon rectangle(double west, double south, double east, double north) {
  return {Polygon{.outer = {at(west, south), at(east, south), at(east, north), at(west, north)}, .holes = {}}};
}

template <class T>
Rows<T> rows(std::vector<T> values) {
  return std::make_shared<const std::vector<T>>(std::move(values));
}

std::vector<Address> addressesAlong() {
  std::vector<Address> addresses;
  for (int house = 0; house < 20; ++house) {
    addresses.push_back({.id = house + 1,
                         .key = "k" + std::to_string(house),
                         .street = "Kerkstraat",
                         .streetKey = "1",
                         .number = std::to_string(house + 1),
                         .postcode = "3500",
                         .municipality = "Lindervoort",
                         .position = at(50 + house * 100.0, 1010)});
    addresses.push_back({.id = house + 101,
                         .key = "m" + std::to_string(house),
                         .street = "Molenweg",
                         .streetKey = "2",
                         .number = std::to_string(house + 1),
                         .postcode = "3500",
                         .municipality = "Lindervoort",
                         .position = at(1010, 50 + house * 100.0)});
  }
  return addresses;
}

Member memberAt(Id id, const char* name, const char* number, Point place, PlacementStatus status) {
  Member member{.id = id, .key = "m" + std::to_string(id), .name = name};
  member.address.text = std::string("Kerkstraat ") + number + ", 3500 Lindervoort";
  member.placement = {
      .matchClass = status == PlacementStatus::Accepted ? PlacementClass::Exact : PlacementClass::Street,
      .status = status,
      .confidence = status == PlacementStatus::Accepted ? 1.0 : 0.5,
      .position = place,
      .radius = Metres{15},
      .street = "Kerkstraat",
      .number = number,
      .postcode = "3500",
      .municipality = "Lindervoort"};
  return member;
}

std::vector<Member> threeMembers() {
  Member an = memberAt(1, "An Peeters", "3", at(250, 1010), PlacementStatus::Accepted);
  an.phone = "+32460000001";
  an.email = "an@example.org";
  Member bo = memberAt(2, "Bo Claes", "5", at(450, 1010), PlacementStatus::Accepted);
  bo.email = "bo@example.org";
  Member cis = memberAt(3, "Cis Maes", "", at(550, 1010), PlacementStatus::Review);
  cis.address.text = "Kerkstraat, 3500 Lindervoort";
  cis.phone = "+32460000003";
  return {an, bo, cis};
}

std::vector<Incident> dayAndNight() {
  using namespace std::chrono;
  std::vector<Incident> incidents;
  for (int day = 0; day < 20; ++day) {
    const LocalTime moment = local_days{2026y / March / 1} + days{day} + (day % 2 == 0 ? hours{14} : hours{23});
    incidents.push_back({.id = day + 1,
                         .key = "i" + std::to_string(day),
                         .type = day % 4 == 0 ? "burglary" : "bicycle theft",
                         .position = at(800 + day * 10.0, 900 + day * 10.0),
                         .from = moment,
                         .to = moment,
                         .hasClock = true});
  }
  return incidents;
}

}  // namespace

Atlas smallTown() {
  Atlas atlas;
  atlas.info.name = "Lindervoort";
  atlas.info.nis = "99001";
  atlas.boundary = std::make_shared<const MultiPolygon>(rectangle(0, 0, kTownSide, kTownSide));
  atlas.streets = rows<Street>({{.id = 1, .key = "1", .name = "Kerkstraat", .path = {at(0, 1000), at(2000, 1000)}},
                                {.id = 2, .key = "2", .name = "Molenweg", .path = {at(1000, 0), at(1000, 2000)}}});
  atlas.addresses = rows(addressesAlong());
  atlas.zones = rows<Zone>({{.id = 1, .name = "West", .border = rectangle(0, 0, 1000, 2000)}});
  atlas.members = rows(threeMembers());
  atlas.incidents = rows(dayAndNight());
  return atlas;
}

}  // namespace buurtatlas::test
