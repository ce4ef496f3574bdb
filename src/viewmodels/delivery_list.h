#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QString>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/alert.h"
#include "core/atlas.h"

namespace buurtatlas {

class AtlasSession;

/// What became of an alert with each person, read piece by piece as the list is scrolled. Names, never addresses.
/// Those whom no sender has taken yet are not in it. Order: as the messages went out.
class DeliveryList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the watch over an alert")
  Q_PROPERTY(int count READ count NOTIFY listed)
  Q_PROPERTY(int state READ state WRITE setState NOTIFY filterChanged)
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY filterChanged)

 public:
  enum Role { NameRole = Qt::UserRole + 1, ChannelTextRole, StateRole, StateTextRole, AttemptsTextRole, ReasonRole };
  /// DeliveryState, for QML.
  enum State { Queued, Claimed, Sending, Accepted, Delivered, Failed, Expired, NoReceipt, Unknown, Cancelled };
  Q_ENUM(State)

  explicit DeliveryList(AtlasSession& session, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  /// The one State that is listed; -1 for all.
  [[nodiscard]] int state() const { return m_state ? static_cast<int>(*m_state) : -1; }
  void setState(int state);
  /// Parts of the names that are listed.
  [[nodiscard]] QString words() const { return m_words; }
  void setWords(const QString& words);

  /// Lists another alert; 0 for none.
  void setAlert(Id alert);
  /// Looks again at what is listed; rows that stay keep their place.
  void refresh();
  void retranslate();

 signals:
  void listed();
  void filterChanged();

 private:
  void list();
  void readNames();
  [[nodiscard]] const Member* memberOf(Id id) const;
  /// Deliveries after `after` up to `until`, or the next ones where that is none. Sets `isEnd` when nothing follows.
  [[nodiscard]] std::vector<DeliveryRecord> read(Id after, std::optional<Id> until, bool& isEnd) const;
  void take(std::vector<DeliveryRecord> fresh);

  AtlasSession& m_session;
  Id m_alert = 0;
  std::optional<DeliveryState> m_state;
  QString m_words;
  std::optional<std::unordered_set<Id>> m_wanted;  ///< members whose names hold the words; none without words
  std::vector<DeliveryRecord> m_rows;
  bool m_isEnd = true;
  Rows<Member> m_members;
  std::unordered_map<Id, std::size_t> m_places;  ///< in m_members
};

}  // namespace buurtatlas
