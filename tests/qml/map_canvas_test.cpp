#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest/quicktest.h>
#include <QCoreApplication>
#include <QQmlContext>
#include <QQmlEngine>

#include "geometry/plane.h"
#include "painting/pictures.h"

Q_IMPORT_QML_PLUGIN(Buurtatlas_MapPlugin)
Q_IMPORT_QML_PLUGIN(Buurtatlas_ViewModelsPlugin)
Q_IMPORT_QML_PLUGIN(BuurtatlasPlugin)

namespace buurtatlas {

/// A village of one street from west to east and one zone around it, whose middle is known in degrees.
class SmallWorld : public QObject {
  Q_OBJECT
  Q_PROPERTY(buurtatlas::StreetPicture streets MEMBER m_streets CONSTANT)
  Q_PROPERTY(buurtatlas::StreetPicture noStreets MEMBER m_noStreets CONSTANT)
  Q_PROPERTY(buurtatlas::AreaPicture zones MEMBER m_zones CONSTANT)
  Q_PROPERTY(double lon MEMBER m_lon CONSTANT)
  Q_PROPERTY(double lat MEMBER m_lat CONSTANT)

 public:
  SmallWorld() {
    const auto plane = Plane::create("EPSG:3812");
    const Point middle{.east = 672'000, .north = 673'000};
    const auto at = [middle](double east, double north) {
      return Point{.east = middle.east + east, .north = middle.north + north};
    };
    Atlas atlas;
    atlas.streets = std::make_shared<const std::vector<Street>>(std::vector<Street>{
        {.id = 1, .name = "Dorpsstraat", .roadClass = RoadClass::Residential, .path = {at(-600, 0), at(600, 0)}}});
    m_streets.map = *buildStreetMap(atlas);
    m_zones = *makeAreaPicture(
        {{.id = 7,
          .border = {{.outer = {at(-300, -300), at(300, -300), at(300, 300), at(-300, 300)}, .holes = {}}},
          .role = AreaRole::Bin,
          .pattern = AreaPattern::Filled,
          .label = QStringLiteral("BIN Dorp")}},
        "EPSG:3812");
    const LonLat degrees = plane->toLonLat(middle);
    m_lon = degrees.lon;
    m_lat = degrees.lat;
  }

 private:
  StreetPicture m_streets;
  StreetPicture m_noStreets;
  AreaPicture m_zones;
  double m_lon = 0;
  double m_lat = 0;
};

class Setup : public QObject {
  Q_OBJECT

 public slots:
  void applicationAvailable() { QCoreApplication::setApplicationName(QStringLiteral("map_canvas_test")); }
  void qmlEngineAvailable(QQmlEngine* engine) {
    engine->rootContext()->setContextProperty(QStringLiteral("world"), &m_world);
  }

 private:
  SmallWorld m_world;
};

}  // namespace buurtatlas

QUICK_TEST_MAIN_WITH_SETUP(map_canvas, buurtatlas::Setup)
#include "map_canvas_test.moc"
