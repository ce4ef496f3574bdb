#include "tasks/hand_over.h"

#include <algorithm>
#include <array>
#include <map>

#include "geometry/zone_index.h"

namespace buurtatlas {

namespace {

constexpr std::array<std::string_view, 12> kFields{"name",   "phone",  "email", "language", "channel",      "zone",
                                                   "street", "number", "box",   "postcode", "municipality", "key"};
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isText(std::string_view field) { return field.size() >= 2 && field.front() == '"' && field.back() == '"'; }

/// Names of the zones that hold each member, joined by a comma.
class ZonesOfMembers {
 public:
  explicit ZonesOfMembers(const Atlas& atlas) : m_zones(atlas.zones), m_index(areasOf(*atlas.zones)) {}

  [[nodiscard]] std::string namesFor(const Member& member) const {
    std::string names;
    const std::optional<Point> place = placeOf(member);
    for (const std::uint32_t zone : place ? m_index.areasAt(*place) : std::vector<std::uint32_t>{}) {
      if ((*m_zones)[zone].state != ZoneState::Dissolved) {
        names += (names.empty() ? "" : ", ") + (*m_zones)[zone].name;
      }
    }
    return names;
  }

 private:
  static std::vector<MultiPolygon> areasOf(const std::vector<Zone>& zones) {
    std::vector<MultiPolygon> areas;
    std::ranges::transform(zones, std::back_inserter(areas), &Zone::border);
    return areas;
  }

  Rows<Zone> m_zones;
  ZoneIndex m_index;
};

std::string valueOf(std::string_view field, const Member& member, const AudienceLine& line,
                    const ZonesOfMembers& zones) {
  if (isText(field)) {
    return std::string(field.substr(1, field.size() - 2));
  }
  if (field == "phone") {
    return member.wantsSms ? member.phone : "";
  }
  if (field == "email") {
    return member.wantsEmail ? member.email : "";
  }
  if (field == "channel") {
    return line.channel ? std::string(nameOf(*line.channel)) : "";
  }
  if (field == "zone") {
    return zones.namesFor(member);
  }
  const AddressText& address = member.address;
  const std::map<std::string_view, const std::string*> plain{{"name", &member.name},
                                                             {"language", &member.language},
                                                             {"key", &member.key},
                                                             {"street", &address.street},
                                                             {"number", &address.number},
                                                             {"box", &address.box},
                                                             {"postcode", &address.postcode},
                                                             {"municipality", &address.municipality}};
  return *plain.at(field);
}

/// A phone number stays one; other cells that begin like a formula do not.
std::string cellOf(std::string text) {
  const bool isPhone =
      text.size() > 1 && text[0] == '+' && text.find_first_not_of("0123456789", 1) == std::string::npos;
  if (!text.empty() && std::string_view("=+-@\t\r\n").contains(text[0]) && !isPhone) {
    text.insert(0, "'");
  }
  if (text.find_first_of(";\"\r\n") == std::string::npos) {
    return text;
  }
  std::string quoted = "\"";
  for (const char letter : text) {
    quoted += letter == '"' ? "\"\"" : std::string(1, letter);
  }
  return quoted + "\"";
}

}  // namespace

std::span<const std::string_view> handOverFields() { return kFields; }

std::vector<HandOverColumn> plainHandOver() {
  std::vector<HandOverColumn> columns;
  for (const std::string_view field : kFields) {
    if (field != "key") {
      columns.push_back({.heading = std::string(field), .field = std::string(field)});
    }
  }
  return columns;
}

Result<HandOverColumn> parseHandOverColumn(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0) {
    return fail(ErrorCode::InvalidInput, "\"%1\" is no column such as Telefoon=phone.", {std::string(text)});
  }
  const std::string_view field = text.substr(equals + 1);
  if (!isText(field) && !std::ranges::contains(kFields, field)) {
    std::string known;
    for (const std::string_view name : kFields) {
      known += (known.empty() ? "" : ", ") + std::string(name);
    }
    return fail(ErrorCode::InvalidInput,
                "\"%1\" is no field of a hand-over. Take one of %2, or a text in double quotes.",
                {std::string(field), known});
  }
  return HandOverColumn{.heading = std::string(text.substr(0, equals)), .field = std::string(field)};
}

Result<std::vector<HandOverColumn>> parseHandOver(std::string_view text) {
  std::vector<HandOverColumn> columns;
  std::int64_t line = 0;
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
  }
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++line;
    row = row.substr(0, row.ends_with('\r') ? row.size() - 1 : row.size());
    if (row.empty() || row.front() == '#') {
      continue;
    }
    Result<HandOverColumn> column = parseHandOverColumn(row);
    if (!column) {
      column.error().line = line;
      return std::unexpected(column.error());
    }
    columns.push_back(std::move(*column));
  }
  if (columns.empty()) {
    return fail(ErrorCode::InvalidInput,
                "The mapping names no columns. Write one on each line, such as Telefoon=phone.");
  }
  return columns;
}

std::string handOverText(const std::vector<HandOverColumn>& columns) {
  std::string text;
  for (const HandOverColumn& column : columns) {
    text += column.heading + "=" + column.field + "\n";
  }
  return text;
}

std::string handOverCsv(const Atlas& atlas, const Audience& audience, const std::vector<HandOverColumn>& columns) {
  const ZonesOfMembers zones(atlas);
  std::map<Id, const Member*> members;
  for (const Member& member : *atlas.members) {
    members.emplace(member.id, &member);
  }
  std::string csv(kByteOrderMark);
  const auto addRow = [&](const auto& cell) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      csv += (i == 0 ? "" : ";") + cellOf(cell(columns[i]));
    }
    csv += "\r\n";
  };
  addRow([](const HandOverColumn& column) { return column.heading; });
  for (const AudienceLine& line : audience.lines) {
    if (line.status == AudienceStatus::In) {
      const Member& member = *members.at(line.member);
      addRow([&](const HandOverColumn& column) { return valueOf(column.field, member, line, zones); });
    }
  }
  return csv;
}

}  // namespace buurtatlas
