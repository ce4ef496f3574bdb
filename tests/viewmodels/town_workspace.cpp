#include "viewmodels/town_workspace.h"

#include "viewmodels/qt_convert.h"

namespace buurtatlas::test {

TownWorkspace::TownWorkspace()
    : workspace({.doors = {},
                 .reader = nullptr,
                 .writeRaster = [this](const DensityMap&, const FileNotes&, const std::string& file) -> Result<void> {
                   writtenTo = file;
                   return {};
                 },
                 .startSender = [this]() -> Result<void> {
                   ++sendersStarted;
                   return {};
                 },
                 .writeTable = [this](const LayerTable& rows, const std::string& file) -> Result<void> {
                   writtenTo = file;
                   table = rows;
                   return {};
                 },
                 .writeFile = [this](const std::string& file, std::string_view bytes) -> Result<void> {
                   if (writeFails) {
                     return failInFile(ErrorCode::FileUnwritable, file, "There is no room left to write this file.");
                   }
                   writtenTo = file;
                   written = bytes;
                   return {};
                 }}) {
  store->putPerson({.name = "Eva", .roles = {Role::Author, Role::Chief}}, {}).value();
  workspace.session()->setStore(store);
  settle();
}

void TownWorkspace::settle() {
  EXPECT_TRUE(waitFor([this] {
    return !workspace.session()->writer()->busy() && !workspace.streets()->job()->busy() &&
           !workspace.addresses().job().busy() && !workspace.guide()->job().busy() &&
           !workspace.sketchFigures()->job().busy() && !workspace.zones()->job()->busy() &&
           !workspace.coverage()->job()->busy() && !workspace.householdCover()->job()->busy() &&
           !workspace.slivers()->job()->busy() && !workspace.members()->job()->busy() &&
           !workspace.review()->job()->busy() && !workspace.composer()->job()->busy() &&
           !workspace.composer()->neighbours()->job()->busy() && !workspace.incidents()->job()->busy() &&
           !workspace.density()->job()->busy() && !workspace.density()->paintJob()->busy() &&
           !workspace.density()->adviceJob()->busy() && !workspace.density()->files()->job()->busy() &&
           !workspace.incidentMap()->job()->busy() && !workspace.incidentMap()->files()->job()->busy() &&
           !workspace.nearRepeat()->job()->busy() && !workspace.nearRepeat()->files()->job()->busy() &&
           !workspace.prediction()->job()->busy();
  }));
}

QGeoCoordinate TownWorkspace::coordinateAt(double east, double north) const {
  const Result<Plane> plane = Plane::create("EPSG:3812");
  return toCoordinate(*plane, {.east = kTownCorner.east + east, .north = kTownCorner.north + north});
}

void TownWorkspace::drawSquare(double east, double north, double side) {
  Sketch& sketch = *workspace.sketch();
  sketch.addVertex(coordinateAt(east, north));
  sketch.addVertex(coordinateAt(east + side, north));
  sketch.addVertex(coordinateAt(east + side, north + side));
  sketch.addVertex(coordinateAt(east, north + side));
}

}  // namespace buurtatlas::test
