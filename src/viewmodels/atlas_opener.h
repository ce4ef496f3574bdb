#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QUrl>
#include <functional>
#include <memory>
#include <string>

#include "core/ports.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;

/// The ways into an atlas: a file of one's own, a new one, or the demo city.
class AtlasOpener : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)
  Q_PROPERTY(bool hasDemo READ hasDemo CONSTANT)

 public:
  using Store = std::shared_ptr<AtlasStore>;
  /// How main opens atlas files. Demo is absent where the demo city is not installed.
  struct Doors {
    std::function<Result<Store>(const std::string& file)> open;
    std::function<Result<Store>(const std::string& file, const AtlasInfo& info)> create;
    std::function<Result<Store>(const JobControl& control)> demo;
  };

  AtlasOpener(AtlasSession& session, Doors doors, QObject* parent = nullptr);

  [[nodiscard]] BackgroundJob* job() { return &m_job; }
  [[nodiscard]] bool hasDemo() const { return static_cast<bool>(m_doors.demo); }

  Q_INVOKABLE void open(const QUrl& file);
  /// Makes an atlas, for good or for practice.
  Q_INVOKABLE void create(const QUrl& file, const QString& name, const QString& nis, bool exercise);
  Q_INVOKABLE void openDemo();

 private:
  void start(std::function<Result<Store>(const JobControl&)> work);

  AtlasSession& m_session;
  Doors m_doors;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
