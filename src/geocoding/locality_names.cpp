#include "geocoding/locality_names.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

#include "geocoding/address_text.h"
#include "geocoding/edit_distance.h"
#include "geocoding/two_names.h"

namespace buurtatlas {
namespace {

constexpr std::size_t kShortestWithOneTypo = 5;
constexpr std::size_t kShortestWithTwoTypos = 9;

std::size_t typosAllowed(std::string_view key) {
  return key.size() >= kShortestWithTwoTypos ? 2 : key.size() >= kShortestWithOneTypo ? 1 : 0;
}

std::optional<std::uint32_t> indexOf(const std::vector<std::string>& keys, std::string_view key) {
  const auto found = std::ranges::find(keys, key);
  return found == keys.end() || key.empty() ? std::nullopt
                                            : std::optional(static_cast<std::uint32_t>(found - keys.begin()));
}

std::optional<std::uint32_t> indexOfEitherName(const std::vector<std::string>& keys, std::string_view key) {
  const auto found = indexOf(keys, key);
  return found ? found : indexOf(keys, otherNameOfPlace(key));
}

}  // namespace

LocalityNames::LocalityNames(const std::vector<std::string>& municipalities, const std::vector<std::string>& others)
    : m_municipalities(municipalities.size()) {
  for (const auto* names : {&municipalities, &others}) {
    for (const std::string& name : *names) {
      m_keys.push_back(streetNameKey(name));
    }
  }
}

std::optional<std::uint32_t> LocalityNames::find(std::string_view written) const {
  const std::string key = streetNameKey(written);
  if (const auto found = indexOfEitherName(m_keys, key)) {
    return found;
  }
  for (const auto word : written | std::views::split(' ')) {
    if (const auto found = indexOfEitherName(m_keys, streetNameKey(std::string_view(word)))) {
      return found;
    }
  }
  for (std::uint32_t i = 0; i < m_keys.size(); ++i) {
    const std::size_t typos = std::min(typosAllowed(key), typosAllowed(m_keys[i]));
    if (typos > 0 && editDistance(key, m_keys[i]) <= typos) {
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace buurtatlas
