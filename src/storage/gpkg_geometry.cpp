#include "storage/gpkg_geometry.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace buurtatlas {

namespace {

constexpr unsigned char kLittleEndian = 1;
constexpr unsigned char kNativeOrder = std::endian::native == std::endian::little ? kLittleEndian : 0;
constexpr unsigned char kEnvelopeFlag = 1U << 1U;  // an envelope of west, east, south, north
constexpr unsigned char kEmptyFlag = 1U << 4U;
constexpr std::size_t kHeaderBytes = 8;
constexpr std::size_t kEnvelopeBytes = 32;
constexpr std::size_t kPointBytes = 16;

constexpr std::uint32_t kPoint = 1;
constexpr std::uint32_t kLineString = 2;
constexpr std::uint32_t kPolygon = 3;
constexpr std::uint32_t kMultiPolygon = 6;

class BlobWriter {
 public:
  BlobWriter(std::int32_t srsId, const Box* envelope, bool empty, std::size_t bodyBytes) {
    m_bytes.reserve(kHeaderBytes + kEnvelopeBytes + bodyBytes);
    const unsigned flags = kNativeOrder | (envelope != nullptr ? kEnvelopeFlag : 0U) | (empty ? kEmptyFlag : 0U);
    m_bytes = {'G', 'P', 0, static_cast<unsigned char>(flags)};
    add(srsId);
    if (envelope != nullptr) {
      add(envelope->west);
      add(envelope->east);
      add(envelope->south);
      add(envelope->north);
    }
  }

  template <class T>
  void add(T value) {
    const auto bytes = std::bit_cast<std::array<unsigned char, sizeof(T)>>(value);
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
  }

  void begin(std::uint32_t type) {
    m_bytes.push_back(kNativeOrder);
    add(type);
  }
  void begin(std::uint32_t type, std::size_t parts) {
    begin(type);
    add(static_cast<std::uint32_t>(parts));
  }
  void add(Point point) {
    add(point.east);
    add(point.north);
  }
  void addRing(const Ring& ring) {
    add(static_cast<std::uint32_t>(ring.empty() ? 0 : ring.size() + 1));
    std::ranges::for_each(ring, [this](Point point) { add(point); });
    if (!ring.empty()) {
      add(ring.front());
    }
  }
  void addPolygon(const Polygon& polygon) {
    begin(kPolygon, polygon.outer.empty() ? 0 : 1 + polygon.holes.size());
    if (!polygon.outer.empty()) {
      addRing(polygon.outer);
      std::ranges::for_each(polygon.holes, [this](const Ring& hole) { addRing(hole); });
    }
  }

  GeometryBlob take() { return std::move(m_bytes); }

 private:
  GeometryBlob m_bytes;
};

/// Reads numbers from the front; once something does not fit, everything after it fails too.
class BlobReader {
 public:
  explicit BlobReader(std::span<const unsigned char> bytes) : m_rest(bytes) {}

  [[nodiscard]] bool failed() const { return m_failed; }
  void fail() { m_failed = true; }

  template <class T>
  T number() {
    T value{};
    if (m_failed || m_rest.size() < sizeof(T)) {
      m_failed = true;
      return value;
    }
    std::array<unsigned char, sizeof(T)> bytes{};
    std::ranges::copy(m_rest.first(sizeof(T)), bytes.begin());
    if (m_swapped) {
      std::ranges::reverse(bytes);
    }
    std::memcpy(&value, bytes.data(), sizeof(T));
    m_rest = m_rest.subspan(sizeof(T));
    return value;
  }

  void skip(std::size_t bytes) {
    m_failed = m_failed || m_rest.size() < bytes;
    m_rest = m_failed ? m_rest.first(0) : m_rest.subspan(bytes);
  }

  void setOrder(unsigned char order) { m_swapped = (order & kLittleEndian) != kNativeOrder; }

  /// A count of things that take at least so many bytes each; what cannot fit is damage, not a reason to ask for
  /// memory.
  std::uint32_t count(std::size_t bytesEach) {
    const auto value = number<std::uint32_t>();
    if (value > m_rest.size() / bytesEach) {
      m_failed = true;
    }
    return m_failed ? 0 : value;
  }

  std::uint32_t beginGeometry() {
    setOrder(number<unsigned char>());
    const auto type = number<std::uint32_t>();
    const std::uint32_t dimensions = type / 1000;  // ISO: 1 with height, 2 with measure, 3 with both
    m_failed = m_failed || dimensions > 3;
    m_extraNumbers = dimensions == 3 ? 2 : std::min<std::uint32_t>(dimensions, 1);
    return type % 1000;
  }

  Point point() {
    const Point point{.east = number<double>(), .north = number<double>()};
    skip(m_extraNumbers * sizeof(double));
    return point;
  }

  std::vector<Point> points() {
    std::vector<Point> result(count(kPointBytes));
    std::ranges::generate(result, [this] { return point(); });
    return result;
  }

  Ring ring() {
    Ring result = points();
    if (result.size() > 1 && result.front() == result.back()) {
      result.pop_back();
    }
    return result;
  }

  Polygon polygonBody() {
    Polygon polygon;
    const std::uint32_t rings = count(sizeof(std::uint32_t));
    for (std::uint32_t index = 0; index < rings && !m_failed; ++index) {
      (index == 0 ? polygon.outer : polygon.holes.emplace_back()) = ring();
    }
    return polygon;
  }

 private:
  std::span<const unsigned char> m_rest;
  std::size_t m_extraNumbers = 0;
  bool m_swapped = false;
  bool m_failed = false;
};

std::size_t bytesOf(const MultiPolygon& area) {
  std::size_t bytes = 9;
  for (const Polygon& part : area) {
    bytes += 9 + 4 + (part.outer.size() + 1) * kPointBytes;
    for (const Ring& hole : part.holes) {
      bytes += 4 + (hole.size() + 1) * kPointBytes;
    }
  }
  return bytes;
}

MultiPolygon readParts(BlobReader& reader) {
  MultiPolygon area;
  const std::uint32_t parts = reader.count(9);
  for (std::uint32_t index = 0; index < parts && !reader.failed(); ++index) {
    if (reader.beginGeometry() != kPolygon) {
      reader.fail();
      break;
    }
    area.push_back(reader.polygonBody());
  }
  return area;
}

Shape readShape(BlobReader& reader) {
  switch (reader.beginGeometry()) {
    case kPoint: {
      const Point point = reader.point();
      return std::isnan(point.east) ? Shape{} : Shape{point};
    }
    case kLineString: {
      LineString line = reader.points();
      return line.empty() ? Shape{} : Shape{std::move(line)};
    }
    case kPolygon: {
      Polygon polygon = reader.polygonBody();
      return polygon.outer.empty() ? Shape{} : Shape{MultiPolygon{std::move(polygon)}};
    }
    case kMultiPolygon: {
      MultiPolygon area = readParts(reader);
      return area.empty() ? Shape{} : Shape{std::move(area)};
    }
    default:
      reader.fail();
      return {};
  }
}

/// Leaves the reader at the well-known binary.
void readHeader(BlobReader& reader) {
  const bool isGeoPackage = reader.number<unsigned char>() == 'G' && reader.number<unsigned char>() == 'P';
  reader.skip(1);
  const auto flags = reader.number<unsigned char>();
  constexpr std::array<std::size_t, 5> kEnvelopeNumbers = {0, 4, 6, 6, 8};
  const std::size_t envelope = (flags >> 1U) & 7U;
  if (!isGeoPackage || envelope >= kEnvelopeNumbers.size()) {
    reader.fail();
    return;
  }
  reader.skip(sizeof(std::int32_t) + kEnvelopeNumbers[envelope] * sizeof(double));
}

}  // namespace

GeometryBlob geometryBlob(Point point, std::int32_t srsId) {
  BlobWriter writer(srsId, nullptr, false, 5 + kPointBytes);
  writer.begin(kPoint);
  writer.add(point);
  return writer.take();
}

GeometryBlob geometryBlob(const LineString& line, std::int32_t srsId) {
  const Box bounds = boundsOf(line);
  BlobWriter writer(srsId, line.empty() ? nullptr : &bounds, line.empty(), 9 + line.size() * kPointBytes);
  writer.begin(kLineString, line.size());
  std::ranges::for_each(line, [&](Point point) { writer.add(point); });
  return writer.take();
}

GeometryBlob geometryBlob(const MultiPolygon& area, std::int32_t srsId) {
  const Box bounds = boundsOf(area);
  BlobWriter writer(srsId, bounds.isEmpty() ? nullptr : &bounds, bounds.isEmpty(), bytesOf(area));
  writer.begin(kMultiPolygon, area.size());
  std::ranges::for_each(area, [&](const Polygon& part) { writer.addPolygon(part); });
  return writer.take();
}

std::optional<Shape> shapeOf(std::span<const unsigned char> blob) {
  BlobReader reader(blob);
  readHeader(reader);
  if (reader.failed()) {
    return std::nullopt;
  }
  Shape shape = readShape(reader);
  return reader.failed() ? std::nullopt : std::optional(std::move(shape));
}

std::optional<Box> boundsOf(std::span<const unsigned char> blob) {
  const std::optional<Shape> shape = shapeOf(blob);
  if (!shape) {
    return std::nullopt;
  }
  Box box;
  if (const auto* point = std::get_if<Point>(&*shape)) {
    box.add(*point);
  } else if (const auto* line = std::get_if<LineString>(&*shape)) {
    box = boundsOf(*line);
  } else if (const auto* area = std::get_if<MultiPolygon>(&*shape)) {
    box = boundsOf(*area);
  }
  return box;
}

}  // namespace buurtatlas
