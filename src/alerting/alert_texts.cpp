#include "alerting/alert_texts.h"

#include <algorithm>
#include <functional>

#include "alerting/sms_text.h"

namespace buurtatlas {

std::string textLanguageFor(std::string_view reader, const AlertTexts& texts, std::string_view main) {
  for (const std::string_view language : {reader, main}) {
    if (texts.contains(std::string(language))) {
      return std::string(language);
    }
  }
  return texts.empty() ? std::string() : texts.begin()->first;
}

std::vector<Readers> readersOf(const Audience& audience, const AlertTexts& texts, std::string_view main) {
  std::vector<Readers> readers;
  for (const AudienceLine& line : audience.lines) {
    if (!line.channel) {
      continue;
    }
    auto found = std::ranges::find(readers, line.language, &Readers::language);
    if (found == readers.end()) {
      readers.push_back({.language = line.language, .textLanguage = textLanguageFor(line.language, texts, main)});
      found = readers.end() - 1;
    }
    ++found->people;
    found->bySms += *line.channel == Channel::Sms ? 1 : 0;
  }
  std::ranges::stable_sort(readers, std::ranges::greater{}, &Readers::people);
  return readers;
}

SmsCost costOf(const std::vector<Readers>& readers, const AlertTexts& texts, std::int64_t microEurosPerSegment) {
  SmsCost cost;
  for (const Readers& each : readers) {
    if (const auto text = texts.find(each.textLanguage); text != texts.end()) {
      cost.segments += static_cast<std::int64_t>(each.bySms) * measureSms(text->second).segments;
    }
  }
  cost.microEuros = cost.segments * microEurosPerSegment;
  return cost;
}

}  // namespace buurtatlas
