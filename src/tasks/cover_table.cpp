#include "tasks/cover_table.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <format>
#include <iterator>
#include <tuple>
#include <utility>

#include "tasks/joined.h"

namespace buurtatlas {

namespace {

constexpr std::array<std::string_view, 4> kGroupings = {"municipality", "neighbourhood", "area", "street-side"};

std::vector<CoverRow> rowsOfAreas(const std::vector<NamedArea>& areas, const AreaCover& cover) {
  std::vector<CoverRow> rows;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    rows.push_back({.code = areas[i].key, .name = areas[i].name, .figures = cover.areas[i], .area = &areas[i].area});
  }
  if (cover.outside != CoverFigures{}) {
    rows.push_back({.figures = cover.outside});
  }
  return rows;
}

std::vector<CoverRow> rowsOfStreetSides(const Atlas& atlas, const HouseholdCover& cover) {
  std::vector<CoverRow> rows;
  for (std::size_t i = 0; i < cover.streetSides.size(); ++i) {
    const Address& first = (*atlas.addresses)[cover.streetSides[i].firstAddress];
    rows.push_back({.code = first.streetKey,
                    .name = first.street,
                    .postcode = first.postcode,
                    .municipality = first.municipality,
                    .side = std::string(nameOf(cover.streetSides[i].side)),
                    .figures = cover.ofStreetSides[i]});
  }
  std::ranges::stable_sort(
      rows, {}, [](const CoverRow& row) { return std::tie(row.name, row.municipality, row.postcode, row.code); });
  return rows;
}

std::string dayText(std::optional<Date> day) { return day ? isoDate(*day) : std::string(); }

/// The cells of one row after those that name it.
class CountCells {
 public:
  CountCells(const CoverFigures& exact, const PublishedFigures& published, bool withMembers) {
    addTally("", published.households, true);
    add("use_unknown", exact.unknownUse.addresses);
    addTally("business_", published.businesses, !areBusinessesUnknown(exact));
    add("use_unknown_in_z_bin", exact.unknownUseInZBin);
    if (withMembers) {
      addOfPeople("members", published.members);
    }
  }

  std::vector<std::string> names = {};
  std::vector<std::string> values = {};
  std::vector<std::string> withheld = {};  ///< the names of these cells

 private:
  void add(std::string name, std::optional<std::int64_t> count) {
    names.push_back(std::move(name));
    values.push_back(count ? std::to_string(*count) : std::string());
  }
  void addOfPeople(const std::string& name, std::optional<std::int64_t> count) {
    add(name, count);
    if (!count) {
      withheld.push_back(name);
    }
  }
  void addTally(const std::string& prefix, const PublishedTally& published, bool isKnown) {
    const auto known = [isKnown](std::optional<std::int64_t> count) { return isKnown ? count : std::nullopt; };
    add(prefix + "addresses", known(published.tally.addresses));
    add(prefix + "located", known(published.tally.located));
    add(prefix + "in_zone", known(published.in(CoverLayer::InZone)));
    add(prefix + "in_live_zone", known(published.in(CoverLayer::InLiveZone)));
    if (isKnown) {
      addOfPeople(prefix + "near_member", published.in(CoverLayer::NearMember));
      addOfPeople(prefix + "by_sms", published.in(CoverLayer::Reachable));
    } else {
      add(prefix + "near_member", std::nullopt);
      add(prefix + "by_sms", std::nullopt);
    }
    add(prefix + "on_allowed_ground", known(published.tally.allowed));
  }
};

std::vector<LayerField> fieldsOf(bool isOfStreets) {
  std::vector<LayerField> fields = {{.name = "code"}, {.name = "name"}};
  if (isOfStreets) {
    fields.insert(fields.end(), {{.name = "postcode"}, {.name = "municipality"}, {.name = "side"}});
  }
  for (std::string& name : CountCells({}, {}, !isOfStreets).names) {
    fields.push_back({.name = std::move(name), .type = FieldType::Integer});
  }
  fields.insert(fields.end(), {{.name = "distance_m", .type = FieldType::Real},
                               {.name = "zones_on"},
                               {.name = "addresses_read"},
                               {.name = "members_read"},
                               {.name = "withheld"}});
  return fields;
}

}  // namespace

std::optional<Date> readOn(const AtlasInfo& info, LayerKind kind) {
  const auto source = info.sources.find(kind);
  return source == info.sources.end()
             ? std::nullopt
             : std::optional(std::chrono::floor<std::chrono::days>(localTime(source->second.importedAt)));
}

std::string_view nameOf(CoverBy by) { return kGroupings[static_cast<std::size_t>(by)]; }

std::optional<CoverBy> parseCoverBy(std::string_view text) {
  const auto found = std::ranges::find(kGroupings, text);
  return found == kGroupings.end() ? std::nullopt : std::optional(static_cast<CoverBy>(found - kGroupings.begin()));
}

std::vector<CoverRow> coverRows(const Atlas& atlas, const HouseholdCover& cover, CoverBy by) {
  switch (by) {
    case CoverBy::Neighbourhood:
      return rowsOfAreas(*atlas.neighbourhoods, cover.neighbourhoods);
    case CoverBy::Area:
      return rowsOfAreas(*atlas.areas, cover.statisticalAreas);
    case CoverBy::StreetSide:
      return rowsOfStreetSides(atlas, cover);
    case CoverBy::Municipality:
      break;
  }
  return {{.code = atlas.info.nis,
           .name = atlas.info.name,
           .figures = cover.whole,
           .area = atlas.boundary->empty() ? nullptr : atlas.boundary.get()}};
}

bool areBusinessesUnknown(const CoverFigures& figures) {
  return figures.businesses.addresses == 0 && figures.unknownUse.addresses > 0;
}

std::vector<CoverFigures> figuresOf(const std::vector<CoverRow>& rows) {
  std::vector<CoverFigures> figures;
  figures.reserve(rows.size());
  std::ranges::transform(rows, std::back_inserter(figures), &CoverRow::figures);
  return figures;
}

LayerTable coverTable(const Atlas& atlas, const HouseholdCover& cover, CoverBy by, CoverUse use) {
  const bool isOfStreets = by == CoverBy::StreetSide;
  const std::vector<CoverRow> rows = coverRows(atlas, cover, by);
  const std::vector<PublishedFigures> published = publishedFigures(figuresOf(rows), use);
  LayerTable table{.name = "cover", .crs = atlas.info.plane, .fields = fieldsOf(isOfStreets)};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const CoverRow& row = rows[i];
    CountCells cells(row.figures, published[i], !isOfStreets);
    std::vector<std::string> values = {row.code, row.name};
    if (isOfStreets) {
      values.insert(values.end(), {row.postcode, row.municipality, row.side});
    }
    std::ranges::move(cells.values, std::back_inserter(values));
    values.insert(values.end(), {std::format("{}", cover.distance.value), isoDate(atlas.day),
                                 dayText(readOn(atlas.info, LayerKind::Addresses)),
                                 dayText(readOn(atlas.info, LayerKind::Members)), joined(cells.withheld)});
    table.rows.push_back({.values = std::move(values), .shape = row.area != nullptr ? Shape(*row.area) : Shape()});
  }
  return table;
}

LayerTable fitFor(const std::filesystem::path& file, LayerTable table) {
  if (file.extension() == ".csv") {
    for (LayerRow& row : table.rows) {
      row.shape = {};
    }
  }
  return table;
}

}  // namespace buurtatlas
