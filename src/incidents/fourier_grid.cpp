#include "incidents/fourier_grid.h"

#include <fftw3.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <vector>

namespace buurtatlas {

namespace {

constexpr int kColumnsAtOnce = 8;  // as many numbers side by side as a vector register holds

/// How FFTW transforms one row, and kColumnsAtOnce columns side by side, in place.
struct Plans {
  fftwf_plan forward = nullptr;
  fftwf_plan backward = nullptr;
};

/// Plans are kept: making one takes longer than using it, and there are some hundred lengths. FFTW makes them one at a
/// time; using them needs no lock.
class Planner {
 public:
  Plans ofRows(int length) {
    return kept(m_rows, length, [length] {
      Unfilled<float> numbers(static_cast<std::size_t>(length) + 2);
      auto* waves = reinterpret_cast<fftwf_complex*>(numbers.data());
      return Plans{.forward = fftwf_plan_dft_r2c_1d(length, numbers.data(), waves, FFTW_ESTIMATE),
                   .backward = fftwf_plan_dft_c2r_1d(length, waves, numbers.data(), FFTW_ESTIMATE)};
    });
  }

  Plans ofColumns(int length) {
    return kept(m_columns, length, [length] {
      Unfilled<std::complex<float>> numbers(static_cast<std::size_t>(length) * kColumnsAtOnce);
      auto* waves = reinterpret_cast<fftwf_complex*>(numbers.data());
      const auto plan = [&](int sign) {
        return fftwf_plan_many_dft(1, &length, kColumnsAtOnce, waves, nullptr, kColumnsAtOnce, 1, waves, nullptr,
                                   kColumnsAtOnce, 1, sign, FFTW_ESTIMATE);
      };
      return Plans{.forward = plan(FFTW_FORWARD), .backward = plan(FFTW_BACKWARD)};
    });
  }

 private:
  template <class Make>
  Plans kept(std::map<int, Plans>& plans, int length, Make make) {
    const std::scoped_lock lock(m_mutex);
    const auto place = plans.find(length);
    return place != plans.end() ? place->second : plans.emplace(length, make()).first->second;
  }

  std::mutex m_mutex;
  std::map<int, Plans> m_rows;
  std::map<int, Plans> m_columns;
};

Planner& planner() {
  static Planner planner;
  return planner;
}

fftwf_complex* wavesOf(std::complex<float>* numbers) { return reinterpret_cast<fftwf_complex*>(numbers); }

}  // namespace

int quickFourierLength(int least) {
  for (int length = std::max(least + least % 2, 2);; length += 2) {
    int rest = length;
    for (const int prime : {2, 3, 5, 7}) {
      while (rest % prime == 0) {
        rest /= prime;
      }
    }
    if (rest == 1) {
      return length;
    }
  }
}

FourierGrid::FourierGrid(int columns, int rows)
    : m_columns(columns),
      m_rows(rows),
      m_stride((static_cast<std::size_t>(columns) / 2 + 1 + kColumnsAtOnce - 1) / kColumnsAtOnce * kColumnsAtOnce * 2),
      m_numbers(m_stride * static_cast<std::size_t>(rows)) {}

void FourierGrid::filter(const Factors& factors) {
  const Plans ofRows = planner().ofRows(m_columns);
  const Plans ofColumns = planner().ofColumns(m_rows);
  const auto wavesOfRow = [this](int number) { return reinterpret_cast<std::complex<float>*>(row(number)); };
  tbb::parallel_for(
      0, m_rows, [&](int number) { fftwf_execute_dft_r2c(ofRows.forward, row(number), wavesOf(wavesOfRow(number))); });
  const int blocks = static_cast<int>(m_stride) / 2 / kColumnsAtOnce;
  tbb::parallel_for(0, blocks, [&](int block) {
    const int first = block * kColumnsAtOnce;
    Unfilled<std::complex<float>> columns(static_cast<std::size_t>(m_rows) * kColumnsAtOnce);
    for (int number = 0; number < m_rows; ++number) {
      std::copy_n(wavesOfRow(number) + first, kColumnsAtOnce,
                  columns.data() + static_cast<std::size_t>(number) * kColumnsAtOnce);
    }
    fftwf_execute_dft(ofColumns.forward, wavesOf(columns.data()), wavesOf(columns.data()));
    std::vector<float> ofColumn(static_cast<std::size_t>(m_rows));
    for (int column = 0; column < std::min(kColumnsAtOnce, m_columns / 2 + 1 - first); ++column) {
      factors(first + column, ofColumn);
      for (std::size_t number = 0; number < ofColumn.size(); ++number) {
        columns[number * kColumnsAtOnce + static_cast<std::size_t>(column)] *= ofColumn[number];
      }
    }
    fftwf_execute_dft(ofColumns.backward, wavesOf(columns.data()), wavesOf(columns.data()));
    for (int number = 0; number < m_rows; ++number) {
      std::copy_n(columns.data() + static_cast<std::size_t>(number) * kColumnsAtOnce, kColumnsAtOnce,
                  wavesOfRow(number) + first);
    }
  });
  tbb::parallel_for(
      0, m_rows, [&](int number) { fftwf_execute_dft_c2r(ofRows.backward, wavesOf(wavesOfRow(number)), row(number)); });
}

}  // namespace buurtatlas
