#include "viewmodels/sketch_figures.h"

#include <utility>

#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"
#include "viewmodels/sketch.h"
#include "viewmodels/zone_editor.h"

namespace buurtatlas {

SketchFigures::SketchFigures(AtlasSession& session, Sketch& sketch, ZoneEditor& zones, QObject* parent)
    : QObject(parent), m_session(session), m_sketch(sketch), m_zones(zones) {
  connect(&session, &AtlasSession::snapshotReplaced, this, &SketchFigures::build);
  connect(&session, &AtlasSession::retranslated, this, &SketchFigures::changed);
  connect(&sketch, &Sketch::changed, this, &SketchFigures::count);
}

QString SketchFigures::text() const {
  if (!m_figures) {
    return {};
  }
  const QStringList parts{tr("%Ln addresses", "", static_cast<int>(m_figures->addresses)),
                          tr("%Ln streets", "", static_cast<int>(m_figures->streets)),
                          tr("%Ln members", "", static_cast<int>(m_figures->members)),
                          tr("%Ln incidents in the last year", "", static_cast<int>(m_figures->incidents))};
  return parts.join(QStringLiteral(" · "));
}

QString SketchFigures::overlapText() const {
  if (!m_figures || m_figures->overlapped.empty()) {
    return {};
  }
  QStringList names;
  for (const std::string& name : m_figures->overlapped) {
    names.push_back(QString::fromStdString(name));
  }
  return tr("Overlaps %1 by %2.").arg(names.join(QStringLiteral(", ")), areaWords(m_figures->overlap));
}

void SketchFigures::build() {
  m_job.start<std::shared_ptr<const AreaCounter>>(
      [atlas = m_session.atlas()](const JobControl&) -> Result<std::shared_ptr<const AreaCounter>> {
        return std::make_shared<const AreaCounter>(atlas);
      },
      [this](std::shared_ptr<const AreaCounter> counter) {
        m_counter = std::move(counter);
        count();
      });
}

void SketchFigures::count() {
  const bool isCounted =
      m_counter && m_sketch.isActive() && m_sketch.purpose() == Sketch::ZoneBorder && !m_sketch.areaText().isEmpty();
  if (isCounted) {
    const MultiPolygon area = m_sketch.shape();
    const Zone* zone = m_sketch.isEditing() ? m_zones.zone() : nullptr;
    m_figures = m_counter->figuresOf(area, today());
    m_counter->addOverlaps(*m_figures, area, zone ? zone->type : ZoneType::Bin, zone ? zone->id : 0);
  } else if (m_figures) {
    m_figures.reset();
  } else {
    return;
  }
  emit changed();
}

}  // namespace buurtatlas
