// How long a frame takes while the map is panned: the demo city at 1280x800, streets, zones and names, software
// renderer.
#include <QtQml/qqmlextensionplugin.h>
#include <QElapsedTimer>
#include <QFile>
#include <QGeoCoordinate>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <algorithm>
#include <cstdio>
#include <vector>

#include "geometry/plane.h"
#include "painting/pictures.h"
#include "painting/pixel_area.h"

Q_IMPORT_QML_PLUGIN(Buurtatlas_MapPlugin)
Q_IMPORT_QML_PLUGIN(Buurtatlas_ViewModelsPlugin)
Q_IMPORT_QML_PLUGIN(BuurtatlasPlugin)

namespace buurtatlas {

namespace {

constexpr int kFrames = 300;

QJsonArray featuresOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return {};
  }
  return QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("features")].toArray();
}

LineString lineOf(const QJsonArray& positions, const Plane& plane) {
  LineString line;
  for (const QJsonValue& position : positions) {
    const QJsonArray degrees = position.toArray();
    if (const auto point = plane.fromLonLat({.lon = degrees[0].toDouble(), .lat = degrees[1].toDouble()})) {
      line.push_back(*point);
    }
  }
  return line;
}

MultiPolygon areaOf(const QJsonObject& geometry, const Plane& plane) {
  const QJsonArray coordinates = geometry[QStringLiteral("coordinates")].toArray();
  const bool single = geometry[QStringLiteral("type")].toString() == QStringLiteral("Polygon");
  MultiPolygon area;
  for (const QJsonValue& part : single ? QJsonArray{coordinates} : coordinates) {
    const QJsonArray rings = part.toArray();
    Polygon polygon{.outer = lineOf(rings[0].toArray(), plane), .holes = {}};
    for (qsizetype i = 1; i < rings.size(); ++i) {
      polygon.holes.push_back(lineOf(rings[i].toArray(), plane));
    }
    area.push_back(std::move(polygon));
  }
  return area;
}

StreetPicture streetsOf(const QString& folder, const Plane& plane) {
  std::vector<Street> streets;
  for (const QJsonValue& feature : featuresOf(folder + QStringLiteral("/streets.geojson"))) {
    const QJsonObject properties = feature[QStringLiteral("properties")].toObject();
    const QJsonObject geometry = feature[QStringLiteral("geometry")].toObject();
    streets.push_back({.name = properties[QStringLiteral("name")].toString().toStdString(),
                       .roadClass = parseRoadClass(properties[QStringLiteral("class")].toString().toStdString()),
                       .path = lineOf(geometry[QStringLiteral("coordinates")].toArray(), plane)});
  }
  std::vector<BackgroundArea> background;
  for (const QJsonValue& feature : featuresOf(folder + QStringLiteral("/background.geojson"))) {
    const QJsonObject properties = feature[QStringLiteral("properties")].toObject();
    const auto kind = parseBackgroundKind(properties[QStringLiteral("kind")].toString().toStdString());
    background.push_back({.kind = kind.value_or(BackgroundKind::Green),
                          .area = areaOf(feature[QStringLiteral("geometry")].toObject(), plane)});
  }
  Atlas atlas;
  atlas.streets = std::make_shared<const std::vector<Street>>(std::move(streets));
  atlas.background = std::make_shared<const std::vector<BackgroundArea>>(std::move(background));
  return {.map = *buildStreetMap(atlas)};
}

AreaPicture zonesOf(const QString& folder, const Plane& plane) {
  std::vector<AreaToPaint> areas;
  for (const QJsonValue& feature : featuresOf(folder + QStringLiteral("/zones.geojson"))) {
    const QJsonObject properties = feature[QStringLiteral("properties")].toObject();
    areas.push_back({.id = static_cast<Id>(areas.size()) + 1,
                     .border = areaOf(feature[QStringLiteral("geometry")].toObject(), plane),
                     .role = AreaRole::Bin,
                     .pattern = AreaPattern::Filled,
                     .label = properties[QStringLiteral("name")].toString()});
  }
  return *makeAreaPicture(areas, plane.code());
}

void letEventsPass(int milliseconds) {
  QElapsedTimer clock;
  clock.start();
  while (clock.elapsed() < milliseconds) {
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
  }
}

/// Pans in steps of three pixels and returns how long each frame took, in milliseconds, shortest first.
std::vector<double> panningTimes(QQuickWindow& window, QQuickItem& canvas) {
  bool swapped = false;
  QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&swapped] { swapped = true; });
  auto* const map = canvas.property("map").value<QQuickItem*>();
  std::vector<double> times;
  for (int frame = 0; frame < kFrames; ++frame) {
    swapped = false;
    QElapsedTimer clock;
    clock.start();
    const int step = (frame / 100) % 2 == 0 ? 3 : -3;
    QMetaObject::invokeMethod(map, "pan", Q_ARG(int, step), Q_ARG(int, step / 3));
    while (!swapped && clock.elapsed() < 1000) {
      QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
  }
  std::ranges::sort(times);
  return times;
}

int run(const QString& folder) {
  const auto plane = Plane::create("EPSG:3812");
  const StreetPicture streets = streetsOf(folder, *plane);
  if (!plane || streets.map->lines.empty()) {
    std::fprintf(stderr, "panning_bench: no streets in %s\n", qPrintable(folder));
    return 1;
  }
  QQmlEngine engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  QQmlComponent component(&engine);
  component.setData("import Buurtatlas\nMapCanvas { width: 1280; height: 800 }", QUrl());
  const LonLat middle = lonLatOf(streets.map->bounds.center());
  QQuickWindow window;
  window.resize(1280, 800);
  const std::unique_ptr<QObject> object(component.createWithInitialProperties(
      {{QStringLiteral("streets"), QVariant::fromValue(streets)},
       {QStringLiteral("zones"), QVariant::fromValue(zonesOf(folder, *plane))},
       {QStringLiteral("centre"), QVariant::fromValue(QGeoCoordinate(middle.lat, middle.lon))},
       {QStringLiteral("zoomLevel"), 14.5}}));
  auto* const canvas = qobject_cast<QQuickItem*>(object.get());
  if (!canvas) {
    std::fprintf(stderr, "panning_bench: %s\n", qPrintable(component.errorString()));
    return 1;
  }
  canvas->setParentItem(window.contentItem());
  window.show();
  letEventsPass(3000);
  const std::vector<double> times = panningTimes(window, *canvas);
  std::printf("%d frames of 1280x800: median %.1f ms, 95 %% under %.1f ms, longest %.1f ms\n", kFrames,
              times[times.size() / 2], times[times.size() * 95 / 100], times.back());
  return 0;
}

}  // namespace

}  // namespace buurtatlas

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_QUICK_BACKEND", "software");
  const QGuiApplication application(argc, argv);
  const QStringList arguments = QGuiApplication::arguments();
  return buurtatlas::run(arguments.size() > 1 ? arguments[1] : QStringLiteral("data/demo-city"));
}
