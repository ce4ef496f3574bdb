#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QStringList>
#include <QUrl>
#include <cstdint>
#include <memory>
#include <optional>

#include "core/ports.h"
#include "tasks/import_task.h"
#include "viewmodels/import_settings.h"
#include "viewmodels/remark_list.h"

namespace buurtatlas {

class AtlasSession;
class MapFocus;

/// Takes a file over into a layer of the atlas, and says what was left behind.
class ImportDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(QStringList layerWords READ layerWords NOTIFY retranslated)
  Q_PROPERTY(bool hasReport READ hasReport NOTIFY reportChanged)
  Q_PROPERTY(QString reportText READ reportText NOTIFY reportChanged)
  Q_PROPERTY(int rejected READ rejected NOTIFY reportChanged)
  Q_PROPERTY(int overlaps READ overlaps NOTIFY reportChanged)
  Q_PROPERTY(bool hasProposal READ hasProposal NOTIFY proposalChanged)
  Q_PROPERTY(QString proposalTitle READ proposalTitle NOTIFY proposalChanged)
  Q_PROPERTY(QString proposalText READ proposalText NOTIFY proposalChanged)
  Q_PROPERTY(QStringList proposalRows READ proposalRows NOTIFY proposalChanged)
  Q_PROPERTY(buurtatlas::RemarkList* rejections READ rejections CONSTANT)
  Q_PROPERTY(buurtatlas::ImportSettings* settings READ settings CONSTANT)

 public:
  ImportDesk(AtlasSession& session, MapFocus& focus, std::shared_ptr<ForeignReader> reader, QObject* parent = nullptr);

  /// In the order of LayerKind.
  [[nodiscard]] QStringList layerWords() const;
  [[nodiscard]] bool hasReport() const { return m_done; }
  [[nodiscard]] QString reportText() const;
  [[nodiscard]] int rejected() const { return static_cast<int>(m_report.rejections.size()); }
  [[nodiscard]] int overlaps() const { return static_cast<int>(m_report.overlaps.size()); }
  /// The first few rows that were not, or not wholly, taken over.
  [[nodiscard]] RemarkList* rejections() { return &m_rejections; }

  /// Newer data of a layer that was there wait until somebody takes them over.
  [[nodiscard]] bool hasProposal() const { return m_proposal.has_value(); }
  [[nodiscard]] QString proposalTitle() const;
  [[nodiscard]] QString proposalText() const;
  /// What is added, changed and gone: a line for each, with the first names.
  [[nodiscard]] QStringList proposalRows() const;

  /// How the file is to be read; open when it could not be read by itself, or was asked for.
  [[nodiscard]] ImportSettings* settings() { return &m_settings; }

  Q_INVOKABLE void run(int layer, const QUrl& file);
  /// Reads the last file again, as the settings say.
  Q_INVOKABLE void runAsSet();
  Q_INVOKABLE void takeOver();
  Q_INVOKABLE void dropProposal();
  /// Opens the settings for the last file.
  Q_INVOKABLE void openSettings();
  /// Writes line and reason of every rejected row to a CSV file.
  Q_INVOKABLE void saveRejections(const QUrl& file);
  Q_INVOKABLE void closeReport();

 signals:
  void reportChanged();
  void proposalChanged();
  void retranslated();

 private:
  /// Newer data that were compared with an atlas of this revision.
  struct Proposal {
    PreparedImport import = {};
    std::int64_t revision = 0;
  };

  void import(const ForeignRequest& request);
  void propose(std::optional<Proposal> proposal);
  void showReport(ImportReport report);

  AtlasSession& m_session;
  MapFocus& m_focus;
  std::shared_ptr<ForeignReader> m_reader;
  ForeignRequest m_request;  ///< the last one
  bool m_done = false;
  ImportReport m_report;
  std::optional<Proposal> m_proposal = {};
  RemarkList m_rejections;
  ImportSettings m_settings;
};

}  // namespace buurtatlas
