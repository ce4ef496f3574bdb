#include "viewmodels/uncovered_map.h"

#include <algorithm>
#include <array>
#include <format>
#include <iterator>
#include <utility>

#include "core/atlas.h"
#include "painting/ground_picture.h"
#include "painting/incident_colours.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/coverage_view.h"
#include "viewmodels/gap_list.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

static_assert(kTwoWaySteps == kTwoWayClasses);

/// A longer row of squares is no longer a straight line on the map.
constexpr int kLongestRun = 32;
/// As the command line writes them.
constexpr std::array kLayerNames = {"zone", "live", "near", "sms"};

QColor colourOf(const TwoWayCell& cell, MapTheme theme, Detail detail) {
  if (!toldCount(cell.incidents, detail)) {
    return Qt::transparent;
  }
  return cell.openness < 0 ? withoutAddressColour() : twoWayColour(cell.heat, cell.openness, theme);
}

MultiPolygon rectangle(Point southWest, double width, double height) {
  const Point high{.east = southWest.east + width, .north = southWest.north + height};
  return {{.outer = {southWest,
                     {.east = high.east, .north = southWest.north},
                     high,
                     {.east = southWest.east, .north = high.north}},
           .holes = {}}};
}

/// Squares of one colour side by side as one.
std::vector<ColouredGround> squaresOf(const TwoWayMap& map, MapTheme theme, Detail detail) {
  const double side = map.recipe.cell.value;
  std::vector<ColouredGround> grounds;
  for (auto cell = map.cells.begin(); cell != map.cells.end();) {
    const QColor colour = colourOf(*cell, theme, detail);
    int length = 1;
    auto next = std::next(cell);
    while (next != map.cells.end() && length < kLongestRun && next->southWest.north == cell->southWest.north &&
           next->southWest.east == cell->southWest.east + length * side && colourOf(*next, theme, detail) == colour) {
      ++length;
      ++next;
    }
    grounds.push_back({.ground = rectangle(cell->southWest, length * side, side), .colour = colour});
    cell = next;
  }
  return grounds;
}

}  // namespace

UncoveredMap::UncoveredMap(AtlasSession& session, IncidentView& incidents, CoverageView& coverage, MapFocus& focus,
                           QObject* parent)
    : IncidentLayer(session, incidents, parent), m_coverage(coverage), m_focus(focus) {
  connect(&session, &AtlasSession::retranslated, this, &UncoveredMap::list);
}

void UncoveredMap::setCell(double metres) {
  TwoWayRecipe recipe = m_recipe;
  recipe.cell = Metres(metres);
  setRecipe(recipe);
}

void UncoveredMap::setCovered(int layer) {
  TwoWayRecipe recipe = m_recipe;
  recipe.layer = static_cast<CoverLayer>(std::clamp(layer, 0, static_cast<int>(kCoverLayers) - 1));
  setRecipe(recipe);
}

QStringList UncoveredMap::coverNames() {
  return {tr("in a zone, also dormant or founding"), tr("in a live zone"), tr("with a member nearby"),
          tr("with a member nearby by SMS")};
}

void UncoveredMap::setDistance(double metres) {
  TwoWayRecipe recipe = m_recipe;
  recipe.near = Metres(metres);
  setRecipe(recipe);
}

void UncoveredMap::setRecipe(const TwoWayRecipe& recipe) {
  const bool isSame = recipe.cell == m_recipe.cell && recipe.layer == m_recipe.layer && recipe.near == m_recipe.near;
  if (isSame || !(recipe.cell.value > 0) || !(recipe.near.value > 0)) {
    return;
  }
  m_recipe = recipe;
  emit methodChanged();
  refresh();
}

QString UncoveredMap::summary() const {
  return m_map ? tr("%Ln incidents, %1 of them in an open gap.", "", static_cast<int>(m_map->incidents))
                     .arg(countWords(m_map->inGaps))
               : QString();
}

QString UncoveredMap::limits() const {
  if (!m_map) {
    return {};
  }
  const auto& [low, middle] = m_map->heatLimits;
  return tr("Squares of %1. Few: up to %2 incidents; many: more than %3. Covered: less than a third of the addresses "
            "is "
            "not; not covered: two thirds or more.")
      .arg(lengthWords(m_map->recipe.cell), countWords(low), countWords(middle));
}

QString UncoveredMap::gapsText() const {
  return m_map ? tr("%Ln open gaps where something happened", "", static_cast<int>(m_map->hotGaps.size())) : QString();
}

QList<int> UncoveredMap::cellCounts() const {
  QList<int> counts(qsizetype{kTwoWayClasses} * kTwoWayClasses);
  if (m_map) {
    for (const TwoWayCell& cell : m_map->cells) {
      if (cell.openness >= 0) {
        ++counts[qsizetype{cell.heat} * kTwoWayClasses + cell.openness];
      }
    }
  }
  return counts;
}

QStringList UncoveredMap::colours() const {
  QStringList colours;
  for (int heat = 0; heat < kTwoWayClasses; ++heat) {
    for (int openness = 0; openness < kTwoWayClasses; ++openness) {
      colours.append(twoWayColour(heat, openness, theme()).name(QColor::HexArgb));
    }
  }
  colours.append(withoutAddressColour().name(QColor::HexArgb));
  return colours;
}

const Gap* UncoveredMap::gapOf(int row) const {
  return m_map && row >= 0 && std::cmp_less(row, m_map->hotGaps.size())
             ? &m_map->gaps[m_map->hotGaps[static_cast<std::size_t>(row)].place]
             : nullptr;
}

std::vector<AreaToPaint> UncoveredMap::outline() const {
  const Gap* gap = gapOf(m_current);
  return gap == nullptr
             ? std::vector<AreaToPaint>()
             : std::vector{AreaToPaint{.border = gap->area, .role = AreaRole::Accent, .pattern = AreaPattern::Filled}};
}

void UncoveredMap::point(int row) {
  m_current = row;
  emit currentChanged();
}

void UncoveredMap::show(int row) {
  if (const Gap* gap = gapOf(row)) {
    point(row);
    m_focus.show(boundsOf(gap->area));
  }
}

void UncoveredMap::openGap() {
  if (const Gap* gap = gapOf(m_current)) {
    m_coverage.openGap(gap->area);
  }
}

std::vector<std::string> UncoveredMap::options() const {
  return {"--cell",     std::format("{:g}", m_recipe.cell.value),
          "--layer",    kLayerNames.at(static_cast<std::size_t>(m_recipe.layer)),
          "--distance", std::format("{:g}", m_recipe.near.value)};
}

void UncoveredMap::recall(const std::vector<std::string>& options) {
  TwoWayRecipe recipe;
  recipe.cell = Metres(numberOf(options, "--cell", recipe.cell.value));
  recipe.near = Metres(numberOf(options, "--distance", recipe.near.value));
  const auto name = std::ranges::find(kLayerNames, optionOf(options, "--layer"));
  if (name != kLayerNames.end()) {
    recipe.layer = static_cast<CoverLayer>(name - kLayerNames.begin());
  }
  setRecipe(recipe);
}

Result<DensityPicture> UncoveredMap::pictureOf(const Order& order, const TwoWayMap& map, Detail detail,
                                               const JobControl& control) {
  return makeGroundPicture(squaresOf(map, order.theme, detail), order.atlas->info.plane, kFinestGround, control.stop);
}

Result<UncoveredMap::Answer> UncoveredMap::painted(const Order& order, Map map, const JobControl& control) {
  return pictureOf(order, *map, Detail::Precise, control).transform([&](DensityPicture picture) {
    return Answer{.map = std::move(map), .picture = std::move(picture)};
  });
}

std::optional<LayerToTake> UncoveredMap::toTake() const {
  if (isStale() || !m_map) {
    return std::nullopt;
  }
  const TwoWayRecipe& recipe = m_map->recipe;
  LayerToTake layer = startTaking();
  layer.facts.incidents = m_map->incidents;
  layer.facts.withoutPosition = m_map->withoutPosition;
  layer.method = {{tr("Squares"), lengthWords(recipe.cell)},
                  {tr("Covered is"), coverNames().value(static_cast<int>(recipe.layer))}};
  if (recipe.layer >= CoverLayer::NearMember) {
    layer.method.emplace_back(tr("Nearby is"), tr("up to %1").arg(lengthWords(recipe.near)));
  }
  if (m_map->heatLimits.front() >= kLeastPublished) {
    layer.method.emplace_back(
        tr("Few, many"),
        tr("up to %1, more than %2").arg(countWords(m_map->heatLimits.front()), countWords(m_map->heatLimits.back())));
  }
  layer.blank = tr("Blank: fewer than 5 incidents.");
  Order order = this->order();
  order.theme = MapTheme::Light;
  layer.table = [atlas = order.atlas, map = m_map](Detail detail) { return twoWayTable(*atlas, *map, detail); };
  layer.picture = [order, map = m_map, classes = classes(MapTheme::Light)](Detail detail, const JobControl& control) {
    return pictureOf(order, *map, detail, control).transform([&](DensityPicture picture) {
      picture.classes = classes;
      return picture;
    });
  };
  return layer;
}

void UncoveredMap::compute() {
  job()->start<Answer>(
      [order = order(), recipe = m_recipe](const JobControl& control) {
        return mapHotAndUncovered(*order.atlas, order.filter, recipe, control).and_then([&](TwoWayMap map) {
          return painted(order, std::make_shared<const TwoWayMap>(std::move(map)), control);
        });
      },
      [this](Answer answer) {
        point(-1);
        takeAnswer(std::move(answer));
      });
}

void UncoveredMap::repaint() {
  if (m_map) {
    job()->start<Answer>(
        [order = order(), map = m_map](const JobControl& control) { return painted(order, map, control); },
        [this](Answer answer) { takeAnswer(std::move(answer)); });
  }
}

void UncoveredMap::takeAnswer(Answer answer) {
  m_map = std::move(answer.map);
  list();
  take(std::move(answer.picture));
}

void UncoveredMap::clear() {
  m_map.reset();
  point(-1);
  list();
}

bool UncoveredMap::isMadeOfOthers(const Atlas& before, const Atlas& after) const {
  return before.zones != after.zones || before.addresses != after.addresses || before.members != after.members ||
         before.streets != after.streets || before.allowedGaps != after.allowedGaps;
}

std::vector<DensityClass> UncoveredMap::classes(MapTheme theme) const {
  const std::array heat = {tr("few incidents"), tr("some incidents"), tr("many incidents")};
  const std::array openness = {tr("covered"), tr("half covered"), tr("not covered")};
  std::vector<DensityClass> classes;
  for (int row = 0; row < kTwoWayClasses; ++row) {
    for (int column = 0; column < kTwoWayClasses; ++column) {
      classes.push_back(
          {.colour = twoWayColour(row, column, theme),
           .words = tr("%1, %2", "few incidents, covered")
                        .arg(heat.at(static_cast<std::size_t>(row)), openness.at(static_cast<std::size_t>(column)))});
    }
  }
  return classes;
}

void UncoveredMap::list() {
  std::vector<Line> lines;
  if (m_map) {
    for (const HotGap& hot : m_map->hotGaps) {
      const Gap& gap = m_map->gaps[hot.place];
      lines.push_back(
          {.title = tr("%1. %2").arg(countWords(std::ssize(lines) + 1), GapList::placeOf(gap)),
           .subtitle =
               tr("%1 · %Ln addresses", "area of a gap", static_cast<int>(gap.addresses)).arg(areaWords(gap.size)),
           .value = tr("%Ln incidents", "", static_cast<int>(hot.incidents))});
    }
  }
  m_lines.setLines(std::move(lines));
}

}  // namespace buurtatlas
