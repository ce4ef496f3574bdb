#include "storage/waiting_lists.h"

#include <algorithm>
#include <iterator>
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

constexpr std::string_view kWaitingColumns =
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

/// Makes the row of somebody who left, whose address stays out of it. False: the delivery was there already.
bool makeCancelled(StatementShelf& shelf, const WaitingList& list, Id delivery, Id member, Instant at) {
  StatementShelf::Use insert = shelf.take(
      "INSERT INTO outbox (id, member_id, alert_id, channel, lane, expires_at, changed_at, address, "
      "language, state, attempt, due_at, reason, provider_reference) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, '', '', 'cancelled', 0, 0, '', '') ON CONFLICT DO NOTHING");
  return (Parameters(*insert) << delivery << member << list.alert << nameOf(list.channel) << list.lane << list.expiresAt
                              << std::int64_t{secondsOf(at)})
             .run() == 1;
}

/// Tells who has left.
class Departures {
 public:
  explicit Departures(StatementShelf& shelf) : m_select(shelf.take("SELECT 1 FROM departure WHERE member_id = ?")) {
    StatementShelf::Use any = shelf.take("SELECT 1 FROM departure LIMIT 1");
    m_isAny = (*any).executeStep();
  }
  bool has(Id member) {
    if (!m_isAny) {
      return false;
    }
    Parameters(*m_select) << member;
    return (*m_select).executeStep();
  }

 private:
  StatementShelf::Use m_select;
  bool m_isAny = false;
};

/// Moves the beginning of a waiting list; an empty one goes.
void moveOn(StatementShelf& shelf, const WaitingList& list, std::int64_t made) {
  if (list.at.place >= list.endPlace) {
    StatementShelf::Use remove = shelf.take("DELETE FROM waiting WHERE id = ?");
    (Parameters(*remove) << list.id).run();
    return;
  }
  StatementShelf::Use update =
      shelf.take("UPDATE waiting SET place = ?, at_byte = ?, after_member = ?, unmade = unmade - ? WHERE id = ?");
  (Parameters(*update) << list.at.place << list.at.byte << list.at.member << made << list.id).run();
}

/// Tells which deliveries of a list were made before. It is asked in the order of their numbers.
class MadeBefore {
 public:
  MadeBefore(StatementShelf& shelf, const WaitingList& list)
      : m_select(shelf.take("SELECT id FROM outbox WHERE id >= ? AND id < ? ORDER BY id")) {
    Parameters(*m_select) << deliveryAt(list.alert, list.at.place) << deliveryAt(list.alert, list.endPlace);
    moveOn();
  }
  bool has(Id delivery) {
    while (m_next && *m_next < delivery) {
      moveOn();
    }
    return m_next == delivery;
  }

 private:
  void moveOn() {
    m_next = (*m_select).executeStep() ? std::optional<Id>((*m_select).getColumn(0).getInt64()) : std::nullopt;
  }

  StatementShelf::Use m_select;
  std::optional<Id> m_next;
};

/// Takes up to `most` people of the list, moving it on. Who left gets a cancelled row at once, which is counted in
/// `cancelled`.
std::vector<Delivery> takePeople(OutboxTools& tools, WaitingList& list, const Claim& claim, std::size_t most,
                                 std::int64_t& cancelled) {
  ListReader reader(tools.library.listOf(tools.shelf.database(), list.alert), list.at);
  Departures departures(tools.shelf);
  MadeBefore before(tools.shelf, list);
  std::vector<Delivery> taken;
  taken.reserve(std::min<std::size_t>(most, static_cast<std::size_t>(list.endPlace - list.at.place)));
  while (taken.size() < most && reader.at().place < list.endPlace) {
    const Id delivery = deliveryAt(list.alert, reader.at().place);
    std::optional<Recipient> recipient = reader.next();
    if (!recipient) {
      break;
    }
    if (before.has(delivery)) {
      continue;
    }
    if (departures.has(recipient->member)) {
      cancelled += makeCancelled(tools.shelf, list, delivery, recipient->member, claim.at) ? 1 : 0;
    } else {
      taken.push_back({.id = delivery,
                       .alert = list.alert,
                       .member = recipient->member,
                       .channel = list.channel,
                       .address = std::move(recipient->address),
                       .language = std::move(recipient->language),
                       .state = DeliveryState::Claimed,
                       .expiresAt = Instant(std::chrono::seconds(list.expiresAt))});
    }
  }
  list.at = reader.at();
  return taken;
}

/// Writes rows of `outbox` for people of one list. Nobody may have a row of that number yet.
void storeClaimed(OutboxTools& tools, const WaitingList& list, const Claim& claim, std::vector<Delivery>& deliveries) {
  tools.shown.show(deliveries);
  StatementShelf::Use insert = tools.shelf.take(
      "INSERT INTO outbox (id, member_id, address, language, alert_id, channel, lane, expires_at, changed_at, owner, "
      "lease_until, state, attempt, due_at, reason, provider_reference) "
      "SELECT id, member_id, address, language, ?, ?, ?, ?, ?, ?, ?, 'claimed', 0, 0, '', '' FROM shown_deliveries "
      "WHERE TRUE ON CONFLICT DO NOTHING");
  const int stored = (Parameters(*insert) << list.alert << nameOf(list.channel) << list.lane << list.expiresAt
                                          << secondsOf(claim.at) << claim.owner << secondsOf(claim.at + claim.lease))
                         .run();
  tools.shown.show({});
  if (stored == std::ssize(deliveries)) {
    return;
  }
  // Somebody has the same message under another number, as a file that was put together by hand may say.
  StatementShelf::Use select = tools.shelf.take("SELECT 1 FROM outbox WHERE id = ?");
  std::erase_if(deliveries, [&](const Delivery& delivery) {
    Parameters(*select) << delivery.id;
    return !(*select).executeStep();
  });
}

void makeFrom(OutboxTools& tools, WaitingList list, const Claim& claim, std::size_t most,
              std::vector<Delivery>& deliveries) {
  std::int64_t cancelled = 0;
  std::vector<Delivery> taken = takePeople(tools, list, claim, most, cancelled);
  storeClaimed(tools, list, claim, taken);
  moveOn(tools.shelf, list, cancelled + std::ssize(taken));
  if (list.at.place >= list.endPlace) {
    tools.library.forgetList(list.alert);
  }
  for (Delivery& delivery : taken) {
    tools.library.complete(tools.shelf.database(), delivery);
  }
  if (deliveries.empty()) {
    deliveries = std::move(taken);
  } else {
    std::ranges::move(taken, std::back_inserter(deliveries));
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

void makeDeliveries(OutboxTools& tools, const Claim& claim, Lane lane, std::size_t most,
                    std::vector<Delivery>& deliveries) {
  static const std::string kSelect =
      std::string(kWaitingColumns) + "WHERE channel = ? AND lane = ? AND state = 'queued' ORDER BY alert_id";
  StatementShelf::Use select = tools.shelf.take(kSelect);
  Parameters(*select) << nameOf(claim.channel) << static_cast<std::int64_t>(lane);
  for (const WaitingList& list : readWaiting(*select)) {
    if (deliveries.size() < most) {
      makeFrom(tools, list, claim, most - deliveries.size(), deliveries);
    }
  }
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

void expireWaiting(StatementShelf& shelf, Instant at) {
  StatementShelf::Use expire =
      shelf.take("UPDATE waiting SET state = 'expired' WHERE state = 'queued' AND expires_at <= ?");
  (Parameters(*expire) << secondsOf(at)).run();
}

void cancelWaiting(SQLite::Database& database, Id member, Instant at) {
  StatementShelf shelf(database);
  SQLite::Statement select(database, std::string(kWaitingColumns) + "WHERE state = 'queued'");
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
      if (recipient->member == member && makeCancelled(shelf, list, delivery, member, at)) {
        (Parameters(count) << list.id).run();
      }
    }
  }
}

}  // namespace buurtatlas
