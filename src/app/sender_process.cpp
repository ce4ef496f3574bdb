#include "app/sender_process.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <utility>

namespace buurtatlas {

namespace {

constexpr int kStartPatience = 5'000;  // milliseconds
constexpr int kEndPatience = 10'000;   // milliseconds: a batch on the wire is waited for

}  // namespace

SenderProcess::SenderProcess(QString config, QObject* parent) : QObject(parent), m_config(std::move(config)) {
  m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  m_process.setStandardOutputFile(QProcess::nullDevice());
  connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
    if (code != 0 || status == QProcess::CrashExit) {
      emit ended({.code = ErrorCode::Unreachable,
                  .reason = Reason{"The sender stopped. Its messages stay in the outbox; look at the settings of the "
                                   "sender and start it again.",
                                   {}}});
    }
  });
}

SenderProcess::~SenderProcess() { stop(); }

Result<void> SenderProcess::start(const QString& atlas) {
  if (m_process.state() != QProcess::NotRunning) {
    if (atlas == m_atlas) {
      return {};
    }
    stop();
  }
  const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/buurtatlas-dispatch");
  if (!QFileInfo(program).isExecutable()) {
    return failInFile(ErrorCode::NotFound, program.toStdString(),
                      "The sender is not installed beside this program. Install Buurtatlas again.");
  }
  m_atlas = atlas;
  m_process.start(program, {atlas, QStringLiteral("--config"), m_config});
  if (!m_process.waitForStarted(kStartPatience)) {
    return failInFile(ErrorCode::Unreachable, program.toStdString(), "The sender does not start.");
  }
  return {};
}

void SenderProcess::stop() {
  if (m_process.state() == QProcess::NotRunning) {
    return;
  }
  m_process.disconnect(this);
  m_process.terminate();
  if (!m_process.waitForFinished(kEndPatience)) {
    m_process.kill();
    m_process.waitForFinished(kStartPatience);
  }
}

}  // namespace buurtatlas
