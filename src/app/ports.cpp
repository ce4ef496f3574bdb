#include "app/ports.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "app/demo_city.h"
#include "geometry/plane.h"
#include "storage/atlas_backup.h"
#include "storage/atlas_file.h"
#include "storage/contour_tracer.h"
#include "storage/import_process.h"
#include "storage/kept_alert.h"
#include "storage/kept_drawings.h"
#include "storage/layer_writer.h"
#include "storage/raster_writer.h"
#include "storage/register_reader.h"
#include "storage/replace_file.h"
#include "tasks/register_task.h"

namespace buurtatlas {

namespace {

using Store = AtlasOpener::Store;

/// One file of a source becomes a register.
Result<void> buildRegister(const std::string& file, const std::string& out, const JobControl& control) {
  ImportProcess importer(ImportProcess::besideThisProgram());
  RegisterReader reader(importer);
  return gatherRegister(reader, {{.file = file}}, std::nullopt, control)
      .and_then([](GatheredRegister gathered) { return gathered.builder.finish(); })
      .and_then([&](const std::vector<std::byte>& image) -> Result<void> {
        if (control.isStopped()) {
          return fail(ErrorCode::Cancelled, "The register was not built: it was cancelled. Nothing was written.");
        }
        return replaceFile(out, {reinterpret_cast<const char*>(image.data()), image.size()});
      });
}

Result<Store> openFile(const std::string& path) {
  Result<std::unique_ptr<AtlasFile>> file = AtlasFile::open(path, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  return Store(std::move(*file));
}

Result<Store> createFile(const std::string& path, const AtlasInfo& info) {
  const Result<Plane> plane = Plane::create(info.plane);
  if (!plane) {
    return std::unexpected(plane.error());
  }
  Result<std::unique_ptr<AtlasFile>> file = AtlasFile::create(path, info, plane->wkt());
  if (!file) {
    return std::unexpected(file.error());
  }
  return Store(std::move(*file));
}

/// Made once, then opened; one that was not finished is made again.
Result<Store> openDemoCity(const QString& folder, const QString& atlas, const JobControl& control) {
  if (QFile::exists(atlas)) {
    return openFile(atlas.toStdString());
  }
  Result<Store> made = makeDemoCity(folder, atlas, control);
  if (!made) {
    QFile::remove(atlas);
  }
  return made;
}

AlertKeeper::Doors doorsOf(KeptPlace place) {
  return {.read = [place](const std::string& atlas) { return readKeptAlert(atlas, place); },
          .keep = [place](const std::string& atlas, const KeptAlert* alert) { return keepAlert(atlas, place, alert); }};
}

}  // namespace

OpenFiles::OpenFiles(const Options& options)
    : m_demoFolder(demoFolder(options.demoData)),
      m_atlas(std::make_shared<std::string>()),
      m_makesBackups(options.tour.isEmpty()) {
  const QString folder =
      options.tour.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : options.tour;
  QDir().mkpath(folder);
  m_demoAtlas = QDir(folder).filePath(QStringLiteral("demo-city.gpkg"));
  if (!options.dispatchConfig.isEmpty()) {
    m_sender = std::make_unique<SenderProcess>(options.dispatchConfig);
  }
}

Workspace::Ports OpenFiles::ports() {
  Workspace::Ports ports;
  ports.doors.open = [atlas = m_atlas](const std::string& path) {
    Result<Store> store = openFile(path);
    if (store) {
      *atlas = path;
    }
    return store;
  };
  ports.doors.create = [atlas = m_atlas](const std::string& path, const AtlasInfo& info) {
    Result<Store> store = createFile(path, info);
    if (store) {
      *atlas = path;
    }
    return store;
  };
  if (!m_demoFolder.isEmpty()) {
    ports.doors.demo = [atlas = m_atlas, folder = m_demoFolder, file = m_demoAtlas](const JobControl& control) {
      Result<Store> store = openDemoCity(folder, file, control);
      if (store) {
        *atlas = file.toStdString();
      }
      return store;
    };
  }
  ports.reader = std::make_shared<ImportProcess>(ImportProcess::besideThisProgram());
  ports.traceContours = traceContours;
  ports.writeRaster = [](const DensityMap& map, const FileNotes& notes, const std::string& file) {
    return writeGeoTiff(file, map.raster, map.facts.plane, notes);
  };
  ports.writeTable = [](const LayerTable& table, const std::string& file) { return writeLayer(file, table); };
  ports.drawings = {.read = readKeptDrawings, .keep = keepDrawing};
  ports.unfinishedAlert = doorsOf(KeptPlace::Alert);
  ports.unfinishedFollowUp = doorsOf(KeptPlace::FollowUp);
  ports.writeFile = [](const std::string& file, std::string_view bytes) { return replaceFile(file, bytes); };
  ports.registers = {.build = buildRegister,
                     .folder = QFileInfo(m_demoAtlas).dir().filePath(QStringLiteral("registers"))};
  if (m_makesBackups) {
    ports.backUp = [](const std::string& atlas, const JobControl& control) {
      return backUpByTimer(atlas, localTime(now()), control);
    };
  }
  if (m_sender) {
    ports.startSender = [this] { return m_sender->start(QString::fromStdString(*m_atlas)); };
  }
  return ports;
}

}  // namespace buurtatlas
