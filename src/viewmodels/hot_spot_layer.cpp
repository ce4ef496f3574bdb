#include "viewmodels/hot_spot_layer.h"

#include <algorithm>
#include <format>
#include <map>
#include <string_view>
#include <utility>

#include "core/atlas.h"
#include "painting/incident_colours.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/cell_runs.h"
#include "viewmodels/number_words.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

int stepOf(HotSpotClass hotSpot) {
  switch (hotSpot) {
    case HotSpotClass::Hot99:
      return 3;
    case HotSpotClass::Hot95:
      return 2;
    case HotSpotClass::Hot90:
      return 1;
    case HotSpotClass::Cold90:
      return -1;
    case HotSpotClass::Cold95:
      return -2;
    case HotSpotClass::Cold99:
      return -3;
    case HotSpotClass::None:
      break;
  }
  return 0;
}

QColor colourOf(MoranClass moran, MapTheme theme) {
  if (moran == MoranClass::None) {
    return Qt::transparent;
  }
  return quadrantColour(moran == MoranClass::HighHigh || moran == MoranClass::HighLow,
                        moran == MoranClass::HighHigh || moran == MoranClass::LowHigh, theme);
}

/// The most incidents that a cell has.
std::int64_t mostIn(const HotSpotMap& map) {
  return map.counts.perCell.empty() ? 0 : std::int64_t{std::ranges::max(map.counts.perCell)};
}

QColor colourOf(const HotSpotMap& map, std::size_t cell, const std::vector<DensityClass>& counts, MapTheme theme,
                Detail detail) {
  if (map.tooFew) {
    const auto told = toldCount(map.counts.perCell[cell], detail);
    return told ? colourAmong(counts, static_cast<double>(*told)) : Qt::transparent;
  }
  return map.recipe.method == HotSpotMethod::Gi ? divergingColour(stepOf(map.gi.classes[cell]), theme)
                                                : colourOf(map.moran.classes[cell], theme);
}

struct WordedClass {
  std::string_view name;
  QColor colour;
  QString words;
};

std::vector<WordedClass> wordedClasses(HotSpotMethod method, MapTheme theme) {
  std::vector<WordedClass> classes;
  if (method == HotSpotMethod::Gi) {
    const QStringList words = {HotSpotLayer::tr("Hot spot, 99 %"),  HotSpotLayer::tr("Hot spot, 95 %"),
                               HotSpotLayer::tr("Hot spot, 90 %"),  HotSpotLayer::tr("No more than chance"),
                               HotSpotLayer::tr("Cold spot, 90 %"), HotSpotLayer::tr("Cold spot, 95 %"),
                               HotSpotLayer::tr("Cold spot, 99 %")};
    for (qsizetype i = 0; i < words.size(); ++i) {
      const HotSpotClass one = kHotSpotClasses.at(static_cast<std::size_t>(i));
      classes.push_back({.name = nameOf(one), .colour = divergingColour(stepOf(one), theme), .words = words[i]});
    }
  } else {
    const QStringList words = {HotSpotLayer::tr("Many among many"), HotSpotLayer::tr("Many among few"),
                               HotSpotLayer::tr("Few among many"), HotSpotLayer::tr("Few among few"),
                               HotSpotLayer::tr("No more than chance")};
    for (qsizetype i = 0; i < words.size(); ++i) {
      const MoranClass one = kMoranClasses.at(static_cast<std::size_t>(i));
      classes.push_back({.name = nameOf(one), .colour = colourOf(one, theme), .words = words[i]});
    }
  }
  return classes;
}

}  // namespace

HotSpotLayer::HotSpotLayer(AtlasSession& session, IncidentView& incidents, HotSpotMethod method, QObject* parent)
    : IncidentLayer(session, incidents, parent), m_recipe{.method = method} {
  connect(&session, &AtlasSession::retranslated, this, &HotSpotLayer::countClasses);
}

void HotSpotLayer::setCell(double metres) {
  HotSpotRecipe recipe = m_recipe;
  recipe.cell = Metres(metres);
  setRecipe(recipe);
}

void HotSpotLayer::setBand(double metres) {
  HotSpotRecipe recipe = m_recipe;
  recipe.band = Metres(metres);
  setRecipe(recipe);
}

void HotSpotLayer::setRecipe(const HotSpotRecipe& recipe) {
  if (!(recipe.cell.value > 0) || !(recipe.band.value > 0) ||
      (recipe.cell == m_recipe.cell && recipe.band == m_recipe.band)) {
    return;
  }
  m_recipe = recipe;
  emit methodChanged();
  refresh();
}

QString HotSpotLayer::tooFew() const { return isCountsOnly() ? translated(*m_map->tooFew) : QString(); }

QString HotSpotLayer::summary() const {
  if (!m_map) {
    return {};
  }
  return tr("%Ln incidents in %1 cells of %2.", "", static_cast<int>(m_map->counts.counted))
      .arg(countWords(m_map->cells.ground), lengthWords(m_map->recipe.cell));
}

QString HotSpotLayer::method() const {
  if (!m_map || m_map->tooFew) {
    return {};
  }
  const QString band = lengthWords(m_map->recipe.band);
  if (m_map->recipe.method == HotSpotMethod::Gi) {
    return tr("Getis-Ord Gi*; cells up to %1 apart are neighbours. The p-values are corrected for the many cells "
              "(false discovery, Benjamini-Hochberg): of the cells called 99 %, on average at most one in a hundred is "
              "chance.")
        .arg(band);
  }
  return tr("Local Moran; cells up to %1 apart are neighbours. p-values of %2 permutations (seed %3), corrected for "
            "the "
            "many cells (false discovery, Benjamini-Hochberg): of the coloured cells, on average at most one in twenty "
            "is chance.")
      .arg(band, countWords(m_map->recipe.permutations.value_or(0)), QString::number(m_map->recipe.seed));
}

std::vector<std::string> HotSpotLayer::options() const {
  return {"--method", m_recipe.method == HotSpotMethod::Gi ? "gi" : "moran",
          "--cell",   std::format("{:g}", m_recipe.cell.value),
          "--band",   std::format("{:g}", m_recipe.band.value)};
}

void HotSpotLayer::recall(const std::vector<std::string>& options) {
  HotSpotRecipe recipe = m_recipe;
  recipe.cell = Metres(numberOf(options, "--cell", HotSpotRecipe().cell.value));
  recipe.band = Metres(numberOf(options, "--band", HotSpotRecipe().band.value));
  setRecipe(recipe);
}

Result<DensityPicture> HotSpotLayer::pictureOf(const Order& order, const HotSpotMap& map, Detail detail,
                                               const JobControl& control) {
  const auto counts = buurtatlas::countClasses(mostIn(map), {.theme = order.theme});
  const auto runs =
      cellRuns(map.cells, [&](std::size_t cell) { return colourOf(map, cell, counts, order.theme, detail); });
  return makeGroundPicture(runs, order.atlas->info.plane, kFinestGround, control.stop);
}

Result<HotSpotLayer::Answer> HotSpotLayer::painted(const Order& order, Map map, const JobControl& control) {
  return pictureOf(order, *map, Detail::Precise, control).transform([&](DensityPicture picture) {
    return Answer{.map = std::move(map), .picture = std::move(picture)};
  });
}

std::optional<LayerToTake> HotSpotLayer::toTake() const {
  if (isStale() || !m_map) {
    return std::nullopt;
  }
  LayerToTake layer = startTaking();
  layer.facts.incidents = m_map->counts.counted;
  layer.facts.withoutPosition = m_map->withoutPosition;
  layer.facts.outside = m_map->counts.offGround;
  layer.method = {{tr("Method"), methodName()},
                  {tr("Cells"), lengthWords(m_map->recipe.cell)},
                  {tr("Neighbours"), tr("up to %1").arg(lengthWords(m_map->recipe.band))}};
  if (m_map->tooFew) {
    layer.blank = tr("Blank: fewer than 5 incidents.");
  } else {
    layer.method.emplace_back(tr("p-values"), tr("corrected for the many cells (Benjamini-Hochberg)"));
  }
  Order order = this->order();
  order.theme = MapTheme::Light;
  layer.table = [atlas = order.atlas, map = m_map](Detail detail) { return hotSpotTable(*atlas, *map, detail); };
  layer.picture = [order, map = m_map, classes = classes(MapTheme::Light)](Detail detail, const JobControl& control) {
    return pictureOf(order, *map, detail, control).transform([&](DensityPicture picture) {
      picture.classes = map->tooFew ? toldClasses(classes, detail) : classes;
      return picture;
    });
  };
  return layer;
}

QString HotSpotLayer::methodName() const {
  if (m_map->tooFew) {
    return tr("counts only: too little for the method");
  }
  return m_map->recipe.method == HotSpotMethod::Gi
             ? tr("Getis-Ord Gi*")
             : tr("local Moran, %1 permutations, seed %2")
                   .arg(countWords(m_map->recipe.permutations.value_or(0)), QString::number(m_map->recipe.seed));
}

void HotSpotLayer::compute() {
  job()->start<Answer>(
      [order = order(), recipe = m_recipe](const JobControl& control) {
        return mapHotSpots(*order.atlas, order.filter, recipe, control).and_then([&](HotSpotMap map) {
          return painted(order, std::make_shared<const HotSpotMap>(std::move(map)), control);
        });
      },
      [this](Answer answer) { takeAnswer(std::move(answer)); });
}

void HotSpotLayer::repaint() {
  if (m_map) {
    job()->start<Answer>(
        [order = order(), map = m_map](const JobControl& control) { return painted(order, map, control); },
        [this](Answer answer) { takeAnswer(std::move(answer)); });
  }
}

void HotSpotLayer::takeAnswer(Answer answer) {
  m_map = std::move(answer.map);
  countClasses();
  take(std::move(answer.picture));
}

void HotSpotLayer::countClasses() {
  std::vector<Line> lines;
  if (m_map && !m_map->tooFew) {
    std::map<std::string_view, std::int64_t> cells;
    for (std::size_t cell = 0; cell < m_map->cells.size(); ++cell) {
      cells[m_map->classOf(cell)] += m_map->cells.isGround[cell];
    }
    for (const WordedClass& one : wordedClasses(m_recipe.method, theme())) {
      lines.push_back({.title = one.words, .value = countWords(cells[one.name])});
    }
  }
  m_classLines.setLines(std::move(lines));
}

std::vector<DensityClass> HotSpotLayer::classes(MapTheme theme) const {
  if (!m_map) {
    return {};
  }
  if (m_map->tooFew) {
    return buurtatlas::countClasses(mostIn(*m_map), {.theme = theme});
  }
  std::vector<DensityClass> classes;
  for (const WordedClass& one : wordedClasses(m_recipe.method, theme)) {
    if (one.colour.alpha() > 0) {
      classes.push_back({.colour = one.colour, .words = one.words});
    }
  }
  return classes;
}

}  // namespace buurtatlas
