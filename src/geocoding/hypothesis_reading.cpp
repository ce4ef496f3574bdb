#include "geocoding/hypothesis_reading.h"

#include <cstdint>

namespace buurtatlas {

namespace {

std::string textOf(const FoldedWords& words, WordSpan span) {
  std::string text;
  for (const Word& word : wordsIn(words, span)) {
    text += (text.empty() || word.before == WordBreak::Glued ? "" : " ") + std::string(word.text);
  }
  return text;
}

// What packSuffix() packed.
std::string textOfSuffix(std::uint64_t packed) {
  std::string text;
  for (; packed != 0; packed >>= 8U) {
    text.insert(text.begin(), static_cast<char>(packed & 0xFFU));
  }
  return text;
}

std::string textOf(const WrittenNumber& number) {
  if (number.number == 0) {
    return {};
  }
  std::string text = std::to_string(number.number) + textOfSuffix(number.suffix);
  if (number.last != 0) {
    text += "-" + std::to_string(number.last);
  } else if (number.slashed != 0) {
    text += "/" + std::to_string(number.slashed);
  }
  return text;
}

}  // namespace

AddressReading readingOf(const AskedAddress& asked, const Hypothesis& cut) {
  NameKey key;
  makeKey(wordsIn(asked.words, cut.street), Meaning::First, key);
  return {.street = textOf(asked.words, cut.street),
          .streetKey = std::string(key.text()),
          .number = textOf(cut.number),
          .postcode = cut.postcode == 0 ? std::string() : std::to_string(cut.postcode),
          .municipality = textOf(asked.words, cut.locality)};
}

}  // namespace buurtatlas
