#include "alerting/number_plate.h"

#include <array>
#include <regex>
#include <string_view>

namespace buurtatlas {

namespace {

constexpr auto kAnyCase = std::regex::ECMAScript | std::regex::icase;

std::regex formOf(std::string_view plate, std::regex::flag_type flags) {
  return std::regex("(^|[^A-Za-z0-9])(" + std::string(plate) + ")(?![A-Za-z0-9])", flags);
}

/// Forms that hardly anything else has, however they are typed.
const std::array<std::regex, 6>& clearForms() {
  static const std::array kForms = {
      formOf(R"([0-9O][-. ][A-Z]{3}[-. ][0-9]{3}|[MOQSTZ]-[A-Z]{3}-[0-9]{3}|[0-9O][A-Z]{3}[0-9]{3})", kAnyCase),  // BE
      formOf(R"([A-Z]{3}-[0-9]{3}|[0-9]{3}-[A-Z]{3})", kAnyCase),                        // BE before 2010
      formOf(R"([A-Z]{2}[- ][0-9]{3}[- ][A-Z]{2}|[A-Z]{2}[0-9]{3}[A-Z]{2})", kAnyCase),  // FR
      formOf(R"([0-9]{2,4} ?[A-Z]{2,3} ?[0-9]{2})", std::regex::ECMAScript),             // FR before 2009
      formOf(R"([A-Z]{2}-[A-Z]{2}-[0-9]{2}|[A-Z]{2}-[0-9]{2}-[A-Z]{2}|[0-9]{2}-[A-Z]{2}-[A-Z]{2}|)"
             R"([A-Z]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[A-Z]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[A-Z]{2})",
             kAnyCase),  // NL of three pairs
      formOf(R"([0-9]{1,2}-[A-Z]{3}-[0-9]{1,2}|[A-Z]{1,2}-[0-9]{3}-[A-Z]{1,2}|[A-Z]{1,3}-[0-9]{2}-[A-Z]{1,3}|)"
             R"([0-9]{1,3}-[A-Z]{2}-[0-9]{1,3})",
             kAnyCase),  // NL since 2006
  };
  return kForms;
}

/// Forms that also names with a number have, so that only capitals count.
const std::array<std::regex, 3>& capitalForms() {
  static const std::array kForms = {
      formOf(R"([A-Z]{3}[. ]?[0-9]{3}|[0-9]{3}[.]?[A-Z]{3}|[MOQSTZ][A-Z]{3}[0-9]{3})", std::regex::ECMAScript),
      formOf(R"((?!BIN-)([A-Z]|Ä|Ö|Ü){1,3}-[A-Z]{1,2}[- ]?[0-9]{1,4}[EH]?)", std::regex::ECMAScript),  // DE
      formOf(R"([A-Z]{2}[ -]?[0-9]{4})", std::regex::ECMAScript),                                      // LU
  };
  return kForms;
}

template <std::size_t Count>
std::string firstOf(const std::array<std::regex, Count>& forms, const std::string& text) {
  for (const std::regex& form : forms) {
    if (std::smatch found; std::regex_search(text, found, form)) {
      return found[2].str();
    }
  }
  return {};
}

}  // namespace

std::string numberPlateIn(const std::string& text) {
  const std::string plate = firstOf(clearForms(), text);
  return plate.empty() ? firstOf(capitalForms(), text) : plate;
}

}  // namespace buurtatlas
