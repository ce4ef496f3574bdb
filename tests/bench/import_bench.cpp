// The import of a whole town, from the files on disk to rows in the atlas, through buurtatlas-import.
#include <benchmark/benchmark.h>

#include <array>
#include <filesystem>
#include <utility>

#include "geometry/plane.h"
#include "storage/atlas_file.h"
#include "storage/import_process.h"
#include "support/leuven.h"
#include "tasks/import_task.h"

namespace buurtatlas {
namespace {

constexpr std::array<std::pair<LayerKind, const char*>, 4> kLayers = {
    {{LayerKind::Streets, "streets.geojson"},
     {LayerKind::Addresses, "addresses.csv"},
     {LayerKind::Boundary, "boundary.geojson"},
     {LayerKind::Neighbourhoods, "neighbourhoods.geojson"}}};

void importLeuven(benchmark::State& state) {
  const auto folder = test::sharedFile("data/leuven");
  if (!folder) {
    state.SkipWithError("the data of Leuven are not beside the checkout");
    return;
  }
  const auto file = std::filesystem::temp_directory_path() / "buurtatlas-import-bench.gpkg";
  ImportProcess reader(ImportProcess::besideThisProgram());
  const std::string wkt = Plane::create("EPSG:3812")->wkt();
  for (auto run : state) {
    state.PauseTiming();
    std::filesystem::remove(file);
    auto atlas = AtlasFile::create(file.string(), {.name = "Leuven", .nis = "24062"}, wkt);
    state.ResumeTiming();
    for (const auto& [kind, name] : kLayers) {
      const auto report = atlas ? importLayer(**atlas, reader, {.file = (*folder / name).string(), .kind = kind})
                                : std::unexpected(atlas.error());
      if (!report) {
        state.SkipWithError(inEnglish(report.error().reason));
        return;
      }
    }
  }
  std::filesystem::remove(file);
}
BENCHMARK(importLeuven)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace buurtatlas
