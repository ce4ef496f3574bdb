#include "geocoding/two_names.h"

#include <array>
#include <string_view>

namespace buurtatlas {
namespace {

/// The two official names of a municipality, as makeKey makes them.
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

}  // namespace

std::string_view otherNameOfPlace(std::string_view key) {
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

}  // namespace buurtatlas
