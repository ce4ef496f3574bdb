#include "core/foreign_rows.h"

#include <array>
#include <utility>

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

ForeignBlock blockOf(std::vector<ForeignRow> rows) {
  ForeignBlock block;
  block.values.resize(rows.empty() ? 0 : rows.front().values.size());
  for (ForeignRow& row : rows) {
    block.lines.push_back(row.line);
    for (std::size_t field = 0; field < block.values.size(); ++field) {
      block.values[field].add(field < row.values.size() ? std::string_view(row.values[field]) : std::string_view());
    }
    block.shapes.push_back(std::move(row.shape));
  }
  return block;
}

std::vector<ForeignRow> rowsOf(ForeignBlock block) {
  std::vector<ForeignRow> rows(block.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    rows[row].line = block.lines[row];
    rows[row].values.reserve(block.values.size());
    for (const PackedTexts& texts : block.values) {
      rows[row].values.emplace_back(texts[row]);
    }
    rows[row].shape = std::move(block.shapes[row]);
  }
  return rows;
}

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
