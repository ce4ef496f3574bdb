#include "viewmodels/incident_area.h"

#include "viewmodels/incident_view.h"
#include "viewmodels/sketch.h"

namespace buurtatlas {

IncidentArea::IncidentArea(Sketch& sketch, IncidentView& incidents, QObject* parent)
    : QObject(parent), m_sketch(sketch) {
  connect(&sketch, &Sketch::changed, this, &IncidentArea::changed);
  connect(&sketch, &Sketch::finished, &incidents, [&sketch, &incidents](const MultiPolygon& shape) {
    if (sketch.purpose() == Sketch::IncidentArea) {
      incidents.setDrawnArea(shape);
    }
  });
}

bool IncidentArea::isDrawing() const { return m_sketch.isDrawing() && m_sketch.purpose() == Sketch::IncidentArea; }

void IncidentArea::draw() { m_sketch.beginDrawing(Sketch::IncidentArea); }

}  // namespace buurtatlas
