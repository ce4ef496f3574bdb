#include "incidents/places_northward.h"

#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/parallel_sort.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace buurtatlas {

namespace {

constexpr std::size_t kRowsPerPart = 65'536;

/// The places of the columns that were asked for last.
struct Kept {
  std::weak_ptr<const IncidentColumns> of = {};
  std::shared_ptr<const PlacesNorthward> places = {};
};

}  // namespace

PlacesNorthward::PlacesNorthward(const IncidentColumns& columns) {
  struct Placed {
    double north = 0;
    std::uint32_t row = 0;
  };
  std::vector<Placed> placed;
  placed.reserve(columns.size());
  for (std::uint32_t row = 0; row < columns.size(); ++row) {
    if (const double north = columns.position[row].north; !std::isnan(north)) {
      placed.push_back({.north = north, .row = row});
    }
  }
  tbb::parallel_sort(placed.begin(), placed.end(), [](const Placed& one, const Placed& other) {
    return one.north != other.north ? one.north < other.north : one.row < other.row;
  });
  m_rows.resize(placed.size());
  m_places.resize(placed.size());
  tbb::parallel_for(std::size_t{0}, placed.size(), [&](std::size_t place) {
    m_rows[place] = placed[place].row;
    m_places[place] = columns.position[placed[place].row];
  });
}

std::shared_ptr<const PlacesNorthward> PlacesNorthward::of(const std::shared_ptr<const IncidentColumns>& columns) {
  static std::atomic<std::shared_ptr<const Kept>> kept;
  if (const std::shared_ptr<const Kept> last = kept.load(); last && last->of.lock() == columns) {
    return last->places;
  }
  auto places = std::make_shared<const PlacesNorthward>(*columns);
  kept.store(std::make_shared<const Kept>(Kept{.of = columns, .places = places}));
  return places;
}

Unfilled<Point> PlacesNorthward::among(std::span<const std::uint8_t> marks) const {
  const std::size_t parts = m_rows.size() / kRowsPerPart + 1;
  const auto forPart = [&](std::size_t part, auto use) {
    const std::size_t end = m_rows.size() * (part + 1) / parts;
    for (std::size_t place = m_rows.size() * part / parts; place < end; ++place) {
      use(place, marks[m_rows[place]] != 0);
    }
  };
  std::vector<std::size_t> begins(parts + 1);
  tbb::parallel_for(std::size_t{0}, parts, [&](std::size_t part) {
    std::size_t count = 0;
    forPart(part, [&](std::size_t, bool isMarked) { count += isMarked ? 1U : 0U; });
    begins[part + 1] = count;
  });
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  Unfilled<Point> places(begins.back());
  tbb::parallel_for(std::size_t{0}, parts, [&](std::size_t part) {
    std::size_t next = begins[part];
    forPart(part, [&](std::size_t place, bool isMarked) {
      if (isMarked) {
        places[next++] = m_places[place];
      }
    });
  });
  return places;
}

}  // namespace buurtatlas
