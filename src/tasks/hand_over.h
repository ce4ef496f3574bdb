#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "alerting/audience.h"
#include "core/atlas.h"
#include "core/result.h"

namespace buurtatlas {

/// A column of a hand-over: what the other system calls it, and what goes in. A field in double quotes is a text that
/// is the same in every row.
struct HandOverColumn {
  std::string heading = {};
  std::string field = {};
  friend bool operator==(const HandOverColumn&, const HandOverColumn&) = default;
};

/// name, phone, email, language, channel, zone, street, number, box, postcode, municipality, key.
std::span<const std::string_view> handOverFields();

/// The columns when nobody says otherwise.
std::vector<HandOverColumn> plainHandOver();

/// Reads "Heading=field". Fails: InvalidInput for another form or an unknown field.
Result<HandOverColumn> parseHandOverColumn(std::string_view text);

/// A saved mapping: one "Heading=field" a line. Lines that are empty or begin with # count for nothing.
/// Fails: InvalidInput with the line.
Result<std::vector<HandOverColumn>> parseHandOver(std::string_view text);
std::string handOverText(const std::vector<HandOverColumn>& columns);

/// Those who are In, a row each, for a system that sends by itself: UTF-8 with a mark at its beginning, semicolons,
/// phone numbers as E.164. Contact data of a channel that the person does not want stay out. A cell that a spreadsheet
/// could take for a formula gets an apostrophe in front.
std::string handOverCsv(const Atlas& atlas, const Audience& audience, const std::vector<HandOverColumn>& columns);

}  // namespace buurtatlas
