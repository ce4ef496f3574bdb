#pragma once

// Private to geometry: a slow way between reference systems that is asked very often.

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>

#include "core/point.h"

namespace buurtatlas {

/// Stands in for a way that is smooth nearly everywhere. A square of the source in which it is asked often gets a
/// polynomial of the third degree in x and in y through Chebyshev nodes, which is held against the way on a lattice and
/// kept only where it errs by less than kMostError. Where so small an error could change the nearest point of the 1 mm
/// grid, the way itself has to be asked. Misses: a way that leaps between the points of the lattice, and there alone.
class LearnedWay {
 public:
  static constexpr double kMostError = 1e-7;  ///< metres
  using Way = std::function<std::optional<Point>(double x, double y)>;

  /// `square` is the side of a square in the units of x and y. Where the way leads out of `bounds`, or near their edge,
  /// nothing is learned.
  LearnedWay(Way way, double square, const Box& bounds);

  /// The point of the 1 mm grid nearest to where the way leads; none where the way has to be asked.
  std::optional<Point> at(double x, double y);

 private:
  static constexpr std::size_t kTerms = 16;

  struct Square {
    int asked = 0;
    bool isLearned = false;
    std::array<double, kTerms> east = {};  ///< of T_i(u) T_j(v) at i + 4 j, u and v from -1 to 1
    std::array<double, kTerms> north = {};
  };

  void learn(Square& square, std::int64_t column, std::int64_t row) const;
  [[nodiscard]] bool isTrue(const Square& square, double middleX, double middleY) const;
  [[nodiscard]] static Point read(const Square& square, double u, double v);

  Way m_way;
  double m_side;
  Box m_bounds;
  std::unordered_map<std::uint64_t, Square> m_squares = {};
};

}  // namespace buurtatlas
