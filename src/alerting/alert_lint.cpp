#include "alerting/alert_lint.h"

#include <algorithm>
#include <cstddef>
#include <regex>
#include <utility>

#include "alerting/wording.h"
#include "core/ascii.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostWordsOfAName = 6;
constexpr std::size_t kMostWordsOfASentence = 25;

/// A word of a text without its capitals, and where it stands.
struct FoldedWord {
  std::string folded = {};
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool isLetter(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

std::vector<FoldedWord> foldedWordsOf(std::string_view text) {
  std::vector<FoldedWord> words;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!isLetter(text[at])) {
      continue;
    }
    if (words.empty() || words.back().end != at) {
      words.push_back({.begin = at, .end = at});
    }
    words.back().folded += lowered(text[at]);
    words.back().end = at + 1;
  }
  return words;
}

std::string folded(const std::vector<FoldedWord>& words) {
  std::string name;
  for (const FoldedWord& word : words) {
    name += (name.empty() ? "" : " ") + word.folded;
  }
  return name;
}

/// The first run of words that is one of the names, as it stands in the text.
std::string firstOf(const std::unordered_set<std::string>& names, std::string_view text, std::size_t fewestWords) {
  const std::vector<FoldedWord> words = foldedWordsOf(text);
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::string name;
    for (std::size_t last = first; last < std::min(words.size(), first + kMostWordsOfAName); ++last) {
      name += (name.empty() ? "" : " ") + words[last].folded;
      if (last - first + 1 >= fewestWords && names.contains(name)) {
        return std::string(text.substr(words[first].begin, words[last].end - words[first].begin));
      }
    }
  }
  return {};
}

bool matches(const std::string& text, const std::regex& form) { return std::regex_search(text, form); }

bool hasPictureLink(const std::string& text) {
  static const std::regex form(
      R"(\S+\.(jpe?g|png|gif|webp|heic|mp4|mov)\b|\b(photos?|fotos?|imgur|wetransfer|dropbox|icloud|flickr|instagram|facebook|tiktok|youtu\.?be|drive\.google)\S*\.\S+/|\b(imgur|wetransfer|dropbox|icloud|flickr|instagram|facebook|tiktok|youtube|youtu)\.)",
      std::regex::icase);
  return matches(text, form);
}

std::string titledNameIn(const std::string& text) {
  static const std::regex form(
      R"((^|[^A-Za-z])((dhr|mevr|mw|meneer|mijnheer|mevrouw|monsieur|madame|mme|mlle|herrn?|frau|mr|mrs|ms)\.? [A-Z][A-Za-z-]+( [A-Z][A-Za-z-]+)?))");
  static const std::regex anyTitle(
      R"((^|[^A-Za-z])((Dhr|Mevr|Mw|Meneer|Mijnheer|Mevrouw|Monsieur|Madame|Mme|Mlle|Herrn?|Frau|Mr|Mrs|Ms)\.? [A-Z][A-Za-z-]+( [A-Z][A-Za-z-]+)?))");
  for (const std::regex* each : {&form, &anyTitle}) {
    if (std::smatch found; std::regex_search(text, found, *each)) {
      return found[2].str();
    }
  }
  return {};
}

bool saysWhere(const std::string& text, const AlertNames& names) {
  static const std::regex form(
      R"([a-z](straat|laan|weg|plein|dreef|lei|kaai|baan|pad|steenweg|markt|wijk|dijk|hof|singel|gracht|brug|vest|steeg|wegel|park|station)\b|\b(rue|avenue|chauss|place|boulevard|quai|quartier|square|street|road|lane|drive|close|chemin|impasse|all(é|e)e|sentier|clos|pont|gare|parc|cours|dr(è|e)ve)\b|\bchauss|(stra(ss|ß)e|str\.|platz|allee|gasse|ring|ufer|damm|br(ü|ue)cke|bahnhof)\b|\b(station|park|markt|plein) [A-Z])",
      std::regex::icase);
  return names.hasPlace(text) || matches(text, form);
}

bool saysWhen(const std::string& text) {
  static const std::regex form(
      R"(\b[0-2]?[0-9] ?([:.uh] ?[0-5][0-9]|u|h|uur|heures?|uhr|o'clock|am|pm)\b|\b(nu|zonet|zojuist|daarnet|daarstraks|vandaag|vannacht|vanavond|vanmorgen|vanochtend|vanmiddag|deze (nacht|morgen|ochtend|middag|avond)|gisteren|bezig|momenteel|maintenant|aujourd|cette nuit|ce soir|ce matin|ce midi|cet apr|en cours|hier|vient de|il y a|jetzt|heute|gestern|soeben|eben|gerade|vorhin|letzte nacht|derzeit|momentan|im gange|now|just|today|tonight|last night|this (morning|afternoon|evening)|minutes ago|at noon|in progress|under way|yesterday)\b)",
      std::regex::icase);
  return matches(text, form);
}

void warn(std::vector<Finding>& findings, std::string text, std::vector<std::string> arguments = {}) {
  findings.push_back(
      {.severity = Severity::Warning, .reason = {.text = std::move(text), .arguments = std::move(arguments)}});
}

void lintNames(const std::string& text, const AlertNames& names, std::vector<Finding>& findings) {
  if (const std::string member = names.personIn(text); !member.empty()) {
    warn(findings, "“%1” is the name of a member. Names do not belong in an alert.", {member});
  } else if (const std::string person = titledNameIn(text); !person.empty()) {
    warn(findings, "“%1” looks like the name of a person. Names do not belong in an alert.", {person});
  }
  if (hasPictureLink(text)) {
    warn(findings, "The text links to a picture or film. Those that show people or number plates must not be spread.");
  }
}

void lintWording(const std::string& text, std::vector<Finding>& findings) {
  if (const std::string origin = wordsOfOriginIn(text); !origin.empty()) {
    warn(findings, "“%1” tells people by their origin. Say what they wear and carry, and what they did.", {origin});
  }
  const Readability reading = readabilityOf(text);
  if (reading.longestSentence > kMostWordsOfASentence) {
    warn(findings, "A sentence has %1 words. Cut it up: more than %2 are hard to read in a hurry.",
         {std::to_string(reading.longestSentence), std::to_string(kMostWordsOfASentence)});
  }
  if (reading.isInCapitals) {
    warn(findings, "Most of the text is in capitals, which are slower to read. Write it in small letters.");
  }
}

void lintCompleteness(const std::string& text, AlertKind use, const AlertNames& names, std::vector<Finding>& findings) {
  if (use == AlertKind::Alert && !saysWhere(text, names)) {
    warn(findings, "The text does not say where. Name the street or the place.");
  }
  if (use == AlertKind::Alert && !saysWhen(text)) {
    warn(findings, "The text does not say when. Give the time.");
  }
  const Promise promise = promiseIn(text);
  if (promise == Promise::WithoutTime) {
    warn(findings, "The text promises a next message and does not say when. Give the time, and keep it.");
  } else if (promise == Promise::None && (use == AlertKind::Alert || use == AlertKind::Update)) {
    warn(findings, "The text does not say when the next message comes.");
  }
}

}  // namespace

AlertNames::AlertNames(const Atlas& atlas) {
  for (const Member& member : *atlas.members) {
    const std::vector<FoldedWord> words = foldedWordsOf(member.name);
    if (words.size() < 2) {
      continue;
    }
    m_people.insert(folded(words));
    // Lists give names both ways: "An Peeters" and "Peeters An".
    std::vector<FoldedWord> turned = words;
    std::ranges::rotate(turned, turned.begin() + 1);
    m_people.insert(folded(turned));
    turned = words;
    std::ranges::rotate(turned, turned.end() - 1);
    m_people.insert(folded(turned));
  }
  const auto addPlace = [&](const std::string& name) {
    if (!name.empty()) {
      m_places.insert(folded(foldedWordsOf(name)));
    }
  };
  for (const Street& street : *atlas.streets) {
    addPlace(street.name);
  }
  for (const Address& address : *atlas.addresses) {
    addPlace(address.street);
  }
  for (const Zone& zone : *atlas.zones) {
    addPlace(zone.name);
  }
  for (const NamedArea& area : *atlas.neighbourhoods) {
    addPlace(area.name);
  }
}

std::string AlertNames::personIn(std::string_view text) const { return firstOf(m_people, text, 2); }

bool AlertNames::hasPlace(std::string_view text) const { return !firstOf(m_places, text, 1).empty(); }

std::vector<Finding> lintAlert(std::string_view text, Urgency urgency, AlertKind use, const AlertNames& names) {
  std::vector<Finding> findings = lintMessage(text, urgency);
  if (hasBlocker(findings) && findings.size() == 1) {
    return findings;
  }
  const std::string words(text);
  lintNames(words, names, findings);
  lintWording(words, findings);
  if (urgency == Urgency::Urgent) {
    lintCompleteness(words, use, names, findings);
  }
  std::ranges::stable_sort(findings, {}, &Finding::severity);
  return findings;
}

}  // namespace buurtatlas
