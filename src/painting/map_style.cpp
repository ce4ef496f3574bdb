#include "painting/map_style.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace buurtatlas {

namespace {

/// How one rank looks; widths are of the band on the ground.
struct RankLook {
  double metres;
  double leastPixels;
  double firstZoom;
  QRgb band;
  QRgb casing;
  QRgb darkBand;
  QRgb darkCasing;
};

constexpr double kWidthsInMetresFrom = 16;
/// Before that zoom a street narrows by this factor per level, while the map narrows by 2.
constexpr double kNarrowing = 1.42;
constexpr double kCasingFrom = 13;
/// Narrower than this a band and its casing cannot be told apart: the street becomes one line in a tone between them.
constexpr double kPlainWidth = 1.5;
constexpr double kFullWidth = 2.6;

constexpr std::array<RankLook, kStreetRanks> kLooks = {{
    {2.0, 1.0, 15, 0xffb3a692, 0xfff2efe9, 0xff5b6570, 0xff1b2127},    // Path
    {2.5, 1.2, 13, 0xffa7a7ad, 0xfff2efe9, 0xff56606b, 0xff1b2127},    // Rail
    {4.0, 0.8, 14.5, 0xffffffff, 0xffd3ccbf, 0xff303943, 0xff14191e},  // Service
    {7.0, 1.1, 11.5, 0xffffffff, 0xffc8c0b1, 0xff39434e, 0xff12171b},  // Residential
    {9.0, 1.5, 10, 0xffffffff, 0xffbfb6a5, 0xff434e5a, 0xff12171b},    // Tertiary
    {11.0, 1.9, 9, 0xffffffff, 0xffb5ab99, 0xff4d5864, 0xff12171b},    // Secondary
    {12.0, 2.1, 8, 0xfffdf0bd, 0xffcfb674, 0xff5f5a43, 0xff15160f},    // Primary
    {13.0, 2.3, 8, 0xfffadb8e, 0xffcda550, 0xff6f5f38, 0xff17150e},    // Trunk
    {14.0, 2.5, 8, 0xfff6cb6c, 0xffc4923a, 0xff80652f, 0xff18140c},    // Motorway
}};

QColor mixed(const QColor& a, const QColor& b, double share) {
  const auto mix = [share](float from, float to) { return from + static_cast<float>(share) * (to - from); };
  return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

constexpr QColor fromRgb(QRgb rgb) { return QColor::fromRgb(rgb); }

MapColours lightColours() {
  return {.ground = fromRgb(0xfff2efe9),
          .outside = fromRgb(0xffe8e5df),
          .boundary = fromRgb(0xff9a8fa6),
          .water = fromRgb(0xffb9d6ea),
          .waterLine = fromRgb(0xff9cc3dd),
          .green = fromRgb(0xffd5e6c8),
          .builtUp = fromRgb(0xffe6e1d8),
          .industry = fromRgb(0xffe4dce4),
          .building = fromRgb(0xffd8d0c4),
          .buildingLine = fromRgb(0xffc5bbac),
          .streetName = fromRgb(0xff4a5059),
          .mainStreetName = fromRgb(0xff2c333c),
          .houseNumber = fromRgb(0xff57524b)};
}

MapColours darkColours() {
  return {.ground = fromRgb(0xff1b2127),
          .outside = fromRgb(0xff171c21),
          .boundary = fromRgb(0xff6d6480),
          .water = fromRgb(0xff223544),
          .waterLine = fromRgb(0xff2c4558),
          .green = fromRgb(0xff24322a),
          .builtUp = fromRgb(0xff262c33),
          .industry = fromRgb(0xff2b2a34),
          .building = fromRgb(0xff323941),
          .buildingLine = fromRgb(0xff3d4650),
          .streetName = fromRgb(0xffb4bec9),
          .mainStreetName = fromRgb(0xffdbe2e9),
          .houseNumber = fromRgb(0xffa6b0bb)};
}

}  // namespace

const MapColours& mapColours(MapTheme theme) {
  static const MapColours light = lightColours();
  static const MapColours dark = darkColours();
  return theme == MapTheme::Dark ? dark : light;
}

QColor backgroundColour(BackgroundKind kind, MapTheme theme) {
  const MapColours& colours = mapColours(theme);
  switch (kind) {
    case BackgroundKind::Water:
      return colours.water;
    case BackgroundKind::Green:
      return colours.green;
    case BackgroundKind::BuiltUp:
      return colours.builtUp;
    case BackgroundKind::Industry:
      return colours.industry;
    case BackgroundKind::Building:
      return colours.building;
  }
  return colours.ground;
}

StreetStyle streetStyle(StreetRank rank, double zoom, double metresPerPixel, MapTheme theme) {
  const RankLook& look = kLooks.at(static_cast<std::size_t>(rank));
  const bool dark = theme == MapTheme::Dark;
  StreetStyle style{.band = fromRgb(dark ? look.darkBand : look.band),
                    .casing = fromRgb(dark ? look.darkCasing : look.casing)};
  if (zoom < look.firstZoom) {
    return style;
  }
  const double levelsBefore = std::max(0.0, kWidthsInMetresFrom - zoom);
  const double metresHere = metresPerPixel * std::exp2(-levelsBefore);
  style.width = std::max(look.leastPixels, look.metres / metresHere * std::pow(kNarrowing, -levelsBefore));
  if (rank == StreetRank::Path || rank == StreetRank::Rail) {
    style.dash = rank == StreetRank::Path ? StreetStyle::Dash::Dots : StreetStyle::Dash::Ties;
    style.width = std::clamp(style.width, 1.0, 3.0);
    return style;
  }
  const double clarity = std::clamp((style.width - kPlainWidth) / (kFullWidth - kPlainWidth), 0.0, 1.0);
  if (clarity < 1 && !(dark || rank >= StreetRank::Primary)) {
    style.band = mixed(mixed(style.casing, mapColours(theme).ground, 0.25), style.band, clarity);
  }
  style.width *= 0.8 + 0.2 * clarity;
  if (clarity <= 0) {
    return style;
  }
  const double thickest = rank >= StreetRank::Primary ? 1.25 : 1.0;
  style.casingWidth = clarity * std::clamp(0.55 + (zoom - kCasingFrom) * 0.15, 0.55, thickest);
  return style;
}

AreaRole areaRoleOf(ZoneType type) {
  switch (type) {
    case ZoneType::Bin:
      return AreaRole::Bin;
    case ZoneType::ZBin:
      return AreaRole::ZBin;
    case ZoneType::WhatsApp:
      return AreaRole::WhatsApp;
  }
  return AreaRole::Bin;
}

AreaPattern areaPatternOf(ZoneState state) {
  switch (state) {
    case ZoneState::Live:
      return AreaPattern::Filled;
    case ZoneState::Founding:
      return AreaPattern::Dashed;
    case ZoneState::Dormant:
    case ZoneState::Dissolved:
      return AreaPattern::Hatched;
    case ZoneState::Plan:
      return AreaPattern::Dotted;
  }
  return AreaPattern::Outline;
}

QColor areaColour(AreaRole role, MapTheme theme) {
  const bool dark = theme == MapTheme::Dark;
  switch (role) {
    case AreaRole::Bin:
    case AreaRole::Covered:
      return fromRgb(dark ? 0xff35a69f : 0xff0b7a75);
    case AreaRole::ZBin:
      return fromRgb(dark ? 0xffb684d6 : 0xff7a3e9d);
    case AreaRole::WhatsApp:
      return fromRgb(dark ? 0xffe0914a : 0xffb35900);
    case AreaRole::Gap:
      return fromRgb(dark ? 0xffe4717f : 0xffd1495b);
    case AreaRole::AllowedGap:
      return fromRgb(dark ? 0xff8b95a0 : 0xff77808c);
    case AreaRole::Overlap:
      return fromRgb(dark ? 0xfff2b84b : 0xff8a5300);
    case AreaRole::ThinlyCovered:
      return fromRgb(dark ? 0xff5f9c98 : 0xff8cc7c3);
    case AreaRole::Neighbourhood:
      return fromRgb(dark ? 0xff9aa6b4 : 0xff5a6675);
    case AreaRole::Accent:
      return fromRgb(dark ? 0xff6cb4f0 : 0xff0b5fa5);
  }
  return {};
}

QColor areaLabelColour(AreaRole role, MapTheme theme) {
  const QColor colour = areaColour(role, theme);
  return theme == MapTheme::Dark ? colour.lighter(118) : colour.darker(118);
}

QColor dotColour(DotRole role, MapTheme theme) {
  const bool dark = theme == MapTheme::Dark;
  switch (role) {
    case DotRole::Member:
    case DotRole::InAlert:
      return fromRgb(dark ? 0xff6cb4f0 : 0xff0b5fa5);
    case DotRole::Delivered:
      return fromRgb(dark ? 0xff6fcf97 : 0xff1b6e3c);
    case DotRole::MemberInReview:
    case DotRole::PossiblyInAlert:
    case DotRole::Unknown:
      return fromRgb(dark ? 0xfff2b84b : 0xff8a5300);
    case DotRole::Failed:
      return fromRgb(dark ? 0xffff8a80 : 0xffb3261e);
    case DotRole::Incident:
      return fromRgb(dark ? 0xffc9a2e0 : 0xff5c2e78);
    case DotRole::Address:
      return fromRgb(dark ? 0xff8b95a0 : 0xff7a746a);
    case DotRole::Uncovered:
      return fromRgb(dark ? 0xffe4717f : 0xffd1495b);
  }
  return {};
}

QFont mapFont(double pixelSize, QFont::Weight weight) {
  QFont font(QStringLiteral("Inter"));
  font.setStyleHint(QFont::SansSerif);
  font.setPixelSize(qRound(pixelSize));
  font.setWeight(weight);
  font.setHintingPreference(QFont::PreferNoHinting);
  // Inter's alternates for letters beside digits have no character of their own: a PDF could not be searched for them.
  font.setFeature("calt", 0);
  return font;
}

}  // namespace buurtatlas
