#pragma once

#include <QQuickItem>

#include "painting/density_painter.h"

namespace buurtatlas {

/// A density by itself, as large as fits, without a map under it.
class DensityThumbnail : public QQuickItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(buurtatlas::DensityPicture density READ density WRITE setDensity NOTIFY densityChanged FINAL)

 public:
  explicit DensityThumbnail(QQuickItem* parent = nullptr);
  [[nodiscard]] const DensityPicture& density() const { return m_density; }
  void setDensity(const DensityPicture& density);

 signals:
  void densityChanged();

 protected:
  QSGNode* updatePaintNode(QSGNode* oldNode, UpdatePaintNodeData* data) override;

 private:
  DensityPicture m_density;
  bool m_imageIsNew = false;
};

}  // namespace buurtatlas
