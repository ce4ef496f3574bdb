#pragma once

#include <QObject>
#include <memory>

#include "geocoding/geocoder.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;

/// The geocoder over the addresses of the atlas that is open, built in the background when they change.
class AddressIndex : public QObject {
  Q_OBJECT

 public:
  explicit AddressIndex(AtlasSession& session, QObject* parent = nullptr);

  /// Null until the first one is built.
  [[nodiscard]] const std::shared_ptr<const Geocoder>& geocoder() const { return m_geocoder; }
  [[nodiscard]] BackgroundJob& job() { return m_job; }

 signals:
  void changed();

 private:
  void build();

  AtlasSession& m_session;
  std::shared_ptr<const Geocoder> m_geocoder;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
