#include "viewmodels/review_desk.h"

#include <QStringList>
#include <algorithm>
#include <optional>
#include <utility>

#include "tasks/written_address.h"
#include "viewmodels/address_index.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/member_list.h"
#include "viewmodels/qt_convert.h"

namespace buurtatlas {

namespace {

constexpr Metres kPinRadius{10};
constexpr std::size_t kMostNames = 3;

/// What tells a card from the others, also in the next listing.
std::string nameOf(const ReviewGroup& group) {
  return group.key.empty() ? "#" + std::to_string(group.members.front()) : group.key;
}

std::vector<std::string> namesOf(const std::vector<ReviewGroup>& groups) {
  std::vector<std::string> names;
  std::ranges::transform(groups, std::back_inserter(names), nameOf);
  return names;
}

/// Puts what was skipped at the end, in the order of skipping.
void putLast(const std::vector<std::string>& skipped, std::vector<ReviewGroup>& groups) {
  std::ranges::stable_sort(groups, {}, [&](const ReviewGroup& group) {
    const auto place = std::ranges::find(skipped, nameOf(group));
    return place == skipped.end() ? 0 : 1 + (place - skipped.begin());
  });
}

}  // namespace

ReviewDesk::ReviewDesk(AtlasSession& session, const MemberList& members, AddressIndex& addresses, MapFocus& focus,
                       QObject* parent)
    : QObject(parent),
      m_session(session),
      m_members(members),
      m_addresses(addresses),
      m_focus(focus),
      m_candidates(session) {
  connect(&session, &AtlasSession::opened, this, [this] {
    m_skipped.clear();
    close();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& atlas = *m_session.atlas();
    if (m_open && (atlas.members != before->members || atlas.zones != before->zones)) {
      list();
    }
  });
  connect(&addresses, &AddressIndex::changed, this, [this] {
    if (m_open) {
      list();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    m_candidates.retranslate();
    emit changed();
  });
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
  connect(&m_job, &BackgroundJob::busyChanged, this, &ReviewDesk::changed);
}

QString ReviewDesk::address() const {
  const ReviewGroup* group = current();
  return group == nullptr ? QString() : QString::fromStdString(lineOf(group->written));
}

QString ReviewDesk::people() const {
  const ReviewGroup* group = current();
  if (group == nullptr) {
    return {};
  }
  QStringList names;
  for (const Id id : group->members) {
    const Member* member = m_members.find(id);
    if (names.size() < static_cast<qsizetype>(kMostNames) && member != nullptr && !member->name.empty()) {
      names.append(QString::fromStdString(member->name));
    }
  }
  const auto wrote = static_cast<int>(group->members.size());
  const QString sentence = group->key.empty() ? tr("%n members wrote no address", nullptr, wrote)
                                              : tr("%n members wrote this", nullptr, wrote);
  if (names.isEmpty()) {
    return sentence;
  }
  const QString more = wrote > names.size() ? QStringLiteral("…") : QString();
  return sentence + QStringLiteral(": ") + names.join(QStringLiteral(", ")) + more;
}

QString ReviewDesk::streetText() const {
  const ReviewGroup* group = current();
  return group == nullptr || group->inSameStreet == 0
             ? QString()
             : tr("%n more wrote this street. Those whose number it has are placed too.", nullptr,
                  static_cast<int>(group->inSameStreet));
}

QString ReviewDesk::zoneText() const {
  const ReviewGroup* group = current();
  const Member* member = group == nullptr ? nullptr : m_members.find(group->members.front());
  if (!m_listing.zones || member == nullptr) {
    return {};
  }
  QStringList names;
  const std::vector<Zone>& zones = *m_session.atlas()->zones;
  for (const std::uint32_t zone : m_listing.zones->of(member->address, member->placement)) {
    if (zone < zones.size()) {
      names.append(QString::fromStdString(zones[zone].name));
    }
  }
  return names.isEmpty()
             ? QString()
             : tr("Whichever it is, it lies in %1, and is counted there.").arg(names.join(QStringLiteral(", ")));
}

void ReviewDesk::begin() {
  m_open = true;
  list();
  emit changed();
}

void ReviewDesk::close() {
  m_open = false;
  m_pinning = false;
  m_job.cancel();
  m_queue.clear();
  m_listing = {};
  m_at = 0;
  m_candidates.setCandidates({});
  emit changed();
}

void ReviewDesk::list() {
  if (!m_addresses.geocoder()) {
    return;
  }
  m_job.start<Listing>(
      [atlas = m_session.atlas(), geocoder = m_addresses.geocoder()](const JobControl& control) -> Result<Listing> {
        Result<std::vector<ReviewGroup>> queue = reviewQueueOf(*atlas, *geocoder, control);
        if (!queue) {
          return std::unexpected(queue.error());
        }
        return Listing{.geocoder = geocoder,
                       .zones = std::make_shared<const MemberZones>(*atlas->zones, geocoder.get()),
                       .queue = std::move(*queue)};
      },
      [this](Listing listing) { take(std::move(listing)); });
}

void ReviewDesk::take(Listing listing) {
  const std::vector<std::string> before = namesOf(m_queue);
  const std::string shown = m_queue.empty() ? std::string() : nameOf(m_queue[m_at]);
  m_queue = std::move(listing.queue);
  m_listing = std::move(listing);
  putLast(m_skipped, m_queue);
  const std::vector<std::string> names = namesOf(m_queue);
  // What came back, such as by undo, is what a person wants to see.
  const auto back = std::ranges::find_if(
      names, [&](const std::string& name) { return !before.empty() && !std::ranges::contains(before, name); });
  const auto same = std::ranges::find(names, shown);
  const auto wanted = back != names.end()   ? back - names.begin()
                      : same != names.end() ? same - names.begin()
                                            : static_cast<std::ptrdiff_t>(m_at);
  show(static_cast<std::size_t>(wanted));
}

void ReviewDesk::show(std::size_t at) {
  m_at = m_queue.empty() ? 0 : std::min(at, m_queue.size() - 1);
  m_pinning = false;
  const std::shared_ptr<const Geocoder>& geocoder = m_addresses.geocoder();
  if (const ReviewGroup* group = current(); group != nullptr && geocoder) {
    AddressReading reading = geocoder->read(group->written);
    m_pinIsForOne = group->members.size() > 1 && reading.number.empty();
    m_candidates.setCandidates(geocoder->candidates(group->written, kMostCandidates), std::move(reading));
  } else {
    m_pinIsForOne = false;
    m_candidates.setCandidates({});
  }
  emit changed();
}

void ReviewDesk::choose(int candidate) {
  if (const Placement* placement = m_candidates.candidate(candidate)) {
    Placement accepted = *placement;
    accepted.status = PlacementStatus::Accepted;
    decide(std::move(accepted));
  }
}

void ReviewDesk::reject() { decide({.status = PlacementStatus::Rejected}); }

void ReviewDesk::skip() {
  if (m_queue.size() < 2) {
    m_session.say(tr("This is the only address left."));
    return;
  }
  const std::string name = nameOf(m_queue[m_at]);
  std::erase(m_skipped, name);
  m_skipped.push_back(name);
  std::rotate(m_queue.begin() + static_cast<std::ptrdiff_t>(m_at),
              m_queue.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, m_queue.end());
  show(m_at);
}

void ReviewDesk::next() {
  if (m_at + 1 < m_queue.size()) {
    show(m_at + 1);
  }
}

void ReviewDesk::previous() {
  if (m_at > 0) {
    show(m_at - 1);
  }
}

void ReviewDesk::beginPinning() {
  if (current() == nullptr) {
    return;
  }
  m_pinning = true;
  m_focus.show(m_candidates.box());
  emit changed();
}

void ReviewDesk::endPinning() {
  m_pinning = false;
  emit changed();
}

void ReviewDesk::pinAt(const QGeoCoordinate& place) {
  const std::optional<Point> point = toPoint(m_session.plane(), place);
  if (m_pinning && point) {
    decide({.status = PlacementStatus::Accepted, .confidence = 1, .position = *point, .radius = kPinRadius});
  }
}

void ReviewDesk::decide(Placement placement) {
  const ReviewGroup* const group = current();
  if (group == nullptr || !isAddressIndexReady()) {
    return;
  }
  const bool isRejected = placement.status == PlacementStatus::Rejected;
  const QString written = address();
  DecidedMembers decided;
  const bool done = m_session.performNow([&](AtlasStore& store) -> Result<void> {
    const Result<DecidedMembers> made =
        decideAddress(store, group->members.front(), std::move(placement), *m_addresses.geocoder());
    if (!made) {
      return std::unexpected(made.error());
    }
    decided = *made;
    return {};
  });
  if (!done) {
    return;
  }
  m_queue.erase(m_queue.begin() + static_cast<std::ptrdiff_t>(m_at));
  const auto members = static_cast<int>(decided.decided + decided.inSameStreet);
  m_session.say(isRejected ? tr("“%1” is not in this town.").arg(written)
                           : tr("%n members are placed.", nullptr, members));
  show(m_at);
}

bool ReviewDesk::isAddressIndexReady() {
  if (m_addresses.geocoder()) {
    return true;
  }
  m_session.report({.code = ErrorCode::Conflict,
                    .reason = Reason{"The addresses are still being read. Try again in a moment.", {}}});
  return false;
}

void ReviewDesk::locateAll() {
  if (!isAddressIndexReady()) {
    return;
  }
  m_session.performLong<LocatedMembers>(
      [geocoder = m_addresses.geocoder()](AtlasStore& store, const JobControl& control) {
        return locateMembers(store, *geocoder, control);
      },
      [this](const LocatedMembers& located) {
        const QString changes =
            tr("%n members lie elsewhere or are known better.", nullptr, static_cast<int>(located.changed));
        m_session.say(located.stopped ? tr("Stopped: %1 Locate all again to go on.").arg(changes) : changes);
      });
}

}  // namespace buurtatlas
