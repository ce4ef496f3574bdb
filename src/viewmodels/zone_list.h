#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QStringList>
#include <memory>
#include <vector>

#include "core/atlas.h"
#include "painting/pictures.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;

/// The zones of the atlas by name, what lies in each, and how the map draws them.
class ZoneList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int count READ count NOTIFY countChanged)
  Q_PROPERTY(QList<int> states READ states NOTIFY countChanged)
  Q_PROPERTY(buurtatlas::AreaPicture picture READ picture NOTIFY pictureChanged)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  enum Role {
    ZoneIdRole = Qt::UserRole + 1,
    NameRole,
    TypeNameRole,
    TypeTextRole,
    StateTextRole,
    AddressesRole,
    MembersRole
  };

  explicit ZoneList(AtlasSession& session, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  /// Those that a zone has, each once, in the order of ZoneState.
  [[nodiscard]] QList<int> states() const;
  [[nodiscard]] const AreaPicture& picture() const { return m_picture; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }
  [[nodiscard]] const Zone* find(Id id) const;
  /// Counted in the background; -1 where that is not done yet.
  [[nodiscard]] std::int64_t addressesIn(Id id) const;
  [[nodiscard]] std::int64_t membersIn(Id id) const;

 signals:
  void countChanged();
  void pictureChanged();
  void countsChanged();

 private:
  struct Row {
    std::size_t zone = 0;  ///< place in Atlas::zones
    std::int64_t addresses = -1;
    std::int64_t members = -1;
  };
  struct Counts {
    std::vector<std::int64_t> addresses;  ///< in the order of Atlas::zones
    std::vector<std::int64_t> members;
    AreaPicture picture;
  };
  /// What the picture says in the language of the window; a job must not ask for translations itself.
  struct PictureWords {
    QStringList states;
    QString oneMember;
    QString members;
  };
  static Result<Counts> countIn(const Atlas& atlas, const PictureWords& words, const JobControl& control);
  static Result<AreaPicture> pictureOf(const Atlas& atlas, const std::vector<std::int64_t>& members,
                                       const PictureWords& words);
  void rebuild();
  void recount();
  [[nodiscard]] const Row* rowOf(Id id) const;

  AtlasSession& m_session;
  std::shared_ptr<const Atlas> m_atlas;
  std::vector<Row> m_rows;
  AreaPicture m_picture;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
