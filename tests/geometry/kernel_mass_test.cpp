#include "geometry/kernel_mass.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

#include "geometry/zone_index.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;

constexpr Metres kBandwidth{100};

/// By the midpoint rule over rings around the point.
double integrated(const MultiPolygon& area, Kernel kernel, Point point, double h) {
  constexpr int kRings = 600;
  constexpr int kDirections = 720;
  const double reach = kernel == Kernel::Quartic ? h : 6 * h;
  const ZoneIndex index({area});
  double mass = 0;
  for (int ring = 0; ring < kRings; ++ring) {
    const double r = (ring + 0.5) * reach / kRings;
    const double share = r / h;
    const double height = kernel == Kernel::Quartic ? 3 / (std::numbers::pi * h * h) * std::pow(1 - share * share, 2)
                                                    : std::exp(-share * share / 2) / (2 * std::numbers::pi * h * h);
    for (int direction = 0; direction < kDirections; ++direction) {
      const double angle = (direction + 0.5) * 2 * std::numbers::pi / kDirections;
      if (index.isInAny({.east = point.east + r * std::cos(angle), .north = point.north + r * std::sin(angle)})) {
        mass += height * r * reach / kRings * 2 * std::numbers::pi / kDirections;
      }
    }
  }
  return mass;
}

TEST(KernelMass, IsWholeFarFromTheBorderAndHalfOnAStraightOne) {
  const MultiPolygon square = areaFromWkt("POLYGON((0 0,5000 0,5000 5000,0 5000,0 0))");
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    const KernelMass mass(square, kernel, kBandwidth);
    EXPECT_NEAR(mass.at({.east = 2500, .north = 2500}, kBandwidth, true), 1, 1e-12);
    EXPECT_NEAR(mass.at({.east = 2500, .north = 0}, kBandwidth, true), 0.5, 1e-9);
    EXPECT_NEAR(mass.at({.east = 5000, .north = 2500}, kBandwidth, false), 0.5, 1e-9);
    EXPECT_NEAR(mass.at({.east = 1e-7, .north = 1e-7}, kBandwidth, true), 0.25, 1e-6);
    EXPECT_NEAR(mass.at({.east = -30, .north = 2500}, kBandwidth, false),
                1 - mass.at({.east = 30, .north = 2500}, kBandwidth, true), 1e-12);
    EXPECT_NEAR(mass.at({.east = -2000, .north = -2000}, kBandwidth, false), 0, 1e-12);
  }
}

TEST(KernelMass, OfAGaussianBesideAStraightBorderIsTheNormalDistribution) {
  const KernelMass mass(areaFromWkt("POLYGON((0 0,9000 0,9000 9000,0 9000,0 0))"), Kernel::Gaussian, kBandwidth);
  for (const double distance : {1.0, 40.0, 100.0, 173.0, 300.0}) {
    EXPECT_NEAR(mass.at({.east = distance, .north = 4000}, kBandwidth, true),
                0.5 * std::erfc(-distance / 100 / std::numbers::sqrt2), 1e-12);
  }
}

TEST(KernelMass, IsTheIntegralOverAnyArea) {
  const MultiPolygon area = areaFromWkt(
      "MULTIPOLYGON(((0 0,300 -40,330 120,180 90,190 260,-20 200,60 110,0 0),(120 20,140 60,170 30,120 20)),"
      "((400 0,480 0,450 90,400 0)))");
  const ZoneIndex index({area});
  std::mt19937 random(3);
  std::uniform_real_distribution<double> place(-80, 420);
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    const KernelMass mass(area, kernel, Metres(90));
    for (int i = 0; i < 20; ++i) {
      const Point point{.east = place(random), .north = place(random)};
      const double h = 30 + 3.0 * i;
      EXPECT_NEAR(mass.at(point, Metres(h), index.isInAny(point)), integrated(area, kernel, point, h), 2e-3) << i;
    }
  }
}

}  // namespace
}  // namespace buurtatlas
