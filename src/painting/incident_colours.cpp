#include "painting/incident_colours.h"

#include <QLocale>
#include <algorithm>
#include <array>

namespace buurtatlas {

namespace {

constexpr int kOpacity = 205;
constexpr int kFaintOpacity = 110;
constexpr std::size_t kMostClasses = 6;

QColor shown(QRgb rgb) {
  QColor colour = QColor::fromRgb(rgb);
  colour.setAlpha(kOpacity);
  return colour;
}

/// 2, 5, 10, 20, 50... after 1.
std::int64_t limitAfter(std::int64_t limit) {
  std::int64_t power = 1;
  while (limit >= power * 10) {
    power *= 10;
  }
  return limit == power ? 2 * power : limit == 2 * power ? 5 * power : 10 * power;
}

QString classWords(std::int64_t from, std::int64_t to) {
  const QLocale locale;
  return from == to ? locale.toString(static_cast<qlonglong>(from))
                    : QStringLiteral("%1 – %2").arg(locale.toString(static_cast<qlonglong>(from)),
                                                    locale.toString(static_cast<qlonglong>(to)));
}

}  // namespace

QColor divergingColour(int step, MapTheme theme) {
  // On a dark map the strongest is the brightest.
  static constexpr std::array<QRgb, kDivergingSteps> red = {0xfffddbc7, 0xffef8a62, 0xffb2182b};
  static constexpr std::array<QRgb, kDivergingSteps> blue = {0xffd1e5f0, 0xff67a9cf, 0xff2166ac};
  static constexpr std::array<QRgb, kDivergingSteps> darkRed = {0xff7f3a3a, 0xffc24b45, 0xffff7d6e};
  static constexpr std::array<QRgb, kDivergingSteps> darkBlue = {0xff2c4f70, 0xff3f7db3, 0xff6cb4f0};
  if (step == 0) {
    return Qt::transparent;
  }
  const bool isDark = theme == MapTheme::Dark;
  const auto place = static_cast<std::size_t>(std::min(std::abs(step), kDivergingSteps) - 1);
  return shown(step > 0 ? (isDark ? darkRed : red).at(place) : (isDark ? darkBlue : blue).at(place));
}

QColor quadrantColour(bool isHigh, bool isAmongHigh, MapTheme theme) {
  const bool isDark = theme == MapTheme::Dark;
  if (isHigh) {
    return shown(isAmongHigh ? (isDark ? 0xfff0564a : 0xffca2c26) : (isDark ? 0xffffd58a : 0xfffdae61));
  }
  return shown(isAmongHigh ? 0xffabd9e9 : (isDark ? 0xff3f7db3 : 0xff2c7bb6));
}

QColor twoWayColour(int heat, int openness, MapTheme theme) {
  using Square = std::array<std::array<QRgb, kTwoWaySteps>, kTwoWaySteps>;
  static constexpr Square light = {{{0xffefeae0, 0xffb3c7e8, 0xff5b84cc},
                                    {0xfff3cf7a, 0xffb09a8c, 0xff5d4f7d},
                                    {0xffe8a400, 0xff9a6a1e, 0xff40130f}}};
  static constexpr Square dark = {{{0xff3a4048, 0xff2f5fb0, 0xff58a0ff},
                                   {0xff7d5200, 0xff92857f, 0xffbdb4f0},
                                   {0xffd88e00, 0xfff2c878, 0xffffffff}}};
  QColor colour = shown((theme == MapTheme::Dark ? dark : light)
                            .at(static_cast<std::size_t>(std::clamp(heat, 0, kTwoWaySteps - 1)))
                            .at(static_cast<std::size_t>(std::clamp(openness, 0, kTwoWaySteps - 1))));
  if (heat == 0 && openness == 0) {
    colour.setAlpha(kFaintOpacity);  // most of a town, where the map is to be seen
  }
  return colour;
}

QColor withoutAddressColour() { return shown(0xff8b95a0); }

std::vector<DensityClass> countClasses(std::int64_t highest, const DensityLook& look) {
  std::vector<std::int64_t> limits;
  for (std::int64_t limit = 1; limit <= highest; limit = limitAfter(limit)) {
    limits.push_back(limit);
  }
  if (limits.size() > kMostClasses) {
    limits.erase(limits.begin(), limits.end() - kMostClasses);
    limits.front() = 1;
  }
  std::vector<DensityClass> classes;
  for (std::size_t i = 0; i < limits.size(); ++i) {
    const bool isLast = i + 1 == limits.size();
    const std::int64_t to = isLast ? highest : limits[i + 1] - 1;
    const double share = limits.size() > 1 ? static_cast<double>(i) / static_cast<double>(limits.size() - 1) : 1;
    classes.push_back({.from = static_cast<double>(limits[i]),
                       .to = static_cast<double>(to),
                       .colour = rampColour(look, share),
                       .words = classWords(limits[i], to)});
  }
  return classes;
}

QColor colourAmong(const std::vector<DensityClass>& classes, double value) {
  if (classes.empty() || !(value > 0)) {
    return Qt::transparent;
  }
  const auto above = std::ranges::upper_bound(classes, value, {}, &DensityClass::from);
  return above == classes.begin() ? classes.front().colour : std::prev(above)->colour;
}

}  // namespace buurtatlas
