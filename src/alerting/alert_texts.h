#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "alerting/audience.h"

namespace buurtatlas {

/// What an alert says, by language: nl, fr, de, en. A language without a text is not in it.
using AlertTexts = std::map<std::string, std::string>;

/// The languages that an alert can be written in, in the order they are shown.
inline constexpr std::string_view kAlertLanguages[] = {"nl", "fr", "de", "en"};

/// The language of the text that a reader gets: their own, else that of the alert. Empty when there is no text at all.
std::string textLanguageFor(std::string_view reader, const AlertTexts& texts, std::string_view main);

/// People who read one language, and what they get.
struct Readers {
  std::string language = {};
  std::string textLanguage = {};  ///< of the text they get; another one where theirs is missing
  std::size_t people = 0;
  std::size_t bySms = 0;
  friend bool operator==(const Readers&, const Readers&) = default;
};

/// Those who are addressed, by language. Order: most people first.
std::vector<Readers> readersOf(const Audience& audience, const AlertTexts& texts, std::string_view main);

/// What the messages cost. Units: one SMS segment at the tariff, in millionths of a euro, without VAT.
struct SmsCost {
  std::int64_t segments = 0;
  std::int64_t microEuros = 0;
  friend bool operator==(const SmsCost&, const SmsCost&) = default;
};

SmsCost costOf(const std::vector<Readers>& readers, const AlertTexts& texts, std::int64_t microEurosPerSegment);

}  // namespace buurtatlas
