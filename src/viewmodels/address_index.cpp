#include "viewmodels/address_index.h"

#include "tasks/member_task.h"
#include "viewmodels/atlas_session.h"

namespace buurtatlas {

AddressIndex::AddressIndex(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& atlas = *m_session.atlas();
    if (atlas.addresses != before->addresses || atlas.neighbourhoods != before->neighbourhoods || !m_geocoder) {
      build();
    }
  });
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

void AddressIndex::build() {
  m_job.start<std::shared_ptr<const Geocoder>>(
      [atlas = m_session.atlas()](const JobControl&) -> Result<std::shared_ptr<const Geocoder>> {
        return std::make_shared<const Geocoder>(geocoderOf(*atlas));
      },
      [this](std::shared_ptr<const Geocoder> geocoder) {
        m_geocoder = std::move(geocoder);
        emit changed();
      });
}

}  // namespace buurtatlas
