#pragma once

#include <cstddef>
#include <string>

namespace buurtatlas {

/// The first words that tell people by their origin, colour of skin or religion, in Dutch, French, German or English;
/// empty for none. Colours and countries of things, and names of streets in one word, are none. Misses: what is not
/// listed.
std::string wordsOfOriginIn(const std::string& text);

/// How hard a text is to read in a hurry.
struct Readability {
  std::size_t longestSentence = 0;  ///< in words
  bool isInCapitals = false;        ///< more than half of its letters, beyond the word for an exercise
};
Readability readabilityOf(const std::string& text);

/// What a text says of the message that follows it.
enum class Promise { None, WithoutTime, WithTime };
Promise promiseIn(const std::string& text);

}  // namespace buurtatlas
