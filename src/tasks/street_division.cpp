#include "tasks/street_division.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "geometry/ground_division.h"
#include "geometry/overlay.h"
#include "geometry/point_grid.h"

namespace buurtatlas {

namespace {

class Division {
 public:
  Division(const StreetRegister& streets, const StreetsOfGround& ground, const MultiPolygon& area,
           const std::vector<std::uint32_t>& groupOfUnit, std::size_t groups, const JobControl& control)
      : m_streets(streets),
        m_ground(ground),
        m_area(area),
        m_groups(groups),
        m_control(control),
        m_grid(ground.rows, [&](std::uint32_t row) { return streets.address(row).position; }) {
    for (const std::uint32_t unit : ground.unitOf) {
      m_groupOf.push_back(groupOfUnit[unit]);
    }
  }

  /// One area per group; empty for a group that lost all its streets.
  Result<std::vector<MultiPolygon>> areas() {
    if (m_groups == 1) {
      return std::vector<MultiPolygon>(1, m_area);
    }
    Result<std::vector<MultiPolygon>> areas = divided();
    for (int round = 0; areas && round < kMostRounds; ++round) {
      m_control.report(static_cast<double>(round + 1) / (kMostRounds + 1));
      if (m_control.isStopped()) {
        return fail(ErrorCode::Cancelled, "The proposals were cancelled.");
      }
      const auto moved = joinPieces(*areas, round >= kRoundsOfWholeStreets);
      if (!moved) {
        return std::unexpected(moved.error());
      }
      if (*moved) {
        areas = divided();
      } else if (round >= kRoundsOfWholeStreets) {
        break;
      }
    }
    return areas;
  }

 private:
  static constexpr int kRoundsOfWholeStreets = 4;
  static constexpr int kMostRounds = 10;

  [[nodiscard]] Result<std::vector<MultiPolygon>> divided() const {
    std::vector<GroupedSite> sites;
    for (std::size_t i = 0; i < m_ground.rows.size(); ++i) {
      sites.push_back({.position = *m_streets.address(m_ground.rows[i]).position,
                       .group = m_groupOf[i],
                       .row = m_ground.unitOf[i]});
    }
    return divideGround(m_area, sites, m_groups);
  }

  // Gives what lies apart from the rest of its group to a group beside it: whole streets, or also torn ones.
  Result<bool> joinPieces(const std::vector<MultiPolygon>& areas, bool mayTear) {
    bool isChanged = false;
    for (std::uint32_t group = 0; group < areas.size(); ++group) {
      std::vector<std::vector<std::uint32_t>> held;
      for (const Polygon& piece : areas[group]) {
        held.push_back(m_grid.pointsIn({piece}));
      }
      const auto main = std::ranges::max_element(held, {}, &std::vector<std::uint32_t>::size) - held.begin();
      for (std::size_t i = 0; i < held.size(); ++i) {
        if (std::cmp_equal(i, main) || held[i].empty()) {
          continue;
        }
        const auto beside = groupBeside(areas, group, areas[group][i]);
        if (!beside) {
          return std::unexpected(beside.error());
        }
        if (*beside) {
          isChanged = (mayTear ? moveRows(held[i], **beside) : moveStreets(held[i], group, **beside)) || isChanged;
        }
      }
    }
    return isChanged;
  }

  // The smallest of those that make one piece with it.
  [[nodiscard]] Result<std::optional<std::uint32_t>> groupBeside(const std::vector<MultiPolygon>& areas,
                                                                 std::uint32_t group, const Polygon& piece) const {
    std::optional<std::uint32_t> best;
    for (std::uint32_t other = 0; other < areas.size(); ++other) {
      if (other == group || !boundsOf(areas[other]).intersects(boundsOf(MultiPolygon{piece}))) {
        continue;
      }
      const auto joined = unionOf({areas[other], {piece}});
      if (!joined) {
        return std::unexpected(joined.error());
      }
      const bool isBeside = joined->size() <= areas[other].size();
      if (isBeside && (!best || std::ranges::count(m_groupOf, other) < std::ranges::count(m_groupOf, *best))) {
        best = other;
      }
    }
    return best;
  }

  bool moveRows(const std::vector<std::uint32_t>& places, std::uint32_t to) {
    bool isChanged = false;
    for (const std::uint32_t place : places) {
      isChanged = std::exchange(m_groupOf[place], to) != to || isChanged;
    }
    return isChanged;
  }

  // The streets of which most lies in the piece.
  bool moveStreets(const std::vector<std::uint32_t>& places, std::uint32_t from, std::uint32_t to) {
    std::map<std::uint32_t, std::ptrdiff_t> inPiece;
    for (const std::uint32_t place : places) {
      ++inPiece[m_ground.unitOf[place]];
    }
    bool isChanged = false;
    for (const auto& [unit, count] : inPiece) {
      std::vector<std::uint32_t> all;
      for (std::uint32_t place = 0; place < m_groupOf.size(); ++place) {
        if (m_ground.unitOf[place] == unit && m_groupOf[place] == from) {
          all.push_back(place);
        }
      }
      if (2 * count >= std::ssize(all)) {
        isChanged = moveRows(all, to) || isChanged;
      }
    }
    return isChanged;
  }

  const StreetRegister& m_streets;
  const StreetsOfGround& m_ground;
  const MultiPolygon& m_area;
  std::size_t m_groups;
  const JobControl& m_control;
  PointGrid m_grid;
  std::vector<std::uint32_t> m_groupOf;  ///< of each row of the ground
};

}  // namespace

Result<std::vector<MultiPolygon>> divideByStreets(const StreetRegister& streets, const StreetsOfGround& ground,
                                                  const MultiPolygon& area,
                                                  const std::vector<std::uint32_t>& groupOfUnit, std::size_t groups,
                                                  const JobControl& control) {
  return Division(streets, ground, area, groupOfUnit, groups, control).areas();
}

}  // namespace buurtatlas
