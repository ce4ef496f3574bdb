#include "viewmodels/count_layer.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <format>
#include <functional>
#include <utility>
#include <variant>

#include "core/atlas.h"
#include "geometry/measure.h"
#include "painting/ground_picture.h"
#include "painting/incident_colours.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

/// A longer list is read by nobody; the map shows them all.
constexpr std::size_t kMostListed = 100;

/// A segment of street is painted so far to either side.
constexpr double kHalfStrip = 6;

QString percentText(double share) {
  const double percent = 100 * share;
  return QLocale().toString(percent, 'f', percent < 10 && percent != std::floor(percent) ? 1 : 0);
}

/// What a segment of street is painted as: a strip for each straight piece.
void addStrips(const LineString& path, const QColor& colour, std::vector<ColouredGround>& grounds) {
  for (std::size_t i = 1; i < path.size(); ++i) {
    const Point a = path[i - 1];
    const Point b = path[i];
    const double length = distanceBetween(a, b).value;
    if (length > 0) {
      const double east = (b.north - a.north) / length * kHalfStrip;
      const double north = (a.east - b.east) / length * kHalfStrip;
      grounds.push_back({.ground = {{.outer = {{.east = a.east + east, .north = a.north + north},
                                               {.east = a.east - east, .north = a.north - north},
                                               {.east = b.east - east, .north = b.north - north},
                                               {.east = b.east + east, .north = b.north + north}},
                                     .holes = {}}},
                         .colour = colour});
    }
  }
}

/// A segment of street is told by its length, all else by who lives there.
QString rateWords(const PlaceCount& row, CountBy by) {
  const bool isStreet = by == CountBy::Street;
  const auto rate = isStreet ? row.perKilometre() : row.perThousandHouseholds();
  if (!rate) {
    return isStreet ? CountLayer::tr("Too short for a rate") : CountLayer::tr("Too few households for a rate");
  }
  const QString number = QLocale().toString(*rate, 'f', 1);
  return isStreet ? CountLayer::tr("%1 per km of street").arg(number)
                  : CountLayer::tr("%1 per 1,000 households").arg(number);
}

double valueOf(const PlaceCount& row, bool perHouseholds) {
  return perHouseholds ? row.perThousandHouseholds().value_or(0) : static_cast<double>(row.incidents);
}

/// The classes of what is shown; those of rates have limits, those of counts have words.
std::vector<DensityClass> classesOf(const PlaceCounts& counts, bool perHouseholds, MapTheme theme) {
  const DensityLook look{.theme = theme};
  if (!perHouseholds) {
    std::int64_t highest = 0;
    for (const PlaceCount& row : counts.rows) {
      highest = std::max(highest, row.isRest ? 0 : row.incidents);
    }
    return countClasses(highest, look);
  }
  Raster rates{.columns = 0, .rows = 1};
  for (const PlaceCount& row : counts.rows) {
    if (!row.isRest) {
      rates.values.push_back(static_cast<float>(valueOf(row, true)));
    }
  }
  rates.columns = static_cast<int>(rates.values.size());
  const Raster* const only = &rates;
  return densityClasses({&only, 1}, look);
}

/// What holds for all places together.
QStringList notesOn(const PlaceCounts& counts, bool perHouseholds) {
  QStringList notes;
  if (counts.inSeveral > 0) {
    notes.append(
        CountLayer::tr("%Ln lie in more than one, and count in each.", "", static_cast<int>(counts.inSeveral)));
  }
  if (perHouseholds) {
    notes.append(
        CountLayer::tr("No rate is given on fewer than %Ln households.", "", static_cast<int>(kLeastHouseholds)));
  }
  return notes;
}

}  // namespace

CountLayer::CountLayer(AtlasSession& session, IncidentView& incidents, MapFocus& focus, QObject* parent)
    : IncidentLayer(session, incidents, parent), m_focus(focus) {
  connect(&session, &AtlasSession::retranslated, this, &CountLayer::list);
  connect(&session, &AtlasSession::opened, this, [this] {
    if (!std::ranges::contains(available(), m_recipe.by)) {
      setKind(0);
    }
  });
}

std::vector<CountBy> CountLayer::available() const {
  std::vector<CountBy> kinds;
  if (!atlas().neighbourhoods->empty()) {
    kinds.push_back(CountBy::Neighbourhood);
  }
  if (!atlas().zones->empty()) {
    kinds.push_back(CountBy::Zone);
  }
  if (!atlas().areas->empty()) {
    kinds.push_back(CountBy::Area);
  }
  if (!atlas().streets->empty()) {
    kinds.push_back(CountBy::Street);
  }
  kinds.push_back(CountBy::Cell);
  return kinds;
}

QStringList CountLayer::kinds() const {
  QStringList words;
  for (const CountBy by : available()) {
    words.append(by == CountBy::Neighbourhood ? tr("Neighbourhood")
                 : by == CountBy::Zone        ? tr("Zone")
                 : by == CountBy::Area        ? tr("Statistical area")
                 : by == CountBy::Street      ? tr("Segment of street")
                                              : tr("Square cell"));
  }
  return words;
}

int CountLayer::kind() const {
  const auto kinds = available();
  return static_cast<int>(std::ranges::find(kinds, m_recipe.by) - kinds.begin());
}

void CountLayer::setKind(int place) {
  const auto kinds = available();
  CountRecipe recipe = m_recipe;
  recipe.by = kinds[static_cast<std::size_t>(std::clamp(place, 0, static_cast<int>(kinds.size()) - 1))];
  setRecipe(recipe);
}

void CountLayer::setCell(double metres) {
  CountRecipe recipe = m_recipe;
  recipe.cell = Metres(metres);
  setRecipe(recipe);
}

void CountLayer::setRecipe(const CountRecipe& recipe) {
  if (!(recipe.cell.value > 0) || (recipe.by == m_recipe.by && recipe.cell == m_recipe.cell)) {
    return;
  }
  m_recipe = recipe;
  emit methodChanged();
  refresh();
}

void CountLayer::setPerHouseholds(bool per) {
  if (per == m_perHouseholds) {
    return;
  }
  m_perHouseholds = per;
  emit changed();
  if (!isStale()) {
    repaint();
  }
}

QString CountLayer::summary() const {
  return m_counts ? tr("%Ln incidents with a place.", "", static_cast<int>(m_counts->incidents)) : QString();
}

QString CountLayer::remarks() const {
  if (!m_counts) {
    return {};
  }
  QStringList remarks;
  const std::int64_t rest = m_counts->rows.back().incidents;
  if (rest > 0) {
    remarks.append(tr("%Ln lie in none of these places.", "", static_cast<int>(rest)));
  }
  remarks.append(notesOn(*m_counts, m_perHouseholds));
  return remarks.join(u' ');
}

void CountLayer::show(int row) {
  if (m_counts && row >= 0 && std::cmp_less(row, m_order.size())) {
    const Shape& shape = m_counts->rows[m_order[static_cast<std::size_t>(row)]].shape;
    if (const auto* area = std::get_if<MultiPolygon>(&shape)) {
      m_focus.show(boundsOf(*area));
    } else if (const auto* path = std::get_if<LineString>(&shape)) {
      m_focus.show(boundsOf(*path));
    }
  }
}

std::vector<std::string> CountLayer::options() const {
  return {"--by", std::string(nameOf(m_recipe.by)), "--cell", std::format("{:g}", m_recipe.cell.value)};
}

void CountLayer::recall(const std::vector<std::string>& options) {
  CountRecipe recipe = m_recipe;
  const auto by = parseCountBy(optionOf(options, "--by"));
  if (by && std::ranges::contains(available(), *by)) {
    recipe.by = *by;
  }
  recipe.cell = Metres(numberOf(options, "--cell", CountRecipe().cell.value));
  setRecipe(recipe);
}

Result<DensityPicture> CountLayer::pictureOf(const Order& order, const PlaceCounts& counts, bool perHouseholds,
                                             Detail detail, const JobControl& control) {
  const auto classes = classesOf(counts, perHouseholds, order.theme);
  const std::vector<bool> withheld = withheldPlaces(counts, detail);
  std::vector<ColouredGround> grounds;
  for (std::size_t i = 0; i < counts.rows.size(); ++i) {
    const PlaceCount& row = counts.rows[i];
    const QColor colour = colourAmong(classes, valueOf(row, perHouseholds));
    if (row.isRest || withheld[i] || colour.alpha() == 0) {
      continue;
    }
    if (const auto* area = std::get_if<MultiPolygon>(&row.shape)) {
      grounds.push_back({.ground = *area, .colour = colour});
    } else if (const auto* path = std::get_if<LineString>(&row.shape)) {
      addStrips(*path, colour, grounds);
    }
  }
  return makeGroundPicture(grounds, order.atlas->info.plane, kFinestGround, control.stop);
}

Result<CountLayer::Answer> CountLayer::answerOf(const Order& order, const CountRecipe& recipe, bool perHouseholds,
                                                const JobControl& control) {
  auto counts = countPlaces(*order.atlas, order.filter, recipe, control);
  if (!counts) {
    return std::unexpected(counts.error());
  }
  return concentrationOf(*counts, control).and_then([&](Concentration concentration) {
    return pictureOf(order, *counts, perHouseholds, Detail::Precise, control).transform([&](DensityPicture picture) {
      return Answer{.counts = std::make_shared<const PlaceCounts>(*std::move(counts)),
                    .concentration = std::move(concentration),
                    .picture = std::move(picture)};
    });
  });
}

std::optional<LayerToTake> CountLayer::toTake() const {
  if (isStale() || !m_counts) {
    return std::nullopt;
  }
  LayerToTake layer = startTaking();
  layer.facts.incidents = m_counts->incidents;
  layer.facts.withoutPosition = m_counts->withoutPosition;
  layer.method = {{tr("Counted by"), isByCell() ? tr("square cell of %1").arg(lengthWords(m_counts->recipe.cell))
                                                : kinds().value(kind())}};
  // How many lie in none of the places is withheld like a place of its own.
  if (const QStringList notes = notesOn(*m_counts, m_perHouseholds); !notes.isEmpty()) {
    layer.method.emplace_back(tr("Note"), notes.join(u' '));
  }
  layer.blank = tr("Blank: fewer than 5 incidents, and what would tell such a number.");
  Order order = this->order();
  order.theme = MapTheme::Light;
  layer.table = [atlas = order.atlas, counts = m_counts](Detail detail) {
    return placeCountTable(*atlas, *counts, detail);
  };
  layer.picture = [order, counts = m_counts, per = m_perHouseholds, classes = classes(MapTheme::Light)](
                      Detail detail, const JobControl& control) {
    return pictureOf(order, *counts, per, detail, control).transform([&](DensityPicture picture) {
      picture.classes = per ? classes : toldClasses(classes, detail);
      return picture;
    });
  };
  return layer;
}

void CountLayer::compute() {
  job()->start<Answer>([order = order(), recipe = m_recipe, per = m_perHouseholds](
                           const JobControl& control) { return answerOf(order, recipe, per, control); },
                       [this](Answer answer) {
                         m_counts = std::move(answer.counts);
                         m_concentration = std::move(answer.concentration);
                         list();
                         take(std::move(answer.picture));
                       });
}

void CountLayer::repaint() {
  if (m_counts) {
    job()->start<DensityPicture>(
        [order = order(), counts = m_counts, per = m_perHouseholds](const JobControl& control) {
          return pictureOf(order, *counts, per, Detail::Precise, control);
        },
        [this](DensityPicture picture) {
          list();
          take(std::move(picture));
        });
  }
}

void CountLayer::clear() {
  m_counts.reset();
  m_concentration = {};
  list();
}

bool CountLayer::isMadeOfOthers(const Atlas& before, const Atlas& after) const {
  return before.zones != after.zones || before.neighbourhoods != after.neighbourhoods || before.areas != after.areas ||
         before.addresses != after.addresses || before.streets != after.streets;
}

std::vector<DensityClass> CountLayer::classes(MapTheme theme) const {
  return m_counts ? classesOf(*m_counts, m_perHouseholds, theme) : std::vector<DensityClass>();
}

QString CountLayer::concentrated() const {
  if (m_concentration.shares.empty()) {
    return {};
  }
  const HeldShare& most = m_concentration.shares.back();
  return tr("%1 % of the incidents lie in %2 of %3 places (%4 %); by chance it would be %5 %.")
      .arg(percentText(most.incidents), countWords(most.places), countWords(m_concentration.places),
           percentText(most.ofPlaces), percentText(most.byChance));
}

QList<double> CountLayer::curve() const { return {m_concentration.curve.begin(), m_concentration.curve.end()}; }

QList<double> CountLayer::chanceCurve() const { return {m_concentration.chance.begin(), m_concentration.chance.end()}; }

void CountLayer::listShares() {
  std::vector<Line> lines;
  for (const HeldShare& share : m_concentration.shares) {
    lines.push_back({.title = tr("%1 % of the incidents").arg(percentText(share.incidents)),
                     .subtitle = tr("%1 %").arg(percentText(share.ofPlaces)),
                     .value = tr("%1 %").arg(percentText(share.byChance))});
  }
  m_shares.setLines(std::move(lines));
}

void CountLayer::list() {
  m_order.clear();
  std::vector<Line> lines;
  if (m_counts && m_counts->recipe.by != CountBy::Cell) {
    for (std::size_t row = 0; row + 1 < m_counts->rows.size(); ++row) {
      m_order.push_back(row);
    }
    std::ranges::stable_sort(m_order, std::greater(),
                             [&](std::size_t row) { return valueOf(m_counts->rows[row], m_perHouseholds); });
    m_order.resize(std::min(m_order.size(), kMostListed));
    for (const std::size_t place : m_order) {
      const PlaceCount& row = m_counts->rows[place];
      lines.push_back({.title = QString::fromStdString(row.name.empty() ? row.code : row.name),
                       .subtitle = rateWords(row, m_counts->recipe.by),
                       .value = countWords(row.incidents)});
    }
  }
  m_lines.setLines(std::move(lines));
  listShares();
}

}  // namespace buurtatlas
