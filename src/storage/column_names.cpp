#include "storage/column_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "storage/known_columns.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kShapefileNameLength = 10;
constexpr std::array<std::string_view, 3> kMonthNames{"month", "maand", "mois"};

/// A column bears a known name, or its first ten letters, which is all a Shapefile keeps.
bool bears(const std::string& column, std::string_view known) {
  return column == known || (column.size() == kShapefileNameLength && known.starts_with(column));
}

std::vector<std::string> allComparable(const std::vector<std::string>& columns) {
  std::vector<std::string> names;
  names.reserve(columns.size());
  std::ranges::transform(columns, std::back_inserter(names), [](const auto& column) { return comparable(column); });
  return names;
}

std::optional<std::size_t> find(const std::vector<std::string>& names, std::string_view known) {
  const auto exact = std::ranges::find(names, known);
  const auto found =
      exact != names.end() ? exact : std::ranges::find_if(names, [&](const auto& name) { return bears(name, known); });
  return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

FieldColumns findAll(const std::vector<std::string>& names, std::span<const std::string_view> known) {
  FieldColumns found;
  for (const std::string_view name : known) {
    const std::optional<std::size_t> column = find(names, name);
    if (column && !std::ranges::contains(found, *column)) {
      found.push_back(*column);
    }
  }
  return found;
}

/// The mapped columns by field. Fails: InvalidInput for a column that the file does not have.
Result<std::map<std::string, std::size_t>> mappedColumns(const std::vector<std::string>& columns,
                                                         const std::map<std::string, std::string>& mapping) {
  std::map<std::string, std::size_t> mapped;
  const std::vector<std::string> names = allComparable(columns);
  for (const auto& [field, column] : mapping) {
    const auto exact = std::ranges::find(columns, column);
    const auto similar = std::ranges::find(names, comparable(column));
    if (exact == columns.end() && similar == names.end()) {
      return fail(ErrorCode::InvalidInput, "There is no column \"%1\" for \"%2\". The columns are %3.",
                  {column, field, listed(columns)});
    }
    mapped[field] =
        static_cast<std::size_t>(exact != columns.end() ? exact - columns.begin() : similar - names.begin());
  }
  return mapped;
}

constexpr std::array<std::string_view, 6> kPositionFields{"lon", "lat", "east", "north", "x", "y"};

std::optional<PositionColumns> mappedPosition(const std::map<std::string, std::size_t>& mapped) {
  for (std::size_t pair = 0; pair < kPositionFields.size(); pair += 2) {
    const auto x = mapped.find(std::string(kPositionFields[pair]));
    const auto y = mapped.find(std::string(kPositionFields[pair + 1]));
    if (x != mapped.end() && y != mapped.end()) {
      return PositionColumns{
          .x = x->second, .y = y->second, .crs = pair == 0 ? "EPSG:4326" : "", .inAtlasPlane = pair == 2};
    }
  }
  return std::nullopt;
}

std::optional<PositionColumns> knownPosition(const std::vector<std::string>& names) {
  for (const KnownPosition& known : knownPositions()) {
    const auto x = std::ranges::find(names, known.x);
    const auto y = std::ranges::find(names, known.y);
    if (x != names.end() && y != names.end()) {
      return PositionColumns{.x = static_cast<std::size_t>(x - names.begin()),
                             .y = static_cast<std::size_t>(y - names.begin()),
                             .crs = std::string(known.crs),
                             .inAtlasPlane = known.inAtlasPlane};
    }
  }
  return std::nullopt;
}

Result<void> checkFields(LayerKind kind, const std::map<std::string, std::string>& mapping) {
  const std::span<const std::string_view> fields = canonicalFields(kind);
  for (const auto& [field, column] : mapping) {
    if (!std::ranges::contains(fields, field) && !std::ranges::contains(kPositionFields, field)) {
      std::vector<std::string> known(fields.begin(), fields.end());
      known.insert(known.end(), kPositionFields.begin(), kPositionFields.end());
      return fail(ErrorCode::InvalidInput, "The layer %1 has no field \"%2\" to map. Its fields are %3.",
                  {std::string(nameOf(kind)), field, listed(known)});
    }
  }
  return {};
}

constexpr std::array<std::string_view, 6> kAddressParts{"text", "street", "number", "box", "postcode", "municipality"};

/// What a kind cannot do without: of each group one field.
std::vector<std::vector<std::string_view>> essentialFields(LayerKind kind) {
  switch (kind) {
    case LayerKind::Addresses:
      return {{"street"}, {"number"}};
    case LayerKind::Neighbourhoods:
    case LayerKind::Areas:
      return {{"name", "code"}};
    case LayerKind::Members:
      return {{"member", "name"}, {"text", "street"}};
    case LayerKind::Incidents:
      return {{"at", "from"}};
    default:
      return {};
  }
}

Result<void> checkEssentials(LayerKind kind, const ColumnMatch& match, const std::vector<std::string>& columns) {
  const std::span<const std::string_view> fields = canonicalFields(kind);
  for (const auto& group : essentialFields(kind)) {
    const bool isThere = std::ranges::any_of(group, [&](std::string_view field) {
      return !match.fields[static_cast<std::size_t>(std::ranges::find(fields, field) - fields.begin())].empty();
    });
    if (!isThere) {
      return fail(
          ErrorCode::InvalidInput,
          "No column for \"%1\" was recognised. The columns are %2; say which one it is (--map %1=COLUMN on the "
          "command line).",
          {std::string(group.front()), listed(columns)});
    }
  }
  return {};
}

}  // namespace

std::string comparable(std::string_view column) {
  static constexpr std::array<std::pair<std::string_view, char>, 14> kAccents{{{"é", 'e'},
                                                                               {"è", 'e'},
                                                                               {"ê", 'e'},
                                                                               {"ë", 'e'},
                                                                               {"É", 'e'},
                                                                               {"ï", 'i'},
                                                                               {"î", 'i'},
                                                                               {"ô", 'o'},
                                                                               {"ö", 'o'},
                                                                               {"û", 'u'},
                                                                               {"ü", 'u'},
                                                                               {"à", 'a'},
                                                                               {"â", 'a'},
                                                                               {"ç", 'c'}}};
  std::string name;
  for (std::size_t at = 0; at < column.size();) {
    const auto* const accent =
        std::ranges::find_if(kAccents, [&](const auto& pair) { return column.substr(at).starts_with(pair.first); });
    if (accent != kAccents.end()) {
      name += accent->second;
      at += accent->first.size();
      continue;
    }
    const char letter = column[at++];
    const bool separates = letter == ' ' || letter == '-' || letter == '.' || letter == '\t';
    name += separates ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  }
  constexpr std::string_view kPrefix = "original:";
  name.erase(0, name.starts_with(kPrefix) ? kPrefix.size() : name.find_first_not_of('_'));
  name.erase(name.find_last_not_of('_') + 1);
  return name;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    text += (text.empty() ? "\"" : ", \"") + name + "\"";
  }
  return text.empty() ? "none" : text;
}

Result<ColumnMatch> matchColumns(LayerKind kind, const std::vector<std::string>& columns,
                                 const std::map<std::string, std::string>& mapping) {
  const Result<void> fields = checkFields(kind, mapping);
  const auto mapped = fields.and_then([&] { return mappedColumns(columns, mapping); });
  if (!mapped) {
    return std::unexpected(mapped.error());
  }
  const std::vector<std::string> names = allComparable(columns);
  ColumnMatch match;
  for (const std::string_view field : canonicalFields(kind)) {
    const auto given = mapped->find(std::string(field));
    match.fields.push_back(given != mapped->end() ? FieldColumns{given->second}
                                                  : findAll(names, knownColumns(kind, field)));
  }
  if (kind == LayerKind::Members && !mapped->contains("name")) {
    match.givenName = findAll(names, knownColumns(kind, "given name"));
  } else if (kind == LayerKind::Incidents) {
    match.months = findAll(names, kMonthNames);
  } else if (kind == LayerKind::Addresses) {
    match.status = findAll(names, knownColumns(kind, "status"));
    match.ended = findAll(names, knownColumns(kind, "ended"));
  }
  match.position = mappedPosition(*mapped).or_else([&] { return knownPosition(names); });
  return checkEssentials(kind, match, columns).transform([&] { return std::move(match); });
}

std::map<std::string, std::string> addressColumns(const std::vector<std::string>& columns) {
  const std::vector<std::string> names = allComparable(columns);
  std::map<std::string, std::string> found;
  for (const std::string_view part : kAddressParts) {
    const FieldColumns matches = findAll(names, knownColumns(LayerKind::Members, part));
    if (!matches.empty()) {
      found.emplace(part, columns[matches.front()]);
    }
  }
  return found;
}

FieldColumns columnsBearing(const std::vector<std::string>& columns, std::span<const std::string_view> names) {
  return findAll(allComparable(columns), names);
}

Result<std::optional<PositionColumns>> matchPosition(const std::vector<std::string>& columns,
                                                     const std::map<std::string, std::string>& mapping) {
  return mappedColumns(columns, mapping).transform([&](const auto& mapped) {
    return mappedPosition(mapped).or_else([&] { return knownPosition(allComparable(columns)); });
  });
}

}  // namespace buurtatlas
