#include "tasks/table_task.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <format>
#include <span>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "geometry/plane.h"
#include "geometry/zone_index.h"
#include "tasks/address_placer.h"
#include "tasks/joined.h"
#include "tasks/layer_rows.h"
#include "tasks/member_zones.h"

namespace buurtatlas {

namespace {

constexpr std::array<std::string_view, 6> kAddressFields = {"text", "street",   "number",
                                                            "box",  "postcode", "municipality"};

/// Where the parts of an address stand in the rows.
struct AddressColumns {
  std::vector<FieldColumn> columns;

  [[nodiscard]] AddressText in(const ForeignRow& row) const {
    const auto part = [&](std::size_t field) { return std::string(columns[field].in(row)); };
    return {.text = part(0),
            .street = part(1),
            .number = part(2),
            .box = part(3),
            .postcode = part(4),
            .municipality = part(5)};
  }
};

Result<AddressColumns> findColumns(const ForeignHeader& header, const std::map<std::string, std::string>& names) {
  AddressColumns found;
  for (const std::string_view field : kAddressFields) {
    const auto name = names.find(std::string(field));
    found.columns.emplace_back(header, name == names.end() ? std::string_view() : std::string_view(name->second));
    if (name != names.end() && !found.columns.back().exists()) {
      return fail(ErrorCode::InvalidInput, "The file has no column \"%1\" for %2.", {name->second, std::string(field)});
    }
  }
  if (!found.columns[0].exists() && !found.columns[1].exists()) {
    return fail(ErrorCode::InvalidInput,
                "No column holds the address; name one with --map text=COLUMN, or --map street=COLUMN and --map "
                "number=COLUMN.");
  }
  return found;
}

std::vector<LayerField> inputFields(const ForeignHeader& header) {
  std::vector<LayerField> fields;
  for (const std::string& name : header.fields) {
    fields.push_back({.name = name});
  }
  return fields;
}

/// As the answers of a register are called.
const char* statusOf(const Placement& placement) {
  switch (placement.status) {
    case PlacementStatus::Accepted:
      return "accept";
    case PlacementStatus::Review:
      return placement.matchClass == PlacementClass::None ? "reject" : "review";
    case PlacementStatus::Rejected:
      return "reject";
  }
  std::unreachable();
}

void appendPlacement(const Placement& placement, const std::optional<Plane>& plane, std::vector<std::string>& values) {
  values.emplace_back(nameOf(placement.matchClass));
  values.push_back(std::format("{:.3f}", placement.confidence));
  values.emplace_back(statusOf(placement));
  if (placement.position && plane) {
    const LonLat degrees = plane->toLonLat(*placement.position);
    values.push_back(std::format("{:.3f}", placement.position->east));
    values.push_back(std::format("{:.3f}", placement.position->north));
    values.push_back(std::format("{:.7f}", degrees.lon));
    values.push_back(std::format("{:.7f}", degrees.lat));
  } else {
    values.insert(values.end(), 4, "");
  }
  values.push_back(placement.street);
  values.push_back(placement.number);
  values.push_back(placement.postcode);
  values.push_back(placement.municipality);
  values.push_back(placement.streetKey);
  values.push_back(joined(placement.flags));
  values.push_back(placement.position ? std::format("{:.0f}", placement.radius.value) : "");
}

std::string namesOf(const std::vector<std::uint32_t>& places, const std::vector<Zone>& zones) {
  std::vector<std::string> names;
  for (const std::uint32_t place : places) {
    names.push_back(zones[place].name);
  }
  return joined(names);
}

/// The zones, and whether they are sure.
void appendZones(const AddressText& address, const Placement& placement, const MemberZones& index,
                 const std::vector<Zone>& zones, std::vector<std::string>& values) {
  std::vector<std::uint32_t> holding = index.of(address, placement);
  const bool isSure = placement.status == PlacementStatus::Accepted ? placement.position.has_value() : !holding.empty();
  if (!isSure) {
    holding = index.at(placement);
  }
  values.push_back(namesOf(holding, zones));
  values.emplace_back(isSure ? "accept" : statusOf(placement) == std::string_view("reject") ? "reject" : "review");
}

/// Calls work(first, last) for equal shares of `count` on `threads` threads.
template <class Work>
void inParallel(std::size_t count, unsigned threads, const Work& work) {
  std::vector<std::jthread> running;
  for (unsigned thread = 0; thread < threads; ++thread) {
    running.emplace_back([&, thread] { work(count * thread / threads, count * (thread + 1) / threads); });
  }
}

}  // namespace

Result<LayerTable> geocodeTable(const ForeignTable& table, const std::map<std::string, std::string>& columns,
                                const Geocoder& geocoder, const Atlas& atlas, unsigned threads,
                                const JobControl& control) {
  const auto address = findColumns(table.header, columns);
  if (!address) {
    return std::unexpected(address.error());
  }
  LayerTable result{.name = "geocoded", .crs = atlas.info.plane, .fields = inputFields(table.header)};
  for (const char* name : {"class", "confidence", "status", "east", "north", "lon", "lat", "street", "number",
                           "postcode", "municipality", "street_id", "flags", "radius_m", "zone", "zone_status"}) {
    result.fields.push_back({.name = name});
  }
  const MemberZones zones(*atlas.zones, &geocoder);
  const AddressPlacer placer(geocoder, *atlas.aliases);
  result.rows.resize(table.rows.size());
  std::atomic<std::size_t> done = 0;
  constexpr std::size_t kRowsBetweenReports = 4096;
  inParallel(table.rows.size(), std::max(threads, 1U), [&](std::size_t first, std::size_t last) {
    auto made = Plane::create(atlas.info.plane);
    const std::optional<Plane> plane = made ? std::optional(std::move(*made)) : std::nullopt;
    for (std::size_t row = first; row < last && !control.isStopped(); ++row) {
      const AddressText written = address->in(table.rows[row]);
      const Placement placement = placer.place(written);
      std::vector<std::string>& values = result.rows[row].values;
      values = table.rows[row].values;
      values.resize(table.header.fields.size());
      appendPlacement(placement, plane, values);
      appendZones(written, placement, zones, *atlas.zones, values);
      if (++done % kRowsBetweenReports == 0) {
        control.report(static_cast<double>(done) / static_cast<double>(table.rows.size()));
      }
    }
  });
  if (control.isStopped()) {
    return fail(ErrorCode::Cancelled, "Geocoding was cancelled; nothing was written.");
  }
  return result;
}

}  // namespace buurtatlas
