#include "storage/stored_placement.h"

#include <ranges>
#include <vector>

namespace buurtatlas {

namespace {

constexpr char kFlagSeparator = ',';

std::string joined(const std::vector<std::string>& flags) {
  std::string text;
  for (const std::string& flag : flags) {
    text += (text.empty() ? "" : std::string(1, kFlagSeparator)) + flag;
  }
  return text;
}

std::vector<std::string> separated(const std::string& text) {
  std::vector<std::string> flags;
  for (const auto part : std::views::split(text, kFlagSeparator)) {
    if (!part.empty()) {
      flags.emplace_back(part.begin(), part.end());
    }
  }
  return flags;
}

}  // namespace

void writeAddress(Parameters& to, const AddressText& address) {
  to << address.text << address.street << address.number << address.box << address.postcode << address.municipality;
}

AddressText readAddress(Columns& from) {
  return {.text = from.text(),
          .street = from.text(),
          .number = from.text(),
          .box = from.text(),
          .postcode = from.text(),
          .municipality = from.text()};
}

PlacementValues::PlacementValues(const Placement& placement, std::int32_t srsId)
    : flags(joined(placement.flags)),
      geometry(placement.position ? geometryBlob(*placement.position, srsId) : GeometryBlob{}) {}

void writePlacement(Parameters& to, const Placement& placement, const PlacementValues& values) {
  to << nameOf(placement.matchClass) << nameOf(placement.status) << placement.confidence << placement.radius.value
     << placement.street << placement.number << placement.postcode << placement.municipality << placement.streetKey
     << values.flags << placement.byHand << values.geometry;
}

Placement readPlacement(Columns& from) {
  Placement placement{.matchClass = parsePlacementClass(from.text()).value_or(PlacementClass::None),
                      .status = parsePlacementStatus(from.text()).value_or(PlacementStatus::Review),
                      .confidence = from.real()};
  placement.radius = Metres(from.real());
  placement.street = from.text();
  placement.number = from.text();
  placement.postcode = from.text();
  placement.municipality = from.text();
  placement.streetKey = from.text();
  placement.flags = separated(from.text());
  placement.byHand = from.fact();
  placement.position = from.geometry<Point>();
  return placement;
}

}  // namespace buurtatlas
