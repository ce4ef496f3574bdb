#include "viewmodels/member_desk.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <variant>

#include "tasks/review_task.h"
#include "viewmodels/address_index.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/member_list.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

constexpr std::array kLanguages = {"nl", "fr", "de", "en"};
constexpr Metres kPinRadius{10};

}  // namespace

MemberDesk::MemberDesk(AtlasSession& session, MemberList& members, AddressIndex& addresses, MapFocus& focus,
                       QObject* parent)
    : QObject(parent),
      m_session(session),
      m_members(members),
      m_addresses(addresses),
      m_focus(focus),
      m_candidates(session) {
  connect(&session, &AtlasSession::opened, this, &MemberDesk::close);
  connect(&session, &AtlasSession::snapshotReplaced, this, &MemberDesk::followSnapshot);
  connect(&addresses, &AddressIndex::changed, this, &MemberDesk::findCandidates);
  connect(&session, &AtlasSession::retranslated, this, [this] {
    m_candidates.retranslate();
    emit changed();
  });
}

bool MemberDesk::isInReview() const {
  return isStored() && !m_member.left && m_member.placement.status == PlacementStatus::Review;
}

QString MemberDesk::address() const { return addressLine(m_member); }

int MemberDesk::languageIndex() const {
  const auto found = std::ranges::find(kLanguages, m_member.language);
  return found == kLanguages.end() ? 0 : static_cast<int>(std::distance(kLanguages.begin(), found));
}

QString MemberDesk::placeText() const {
  const Placement& placement = m_member.placement;
  if (!isStored()) {
    return {};
  }
  if (placement.byHand && placement.status == PlacementStatus::Accepted && placement.street.empty()) {
    return tr("Set on the map by hand.");
  }
  if (placement.status == PlacementStatus::Rejected) {
    return tr("Not in this town, by decision.");
  }
  if (placement.matchClass == PlacementClass::None) {
    return tr("Not found in the register.");
  }
  const QString found = QString::fromStdString(placement.street + " " + placement.number).trimmed() +
                        QStringLiteral(", ") +
                        QString::fromStdString(placement.postcode + " " + placement.municipality).trimmed();
  return placement.status == PlacementStatus::Accepted ? tr("Found: %1").arg(found) : tr("Perhaps: %1").arg(found);
}

void MemberDesk::open(int id) {
  if (const Member* member = m_members.find(id)) {
    take(*member);
    if (member->placement.position) {
      m_focus.point(*member->placement.position);
    } else {
      m_focus.clearPin();
    }
  }
}

void MemberDesk::beginAdding() {
  m_focus.clearPin();
  take(Member{});
}

void MemberDesk::close() {
  m_member = {};
  m_composing = false;
  m_pinning = false;
  m_candidates.setCandidates({});
  m_focus.clearPin();
  emit changed();
}

void MemberDesk::openNextInReview() {
  if (const Id next = m_members.nextInReview(m_member.id)) {
    open(static_cast<int>(next));
  } else {
    close();
  }
}

void MemberDesk::take(const Member& member) {
  m_member = member;
  m_composing = true;
  m_pinning = false;
  findCandidates();
  emit changed();
}

bool MemberDesk::save(const QString& name, const QString& address, const QString& phone, const QString& email,
                      int languageIndex, bool wantsSms, bool wantsEmail) {
  const std::shared_ptr<const Geocoder>& geocoder = m_addresses.geocoder();
  if (!geocoder) {
    m_session.report({.code = ErrorCode::Conflict,
                      .reason = Reason{"The addresses are still being read. Try again in a moment.", {}}});
    return false;
  }
  Member member = m_member;
  member.name = name.trimmed().toStdString();
  member.phone = phone.trimmed().toStdString();
  member.email = email.trimmed().toStdString();
  member.language = kLanguages.at(static_cast<std::size_t>(std::max(0, languageIndex)));
  member.wantsSms = wantsSms;
  member.wantsEmail = wantsEmail;
  if (address.trimmed() != this->address()) {
    member.address = AddressText{.text = address.trimmed().toStdString()};
    member.placement = {};
  }
  Id stored = 0;
  const bool done = m_session.performNow([&](AtlasStore& store) -> Result<void> {
    const Result<Id> id = putMember(store, member, *geocoder);
    if (!id) {
      return std::unexpected(id.error());
    }
    stored = *id;
    return {};
  });
  if (done) {
    open(static_cast<int>(stored));
    m_session.say(tr("%1 is stored.").arg(name.trimmed()));
  }
  return done;
}

void MemberDesk::accept(int candidate) {
  if (const Placement* placement = m_candidates.candidate(candidate)) {
    Placement accepted = *placement;
    accepted.status = PlacementStatus::Accepted;
    decide(std::move(accepted));
  }
}

void MemberDesk::reject() {
  Placement rejected = m_member.placement;
  rejected.status = PlacementStatus::Rejected;
  rejected.position = {};
  decide(std::move(rejected));
}

void MemberDesk::beginPinning() {
  m_pinning = true;
  emit changed();
}

void MemberDesk::endPinning() {
  m_pinning = false;
  emit changed();
}

void MemberDesk::pinAt(const QGeoCoordinate& place) {
  const std::optional<Point> point = toPoint(m_session.plane(), place);
  if (!m_pinning || !point) {
    return;
  }
  m_pinning = false;
  decide({.matchClass = PlacementClass::None,
          .status = PlacementStatus::Accepted,
          .confidence = 1,
          .position = *point,
          .radius = kPinRadius});
}

void MemberDesk::decide(Placement placement) {
  placement.byHand = true;
  const Id member = m_member.id;
  const bool wasInReview = isInReview();
  const std::shared_ptr<const Geocoder>& geocoder = m_addresses.geocoder();
  const bool done = m_session.performNow([&](AtlasStore& store) -> Result<void> {
    return wasInReview && geocoder
               ? decideAddress(store, member, std::move(placement), *geocoder).transform([](DecidedMembers) {})
               : decidePlacement(store, member, std::move(placement));
  });
  if (done && wasInReview) {
    openNextInReview();
  }
}

void MemberDesk::leave() {
  const Id member = m_member.id;
  m_session.performLong<std::monostate>(
      [member](AtlasStore& store, const JobControl&) -> Result<std::monostate> {
        return leaveMember(store, member, today()).transform([] { return std::monostate{}; });
      },
      [this, name = name()](std::monostate) {
        m_session.say(tr("%1 has left. No message to this person is on its way any more.").arg(name));
      });
}

void MemberDesk::erase() {
  const Id member = m_member.id;
  m_session.performLong<std::monostate>(
      [member](AtlasStore& store, const JobControl&) -> Result<std::monostate> {
        return eraseMember(store, member).transform([] { return std::monostate{}; });
      },
      [this](std::monostate) { m_session.say(tr("The person is erased everywhere in this atlas.")); });
}

void MemberDesk::followSnapshot() {
  if (!m_composing || !isStored()) {
    return;
  }
  const Member* member = m_members.find(m_member.id);
  if (member == nullptr) {
    close();
  } else if (*member != m_member) {
    const bool pinning = m_pinning;
    take(*member);
    m_pinning = pinning;
  }
}

void MemberDesk::findCandidates() {
  if (const std::shared_ptr<const Geocoder>& geocoder = m_addresses.geocoder(); isInReview() && geocoder) {
    m_candidates.setCandidates(geocoder->candidates(m_member.address, kMostCandidates),
                               geocoder->read(m_member.address));
  } else {
    m_candidates.setCandidates({});
  }
}

}  // namespace buurtatlas
