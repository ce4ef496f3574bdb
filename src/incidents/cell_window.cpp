#include "incidents/cell_window.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <format>

namespace buurtatlas {

namespace {

constexpr double kLongestBand = 100'000;

/// Running sums along rows, widened to either side so that no window leaves them.
class RunningSums {
 public:
  RunningSums(std::span<const std::uint32_t> values, int columns, int rows, int margin)
      : m_margin(margin), m_stride(static_cast<std::size_t>(columns + 2 * margin + 1)) {
    m_sums.resize(m_stride * static_cast<std::size_t>(rows));
    tbb::parallel_for(0, rows, [&](int row) {
      const auto place = static_cast<std::size_t>(row);
      const std::uint32_t* from = values.data() + place * static_cast<std::size_t>(columns);
      std::uint32_t* to = m_sums.data() + place * m_stride + margin;
      std::uint32_t sum = 0;
      for (int column = 0; column < columns; ++column) {
        to[column] = sum;
        sum += from[column];
      }
      std::fill_n(to + columns, margin + 1, sum);
    });
  }

  /// Where the sum of what lies before the first column of a row stands.
  [[nodiscard]] const std::uint32_t* row(int row) const {
    return m_sums.data() + static_cast<std::size_t>(row) * m_stride + m_margin;
  }

 private:
  int m_margin;
  std::size_t m_stride;
  std::vector<std::uint32_t> m_sums;
};

}  // namespace

CellWindow::CellWindow(const GroundCells& cells, Metres band) : m_cells(cells) {
  const std::int64_t side = std::llround(cells.side.value * 1000);
  const std::int64_t reach = std::llround(band.value * 1000);
  const std::int64_t farthest = reach / side;
  std::int64_t column = farthest;
  for (std::int64_t row = 0; row <= std::min<std::int64_t>(farthest, cells.rows - 1); ++row) {
    while ((row * row + column * column) * side * side > reach * reach) {
      --column;
    }
    m_reach.push_back(static_cast<int>(std::min<std::int64_t>(column, cells.columns)));
  }
}

std::vector<std::uint32_t> CellWindow::sumsOf(std::span<const std::uint32_t> values) const {
  const RunningSums sums(values, m_cells.columns, m_cells.rows, m_reach.front());
  const int farthest = static_cast<int>(m_reach.size()) - 1;
  std::vector<std::uint32_t> within(values.size());
  tbb::parallel_for(0, m_cells.rows, [&](int row) {
    std::uint32_t* out = within.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(m_cells.columns);
    for (int other = std::max(0, row - farthest); other <= std::min(m_cells.rows - 1, row + farthest); ++other) {
      const int reach = m_reach[static_cast<std::size_t>(std::abs(other - row))];
      const std::uint32_t* first = sums.row(other) - reach;
      const std::uint32_t* end = sums.row(other) + reach + 1;
      for (int column = 0; column < m_cells.columns; ++column) {
        out[column] += end[column] - first[column];
      }
    }
  });
  return within;
}

std::vector<std::uint32_t> CellWindow::groundWithin() const {
  const std::vector<std::uint32_t> ones(m_cells.isGround.begin(), m_cells.isGround.end());
  return sumsOf(ones);
}

Result<void> checkBand(Metres band, Metres side) {
  if (!(band.value >= side.value)) {
    return fail(ErrorCode::InvalidInput,
                "A band of %1 m holds no neighbour of a cell of %2 m; take a band of %2 m or more.",
                {std::format("{:g}", band.value), std::format("{:g}", side.value)});
  }
  if (band.value > kLongestBand) {
    return fail(ErrorCode::InvalidInput, "A band may be at most 100 km.");
  }
  return {};
}

}  // namespace buurtatlas
