#include "geocoding/locality_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

#include "geocoding/address_text.h"
#include "geocoding/edit_distance.h"

namespace buurtatlas {
namespace {

/// The two official names of a municipality, as streetNameKey makes them.
struct TwoNames {
  std::string_view dutch;
  std::string_view french;
};

constexpr auto kTwoNames = std::to_array<TwoNames>({
    {"aalst", "alost"},
    {"aarlen", "arlon"},
    {"antwerpen", "anvers"},
    {"aat", "ath"},
    {"bastenaken", "bastogne"},
    {"bergen", "mons"},
    {"borgworm", "waremme"},
    {"brugge", "bruges"},
    {"brussel", "bruxelles"},
    {"dendermonde", "termonde"},
    {"diksmuide", "dixmude"},
    {"doornik", "tournai"},
    {"edingen", "enghien"},
    {"eigenbrakel", "brainealleud"},
    {"elsene", "ixelles"},
    {"geldenaken", "jodoigne"},
    {"gent", "gand"},
    {"geraardsbergen", "grammont"},
    {"gravenbrakel", "brainecomte"},
    {"halle", "hal"},
    {"hoei", "huy"},
    {"ieper", "ypres"},
    {"komenwaasten", "comineswarneton"},
    {"kortrijk", "courtrai"},
    {"lessen", "lessines"},
    {"leuven", "louvain"},
    {"lier", "lierre"},
    {"luik", "liege"},
    {"mechelen", "malines"},
    {"menen", "menin"},
    {"moeskroen", "mouscron"},
    {"namen", "namur"},
    {"nieuwpoort", "nieuport"},
    {"nijvel", "nivelles"},
    {"oostende", "ostende"},
    {"oudenaarde", "audenarde"},
    {"oudergem", "auderghem"},
    {"roeselare", "roulers"},
    {"ronse", "renaix"},
    {"schaarbeek", "schaerbeek"},
    {"stagathaberchem", "berchemsteagathe"},
    {"stgillis", "stgilles"},
    {"stjansmolenbeek", "molenbeekstjean"},
    {"stjoostnode", "stjossenoode"},
    {"stlambrechtswoluwe", "woluwestlambert"},
    {"stniklaas", "stnicolas"},
    {"stpieterswoluwe", "woluwestpierre"},
    {"sttruiden", "sttrond"},
    {"tienen", "tirlemont"},
    {"tongeren", "tongres"},
    {"ukkel", "uccle"},
    {"veurne", "furnes"},
    {"vilvoorde", "vilvorde"},
    {"vorst", "forest"},
    {"watermaalbosvoorde", "watermaelboitsfort"},
    {"waver", "wavre"},
    {"zinnik", "soignies"},
});

constexpr std::size_t kShortestWithOneTypo = 5;
constexpr std::size_t kShortestWithTwoTypos = 9;

std::string_view otherName(std::string_view key) {
  for (const TwoNames& names : kTwoNames) {
    if (names.dutch == key) {
      return names.french;
    }
    if (names.french == key) {
      return names.dutch;
    }
  }
  return {};
}

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
  return found ? found : indexOf(keys, otherName(key));
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
