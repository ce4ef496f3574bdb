#include "painting/incident_colours.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace buurtatlas {
namespace {

using Row = std::array<double, 3>;
using Matrix = std::array<Row, 3>;

/// How an eye sees linear red, green and blue: as it is, or without one kind of cones (Machado et al., severity 1).
constexpr std::array<Matrix, 4> kEyes = {
    {{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}};

double linear(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double lightness(double value) { return value > 0.008856 ? std::cbrt(value) : 7.787 * value + 16.0 / 116; }

Row labOf(const QColor& colour, const Matrix& eye) {
  const Row rgb = {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
  Row seen = {};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      seen[i] += eye[i][j] * rgb[j];
    }
    seen[i] = std::clamp(seen[i], 0.0, 1.0);
  }
  const double x = lightness((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
  const double y = lightness(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
  const double z = lightness((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

void expectApart(const std::vector<QColor>& colours, double least) {
  for (std::size_t eye = 0; eye < kEyes.size(); ++eye) {
    for (std::size_t a = 0; a < colours.size(); ++a) {
      for (std::size_t b = a + 1; b < colours.size(); ++b) {
        const Row one = labOf(colours[a], kEyes[eye]);
        const Row other = labOf(colours[b], kEyes[eye]);
        EXPECT_GE(std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]), least)
            << "eye " << eye << ", " << colours[a].name().toStdString() << " and " << colours[b].name().toStdString();
      }
    }
  }
}

TEST(TwoWayColours, AreToldApartByEveryEye) {
  for (const MapTheme theme : {MapTheme::Light, MapTheme::Dark}) {
    std::vector<QColor> colours;
    for (int heat = 0; heat < kTwoWaySteps; ++heat) {
      for (int openness = 0; openness < kTwoWaySteps; ++openness) {
        colours.push_back(twoWayColour(heat, openness, theme));
      }
    }
    expectApart(colours, 20);
  }
}

TEST(DivergingColours, AreToldApartByEveryEye) {
  for (const MapTheme theme : {MapTheme::Light, MapTheme::Dark}) {
    std::vector<QColor> colours;
    for (const int step : {-3, -2, -1, 1, 2, 3}) {
      colours.push_back(divergingColour(step, theme));
    }
    expectApart(colours, 12);
  }
  EXPECT_EQ(divergingColour(0, MapTheme::Light).alpha(), 0);
}

TEST(QuadrantColours, AreToldApartByEveryEye) {
  for (const MapTheme theme : {MapTheme::Light, MapTheme::Dark}) {
    expectApart({quadrantColour(true, true, theme), quadrantColour(true, false, theme),
                 quadrantColour(false, true, theme), quadrantColour(false, false, theme)},
                20);
  }
}

TEST(CountClasses, HoldEveryWholeNumberOnce) {
  for (const std::int64_t highest : {1, 2, 4, 5, 99, 100, 101, 73'111}) {
    const auto classes = countClasses(highest, {});
    ASSERT_FALSE(classes.empty());
    EXPECT_LE(classes.size(), 6U);
    EXPECT_EQ(classes.front().from, 1);
    EXPECT_EQ(classes.back().to, highest);
    for (std::size_t i = 1; i < classes.size(); ++i) {
      EXPECT_EQ(classes[i].from, classes[i - 1].to + 1);
    }
  }
  EXPECT_EQ(countClasses(7, {}).at(1).words, QStringLiteral("2 – 4"));
  EXPECT_TRUE(countClasses(0, {}).empty());
}

TEST(CountClasses, GiveAValueTheColourOfTheLastClassThatBeginsAtItOrBelow) {
  const auto classes = countClasses(30, {});
  EXPECT_EQ(colourAmong(classes, 4), classes.at(1).colour);
  EXPECT_EQ(colourAmong(classes, 5), classes.at(2).colour);
  EXPECT_EQ(colourAmong(classes, 0).alpha(), 0);
  EXPECT_EQ(colourAmong({}, 5).alpha(), 0);
}

}  // namespace
}  // namespace buurtatlas
