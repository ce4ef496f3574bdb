#include "app/demo_city.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <array>
#include <string>

#include "geometry/plane.h"
#include "storage/atlas_file.h"
#include "storage/import_process.h"
#include "tasks/import_task.h"

namespace buurtatlas {

namespace {

constexpr std::array kLayers = {LayerKind::Boundary,  LayerKind::Streets,        LayerKind::Background,
                                LayerKind::Addresses, LayerKind::Neighbourhoods, LayerKind::Zones,
                                LayerKind::Members,   LayerKind::Incidents};

QString fileOf(const QDir& folder, LayerKind layer) {
  const QString name = QString::fromLatin1(nameOf(layer));
  const QStringList found = folder.entryList({name + QStringLiteral(".*")}, QDir::Files);
  return found.isEmpty() ? QString() : folder.filePath(found.front());
}

}  // namespace

QString demoFolder(const QString& given) {
  const QString programs = QCoreApplication::applicationDirPath();
  for (const QString& folder : {given, programs + QStringLiteral("/../share/buurtatlas/demo-city"),
                                programs + QStringLiteral("/../../../data/demo-city")}) {
    if (!folder.isEmpty() && QFileInfo(folder).isDir()) {
      return QDir(folder).absolutePath();
    }
  }
  return {};
}

Result<std::shared_ptr<AtlasStore>> makeDemoCity(const QString& folder, const QString& atlas,
                                                 const JobControl& control) {
  const AtlasInfo info{.name = "Lindervoort", .nis = "99001"};
  const Result<Plane> plane = Plane::create(info.plane);
  if (!plane) {
    return std::unexpected(plane.error());
  }
  Result<std::unique_ptr<AtlasFile>> file = AtlasFile::create(atlas.toStdString(), info, plane->wkt());
  if (!file) {
    return std::unexpected(file.error());
  }
  ImportProcess reader(ImportProcess::besideThisProgram());
  for (std::size_t at = 0; at < kLayers.size(); ++at) {
    const QString source = fileOf(QDir(folder), kLayers[at]);
    if (source.isEmpty()) {
      continue;
    }
    const JobControl part{.stop = control.stop, .progress = [&](double share) {
                            control.report((static_cast<double>(at) + share) / static_cast<double>(kLayers.size()));
                          }};
    const Result<ImportReport> report =
        importLayer(**file, reader, {.file = source.toStdString(), .kind = kLayers[at], .plane = info.plane}, part);
    if (!report) {
      return std::unexpected(report.error());
    }
  }
  return std::shared_ptr<AtlasStore>(std::move(*file));
}

}  // namespace buurtatlas
