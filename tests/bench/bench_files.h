#pragma once

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "core/point.h"
#include "core/polygon.h"

namespace buurtatlas::bench {

inline std::string bytesOf(const char* file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Takes values off the front of some bytes.
class Bytes {
 public:
  explicit Bytes(const std::string& bytes) : m_next(bytes.data()) {}

  template <class T>
  T take() {
    T value;
    std::memcpy(&value, m_next, sizeof value);
    m_next += sizeof value;
    return value;
  }
  void skip(std::size_t bytes) { m_next += bytes; }

 private:
  const char* m_next;
};

inline Ring takeRing(Bytes& bytes) {
  Ring ring(bytes.take<std::uint32_t>());
  for (Point& point : ring) {
    const auto east = bytes.take<double>();
    point = onGrid({.east = east, .north = bytes.take<double>()});
  }
  ring.pop_back();
  return ring;
}

inline void takeShape(Bytes& bytes, MultiPolygon& area) {
  constexpr std::uint32_t kPolygon = 3;
  bytes.skip(1);
  const bool isPolygon = bytes.take<std::uint32_t>() == kPolygon;
  const auto parts = bytes.take<std::uint32_t>();
  if (!isPolygon) {
    for (std::uint32_t part = 0; part < parts; ++part) {
      takeShape(bytes, area);
    }
    return;
  }
  Polygon polygon{.outer = takeRing(bytes), .holes = {}};
  for (std::uint32_t hole = 1; hole < parts; ++hole) {
    polygon.holes.push_back(takeRing(bytes));
  }
  area.push_back(std::move(polygon));
}

/// A file of polygons: u32 count, then u32 length and WKB of each; little-endian, in metres.
inline std::vector<MultiPolygon> readZones(const char* file) {
  const std::string content = bytesOf(file);
  Bytes bytes(content);
  std::vector<MultiPolygon> zones(bytes.take<std::uint32_t>());
  for (MultiPolygon& zone : zones) {
    bytes.skip(sizeof(std::uint32_t));
    takeShape(bytes, zone);
  }
  return zones;
}

}  // namespace buurtatlas::bench
