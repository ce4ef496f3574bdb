#include "viewmodels/import_desk.h"

#include <QSaveFile>
#include <ranges>

#include "painting/map_words.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/import_words.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostShown = 50;

/// What one try at an import came to: it is stored, or waits to be taken over; or why it cannot be read, and what else
/// the file offers.
struct Attempt {
  Result<PreparedImport> import;
  std::int64_t revision = 0;
  bool isStored = false;
  std::vector<ForeignHeader> layers = {};
};

bool changesWhatIsThere(const ImportReport& report) { return report.changes && report.changes->any(); }

Result<Attempt> attempt(AtlasStore& store, ForeignReader& reader, const ForeignRequest& request,
                        const JobControl& control) {
  const auto atlas = store.snapshot();
  Attempt attempt{.import = prepareImport(*atlas, reader, request, control), .revision = atlas->revision};
  if (!attempt.import) {
    const bool canBeReadOtherwise = attempt.import.error().code == ErrorCode::InvalidInput;
    attempt.layers = canBeReadOtherwise ? outlineOf(reader, request, control).value_or(std::vector<ForeignHeader>())
                                        : std::vector<ForeignHeader>();
    if (attempt.layers.empty()) {
      return std::unexpected(attempt.import.error());
    }
  } else if (!changesWhatIsThere(attempt.import->report)) {
    if (const auto stored = store.perform(attempt.import->edit, control); !stored) {
      return std::unexpected(stored.error());
    }
    attempt.isStored = true;
  }
  return attempt;
}

QString csvText(QString text) { return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"'; }

}  // namespace

ImportDesk::ImportDesk(AtlasSession& session, MapFocus& focus, std::shared_ptr<ForeignReader> reader, QObject* parent)
    : QObject(parent), m_session(session), m_focus(focus), m_reader(std::move(reader)) {
  connect(&session, &AtlasSession::opened, this, [this] {
    closeReport();
    dropProposal();
    m_settings.close();
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    m_rejections.retranslate();
    m_settings.retranslate();
    emit retranslated();
    emit reportChanged();
    emit proposalChanged();
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
  if (m_report.incidents) {
    text += u' ' + incidentSentences(*m_report.incidents).join(u' ');
  }
  if (m_report.changes) {
    text += u' ' + tr("Compared with what was there: %1 new, %2 changed, %3 gone.")
                       .arg(countWords(m_report.changes->added), countWords(m_report.changes->changed),
                            countWords(m_report.changes->gone));
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
  dropProposal();
  m_session.performLong<Attempt>(
      [reader = m_reader, request](AtlasStore& store, const JobControl& control) {
        return attempt(store, *reader, request, control);
      },
      [this, wasEmpty](Attempt attempt) {
        if (!attempt.import) {
          m_settings.show(m_request, std::move(attempt.layers), attempt.import.error());
          return;
        }
        m_settings.close();
        if (!attempt.isStored) {
          propose(Proposal{.import = std::move(*attempt.import), .revision = attempt.revision});
          return;
        }
        showReport(std::move(attempt.import->report));
        if (wasEmpty) {
          m_focus.showEverything();
        }
      });
}

void ImportDesk::takeOver() {
  if (!m_proposal) {
    return;
  }
  if (m_proposal->revision != m_session.atlas()->revision) {
    m_session.say(tr("The atlas was changed meanwhile; the new data are compared again."));
    import(ForeignRequest(m_request));
    return;
  }
  m_session.performLong<std::vector<Id>>(
      [edit = m_proposal->import.edit](AtlasStore& store, const JobControl& control) {
        return store.perform(edit, control);
      },
      [this](const std::vector<Id>&) {
        if (m_proposal) {
          showReport(std::move(m_proposal->import.report));
          dropProposal();
        }
      });
}

void ImportDesk::propose(std::optional<Proposal> proposal) {
  m_proposal = std::move(proposal);
  emit proposalChanged();
}

void ImportDesk::dropProposal() { propose(std::nullopt); }

QString ImportDesk::proposalTitle() const {
  return m_proposal ? tr("Newer data: %1").arg(layerWords().at(static_cast<int>(m_proposal->import.report.kind)))
                    : QString();
}

QString ImportDesk::proposalText() const {
  if (!m_proposal) {
    return {};
  }
  const ImportReport& report = m_proposal->import.report;
  QStringList sentences = {
      tr("%1 rows stay as they are.").arg(countWords(report.changes->same)),
      tr("Zones, places that somebody chose by hand and ground that may stay open do not change.")};
  if (report.membersMoved > 0) {
    sentences.append(tr("%Ln members get another place, or none.", nullptr, static_cast<int>(report.membersMoved)));
  }
  if (report.dataDay) {
    sentences.append(tr("The data are of %1.").arg(longDate(*report.dataDay)));
  }
  return sentences.join(u' ');
}

QStringList ImportDesk::proposalRows() const {
  if (!m_proposal) {
    return {};
  }
  const LayerChanges& changes = *m_proposal->import.report.changes;
  QStringList rows;
  const auto add = [&](RowChange change, std::int64_t count, const QString& words) {
    constexpr qsizetype kMostNamed = 8;
    QStringList names;
    for (const ChangedRow& row : changes.rows) {
      if (row.change == change && names.size() < kMostNamed) {
        names.append(QString::fromStdString(row.name));
      }
    }
    if (count > 0) {
      const QString more = count > names.size() ? QStringLiteral("…") : QString();
      rows.append(words.arg(countWords(count)) +
                  (names.isEmpty() ? QString() : QStringLiteral(": ") + names.join(QStringLiteral(" · ")) + more));
    }
  };
  add(RowChange::Added, changes.added, tr("%1 new", "rows of a layer"));
  add(RowChange::Changed, changes.changed, tr("%1 changed", "rows of a layer"));
  add(RowChange::Gone, changes.gone, tr("%1 gone", "rows of a layer"));
  return rows;
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
