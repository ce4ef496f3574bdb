#include "core/foreign_rows.h"

#include <array>

namespace buurtatlas {

namespace {

constexpr std::array<std::string_view, 8> kAddressFields{"id",  "street",   "street_id",    "number",
                                                         "box", "postcode", "municipality", "use"};
constexpr std::array<std::string_view, 13> kMemberFields{"member",   "name",     "text",         "street", "number",
                                                         "box",      "postcode", "municipality", "phone",  "email",
                                                         "language", "channels", "left"};
constexpr std::array<std::string_view, 14> kIncidentFields{"id",      "type",   "at",       "from",        "to",
                                                           "subtype", "clock",  "to_clock", "precision",   "text",
                                                           "street",  "number", "postcode", "municipality"};
constexpr std::array<std::string_view, 4> kZoneFields{"name", "type", "state", "coordinator"};
constexpr std::array<std::string_view, 2> kAreaFields{"code", "name"};
constexpr std::array<std::string_view, 3> kStreetFields{"id", "name", "class"};
constexpr std::array<std::string_view, 1> kBackgroundFields{"kind"};

}  // namespace

std::span<const std::string_view> canonicalFields(LayerKind kind) {
  switch (kind) {
    case LayerKind::Addresses:
      return kAddressFields;
    case LayerKind::Members:
      return kMemberFields;
    case LayerKind::Incidents:
      return kIncidentFields;
    case LayerKind::Zones:
      return kZoneFields;
    case LayerKind::Neighbourhoods:
    case LayerKind::Areas:
      return kAreaFields;
    case LayerKind::Streets:
      return kStreetFields;
    case LayerKind::Background:
      return kBackgroundFields;
    case LayerKind::Boundary:
      break;
  }
  return {};
}

}  // namespace buurtatlas
