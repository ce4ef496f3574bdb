#include "alerting/utf8.h"

namespace buurtatlas {

namespace {

struct LeadByte {
  std::size_t length;
  char32_t bits;
  char32_t least;  ///< smaller values would be an overlong form
};

LeadByte leadOf(unsigned char byte) {
  if (byte < 0x80) {
    return {1, byte, 0};
  }
  if ((byte & 0xE0U) == 0xC0) {
    return {2, byte & 0x1FU, 0x80};
  }
  if ((byte & 0xF0U) == 0xE0) {
    return {3, byte & 0x0FU, 0x800};
  }
  if ((byte & 0xF8U) == 0xF0) {
    return {4, byte & 0x07U, 0x10000};
  }
  return {0, 0, 0};
}

bool isSurrogate(char32_t letter) { return letter >= 0xD800 && letter <= 0xDFFF; }

}  // namespace

char32_t nextLetter(std::string_view text, std::size_t& position) {
  const LeadByte lead = leadOf(static_cast<unsigned char>(text[position]));
  const std::size_t start = position++;
  if (lead.length == 0 || start + lead.length > text.size()) {
    return kReplacementLetter;
  }
  char32_t letter = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const auto byte = static_cast<unsigned char>(text[start + i]);
    if ((byte & 0xC0U) != 0x80) {
      return kReplacementLetter;
    }
    letter = (letter << 6U) | (byte & 0x3FU);
  }
  if (letter < lead.least || letter > 0x10FFFF || isSurrogate(letter)) {
    return kReplacementLetter;
  }
  position = start + lead.length;
  return letter;
}

std::u32string lettersOf(std::string_view text) {
  std::u32string letters;
  letters.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    letters.push_back(nextLetter(text, position));
  }
  return letters;
}

void appendLetter(std::string& text, char32_t letter) {
  const auto tail = [&](unsigned shift) { text.push_back(static_cast<char>(0x80U | ((letter >> shift) & 0x3FU))); };
  if (letter < 0x80) {
    text.push_back(static_cast<char>(letter));
  } else if (letter < 0x800) {
    text.push_back(static_cast<char>(0xC0U | (letter >> 6U)));
    tail(0);
  } else if (letter < 0x10000) {
    text.push_back(static_cast<char>(0xE0U | (letter >> 12U)));
    tail(6);
    tail(0);
  } else {
    text.push_back(static_cast<char>(0xF0U | (letter >> 18U)));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace buurtatlas
