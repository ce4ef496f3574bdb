#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QGeoCoordinate>
#include <QString>
#include <QStringList>
#include <vector>

#include "painting/pictures.h"
#include "tasks/border_commands.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;
class MapFocus;
class ZoneGate;

/// Narrow gaps and overlaps between zones of one type, largest first; each can be given to one of its zones. Looked for
/// again after every edit while the list is watched.
class SliverView : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY changed)
  Q_PROPERTY(bool stale READ isStale NOTIFY changed)
  Q_PROPERTY(double width READ width WRITE setWidth NOTIFY changed)
  Q_PROPERTY(int count READ count NOTIFY changed)
  Q_PROPERTY(int current READ current NOTIFY changed)
  Q_PROPERTY(bool currentIsGap READ currentIsGap NOTIFY changed)
  Q_PROPERTY(QGeoCoordinate place READ place NOTIFY changed)
  Q_PROPERTY(QStringList takers READ takers NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(buurtatlas::AreaPicture picture READ picture NOTIFY pictureChanged)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  enum Role { IsGapRole = Qt::UserRole + 1, ZonesRole, AreaTextRole };

  SliverView(AtlasSession& session, ZoneGate& gate, MapFocus& focus, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] bool isWatched() const { return m_watched; }
  void setWatched(bool watched);
  [[nodiscard]] bool isStale() const { return m_stale; }
  /// Wider strips are not listed. Units: m.
  [[nodiscard]] double width() const { return m_width.value; }
  void setWidth(double metres);
  [[nodiscard]] int count() const { return static_cast<int>(m_slivers.size()); }
  /// The row that is pointed out on the map; -1 for none.
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] bool currentIsGap() const;
  /// In the current strip, which is often too narrow to be seen; invalid for none.
  [[nodiscard]] QGeoCoordinate place() const;
  /// The names of the zones that may get the current strip.
  [[nodiscard]] QStringList takers() const;
  /// Why they could not be looked for.
  [[nodiscard]] QString problem() const { return m_job.errorText(); }
  [[nodiscard]] const AreaPicture& picture() const { return m_picture; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  Q_INVOKABLE void show(int row);
  Q_INVOKABLE void showNext();
  Q_INVOKABLE void showPrevious();
  /// Points none out on the map.
  Q_INVOKABLE void clear();
  /// Gives the current strip to one of the takers, as one step.
  Q_INVOKABLE void giveTo(int taker);

 signals:
  void changed();
  void pictureChanged();

 private:
  void look();
  void take(std::vector<ZoneSliver> slivers);
  void paint();
  [[nodiscard]] QStringList namesOf(const ZoneSliver& sliver) const;

  AtlasSession& m_session;
  ZoneGate& m_gate;
  MapFocus& m_focus;
  bool m_watched = false;
  bool m_stale = true;
  Metres m_width{1};
  std::vector<ZoneSliver> m_slivers;
  int m_current = -1;
  int m_next = 0;  ///< where showNext() goes on after a strip was closed
  AreaPicture m_picture;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
