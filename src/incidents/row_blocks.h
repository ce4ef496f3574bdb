#pragma once

// Private to incidents: rows in blocks, which several threads take.

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cstddef>

namespace buurtatlas {

/// Rows from begin up to end, the number-th of all blocks.
struct RowBlock {
  std::size_t number = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Below this a second thread costs more than it gives.
inline constexpr std::size_t kRowsPerBlock = 65'536;

constexpr std::size_t countBlocks(std::size_t rows) { return (rows + kRowsPerBlock - 1) / kRowsPerBlock; }

/// Calls work(block) for every block of the rows, always the same ones, on all processors.
template <class Work>
void forEachBlock(std::size_t rows, const Work& work) {
  tbb::parallel_for(std::size_t{0}, countBlocks(rows), [&](std::size_t number) {
    const std::size_t begin = number * kRowsPerBlock;
    work(RowBlock{.number = number, .begin = begin, .end = std::min(begin + kRowsPerBlock, rows)});
  });
}

}  // namespace buurtatlas
