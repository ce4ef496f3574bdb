#include "incidents/near_repeat_classes.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <numeric>
#include <tuple>

#include "incidents/close_pairs.h"

namespace buurtatlas {

namespace {

/// What the related incidents of one say of it.
struct Ties {
  bool hasLater = false;
  bool hasEarlier = false;
  bool hasEarlierHere = false;  ///< at the same place
};

NearRepeatClass classOfTies(const Ties& ties) {
  if (ties.hasEarlier) {
    return ties.hasEarlierHere ? NearRepeatClass::Repeat : NearRepeatClass::NearRepeat;
  }
  return ties.hasLater ? NearRepeatClass::Originator : NearRepeatClass::NotRelated;
}

/// Joins incidents into chains.
class Chains {
 public:
  explicit Chains(std::size_t incidents) : m_parents(incidents) { std::iota(m_parents.begin(), m_parents.end(), 0U); }

  void join(std::uint32_t one, std::uint32_t other) { m_parents[rootOf(one)] = rootOf(other); }
  [[nodiscard]] std::uint32_t rootOf(std::uint32_t incident) {
    while (m_parents[incident] != incident) {
      m_parents[incident] = m_parents[m_parents[incident]];
      incident = m_parents[incident];
    }
    return incident;
  }

 private:
  std::vector<std::uint32_t> m_parents;
};

bool isBefore(std::span<const DatedPoint> incidents, std::span<const Id> ids, std::uint32_t one, std::uint32_t other) {
  return std::tie(incidents[one].day, ids[one]) < std::tie(incidents[other].day, ids[other]);
}

struct Relations {
  std::vector<Ties> ties;
  Chains chains;
};

Result<Relations> relate(std::span<const DatedPoint> incidents, std::span<const Id> ids, const NearRepeatReach& reach,
                         const JobControl& control) {
  std::vector<Point> points;
  points.reserve(incidents.size());
  std::ranges::transform(incidents, std::back_inserter(points), &DatedPoint::at);
  const StripOrder order(points, reach.distance);
  const std::int64_t samePlace = squareMillimetres(reach.samePlace);
  Relations relations{.ties = std::vector<Ties>(incidents.size()), .chains = Chains(incidents.size())};
  for (std::size_t strip = 0; strip < order.strips(); ++strip) {
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "The search for near repeats was cancelled.");
    }
    order.forEachPairFrom(strip, [&](std::size_t place, std::size_t other, std::int64_t square) {
      std::uint32_t earlier = order.pointAt(place);
      std::uint32_t later = order.pointAt(other);
      if (std::abs((incidents[later].day - incidents[earlier].day).count()) > reach.days) {
        return;
      }
      if (isBefore(incidents, ids, later, earlier)) {
        std::swap(earlier, later);
      }
      relations.ties[earlier].hasLater = true;
      relations.ties[later].hasEarlier = true;
      relations.ties[later].hasEarlierHere |= square <= samePlace;
      relations.chains.join(earlier, later);
    });
    control.report(static_cast<double>(strip + 1) / static_cast<double>(order.strips()));
  }
  return relations;
}

struct Chain {
  std::uint32_t root = 0;
  std::uint32_t size = 0;
  std::uint32_t first = 0;  ///< the incident before all others of it
};

std::vector<Chain> chainsOf(std::span<const DatedPoint> incidents, std::span<const Id> ids, Relations& relations) {
  std::vector<Chain> ofRoot(incidents.size());
  for (std::uint32_t i = 0; i < incidents.size(); ++i) {
    Chain& chain = ofRoot[relations.chains.rootOf(i)];
    if (chain.size == 0 || isBefore(incidents, ids, i, chain.first)) {
      chain.first = i;
    }
    chain.root = relations.chains.rootOf(i);
    ++chain.size;
  }
  std::erase_if(ofRoot, [](const Chain& chain) { return chain.size < 2; });
  std::ranges::sort(ofRoot, [&](const Chain& one, const Chain& other) {
    return one.size != other.size ? one.size > other.size : isBefore(incidents, ids, one.first, other.first);
  });
  return ofRoot;
}

}  // namespace

std::string_view nameOf(NearRepeatClass nearRepeat) {
  constexpr std::array<std::string_view, 4> kNames = {"not-related", "originator", "repeat", "near-repeat"};
  return kNames[static_cast<std::size_t>(nearRepeat)];
}

std::int64_t NearRepeatClasses::count(NearRepeatClass nearRepeat) const {
  return std::ranges::count(classes, nearRepeat);
}

Result<NearRepeatClasses> classifyNearRepeats(std::span<const DatedPoint> incidents, std::span<const Id> ids,
                                              const NearRepeatReach& reach, const JobControl& control) {
  if (!(reach.distance.value >= reach.samePlace.value) || !(reach.samePlace.value >= 0) || reach.days < 0 ||
      reach.distance.value > 10'000) {
    return fail(ErrorCode::InvalidInput,
                "Near is at least as far as the same place and at most 10 km, and 0 days or more.");
  }
  auto relations = relate(incidents, ids, reach, control);
  if (!relations) {
    return std::unexpected(relations.error());
  }
  NearRepeatClasses found;
  std::ranges::transform(relations->ties, std::back_inserter(found.classes), classOfTies);
  std::vector<std::uint32_t> chainOfRoot(incidents.size());
  for (const Chain& chain : chainsOf(incidents, ids, *relations)) {
    found.chainSizes.push_back(chain.size);
    chainOfRoot[chain.root] = static_cast<std::uint32_t>(found.chainSizes.size());
  }
  for (std::uint32_t i = 0; i < incidents.size(); ++i) {
    found.chains.push_back(chainOfRoot[relations->chains.rootOf(i)]);
  }
  return found;
}

}  // namespace buurtatlas
