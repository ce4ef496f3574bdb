#include "alerting/contact_in_text.h"

#include <algorithm>
#include <regex>

#include "core/ascii.h"

namespace buurtatlas {

namespace {

constexpr std::ptrdiff_t kFewestDigits = 9;

std::string firstMatch(const std::string& text, const std::regex& form) {
  std::smatch found;
  return std::regex_search(text, found, form) ? found[1].str() : std::string();
}

}  // namespace

std::string phoneNumberIn(const std::string& text) {
  static const std::regex form(R"((^|[^0-9A-Za-z])((\+|00?)[1-9][0-9 ()./-]*[0-9]))");
  static const std::regex date(R"(^[0-9]{1,2}[-./][0-9]{1,2}[-./](19|20)[0-9]{2}(?![0-9]).*)");
  for (std::sregex_iterator match(text.begin(), text.end(), form), end; match != end; ++match) {
    const std::string number = (*match)[2].str();
    const bool isLong = std::ranges::count_if(number, [](char each) { return isDigit(each); }) >= kFewestDigits;
    if (isLong && !std::regex_match(number, date)) {
      return number;
    }
  }
  return {};
}

std::string mailAddressIn(const std::string& text) {
  static const std::regex form(R"(([A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+))");
  return firstMatch(text, form);
}

std::string shortLinkIn(const std::string& text) {
  static const std::regex form(
      R"(\b((bit\.ly|t\.co|tinyurl\.com|goo\.gl|is\.gd|ow\.ly|rb\.gy|t\.ly|cutt\.ly|wa\.me|buff\.ly|shorturl\.at|tiny\.cc|rebrand\.ly|lnkd\.in|t\.me|v\.gd|s\.id)/\S*))",
      std::regex::icase);
  return firstMatch(text, form);
}

}  // namespace buurtatlas
