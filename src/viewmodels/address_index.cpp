#include "viewmodels/address_index.h"

#include "viewmodels/atlas_session.h"

namespace buurtatlas {

AddressIndex::AddressIndex(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    if (m_session.atlas()->addresses != before->addresses || !m_geocoder) {
      build();
    }
  });
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

void AddressIndex::build() {
  m_job.start<std::shared_ptr<const Geocoder>>(
      [addresses = m_session.atlas()->addresses](const JobControl&) -> Result<std::shared_ptr<const Geocoder>> {
        return std::make_shared<const Geocoder>(addresses);
      },
      [this](std::shared_ptr<const Geocoder> geocoder) {
        m_geocoder = std::move(geocoder);
        emit changed();
      });
}

}  // namespace buurtatlas
