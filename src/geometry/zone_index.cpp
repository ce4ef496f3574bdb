#include "geometry/zone_index.h"

#include <algorithm>
#include <cmath>

#include "geometry/area_cells.h"

namespace buurtatlas {

namespace {

/// Where the edge from c to d meets the segment from a to b, as a share of the segment; both ends of an edge along it.
void addMeetings(GridPoint a, GridPoint b, GridPoint c, GridPoint d, std::vector<double>& shares) {
  const int sideC = sideOf(a, b, c);
  const int sideD = sideOf(a, b, d);
  const auto dx = static_cast<double>(b.x - a.x);
  const auto dy = static_cast<double>(b.y - a.y);
  const auto along = [&](GridPoint point) {
    return (static_cast<double>(point.x - a.x) * dx + static_cast<double>(point.y - a.y) * dy) / (dx * dx + dy * dy);
  };
  if (sideC * sideD < 0) {
    const auto ex = static_cast<double>(d.x - c.x);
    const auto ey = static_cast<double>(d.y - c.y);
    shares.push_back((static_cast<double>(c.x - a.x) * ey - static_cast<double>(c.y - a.y) * ex) / (dx * ey - dy * ex));
    return;
  }
  if (sideC == 0) {
    shares.push_back(along(c));
  }
  if (sideD == 0) {
    shares.push_back(along(d));
  }
}

}  // namespace

struct ZoneIndex::Impl {
  AreaCells cells;

  explicit Impl(const std::vector<MultiPolygon>& areas) : cells(areas) {}
  void addPieces(GridPoint a, GridPoint b, std::vector<double>& shares, std::vector<Piece>& pieces) const;
};

void ZoneIndex::Impl::addPieces(GridPoint a, GridPoint b, std::vector<double>& shares,
                                std::vector<Piece>& pieces) const {
  shares.assign({0.0, 1.0});
  cells.grid().forEachCellOn(a, b, [&](std::int64_t column, std::int64_t row) {
    cells.forEachEdgeIn(column, row, [&](GridPoint c, GridPoint d) { addMeetings(a, b, c, d, shares); });
  });
  std::erase_if(shares, [](double share) { return !(share >= 0 && share <= 1); });
  std::ranges::sort(shares);
  const auto dx = static_cast<double>(b.x - a.x);
  const auto dy = static_cast<double>(b.y - a.y);
  const double length = std::hypot(dx, dy) / 1000;
  std::vector<std::uint32_t> at;
  for (std::size_t i = 0; i + 1 < shares.size(); ++i) {
    const double middle = (shares[i] + shares[i + 1]) / 2;
    const GridPoint point{.x = a.x + std::llround(middle * dx), .y = a.y + std::llround(middle * dy)};
    at.clear();
    if (shares[i] < shares[i + 1]) {
      cells.append(point, at);
    }
    for (const std::uint32_t area : at) {
      pieces.push_back({.area = area, .length = Metres((shares[i + 1] - shares[i]) * length)});
    }
  }
}

ZoneIndex::ZoneIndex(const std::vector<MultiPolygon>& areas) : m_impl(std::make_unique<const Impl>(areas)) {}
ZoneIndex::ZoneIndex(ZoneIndex&&) noexcept = default;
ZoneIndex& ZoneIndex::operator=(ZoneIndex&&) noexcept = default;
ZoneIndex::~ZoneIndex() = default;

void ZoneIndex::areasAt(Point point, std::vector<std::uint32_t>& out) const {
  out.clear();
  if (isOnGrid(point)) {
    m_impl->cells.append(gridPointOf(point), out);
  }
}

std::vector<std::uint32_t> ZoneIndex::areasAt(Point point) const {
  std::vector<std::uint32_t> out;
  areasAt(point, out);
  return out;
}

AreasOfPoints ZoneIndex::areasAt(std::span<const Point> points) const { return m_impl->cells.areasAt(points); }

bool ZoneIndex::isInAny(Point point) const { return !areasAt(point).empty(); }

std::vector<ZoneIndex::Piece> ZoneIndex::piecesOf(const LineString& line) const {
  std::vector<Piece> pieces;
  std::vector<double> shares;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    if (isOnGrid(line[i]) && isOnGrid(line[i + 1])) {
      m_impl->addPieces(gridPointOf(line[i]), gridPointOf(line[i + 1]), shares, pieces);
    }
  }
  std::ranges::stable_sort(pieces, {}, &Piece::area);
  std::vector<Piece> sums;
  for (const Piece piece : pieces) {
    if (sums.empty() || sums.back().area != piece.area) {
      sums.push_back(piece);
    } else {
      sums.back().length = Metres(sums.back().length.value + piece.length.value);
    }
  }
  return sums;
}

}  // namespace buurtatlas
