#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoCoordinate>
#include <QGeoRectangle>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/ports.h"
#include "geometry/plane.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

/// The atlas that is open: its newest snapshot, its history, and the one thing that went wrong last.
class AtlasSession : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool open READ isOpen NOTIFY opened)
  Q_PROPERTY(QString name READ name NOTIFY changed)
  Q_PROPERTY(bool exercise READ isExercise NOTIFY changed)
  Q_PROPERTY(QString dataText READ dataText NOTIFY changed)
  Q_PROPERTY(QGeoRectangle extent READ extent NOTIFY changed)
  Q_PROPERTY(bool hasStreets READ hasStreets NOTIFY changed)
  Q_PROPERTY(QString undoText READ undoText NOTIFY changed)
  Q_PROPERTY(QString redoText READ redoText NOTIFY changed)
  Q_PROPERTY(QString errorText READ errorText NOTIFY errorTextChanged)
  Q_PROPERTY(QGeoCoordinate errorAt READ errorAt NOTIFY errorTextChanged)
  Q_PROPERTY(QString noticeText READ noticeText NOTIFY noticeTextChanged)
  Q_PROPERTY(buurtatlas::BackgroundJob* writer READ writer CONSTANT)

 public:
  explicit AtlasSession(QObject* parent = nullptr);
  ~AtlasSession() override;

  /// Takes over another atlas file. The plane it names must be known.
  void setStore(std::shared_ptr<AtlasStore> store);

  [[nodiscard]] bool isOpen() const { return m_store != nullptr; }
  /// Never null; an atlas of nothing when none is open.
  [[nodiscard]] const std::shared_ptr<const Atlas>& atlas() const { return m_atlas; }
  /// The file of the atlas; empty for none.
  [[nodiscard]] std::string path() const { return m_store ? m_store->path() : std::string(); }
  /// Oldest first.
  [[nodiscard]] const std::vector<HistoryEntry>& history() const { return m_history; }
  [[nodiscard]] const Plane& plane() const { return *m_plane; }

  [[nodiscard]] QString name() const;
  /// Whether the atlas is for practice: nothing of it reaches anybody.
  [[nodiscard]] bool isExercise() const { return m_atlas->info.exercise; }
  /// The name as it stands on paper and in the names of files: with the word for practice where it is that.
  [[nodiscard]] QString markedName() const;
  /// Which data the map shows and how old it is.
  [[nodiscard]] QString dataText() const;
  /// Everything there is to see; invalid for an empty atlas.
  [[nodiscard]] QGeoRectangle extent() const;
  [[nodiscard]] bool hasStreets() const { return !m_atlas->streets->empty(); }
  [[nodiscard]] QString undoText() const;
  [[nodiscard]] QString redoText() const;
  [[nodiscard]] QString errorText() const { return m_errorText; }
  /// The spot on the map that the error is about; invalid for none.
  [[nodiscard]] QGeoCoordinate errorAt() const;
  /// What the last action did, for a few seconds.
  [[nodiscard]] QString noticeText() const { return m_noticeText; }
  [[nodiscard]] BackgroundJob* writer() { return &m_writer; }

  /// Commits one user action and makes a new snapshot. A failure is reported, and none when nothing is open.
  std::optional<std::vector<Id>> perform(const AtlasEdit& edit);
  /// Does one short thing with the file; a failure is reported. Refused while a long one runs.
  bool performNow(const std::function<Result<void>(AtlasStore&)>& work);
  /// Looks something up in the file; none while something long runs, or when it cannot be read.
  template <class T>
  std::optional<T> ask(const std::function<Result<T>(const AtlasStore&)>& question) const {
    if (!m_store || m_writer.busy()) {
      return std::nullopt;
    }
    Result<T> answer = question(*m_store);
    return answer ? std::optional(std::move(*answer)) : std::nullopt;
  }
  /// Does one long thing with the file on a worker thread; nothing else is written meanwhile.
  template <class T>
  void performLong(std::function<Result<T>(AtlasStore&, const JobControl&)> work, std::function<void(T)> done) {
    if (isRefusedAsShown()) {
      return;
    }
    m_writer.start<T>(
        [store = m_store, work = std::move(work)](const JobControl& control) { return work(*store, control); },
        std::move(done));
  }

  Q_INVOKABLE void undo();
  Q_INVOKABLE void redo();
  Q_INVOKABLE void dismissError();
  Q_INVOKABLE void copyError() const;

  void report(const Error& error);
  void say(const QString& notice);
  /// Shows the zones as they were or will be on a day, until none or the present day is asked for; meanwhile nothing
  /// can be changed. Addresses, members and all else stay those of today.
  void showDay(std::optional<Date> day);
  /// The day that is shown in place of today.
  [[nodiscard]] std::optional<Date> shownDay() const { return m_shownDay; }
  /// Shows the zones that a plan proposes in place of those there are, until 0 is asked for or the plan is gone;
  /// meanwhile commands on zones change the plan, and nothing else can be changed.
  void drawInPlan(Id plan);
  /// The plan that is drawn in; null for none.
  [[nodiscard]] const Plan* drawnPlan() const;
  /// Lets the changes of zones that wait for this day, or an earlier one, take effect.
  void followDay(Date day);
  /// Takes the newest snapshot of the store.
  void refresh();
  /// Says every sentence again, in the language that is on now.
  void retranslate();

 signals:
  void opened();
  /// There is a new snapshot; `before` is the old one, to see which layers are others.
  void snapshotReplaced(const std::shared_ptr<const buurtatlas::Atlas>& before);
  void changed();
  void errorTextChanged();
  void noticeTextChanged();
  void retranslated();

 private:
  void readHistory();
  /// Says why what is shown in place of the zones of today cannot be changed.
  bool isRefusedAsShown();
  bool write(const std::function<Result<void>(AtlasStore&)>& work);
  void goInHistory(const std::function<Result<void>(AtlasStore&)>& work);
  [[nodiscard]] std::shared_ptr<const Atlas> shownAtlas() const;

  std::shared_ptr<AtlasStore> m_store;
  std::shared_ptr<const Atlas> m_atlas = std::make_shared<const Atlas>();
  std::optional<Date> m_shownDay;
  Id m_drawnPlan = 0;
  std::unique_ptr<Plane> m_plane;
  std::vector<HistoryEntry> m_history;
  std::optional<Reason> m_undo;
  std::optional<Reason> m_redo;
  std::optional<Error> m_error;
  QString m_errorText;
  QString m_noticeText;
  BackgroundJob m_writer{nullptr, BackgroundJob::OnCancel::AwaitEnd};
  QTimer m_midnight;  ///< looks every minute whether a new day has begun
};

}  // namespace buurtatlas
