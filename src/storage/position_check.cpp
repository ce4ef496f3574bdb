#include "storage/position_check.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <optional>
#include <utility>

#include "core/ascii.h"

namespace buurtatlas {

namespace {

std::string shortNumber(double number) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%.10g", number);
  return text.data();
}

/// Millimetres tell points apart exactly, since all of them lie on the 1 mm grid.
std::uint64_t keyOf(Point position) {
  const auto east = static_cast<std::uint64_t>(std::llround(position.east * 1000.0));
  const auto north = static_cast<std::uint64_t>(std::llround(position.north * 1000.0));
  return (east << 32U) ^ (north & 0xFFFFFFFFU);
}

}  // namespace

PositionCheck::PositionCheck(std::optional<Reprojection> reprojection) : m_reprojection(std::move(reprojection)) {}

Result<PositionCheck> PositionCheck::create(const std::string& crs, const std::string& plane) {
  if (plane.empty()) {
    return PositionCheck(std::nullopt);
  }
  return Reprojection::create(crs, plane).transform([](Reprojection reprojection) {
    return PositionCheck(std::move(reprojection));
  });
}

PositionCheck PositionCheck::copy() const {
  return PositionCheck(m_reprojection.transform([](const Reprojection& way) { return way.copy(); }));
}

std::expected<Point, Reason> PositionCheck::check(double x, double y) const {
  if (!std::isfinite(x) || !std::isfinite(y)) {
    return std::unexpected(Reason{.text = "The position is not a number.", .arguments = {}});
  }
  if (!m_reprojection) {
    return Point{.east = x, .north = y};
  }
  if (x == 0 && y == 0) {
    return std::unexpected(Reason{.text = "The position is (0, 0), which stands for none.", .arguments = {}});
  }
  if (const std::optional<Point> point = m_reprojection->transform(x, y)) {
    return *point;
  }
  if (m_reprojection->transform(y, x)) {
    return std::unexpected(Reason{.text = "The position has its axes swapped: (%1, %2) has east and north exchanged.",
                                  .arguments = {shortNumber(x), shortNumber(y)}});
  }
  return std::unexpected(Reason{.text = "The position (%1, %2) lies outside the area that the atlas's plane is for.",
                                .arguments = {shortNumber(x), shortNumber(y)}});
}

std::expected<Point, Reason> PositionCheck::check(std::string_view x, std::string_view y) const {
  if (trimmed(x).empty() && trimmed(y).empty()) {
    return std::unexpected(Reason{.text = "The row has no position.", .arguments = {}});
  }
  const std::optional<double> east = parseNumber(x);
  const std::optional<double> north = parseNumber(y);
  if (!east || !north) {
    return std::unexpected(
        Reason{.text = "The position \"%1\", \"%2\" is not a number.", .arguments = {std::string(x), std::string(y)}});
  }
  return check(*east, *north);
}

std::optional<double> parseNumber(std::string_view text) {
  text = trimmed(text);
  std::array<char, 64> copy;
  if (text.empty() || text.size() > copy.size()) {
    return std::nullopt;
  }
  const std::size_t comma = text.find(',');
  if (comma != std::string_view::npos && !text.contains('.')) {
    std::ranges::copy(text, copy.begin());
    copy.at(comma) = '.';
    text = {copy.data(), text.size()};
  }
  const char* start = text.data() + (text.front() == '+' ? 1 : 0);
  const char* end = text.data() + text.size();
  double number = 0;
  const auto [rest, error] = std::from_chars(start, end, number);
  return error == std::errc() && rest == end ? std::optional(number) : std::nullopt;
}

void DumpPoints::add(Point position, std::string_view street) {
  m_sightings.push_back({.point = keyOf(position), .street = std::hash<std::string_view>{}(street)});
}

void DumpPoints::find() {
  std::ranges::sort(m_sightings);
  const auto repeats = std::ranges::unique(m_sightings);
  m_sightings.erase(repeats.begin(), repeats.end());
  for (std::size_t start = 0; start < m_sightings.size();) {
    std::size_t end = start;
    while (end < m_sightings.size() && m_sightings[end].point == m_sightings[start].point) {
      ++end;
    }
    if (end - start >= kDumpStreets) {
      m_dumps.push_back(m_sightings[start].point);
    }
    start = end;
  }
  m_sightings = {};
}

bool DumpPoints::contains(Point position) const { return std::ranges::binary_search(m_dumps, keyOf(position)); }

}  // namespace buurtatlas
