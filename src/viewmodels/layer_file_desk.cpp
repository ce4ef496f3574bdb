#include "viewmodels/layer_file_desk.h"

#include <QCoreApplication>
#include <utility>
#include <variant>

#include "tasks/cover_table.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/incident_sheet.h"
#include "viewmodels/street_source.h"

namespace buurtatlas {

LayerFileDesk::LayerFileDesk(AtlasSession& session, StreetSource& streets, Doors doors,
                             std::function<std::optional<LayerToTake>()> shown, QObject* parent)
    : QObject(parent), m_session(session), m_streets(streets), m_doors(std::move(doors)), m_shown(std::move(shown)) {
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

void LayerFileDesk::exportTo(const QUrl& file, const QString& actor) {
  const std::optional<LayerToTake> layer = m_shown();
  if (!layer) {
    return;
  }
  const QString name = file.toLocalFile();
  Detail detail = Detail::Withheld;
  const bool isAllowed = m_session.performNow([&](AtlasStore& store) {
    return detailFor({.store = store, .actor = actor.toStdString()},
                     {.what = layer->what, .file = name.toStdString(), .incidents = layer->facts.incidents})
        .transform([&](Detail allowed) { detail = allowed; });
  });
  if (!isAllowed) {
    return;
  }
  DensitySheet sheet = emptySheet(m_session, m_streets,
                                  tr("%1: %2", "a municipality and a map of it").arg(m_session.name(), layer->title));
  sheet.legendTitle = layer->legendTitle;
  sheet.method =
      methodRows(layer->facts, layer->method,
                 QStringLiteral("Buurtatlas %1").arg(QCoreApplication::applicationVersion()), densityWords());
  sheet.remark = detail == Detail::Withheld ? layer->blank : QString();
  m_job.start<std::monostate>(
      [layer = *layer, detail, sheet = std::move(sheet), doors = m_doors,
       path = name.toStdString()](const JobControl& control) -> Result<std::monostate> {
        const bool isSheet = layer.picture && (endsWith(path, ".pdf") || endsWith(path, ".png"));
        const Result<void> written = !isSheet
                                         ? doors.writeTable(fitFor(path, layer.table(detail)), path)
                                         : layer.picture(detail, control).and_then([&](const DensityPicture& picture) {
                                             DensitySheet whole = sheet;
                                             whole.classes = picture.classes;
                                             whole.panels.push_back({.picture = picture});
                                             return writeSheet(std::move(whole), *layer.atlas, path, doors.writeFile);
                                           });
        return written.transform([] { return std::monostate{}; });
      },
      [this, name](std::monostate) { m_session.say(tr("Written: %1").arg(name)); });
}

}  // namespace buurtatlas
