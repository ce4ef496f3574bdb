#include "geometry/learned_way.h"

#include <cmath>
#include <numbers>
#include <utility>

#include "geometry/millimetres.h"

namespace buurtatlas {

namespace {

constexpr int kNodes = 4;
constexpr int kAsksBeforeLearning = 256;      // learning asks some hundred times itself
constexpr int kLatticeSteps = 8;              // where a polynomial is held against the way
constexpr double kFarthestSquare = 1e9;       // either way from the origin
constexpr std::size_t kMostSquares = 16'384;  // Belgium has a third of that; positions may be nonsense
constexpr double kEdgeOfBounds = 100;         // metres: no side of a square bulges so far

using Weights = std::array<double, kNodes>;

/// The Chebyshev polynomials up to the third degree.
constexpr Weights chebyshev(double u) { return {1, u, 2 * u * u - 1, (4 * u * u - 3) * u}; }

double node(int place) { return std::cos((2 * place + 1) * std::numbers::pi / (2 * kNodes)); }

/// Whether an error of twice the allowed one leaves the nearest line of the grid as it is. Units: millimetres.
bool isSettled(double exact, std::int64_t nearest) {
  return std::abs(exact - static_cast<double>(nearest)) < 0.5 - 2000 * LearnedWay::kMostError;
}

}  // namespace

LearnedWay::LearnedWay(Way way, double square, const Box& bounds)
    : m_way(std::move(way)),
      m_side(square),
      m_bounds{.west = bounds.west + kEdgeOfBounds,
               .south = bounds.south + kEdgeOfBounds,
               .east = bounds.east - kEdgeOfBounds,
               .north = bounds.north - kEdgeOfBounds} {}

std::optional<Point> LearnedWay::at(double x, double y) {
  const double across = x / m_side;
  const double up = y / m_side;
  if (!(std::abs(across) < kFarthestSquare && std::abs(up) < kFarthestSquare)) {
    return std::nullopt;
  }
  const auto column = static_cast<std::int64_t>(std::floor(across));
  const auto row = static_cast<std::int64_t>(std::floor(up));
  const std::uint64_t key =
      (static_cast<std::uint64_t>(column) << 32U) ^ (static_cast<std::uint64_t>(row) & 0xffffffffU);
  if (m_squares.size() >= kMostSquares && !m_squares.contains(key)) {
    return std::nullopt;
  }
  Square& square = m_squares[key];
  if (!square.isLearned) {
    if (++square.asked == kAsksBeforeLearning) {
      learn(square, column, row);
    }
    return std::nullopt;
  }
  const Point there =
      read(square, 2 * (across - static_cast<double>(column)) - 1, 2 * (up - static_cast<double>(row)) - 1);
  const GridPoint nearest = gridPointOf(there);
  if (!isSettled(there.east * 1000, nearest.x) || !isSettled(there.north * 1000, nearest.y)) {
    return std::nullopt;
  }
  return pointOf(nearest);
}

void LearnedWay::learn(Square& square, std::int64_t column, std::int64_t row) const {
  const double middleX = (static_cast<double>(column) + 0.5) * m_side;
  const double middleY = (static_cast<double>(row) + 0.5) * m_side;
  for (int i = 0; i < kNodes; ++i) {
    for (int j = 0; j < kNodes; ++j) {
      const std::optional<Point> there = m_way(middleX + node(i) * m_side / 2, middleY + node(j) * m_side / 2);
      if (!there) {
        return;
      }
      const Weights ofU = chebyshev(node(i));
      const Weights ofV = chebyshev(node(j));
      for (std::size_t term = 0; term < kTerms; ++term) {
        const std::size_t u = term % kNodes;
        const std::size_t v = term / kNodes;
        const double weight = ofU[u] * ofV[v] * (u == 0 ? 1 : 2) * (v == 0 ? 1 : 2) / (kNodes * kNodes);
        square.east[term] += weight * there->east;
        square.north[term] += weight * there->north;
      }
    }
  }
  square.isLearned = isTrue(square, middleX, middleY);
}

bool LearnedWay::isTrue(const Square& square, double middleX, double middleY) const {
  for (int i = 0; i <= kLatticeSteps; ++i) {
    for (int j = 0; j <= kLatticeSteps; ++j) {
      const double u = 2.0 * i / kLatticeSteps - 1;
      const double v = 2.0 * j / kLatticeSteps - 1;
      const std::optional<Point> there = m_way(middleX + u * m_side / 2, middleY + v * m_side / 2);
      const Point learned = read(square, u, v);
      const bool isNear = there && m_bounds.contains(*there) && std::abs(there->east - learned.east) < kMostError &&
                          std::abs(there->north - learned.north) < kMostError;
      if (!isNear) {
        return false;
      }
    }
  }
  return true;
}

Point LearnedWay::read(const Square& square, double u, double v) {
  const Weights ofU = chebyshev(u);
  const Weights ofV = chebyshev(v);
  Point there;
  for (std::size_t j = 0; j < kNodes; ++j) {
    double east = 0;
    double north = 0;
    for (std::size_t i = 0; i < kNodes; ++i) {
      east += square.east[i + j * kNodes] * ofU[i];
      north += square.north[i + j * kNodes] * ofU[i];
    }
    there.east += east * ofV[j];
    there.north += north * ofV[j];
  }
  return there;
}

}  // namespace buurtatlas
