#include "geocoding/register_index.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/address.h"
#include "core/point.h"
#include "geocoding/address_text.h"
#include "geocoding/house_number.h"

namespace buurtatlas {
namespace {

/// What makes a street one: its name as the register writes it, in one postcode of one municipality.
struct StreetIdentity {
  std::string_view name;
  std::string_view postcode;
  std::string_view municipality;
  friend bool operator==(const StreetIdentity&, const StreetIdentity&) = default;
};

struct IdentityHash {
  std::size_t operator()(const StreetIdentity& street) const {
    const std::hash<std::string_view> hash;
    return hash(street.name) * 31U + hash(street.postcode) * 17U + hash(street.municipality);
  }
};

double distance(Point one, Point other) { return std::hypot(one.east - other.east, one.north - other.north); }

NumberEntry numberEntry(const Address& address, std::uint32_t row, std::uint32_t street) {
  const HouseNumber number = parseHouseNumber(address.number);
  const bool boxed = !address.box.empty() || !number.box.empty();
  return {.street = street,
          .number = number.number,
          .last = number.last,
          .suffix = packSuffix(number.suffix),
          .row = row,
          .rank = static_cast<std::uint8_t>((address.position ? 0 : 2) + (boxed ? 1 : 0))};
}

// The address nearest to the middle of the extent stands for the street.
void findMiddle(RegisterStreet& street, std::span<const NumberEntry> numbers, const std::vector<Address>& addresses) {
  for (const NumberEntry& entry : numbers) {
    if (const auto& position = addresses[entry.row].position) {
      street.extent.add(*position);
    }
  }
  const Point centre = {.east = (street.extent.west + street.extent.east) / 2,
                        .north = (street.extent.south + street.extent.north) / 2};
  double nearest = std::numeric_limits<double>::infinity();
  for (const NumberEntry& entry : numbers) {
    const auto& position = addresses[entry.row].position;
    if (position && distance(*position, centre) < nearest) {
      nearest = distance(*position, centre);
      street.middle = entry.row;
    }
  }
  for (const NumberEntry& entry : numbers) {
    if (const auto& position = addresses[entry.row].position) {
      street.radius = std::max(street.radius, Metres(distance(*position, *addresses[street.middle].position)));
    }
  }
}

}  // namespace

std::uint64_t letterPairsOf(std::string_view key) {
  std::uint64_t pairs = 0;
  for (std::size_t i = 0; i + 1 < key.size(); ++i) {
    const auto first = static_cast<unsigned char>(key[i]);
    const auto second = static_cast<unsigned char>(key[i + 1]);
    pairs |= std::uint64_t{1} << ((first * 37U + second * 11U) % 64U);
  }
  return pairs;
}

RegisterIndex::RegisterIndex(std::shared_ptr<const std::vector<Address>> addresses)
    : m_addresses(std::move(addresses)) {
  addNumbers();
  sortNumbers();
  addAliases();
  groupKeys();
}

void RegisterIndex::groupKeys() {
  for (std::uint32_t i = 0; i < m_keys.size(); ++i) {
    const std::size_t length = m_keys[i].text.size();
    if (length >= m_keysByLength.size()) {
      m_keysByLength.resize(length + 1);
    }
    m_keysByLength[length].push_back(i);
  }
  std::map<int, std::set<std::uint32_t>> byPostcode;
  for (std::uint32_t key = 0; key < m_keys.size(); ++key) {
    for (const std::uint32_t street : m_keys[key].streets) {
      if (m_streets[street].postcode != 0) {
        byPostcode[m_streets[street].postcode].insert(key);
      }
    }
  }
  for (const auto& [postcode, keys] : byPostcode) {
    m_postcodes.push_back(postcode);
    m_keysByPostcode.emplace_back(keys.begin(), keys.end());
  }
}

void RegisterIndex::addStreet(std::uint32_t row) {
  const Address& address = (*m_addresses)[row];
  const auto street = static_cast<std::uint32_t>(m_streets.size());
  m_streets.push_back({.row = row,
                       .key = keyFor(address.street),
                       .postcode = postcodeNumber(address.postcode),
                       .folded = foldText(address.street)});
  for (const std::string_view name : namesIn(address.street)) {
    std::vector<std::uint32_t>& streets = m_keys[keyFor(name)].streets;
    if (streets.empty() || streets.back() != street) {
      streets.push_back(street);
    }
  }
}

void RegisterIndex::addNumbers() {
  std::unordered_map<StreetIdentity, std::uint32_t, IdentityHash> known;
  m_numbers.reserve(m_addresses->size());
  std::optional<StreetIdentity> before;
  std::uint32_t street = 0;
  for (std::uint32_t row = 0; row < m_addresses->size(); ++row) {
    const Address& address = (*m_addresses)[row];
    const StreetIdentity identity{
        .name = address.street, .postcode = address.postcode, .municipality = address.municipality};
    if (identity != before) {
      const auto [found, isNew] = known.try_emplace(identity, static_cast<std::uint32_t>(m_streets.size()));
      if (isNew) {
        addStreet(row);
      }
      street = found->second;
      before = identity;
    }
    m_numbers.push_back(numberEntry(address, row, street));
  }
}

void RegisterIndex::sortNumbers() {
  std::ranges::sort(m_numbers, {}, [](const NumberEntry& entry) {
    return std::tie(entry.street, entry.number, entry.suffix, entry.rank, entry.row);
  });
  for (std::uint32_t begin = 0; begin < m_numbers.size();) {
    std::uint32_t end = begin;
    while (end < m_numbers.size() && m_numbers[end].street == m_numbers[begin].street) {
      ++end;
    }
    RegisterStreet& street = m_streets[m_numbers[begin].street];
    street.numbersBegin = begin;
    street.numbersEnd = end;
    findMiddle(street, std::span(m_numbers).subspan(begin, end - begin), *m_addresses);
    begin = end;
  }
}

void RegisterIndex::addAliases() {
  for (std::uint32_t i = 0; i < m_keys.size(); ++i) {
    const std::string& whole = address(m_streets[m_keys[i].streets.front()].row).street;
    for (const std::string_view name : namesIn(whole)) {
      if (streetNameKey(name) == m_keys[i].text) {
        for (StreetAlias& alias : streetAliases(name)) {
          m_aliases[std::move(alias.key)].push_back({.key = i, .kind = alias.kind});
        }
      }
    }
  }
}

std::uint32_t RegisterIndex::keyFor(std::string_view name) {
  std::string text = streetNameKey(name);
  const auto [found, isNew] = m_keyIndex.try_emplace(text, static_cast<std::uint32_t>(m_keys.size()));
  if (isNew) {
    m_keys.push_back({.text = std::move(text), .letterPairs = letterPairsOf(found->first), .streets = {}});
  }
  return found->second;
}

std::uint32_t RegisterIndex::findKey(std::string_view key) const {
  const auto found = m_keyIndex.find(std::string(key));
  return key.empty() || found == m_keyIndex.end() ? kNoRow : found->second;
}

std::span<const AliasOfKey> RegisterIndex::findAliases(std::string_view key) const {
  const auto found = m_aliases.find(std::string(key));
  return key.empty() || found == m_aliases.end() ? std::span<const AliasOfKey>() : std::span(found->second);
}

std::span<const std::uint32_t> RegisterIndex::keysOfLength(std::size_t length) const {
  return length < m_keysByLength.size() ? std::span(m_keysByLength[length]) : std::span<const std::uint32_t>();
}

std::span<const std::uint32_t> RegisterIndex::keysOfPostcode(int postcode) const {
  const auto found = std::ranges::lower_bound(m_postcodes, postcode);
  if (found == m_postcodes.end() || *found != postcode) {
    return {};
  }
  return m_keysByPostcode[static_cast<std::size_t>(found - m_postcodes.begin())];
}

std::vector<std::string> RegisterIndex::municipalities() const {
  std::set<std::string> names;
  for (const RegisterStreet& street : m_streets) {
    if (const std::string& name = address(street.row).municipality; !name.empty()) {
      names.insert(name);
    }
  }
  return {names.begin(), names.end()};
}

}  // namespace buurtatlas
