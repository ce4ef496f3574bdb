#include "viewmodels/background_job.h"

#include <QMetaObject>
#include <atomic>
#include <chrono>

#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{100};

std::chrono::milliseconds clockNow() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

}  // namespace

BackgroundJob::BackgroundJob(QObject* parent, OnCancel onCancel) : QObject(parent), m_onCancel(onCancel) {}

BackgroundJob::~BackgroundJob() {
  m_stop.request_stop();
  for (QFuture<void>& run : m_runs) {
    run.waitForFinished();
  }
}

void BackgroundJob::cancel() {
  if (m_onCancel == OnCancel::AwaitEnd) {
    m_stop.request_stop();
  } else {
    forget();
  }
}

void BackgroundJob::forget() {
  if (!m_busy) {
    return;
  }
  ++m_run;
  m_stop.request_stop();
  end(nullptr);
}

int BackgroundJob::begin() {
  m_stop.request_stop();
  m_stop = std::stop_source();
  std::erase_if(m_runs, [](const QFuture<void>& run) { return run.isFinished(); });
  ++m_run;
  setProgress(0);
  if (!m_errorText.isEmpty()) {
    m_errorText.clear();
    emit errorTextChanged();
  }
  if (!m_busy) {
    m_busy = true;
    emit busyChanged();
  }
  return m_run;
}

JobControl BackgroundJob::controlOf(int run) {
  const auto lastReport = std::make_shared<std::atomic<std::int64_t>>(0);
  const std::stop_token stop = m_stop.get_token();
  // The destructor waits for every run, so a run that reports always finds this object.
  return {.stop = stop, .progress = [this, run, stop, lastReport](double share) {
            const std::int64_t time = clockNow().count();
            if (stop.stop_requested() || time - lastReport->load() < kProgressInterval.count()) {
              return;
            }
            lastReport->store(time);
            QMetaObject::invokeMethod(this, [this, run, share] {
              if (run == m_run) {
                setProgress(share);
              }
            });
          }};
}

void BackgroundJob::end(const Error* error) {
  m_busy = false;
  emit busyChanged();
  if (error != nullptr && error->code != ErrorCode::Cancelled) {
    m_errorText = errorSentence(*error);
    emit errorTextChanged();
    emit failed(*error);
  }
}

void BackgroundJob::setProgress(double progress) {
  if (progress != m_progress) {
    m_progress = progress;
    emit progressChanged();
  }
}

}  // namespace buurtatlas
