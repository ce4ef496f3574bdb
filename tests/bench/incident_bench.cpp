// A million incidents: as columns, through a filter, as a matrix, as a whole profile and as a picture of their density;
// and a CSV of them read from disk beside counting its lines and beside the table reader alone.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <format>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "core/dates.h"
#include "core/incident_columns.h"
#include "core/polygon.h"
#include "geometry/plane.h"
#include "incidents/filter.h"
#include "incidents/incident_calendar.h"
#include "incidents/places_northward.h"
#include "incidents/time_profile.h"
#include "painting/density_painter.h"
#include "storage/atlas_file.h"
#include "storage/import_process.h"
#include "storage/text_table.h"
#include "tasks/density_frames.h"
#include "tasks/import_task.h"

namespace buurtatlas {
namespace {

constexpr std::size_t kIncidents = 1'000'000;

/// Three years; two of five between two times, one of ten without a clock; twelve types in three groups.
std::vector<Incident> randomIncidents() {
  std::mt19937_64 random(7);
  const LocalTime begin = parseTime("2023-01-01")->at;
  std::uniform_int_distribution<std::int64_t> second(0, 3 * 365 * 86'400LL);
  std::uniform_int_distribution<std::int64_t> length(60, 20 * 3'600);
  std::uniform_int_distribution<int> tenth(0, 9);
  std::uniform_int_distribution<int> type(0, 11);
  std::uniform_real_distribution<double> place(0, 12'600);
  std::vector<Incident> incidents(kIncidents);
  for (std::size_t row = 0; row < kIncidents; ++row) {
    Incident& incident = incidents[row];
    const int kind = tenth(random);
    const int ofType = type(random);
    incident.key = "P" + std::to_string(row);
    incident.type = std::format("Group {}/Type {}", ofType % 3, ofType);
    incident.position = onGrid({.east = 670'000 + place(random), .north = 675'000 + place(random)});
    incident.from = begin + std::chrono::seconds(second(random));
    incident.hasClock = kind > 0;
    if (!incident.hasClock) {
      incident.from = std::chrono::floor<std::chrono::days>(incident.from);
    }
    incident.to = !incident.hasClock ? incident.from + std::chrono::days(1)
                  : kind < 5         ? incident.from + std::chrono::seconds(length(random))
                                     : incident.from;
  }
  return incidents;
}

const std::shared_ptr<const std::vector<Incident>>& million() {
  static const auto rows = std::make_shared<const std::vector<Incident>>(randomIncidents());
  return rows;
}

const IncidentColumns& columns() {
  static const std::shared_ptr<const IncidentColumns> made = makeColumns(million());
  return *made;
}

IncidentFilter nights() {
  return {.from = parseDate("2023-03-01"),
          .to = parseDate("2025-10-31"),
          .hours = HourRange{.from = 18, .to = 6},
          .types = {"Group 0", "Group 1"},
          .months = parseMonths("oct-mar").value()};
}

void makesColumns(benchmark::State& state) {
  million();
  for (auto run : state) {
    benchmark::DoNotOptimize(makeColumns(million()));
  }
}
BENCHMARK(makesColumns)->Unit(benchmark::kMillisecond)->UseRealTime();

void filters(benchmark::State& state) {
  columns();
  for (auto run : state) {
    benchmark::DoNotOptimize(selectIncidents(columns(), nights()).rows.size());
  }
}
BENCHMARK(filters)->Unit(benchmark::kMillisecond)->UseRealTime();

void matrixUnderAFilter(benchmark::State& state) {
  columns();
  for (auto run : state) {
    benchmark::DoNotOptimize(weekHoursOf(columns(), selectIncidents(columns(), nights()).rows));
  }
}
BENCHMARK(matrixUnderAFilter)->Unit(benchmark::kMillisecond)->UseRealTime();

void matrixOfAll(benchmark::State& state) {
  columns();
  for (auto run : state) {
    benchmark::DoNotOptimize(weekHoursOf(columns(), selectIncidents(columns(), {}).rows));
  }
}
BENCHMARK(matrixOfAll)->Unit(benchmark::kMillisecond)->UseRealTime();

void wholeProfile(benchmark::State& state) {
  columns();
  for (auto run : state) {
    benchmark::DoNotOptimize(timeProfile(columns(), selectIncidents(columns(), {}).rows).withClock);
  }
}
BENCHMARK(wholeProfile)->Unit(benchmark::kMillisecond)->UseRealTime();

void calendar(benchmark::State& state) {
  columns();
  for (auto run : state) {
    benchmark::DoNotOptimize(calendarOf(columns(), {}).days.size());
  }
}
BENCHMARK(calendar)->Unit(benchmark::kMillisecond)->UseRealTime();

/// As when the first density is asked for.
void putsPlacesInOrder(benchmark::State& state) {
  columns();
  for (auto run : state) {
    benchmark::DoNotOptimize(PlacesNorthward(columns()));
  }
}
BENCHMARK(putsPlacesInOrder)->Unit(benchmark::kMillisecond)->UseRealTime();

const Atlas& town() {
  static const Atlas atlas = [] {
    columns();
    Atlas made{.info = {.name = "Million", .plane = "EPSG:3812"}};
    made.incidents = million();
    made.incidentColumns = makeColumns(million());
    made.boundary = std::make_shared<const MultiPolygon>(MultiPolygon{{.outer = {{.east = 670'000, .north = 675'000},
                                                                                 {.east = 682'600, .north = 675'000},
                                                                                 {.east = 682'600, .north = 687'600},
                                                                                 {.east = 670'000, .north = 687'600}},
                                                                       .holes = {}}});
    return made;
  }();
  return atlas;
}

/// What happens from a click on a filter to the picture on the map.
void picture(benchmark::State& state, const IncidentFilter& filter) {
  const DensityRecipe recipe{.bandwidth = Metres(300), .cell = adviseCell(Metres(300))};
  for (auto run : state) {
    const auto frame = mapFrame(town(), {.filter = filter}, recipe, Detail::Precise);
    const Raster* const raster = &frame->map->raster;
    const auto classes = densityClasses({&raster, 1}, {});
    benchmark::DoNotOptimize(makeDensityPicture(*raster, town().info.plane, {}, classes)->image.sizeInBytes());
  }
}
void pictureUnderAFilter(benchmark::State& state) { picture(state, nights()); }
BENCHMARK(pictureUnderAFilter)->Unit(benchmark::kMillisecond)->UseRealTime();
void pictureOfAll(benchmark::State& state) { picture(state, {}); }
BENCHMARK(pictureOfAll)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The million as a CSV on disk, gone at the end: with positions in the plane of the atlas, or in degrees.
class MillionRows {
 public:
  explicit MillionRows(bool isInDegrees)
      : m_path(std::filesystem::temp_directory_path() /
               std::format("buurtatlas-incidents-{}-{}.csv", isInDegrees ? "degrees" : "plane", getpid())) {
    std::ofstream out(m_path);
    const Plane plane = Plane::create("EPSG:3812").value();
    out << "id,type,from,to," << (isInDegrees ? "lon,lat" : "x_3812,y_3812") << '\n';
    for (const Incident& incident : *million()) {
      const auto written = [&](LocalTime time) {
        return incident.hasClock ? isoTime(time) : isoDate(std::chrono::floor<std::chrono::days>(time));
      };
      const bool isMoment = incident.from == incident.to || !incident.hasClock;
      out << incident.key << ',' << incident.type << ',' << written(incident.from) << ','
          << (isMoment ? "" : written(incident.to)) << ',';
      if (isInDegrees) {
        const LonLat degrees = plane.toLonLat(*incident.position);
        out << std::format("{:.8f},{:.8f}\n", degrees.lon, degrees.lat);
      } else {
        out << std::format("{:.3f},{:.3f}\n", incident.position->east, incident.position->north);
      }
    }
  }
  ~MillionRows() { std::filesystem::remove(m_path); }
  MillionRows(const MillionRows&) = delete;
  MillionRows& operator=(const MillionRows&) = delete;
  [[nodiscard]] std::string path() const { return m_path.string(); }

 private:
  std::filesystem::path m_path;
};

const MillionRows& file() {
  static const MillionRows rows(false);
  return rows;
}
const MillionRows& fileInDegrees() {
  static const MillionRows rows(true);
  return rows;
}

void countsLines(benchmark::State& state) {
  const std::string command = "wc -l " + file().path() + " > /dev/null";
  for (auto run : state) {
    benchmark::DoNotOptimize(std::system(command.c_str()));
  }
}
BENCHMARK(countsLines)->Unit(benchmark::kMillisecond)->UseRealTime();

void readsTheTableAlone(benchmark::State& state) {
  file();
  for (auto run : state) {
    auto table = TextTable::open(file().path());
    TextTable::Row row;
    std::size_t rows = 0;
    while (table->next(row)) {
      ++rows;
    }
    benchmark::DoNotOptimize(rows);
  }
}
BENCHMARK(readsTheTableAlone)->Unit(benchmark::kMillisecond)->UseRealTime();

void readsIncidentsOf(benchmark::State& state, const std::string& path) {
  ImportProcess reader(ImportProcess::besideThisProgram());
  const Atlas empty;
  for (auto run : state) {
    const auto import = prepareImport(empty, reader, {.file = path, .kind = LayerKind::Incidents});
    if (!import || import->report.rows != static_cast<std::int64_t>(kIncidents)) {
      state.SkipWithError(import ? "rows are missing" : inEnglish(import.error().reason));
      return;
    }
  }
}
void readsIncidents(benchmark::State& state) { readsIncidentsOf(state, file().path()); }
void readsIncidentsInDegrees(benchmark::State& state) { readsIncidentsOf(state, fileInDegrees().path()); }
BENCHMARK(readsIncidents)->Unit(benchmark::kMillisecond)->UseRealTime();

BENCHMARK(readsIncidentsInDegrees)->Unit(benchmark::kMillisecond)->UseRealTime();

void storesIncidents(benchmark::State& state) {
  const auto path = std::filesystem::temp_directory_path() / std::format("buurtatlas-incidents-{}.gpkg", getpid());
  ImportProcess reader(ImportProcess::besideThisProgram());
  const auto import = prepareImport({}, reader, {.file = file().path(), .kind = LayerKind::Incidents});
  const std::string wkt = Plane::create("EPSG:3812")->wkt();
  for (auto run : state) {
    state.PauseTiming();
    std::filesystem::remove(path);
    auto atlas = AtlasFile::create(path.string(), {.name = "Million", .nis = "1"}, wkt);
    state.ResumeTiming();
    if (!import || !atlas || !(*atlas)->perform(import->edit)) {
      state.SkipWithError("the incidents were not stored");
      return;
    }
  }
  std::filesystem::remove(path);
}
BENCHMARK(storesIncidents)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

}  // namespace
}  // namespace buurtatlas
