#include "geocoding/completion.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/placement.h"
#include "core/point.h"
#include "core/units.h"
#include "geocoding/address_answer.h"
#include "geocoding/address_hypotheses.h"
#include "geocoding/name_key.h"
#include "geocoding/register_image.h"
#include "geocoding/register_lookup.h"

namespace buurtatlas {
namespace {

constexpr std::size_t kMostNames = 400;     // that are looked at for one beginning
constexpr std::size_t kMostPlaceWords = 4;  // at the end of what was typed
constexpr Metres kRadiusOfHouse(15);

/// One way to read what was typed.
struct Typed {
  std::span<const Word> street = {};
  std::span<const Word> place = {};
  WrittenNumber number = {};
  std::uint32_t postcode = 0;
};

std::string plainText(std::span<const Word> words) {
  std::string text;
  for (const Word& word : words) {
    text += word.text;
  }
  return text;
}

class Completion {
 public:
  Completion(const RegisterImage& image, std::size_t most) : m_image(image), m_most(most) {}

  void add(const Typed& typed) {
    NameKey key;
    makeKey(typed.street, Meaning::First, key);
    const std::string plain = plainText(typed.street);
    m_names.clear();
    for (const bool whole : {true, false}) {
      addNames(key.text(), whole);
      if (plain != key.text()) {
        addNames(plain, whole);
      }
    }
    m_beginsName = m_beginsName || !m_names.empty();
    for (const std::uint32_t name : m_names) {
      addStreets(name, typed);
    }
  }
  [[nodiscard]] bool isEmpty() const { return m_found.empty(); }
  [[nodiscard]] bool isFull() const { return m_found.size() >= m_most; }
  Completions take() { return {.found = std::move(m_found), .beginsName = m_beginsName}; }

 private:
  void addNames(std::string_view beginning, bool whole) {
    if (beginning.empty()) {
      return;
    }
    const auto starts = m_image.wordStarts();
    auto start =
        std::ranges::lower_bound(starts, beginning, {}, [this](const WordStart& one) { return m_image.textFrom(one); });
    for (; start != starts.end() && m_names.size() < kMostNames && m_image.textFrom(*start).starts_with(beginning);
         ++start) {
      if ((start->at == 0) == whole && std::ranges::find(m_names, start->name) == m_names.end()) {
        m_names.push_back(start->name);
      }
    }
  }

  void addStreets(std::uint32_t name, const Typed& typed) {
    for (const std::uint32_t posting : m_image.postingsOf(name)) {
      const KeyRecord& key = m_image.key(posting);
      const bool isKnown =
          std::ranges::any_of(m_found, [&key](const AddressCandidate& known) { return known.street == key.street; });
      if (isFull() || isKnown || key.kind > KeyKind::OtherName || !isWanted(key.street, typed)) {
        continue;
      }
      if (typed.number.number > 0) {
        addNumbers(key, typed.number);
      } else {
        addStreet(key);
      }
    }
  }

  [[nodiscard]] bool isWanted(std::uint32_t street, const Typed& typed) const {
    const StreetRecord& record = m_image.street(street);
    const std::uint32_t postcode = m_image.scopes()[record.scope].postcode;
    if (typed.postcode != 0 && postcode != 0 && typed.postcode != postcode) {
      return false;
    }
    if (typed.place.empty()) {
      return true;
    }
    NameKey place;
    makeKey(typed.place, Meaning::First, place);
    const std::string plain = plainText(typed.place);
    const auto goesOn = [&](std::uint32_t locality) {
      return std::ranges::any_of(m_image.keysOfLocality(locality), [&](std::uint32_t key) {
        const std::string_view text = m_image.text(m_image.localityKeys()[key].text);
        return text.starts_with(place.text()) || text.starts_with(plain);
      });
    };
    return (record.municipality != kNone && goesOn(record.municipality)) ||
           std::ranges::any_of(m_image.partsOf(street), goesOn);
  }

  void addStreet(const KeyRecord& key) {
    const StreetRecord& record = m_image.street(key.street);
    AddressCandidate out{.matchClass = PlacementClass::Street, .language = key.language, .street = key.street};
    if (record.radius != kNone) {
      out.position = Point{.east = record.east / 1000.0, .north = record.north / 1000.0};
      out.radius = Metres(record.radius);
    }
    m_found.push_back(out);
  }

  // "1" goes on as 1, 1A, 10, 12; "1a" only as 1A.
  [[nodiscard]] bool goesOnAs(const NumberRecord& number, const WrittenNumber& typed) const {
    if (number.number == typed.number) {
      return typed.suffix == 0 || m_image.tail(number).suffix == typed.suffix;
    }
    return typed.suffix == 0 && number.number > 0 &&
           std::to_string(number.number).starts_with(std::to_string(typed.number));
  }

  void addNumbers(const KeyRecord& key, const WrittenNumber& typed) {
    const NumberRecord* before = nullptr;
    for (const NumberRecord& number : m_image.numbersOf(key.street)) {
      const bool repeated = before != nullptr && before->number == number.number &&
                            m_image.tail(*before).suffix == m_image.tail(number).suffix;
      before = &number;
      if (repeated || isFull() || !goesOnAs(number, typed)) {
        continue;
      }
      AddressCandidate out{.matchClass = PlacementClass::Exact,
                           .language = key.language,
                           .street = key.street,
                           .number = static_cast<std::uint32_t>(&number - m_image.numbers().data())};
      if (number.hasPosition()) {
        out.position = number.position();
        out.radius = kRadiusOfHouse;
      }
      m_found.push_back(out);
    }
  }

  const RegisterImage& m_image;
  std::size_t m_most;
  std::vector<std::uint32_t> m_names;
  std::vector<AddressCandidate> m_found;
  bool m_beginsName = false;
};

void addAll(Completion& completion, const FoldedWords& words, const Hypotheses& hypotheses, bool withNumber) {
  for (const Hypothesis& cut : hypotheses.all()) {
    const std::span<const Word> street = wordsIn(words, cut.street);
    const Typed whole{.street = street,
                      .place = wordsIn(words, cut.locality),
                      .number = withNumber ? cut.number : WrittenNumber{},
                      .postcode = cut.postcode};
    completion.add(whole);
    // "kerkstraat has": the last words may begin the name of a place.
    for (std::size_t last = 1; whole.place.empty() && last <= kMostPlaceWords && last < street.size(); ++last) {
      Typed split = whole;
      split.street = street.first(street.size() - last);
      split.place = street.last(last);
      completion.add(split);
    }
    if (completion.isFull()) {
      break;
    }
  }
}

}  // namespace

Completions completionsOf(const RegisterLookup& lookup, std::string_view typed, std::size_t most) {
  FoldedWords words;
  Hypotheses hypotheses;
  cutAddress({.text = typed}, lookup, words, hypotheses);
  Completion completion(lookup.image(), most);
  // Where no street has the number, the streets themselves.
  for (const bool withNumber : {true, false}) {
    addAll(completion, words, hypotheses, withNumber);
    if (!completion.isEmpty()) {
      break;
    }
  }
  return completion.take();
}

}  // namespace buurtatlas
