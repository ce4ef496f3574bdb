#include "cli/density_sheets.h"

#include <QLocale>

#include "cli/drawing.h"

namespace buurtatlas {

namespace {

QString remarkOf(const DensityFacts& facts, const DensityWords& words) {
  return facts.withheldCells.value_or(0) > 0
             ? words.withheld.arg(QLocale().toString(static_cast<qlonglong>(*facts.withheldCells)))
             : QString();
}

/// All frames together, for the method box.
DensityFacts factsOfAll(const std::vector<DensityFrame>& frames) {
  DensityFacts facts;
  std::int64_t incidents = 0;
  std::optional<std::int64_t> withheld;
  for (const DensityFrame& frame : frames) {
    if (frame.map) {
      facts = frame.map->facts;
      incidents += facts.incidents;
      if (facts.withheldCells) {
        withheld = withheld.value_or(0) + *facts.withheldCells;
      }
    }
  }
  facts.incidents = incidents;
  facts.withheldCells = withheld;
  facts.hours.reset();
  return facts;
}

}  // namespace

Result<DensitySheet> DensitySheets::withFacts(const DensityFacts& facts, std::vector<DensityClass> classes) const {
  const MapWords mapTexts = mapWords();
  auto layers = layersOf(m_atlas, mapTexts);
  if (!layers) {
    return std::unexpected(layers.error());
  }
  const DensityWords words = densityWords();
  return DensitySheet{.title = words.title.arg(QString::fromStdString(m_atlas.info.name)),
                      .subtitle = mapTexts.printedOn.arg(longDate(today())),
                      .layers = std::move(*layers),
                      .classes = std::move(classes),
                      .legendTitle = words.legendTitle,
                      .methodTitle = words.methodTitle,
                      .method = methodRows(facts, QStringLiteral("Buurtatlas " BUURTATLAS_VERSION), words),
                      .remark = remarkOf(facts, words),
                      .sources = sourcesLine(m_attribution, m_atlas.info),
                      .words = mapTexts};
}

std::vector<DensityClass> DensitySheets::classesOf(const std::vector<DensityFrame>& frames) const {
  std::vector<const Raster*> grids;
  for (const DensityFrame& frame : frames) {
    if (frame.map) {
      grids.push_back(&frame.map->raster);
    }
  }
  return densityClasses(grids, m_look);
}

Result<DensitySheet> DensitySheets::of(const DensityMap& density, const std::vector<Contour>& lines) const {
  auto picture = makeDensityPicture(density.raster, m_atlas.info.plane, m_look);
  if (!picture) {
    return std::unexpected(picture.error());
  }
  if (auto drawn = drawContours(*picture, lines, m_atlas.info.plane, m_look); !drawn) {
    return std::unexpected(drawn.error());
  }
  return withFacts(density.facts, picture->classes).transform([&](DensitySheet sheet) {
    sheet.panels.push_back({.picture = std::move(*picture)});
    return sheet;
  });
}

Result<DensitySheet> DensitySheets::ofDayParts(const std::vector<DensityFrame>& frames, const IncidentFilter& filter,
                                               const DensityRecipe& recipe) const {
  const DensityWords words = densityWords();
  const std::vector<DensityClass> classes = classesOf(frames);
  if (classes.empty()) {
    return fail(ErrorCode::InvalidInput, "No part of the day has enough incidents for a density. Look at the counts.");
  }
  std::vector<DensityPanel> panels;
  for (const DensityFrame& frame : frames) {
    DensityPanel panel{.caption = words.hours.arg(frame.hours->from).arg(frame.hours->to)};
    if (frame.map) {
      auto picture = makeDensityPicture(frame.map->raster, m_atlas.info.plane, m_look, classes);
      if (!picture) {
        return std::unexpected(picture.error());
      }
      panel.picture = std::move(*picture);
    } else {
      panel.remark = words.tooFew.arg(kLeastForDensity);
    }
    panels.push_back(std::move(panel));
  }
  DensityFacts facts = factsOfAll(frames);
  facts.cell = recipe.cell;
  facts.plane = m_atlas.info.plane;
  facts.from = filter.from;
  facts.to = filter.to;
  return withFacts(facts, classes).transform([&](DensitySheet sheet) {
    sheet.panels = std::move(panels);
    return sheet;
  });
}

Result<std::vector<std::pair<Date, DensitySheet>>> DensitySheets::ofMonths(
    const std::vector<DensityFrame>& frames) const {
  const std::vector<DensityClass> classes = classesOf(frames);
  std::vector<std::pair<Date, DensitySheet>> sheets;
  for (const DensityFrame& frame : frames) {
    if (!frame.map || !frame.month) {
      continue;
    }
    auto picture = makeDensityPicture(frame.map->raster, m_atlas.info.plane, m_look, classes);
    if (!picture) {
      return std::unexpected(picture.error());
    }
    auto sheet = withFacts(frame.map->facts, classes);
    if (!sheet) {
      return std::unexpected(sheet.error());
    }
    sheet->panels.push_back({.picture = std::move(*picture)});
    sheets.emplace_back(*frame.month, std::move(*sheet));
  }
  return sheets;
}

}  // namespace buurtatlas
