#include "viewmodels/atlas_opener.h"

#include <utility>

#include "viewmodels/atlas_session.h"

namespace buurtatlas {

AtlasOpener::AtlasOpener(AtlasSession& session, Doors doors, QObject* parent)
    : QObject(parent), m_session(session), m_doors(std::move(doors)) {
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

void AtlasOpener::open(const QUrl& file) {
  start([open = m_doors.open, name = file.toLocalFile().toStdString()](const JobControl&) { return open(name); });
}

void AtlasOpener::create(const QUrl& file, const QString& name, const QString& nis, bool exercise) {
  QString path = file.toLocalFile();
  if (!path.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive)) {
    path += QStringLiteral(".gpkg");
  }
  const AtlasInfo info{.name = name.trimmed().toStdString(), .nis = nis.trimmed().toStdString(), .exercise = exercise};
  start([create = m_doors.create, path = path.toStdString(), info](const JobControl&) { return create(path, info); });
}

void AtlasOpener::openDemo() {
  if (m_doors.demo) {
    start(m_doors.demo);
  }
}

void AtlasOpener::start(std::function<Result<Store>(const JobControl&)> work) {
  m_job.start<Store>(std::move(work), [this](Store store) { m_session.setStore(std::move(store)); });
}

}  // namespace buurtatlas
