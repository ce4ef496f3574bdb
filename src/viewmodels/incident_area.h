#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>

namespace buurtatlas {

class IncidentView;
class Sketch;

/// Lets somebody draw the area that incidents are filtered by.
class IncidentArea : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool drawing READ isDrawing NOTIFY changed)

 public:
  IncidentArea(Sketch& sketch, IncidentView& incidents, QObject* parent = nullptr);

  [[nodiscard]] bool isDrawing() const;
  /// Begins a drawing; when it is finished the filter takes it.
  Q_INVOKABLE void draw();

 signals:
  void changed();

 private:
  Sketch& m_sketch;
};

}  // namespace buurtatlas
