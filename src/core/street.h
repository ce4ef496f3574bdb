#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/polygon.h"
#include "core/zone.h"

namespace buurtatlas {

/// The road hierarchy of OpenStreetMap, from wide to narrow; Unknown where the data has none.
enum class RoadClass { Motorway, Trunk, Primary, Secondary, Tertiary, Residential, Service, Path, Rail, Unknown };

/// One line of the street network. Several streets rows may bear one name.
struct Street {
  Id id = 0;
  std::string key = {};   ///< the row's key in the register it came from
  std::string name = {};  ///< empty for unnamed ways
  RoadClass roadClass = RoadClass::Unknown;
  LineString path = {};
  friend bool operator==(const Street&, const Street&) = default;
};

/// Reads OpenStreetMap's highway and railway values and Wegenregister's morphology codes.
RoadClass parseRoadClass(std::string_view text);
std::string_view nameOf(RoadClass roadClass);

enum class BackgroundKind { Water, Green, BuiltUp, Industry, Building };

/// An area that is drawn under the streets.
struct BackgroundArea {
  Id id = 0;
  BackgroundKind kind = BackgroundKind::Green;
  MultiPolygon area = {};
  friend bool operator==(const BackgroundArea&, const BackgroundArea&) = default;
};

/// Reads the words water, green, built-up, industry, building and OpenStreetMap's landuse, natural, leisure and
/// waterway values.
std::optional<BackgroundKind> parseBackgroundKind(std::string_view text);
std::string_view nameOf(BackgroundKind kind);

/// A named area of the town: a neighbourhood or a statistical sector.
struct NamedArea {
  Id id = 0;
  std::string key = {};
  std::string name = {};
  MultiPolygon area = {};
  friend bool operator==(const NamedArea&, const NamedArea&) = default;
};

}  // namespace buurtatlas
