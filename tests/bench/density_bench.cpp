// How long a density takes from incidents in memory, from south to north as PlacesNorthward has them and in no order,
// and how far it is from the exact sum. With a folder as its argument it writes the incidents there for
// density_peers.py and density_peers.R, which do the same job:
//   density_bench FOLDER && python3 density_peers.py FOLDER && Rscript density_peers.R FOLDER
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "core/polygon.h"
#include "incidents/density.h"
#include "painting/density_painter.h"

namespace buurtatlas {
namespace {

constexpr double kSide = 12600;
constexpr double kBandwidth = 300;
constexpr double kWest = 655'200;  // a multiple of the side, so that cells fit it
constexpr double kSouth = 655'200;

MultiPolygon field() {
  return {{.outer = {{.east = kWest, .north = kSouth},
                     {.east = kWest + kSide, .north = kSouth},
                     {.east = kWest + kSide, .north = kSouth + kSide},
                     {.east = kWest, .north = kSouth + kSide}},
           .holes = {}}};
}

// In clusters, as incidents are, and in no order.
std::vector<Point> invented(std::size_t count) {
  std::mt19937_64 random(1);
  std::uniform_real_distribution<double> anywhere(0, kSide);
  std::normal_distribution<double> nearby(0, 400);
  std::vector<Point> points;
  Point centre;
  while (points.size() < count) {
    if (points.size() % 500 == 0) {
      centre = {.east = anywhere(random), .north = anywhere(random)};
    }
    points.push_back(
        onGrid({.east = kWest + centre.east + nearby(random), .north = kSouth + centre.north + nearby(random)}));
  }
  std::ranges::shuffle(points, random);
  return points;
}

struct Times {
  double wall = 0;       ///< median, in milliseconds
  double processor = 0;  ///< of all threads together: what is left of the truth on a busy machine
};

template <class Work>
Times timesOf(int runs, Work work) {
  std::vector<double> wall;
  std::vector<double> processor;
  for (int i = 0; i < runs; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t used = std::clock();
    work();
    processor.push_back(1e3 * static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC);
    wall.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  const auto median = [](std::vector<double>& times) {
    const auto middle = times.begin() + std::ssize(times) / 2;
    std::ranges::nth_element(times, middle);
    return *middle;
  };
  return {.wall = median(wall), .processor = median(processor)};
}

/// Against the sum over all incidents in double precision, in every so manieth cell; as a share of the highest value.
double errorOf(const Raster& raster, const std::vector<Point>& points, int samples) {
  std::mt19937 random(2);
  std::uniform_int_distribution<int> column(0, raster.columns - 1);
  std::uniform_int_distribution<int> row(0, raster.rows - 1);
  double worst = 0;
  for (int i = 0; i < samples; ++i) {
    const int c = column(random);
    const int r = row(random);
    const Point centre = raster.centreOf(c, r);
    double sum = 0;
    for (const Point point : points) {
      const double east = (point.east - centre.east) / kBandwidth;
      const double north = (point.north - centre.north) / kBandwidth;
      const double bell = std::max(0.0, 1 - east * east - north * north);
      sum += bell * bell;
    }
    sum *= 3 / (3.14159265358979323846 * kBandwidth * kBandwidth) * 1e6;
    worst = std::max(worst, std::abs(sum - static_cast<double>(raster.at(c, r))));
  }
  return worst / static_cast<double>(std::ranges::max(raster.values));
}

void measure(const std::string& name, const std::vector<Point>& points, int cells, int samples) {
  const DensityRecipe recipe{.bandwidth = Metres(kBandwidth), .cell = Metres(kSide / cells)};
  std::vector<Point> northward = points;
  std::ranges::sort(northward, {}, &Point::north);
  Density density;
  const Times shuffled = timesOf(9, [&] { density = *densityOf(points, field(), recipe); });
  const Times time = timesOf(9, [&] { density = *densityOf(northward, field(), recipe); });
  const Times picture = timesOf(5, [&] { makeDensityPicture(density.raster, "EPSG:3812").value(); });
  std::printf(
      "%-14s %4d x %-4d density %6.1f ms (processor %6.1f), in no order %6.1f (%6.1f)   error %.1e   picture %5.1f ms "
      "(processor %5.1f)%s\n",
      name.c_str(), density.raster.columns, density.raster.rows, time.wall, time.processor, shuffled.wall,
      shuffled.processor, errorOf(density.raster, points, samples), picture.wall, picture.processor,
      density.isExact ? "   (summed exactly)" : "");
  std::fflush(stdout);
}

void write(const std::filesystem::path& file, const std::vector<Point>& points) {
  std::ofstream out(file, std::ios::binary);
  out.write(reinterpret_cast<const char*>(points.data()), static_cast<std::streamsize>(points.size() * sizeof(Point)));
}

}  // namespace
}  // namespace buurtatlas

int main(int count, char** arguments) {
  using namespace buurtatlas;
  const std::vector<Point> million = invented(1'000'000);
  const std::vector<Point> tenMillion = invented(10'000'000);
  if (count > 1) {
    const std::filesystem::path folder(arguments[1]);
    std::filesystem::create_directories(folder);
    write(folder / "incidents_1M.f64", million);
    write(folder / "incidents_10M.f64", tenMillion);
  }
  measure("1 M incidents", million, 1000, 100);
  measure("1 M incidents", million, 4000, 100);
  measure("10 M incidents", tenMillion, 4000, 20);
  return 0;
}
