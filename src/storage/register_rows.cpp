#include "storage/register_rows.h"

#include <algorithm>
#include <utility>

#include "storage/register_texts.h"

namespace buurtatlas {

RegisterRows::RegisterRows(const RegisterColumns& columns, RegisterTally& tally, const RegisterSource::Sink& sink,
                           std::string file)
    : m_columns(columns), m_tally(tally), m_sink(sink), m_file(std::move(file)) {}

std::string_view RegisterRows::valueOf(RegisterField field, Cells cells) const {
  for (const std::size_t column : m_columns.of(field)) {
    const std::string_view value = trimmedText(cells[column]);
    if (!isNothing(value)) {
      return value;
    }
  }
  return {};
}

std::string_view RegisterRows::streetOf(Cells cells) const {
  using enum RegisterField;
  for (const RegisterField field : {StreetDutch, StreetFrench, StreetGerman, Street}) {
    if (const std::string_view name = valueOf(field, cells); !name.empty()) {
      return name;
    }
  }
  return {};
}

void RegisterRows::remark(std::int64_t line, Reason reason, bool rowKept) {
  if (m_remarks++ < RegisterTally::kMostRemarks) {
    m_tally.remarks.push_back(
        {.file = m_file, .fault = {.line = line, .reason = std::move(reason), .rowKept = rowKept}});
  }
}

void RegisterRows::reject(std::int64_t line, Reason reason) {
  ++m_tally.rows;
  ++m_tally.faulty;
  remark(line, std::move(reason), false);
}

void RegisterRows::remarkOnPosition(std::int64_t line, Reason reason) { remark(line, std::move(reason), true); }

void RegisterRows::readNames(Cells cells) {
  using enum RegisterField;
  m_otherNames.clear();
  m_row.street = {.dutch = valueOf(StreetDutch, cells),
                  .french = valueOf(StreetFrench, cells),
                  .german = valueOf(StreetGerman, cells)};
  m_row.municipality = {.dutch = valueOf(MunicipalityDutch, cells),
                        .french = valueOf(MunicipalityFrench, cells),
                        .german = valueOf(MunicipalityGerman, cells)};
  const auto isEmpty = [](const NameInLanguages& names) {
    return names.dutch.empty() && names.french.empty() && names.german.empty();
  };
  if (isEmpty(m_row.street)) {
    m_row.street = inItsLanguage(valueOf(Street, cells), m_row.postcode, m_otherNames);
  }
  if (isEmpty(m_row.municipality)) {
    std::vector<std::string_view> otherPlaces;
    m_row.municipality = inItsLanguage(valueOf(Municipality, cells), m_row.postcode, otherPlaces);
  }
  for (const std::size_t column : m_columns.of(OtherStreetNames)) {
    for (const std::string_view name : numbersIn(cells[column])) {
      m_otherNames.push_back(name);
    }
  }
  m_row.otherStreetNames = m_otherNames;

  const std::vector<std::string_view> dutch = placesIn(valueOf(PartDutch, cells));
  const std::vector<std::string_view> french = placesIn(valueOf(PartFrench, cells));
  const std::vector<std::string_view> german = placesIn(valueOf(PartGerman, cells));
  const auto at = [](const std::vector<std::string_view>& places, std::size_t index) {
    return index < places.size() ? places[index] : std::string_view();
  };
  const std::size_t count = std::max({dutch.size(), french.size(), german.size(), std::size_t{1}});
  m_row.part = {.dutch = at(dutch, 0), .french = at(french, 0), .german = at(german, 0)};
  m_otherPlaces.clear();
  for (std::size_t index = 1; index < count; ++index) {
    m_otherPlaces.push_back({.dutch = at(dutch, index), .french = at(french, index), .german = at(german, index)});
  }
}

/// Days as a register writes them compare as texts do; only the newest is read.
void RegisterRows::readVersion(Cells cells) {
  const std::string_view version = valueOf(RegisterField::Version, cells);
  if (version.size() >= 10 && version[4] == '-' && version > m_newestVersion) {
    m_newestVersion = version;
    if (const std::optional<Date> day = parseDate(version.substr(0, 10)); day > m_tally.dataDate) {
      m_tally.dataDate = day;
    }
  }
}

void RegisterRows::handOverOtherPlaces(RegisterRow row) {
  row.number = row.box = {};
  row.position.reset();
  for (const NameInLanguages& place : m_otherPlaces) {
    const std::string_view name = place.dutch.empty() ? place.french : place.dutch;
    if (m_knownPlaces.insert(std::string(row.postcode) + ' ' + std::string(name)).second) {
      row.part = place;
      m_sink(row);
    }
  }
}

void RegisterRows::handOver(Cells cells) {
  const std::string_view number = valueOf(RegisterField::Number, cells);
  const std::string_view suffix = valueOf(RegisterField::Suffix, cells);
  if (number.find_first_of(";,") == std::string_view::npos) {
    m_number = number;
    m_number += number.empty() ? "" : suffix;
    m_row.number = m_number;
    m_sink(m_row);
  } else {
    for (const std::string_view one : numbersIn(number)) {
      m_row.number = one;
      m_sink(m_row);
    }
  }
  if (!m_otherPlaces.empty()) {
    handOverOtherPlaces(m_row);
  }
}

void RegisterRows::take(std::int64_t line, Cells cells, std::optional<Point> position) {
  using enum RegisterField;
  if (!std::ranges::all_of(m_columns.where, [&](const auto& wanted) { return cells[wanted.first] == wanted.second; })) {
    return;
  }
  m_row.postcode = postcodeIn(valueOf(Postcode, cells));
  readNames(cells);
  if (m_row.street.dutch.empty() && m_row.street.french.empty() && m_row.street.german.empty()) {
    reject(line, {.text = "The address has no street.", .arguments = {}});
    return;
  }
  ++m_tally.rows;
  const AddressState state = stateOf(valueOf(Status, cells));
  if (state == AddressState::NotInUse) {
    ++m_tally.notInUse;
    return;
  }
  m_row.isHistoric = state == AddressState::Historic || !valueOf(Ended, cells).empty();
  m_tally.historic += m_row.isHistoric ? 1 : 0;
  m_tally.withoutPosition += position ? 0 : 1;
  m_row.streetId = valueOf(StreetId, cells);
  m_row.box = valueOf(Box, cells);
  m_row.position = position;
  readVersion(cells);
  handOver(cells);
}

}  // namespace buurtatlas
