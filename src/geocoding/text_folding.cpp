#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "geocoding/address_text.h"
#include "geocoding/plain_letter.h"

namespace buurtatlas {
namespace {

struct LetterRange {
  char32_t last;
  std::string_view plain;
};

// The Latin letters U+00C0 to U+017F in their order; each range ends at `last`.
constexpr std::array kLatin = {
    LetterRange{0xC5, "a"},  LetterRange{0xC6, "ae"},  LetterRange{0xC7, "c"},  LetterRange{0xCB, "e"},
    LetterRange{0xCF, "i"},  LetterRange{0xD0, "d"},   LetterRange{0xD1, "n"},  LetterRange{0xD6, "o"},
    LetterRange{0xD7, " "},  LetterRange{0xD8, "o"},   LetterRange{0xDC, "u"},  LetterRange{0xDD, "y"},
    LetterRange{0xDE, "th"}, LetterRange{0xDF, "ss"},  LetterRange{0xE5, "a"},  LetterRange{0xE6, "ae"},
    LetterRange{0xE7, "c"},  LetterRange{0xEB, "e"},   LetterRange{0xEF, "i"},  LetterRange{0xF0, "d"},
    LetterRange{0xF1, "n"},  LetterRange{0xF6, "o"},   LetterRange{0xF7, " "},  LetterRange{0xF8, "o"},
    LetterRange{0xFC, "u"},  LetterRange{0xFD, "y"},   LetterRange{0xFE, "th"}, LetterRange{0xFF, "y"},
    LetterRange{0x105, "a"}, LetterRange{0x10D, "c"},  LetterRange{0x111, "d"}, LetterRange{0x11B, "e"},
    LetterRange{0x123, "g"}, LetterRange{0x127, "h"},  LetterRange{0x131, "i"}, LetterRange{0x133, "ij"},
    LetterRange{0x135, "j"}, LetterRange{0x138, "k"},  LetterRange{0x142, "l"}, LetterRange{0x14B, "n"},
    LetterRange{0x151, "o"}, LetterRange{0x153, "oe"}, LetterRange{0x159, "r"}, LetterRange{0x161, "s"},
    LetterRange{0x167, "t"}, LetterRange{0x173, "u"},  LetterRange{0x175, "w"}, LetterRange{0x178, "y"},
    LetterRange{0x17E, "z"}, LetterRange{0x17F, "s"},
};

// Bytes 0x80 to 0x9F of Windows-1252 that are letters; the others are punctuation.
char32_t fromWindows1252(unsigned char byte) {
  switch (byte) {
    case 0x8A:
      return 0x160;
    case 0x8C:
      return 0x152;
    case 0x8E:
      return 0x17D;
    case 0x9A:
      return 0x161;
    case 0x9C:
      return 0x153;
    case 0x9E:
      return 0x17E;
    case 0x9F:
      return 0x178;
    default:
      return byte < 0xA0 ? U' ' : static_cast<char32_t>(byte);
  }
}

struct Decoded {
  char32_t letter;
  std::size_t bytes;
};

Decoded decode(std::string_view text) {
  const auto byteAt = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byteAt(0);
  const std::size_t length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
  if (length == 1 || lead >= 0xF5 || text.size() < length) {
    return {fromWindows1252(lead), 1};
  }
  char32_t letter = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byteAt(i) & 0xC0U) != 0x80U) {
      return {fromWindows1252(lead), 1};
    }
    letter = (letter << 6U) | (byteAt(i) & 0x3FU);
  }
  return {letter, length};
}

void space(std::string& out) {
  if (!out.empty() && out.back() != ' ') {
    out.push_back(' ');
  }
}

}  // namespace

PlainLetter plainLetter(std::string_view text) {
  const Decoded decoded = decode(text);
  const char32_t letter = decoded.letter;
  const bool combiningMark = letter >= 0x300 && letter <= 0x36F;
  if (combiningMark || letter == 0xAD) {
    return {.plain = {}, .bytes = decoded.bytes};
  }
  if (letter < 0xC0 || (letter >= 0x2000 && letter <= 0x2BFF) || (letter >= 0x3000 && letter <= 0x303F)) {
    return {.plain = " ", .bytes = decoded.bytes};
  }
  if (letter > 0x17F) {
    return {.plain = text.substr(0, decoded.bytes), .bytes = decoded.bytes};
  }
  const auto range =
      std::ranges::find_if(kLatin, [letter](const LetterRange& candidate) { return letter <= candidate.last; });
  return {.plain = range->plain, .bytes = decoded.bytes};
}

std::string foldText(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 4);
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out.push_back(c);
      ++i;
    } else if (c >= 'A' && c <= 'Z') {
      out.push_back(static_cast<char>(c - 'A' + 'a'));
      ++i;
    } else if (static_cast<unsigned char>(c) < 0x80) {
      space(out);
      ++i;
    } else {
      const PlainLetter letter = plainLetter(text.substr(i));
      if (letter.plain == " ") {
        space(out);
      } else {
        out += letter.plain;
      }
      i += letter.bytes;
    }
  }
  while (!out.empty() && out.back() == ' ') {
    out.pop_back();
  }
  return out;
}

}  // namespace buurtatlas
