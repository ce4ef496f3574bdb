#include "viewmodels/incident_map.h"

#include <utility>

#include "viewmodels/atlas_session.h"
#include "viewmodels/incident_view.h"

namespace buurtatlas {

namespace {

constexpr std::array kLayers = {IncidentMap::HotSpots, IncidentMap::Clusters, IncidentMap::Counts,
                                IncidentMap::Uncovered};

}  // namespace

IncidentMap::IncidentMap(const Others& others, LayerFileDesk::Doors doors, QObject* parent)
    : QObject(parent),
      m_session(others.session),
      m_incidents(others.incidents),
      m_density(others.density),
      m_hotSpots(others.session, others.incidents, HotSpotMethod::Gi),
      m_clusters(others.session, others.incidents, HotSpotMethod::Moran),
      m_counts(others.session, others.incidents, others.focus),
      m_uncovered(others.session, others.incidents, others.coverage, others.focus),
      m_files(others.session, others.streets, std::move(doors), [this] { return toTake(); }) {
  connect(&m_density, &DensityDesk::changed, this, &IncidentMap::changed);
  for (const Shown shown : kLayers) {
    connect(layer(shown), &IncidentLayer::changed, this, &IncidentMap::changed);
    connect(layer(shown), &IncidentLayer::methodChanged, this, &IncidentMap::tellMethod);
  }
  connect(&m_uncovered, &UncoveredMap::currentChanged, this, &IncidentMap::paintAreas);
  connect(&m_incidents, &IncidentView::filterChanged, this, &IncidentMap::paintAreas);
  connect(&m_incidents, &IncidentView::recipeUsed, this, &IncidentMap::recall);
  connect(&m_session, &AtlasSession::retranslated, this, &IncidentMap::changed);
  tellMethod();
}

void IncidentMap::setShown(Shown shown) {
  if (shown == m_shown) {
    return;
  }
  m_shown = shown;
  for (const Shown each : kLayers) {
    layer(each)->setShown(each == shown);
  }
  m_density.setShown(shown == Density);
  tellMethod();
  paintAreas();
  emit shownChanged();
  emit changed();
}

void IncidentMap::setDark(bool dark) {
  if (dark != m_dark) {
    m_dark = dark;
    for (const Shown each : kLayers) {
      layer(each)->setDark(dark);
    }
    emit shownChanged();
  }
}

bool IncidentMap::isPrintable() const {
  return (m_shown == HotSpots && !m_hotSpots.isCountsOnly()) || (m_shown == Clusters && !m_clusters.isCountsOnly());
}

QString IncidentMap::paperText() const {
  if (m_shown == Nothing || isPrintable()) {
    return {};
  }
  return m_shown == Density
             ? tr("A printed map goes without the density: take it out as a sheet that says how it was made.")
             : tr("A printed map goes without these colours, as they tell small counts: take them out as a sheet, "
                  "which "
                  "leaves those blank.");
}

DensityPicture IncidentMap::picture() const {
  if (m_shown == Density) {
    return m_density.picture();
  }
  IncidentLayer* shown = layer(m_shown);
  return shown == nullptr ? DensityPicture() : shown->picture();
}

QString IncidentMap::name() const {
  switch (m_shown) {
    case Nothing:
      break;
    case Density:
      return tr("Density");
    case HotSpots:
      return tr("Hot spots");
    case Clusters:
      return tr("Clusters");
    case Counts:
      return tr("Counts");
    case Uncovered:
      return tr("Hot and not covered");
  }
  return {};
}

QString IncidentMap::legendTitle() const {
  if (m_shown == Density) {
    return tr("Incidents per km²");
  }
  if (m_shown == Counts && m_counts.isPerHouseholds()) {
    return tr("Incidents per 1,000 households");
  }
  const bool isOfCounts = m_shown == Counts || (m_shown == HotSpots && m_hotSpots.isCountsOnly()) ||
                          (m_shown == Clusters && m_clusters.isCountsOnly());
  return isOfCounts ? tr("Incidents") : name();
}

DensityLegend* IncidentMap::legend() {
  IncidentLayer* shown = layer(m_shown);
  return shown != nullptr ? shown->legend() : m_shown == Density ? m_density.legend() : &m_noLegend;
}

BackgroundJob* IncidentMap::job() {
  IncidentLayer* shown = layer(m_shown);
  return shown != nullptr ? shown->job() : &m_noJob;
}

std::optional<LayerToTake> IncidentMap::toTake() const {
  const IncidentLayer* shown = layer(m_shown);
  std::optional<LayerToTake> taken = shown == nullptr ? std::nullopt : shown->toTake();
  if (taken) {
    taken->title = name();
    taken->legendTitle = legendTitle();
  }
  return taken;
}

void IncidentMap::tellMethod() {
  if (IncidentLayer* shown = layer(m_shown)) {
    m_incidents.setCommand(shown->command(), shown->options());
  } else {
    m_incidents.setCommand("density", {});
  }
}

void IncidentMap::recall(const std::string& command, const std::vector<std::string>& options) {
  if (command == "density") {
    setShown(Density);
    return;
  }
  for (const Shown each : kLayers) {
    const bool isOtherMethod = each == HotSpots   ? optionOf(options, "--method") == "moran"
                               : each == Clusters ? optionOf(options, "--method") != "moran"
                                                  : false;
    if (layer(each)->command() == command && !isOtherMethod) {
      layer(each)->recall(options);
      setShown(each);
      return;
    }
  }
}

void IncidentMap::paintAreas() {
  std::vector<AreaToPaint> areas;
  if (const auto area = m_incidents.filter().area) {
    areas.push_back({.border = *area, .role = AreaRole::Accent, .pattern = AreaPattern::Dashed});
  }
  if (m_shown == Uncovered) {
    const std::vector<AreaToPaint> gap = m_uncovered.outline();
    areas.insert(areas.end(), gap.begin(), gap.end());
  }
  m_areas = makeAreaPicture(areas, m_session.plane());
  emit areasChanged();
}

}  // namespace buurtatlas
