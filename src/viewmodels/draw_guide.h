#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoCoordinate>
#include <QList>
#include <QObject>
#include <memory>
#include <optional>

#include "core/atlas.h"
#include "geometry/line_network.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;

/// Fixes a drawing to borders, streets and the boundary, and leads it along them.
class DrawGuide : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool snapping MEMBER m_snapping NOTIFY changed)
  Q_PROPERTY(bool tracing MEMBER m_tracing NOTIFY changed)
  Q_PROPERTY(int tolerance MEMBER m_tolerance NOTIFY changed)
  Q_PROPERTY(int passedOver MEMBER m_passedOver NOTIFY changed)
  Q_PROPERTY(QGeoCoordinate mark READ mark NOTIFY marked)
  Q_PROPERTY(bool markIsVertex READ markIsVertex NOTIFY marked)

 public:
  explicit DrawGuide(AtlasSession& session, QObject* parent = nullptr);
  ~DrawGuide() override;

  /// Where the place that was snapped to last lies; invalid when the last place was free.
  [[nodiscard]] QGeoCoordinate mark() const { return m_mark; }
  [[nodiscard]] bool markIsVertex() const { return m_markIsVertex; }
  [[nodiscard]] BackgroundJob& job() { return m_job; }

  /// The best place to take within the tolerance of this one, else this one. Units: metres on the ground for one pixel.
  Q_INVOKABLE QGeoCoordinate snapped(const QGeoCoordinate& place, double metresPerPixel);
  /// The way from the first place to the second, without the first: along borders or streets while tracing and where
  /// that is no great detour, else straight.
  Q_INVOKABLE QList<QGeoCoordinate> way(const QGeoCoordinate& from, const QGeoCoordinate& to) const;
  Q_INVOKABLE void clearMark();

 signals:
  void changed();
  void marked();

 private:
  /// Borders and streets are apart: a new border must not mean to number all streets again.
  struct Networks {
    std::shared_ptr<const LineNetwork> borders;
    std::shared_ptr<const LineNetwork> streets;
  };
  void rebuild(const Atlas& before);
  [[nodiscard]] std::optional<Snap> snapAt(Point place, Metres tolerance) const;

  AtlasSession& m_session;
  BackgroundJob m_job;
  Networks m_networks;
  bool m_snapping = true;
  bool m_tracing = false;
  int m_tolerance = 12;  ///< in pixels
  int m_passedOver = 0;  ///< the zone that is being changed
  QGeoCoordinate m_mark;
  bool m_markIsVertex = false;
};

}  // namespace buurtatlas
