#include "tasks/cover_sheets.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

#include "coverage/coverage_report.h"
#include "coverage/household_cover.h"
#include "tasks/cover_table.h"

namespace buurtatlas {

namespace {

constexpr SquareMetres kLeastGap{500};
constexpr int kMonths = 12;
constexpr std::size_t kStreetsNamed = 2;

std::int64_t outsideLiveZones(const CoverSheet::Area& area) {
  return area.layers.located - area.layers.counts[1].value_or(0);
}

std::string placeOf(const Gap& gap) {
  std::string place;
  std::size_t named = 0;
  for (const StreetLength& street : gap.streets) {
    if (!street.name.empty() && named++ < kStreetsNamed) {
      place += (place.empty() ? "" : ", ") + street.name;
    }
  }
  return place;
}

std::vector<CoverSheet::Gap> openGapsOf(const CoverageReport& report) {
  std::vector<CoverSheet::Gap> gaps;
  for (const Gap& gap : report.gaps) {
    if (gap.allowedBy == 0) {
      gaps.push_back({.place = placeOf(gap), .area = gap.area, .size = gap.size, .addresses = gap.addresses});
    }
  }
  std::ranges::stable_sort(gaps, std::ranges::greater(), &CoverSheet::Gap::addresses);
  return gaps;
}

/// The same addresses in the zones of another day, without all that a trend does not need.
Result<CoverSheet::Day> coverOn(const Atlas& atlas, const ZonesOfDay& past, const JobControl& control) {
  Atlas then;
  then.addresses = atlas.addresses;
  then.zones = std::make_shared<const std::vector<Zone>>(past.zones);
  return measureHouseholdCover(then, kUsualCoverDistance, control).transform([&](const HouseholdCover& cover) {
    const CoverTally tally = cover.whole.households();
    return CoverSheet::Day{.day = past.day,
                           .isKnown = !past.zones.empty(),
                           .inZone = tally.in(CoverLayer::InZone),
                           .inLiveZone = tally.in(CoverLayer::InLiveZone)};
  });
}

CoverSheet::Layers layersOf(const PublishedTally& published) {
  return {.located = published.tally.located,
          .counts = {published.in(CoverLayer::InZone), published.in(CoverLayer::InLiveZone),
                     published.in(CoverLayer::NearMember), published.in(CoverLayer::Reachable)}};
}

}  // namespace

std::vector<Date> trendDaysUpTo(Date day) {
  const std::chrono::year_month_day today(day);
  std::vector<Date> days;
  for (int back = kMonths - 1; back >= 0; --back) {
    days.emplace_back(today.year() / today.month() / 1 - std::chrono::months(back));
  }
  if (days.back() != day) {
    days.push_back(day);
  }
  return days;
}

Result<std::vector<ZonesOfDay>> zonesOfDays(const std::vector<Date>& days,
                                            const std::function<Result<std::vector<Zone>>(Date)>& zonesAsOf) {
  std::vector<ZonesOfDay> past;
  for (const Date day : days) {
    Result<std::vector<Zone>> zones = zonesAsOf(day);
    if (!zones) {
      return std::unexpected(std::move(zones).error());
    }
    past.push_back({.day = day, .zones = *std::move(zones)});
  }
  return past;
}

Result<CoverSheet> coverSheetOf(const Atlas& atlas, Metres distance, const std::vector<ZonesOfDay>& past,
                                const JobControl& control) {
  const auto cover = measureHouseholdCover(atlas, distance, control);
  if (!cover) {
    return std::unexpected(cover.error());
  }
  const PublishedFigures whole = publishedFigures({cover->whole}, CoverUse::Published).front();
  const CoverFigures& figures = cover->whole;
  CoverSheet sheet{.day = atlas.day,
                   .distance = distance,
                   .addresses = layersOf(whole.households),
                   .withoutPosition = figures.households().addresses - figures.households().located,
                   .useUnknown = figures.unknownUse.addresses,
                   .onAllowedGround = figures.households().allowed,
                   .members = whole.members,
                   .addressesRead = readOn(atlas.info, LayerKind::Addresses),
                   .membersRead = readOn(atlas.info, LayerKind::Members)};
  if (!areBusinessesUnknown(figures)) {
    sheet.businesses = layersOf(whole.businesses);
  }
  const std::vector<CoverRow> rows = coverRows(atlas, *cover, CoverBy::Neighbourhood);
  const std::vector<PublishedFigures> published = publishedFigures(figuresOf(rows), CoverUse::Published);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    sheet.areas.push_back({.name = rows[i].name, .layers = layersOf(published[i].households)});
  }
  std::ranges::stable_sort(sheet.areas, std::ranges::greater(), outsideLiveZones);
  if (!atlas.boundary->empty()) {
    const auto report = measureCoverage(atlas, kLeastGap, control);
    if (!report) {
      return std::unexpected(report.error());
    }
    sheet.gaps = openGapsOf(*report);
  }
  for (const ZonesOfDay& zones : past) {
    const auto day = coverOn(atlas, zones, control);
    if (!day) {
      return std::unexpected(day.error());
    }
    sheet.trend.push_back(*day);
  }
  return sheet;
}

}  // namespace buurtatlas
