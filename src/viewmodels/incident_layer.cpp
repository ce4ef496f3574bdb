#include "viewmodels/incident_layer.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/atlas.h"
#include "tasks/incident_choice.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/incident_view.h"

namespace buurtatlas {

IncidentLayer::IncidentLayer(AtlasSession& session, IncidentView& incidents, QObject* parent)
    : QObject(parent), m_session(session), m_incidents(incidents) {
  connect(&session, &AtlasSession::opened, this, [this] {
    clear();
    m_picture = {};
    refresh();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& after = *m_session.atlas();
    if (after.incidents != before->incidents || after.boundary != before->boundary || isMadeOfOthers(*before, after)) {
      refresh();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, &IncidentLayer::tell);
  connect(&incidents, &IncidentView::filterChanged, this, &IncidentLayer::refresh);
  connect(&incidents, &IncidentView::watchedChanged, this, &IncidentLayer::make);
  connect(&m_job, &BackgroundJob::busyChanged, this, &IncidentLayer::changed);
  connect(&m_job, &BackgroundJob::failed, this, [this](const Error& error) {
    // That there is nothing to show is no failure: the panel says why.
    if (error.code != ErrorCode::InvalidInput) {
      m_session.report(error);
    }
    clear();
    take({});
  });
}

void IncidentLayer::setShown(bool shown) {
  m_shown = shown;
  if (shown) {
    make();
  } else {
    m_job.cancel();
  }
}

void IncidentLayer::setDark(bool dark) {
  const MapTheme theme = dark ? MapTheme::Dark : MapTheme::Light;
  if (theme != m_theme) {
    m_theme = theme;
    if (!m_stale) {
      repaint();
    } else if (m_job.busy()) {
      compute();
    }
  }
}

bool IncidentLayer::isStopped() const { return m_shown && m_stale && m_incidents.isWatched() && !m_job.busy(); }

void IncidentLayer::make() {
  if (isStopped()) {
    compute();
  }
}

IncidentLayer::Order IncidentLayer::order() const {
  return {.atlas = m_session.atlas(), .filter = m_incidents.filter(), .theme = m_theme};
}

const Atlas& IncidentLayer::atlas() const { return *m_session.atlas(); }

LayerToTake IncidentLayer::startTaking() const {
  const Order order = this->order();
  return {.what = command(), .facts = incidentFactsOf(*order.atlas, order.filter), .atlas = order.atlas};
}

bool IncidentLayer::isMadeOfOthers(const Atlas& /*before*/, const Atlas& /*after*/) const { return false; }

void IncidentLayer::take(DensityPicture picture) {
  m_stale = false;
  m_picture = std::move(picture);
  tell();
}

void IncidentLayer::refresh() {
  m_job.cancel();
  m_stale = true;
  emit changed();
  make();
}

void IncidentLayer::tell() {
  m_picture.classes = m_picture.image.isNull() ? std::vector<DensityClass>() : classes(m_theme);
  m_legend.setClasses(m_picture.classes);
  emit changed();
}

std::vector<DensityClass> toldClasses(std::vector<DensityClass> classes, Detail detail) {
  if (detail == Detail::Withheld) {
    std::erase_if(classes, [](const DensityClass& step) { return step.to < kLeastPublished; });
    if (!classes.empty() && classes.front().from < kLeastPublished) {
      classes.front().from = kLeastPublished;
      classes.front().words.clear();
    }
  }
  return classes;
}

std::string optionOf(const std::vector<std::string>& options, std::string_view name) {
  const auto found = std::ranges::find(options, name);
  return found == options.end() || std::next(found) == options.end() ? std::string() : *std::next(found);
}

double numberOf(const std::vector<std::string>& options, std::string_view name, double otherwise) {
  bool isNumber = false;
  const double number = QString::fromStdString(optionOf(options, name)).toDouble(&isNumber);
  return isNumber && number > 0 ? number : otherwise;
}

}  // namespace buurtatlas
