#include "tasks/written_address.h"

#include <string_view>

#include "core/ascii.h"
#include "geocoding/address_text.h"

namespace buurtatlas {

namespace {

/// A sign between two digits: 12/3 is another house than 12-3. Spaces may stand around a slash; around a dash they make
/// it a pause.
bool partsNumbers(std::string_view text, std::size_t at) {
  const bool isSlash = text[at] == '/';
  if (!isSlash && text[at] != '-') {
    return false;
  }
  const std::size_t before = isSlash ? text.substr(0, at).find_last_not_of(' ') : at - 1;
  const std::size_t after = isSlash ? text.find_first_not_of(' ', at + 1) : at + 1;
  return before < text.size() && after < text.size() && isDigit(text[before]) && isDigit(text[after]);
}

std::string columnsOf(const AddressText& address) {
  std::string line = address.street;
  const auto add = [&line](std::string_view between, const std::string& part) {
    if (!part.empty()) {
      line += (line.empty() ? "" : std::string(between)) + part;
    }
  };
  add(" ", address.number);
  add(" bus ", address.box);
  std::string place = address.postcode;
  place += place.empty() || address.municipality.empty() ? address.municipality : " " + address.municipality;
  add(", ", place);
  return line;
}

}  // namespace

std::string lineOf(const AddressText& address) { return address.text.empty() ? columnsOf(address) : address.text; }

std::string keyOf(const AddressText& address) {
  const std::string written = address.text + " " + columnsOf(address);
  std::string key;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < written.size(); ++at) {
    if (partsNumbers(written, at)) {
      key += foldText(std::string_view(written).substr(begin, at - begin)) + written[at];
      begin = at + 1;
    }
  }
  return key + foldText(std::string_view(written).substr(begin));
}

}  // namespace buurtatlas
