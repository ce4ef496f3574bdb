// Assigns the points of a file to the zones of another and prints how long it took, as JSON; assignment_peers.py runs
// it beside PostGIS and shapely.
//   assignment_bench ZONES.wkbs POINTS.f64 [POINTS [ROUNDS [PAIRS]]]
//   assignment_bench --reader TABLE.csv
// ZONES: u32 count, then u32 length and WKB of each polygon. POINTS: x, y doubles. Both little-endian, in metres.
// PAIRS gets the pairs of the last round: the number of a point and that of a zone, u32 each. --reader reads the rows
// of a table and does nothing with them: what a command on such a table cannot do without.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

#include "bench_files.h"
#include "coverage/assignment.h"
#include "storage/text_table.h"

namespace buurtatlas {
namespace {

using Clock = std::chrono::steady_clock;
using bench::Bytes;
using bench::bytesOf;

std::vector<Point> readPoints(const char* file, std::size_t most) {
  const std::string content = bytesOf(file);
  std::vector<Point> points(std::min(most, content.size() / sizeof(Point)));
  Bytes bytes(content);
  for (Point& point : points) {
    const auto east = bytes.take<double>();
    point = onGrid({.east = east, .north = bytes.take<double>()});
  }
  return points;
}

/// Milliseconds on the wall, and of all processors: the second says what a busy machine would have done alone.
struct Duration {
  double wall = 0;
  double processors = 0;
};

class Stopwatch {
 public:
  [[nodiscard]] Duration elapsed() const {
    return {.wall = std::chrono::duration<double, std::milli>(Clock::now() - m_start).count(),
            .processors = 1000.0 * static_cast<double>(std::clock() - m_processorStart) / CLOCKS_PER_SEC};
  }

 private:
  Clock::time_point m_start = Clock::now();
  std::clock_t m_processorStart = std::clock();
};

struct Round {
  Duration index = {};
  Duration assign = {};
  [[nodiscard]] double wall() const { return index.wall + assign.wall; }
};

void writePairs(const ZonesOfPoints& answer, const char* file) {
  std::ofstream stream(file, std::ios::binary);
  for (std::uint32_t point = 0; point < answer.size(); ++point) {
    for (const std::uint32_t zone : answer.of(point)) {
      stream.write(reinterpret_cast<const char*>(&point), sizeof point);
      stream.write(reinterpret_cast<const char*>(&zone), sizeof zone);
    }
  }
}

void print(const char* name, const Round& round) {
  std::cout << ", \"" << name << "\": {\"index_ms\": " << round.index.wall << ", \"assign_ms\": " << round.assign.wall
            << ", \"whole_ms\": " << round.wall() << ", \"index_processor_ms\": " << round.index.processors
            << ", \"assign_processor_ms\": " << round.assign.processors << "}";
}

ZonesOfPoints measure(const std::vector<MultiPolygon>& zones, const std::vector<Point>& points, int count) {
  std::vector<Round> rounds;
  ZonesOfPoints answer;
  for (int i = 0; i < count; ++i) {
    answer = {};
    const Stopwatch indexing;
    const ZoneIndex index(zones);
    const Duration indexed = indexing.elapsed();
    const Stopwatch assigning;
    answer = assignZones(index, points);
    rounds.push_back({.index = indexed, .assign = assigning.elapsed()});
  }
  std::uint64_t pairs = 0;
  std::uint64_t zoneSum = 0;
  for (std::size_t point = 0; point < answer.size(); ++point) {
    pairs += answer.of(point).size();
    zoneSum = std::accumulate(answer.of(point).begin(), answer.of(point).end(), zoneSum);
  }
  std::ranges::sort(rounds, {}, &Round::wall);
  std::cout << "{\"zones\": " << zones.size() << ", \"points\": " << points.size() << ", \"pairs\": " << pairs
            << ", \"zone_sum\": " << zoneSum;
  print("least", rounds.front());
  print("median", rounds[rounds.size() / 2]);
  std::cout << "}\n";
  return answer;
}

int measureReader(const char* file) {
  const Stopwatch reading;
  Result<TextTable> table = TextTable::open(file);
  if (!table) {
    std::cerr << inEnglish(table.error().reason) << '\n';
    return EXIT_FAILURE;
  }
  TextTable::Row row;
  std::size_t rows = 0;
  std::size_t bytes = 0;
  for (; table->next(row); ++rows) {
    bytes += row.cells.front().size();
  }
  std::cout << "{\"rows\": " << rows << ", \"bytes_of_first_cells\": " << bytes
            << ", \"read_ms\": " << reading.elapsed().wall << "}\n";
  return EXIT_SUCCESS;
}

}  // namespace
}  // namespace buurtatlas

int main(int count, char** arguments) {
  if (count == 3 && std::string(arguments[1]) == "--reader") {
    return buurtatlas::measureReader(arguments[2]);
  }
  if (count < 3) {
    std::cerr << "usage: assignment_bench ZONES.wkbs POINTS.f64 [POINTS [ROUNDS [PAIRS]]], or --reader TABLE.csv\n";
    return EXIT_FAILURE;
  }
  const std::size_t most = count > 3 ? std::stoull(arguments[3]) : SIZE_MAX;
  const auto zones = buurtatlas::bench::readZones(arguments[1]);
  const auto points = buurtatlas::readPoints(arguments[2], most);
  const auto answer = buurtatlas::measure(zones, points, count > 4 ? std::stoi(arguments[4]) : 9);
  if (count > 5) {
    buurtatlas::writePairs(answer, arguments[5]);
  }
  return EXIT_SUCCESS;
}
