#include "viewmodels/street_source.h"

#include "viewmodels/atlas_session.h"

namespace buurtatlas {

StreetSource::StreetSource(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& after = *m_session.atlas();
    if (after.streets != before->streets || after.background != before->background ||
        after.boundary != before->boundary || after.addresses != before->addresses ||
        after.neighbourhoods != before->neighbourhoods) {
      build();
    }
  });
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

bool StreetSource::hasNeighbourhoods() const { return !m_session.atlas()->neighbourhoods->empty(); }

void StreetSource::build() {
  m_job.start<Pictures>(
      [atlas = m_session.atlas()](const JobControl&) -> Result<Pictures> {
        Result<std::shared_ptr<const StreetMap>> map = buildStreetMap(*atlas);
        if (!map) {
          return std::unexpected(map.error());
        }
        std::vector<AreaToPaint> areas;
        for (const NamedArea& area : *atlas->neighbourhoods) {
          areas.push_back({.id = area.id,
                           .border = area.area,
                           .role = AreaRole::Neighbourhood,
                           .pattern = AreaPattern::Outline,
                           .label = QString::fromStdString(area.name)});
        }
        Result<AreaPicture> neighbourhoods = makeAreaPicture(areas, atlas->info.plane);
        if (!neighbourhoods) {
          return std::unexpected(neighbourhoods.error());
        }
        return Pictures{.streets = {.map = std::move(*map)}, .neighbourhoods = std::move(*neighbourhoods)};
      },
      [this](Pictures pictures) {
        m_pictures = std::move(pictures);
        emit pictureChanged();
      });
}

}  // namespace buurtatlas
