#include "viewmodels/import_desk.h"

#include <QSaveFile>

#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostShown = 50;

QString csvText(QString text) { return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"'; }

}  // namespace

ImportDesk::ImportDesk(AtlasSession& session, MapFocus& focus, std::shared_ptr<ForeignReader> reader, QObject* parent)
    : QObject(parent), m_session(session), m_focus(focus), m_reader(std::move(reader)) {
  connect(&session, &AtlasSession::opened, this, &ImportDesk::closeReport);
  connect(&session, &AtlasSession::retranslated, this, [this] {
    m_rejections.retranslate();
    emit retranslated();
    emit reportChanged();
  });
}

QStringList ImportDesk::layerWords() const {
  return {tr("Boundary of the municipality"),
          tr("Streets"),
          tr("Background: water, green, buildings"),
          tr("Addresses"),
          tr("Neighbourhoods"),
          tr("Statistical areas"),
          tr("Zones"),
          tr("Members"),
          tr("Incidents")};
}

QString ImportDesk::reportText() const {
  if (!m_done) {
    return {};
  }
  const QString layer = layerWords().at(static_cast<int>(m_report.kind));
  QString text = tr("%1: %2 rows taken over.").arg(layer, countWords(m_report.rows));
  if (m_report.withoutPosition > 0) {
    text += u' ' + tr("%1 of them have no usable position.").arg(countWords(m_report.withoutPosition));
  }
  return text;
}

void ImportDesk::run(int layer, const QUrl& file) {
  ForeignRequest request;
  request.file = file.toLocalFile().toStdString();
  request.kind = static_cast<LayerKind>(layer);
  request.plane = m_session.atlas()->info.plane;
  const bool wasEmpty = !m_session.extent().isValid();
  closeReport();
  m_session.performLong<ImportReport>(
      [reader = m_reader, request](AtlasStore& store, const JobControl& control) {
        return importLayer(store, *reader, request, control);
      },
      [this, wasEmpty](ImportReport report) {
        m_report = std::move(report);
        m_done = true;
        std::vector<Remark> remarks;
        for (const Rejection& rejection : m_report.rejections) {
          if (remarks.size() < kMostShown) {
            remarks.push_back({.reason = rejection.reason, .count = static_cast<int>(rejection.line)});
          }
        }
        m_rejections.setRemarks(std::move(remarks));
        emit reportChanged();
        if (wasEmpty) {
          m_focus.showEverything();
        }
      });
}

void ImportDesk::saveRejections(const QUrl& file) {
  const QString name = file.toLocalFile();
  QSaveFile target(name);
  bool written = target.open(QIODevice::WriteOnly);
  if (written) {
    target.write("line,reason,row\n");
    for (const Rejection& rejection : m_report.rejections) {
      const QString row = rejection.rowKept ? tr("kept without a position") : tr("left out");
      target.write(
          (QString::number(rejection.line) + u',' + csvText(translated(rejection.reason)) + u',' + csvText(row) + u'\n')
              .toUtf8());
    }
    written = target.commit();
  }
  if (written) {
    m_session.say(tr("Written: %1").arg(name));
  } else {
    m_session.report(
        {.code = ErrorCode::FileUnwritable,
         .reason = Reason{"The list cannot be written. Choose another folder, or make room on the disk.", {}},
         .file = name.toStdString()});
  }
}

void ImportDesk::closeReport() {
  m_done = false;
  m_report = {};
  m_rejections.setRemarks({});
  emit reportChanged();
}

}  // namespace buurtatlas
