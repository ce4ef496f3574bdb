#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QUrl>
#include <functional>
#include <memory>
#include <string>

#include "core/job_control.h"
#include "core/result.h"
#include "geocoding/address_register.h"
#include "geocoding/geocoder.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;

/// An address register, up to that of the whole country, that the search box asks beside the addresses of the atlas.
/// Nothing of it enters the atlas.
class SearchRegister : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(QString file READ file NOTIFY changed)
  Q_PROPERTY(QString name READ name NOTIFY changed)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  /// How a register is made of the files that are handed out, and the folder that keeps it. Fails as gatherRegister().
  struct Doors {
    std::function<Result<void>(const std::string& file, const std::string& out, const JobControl& control)> build = {};
    QString folder = {};
  };

  SearchRegister(AtlasSession& session, Doors doors, QObject* parent = nullptr);

  /// The register in use; empty for none.
  [[nodiscard]] QString file() const { return m_file; }
  /// Its source and the day of its data.
  [[nodiscard]] QString name() const { return m_name; }
  /// Null for none. Positions are in EPSG:3812.
  [[nodiscard]] const std::shared_ptr<const Geocoder>& geocoder() const { return m_geocoder; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  /// Opens a register (.reg), or makes one of any other file and opens that. The one in use stays until then.
  Q_INVOKABLE void choose(const QUrl& file);
  /// Opens a register that was in use before.
  Q_INVOKABLE void reopen(const QString& file);
  Q_INVOKABLE void forget();

 signals:
  void changed();

 private:
  struct Opened {
    std::shared_ptr<const Geocoder> geocoder = {};
    RegisterSummary summary = {};
  };
  void load(const QString& source, const QString& file);

  AtlasSession& m_session;
  Doors m_doors;
  QString m_file;
  QString m_name;
  std::shared_ptr<const Geocoder> m_geocoder;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
