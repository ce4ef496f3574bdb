#include "incidents/places_northward.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace buurtatlas {
namespace {

/// Columns of nothing but places.
IncidentColumns columnsAt(const std::vector<Point>& places) {
  IncidentColumns columns;
  columns.position = places;
  columns.day.resize(places.size());
  return columns;
}

RC_GTEST_PROP(PlacesNorthward, AreThoseThatAreMarkedFromSouthToNorth, ()) {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  std::vector<Point> places;
  std::vector<std::uint8_t> marks;
  std::vector<Point> wanted;
  for (const int number : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 60))) {
    places.push_back(number == 0 ? Point{kNone, kNone} : Point{static_cast<double>(places.size()), number * 0.5});
    marks.push_back(static_cast<std::uint8_t>(number % 3 == 1 ? 1 : 0));
    if (marks.back() != 0) {
      wanted.push_back(places.back());
    }
  }
  std::ranges::stable_sort(wanted, {}, &Point::north);
  const Unfilled<Point> found = PlacesNorthward(columnsAt(places)).among(marks);
  RC_ASSERT(std::vector<Point>(found.begin(), found.end()) == wanted);
}

TEST(PlacesNorthward, AreKeptForTheSameColumnsAndMadeAnewForOthers) {
  const auto one = std::make_shared<const IncidentColumns>(columnsAt({{.east = 1, .north = 2}}));
  const auto other = std::make_shared<const IncidentColumns>(columnsAt({{.east = 3, .north = 4}}));
  const auto first = PlacesNorthward::of(one);
  EXPECT_EQ(PlacesNorthward::of(one), first);
  EXPECT_EQ(PlacesNorthward::of(other)->among(std::vector<std::uint8_t>{1}).front(), (Point{3, 4}));
  EXPECT_EQ(PlacesNorthward::of(one)->among(std::vector<std::uint8_t>{1}).front(), (Point{1, 2}));
}

}  // namespace
}  // namespace buurtatlas
