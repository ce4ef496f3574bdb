#pragma once

// Private to incidents: FFTW and its types stay behind this.

#include <complex>
#include <cstddef>
#include <functional>
#include <span>

#include "core/unfilled.h"

namespace buurtatlas {

/// The smallest length from this one on that transforms quickly: even, with no prime factor above 7.
int quickFourierLength(int least);

/// A grid of numbers that can be filtered by the frequencies in it, as if it repeated itself on all sides.
class FourierGrid {
 public:
  /// Both lengths from quickFourierLength(). The numbers are not set.
  FourierGrid(int columns, int rows);

  [[nodiscard]] int columns() const { return m_columns; }
  [[nodiscard]] int rows() const { return m_rows; }
  /// From one row to the next. Units: numbers.
  [[nodiscard]] std::size_t stride() const { return m_stride; }
  [[nodiscard]] float* row(int row) { return m_numbers.data() + static_cast<std::size_t>(row) * m_stride; }
  [[nodiscard]] const float* row(int row) const { return m_numbers.data() + static_cast<std::size_t>(row) * m_stride; }

  /// Of one frequency eastwards, 0 to columns / 2 waves per grid, a factor for each frequency northwards, waves 0 to
  /// rows / 2 and then from the slowest negative one back to -1.
  using Factors = std::function<void(int waves, std::span<float> factors)>;
  /// Multiplies every frequency by a real factor. Thread: asks for factors from several at once.
  void filter(const Factors& factors);

 private:
  int m_columns;
  int m_rows;
  std::size_t m_stride;
  Unfilled<float> m_numbers;
};

}  // namespace buurtatlas
