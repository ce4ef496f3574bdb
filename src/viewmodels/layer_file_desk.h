#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/incident_facts.h"
#include "core/job_control.h"
#include "core/layer_table.h"
#include "painting/density_painter.h"
#include "painting/density_words.h"
#include "tasks/disclosure.h"
#include "viewmodels/background_job.h"
#include "viewmodels/print_desk.h"
#include "viewmodels/zone_streets.h"

namespace buurtatlas {

class AtlasSession;
class StreetSource;

/// What the map shows of incidents besides their density, on its way out.
struct LayerToTake {
  std::string what = {};  ///< for the log: the command that makes the same
  QString title = {};
  QString legendTitle = {};
  IncidentFacts facts = {};
  MethodRows method = {};
  QString blank = {};  ///< what is not painted where counts are withheld; empty: everything is
  std::shared_ptr<const Atlas> atlas = {};
  // On a worker.
  std::function<LayerTable(Detail detail)> table = {};
  /// For white paper, with its classes; none where it is no picture.
  std::function<Result<DensityPicture>(Detail detail, const JobControl& control)> picture = {};
};

/// Into which files a layer of incidents goes, and who takes it out.
class LayerFileDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the incident map has one")
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  /// ZoneStreets and PrintDesk say more.
  struct Doors {
    ZoneStreets::WriteTable writeTable = {};
    PrintDesk::WriteFile writeFile = {};
  };

  /// `shown` answers none where there is nothing to take out.
  LayerFileDesk(AtlasSession& session, StreetSource& streets, Doors doors,
                std::function<std::optional<LayerToTake>()> shown, QObject* parent = nullptr);

  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  /// Writes what is shown as .pdf or .png (a sheet with a method box), else as a layer or table. Somebody's name: with
  /// counts under 5 if that is an analyst, and the log says so; nobody: these are withheld. A failure is reported to
  /// the session.
  Q_INVOKABLE void exportTo(const QUrl& file, const QString& actor);

 private:
  AtlasSession& m_session;
  StreetSource& m_streets;
  Doors m_doors;
  std::function<std::optional<LayerToTake>()> m_shown;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
