#include "geocoding/address_parser.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "geocoding/address_tokens.h"

namespace buurtatlas {
namespace {

constexpr std::size_t kMostReadings = 8;
constexpr std::size_t kMostLocalityWords = 3;
constexpr std::size_t kLongestBox = 4;
constexpr std::size_t kLongestText = 500;

using Segments = std::vector<AddressSegment>;

/// A place in the segments.
struct Spot {
  std::size_t segment = 0;
  std::size_t word = 0;
  friend bool operator==(const Spot&, const Spot&) = default;
};

/// The address without its postcode, and with the municipality where its place made it plain.
struct Locality {
  Segments rest;
  std::string postcode = {};
  std::string municipality = {};
  bool isApart = false;  ///< stands in columns of its own
};

class Readings {
 public:
  void add(AddressReading reading) {
    if (!reading.street.empty() && m_all.size() < kMostReadings && std::ranges::find(m_all, reading) == m_all.end()) {
      m_all.push_back(std::move(reading));
    }
  }
  std::vector<AddressReading> take() { return std::move(m_all); }

 private:
  std::vector<AddressReading> m_all;
};

bool hasNumber(const AddressSegment& segment) { return std::ranges::any_of(segment, isHouseNumberWord); }

std::size_t countNumbers(const Segments& segments) {
  std::size_t count = 0;
  for (const AddressSegment& segment : segments) {
    count += static_cast<std::size_t>(std::ranges::count_if(segment, isHouseNumberWord));
  }
  return count;
}

// The last word that looks like a postcode and is no box.
std::optional<Spot> findPostcode(const Segments& segments) {
  for (std::size_t s = segments.size(); s-- > 0;) {
    for (std::size_t w = segments[s].size(); w-- > 0;) {
      const bool box = w > 0 && segments[s][w - 1].folded.size() > 1 && isBoxWord(segments[s][w - 1].folded);
      if (!postcodeOf(segments[s][w].written).empty() && !box) {
        return Spot{.segment = s, .word = w};
      }
    }
  }
  return std::nullopt;
}

Segments withoutEmpty(Segments segments) {
  std::erase_if(segments, [](const AddressSegment& segment) { return segment.empty(); });
  return segments;
}

// Takes postcode and municipality out: "3000 Leuven", "Leuven 3000" behind a comma, or "3000, Leuven".
Locality takeLocality(Segments segments, Spot spot) {
  Locality out{.rest = {}};
  AddressSegment& words = segments[spot.segment];
  out.postcode = postcodeOf(words[spot.word].written);
  const auto at = words.begin() + static_cast<std::ptrdiff_t>(spot.word);
  if (spot.word + 1 < words.size() && !(spot.segment == 0 && spot.word == 0 && segments.size() == 1)) {
    out.municipality = joinWritten(words, spot.word + 1, words.size());
    words.erase(at, words.end());
  } else if (spot.word > 0 && spot.segment > 0 && !hasNumber({words.begin(), at})) {
    out.municipality = joinWritten(words, 0, spot.word);
    words.clear();
  } else {
    words.erase(at);
    const std::size_t next = spot.segment + 1;
    if (next < segments.size() && !hasNumber(segments[next])) {
      out.municipality = joinWritten(segments[next], 0, segments[next].size());
      segments[next].clear();
    }
  }
  out.rest = withoutEmpty(std::move(segments));
  return out;
}

// The end of the house number that begins at `begin`: suffix, box word and box are part of it.
std::size_t endOfNumber(const AddressSegment& words, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < words.size() && continuesHouseNumber(words[end])) {
    if (words[end].folded == "ter" && end + 1 < words.size() && !continuesHouseNumber(words[end + 1])) {
      break;  // "1 Ter Elstlaan"
    }
    const bool boxWord = isBoxWord(words[end].folded);
    ++end;
    if (boxWord && end < words.size() && words[end].folded.size() <= kLongestBox) {
      ++end;
    }
  }
  return end;
}

// Words that cannot belong to a street: "nr", "n°".
std::size_t endOfStreet(const AddressSegment& words, std::size_t number) {
  if (number > 0) {
    const std::string& last = words[number - 1].folded;
    if (last == "nr" || last == "n" || last == "no" || last == "num" || last == "nummer" || last == "numero") {
      return number - 1;
    }
  }
  return number;
}

/// One house number and the words around it.
struct NumberChoice {
  std::size_t segment = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

enum class AfterBoxWord { No, Perhaps, Yes };

// "bus 3" is a box; "b 3" may be one.
AfterBoxWord boxAt(const AddressSegment& words, std::size_t at) {
  if (at == 0 || !isBoxWord(words[at - 1].folded)) {
    return AfterBoxWord::No;
  }
  return words[at - 1].folded == "b" ? AfterBoxWord::Perhaps : AfterBoxWord::Yes;
}

// The house numbers that this segment may hold, likeliest first.
std::vector<std::size_t> numbersOf(const AddressSegment& words, AfterBoxWord box) {
  std::vector<std::size_t> found;
  for (std::size_t i = words.size(); i-- > 0;) {
    if (isHouseNumberWord(words[i]) && boxAt(words, i) == box) {
      found.push_back(i);
    }
  }
  // "Kerkstraat 32 20" is number 32 box 20: the earlier of two neighbours goes first.
  if (found.size() > 1 && found[1] + 1 == found[0] && found[1] > 0) {
    std::swap(found[0], found[1]);
  }
  return found;
}

// What looks like a box is a house number only when nothing else is.
std::vector<NumberChoice> findNumbers(const Segments& segments) {
  std::vector<NumberChoice> choices;
  for (const AfterBoxWord box : {AfterBoxWord::No, AfterBoxWord::Perhaps}) {
    for (std::size_t s = segments.size(); s-- > 0;) {
      for (const std::size_t begin : numbersOf(segments[s], box)) {
        choices.push_back({.segment = s, .begin = begin, .end = endOfNumber(segments[s], begin)});
      }
    }
    if (!choices.empty()) {
      break;
    }
  }
  return choices;
}

std::string wholeSegment(const Segments& segments, std::size_t segment) {
  return segment < segments.size() ? joinWritten(segments[segment], 0, segments[segment].size()) : std::string();
}

// The first segment behind `segment` without a number.
std::string localityBehind(const Segments& segments, std::size_t segment) {
  for (std::size_t s = segment + 1; s < segments.size(); ++s) {
    if (!hasNumber(segments[s])) {
      return wholeSegment(segments, s);
    }
  }
  return {};
}

// "Kerkstraat Leuven" and "12 Kerkstraat Leuven": the last words may name the municipality.
void addWithLocalityInside(Readings& readings, const AddressReading& reading, const AddressSegment& words,
                           std::size_t begin, bool isApart) {
  const std::size_t end = words.size();
  if (isApart || !reading.municipality.empty() || !reading.postcode.empty()) {
    return;
  }
  for (std::size_t count = 1; count <= kMostLocalityWords && begin + count < end; ++count) {
    AddressReading shorter = reading;
    shorter.street = joinWritten(words, begin, end - count);
    shorter.municipality = joinWritten(words, end - count, end);
    readings.add(std::move(shorter));
  }
}

void addNumberAfterStreet(Readings& readings, const Locality& place, const NumberChoice& choice) {
  const AddressSegment& words = place.rest[choice.segment];
  AddressReading reading{.street = joinWritten(words, 0, endOfStreet(words, choice.begin)),
                         .number = parseHouseNumber(joinWritten(words, choice.begin, choice.end)),
                         .postcode = place.postcode,
                         .municipality = place.municipality};
  if (reading.municipality.empty()) {
    reading.municipality = choice.end < words.size() ? joinWritten(words, choice.end, words.size())
                                                     : localityBehind(place.rest, choice.segment);
  }
  readings.add(reading);
  for (std::size_t s = choice.segment; s-- > 0;) {
    reading.street = wholeSegment(place.rest, s);
    readings.add(reading);
  }
}

void addNumberBeforeStreet(Readings& readings, const Locality& place, const NumberChoice& choice) {
  const AddressSegment& words = place.rest[choice.segment];
  const bool inNextSegment = choice.end >= words.size();
  const std::size_t segment = choice.segment + (inNextSegment ? 1 : 0);
  if (segment >= place.rest.size()) {
    return;
  }
  const std::size_t begin = inNextSegment ? 0 : choice.end;
  AddressReading reading{.street = joinWritten(place.rest[segment], begin, place.rest[segment].size()),
                         .number = parseHouseNumber(joinWritten(words, choice.begin, choice.end)),
                         .postcode = place.postcode,
                         .municipality = place.municipality};
  if (reading.municipality.empty()) {
    reading.municipality = localityBehind(place.rest, segment);
  }
  readings.add(reading);
  addWithLocalityInside(readings, reading, place.rest[segment], begin, place.isApart);
}

// "Brouwersstraat B7": what cannot be read as a number does not hide the street.
std::size_t endOfPlainWords(const AddressSegment& words) {
  std::size_t end = words.size();
  while (end > 1 && (words[end - 1].folded.size() == 1 ||
                     words[end - 1].folded.find_first_of("0123456789") != std::string::npos)) {
    --end;
  }
  return end;
}

void addWithoutNumber(Readings& readings, const Locality& place) {
  if (place.rest.empty()) {
    return;
  }
  AddressReading reading{
      .street = wholeSegment(place.rest, 0), .postcode = place.postcode, .municipality = place.municipality};
  if (reading.municipality.empty()) {
    reading.municipality = wholeSegment(place.rest, 1);
  }
  readings.add(reading);
  if (const std::size_t end = endOfPlainWords(place.rest.front()); end < place.rest.front().size()) {
    AddressReading plain = reading;
    plain.street = joinWritten(place.rest.front(), 0, end);
    readings.add(std::move(plain));
  }
  addWithLocalityInside(readings, reading, place.rest.front(), 0, place.isApart);
}

void addReadings(Readings& readings, const Locality& place) {
  const std::vector<NumberChoice> choices = findNumbers(place.rest);
  for (const NumberChoice& choice : choices) {
    if (choice.begin > 0 || choice.segment > 0) {
      addNumberAfterStreet(readings, place, choice);
    }
  }
  const auto inFront = std::ranges::find(choices, 0U, &NumberChoice::begin);
  if (inFront != choices.end()) {
    addNumberBeforeStreet(readings, place, *inFront);
  }
  const bool onlyInFront = std::ranges::all_of(choices, [](const NumberChoice& choice) { return choice.begin == 0; });
  if (onlyInFront) {
    addWithoutNumber(readings, place);
  }
}

void addReadingsOfText(Readings& readings, std::string_view tidy, bool localityApart) {
  const Segments segments = cutTokens(tidy);
  const std::optional<Spot> spot = findPostcode(segments);
  const bool startsText = spot && *spot == Spot{.segment = 0, .word = 0};
  const bool onlyNumber =
      spot && countNumbers(segments) <= 1 && segments[spot->segment][spot->word].written.size() == 4;
  if (startsText && onlyNumber) {
    addReadings(readings, {.rest = segments, .isApart = localityApart});
  }
  if (spot) {
    addReadings(readings, takeLocality(segments, *spot));
  }
  if (!spot || (onlyNumber && !startsText)) {
    addReadings(readings, {.rest = segments, .isApart = localityApart});
  }
}

void addReadingsOfStreetColumn(Readings& readings, const std::string& street) {
  const std::string tidy = tidyAddress(std::string_view(street).substr(0, kLongestText));
  const Segments segments = cutTokens(tidy);
  readings.add({.street = street});
  if (segments.size() > 1) {
    readings.add({.street = wholeSegment(segments, 0), .municipality = wholeSegment(segments, 1)});
  }
}

std::string postcodeIn(std::string_view column) {
  const std::string tidy = tidyAddress(column);
  for (const AddressSegment& segment : cutTokens(tidy)) {
    for (const AddressToken& token : segment) {
      if (const std::string_view postcode = postcodeOf(token.written); !postcode.empty()) {
        return std::string(postcode);
      }
    }
  }
  return {};
}

// What stands in a column of its own decides.
void applyColumns(const AddressText& address, std::vector<AddressReading>& readings) {
  const HouseNumber number = parseHouseNumber(address.number);
  const std::string box = foldBox(address.box);
  const std::string postcode = postcodeIn(address.postcode);
  for (AddressReading& reading : readings) {
    if (number.number > 0) {
      reading.number = number;
    }
    if (!box.empty()) {
      reading.number.box = box;
    }
    if (!postcode.empty()) {
      reading.postcode = postcode;
    }
    if (!address.municipality.empty()) {
      reading.municipality = address.municipality;
    }
  }
}

}  // namespace

std::vector<AddressReading> readAddress(const AddressText& address) {
  Readings readings;
  const bool numberApart = parseHouseNumber(address.number).number > 0;
  if (!address.street.empty() && numberApart) {
    addReadingsOfStreetColumn(readings, address.street);
  }
  const std::string_view text = address.street.empty() ? address.text : address.street;
  const std::string tidy = tidyAddress(text.substr(0, kLongestText));
  addReadingsOfText(readings, tidy, !address.postcode.empty() || !address.municipality.empty());
  std::vector<AddressReading> all = readings.take();
  applyColumns(address, all);
  return all;
}

}  // namespace buurtatlas
