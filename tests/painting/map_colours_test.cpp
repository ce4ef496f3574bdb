// The promises of the map's colours to people with weak eyes.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "painting/density_look.h"
#include "painting/map_style.h"

namespace buurtatlas {
namespace {

struct Linear {
  double red, green, blue;
};

Linear linearOf(const QColor& colour) {
  const auto part = [](double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return {part(colour.redF()), part(colour.greenF()), part(colour.blueF())};
}

double luminanceOf(const QColor& colour) {
  const Linear linear = linearOf(colour);
  return 0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue;
}

/// WCAG 2.1, 1 to 21.
double contrast(const QColor& a, const QColor& b) {
  const auto [low, high] = std::minmax({luminanceOf(a), luminanceOf(b)});
  return (high + 0.05) / (low + 0.05);
}

/// Viénot, Brettel and Mollon 1999: what a person without red or without green cones sees.
Linear withoutRed(const Linear& c) {
  return {0.11238 * c.red + 0.88762 * c.green, 0.11238 * c.red + 0.88762 * c.green,
          0.00401 * c.red - 0.00401 * c.green + c.blue};
}
Linear withoutGreen(const Linear& c) {
  return {0.29275 * c.red + 0.70725 * c.green, 0.29275 * c.red + 0.70725 * c.green,
          -0.02234 * c.red + 0.02234 * c.green + c.blue};
}

struct Lab {
  double l, a, b;
};

Lab labOf(const Linear& c) {
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  const double x = f((0.4124 * c.red + 0.3576 * c.green + 0.1805 * c.blue) / 0.9505);
  const double y = f(0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue);
  const double z = f((0.0193 * c.red + 0.1192 * c.green + 0.9505 * c.blue) / 1.089);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const Linear& a, const Linear& b) {
  const Lab one = labOf(a);
  const Lab other = labOf(b);
  return std::hypot(one.l - other.l, one.a - other.a, one.b - other.b);
}

constexpr double kReadable = 4.5;
constexpr double kClearlyDifferent = 15;  // CIE 1976; 2.3 is just noticeable
constexpr std::array kThemes = {MapTheme::Light, MapTheme::Dark};
constexpr std::array kZoneRoles = {AreaRole::Bin, AreaRole::ZBin, AreaRole::WhatsApp};

}  // namespace

TEST(MapColours, AreReadableOnEveryGroundAndOnTheHalo) {
  for (const MapTheme theme : kThemes) {
    const MapColours& colours = mapColours(theme);
    for (const QColor& text : {colours.streetName, colours.mainStreetName, colours.houseNumber}) {
      for (const QColor& ground :
           {colours.ground, colours.builtUp, colours.green, colours.water, colours.industry, colours.building}) {
        EXPECT_GE(contrast(text, ground), kReadable)
            << text.name().toStdString() << " on " << ground.name().toStdString();
      }
    }
  }
}

TEST(MapColours, OfZoneNamesAreReadable) {
  for (const MapTheme theme : kThemes) {
    for (const AreaRole role : {AreaRole::Bin, AreaRole::ZBin, AreaRole::WhatsApp, AreaRole::Neighbourhood}) {
      EXPECT_GE(contrast(areaLabelColour(role, theme), mapColours(theme).ground), kReadable)
          << areaLabelColour(role, theme).name().toStdString();
    }
  }
}

TEST(MapColours, OfZoneTypesDifferForEveryEye) {
  for (const MapTheme theme : kThemes) {
    for (std::size_t i = 0; i < kZoneRoles.size(); ++i) {
      for (std::size_t j = i + 1; j < kZoneRoles.size(); ++j) {
        const Linear a = linearOf(areaColour(kZoneRoles.at(i), theme));
        const Linear b = linearOf(areaColour(kZoneRoles.at(j), theme));
        EXPECT_GE(difference(a, b), kClearlyDifferent) << i << ' ' << j;
        EXPECT_GE(difference(withoutRed(a), withoutRed(b)), kClearlyDifferent) << "without red cones " << i << ' ' << j;
        EXPECT_GE(difference(withoutGreen(a), withoutGreen(b)), kClearlyDifferent)
            << "without green cones " << i << ' ' << j;
      }
    }
  }
}

TEST(MapColours, OfBordersStandOutFromTheGround) {
  for (const MapTheme theme : kThemes) {
    for (const AreaRole role : {AreaRole::Bin, AreaRole::ZBin, AreaRole::WhatsApp, AreaRole::Gap, AreaRole::Accent}) {
      EXPECT_GE(contrast(areaColour(role, theme), mapColours(theme).ground), 3) << static_cast<int>(role);
    }
  }
}

TEST(DensityColours, GrowDarkerOnPaperAndBrighterInTheDarkForEveryEye) {
  const auto over = [](const QColor& colour, const QColor& ground) {
    const double a = colour.alphaF();
    const auto mix = [a](double top, double below) { return static_cast<float>(a * top + (1 - a) * below); };
    return QColor::fromRgbF(mix(colour.redF(), ground.redF()), mix(colour.greenF(), ground.greenF()),
                            mix(colour.blueF(), ground.blueF()));
  };
  const auto unchanged = [](const Linear& c) { return c; };
  using Eye = Linear (*)(const Linear&);
  for (const Eye eye : {Eye(unchanged), Eye(withoutRed), Eye(withoutGreen)}) {
    for (const MapTheme theme : kThemes) {
      for (const DensityRamp ramp : {DensityRamp::Viridis, DensityRamp::Cividis, DensityRamp::Magma}) {
        const DensityLook look{.ramp = ramp, .theme = theme};
        const QColor ground = mapColours(theme).ground;
        for (int step = 0; step < 5; ++step) {
          const Lab lower = labOf(eye(linearOf(over(rampColour(look, step / 5.0), ground))));
          const Lab higher = labOf(eye(linearOf(over(rampColour(look, (step + 1) / 5.0), ground))));
          EXPECT_GT(theme == MapTheme::Light ? lower.l - higher.l : higher.l - lower.l, 3)
              << static_cast<int>(ramp) << ' ' << static_cast<int>(theme) << ' ' << step;
        }
      }
    }
  }
}

}  // namespace buurtatlas
