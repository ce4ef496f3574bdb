#pragma once

#include <QObject>
#include <QProcess>
#include <QString>

#include "core/result.h"

namespace buurtatlas {

/// The buurtatlas-dispatch that this window started. It ends with the window; what it has not sent stays in the outbox.
class SenderProcess : public QObject {
  Q_OBJECT

 public:
  /// `config` is the file with the settings of the mail relay and the SMS gateway.
  explicit SenderProcess(QString config, QObject* parent = nullptr);
  ~SenderProcess() override;

  /// Starts the sender for this atlas; does nothing when it already runs for it.
  /// Fails: NotFound when the program does not lie beside this one; Unreachable when it does not start.
  Result<void> start(const QString& atlas);

 signals:
  /// The sender ended by itself with a fault.
  void ended(const buurtatlas::Error& error);

 private:
  void stop();

  QString m_config;
  QString m_atlas;
  QProcess m_process;
};

}  // namespace buurtatlas
