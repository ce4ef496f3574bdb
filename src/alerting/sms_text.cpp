#include "alerting/sms_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "alerting/utf8.h"

namespace buurtatlas {

namespace {

// 3GPP TS 23.038, 6.2.1: the default alphabet without the escape, and its extension table.
constexpr std::u32string_view kDefaultAlphabet =
    U"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    U"abcdefghijklmnopqrstuvwxyzäöñüà";
constexpr std::u32string_view kExtension = U"\f^{}\\[~]|€";

/// How many units fit in a message that stands alone, and in one part of several.
struct Capacity {
  int alone;
  int part;
};
constexpr Capacity kGsm7Capacity{160, 153};
constexpr Capacity kUcs2Capacity{70, 67};

constexpr std::array<std::pair<char32_t, std::string_view>, 51> kNearLetters = {{
    {U'á', "a"},      {U'â', "a"},  {U'ã', "a"},  {U'ç', "c"}, {U'ê', "e"}, {U'ë', "e"},   {U'í', "i"},
    {U'î', "i"},      {U'ï', "i"},  {U'ó', "o"},  {U'ô', "o"}, {U'õ', "o"}, {U'ú', "u"},   {U'û', "u"},
    {U'ý', "y"},      {U'ÿ', "y"},  {U'À', "A"},  {U'Á', "A"}, {U'Â', "A"}, {U'Ã', "A"},   {U'È', "E"},
    {U'Ê', "E"},      {U'Ë', "E"},  {U'Ì', "I"},  {U'Í', "I"}, {U'Î', "I"}, {U'Ï', "I"},   {U'Ò', "O"},
    {U'Ó', "O"},      {U'Ô', "O"},  {U'Õ', "O"},  {U'Ù', "U"}, {U'Ú', "U"}, {U'Û', "U"},   {U'Ý', "Y"},
    {U'œ', "oe"},     {U'Œ', "OE"}, {U'‘', "'"},  {U'’', "'"}, {U'‚', "'"}, {U'“', "\""},  {U'”', "\""},
    {U'„', "\""},     {U'«', "\""}, {U'»', "\""}, {U'–', "-"}, {U'—', "-"}, {U'…', "..."}, {U'\u00A0', " "},
    {U'\u202F', " "}, {U'\t', " "},
}};

/// Septets of a letter, 0 when GSM-7 lacks it.
int septetsOf(char32_t letter) {
  if (kDefaultAlphabet.contains(letter)) {
    return 1;
  }
  return kExtension.contains(letter) ? 2 : 0;
}

int utf16UnitsOf(char32_t letter) { return letter >= 0x10000 ? 2 : 1; }

SmsEncoding encodingOf(std::u32string_view letters) {
  return std::ranges::all_of(letters, [](char32_t letter) { return septetsOf(letter) > 0; }) ? SmsEncoding::Gsm7
                                                                                             : SmsEncoding::Ucs2;
}

int unitsOf(char32_t letter, SmsEncoding encoding) {
  return encoding == SmsEncoding::Gsm7 ? septetsOf(letter) : utf16UnitsOf(letter);
}

/// The letters of one segment and the units they take.
struct Segment {
  std::u32string letters = {};
  int units = 0;
};

std::vector<Segment> segmentsOf(std::u32string_view letters, SmsEncoding encoding, int capacity) {
  std::vector<Segment> segments;
  for (const char32_t letter : letters) {
    const int units = unitsOf(letter, encoding);
    if (segments.empty() || segments.back().units + units > capacity) {
      segments.emplace_back();
    }
    segments.back().letters.push_back(letter);
    segments.back().units += units;
  }
  return segments;
}

std::vector<Segment> segmentsOf(std::u32string_view letters, SmsEncoding encoding) {
  const Capacity capacity = encoding == SmsEncoding::Gsm7 ? kGsm7Capacity : kUcs2Capacity;
  std::vector<Segment> segments = segmentsOf(letters, encoding, capacity.alone);
  return segments.size() <= 1 ? segments : segmentsOf(letters, encoding, capacity.part);
}

std::string utf8Of(std::u32string_view letters) {
  std::string text;
  for (const char32_t letter : letters) {
    appendLetter(text, letter);
  }
  return text;
}

std::vector<std::string> offendingLettersOf(std::u32string_view letters) {
  std::vector<std::string> offending;
  for (const char32_t letter : letters) {
    if (septetsOf(letter) == 0) {
      std::string text = utf8Of({&letter, 1});
      if (!std::ranges::contains(offending, text)) {
        offending.push_back(std::move(text));
      }
    }
  }
  return offending;
}

}  // namespace

SmsSize measureSms(std::string_view text) {
  const std::u32string letters = lettersOf(text);
  SmsSize size{.encoding = encodingOf(letters), .offending = offendingLettersOf(letters)};
  const std::vector<Segment> segments = segmentsOf(letters, size.encoding);
  const Capacity capacity = size.encoding == SmsEncoding::Gsm7 ? kGsm7Capacity : kUcs2Capacity;
  for (const Segment& segment : segments) {
    size.units += segment.units;
  }
  size.segments = static_cast<int>(segments.size());
  size.unitsLeft =
      (size.segments > 1 ? capacity.part : capacity.alone) - (segments.empty() ? 0 : segments.back().units);
  return size;
}

std::vector<std::string> splitSms(std::string_view text) {
  const std::u32string letters = lettersOf(text);
  std::vector<std::string> parts;
  for (const Segment& segment : segmentsOf(letters, encodingOf(letters))) {
    parts.push_back(utf8Of(segment.letters));
  }
  return parts;
}

std::string withGsm7Letters(std::string_view text) {
  std::string result;
  for (const char32_t letter : lettersOf(text)) {
    const auto* near = std::ranges::find(kNearLetters, letter, &decltype(kNearLetters)::value_type::first);
    if (septetsOf(letter) == 0 && near != kNearLetters.end()) {
      result += near->second;
    } else {
      appendLetter(result, letter);
    }
  }
  return result;
}

}  // namespace buurtatlas
