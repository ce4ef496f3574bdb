#include "painting/density_look.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace buurtatlas {

namespace {

constexpr std::size_t kMostClasses = 6;
constexpr double kLeastOpacity = 0.5;
constexpr double kMostOpacity = 0.86;
/// Values under this share of the highest are nowhere to be seen, and so do not count for quantiles.
constexpr double kLeastShown = 0.005;

using Stops = std::array<QRgb, 7>;

const Stops& stopsOf(DensityRamp ramp) {
  static constexpr Stops viridis = {0xff440154, 0xff443983, 0xff31688e, 0xff21918c, 0xff35b779, 0xff90d743, 0xfffde725};
  static constexpr Stops cividis = {0xff00224e, 0xff2a3f6d, 0xff575d6d, 0xff7d7c78, 0xffa69d75, 0xffd3c164, 0xfffee838};
  static constexpr Stops magma = {0xff000004, 0xff2c115f, 0xff721f81, 0xffb73779, 0xfff1605d, 0xfffeb078, 0xfffcfdbf};
  switch (ramp) {
    case DensityRamp::Viridis:
      return viridis;
    case DensityRamp::Cividis:
      return cividis;
    case DensityRamp::Magma:
      return magma;
  }
  return viridis;
}

/// The steps 1, 2, 5, 10, 20... one below the other.
double stepBelow(double limit) {
  const double power = std::pow(10.0, std::floor(std::log10(limit * 1.000001)));
  const double leading = limit / power;
  return leading > 4 ? 2 * power : leading > 1.5 ? power : power / 2;
}

/// The greatest of those steps that is less than the value.
double highestStepBelow(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double step : {5.0, 2.0, 1.0}) {
    if (step * power < value) {
      return step * power;
    }
  }
  return power / 2;
}

/// To two digits, which is as exact as a legend is read.
double readable(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)) - 1);
  return std::round(value / power) * power;
}

std::vector<double> roundLimits(double highest) {
  std::vector<double> limits(kMostClasses);
  double limit = highestStepBelow(highest);
  for (auto place = limits.rbegin(); place != limits.rend(); ++place) {
    *place = limit;
    limit = stepBelow(limit);
  }
  return limits;
}

std::vector<double> equalLimits(double highest) {
  std::vector<double> limits;
  for (std::size_t i = 0; i < kMostClasses; ++i) {
    const double share = i == 0 ? kLeastShown : static_cast<double>(i) / kMostClasses;
    limits.push_back(readable(share * highest));
  }
  return limits;
}

std::vector<double> quantileLimits(std::span<const Raster* const> grids, double highest) {
  std::vector<float> values;
  for (const Raster* grid : grids) {
    std::ranges::copy_if(grid->values, std::back_inserter(values),
                         [least = kLeastShown * highest](float value) { return value >= least; });
  }
  std::vector<double> limits = {readable(kLeastShown * highest)};
  for (std::size_t i = 1; i < kMostClasses && !values.empty(); ++i) {
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(values.size() * i / kMostClasses);
    std::ranges::nth_element(values, place);
    limits.push_back(readable(*place));
  }
  limits.erase(std::ranges::unique(limits).begin(), limits.end());
  return limits;
}

double highestOf(std::span<const Raster* const> grids) {
  float highest = 0;
  for (const Raster* grid : grids) {
    for (const float value : grid->values) {
      highest = value > highest ? value : highest;
    }
  }
  return highest;
}

QString limitText(double limit) {
  return limit < 1 ? QLocale().toString(limit, 'g', 2)
                   : QLocale().toString(limit, 'f', limit < 10 && limit != static_cast<int>(limit) ? 1 : 0);
}

}  // namespace

QString labelOf(const DensityClass& step) {
  return step.words.isEmpty() ? QStringLiteral("%1 – %2").arg(limitText(step.from), limitText(step.to)) : step.words;
}

QColor rampColour(const DensityLook& look, double share) {
  const Stops& stops = stopsOf(look.ramp);
  const double along = look.theme == MapTheme::Light ? 1 - share : share;
  const double place = std::clamp(along, 0.0, 1.0) * static_cast<double>(stops.size() - 1);
  const auto below = std::min(static_cast<std::size_t>(place), stops.size() - 2);
  const double part = place - static_cast<double>(below);
  const QColor a = QColor::fromRgb(stops.at(below));
  const QColor b = QColor::fromRgb(stops.at(below + 1));
  const auto mix = [part](int from, int to) { return static_cast<int>(std::lround(from + part * (to - from))); };
  return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()),
          static_cast<int>(std::lround(255 * (kLeastOpacity + (kMostOpacity - kLeastOpacity) * share)))};
}

std::vector<DensityClass> densityClasses(std::span<const Raster* const> grids, const DensityLook& look) {
  const double highest = highestOf(grids);
  if (!(highest > 0) || !std::isfinite(highest)) {
    return {};
  }
  const std::vector<double> limits = look.classing == DensityClassing::Round      ? roundLimits(highest)
                                     : look.classing == DensityClassing::Quantile ? quantileLimits(grids, highest)
                                                                                  : equalLimits(highest);
  std::vector<DensityClass> classes;
  for (std::size_t i = 0; i < limits.size(); ++i) {
    const double to = i + 1 < limits.size() ? limits[i + 1] : highest;
    const double step = limits.size() > 1 ? static_cast<double>(i) / static_cast<double>(limits.size() - 1) : 1;
    const double share = look.classing == DensityClassing::Stretch ? (limits[i] + to) / 2 / highest : step;
    classes.push_back({.from = limits[i], .to = to, .colour = rampColour(look, share)});
  }
  return classes;
}

}  // namespace buurtatlas
