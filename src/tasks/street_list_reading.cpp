#include <algorithm>
#include <array>
#include <expected>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "geocoding/address_text.h"
#include "geocoding/street_matcher.h"
#include "geocoding/suggestions.h"
#include "tasks/street_list.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostSuggestions = 5;

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

  const RegisterIndex& index() {
    if (!m_index) {
      m_index = std::make_unique<RegisterIndex>(m_streets->addresses());
    }
    return *m_index;
  }

  [[nodiscard]] std::vector<NameHit> hitsFor(const StreetRow& row, bool fuzzy) {
    return matchStreetName(index(), row.street,
                           {.postcode = postcodeNumber(row.postcode), .fuzzy = fuzzy, .most = kMostSuggestions});
  }

  std::set<std::string_view> namesOf(const NameHit& hit) {
    std::set<std::string_view> names;
    for (const std::uint32_t street : index().keys()[hit.key].streets) {
      names.insert(index().address(index().streets()[street].row).street);
    }
    return names;
  }

  // Of names that are all the same to a reader, those that differ in case, accents and punctuation alone go first.
  std::vector<std::uint32_t> sameInOtherWriting(const StreetRow& row) {
    std::set<std::string_view> names;
    for (const NameHit& hit : hitsFor(row, false)) {
      if (hit.match == NameMatch::Same && hit.doubt == 0) {
        names.merge(namesOf(hit));
      }
    }
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
    std::vector<std::string> similar;
    const auto add = [&similar](std::string_view name) {
      if (!std::ranges::contains(similar, name) && similar.size() < kMostSuggestions) {
        similar.emplace_back(name);
      }
    };
    for (const NameHit& hit : hitsFor(row, true)) {
      std::ranges::for_each(namesOf(hit), add);
    }
    if (similar.empty()) {
      for (const AddressSuggestion& suggestion : Suggestions(index()).suggest(row.street, kMostSuggestions)) {
        add(suggestion.street);
      }
    }
    return similar;
  }

  const StreetRegister* m_streets;
  std::unique_ptr<const RegisterIndex> m_index = {};
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
