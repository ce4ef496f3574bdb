#pragma once

#include <compare>

namespace buurtatlas {

/// A length on the ground in the atlas's plane.
struct Metres {
  double value = 0;
  constexpr Metres() = default;
  explicit constexpr Metres(double metres) : value(metres) {}
  friend constexpr auto operator<=>(Metres, Metres) = default;
};

/// An area on the ground in the atlas's plane.
struct SquareMetres {
  double value = 0;
  constexpr SquareMetres() = default;
  explicit constexpr SquareMetres(double squareMetres) : value(squareMetres) {}
  friend constexpr auto operator<=>(SquareMetres, SquareMetres) = default;
};

inline constexpr double kSquareMetresPerKm2 = 1e6;

}  // namespace buurtatlas
