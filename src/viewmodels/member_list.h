#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <memory>
#include <vector>

#include "core/atlas.h"
#include "painting/pictures.h"
#include "tasks/member_task.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AddressIndex;
class AtlasSession;

/// The members by name, as far as a filter lets them through, with the figures over all of them.
class MemberList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int count READ count NOTIFY listed)
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY filterChanged)
  Q_PROPERTY(Group group READ group WRITE setGroup NOTIFY filterChanged)
  Q_PROPERTY(bool any READ any NOTIFY figuresChanged)
  Q_PROPERTY(int active READ active NOTIFY figuresChanged)
  Q_PROPERTY(int placed READ placed NOTIFY figuresChanged)
  Q_PROPERTY(int inReview READ inReview NOTIFY figuresChanged)
  Q_PROPERTY(int zonedInReview READ zonedInReview NOTIFY figuresChanged)
  Q_PROPERTY(int outsideZones READ outsideZones NOTIFY figuresChanged)
  Q_PROPERTY(int left READ left NOTIFY figuresChanged)
  Q_PROPERTY(buurtatlas::DotPicture picture READ picture NOTIFY figuresChanged)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  enum Role { MemberIdRole = Qt::UserRole + 1, NameRole, AddressRole, StateTextRole, NeedsReviewRole };
  enum Group { Active, InReview, OutsideZones, Left };
  Q_ENUM(Group)

  MemberList(AtlasSession& session, AddressIndex& addresses, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  [[nodiscard]] QString words() const { return m_words; }
  void setWords(const QString& words);
  [[nodiscard]] Group group() const { return m_group; }
  void setGroup(Group group);
  [[nodiscard]] bool any() const { return !m_atlas->members->empty(); }
  [[nodiscard]] int active() const { return static_cast<int>(m_overview.active); }
  [[nodiscard]] int placed() const { return static_cast<int>(m_overview.placed); }
  [[nodiscard]] int inReview() const { return static_cast<int>(m_overview.inReview.size()); }
  /// Of those in review, who live in one zone whichever candidate is meant.
  [[nodiscard]] int zonedInReview() const { return static_cast<int>(m_overview.zonedInReview.size()); }
  [[nodiscard]] int outsideZones() const { return static_cast<int>(m_overview.outsideZones.size()); }
  [[nodiscard]] int left() const { return static_cast<int>(m_overview.left); }
  [[nodiscard]] const DotPicture& picture() const { return m_picture; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }
  [[nodiscard]] const Member* find(Id id) const;
  /// The first member a person must look at, other than this one; 0 for none.
  [[nodiscard]] Id nextInReview(Id after) const;

 signals:
  void listed();
  void filterChanged();
  void figuresChanged();

 private:
  struct Figures {
    MemberOverview overview;
    DotPicture picture;
  };
  void list();
  /// Lists anew where names or memberships are others than before; else the rows stay where they are.
  void follow(const std::vector<Member>& before);
  void count(const std::shared_ptr<const Atlas>& atlas);
  [[nodiscard]] bool passes(const Member& member, const std::string& folded) const;

  AtlasSession& m_session;
  AddressIndex& m_addresses;
  std::shared_ptr<const Atlas> m_atlas;
  QString m_words;
  Group m_group = Active;
  std::vector<std::size_t> m_rows;  ///< places in Atlas::members
  MemberOverview m_overview;
  DotPicture m_picture;
  BackgroundJob m_job;
};

/// The written address of a member in one line.
QString addressLine(const Member& member);

}  // namespace buurtatlas
