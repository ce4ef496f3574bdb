#include "geocoding/place_reader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "geocoding/address_words.h"
#include "geocoding/name_key.h"
#include "geocoding/name_similarity.h"
#include "geocoding/register_image.h"

namespace buurtatlas {
namespace {

constexpr float kDoubtOfPart = 0.1F;         // a word of what was written names the place
constexpr float kDoubtOfBeginning = 0.15F;   // one name begins with the other
constexpr std::size_t kLettersThatTell = 4;  // of such a beginning

}  // namespace

ReadPlace& PlaceReader::placeOf(WordSpan written) {
  for (std::size_t i = 0; i < m_count; ++i) {
    if (m_places[i].span == written) {
      return m_places[i];
    }
  }
  m_count = std::min(m_count + 1, m_places.size());
  ReadPlace& place = m_places[m_count - 1];
  place.span = written;
  place.isRead = false;
  place.count = 0;
  place.comparedCount = 0;
  makeKey(wordsIn(m_asked.words, place.span), Meaning::First, place.key);
  return place;
}

void PlaceReader::add(ReadPlace& place, std::span<const LocalityKeyRecord> keys, float doubt) {
  for (const LocalityKeyRecord& key : keys) {
    if (place.count < place.places.size()) {
      place.places[place.count++] = {.locality = key.locality, .doubt = doubt};
    }
  }
}

const ReadPlace& PlaceReader::read(WordSpan written) {
  ReadPlace& place = placeOf(written);
  if (std::exchange(place.isRead, true)) {
    return place;
  }
  add(place, m_asked.image().localityKeysWith(place.key.hash), 0);
  if (place.count == 0) {
    readWordByWord(place);
  }
  if (place.count == 0) {
    readFuzzily(place);
  }
  return place;
}

void PlaceReader::readWordByWord(ReadPlace& place) const {
  constexpr std::size_t kShortest = 4;
  const std::span<const Word> words = wordsIn(m_asked.words, place.span);
  NameKey part;
  for (std::size_t begin = 0; begin < words.size() && words.size() > 1; ++begin) {
    for (std::size_t end = words.size(); end > begin; --end) {
      makeKey(words.subspan(begin, end - begin), Meaning::First, part);
      if (part.size < kShortest) {
        continue;
      }
      const auto keys = m_asked.image().localityKeysWith(part.hash);
      add(place, keys, kDoubtOfPart);
      if (!keys.empty()) {
        begin = end - 1;
        break;
      }
    }
  }
}

void PlaceReader::readFuzzily(ReadPlace& place) const {
  constexpr std::size_t kShortest = 3;
  if (place.key.size < kShortest) {
    return;
  }
  std::array<NearKey, ReadPlace::kMost> near;
  const std::size_t count = nearestKeys(place.key.pairs, m_asked.lookup->localityPairs(), near);
  const KeyPattern pattern(place.key.text());
  for (std::size_t i = 0; i < count; ++i) {
    const LocalityKeyRecord& key = m_asked.image().localityKeys()[near[i].index];
    const std::string_view text = m_asked.image().text(key.text);
    const std::size_t edits = pattern.distanceTo(text);
    const std::size_t letters = std::max(text.size(), place.key.size);
    if (edits * 5 <= letters * 2 && place.count < place.places.size()) {
      place.places[place.count++] = {.locality = key.locality,
                                     .doubt = static_cast<float>(edits) / static_cast<float>(letters)};
    }
  }
}

float PlaceReader::shareThatDiffers(ReadPlace& place, std::uint32_t locality) const {
  const auto compared = std::span(place.compared).first(place.comparedCount);
  if (const auto known = std::ranges::find(compared, locality, &NamedPlace::locality); known != compared.end()) {
    return known->doubt;
  }
  const float share = leastShare(place, locality);
  if (place.comparedCount < place.compared.size()) {
    place.compared[place.comparedCount++] = {.locality = locality, .doubt = share};
  }
  return share;
}

// Of the letters, from the nearest name of a locality.
float PlaceReader::leastShare(const ReadPlace& place, std::uint32_t locality) const {
  const RegisterImage& image = m_asked.image();
  float least = 1;
  for (const NamedPlace& named : place.named()) {
    if (named.locality == locality) {
      least = std::min(least, named.doubt);
    }
  }
  for (const std::uint32_t key : image.keysOfLocality(locality)) {
    const std::string_view text = image.text(image.localityKeys()[key].text);
    const auto letters = static_cast<float>(std::max(text.size(), place.key.size));
    const auto edits = static_cast<float>(spellingDistance(place.key.text(), text));
    least = std::min(least, edits / letters);
    const std::size_t shorter = std::min(text.size(), place.key.size);
    if (shorter >= kLettersThatTell && text.substr(0, shorter) == place.key.text().substr(0, shorter)) {
      least = std::min(least, kDoubtOfBeginning);
    }
  }
  return least;
}

PlaceDoubt PlaceReader::doubtOf(WordSpan written, std::uint32_t street) {
  const RegisterImage& image = m_asked.image();
  ReadPlace& place = placeOf(written);
  const StreetRecord& record = image.street(street);
  const auto isNamedSo = [&](std::uint32_t locality) {
    return std::ranges::any_of(image.keysOfLocality(locality),
                               [&](std::uint32_t key) { return image.localityKeys()[key].hash == place.key.hash; });
  };
  const auto own = [&](auto&& matches) {
    return (record.municipality != kNone && matches(record.municipality)) ||
           std::ranges::any_of(image.partsOf(street), matches);
  };
  if (own(isNamedSo)) {
    return {};
  }
  if (std::ranges::any_of(image.localitiesOf(record.scope), isNamedSo)) {
    return {.isOfScope = true};
  }
  float least = 1;
  const auto compare = [&](std::uint32_t locality) {
    least = std::min(least, shareThatDiffers(place, locality));
    return false;
  };
  own(compare);
  return {.share = least};
}

}  // namespace buurtatlas
