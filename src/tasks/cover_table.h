#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/atlas.h"
#include "core/layer_table.h"
#include "coverage/household_cover.h"
#include "tasks/published_cover.h"

namespace buurtatlas {

/// For what the cover of households is told apart.
enum class CoverBy { Municipality, Neighbourhood, Area, StreetSide };
/// municipality, neighbourhood, area, street-side.
std::string_view nameOf(CoverBy by);
std::optional<CoverBy> parseCoverBy(std::string_view text);

/// One line of the cover of households.
struct CoverRow {
  std::string code = {};          ///< of the area or, where the register gives one, of the street
  std::string name = {};          ///< empty for what lies in no area of the kind
  std::string postcode = {};      ///< of a street side, that of its first address
  std::string municipality = {};  ///< of a street side, that of its first address
  std::string side = {};          ///< of a street side: odd, even, unnumbered
  CoverFigures figures = {};
  const MultiPolygon* area = nullptr;  ///< belongs to the atlas; null for none
};

/// Areas in the order of the atlas and last what lies in none, if anything does; street sides by name.
std::vector<CoverRow> coverRows(const Atlas& atlas, const HouseholdCover& cover, CoverBy by);

/// Whether the register leaves open which of these addresses are businesses, so that no figure of them can be given.
bool areBusinessesUnknown(const CoverFigures& figures);

/// In the order of the rows.
std::vector<CoverFigures> figuresOf(const std::vector<CoverRow>& rows);

/// The day on which the rows of a layer were read; none where they came from no file.
std::optional<Date> readOn(const AtlasInfo& info, LayerKind kind);

/// code, name, of street sides also postcode, municipality and side; then addresses (not known to be businesses),
/// located, use_unknown, in_zone, in_live_zone, near_member, by_sms, on_allowed_ground, the same for businesses (empty
/// where it is unknown which they are), use_unknown_in_z_bin, members (but of street sides), distance_m, zones_on (the
/// day of the zones), addresses_read and members_read (the days of the data), withheld (the columns whose cell
/// is empty so that it tells of nobody).
LayerTable coverTable(const Atlas& atlas, const HouseholdCover& cover, CoverBy by, CoverUse use);

/// The same without its areas where the file is a table for a spreadsheet, by its ending .csv.
LayerTable fitFor(const std::filesystem::path& file, LayerTable table);

}  // namespace buurtatlas
