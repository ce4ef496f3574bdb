#include <chrono>
#include <cstdio>
#include <vector>

#include "geometry/area_arrangement.h"
#include "support/wiggly_town.h"

using namespace buurtatlas;

int main() {
  for (const int zones : {50, 1'000, 20'000}) {
    const test::WigglyTown town = test::wigglyTown(zones);
    std::vector<const MultiPolygon*> all;
    for (const MultiPolygon& zone : town.zones) {
      all.push_back(&zone);
    }
    for (int round = 0; round < 5; ++round) {
      const auto start = std::chrono::steady_clock::now();
      const auto arrangement = arrange(town.boundary, all);
      const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
      if (!arrangement) {
        std::printf("failed: %s\n", arrangement.error().reason.text.c_str());
        continue;
      }
      std::printf("%zu zones, %lld vertices: %.1f ms, %zu gaps %zu overlaps %zu borders\n", all.size(),
                  (long long)town.vertices, took.count(), arrangement->open.size(), arrangement->common.size(),
                  arrangement->borders.size());
    }
  }
}
