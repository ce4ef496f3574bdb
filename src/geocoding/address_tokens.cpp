#include "geocoding/address_tokens.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "geocoding/address_text.h"
#include "geocoding/house_number.h"

namespace buurtatlas {
namespace {

constexpr auto kCountries =
    std::to_array<std::string_view>({"be", "belgia", "belgie", "belgien", "belgique", "belgium"});
constexpr auto kOrdinalEndings = std::to_array<std::string_view>({"de", "e", "eme", "er", "ere", "ier", "ste"});
constexpr std::size_t kLettersBeforeGluedNumber = 4;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// "11-Novemberstraat" begins with a digit but is a name; "12bus3" and "12/A" are not.
bool holdsName(std::string_view folded) {
  constexpr std::size_t kShortestName = 4;
  for (std::size_t begin = 0; begin < folded.size(); ++begin) {
    std::size_t end = begin;
    while (end < folded.size() && isLetter(folded[end])) {
      ++end;
    }
    const std::string_view letters = folded.substr(begin, end - begin);
    if (letters.size() >= kShortestName && !isBoxWord(letters) && letters != "quater") {
      return true;
    }
    begin = end;
  }
  return false;
}

std::size_t digitsAt(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
  return end - std::min(begin, end);
}

// A dash between spaces divides, but "12 - 14" is one number; "12 - 3000" is a number and a postcode.
bool closesUp(std::string_view text, std::size_t dash, const std::string& before) {
  const std::size_t digits = digitsAt(text, dash + 2);
  return digits > 0 && digits < 4 && before.size() >= 2 && isDigit(before[before.size() - 2]);
}

void dropBracket(std::string_view text, std::size_t& at, std::string& out) {
  const std::size_t end = std::min(text.find(')', at), text.size());
  const std::string_view inside = text.substr(at, end - at);
  if (inside.find_first_of("0123456789") == std::string_view::npos) {
    out.push_back(' ');
    at = std::min(end + 1, text.size());
  } else {
    out.push_back(',');
    ++at;
  }
}

// The length of a dash that stands between two spaces, 0 when there is none.
std::size_t dashAt(std::string_view text, std::size_t at) {
  for (const std::string_view dash : {"-", "\xE2\x80\x93", "\xE2\x80\x94"}) {
    if (at > 0 && text[at - 1] == ' ' && text.substr(at).starts_with(dash) && at + dash.size() < text.size() &&
        text[at + dash.size()] == ' ') {
      return dash.size();
    }
  }
  return 0;
}

bool isGluedNumber(const std::string& out, char next) {
  return isDigit(next) && out.size() >= kLettersBeforeGluedNumber &&
         std::all_of(out.end() - static_cast<std::ptrdiff_t>(kLettersBeforeGluedNumber), out.end(), isLetter);
}

AddressSegment wordsOf(std::string_view text) {
  AddressSegment segment;
  std::size_t begin = text.find_first_not_of(' ');
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (std::string folded = foldText(word); !folded.empty()) {
      segment.push_back({.written = word, .folded = std::move(folded)});
    }
    begin = text.find_first_not_of(' ', end);
  }
  return segment;
}

bool isCountry(const AddressToken& token) { return std::ranges::find(kCountries, token.folded) != kCountries.end(); }

}  // namespace

std::string tidyAddress(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '(') {
      dropBracket(text, at, out);
      continue;
    }
    if (const std::size_t dash = dashAt(text, at); dash > 0) {
      if (dash == 1 && closesUp(text, at, out)) {
        out.back() = '-';
        at += 2;
      } else {
        out.push_back(',');
        at += dash;
      }
      continue;
    }
    if (isGluedNumber(out, c)) {
      out.push_back(' ');
    }
    if (c == ')' || c == ';' || c == '\n' || c == '\r' || c == '|') {
      out.push_back(',');
    } else {
      out.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
    }
    ++at;
  }
  return out;
}

std::vector<AddressSegment> cutTokens(std::string_view tidy) {
  std::vector<AddressSegment> segments;
  for (std::size_t begin = 0; begin < tidy.size();) {
    const std::size_t end = std::min(tidy.find(',', begin), tidy.size());
    AddressSegment segment = wordsOf(tidy.substr(begin, end - begin));
    while (!segment.empty() && isCountry(segment.back())) {
      segment.pop_back();
    }
    if (!segment.empty()) {
      segments.push_back(std::move(segment));
    }
    begin = end + 1;
  }
  return segments;
}

std::string_view postcodeOf(std::string_view word) {
  for (const std::string_view prefix : {"BE-", "be-", "B-", "b-", "B", "b"}) {
    if (word.starts_with(prefix)) {
      word.remove_prefix(prefix.size());
      break;
    }
  }
  while (!word.empty() && (word.back() == '.' || word.back() == ':')) {
    word.remove_suffix(1);
  }
  return word.size() == 4 && word.front() != '0' && std::ranges::all_of(word, isDigit) ? word : std::string_view();
}

bool startsWithDigit(std::string_view word) { return !word.empty() && isDigit(word.front()); }

bool isHouseNumberWord(const AddressToken& token) {
  const std::size_t digits = digitsAt(token.folded, 0);
  const bool boxLike = digits > 2 && token.folded.front() == '0';
  if (digits == 0 || digits > 4 || boxLike || holdsName(token.folded)) {
    return false;
  }
  const std::string_view rest = std::string_view(token.folded).substr(digits);
  return rest.size() == 1 || std::ranges::find(kOrdinalEndings, rest) == kOrdinalEndings.end();
}

bool continuesHouseNumber(const AddressToken& token) {
  const std::string& word = token.folded;
  const bool elided = token.written.find_first_of("'.\xE2") != std::string_view::npos;
  const bool letters = word == "bis" || word == "ter" || (word.size() == 1 && isLetter(word.front()) && !elided);
  if (letters || (startsWithDigit(word) && !holdsName(word)) || isBoxWord(word)) {
    return true;
  }
  const bool letterOfBox =
      (word.size() == 2 && word.front() == 'b' && word != "bd") || (word.size() == 4 && word.starts_with("bte"));
  const std::size_t digit = word.find_first_of("0123456789");
  return letterOfBox ||
         (digit != std::string::npos && (digit == 1 || isBoxWord(std::string_view(word).substr(0, digit))));
}

std::string joinWritten(const AddressSegment& segment, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (!out.empty()) {
      out.push_back(' ');
    }
    out += segment[i].written;
  }
  return out;
}

}  // namespace buurtatlas
