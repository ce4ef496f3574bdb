#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>

#include "painting/pictures.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;

/// What the map is drawn from, made anew in the background when streets, background, boundary, addresses or
/// neighbourhoods change.
class StreetSource : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(buurtatlas::StreetPicture picture READ picture NOTIFY pictureChanged)
  Q_PROPERTY(buurtatlas::AreaPicture neighbourhoods READ neighbourhoods NOTIFY pictureChanged)
  Q_PROPERTY(bool hasNeighbourhoods READ hasNeighbourhoods NOTIFY pictureChanged)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  explicit StreetSource(AtlasSession& session, QObject* parent = nullptr);

  [[nodiscard]] const StreetPicture& picture() const { return m_pictures.streets; }
  [[nodiscard]] const AreaPicture& neighbourhoods() const { return m_pictures.neighbourhoods; }
  [[nodiscard]] bool hasNeighbourhoods() const;
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

 signals:
  void pictureChanged();

 private:
  struct Pictures {
    StreetPicture streets;
    AreaPicture neighbourhoods;
  };
  void build();

  AtlasSession& m_session;
  Pictures m_pictures;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
