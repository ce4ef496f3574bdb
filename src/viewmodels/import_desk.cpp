#include "viewmodels/import_desk.h"

#include <QSaveFile>
#include <ranges>

#include "viewmodels/atlas_session.h"
#include "viewmodels/import_words.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostShown = 50;

/// What one try at an import came to: a report, or why there is none and what else the file offers.
struct Attempt {
  Result<ImportReport> report;
  std::vector<ForeignHeader> layers = {};
};

Result<Attempt> attempt(AtlasStore& store, ForeignReader& reader, const ForeignRequest& request,
                        const JobControl& control) {
  Attempt attempt{.report = importLayer(store, reader, request, control)};
  if (!attempt.report) {
    const bool canBeReadOtherwise = attempt.report.error().code == ErrorCode::InvalidInput;
    attempt.layers = canBeReadOtherwise ? outlineOf(reader, request, control).value_or(std::vector<ForeignHeader>())
                                        : std::vector<ForeignHeader>();
    if (attempt.layers.empty()) {
      return std::unexpected(attempt.report.error());
    }
  }
  return attempt;
}

QString csvText(QString text) { return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"'; }

}  // namespace

ImportDesk::ImportDesk(AtlasSession& session, MapFocus& focus, std::shared_ptr<ForeignReader> reader, QObject* parent)
    : QObject(parent), m_session(session), m_focus(focus), m_reader(std::move(reader)) {
  connect(&session, &AtlasSession::opened, this, [this] {
    closeReport();
    m_settings.close();
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    m_rejections.retranslate();
    m_settings.retranslate();
    emit retranslated();
    emit reportChanged();
  });
}

QStringList ImportDesk::layerWords() const { return layerKindWords(); }

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
  import({.file = file.toLocalFile().toStdString(),
          .kind = static_cast<LayerKind>(layer),
          .plane = m_session.atlas()->info.plane});
}

void ImportDesk::runAsSet() { import(m_settings.request()); }

void ImportDesk::openSettings() {
  m_session.performLong<std::vector<ForeignHeader>>(
      [reader = m_reader, request = m_request](AtlasStore&, const JobControl& control) {
        return outlineOf(*reader, request, control);
      },
      [this](std::vector<ForeignHeader> layers) { m_settings.show(m_request, std::move(layers), std::nullopt); });
}

void ImportDesk::import(const ForeignRequest& request) {
  const bool wasEmpty = !m_session.extent().isValid();
  m_request = request;
  closeReport();
  m_session.performLong<Attempt>(
      [reader = m_reader, request](AtlasStore& store, const JobControl& control) {
        return attempt(store, *reader, request, control);
      },
      [this, wasEmpty](Attempt attempt) {
        if (!attempt.report) {
          m_settings.show(m_request, std::move(attempt.layers), attempt.report.error());
          return;
        }
        m_settings.close();
        showReport(std::move(*attempt.report));
        if (wasEmpty) {
          m_focus.showEverything();
        }
      });
}

void ImportDesk::showReport(ImportReport report) {
  m_report = std::move(report);
  m_done = true;
  std::vector<Remark> remarks;
  for (const Rejection& rejection : m_report.rejections | std::views::take(kMostShown)) {
    remarks.push_back({.reason = rejection.reason, .count = static_cast<int>(rejection.line)});
  }
  m_rejections.setRemarks(std::move(remarks));
  emit reportChanged();
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
