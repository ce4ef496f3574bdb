#include "support/wkt.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <stdexcept>
#include <utility>
#include <vector>

namespace buurtatlas::test {

namespace {

class WktReader {
 public:
  explicit WktReader(std::string_view text) : m_rest(text) {}

  bool takes(std::string_view word) {
    skipSpace();
    const bool isNext = std::ranges::equal(m_rest.substr(0, word.size()), word, {},
                                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (isNext) {
      m_rest.remove_prefix(word.size());
    }
    return isNext;
  }

  void expect(std::string_view word) {
    if (!takes(word)) {
      throw std::invalid_argument("expected " + std::string(word) + " before: " + std::string(m_rest));
    }
  }

  Point point() {
    const double east = number();
    return {.east = east, .north = number()};
  }

  std::vector<Point> points() {
    std::vector<Point> points;
    expect("(");
    do {
      points.push_back(point());
    } while (takes(","));
    expect(")");
    return points;
  }

  Polygon polygon() {
    Polygon polygon;
    expect("(");
    polygon.outer = ring();
    while (takes(",")) {
      polygon.holes.push_back(ring());
    }
    expect(")");
    return polygon;
  }

 private:
  void skipSpace() {
    while (!m_rest.empty() && std::isspace(static_cast<unsigned char>(m_rest.front())) != 0) {
      m_rest.remove_prefix(1);
    }
  }

  double number() {
    skipSpace();
    double value = 0;
    const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
    if (error != std::errc{}) {
      throw std::invalid_argument("expected a number before: " + std::string(m_rest));
    }
    m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
    return value;
  }

  Ring ring() {
    Ring ring = points();
    if (ring.size() > 1 && ring.front() == ring.back()) {
      ring.pop_back();
    }
    return ring;
  }

  std::string_view m_rest;
};

std::string textOf(double value) {
  char text[64];
  const auto [end, error] = std::to_chars(text, text + sizeof text, value + 0.0);
  return {text, end};
}

std::string textOf(const std::vector<Point>& points) {
  std::string text = "(";
  for (const Point point : points) {
    text += (text.size() > 1 ? ", " : "") + textOf(point.east) + " " + textOf(point.north);
  }
  return text + ")";
}

std::string ringText(Ring ring) {
  if (!ring.empty()) {
    std::ranges::rotate(ring, std::ranges::min_element(ring));
    ring.push_back(ring.front());
  }
  return textOf(ring);
}

}  // namespace

Point pointFromWkt(std::string_view text) {
  WktReader reader(text);
  reader.expect("POINT");
  reader.expect("(");
  const Point point = reader.point();
  reader.expect(")");
  return point;
}

LineString lineFromWkt(std::string_view text) {
  WktReader reader(text);
  reader.expect("LINESTRING");
  return reader.points();
}

MultiPolygon areaFromWkt(std::string_view text) {
  WktReader reader(text);
  const bool isMulti = reader.takes("MULTI");
  reader.expect("POLYGON");
  MultiPolygon area;
  if (reader.takes("EMPTY")) {
    return area;
  }
  if (!isMulti) {
    return {reader.polygon()};
  }
  reader.expect("(");
  do {
    area.push_back(reader.polygon());
  } while (reader.takes(","));
  reader.expect(")");
  return area;
}

std::string wktOf(const MultiPolygon& area) {
  std::vector<std::string> parts;
  for (const Polygon& part : area) {
    std::vector<std::string> holes;
    std::ranges::transform(part.holes, std::back_inserter(holes), ringText);
    std::ranges::sort(holes);
    std::string text = "(" + ringText(part.outer);
    for (const std::string& hole : holes) {
      text += ", " + hole;
    }
    parts.push_back(text + ")");
  }
  std::ranges::sort(parts);
  std::string text;
  for (const std::string& part : parts) {
    text += (text.empty() ? "" : ", ") + part;
  }
  return text.empty() ? "MULTIPOLYGON EMPTY" : "MULTIPOLYGON (" + text + ")";
}

std::string wktOf(const LineString& line) { return "LINESTRING " + textOf(line); }

std::string wktOf(Point point) { return "POINT " + textOf(std::vector{point}); }

}  // namespace buurtatlas::test
