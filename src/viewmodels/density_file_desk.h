#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QUrl>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "core/file_notes.h"
#include "viewmodels/background_job.h"
#include "viewmodels/density_order.h"
#include "viewmodels/print_desk.h"
#include "viewmodels/zone_streets.h"

namespace buurtatlas {

class AtlasSession;
class StreetSource;

/// Into which files a density goes, and who takes it out.
class DensityFileDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the density has one")
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  /// How files are written and lines traced; PrintDesk and ZoneStreets say more.
  struct Doors {
    std::function<Result<void>(const DensityMap& map, const FileNotes& notes, const std::string& file)> writeRaster =
        {};
    TraceContours traceContours = {};
    ZoneStreets::WriteTable writeTable = {};
    PrintDesk::WriteFile writeFile = {};
  };
  /// What is on the screen.
  struct Shown {
    DensityOrder order = {};
    std::size_t frame = 0;
    std::int64_t incidents = 0;
  };

  /// `shown` answers none where there is nothing to take out.
  DensityFileDesk(AtlasSession& session, StreetSource& streets, Doors doors,
                  std::function<std::optional<Shown>()> shown, QObject* parent = nullptr);

  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  /// Writes what is shown as .tif, .csv or .gpkg (cells), .geojson (lines), .png or .pdf (sheet, with all parts of the
  /// day where they are shown). Somebody's name: with precise figures if that is an analyst, and the log says so;
  /// nobody: what is too rare is left blank. A failure is reported to the session.
  Q_INVOKABLE void exportTo(const QUrl& file, const QString& actor);

 private:
  AtlasSession& m_session;
  StreetSource& m_streets;
  Doors m_doors;
  std::function<std::optional<Shown>()> m_shown;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
