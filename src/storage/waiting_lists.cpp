#include "storage/waiting_lists.h"

#include <optional>

#include "storage/atlas_schema.h"
#include "storage/message_key.h"
#include "storage/statement_values.h"
#include "storage/stored_alerts.h"

namespace buurtatlas {

namespace {

constexpr unsigned kPlaceBits = 24;
static_assert(kMostRecipients == std::int64_t{1} << kPlaceBits);

std::int64_t secondsOf(Instant time) { return time.time_since_epoch().count(); }

/// A row of `waiting`.
struct WaitingList {
  Id id = 0;
  Id alert = 0;
  Channel channel = Channel::Sms;
  std::int64_t lane = 0;
  std::int64_t expiresAt = 0;
  std::int64_t endPlace = 0;
  ListPlace at = {};
};

constexpr std::string_view kColumns =
    "SELECT id, alert_id, channel, lane, expires_at, end_place, place, at_byte, after_member FROM waiting ";

std::vector<WaitingList> readWaiting(SQLite::Statement& select) {
  std::vector<WaitingList> lists;
  while (select.executeStep()) {
    Columns columns(select);
    WaitingList list{.id = columns.number(), .alert = columns.number()};
    list.channel = parseChannel(columns.text()).value_or(Channel::Sms);
    list.lane = columns.number();
    list.expiresAt = columns.number();
    list.endPlace = columns.number();
    list.at = {.place = columns.number(), .byte = columns.number(), .member = columns.number()};
    lists.push_back(list);
  }
  return lists;
}

/// Writes rows of `outbox` for recipients of one list, all in one state.
class DeliveryMaker {
 public:
  /// What is the same in all rows is bound once: a million of them are made.
  DeliveryMaker(SQLite::Database& database, const WaitingList& list, DeliveryState state, Instant at)
      : m_insert(database,
                 "INSERT INTO outbox (id, member_id, address, language, alert_id, channel, lane, state, expires_at, "
                 "changed_at, owner, lease_until, attempt, due_at, reason, provider_reference) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '', '') ON CONFLICT DO NOTHING") {
    int index = kFirstShared;
    m_insert.bind(index++, list.alert);
    m_insert.bind(index++, std::string(nameOf(list.channel)));
    m_insert.bind(index++, list.lane);
    m_insert.bind(index++, std::string(nameOf(state)));
    m_insert.bind(index++, list.expiresAt);
    m_insert.bind(index++, std::int64_t{secondsOf(at)});
  }
  DeliveryMaker(SQLite::Database& database, const WaitingList& list, const Claim& claim)
      : DeliveryMaker(database, list, DeliveryState::Claimed, claim.at) {
    m_insert.bind(kOwner, claim.owner);
    m_insert.bind(kOwner + 1, std::int64_t{secondsOf(claim.at + claim.lease)});
  }

  /// False: the delivery was there already.
  bool make(Id delivery, Id member, const std::string& address, const std::string& language) {
    m_insert.reset();
    m_insert.bind(1, delivery);
    m_insert.bind(2, member);
    m_insert.bindNoCopy(3, address);
    m_insert.bindNoCopy(4, language);
    return m_insert.exec() == 1;
  }

 private:
  static constexpr int kFirstShared = 5;
  static constexpr int kOwner = 11;
  SQLite::Statement m_insert;
};

/// Makes the row of somebody who left, whose address stays out of it.
bool makeCancelled(SQLite::Database& database, const WaitingList& list, Id delivery, Id member, Instant at) {
  return DeliveryMaker(database, list, DeliveryState::Cancelled, at).make(delivery, member, "", "");
}

/// Tells who has left.
class Departures {
 public:
  explicit Departures(SQLite::Database& database)
      : m_select(database, "SELECT 1 FROM departure WHERE member_id = ?"),
        m_isAny(database.execAndGet("SELECT EXISTS (SELECT 1 FROM departure)").getInt() != 0) {}
  bool has(Id member) {
    if (!m_isAny) {
      return false;
    }
    Parameters(m_select) << member;
    return m_select.executeStep();
  }

 private:
  SQLite::Statement m_select;
  bool m_isAny;
};

/// Moves the beginning of a waiting list; an empty one goes.
void moveOn(SQLite::Database& database, const WaitingList& list, std::int64_t made) {
  if (list.at.place >= list.endPlace) {
    SQLite::Statement remove(database, "DELETE FROM waiting WHERE id = ?");
    (Parameters(remove) << list.id).run();
    return;
  }
  SQLite::Statement update(
      database, "UPDATE waiting SET place = ?, at_byte = ?, after_member = ?, unmade = unmade - ? WHERE id = ?");
  (Parameters(update) << list.at.place << list.at.byte << list.at.member << made << list.id).run();
}

void makeFrom(SQLite::Database& database, AlertLibrary& library, WaitingList list, const Claim& claim, std::size_t most,
              std::vector<Delivery>& deliveries) {
  ListReader reader(library.listOf(database, list.alert), list.at);
  DeliveryMaker maker(database, list, claim);
  Departures departures(database);
  std::int64_t made = 0;
  deliveries.reserve(most);
  while (deliveries.size() < most && reader.at().place < list.endPlace) {
    const Id delivery = deliveryAt(list.alert, reader.at().place);
    std::optional<Recipient> recipient = reader.next();
    if (!recipient) {
      break;
    }
    if (departures.has(recipient->member)) {
      made += makeCancelled(database, list, delivery, recipient->member, claim.at) ? 1 : 0;
    } else if (maker.make(delivery, recipient->member, recipient->address, recipient->language)) {
      ++made;
      deliveries.push_back({.id = delivery,
                            .alert = list.alert,
                            .member = recipient->member,
                            .channel = list.channel,
                            .address = std::move(recipient->address),
                            .language = std::move(recipient->language),
                            .state = DeliveryState::Claimed,
                            .expiresAt = Instant(std::chrono::seconds(list.expiresAt))});
      library.complete(database, deliveries.back());
    }
  }
  list.at = reader.at();
  moveOn(database, list, made);
  if (list.at.place >= list.endPlace) {
    library.forgetList(list.alert);
  }
}

}  // namespace

Id deliveryAt(Id alert, std::int64_t place) { return (alert << kPlaceBits) | place; }

std::string keyOf(const std::string& atlasKey, const Alert& alert, const Delivery& delivery) {
  return messageKey(atlasKey, {.delivery = delivery.id,
                               .alert = alert.id,
                               .revision = alert.revision,
                               .member = delivery.member,
                               .channel = delivery.channel,
                               .kind = alert.kind});
}

std::string readList(const SQLite::Database& database, Id alert) {
  SQLite::Statement select(database, "SELECT list FROM alert_recipients WHERE alert_id = ?");
  select.bind(1, alert);
  if (!select.executeStep()) {
    return {};
  }
  const SQLite::Column list = select.getColumn(0);
  return {static_cast<const char*>(list.getBlob()), static_cast<std::size_t>(list.getBytes())};
}

const Alert& AlertLibrary::alertOf(const SQLite::Database& database, Id alert) {
  auto found = m_alerts.find(alert);
  if (found == m_alerts.end()) {
    found = m_alerts.emplace(alert, readAlert(database, alert)).first;
  }
  return found->second;
}

const std::string& AlertLibrary::listOf(const SQLite::Database& database, Id alert) {
  auto found = m_lists.find(alert);
  if (found == m_lists.end()) {
    found = m_lists.emplace(alert, readList(database, alert)).first;
  }
  return found->second;
}

void AlertLibrary::complete(const SQLite::Database& database, Delivery& delivery) {
  if (m_atlasKey.empty()) {
    m_atlasKey = factOf(database, "key");
  }
  const Alert& alert = alertOf(database, delivery.alert);
  delivery.urgency = alert.urgency;
  delivery.lane = laneOf(alert);
  delivery.exercise = alert.exercise;
  AlertText words = wordsFor(alert, delivery.language);
  delivery.text = std::move(words.text);
  delivery.subject = std::move(words.subject);
  delivery.key = keyOf(m_atlasKey, alert, delivery);
}

std::vector<Delivery> makeDeliveries(SQLite::Database& database, AlertLibrary& library, const Claim& claim, Lane lane,
                                     std::size_t most) {
  SQLite::Statement select(
      database, std::string(kColumns) + "WHERE channel = ? AND lane = ? AND state = 'queued' ORDER BY alert_id");
  const std::string channel(nameOf(claim.channel));
  Parameters(select) << channel << static_cast<std::int64_t>(lane);
  std::vector<Delivery> deliveries;
  for (const WaitingList& list : readWaiting(select)) {
    if (deliveries.size() < most) {
      makeFrom(database, library, list, claim, most, deliveries);
    }
  }
  return deliveries;
}

void addWaiting(SQLite::Database& database, const Alert& alert, const ListPlace& mails, const ListPlace& end) {
  SQLite::Statement insert(database,
                           "INSERT INTO waiting (alert_id, channel, lane, state, expires_at, place, end_place, "
                           "at_byte, after_member, unmade) "
                           "VALUES (?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?)");
  const auto add = [&](Channel channel, const ListPlace& from, const ListPlace& to) {
    if (from.place < to.place) {
      const std::string name(nameOf(channel));
      (Parameters(insert) << alert.id << name << static_cast<std::int64_t>(laneOf(alert)) << secondsOf(alert.expiresAt)
                          << from.place << to.place << from.byte << from.member << to.place - from.place)
          .run();
    }
  };
  add(Channel::Sms, {}, mails);
  add(Channel::Email, mails, end);
}

void expireWaiting(SQLite::Database& database, Instant at) {
  SQLite::Statement expire(database, "UPDATE waiting SET state = 'expired' WHERE state = 'queued' AND expires_at <= ?");
  (Parameters(expire) << secondsOf(at)).run();
}

void cancelWaiting(SQLite::Database& database, Id member, Instant at) {
  SQLite::Statement select(database, std::string(kColumns) + "WHERE state = 'queued'");
  SQLite::Statement count(database, "UPDATE waiting SET unmade = unmade - 1 WHERE id = ?");
  for (const WaitingList& list : readWaiting(select)) {
    const std::string bytes = readList(database, list.alert);
    ListReader reader(bytes, list.at);
    while (reader.at().place < list.endPlace) {
      const Id delivery = deliveryAt(list.alert, reader.at().place);
      const std::optional<Recipient> recipient = reader.next();
      if (!recipient) {
        break;
      }
      if (recipient->member == member && makeCancelled(database, list, delivery, member, at)) {
        (Parameters(count) << list.id).run();
      }
    }
  }
}

}  // namespace buurtatlas
