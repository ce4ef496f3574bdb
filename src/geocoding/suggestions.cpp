#include "geocoding/suggestions.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/address.h"
#include "geocoding/address_parser.h"
#include "geocoding/address_text.h"
#include "geocoding/register_index.h"
#include "geocoding/street_matcher.h"

namespace buurtatlas {
namespace {

constexpr double kEdge = 40;  // metres shown around a single address

std::string joined(const std::vector<std::string>& words, std::size_t from) {
  std::string text;
  for (std::size_t i = from; i < words.size(); ++i) {
    text += words[i];
  }
  return text;
}

std::vector<std::string> plainWords(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : foldText(name)) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back().push_back(c);
    }
  }
  return words;
}

AddressSuggestion suggestionOf(const Address& address, std::string number) {
  AddressSuggestion out{.label = address.street,
                        .street = address.street,
                        .number = std::move(number),
                        .postcode = address.postcode,
                        .municipality = address.municipality};
  if (!out.number.empty()) {
    out.label += " " + out.number;
  }
  if (!out.postcode.empty() || !out.municipality.empty()) {
    out.label += ",";
  }
  for (const std::string& part : {out.postcode, out.municipality}) {
    if (!part.empty()) {
      out.label += " " + part;
    }
  }
  return out;
}

AddressSuggestion suggestionOfStreet(const RegisterIndex& index, const RegisterStreet& street) {
  AddressSuggestion out = suggestionOf(index.address(street.row), {});
  out.extent = street.extent;
  if (street.middle != kNoRow) {
    out.position = index.address(street.middle).position;
  }
  return out;
}

AddressSuggestion suggestionOfAddress(const Address& address) {
  AddressSuggestion out = suggestionOf(address, address.number);
  out.position = address.position;
  if (out.position) {
    out.extent.add(Point{.east = out.position->east - kEdge, .north = out.position->north - kEdge});
    out.extent.add(Point{.east = out.position->east + kEdge, .north = out.position->north + kEdge});
  }
  return out;
}

bool isWanted(const RegisterStreet& street, const AddressReading& reading) {
  const int postcode = postcodeNumber(reading.postcode);
  return postcode == 0 || street.postcode == 0 || postcode == street.postcode;
}

// "1" goes on as 1, 1A, 10, 12; "1a" only as 1A.
bool goesOnAs(const NumberEntry& entry, const HouseNumber& typed) {
  if (entry.number == typed.number) {
    return typed.suffix.empty() || entry.suffix == packSuffix(typed.suffix);
  }
  return typed.suffix.empty() && std::to_string(entry.number).starts_with(std::to_string(typed.number));
}

}  // namespace

Suggestions::Suggestions(const RegisterIndex& index) : m_index(&index) {
  for (std::uint32_t key = 0; key < index.keys().size(); ++key) {
    const std::string& name = index.address(index.streets()[index.keys()[key].streets.front()].row).street;
    const std::vector<std::string> plain = plainWords(name);
    const std::vector<std::string> canonical = canonicalWords(name);
    addTails(key, plain);
    if (canonical != plain) {
      addTails(key, canonical);
    }
  }
  std::ranges::sort(m_tails, {}, [](const Tail& tail) { return std::tie(tail.text, tail.key); });
}

void Suggestions::addTails(std::uint32_t key, const std::vector<std::string>& words) {
  for (std::size_t from = 0; from < words.size(); ++from) {
    m_tails.push_back({.text = joined(words, from), .key = key, .isWhole = from == 0});
  }
}

// Names that begin so, then names with a word that begins so, then names that are nearly so.
std::vector<std::uint32_t> Suggestions::streetsFor(std::string_view typed, std::size_t most) const {
  std::vector<std::uint32_t> keys;
  const auto add = [&keys](std::uint32_t key) {
    if (std::ranges::find(keys, key) == keys.end()) {
      keys.push_back(key);
    }
  };
  for (const bool whole : {true, false}) {
    for (const std::string& start : {joined(plainWords(typed), 0), joined(canonicalWords(typed), 0)}) {
      auto tail = std::ranges::lower_bound(m_tails, start, {}, &Tail::text);
      for (; !start.empty() && tail != m_tails.end() && tail->text.starts_with(start) && keys.size() < most; ++tail) {
        if (tail->isWhole == whole) {
          add(tail->key);
        }
      }
    }
  }
  if (keys.empty()) {
    for (const NameHit& hit : matchStreetName(*m_index, typed, {.fuzzy = true})) {
      add(hit.key);
    }
  }
  std::vector<std::uint32_t> streets;
  for (const std::uint32_t key : keys) {
    std::ranges::copy(m_index->keys()[key].streets, std::back_inserter(streets));
  }
  return streets;
}

void Suggestions::addNumbers(std::uint32_t street, const AddressReading& reading, std::size_t most,
                             std::vector<AddressSuggestion>& out) const {
  std::vector<AddressSuggestion> found;
  const NumberEntry* before = nullptr;
  for (const NumberEntry& entry : m_index->numbersOf(m_index->streets()[street])) {
    const bool repeated = before != nullptr && before->number == entry.number && before->suffix == entry.suffix;
    if (!repeated && goesOnAs(entry, reading.number) && found.size() < most) {
      found.push_back(suggestionOfAddress(m_index->address(entry.row)));
    }
    before = &entry;
  }
  std::ranges::move(found, std::back_inserter(out));
}

std::vector<AddressSuggestion> Suggestions::suggest(std::string_view typed, std::size_t most) const {
  std::vector<AddressSuggestion> out;
  for (const AddressReading& reading : readAddress({.text = std::string(typed)})) {
    for (const std::uint32_t street : streetsFor(reading.street, most)) {
      if (out.size() >= most || !isWanted(m_index->streets()[street], reading)) {
        continue;
      }
      if (reading.number.number > 0) {
        addNumbers(street, reading, most - out.size(), out);
      } else {
        out.push_back(suggestionOfStreet(*m_index, m_index->streets()[street]));
      }
    }
    if (!out.empty()) {
      break;
    }
  }
  return out;
}

}  // namespace buurtatlas
