#pragma once

#include <memory>

#include "mapitems/overlay_layer.h"
#include "painting/density_painter.h"
#include "painting/label_plans.h"
#include "painting/pictures.h"

namespace buurtatlas {

/// Areas over the streets: zones, gaps, overlaps, neighbourhoods.
class AreaLayer : public OverlayLayer {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(buurtatlas::AreaPicture areas READ areas WRITE setAreas NOTIFY areasChanged FINAL)

 public:
  using OverlayLayer::OverlayLayer;
  [[nodiscard]] const AreaPicture& areas() const { return m_areas; }
  void setAreas(const AreaPicture& areas);
  /// The id of the area at this place, the smallest where several lie over each other; 0 for none.
  Q_INVOKABLE qlonglong idAt(double lon, double lat) const;

 signals:
  void areasChanged();

 protected:
  Paint paintFunction() override;

 private:
  AreaPicture m_areas;
};

/// Points over the streets: members, incidents, recipients.
class DotLayer : public OverlayLayer {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(buurtatlas::DotPicture dots READ dots WRITE setDots NOTIFY dotsChanged FINAL)

 public:
  using OverlayLayer::OverlayLayer;
  [[nodiscard]] const DotPicture& dots() const { return m_dots; }
  void setDots(const DotPicture& dots);

 signals:
  void dotsChanged();

 protected:
  Paint paintFunction() override;

 private:
  DotPicture m_dots;
};

/// Street names, house numbers and the names of areas, over everything that is filled.
class LabelLayer : public OverlayLayer {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(buurtatlas::StreetPicture streets READ streets WRITE setStreets NOTIFY streetsChanged FINAL)
  Q_PROPERTY(buurtatlas::AreaPicture areas READ areas WRITE setAreas NOTIFY areasChanged FINAL)

 public:
  using OverlayLayer::OverlayLayer;
  [[nodiscard]] const StreetPicture& streets() const { return m_streets; }
  void setStreets(const StreetPicture& streets);
  [[nodiscard]] const AreaPicture& areas() const { return m_areas; }
  void setAreas(const AreaPicture& areas);

 signals:
  void streetsChanged();
  void areasChanged();

 protected:
  Paint paintFunction() override;

 private:
  StreetPicture m_streets;
  AreaPicture m_areas;
  std::shared_ptr<LabelPlans> m_plans;  ///< placed once per zoom level, shared with the worker
};

/// A density under the zones: one picture that lies exactly where its grid lies.
class DensityLayer : public MapLayer {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(buurtatlas::DensityPicture density READ density WRITE setDensity NOTIFY densityChanged FINAL)

 public:
  using MapLayer::MapLayer;
  [[nodiscard]] const DensityPicture& density() const { return m_density; }
  void setDensity(const DensityPicture& density);

 signals:
  void densityChanged();

 protected:
  void viewChanged() override;
  void pictureChanged() override;
  QSGNode* updatePaintNode(QSGNode* oldNode, UpdatePaintNodeData* data) override;

 private:
  DensityPicture m_density;
  bool m_imageIsNew = false;
};

}  // namespace buurtatlas
