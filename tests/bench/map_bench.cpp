// How fast the map of a large town is: 50,000 street segments, then 1,000 zones of 100 vertices as well, at 1280x800 on
// the software renderer. Panning, dragging a vertex, and painting one tile; each three times.
#include <QtQml/qqmlextensionplugin.h>

#include <QElapsedTimer>
#include <QGeoCoordinate>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

#include "painting/pictures.h"
#include "painting/pixel_area.h"
#include "painting/tile_painter.h"

Q_IMPORT_QML_PLUGIN(Buurtatlas_MapPlugin)
Q_IMPORT_QML_PLUGIN(Buurtatlas_ViewModelsPlugin)
Q_IMPORT_QML_PLUGIN(BuurtatlasPlugin)

namespace buurtatlas {

namespace {

constexpr Point kCorner{.east = 665'000, .north = 670'000};
constexpr int kCrossings = 159;  // a side; 2 * 159 * 158 segments
constexpr double kBlock = 75;    // metres
constexpr int kZonesASide = 32;
constexpr int kZoneVertices = 100;
constexpr int kFrames = 300;
constexpr int kRuns = 3;

Point crossingAt(int column, int row, std::mt19937& random) {
  std::uniform_real_distribution<double> jitter(-15, 15);
  return {.east = kCorner.east + column * kBlock + jitter(random),
          .north = kCorner.north + row * kBlock + jitter(random)};
}

StreetPicture largeTown() {
  std::mt19937 random(42);
  std::vector<std::vector<Point>> crossings(kCrossings);
  for (int row = 0; row < kCrossings; ++row) {
    for (int column = 0; column < kCrossings; ++column) {
      crossings[static_cast<std::size_t>(row)].push_back(crossingAt(column, row, random));
    }
  }
  std::vector<Street> streets;
  const auto add = [&](const char* kind, int line, Point from, Point to) {
    const Point middle{.east = (from.east + to.east) / 2 + 4, .north = (from.north + to.north) / 2 - 4};
    streets.push_back({.name = kind + std::to_string(line),
                       .roadClass = line % 20 == 0 ? RoadClass::Secondary : RoadClass::Residential,
                       .path = {from, middle, to}});
  };
  for (std::size_t a = 0; a < kCrossings; ++a) {
    for (std::size_t b = 0; b + 1 < kCrossings; ++b) {
      add("Oostwestlaan ", static_cast<int>(a), crossings[a][b], crossings[a][b + 1]);
      add("Noordzuidstraat ", static_cast<int>(a), crossings[b][a], crossings[b + 1][a]);
    }
  }
  Atlas atlas;
  atlas.streets = std::make_shared<const std::vector<Street>>(std::move(streets));
  return {.map = *buildStreetMap(atlas)};
}

AreaPicture thousandZones() {
  const double side = kCrossings * kBlock / kZonesASide;
  std::vector<AreaToPaint> areas;
  for (int zone = 0; zone < kZonesASide * kZonesASide; ++zone) {
    Ring ring;
    const Point middle{.east = kCorner.east + (zone % kZonesASide + 0.5) * side,
                       .north = kCorner.north + (zone / kZonesASide + 0.5) * side};
    for (int vertex = 0; vertex < kZoneVertices; ++vertex) {
      const double angle = 2 * M_PI * vertex / kZoneVertices;
      const double radius = side * (0.44 + 0.05 * std::sin(angle * 9 + zone));
      ring.push_back(
          {.east = middle.east + radius * std::cos(angle), .north = middle.north + radius * std::sin(angle)});
    }
    areas.push_back({.id = zone + 1,
                     .border = {Polygon{.outer = std::move(ring), .holes = {}}},
                     .role = zone % 3 == 0 ? AreaRole::WhatsApp : AreaRole::Bin,
                     .pattern = zone % 7 == 0 ? AreaPattern::Hatched : AreaPattern::Filled,
                     .label = QStringLiteral("BIN %1").arg(zone)});
  }
  return *makeAreaPicture(areas, "EPSG:3812");
}

void report(const char* what, std::vector<double> times) {
  std::ranges::sort(times);
  std::printf("%-58s median %6.2f ms, 95 %% under %6.2f ms\n", what, times[times.size() / 2],
              times[times.size() * 95 / 100]);
}

void letEventsPass(int milliseconds) {
  QElapsedTimer clock;
  clock.start();
  while (clock.elapsed() < milliseconds) {
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
  }
}

/// How long each frame takes from a change until it is on the screen.
std::vector<double> frameTimes(QQuickWindow& window, const std::function<void(int frame)>& change) {
  bool swapped = false;
  const auto connection =
      QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&swapped] { swapped = true; });
  std::vector<double> times;
  for (int frame = 0; frame < kFrames; ++frame) {
    swapped = false;
    QElapsedTimer clock;
    clock.start();
    change(frame);
    while (!swapped && clock.elapsed() < 1000) {
      QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
  }
  QObject::disconnect(connection);
  return times;
}

constexpr const char* kScene = R"(
import QtQuick
import QtPositioning
import Buurtatlas
MapCanvas {
    id: canvas
    width: 1280
    height: 800
    property list<geoCoordinate> ring
    DrawingLayer {
        view: canvas.map
        drawing: false
        vertices: canvas.ring
    }
}
)";

/// The window with the town in it; `zones` may be empty.
struct Scene {
  Scene(const StreetPicture& streets, const AreaPicture& zones) : component(&engine) {
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    component.setData(kScene, QUrl());
    middle = lonLatOf(streets.map->bounds.center());
    object.reset(component.createWithInitialProperties(
        {{QStringLiteral("streets"), QVariant::fromValue(streets)},
         {QStringLiteral("zones"), QVariant::fromValue(zones)},
         {QStringLiteral("centre"), QVariant::fromValue(QGeoCoordinate(middle.lat, middle.lon))},
         {QStringLiteral("zoomLevel"), 14.5}}));
    canvas = qobject_cast<QQuickItem*>(object.get());
    if (canvas == nullptr) {
      std::fprintf(stderr, "map_bench: %s\n", qPrintable(component.errorString()));
      std::exit(1);
    }
    window.resize(1280, 800);
    canvas->setParentItem(window.contentItem());
    window.show();
    letEventsPass(4000);
  }

  std::vector<double> pan() {
    auto* const map = canvas->property("map").value<QQuickItem*>();
    return frameTimes(window, [map](int frame) {
      const int step = (frame / 100) % 2 == 0 ? 3 : -3;
      QMetaObject::invokeMethod(map, "pan", Q_ARG(int, step), Q_ARG(int, step / 3));
    });
  }

  std::vector<double> dragVertex() {
    QList<QGeoCoordinate> ring;
    for (int vertex = 0; vertex < kZoneVertices; ++vertex) {
      const double angle = 2 * M_PI * vertex / kZoneVertices;
      ring.append(QGeoCoordinate(middle.lat + 0.004 * std::sin(angle), middle.lon + 0.006 * std::cos(angle)));
    }
    canvas->setProperty("ring", QVariant::fromValue(ring));
    letEventsPass(1500);
    return frameTimes(window, [&](int frame) {
      ring[10].setLatitude(ring[10].latitude() + (frame % 60 < 30 ? 2e-5 : -2e-5));
      canvas->setProperty("ring", QVariant::fromValue(ring));
    });
  }

  QQmlEngine engine;
  QQmlComponent component;
  QQuickWindow window;
  std::unique_ptr<QObject> object;
  QQuickItem* canvas = nullptr;
  LonLat middle;
};

std::vector<double> tileTimes(const StreetMap& map) {
  constexpr double kZoom = 15;
  const QPointF centre = map.bounds.center() * worldPixels(kZoom) / kTileSide;
  std::vector<double> times;
  for (int column = -5; column < 5; ++column) {
    for (int row = -5; row < 5; ++row) {
      QElapsedTimer clock;
      clock.start();
      paintTile(
          map,
          {.zoom = kZoom, .column = static_cast<int>(centre.x()) + column, .row = static_cast<int>(centre.y()) + row},
          MapTheme::Light, 1);
      times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
  }
  return times;
}

void run() {
  const StreetPicture town = largeTown();
  std::printf("%zu street segments\n", town.map->lines.size());
  for (int i = 0; i < kRuns; ++i) {
    report("a tile of 256 pixels at zoom 15", tileTimes(*town.map));
  }
  {
    Scene streets(town, {});
    for (int i = 0; i < kRuns; ++i) {
      report("panning, streets", streets.pan());
    }
  }
  Scene zones(town, thousandZones());
  for (int i = 0; i < kRuns; ++i) {
    report("panning, streets and 1,024 zones of 100 vertices", zones.pan());
  }
  for (int i = 0; i < kRuns; ++i) {
    report("dragging a vertex of 100 over streets and zones", zones.dragVertex());
  }
}

}  // namespace

}  // namespace buurtatlas

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_QUICK_BACKEND", "software");
  const QGuiApplication application(argc, argv);
  buurtatlas::run();
  return 0;
}
