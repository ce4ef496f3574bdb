#include "coverage/adjacency.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "geometry/area_arrangement.h"
#include "geometry/areas_nearby.h"
#include "geometry/measure.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

namespace {

using Places = std::pair<std::uint32_t, std::uint32_t>;

/// How many streets run in both of two areas.
std::map<Places, std::int64_t> countLinks(const std::vector<MultiPolygon>& borders,
                                          const std::vector<Street>& streets) {
  const ZoneIndex index(borders);
  std::map<Places, std::int64_t> links;
  const auto addStreet = [&](const std::map<std::uint32_t, double>& metresIn) {
    std::vector<std::uint32_t> areas;
    for (const auto& [area, metres] : metresIn) {
      if (metres >= 1) {
        areas.push_back(area);
      }
    }
    for (std::size_t i = 0; i < areas.size(); ++i) {
      for (std::size_t j = i + 1; j < areas.size(); ++j) {
        ++links[{areas[i], areas[j]}];
      }
    }
  };
  std::map<std::string_view, std::map<std::uint32_t, double>> named;
  for (const Street& street : streets) {
    std::map<std::uint32_t, double> unnamed;
    std::map<std::uint32_t, double>& metresIn = street.name.empty() ? unnamed : named[street.name];
    for (const ZoneIndex::Piece piece : index.piecesOf(street.path)) {
      metresIn[piece.area] += piece.length.value;
    }
    addStreet(unnamed);
  }
  for (const auto& [name, metresIn] : named) {
    addStreet(metresIn);
  }
  return links;
}

template <class Facts>
auto factsOf(const std::vector<Facts>& all, const NearbyAreas& pair) {
  return std::ranges::lower_bound(all, Places(pair.first, pair.second), {},
                                  [](const Facts& each) { return Places(each.first, each.second); });
}

template <class Facts>
bool isOf(const NearbyAreas& pair, const std::vector<Facts>& all, typename std::vector<Facts>::const_iterator found) {
  return found != all.end() && found->first == pair.first && found->second == pair.second;
}

}  // namespace

Result<std::vector<Adjacency>> findAdjacency(const std::vector<const Zone*>& zones, const std::vector<Street>& streets,
                                             Metres within) {
  std::vector<const MultiPolygon*> areas;
  std::vector<MultiPolygon> borders;
  for (const Zone* zone : zones) {
    areas.push_back(&zone->border);
    borders.push_back(zone->border);
  }
  const Result<AreaArrangement> arrangement = arrange({}, areas);
  if (!arrangement) {
    return std::unexpected(arrangement.error());
  }
  const std::map<Places, std::int64_t> links = countLinks(borders, streets);
  std::vector<Adjacency> answer;
  for (const NearbyAreas& pair : areasWithin(within, areas, *arrangement)) {
    const auto [first, second] = std::minmax(zones[pair.first]->id, zones[pair.second]->id);
    Adjacency each{.first = first, .second = second, .apart = pair.apart};
    if (const auto border = factsOf(arrangement->borders, pair); isOf(pair, arrangement->borders, border)) {
      each.border = border->length;
    }
    if (const auto common = factsOf(arrangement->common, pair); isOf(pair, arrangement->common, common)) {
      each.common = areaOf(common->ground);
    }
    const auto link = links.find({pair.first, pair.second});
    each.streets = link == links.end() ? 0 : link->second;
    answer.push_back(each);
  }
  std::ranges::sort(answer, {}, [](const Adjacency& each) { return std::pair(each.first, each.second); });
  return answer;
}

}  // namespace buurtatlas
