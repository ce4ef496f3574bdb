#include "viewmodels/street_index.h"

#include "viewmodels/atlas_session.h"

namespace buurtatlas {

StreetIndex::StreetIndex(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    if (m_streets && m_session.atlas()->addresses == before->addresses) {
      return;
    }
    m_job.start<std::shared_ptr<const StreetRegister>>(
        [addresses = m_session.atlas()->addresses](const JobControl&) -> Result<std::shared_ptr<const StreetRegister>> {
          return std::make_shared<const StreetRegister>(addresses);
        },
        [this](std::shared_ptr<const StreetRegister> streets) {
          m_streets = std::move(streets);
          emit changed();
        });
  });
}

}  // namespace buurtatlas
