#include "storage/register_columns.h"

#include <algorithm>
#include <utility>

namespace buurtatlas {

namespace {

using Names = std::vector<std::string_view>;

/// By field, in the order of registerFields(): the names as comparable() writes them, best first.
const std::array<Names, kRegisterFieldCount>& knownColumns() {
  static const std::array<Names, kRegisterFieldCount> columns{{
      {"street_id", "straatnmid", "straatnaamid", "straatid", "pn_id", "rue_id", "streetid"},
      {"street", "addr:street", "streetname", "street_name", "addr:place"},
      {"streetname_nl", "street_nl", "straatnm", "strnamedut", "pn_name_dut", "pn_name_du", "addr:street:nl",
       "straatnaam", "straat"},
      {"streetname_fr", "street_fr", "rue_nm", "strnamefre", "pn_name_fre", "pn_name_fr", "addr:street:fr", "rue"},
      {"streetname_de", "street_de", "addr:street:de", "strasse"},
      {"other_names", "alt_name", "old_name"},
      {"house_number", "housenumber", "huisnr", "huisnummer", "policenum", "adrn", "adr_numero", "addr:housenumber",
       "number", "nummer", "numero", "hausnummer", "hnrlabel"},
      {"suffix"},
      {"box_number", "busnr", "apptnr", "busnummer", "boxnumber", "addr:unit", "addr:flats", "box", "bus", "boite"},
      {"postcode", "zipcode", "pz_nat_code", "code_postal", "addr:postcode", "pcode", "postal_code", "pkancode", "cp",
       "plz"},
      {"municipality", "addr:city", "city"},
      {"municipality_name_nl", "municipality_nl", "munty_nl", "munnamedut", "mu_name_dut", "mu_name_du", "gemeentenm",
       "gemeentenaam", "gemeente"},
      {"municipality_name_fr", "municipality_fr", "munty_fr", "munnamefre", "mu_name_fre", "mu_name_fr", "com_nm",
       "commune"},
      {"municipality_name_de", "municipality_de", "munty_de"},
      {"postname_nl", "part_nl", "sub_nl", "deelgemeente"},
      {"postname_fr", "part_fr", "sub_fr"},
      {"postname_de", "part_de", "sub_de"},
      {"status", "adresstatus", "adr_statut"},
      {"adr_fin", "endlifespanversion"},
      {"versieid", "date_data", "beginlifespanversion"},
      {"addr:interpolation"},
  }};
  return columns;
}

struct KnownSource {
  std::string_view name;
  Names columns;  ///< it has them all
};

/// What a file is called for people; the columns decide how it is read.
const std::vector<KnownSource>& knownSources() {
  static const std::vector<KnownSource> sources{
      {"BeST", {"streetname_nl", "house_number", "postcode"}},
      {"Adressenregister", {"straatnm", "huisnr", "adresid"}},
      {"Adressenregister", {"straatnaam", "huisnummer", "adresstatus"}},
      {"CRAB", {"straatnm", "huisnr", "hnrlabel"}},
      {"UrbIS", {"strnamefre", "policenum"}},
      {"UrbIS", {"pn_name_fre", "adrn"}},
      {"UrbIS", {"pn_name_fr", "adrn"}},
      {"ICAR", {"rue_nm", "adr_numero"}},
      {"OpenStreetMap", {"addr:street", "addr:housenumber"}},
  };
  return sources;
}

constexpr std::array<std::string_view, 6> kPositionFields{"x", "y", "lon", "lat", "east", "north"};

Result<void> checkMapping(const std::map<std::string, std::string>& mapping) {
  const std::span<const std::string_view> fields = registerFields();
  for (const auto& [field, column] : mapping) {
    if (!std::ranges::contains(fields, field) && !std::ranges::contains(kPositionFields, field)) {
      std::vector<std::string> known(fields.begin(), fields.end());
      known.insert(known.end(), kPositionFields.begin(), kPositionFields.end());
      return fail(ErrorCode::InvalidInput, "An address register has no field \"%1\" to map. Its fields are %2.",
                  {field, listed(known)});
    }
  }
  return {};
}

std::string sourceOf(const std::vector<std::string>& columns) {
  for (const KnownSource& source : knownSources()) {
    if (std::ranges::all_of(source.columns,
                            [&](std::string_view name) { return !columnsBearing(columns, {&name, 1}).empty(); })) {
      return std::string(source.name);
    }
  }
  return {};
}

Result<void> checkEssentials(const RegisterColumns& match, const std::vector<std::string>& columns) {
  const auto isThere = [&](RegisterField field) { return !match.of(field).empty(); };
  const bool hasStreet = isThere(RegisterField::Street) || isThere(RegisterField::StreetDutch) ||
                         isThere(RegisterField::StreetFrench) || isThere(RegisterField::StreetGerman);
  if (hasStreet && isThere(RegisterField::Number)) {
    return {};
  }
  const auto known = [](RegisterField field) {
    const Names& names = knownColumns()[static_cast<std::size_t>(field)];
    return std::vector<std::string>(names.begin(), names.end());
  };
  std::vector<std::string> streets = known(RegisterField::Street);
  for (const RegisterField field :
       {RegisterField::StreetDutch, RegisterField::StreetFrench, RegisterField::StreetGerman}) {
    std::ranges::copy(known(field), std::back_inserter(streets));
  }
  return fail(
      ErrorCode::InvalidInput,
      "This is no address register that is known: BeST, CRAB, Adressenregister, UrbIS, ICAR, OpenStreetMap or a "
      "table. Its columns are %1. For the street one of %2 is looked for, for the house number one of %3; say "
      "which columns they are (--map street=COLUMN --map number=COLUMN on the command line).",
      {listed(columns), listed(streets), listed(known(RegisterField::Number))});
}

}  // namespace

Result<RegisterColumns> matchRegister(const std::vector<std::string>& columns, const RegisterRequest& request) {
  const auto& mapping = request.mapping;
  if (Result<void> known = checkMapping(mapping); !known) {
    return std::unexpected(known.error());
  }
  auto position = matchPosition(columns, mapping);
  if (!position) {
    return std::unexpected(position.error());
  }
  RegisterColumns match{.source = sourceOf(columns), .position = std::move(*position)};
  for (std::size_t field = 0; field < kRegisterFieldCount; ++field) {
    const auto mapped = mapping.find(std::string(registerFields()[field]));
    if (mapped == mapping.end()) {
      match.fields[field] = columnsBearing(columns, knownColumns()[field]);
    } else {
      const std::string name = comparable(mapped->second);
      const std::string_view wanted = name;
      match.fields[field] = columnsBearing(columns, {&wanted, 1});
    }
  }
  for (const auto& [column, value] : request.where) {
    const auto found = std::ranges::find(columns, column);
    if (found == columns.end()) {
      return fail(ErrorCode::InvalidInput, "There is no column \"%1\" to choose rows by. The columns are %2.",
                  {column, listed(columns)});
    }
    match.where.emplace_back(static_cast<std::size_t>(found - columns.begin()), value);
  }
  return checkEssentials(match, columns).transform([&] { return std::move(match); });
}

}  // namespace buurtatlas
