#include <algorithm>
#include <array>
#include <expected>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "geocoding/address_text.h"
#include "geocoding/geocoder.h"
#include "tasks/street_list.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostSuggestions = 5;
constexpr double kSimilarFrom = 0.05;

/// The street with what tells it from others, for people.
std::string labelOf(const RegisteredStreet& street) {
  std::string label(street.name);
  std::string separator = ", ";
  for (const std::string_view part : {street.postcode, street.municipality}) {
    if (!part.empty()) {
      label += separator + std::string(part);
      separator = " ";
    }
  }
  return label;
}

/// Finds the streets that rows of a list mean.
class StreetFinder {
 public:
  explicit StreetFinder(const StreetRegister& streets) : m_streets(&streets) {}

  /// The one street of the row, or why there is none.
  std::expected<const RegisteredStreet*, UnmatchedRow> find(const StreetRow& row) {
    const std::span<const std::uint32_t> literal = m_streets->named(row.street);
    std::vector<std::uint32_t> found(literal.begin(), literal.end());
    if (found.empty()) {
      found = sameInOtherWriting(row);
    }
    if (found.empty()) {
      return std::unexpected(unmatched(row, Reason{"There is no street of this name."}, similarTo(row)));
    }
    const std::vector<std::string> all = labelsOf(found);
    std::erase_if(found, [&](std::uint32_t street) { return !isMeant(m_streets->streets()[street], row); });
    if (found.size() > 1) {
      keepExactOne(found, row);
    }
    if (found.size() == 1) {
      return &m_streets->streets()[found.front()];
    }
    if (found.empty()) {
      return std::unexpected(
          unmatched(row, Reason{"The street is not in this postcode, municipality or street id."}, all));
    }
    return std::unexpected(unmatched(
        row, Reason{"Several streets have this name; add the column postcode, municipality or street_id."}, all));
  }

  static UnmatchedRow unmatched(const StreetRow& row, Reason reason, std::vector<std::string> suggestions = {}) {
    return {.row = row.line, .street = row.street, .reason = std::move(reason), .suggestions = std::move(suggestions)};
  }

  /// Whether an address is where the row says.
  static bool isThere(const Address& address, const StreetRow& row) {
    return (row.postcode.empty() || row.postcode == address.postcode) &&
           (row.municipality.empty() || foldText(row.municipality) == foldText(address.municipality));
  }

 private:
  [[nodiscard]] bool isMeant(const RegisteredStreet& street, const StreetRow& row) const {
    return (row.streetKey.empty() || row.streetKey == street.key) &&
           std::ranges::any_of(street.addresses, [&](const NumberedAddress& numbered) {
             return isThere(m_streets->address(numbered.row), row);
           });
  }

  // A list of our own leaves a mark empty where the street has none and a namesake has one.
  void keepExactOne(std::vector<std::uint32_t>& found, const StreetRow& row) const {
    const StreetMarks wanted{.postcode = row.postcode, .municipality = row.municipality, .key = row.streetKey};
    const auto isExact = [&](std::uint32_t street) {
      return m_streets->marksOf(m_streets->streets()[street]) == wanted;
    };
    if (std::ranges::any_of(found, isExact)) {
      std::erase_if(found, [&](std::uint32_t street) { return !isExact(street); });
    }
  }

  [[nodiscard]] std::vector<std::string> labelsOf(const std::vector<std::uint32_t>& streets) const {
    std::set<std::string> labels;
    for (const std::uint32_t street : streets) {
      labels.insert(labelOf(m_streets->streets()[street]));
    }
    return {labels.begin(), labels.end()};
  }

  // The names of the register by what all their spellings share.
  const std::map<std::string, std::set<std::string_view>>& namesByKey() {
    if (m_namesByKey.empty()) {
      for (const RegisteredStreet& street : m_streets->streets()) {
        for (const std::string_view name : namesIn(street.name)) {
          m_namesByKey[streetNameKey(name)].insert(street.name);
        }
      }
    }
    return m_namesByKey;
  }

  // Of names that are all the same to a reader, those that differ in case, accents and punctuation alone go first.
  std::vector<std::uint32_t> sameInOtherWriting(const StreetRow& row) {
    const auto same = namesByKey().find(streetNameKey(row.street));
    if (same == namesByKey().end() || same->first.empty()) {
      return {};
    }
    std::set<std::string_view> names = same->second;
    const std::string folded = foldText(row.street);
    const auto isFoldedSame = [&](std::string_view name) { return foldText(name) == folded; };
    if (std::ranges::any_of(names, isFoldedSame)) {
      std::erase_if(names, [&](std::string_view name) { return !isFoldedSame(name); });
    }
    std::vector<std::uint32_t> found;
    for (const std::string_view name : names) {
      std::ranges::copy(m_streets->named(name), std::back_inserter(found));
    }
    return found;
  }

  std::vector<std::string> similarTo(const StreetRow& row) {
    if (!m_geocoder) {
      m_geocoder = std::make_unique<const Geocoder>(m_streets->addresses());
    }
    std::vector<std::string> similar;
    const auto add = [&similar](const std::string& name) {
      if (!std::ranges::contains(similar, name) && similar.size() < kMostSuggestions) {
        similar.push_back(name);
      }
    };
    const AddressText written{.street = row.street, .postcode = row.postcode};
    for (const Placement& placement : m_geocoder->candidates(written, kMostSuggestions)) {
      if (placement.confidence >= kSimilarFrom) {
        add(placement.street);
      }
    }
    if (similar.empty()) {
      for (const AddressSuggestion& suggestion : m_geocoder->suggest(row.street, kMostSuggestions)) {
        add(suggestion.street);
      }
    }
    return similar;
  }

  const StreetRegister* m_streets;
  std::map<std::string, std::set<std::string_view>> m_namesByKey = {};
  std::unique_ptr<const Geocoder> m_geocoder = {};
};

/// Puts the addresses of one row in `out`. Fails: with why there are none.
std::optional<UnmatchedRow> addAddresses(const StreetRow& row, const StreetRegister& streets, StreetFinder& finder,
                                         std::vector<std::uint32_t>& out) {
  const auto street = finder.find(row);
  if (!street) {
    return street.error();
  }
  const auto range = parseNumberRange(row.from, row.to);
  if (!range) {
    return StreetFinder::unmatched(
        row, Reason{"%1 to %2 is no range of house numbers; write the lower one first.", {row.from, row.to}});
  }
  const std::size_t before = out.size();
  for (const NumberedAddress& numbered : (*street)->addresses) {
    if (numbered.place.isOn(row.side) && range->holds(numbered.place) &&
        StreetFinder::isThere(streets.address(numbered.row), row)) {
      out.push_back(numbered.row);
    }
  }
  if (out.size() == before) {
    return StreetFinder::unmatched(row, Reason{"The street has no address with such a number."});
  }
  return std::nullopt;
}

}  // namespace

ListedAddresses addressesOf(const std::vector<StreetRow>& rows, const StreetRegister& streets) {
  ListedAddresses listed;
  StreetFinder finder(streets);
  for (const StreetRow& row : rows) {
    const std::size_t before = listed.addresses.size();
    if (auto unmatched = addAddresses(row, streets, finder, listed.addresses)) {
      listed.unmatched.push_back(*std::move(unmatched));
      listed.streets.emplace_back();
    } else {
      listed.streets.emplace_back(streets.streetOf(listed.addresses[before]));
    }
  }
  std::ranges::sort(listed.addresses);
  const auto repeated = std::ranges::unique(listed.addresses);
  listed.addresses.erase(repeated.begin(), repeated.end());
  return listed;
}

}  // namespace buurtatlas
