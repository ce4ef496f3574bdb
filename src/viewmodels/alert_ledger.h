#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <cstddef>
#include <vector>

#include "alerting/audience.h"
#include "core/atlas.h"

namespace buurtatlas {

class MapFocus;

/// The ledger of an alert, one line per member with the reason, as far as a filter lets them through; phone numbers and
/// mail addresses are whole for those who work on alerts, and masked for anybody else. Order: who is in, who may be,
/// who is out; the nearest of those first.
class AlertLedger : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the alert composer")
  Q_PROPERTY(int count READ count NOTIFY listed)
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY filterChanged)
  Q_PROPERTY(Group group READ group WRITE setGroup NOTIFY filterChanged)
  Q_PROPERTY(int in READ in NOTIFY audienceChanged)
  Q_PROPERTY(int possible READ possible NOTIFY audienceChanged)
  Q_PROPERTY(int out READ out NOTIFY audienceChanged)

 public:
  enum Role {
    NameRole = Qt::UserRole + 1,
    ChannelTextRole,
    ContactRole,
    StatusRole,
    ReasonRole,
    MemberRole,
    TakenOutRole
  };
  enum Group { Everybody, In, Possible, Out };
  Q_ENUM(Group)

  explicit AlertLedger(MapFocus& focus, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  [[nodiscard]] QString words() const { return m_words; }
  void setWords(const QString& words);
  [[nodiscard]] Group group() const { return m_group; }
  void setGroup(Group group);
  [[nodiscard]] int in() const { return static_cast<int>(m_audience.in); }
  [[nodiscard]] int possible() const { return static_cast<int>(m_audience.possible); }
  [[nodiscard]] int out() const { return static_cast<int>(m_audience.out); }
  [[nodiscard]] const Audience& audience() const { return m_audience; }
  void setAudience(Audience audience, const Rows<Member>& members);
  /// Whether who sits here sees phone numbers and mail addresses whole.
  void setShowsContacts(bool shown);
  void retranslate();

  /// Points out on the map where somebody lives.
  Q_INVOKABLE void show(int row);

 signals:
  void listed();
  void filterChanged();
  void audienceChanged();

 private:
  void list();
  [[nodiscard]] bool passes(const AudienceLine& line, const std::string& folded) const;
  /// Null for one who is no member any more.
  [[nodiscard]] const Member* memberOf(const AudienceLine& line) const;

  MapFocus& m_focus;
  Audience m_audience;
  Rows<Member> m_members;
  std::vector<std::size_t> m_byId;  ///< places in m_members, by id
  std::vector<std::size_t> m_rows;  ///< places in the lines of the audience
  bool m_showsContacts = false;
  QString m_words;
  Group m_group = Everybody;
};

}  // namespace buurtatlas
