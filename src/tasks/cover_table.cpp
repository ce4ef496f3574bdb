#include "tasks/cover_table.h"

#include <algorithm>
#include <array>
#include <deque>
#include <format>
#include <functional>
#include <iterator>
#include <tuple>
#include <utility>

#include "tasks/joined.h"
#include "tasks/small_counts.h"

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

std::string readOn(const AtlasInfo& info, LayerKind kind) {
  const auto source = info.sources.find(kind);
  return source == info.sources.end()
             ? std::string()
             : isoDate(std::chrono::floor<std::chrono::days>(localTime(source->second.importedAt)));
}

/// A column of counts, empty where nothing is known or it is withheld.
struct CountColumn {
  std::string name = {};
  std::vector<std::optional<std::int64_t>> counts = {};
  std::vector<bool> withheld = {};
};

/// The columns of counts of a table.
class CountColumns {
 public:
  CountColumns(const std::vector<CoverRow>& rows, CoverUse use, bool withMembers) : m_rows(rows), m_use(use) {
    addTally("", &CoverFigures::households, [](const CoverFigures&) { return true; });
    add("use_unknown", [](const CoverFigures& figures) { return figures.unknownUse.addresses; });
    addTally(
        "business_", [](const CoverFigures& figures) { return figures.businesses; },
        [](const CoverFigures& figures) { return !areBusinessesUnknown(figures); });
    add("use_unknown_in_z_bin", [](const CoverFigures& figures) { return figures.unknownUseInZBin; });
    if (withMembers) {
      withhold(add("members", &CoverFigures::members), {}, {});
    }
  }
  [[nodiscard]] const std::deque<CountColumn>& columns() const { return m_columns; }

 private:
  template <class CountOf>
  CountColumn& add(std::string name, CountOf countOf) {
    CountColumn& column = m_columns.emplace_back(CountColumn{.name = std::move(name)});
    for (const CoverRow& row : m_rows) {
      column.counts.push_back(std::invoke(countOf, row.figures));
    }
    column.withheld.resize(m_rows.size());
    return column;
  }

  template <class TallyOf, class IsKnown>
  void addTally(const std::string& prefix, TallyOf tallyOf, IsKnown isKnown) {
    const auto put = [&](const char* name, auto count) -> CountColumn& {
      return add(prefix + name, [&](const CoverFigures& figures) {
        return isKnown(figures) ? std::optional(count(std::invoke(tallyOf, figures))) : std::nullopt;
      });
    };
    const auto inLayer = [](CoverLayer layer) { return [layer](const CoverTally& tally) { return tally.in(layer); }; };
    put("addresses", [](const CoverTally& tally) { return tally.addresses; });
    put("located", [](const CoverTally& tally) { return tally.located; });
    put("in_zone", inLayer(CoverLayer::InZone));
    const CountColumn live = put("in_live_zone", inLayer(CoverLayer::InLiveZone));
    CountColumn& near = put("near_member", inLayer(CoverLayer::NearMember));
    withhold(near, live.counts, {});
    const std::vector<bool> withheld = near.withheld;
    withhold(put("by_sms", inLayer(CoverLayer::Reachable)), live.counts, withheld);
    put("on_allowed_ground", [](const CoverTally& tally) { return tally.allowed; });
  }

  /// Withholds what tells too much of people. `most`: of each row the most it can be; `before`: what is withheld in any
  /// case. Both may be empty. What is unknown takes no part.
  void withhold(CountColumn& column, const std::vector<std::optional<std::int64_t>>& most,
                const std::vector<bool>& before) const {
    if (m_use == CoverUse::Exact) {
      return;
    }
    std::vector<PeopleCount> counts;
    for (std::size_t row = 0; row < column.counts.size(); ++row) {
      PeopleCount& count = counts.emplace_back();
      count.count = column.counts[row].value_or(0);
      count.most = most.empty() ? count.most : most[row].value_or(0);
      count.isWithheld = !before.empty() && before[row];
    }
    column.withheld = withheldCounts(counts);
  }

  const std::vector<CoverRow>& m_rows;
  CoverUse m_use;
  std::deque<CountColumn> m_columns = {};  ///< a deque, so that columns stay where they are
};

}  // namespace

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

LayerTable coverTable(const Atlas& atlas, const HouseholdCover& cover, CoverBy by, CoverUse use) {
  const std::vector<CoverRow> rows = coverRows(atlas, cover, by);
  const bool isOfStreets = by == CoverBy::StreetSide;
  const CountColumns counts(rows, use, !isOfStreets);
  LayerTable table{.name = "cover", .crs = atlas.info.plane, .fields = {{.name = "code"}, {.name = "name"}}};
  if (isOfStreets) {
    table.fields.insert(table.fields.end(), {{.name = "postcode"}, {.name = "municipality"}, {.name = "side"}});
  }
  for (const CoverRow& row : rows) {
    LayerRow& line = table.rows.emplace_back(LayerRow{.values = {row.code, row.name}});
    if (isOfStreets) {
      line.values.insert(line.values.end(), {row.postcode, row.municipality, row.side});
    }
    if (row.area != nullptr) {
      line.shape = *row.area;
    }
  }
  std::vector<std::vector<std::string>> withheldOf(rows.size());
  for (const CountColumn& column : counts.columns()) {
    table.fields.push_back({.name = column.name, .type = FieldType::Integer});
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const bool isGiven = column.counts[row] && !column.withheld[row];
      table.rows[row].values.push_back(isGiven ? std::to_string(*column.counts[row]) : std::string());
      if (column.withheld[row]) {
        withheldOf[row].push_back(column.name);
      }
    }
  }
  table.fields.insert(table.fields.end(), {{.name = "distance_m", .type = FieldType::Real},
                                           {.name = "zones_on"},
                                           {.name = "addresses_read"},
                                           {.name = "members_read"},
                                           {.name = "withheld"}});
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::vector<std::string>& values = table.rows[row].values;
    values.insert(values.end(), {std::format("{}", cover.distance.value), isoDate(atlas.day),
                                 readOn(atlas.info, LayerKind::Addresses), readOn(atlas.info, LayerKind::Members),
                                 joined(withheldOf[row])});
  }
  return table;
}

}  // namespace buurtatlas
