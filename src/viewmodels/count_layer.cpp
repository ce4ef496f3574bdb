#include "viewmodels/count_layer.h"

#include <QLocale>
#include <algorithm>
#include <format>
#include <functional>
#include <utility>
#include <variant>

#include "core/atlas.h"
#include "painting/ground_picture.h"
#include "painting/incident_colours.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

/// A longer list is read by nobody; the map shows them all.
constexpr std::size_t kMostListed = 100;

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
  kinds.push_back(CountBy::Cell);
  return kinds;
}

QStringList CountLayer::kinds() const {
  QStringList words;
  for (const CountBy by : available()) {
    words.append(by == CountBy::Neighbourhood ? tr("Neighbourhood")
                 : by == CountBy::Zone        ? tr("Zone")
                 : by == CountBy::Area        ? tr("Statistical area")
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
  return m_counts ? tr("%1 incidents with a place.").arg(countWords(m_counts->incidents)) : QString();
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
  if (m_counts->inSeveral > 0) {
    remarks.append(tr("%Ln lie in more than one, and count in each.", "", static_cast<int>(m_counts->inSeveral)));
  }
  if (m_perHouseholds) {
    remarks.append(tr("No rate is given on fewer than %Ln households.", "", static_cast<int>(kLeastHouseholds)));
  }
  return remarks.join(u' ');
}

void CountLayer::show(int row) {
  if (m_counts && row >= 0 && std::cmp_less(row, m_order.size())) {
    if (const auto* area = std::get_if<MultiPolygon>(&m_counts->rows[m_order[static_cast<std::size_t>(row)]].shape)) {
      m_focus.show(boundsOf(*area));
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

Result<CountLayer::Answer> CountLayer::painted(const Order& order, Counts counts, bool perHouseholds) {
  const auto classes = classesOf(*counts, perHouseholds, order.theme);
  std::vector<ColouredGround> grounds;
  for (const PlaceCount& row : counts->rows) {
    const QColor colour = colourAmong(classes, valueOf(row, perHouseholds));
    const auto* area = std::get_if<MultiPolygon>(&row.shape);
    if (!row.isRest && area != nullptr && colour.alpha() > 0) {
      grounds.push_back({.ground = *area, .colour = colour});
    }
  }
  return makeGroundPicture(grounds, order.atlas->info.plane).transform([&](DensityPicture picture) {
    return Answer{.counts = std::move(counts), .picture = std::move(picture)};
  });
}

void CountLayer::compute() {
  job()->start<Answer>(
      [order = order(), recipe = m_recipe, per = m_perHouseholds](const JobControl& control) {
        return countPlaces(*order.atlas, order.filter, recipe, control).and_then([&](PlaceCounts counts) {
          return painted(order, std::make_shared<const PlaceCounts>(std::move(counts)), per);
        });
      },
      [this](Answer answer) { takeAnswer(std::move(answer)); });
}

void CountLayer::repaint() {
  if (m_counts) {
    job()->start<Answer>([order = order(), counts = m_counts,
                          per = m_perHouseholds](const JobControl&) { return painted(order, counts, per); },
                         [this](Answer answer) { takeAnswer(std::move(answer)); });
  }
}

bool CountLayer::isMadeOfOthers(const Atlas& before, const Atlas& after) const {
  return before.zones != after.zones || before.neighbourhoods != after.neighbourhoods || before.areas != after.areas ||
         before.addresses != after.addresses;
}

std::vector<DensityClass> CountLayer::classes() const {
  return m_counts ? classesOf(*m_counts, m_perHouseholds, theme()) : std::vector<DensityClass>();
}

void CountLayer::takeAnswer(Answer answer) {
  m_counts = std::move(answer.counts);
  list();
  take(std::move(answer.picture));
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
      const auto rate = row.perThousandHouseholds();
      lines.push_back({.title = QString::fromStdString(row.name.empty() ? row.code : row.name),
                       .subtitle = rate ? tr("%1 per 1,000 households").arg(QLocale().toString(*rate, 'f', 1))
                                        : tr("Too few households for a rate"),
                       .value = countWords(row.incidents)});
    }
  }
  m_lines.setLines(std::move(lines));
}

}  // namespace buurtatlas
