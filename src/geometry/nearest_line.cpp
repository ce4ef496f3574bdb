#include "geometry/nearest_line.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/iterator/function_output_iterator.hpp>
#include <utility>

#include "geometry/measure.h"

namespace buurtatlas {

namespace {

namespace bg = boost::geometry;
using BoostPoint = bg::model::point<double, 2, bg::cs::cartesian>;
using BoostBox = bg::model::box<BoostPoint>;

/// One straight piece of a line.
struct Piece {
  Point a = {};
  Point b = {};
  std::uint32_t line = 0;
};

using Entry = std::pair<BoostBox, std::uint32_t>;

BoostBox boxOf(const Piece& piece) {
  return {{std::min(piece.a.east, piece.b.east), std::min(piece.a.north, piece.b.north)},
          {std::max(piece.a.east, piece.b.east), std::max(piece.a.north, piece.b.north)}};
}

std::vector<Piece> piecesOf(std::span<const LineString> lines) {
  std::vector<Piece> pieces;
  for (std::uint32_t line = 0; line < lines.size(); ++line) {
    const LineString& path = lines[line];
    if (path.size() == 1) {
      pieces.push_back({.a = path.front(), .b = path.front(), .line = line});
    }
    for (std::size_t i = 1; i < path.size(); ++i) {
      pieces.push_back({.a = path[i - 1], .b = path[i], .line = line});
    }
  }
  return pieces;
}

std::vector<Entry> entriesOf(const std::vector<Piece>& pieces) {
  std::vector<Entry> entries;
  entries.reserve(pieces.size());
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    entries.emplace_back(boxOf(pieces[i]), i);
  }
  return entries;
}

}  // namespace

struct NearestLine::Impl {
  explicit Impl(std::span<const LineString> lines) : pieces(piecesOf(lines)), tree(entriesOf(pieces)) {}

  std::vector<Piece> pieces;
  bg::index::rtree<Entry, bg::index::rstar<16>> tree;
};

NearestLine::NearestLine(std::span<const LineString> lines) : m_impl(std::make_unique<const Impl>(lines)) {}
NearestLine::NearestLine(NearestLine&&) noexcept = default;
NearestLine& NearestLine::operator=(NearestLine&&) noexcept = default;
NearestLine::~NearestLine() = default;

std::optional<std::uint32_t> NearestLine::within(Point point, Metres distance) const {
  std::optional<std::uint32_t> nearest;
  double least = distance.value;
  const auto consider = [&](const Entry& entry) {
    const Piece& piece = m_impl->pieces[entry.second];
    const double away = distanceBetween(nearestOn(piece.a, piece.b, point), point).value;
    if (away < least || (away == least && (!nearest || piece.line < *nearest))) {
      least = away;
      nearest = piece.line;
    }
  };
  const double reach = distance.value;
  const BoostBox around = {{point.east - reach, point.north - reach}, {point.east + reach, point.north + reach}};
  m_impl->tree.query(bg::index::intersects(around), boost::make_function_output_iterator(consider));
  return nearest;
}

std::vector<std::optional<std::uint32_t>> NearestLine::within(std::span<const Point> points, Metres distance) const {
  std::vector<std::optional<std::uint32_t>> nearest(points.size());
  tbb::parallel_for(std::size_t{0}, points.size(), [&](std::size_t i) { nearest[i] = within(points[i], distance); });
  return nearest;
}

}  // namespace buurtatlas
