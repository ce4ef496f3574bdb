#pragma once

#include <QtConcurrent/qtconcurrentrun.h>

#include <QtQmlIntegration/qqmlintegration.h>
#include <QFuture>
#include <QMetaObject>
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/job_control.h"
#include "core/result.h"

namespace buurtatlas {

/// One piece of work on a worker thread, of which only the newest answer counts.
/// Thread: all members belong to the GUI thread; the work itself must share nothing that changes.
class BackgroundJob : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("view-models own their jobs")
  Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
  Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
  Q_PROPERTY(QString errorText READ errorText NOTIFY errorTextChanged)

 public:
  /// What cancel() does: work that only computes is forgotten at once; work that writes is busy until it has stopped,
  /// and what it had done by then is its answer.
  enum class OnCancel { Forget, AwaitEnd };

  explicit BackgroundJob(QObject* parent = nullptr, OnCancel onCancel = OnCancel::Forget);
  ~BackgroundJob() override;

  [[nodiscard]] bool busy() const { return m_busy; }
  [[nodiscard]] double progress() const { return m_progress; }
  /// Why the newest run failed, in the language of the window; empty when it did not, or was cancelled.
  [[nodiscard]] QString errorText() const { return m_errorText; }

  /// Asks the running work to stop.
  Q_INVOKABLE void cancel();
  /// Asks the running work to stop; its answer is dropped.
  void forget();

  /// Runs `work` on a worker thread and hands its value to `done` on the GUI thread. Stops and forgets an older run.
  template <class T>
  void start(std::function<Result<T>(const JobControl&)> work, std::function<void(T)> done) {
    const int run = begin();
    const JobControl control = controlOf(run);
    // The destructor waits for every run, so a run that ends always finds this object. Its answer is queued, so that
    // even the quickest one comes after start() has returned.
    m_runs.emplace_back(QtConcurrent::run([this, run, control, work = std::move(work), done = std::move(done)] {
      auto result = std::make_shared<Result<T>>(work(control));
      QMetaObject::invokeMethod(this, [this, run, done, result] { finish(run, *result, done); }, Qt::QueuedConnection);
    }));
  }

 signals:
  void busyChanged();
  void progressChanged();
  void errorTextChanged();
  /// The newest run failed, and not because it was cancelled.
  void failed(const buurtatlas::Error& error);

 private:
  template <class T>
  void finish(int run, Result<T>& result, const std::function<void(T)>& done) {
    if (run != m_run) {
      return;
    }
    if (!result) {
      end(&result.error());
      return;
    }
    end(nullptr);
    done(std::move(*result));
  }
  int begin();
  [[nodiscard]] JobControl controlOf(int run);
  void end(const Error* error);
  void setProgress(double progress);

  OnCancel m_onCancel;
  int m_run = 0;
  bool m_busy = false;
  double m_progress = 0;
  QString m_errorText;
  std::stop_source m_stop;
  std::vector<QFuture<void>> m_runs;  ///< also older runs that have not heard yet that they must stop
};

}  // namespace buurtatlas
