#include "alerting/contact_routes.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "alerting/contact.h"
#include "core/ascii.h"
#include "core/phone_number.h"

namespace buurtatlas {

namespace {

AudienceVerdict take(std::size_t& user, std::size_t member, const AudienceVerdict& wanted, AudienceCause same) {
  if (user != kNobody) {
    return {.cause = same, .other = user};
  }
  user = member;
  return wanted;
}

}  // namespace

/// Gives equal texts equal numbers, counted from 0.
class ContactRoutes::Groups {
 public:
  std::uint32_t of(const std::string& text) {
    return m_numbers.try_emplace(text, static_cast<std::uint32_t>(m_numbers.size())).first->second;
  }
  [[nodiscard]] std::size_t count() const { return m_numbers.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> m_numbers;
};

ContactRoutes::Route ContactRoutes::routeOf(bool isUsable, bool isWanted, const std::string& address, Groups& groups) {
  if (!isUsable) {
    return {.state = Route::State::Missing};
  }
  return {.state = isWanted ? Route::State::Open : Route::State::Unwanted, .group = groups.of(address)};
}

ContactRoutes::ContactRoutes(const std::vector<Member>& members) {
  Groups numbers;
  Groups addresses;
  for (const Member& member : members) {
    m_phones.push_back(routeOf(isPhoneNumber(member.phone), member.wantsSms, member.phone, numbers));
    m_mailboxes.push_back(routeOf(isEmailAddress(member.email), member.wantsEmail, lowered(member.email), addresses));
  }
  m_phoneCount = numbers.count();
  m_mailboxCount = addresses.count();
}

ContactRoutes::Taken ContactRoutes::nothingTaken() const {
  return {.phones = std::vector(m_phoneCount, kNobody), .mailboxes = std::vector(m_mailboxCount, kNobody)};
}

AudienceVerdict ContactRoutes::withoutRoute(const Route& phone, const Route& mailbox, Urgency urgency) {
  const bool noMailbox = mailbox.state == Route::State::Missing;
  if (urgency == Urgency::Information) {
    return {.cause = noMailbox ? AudienceCause::NoEmail : AudienceCause::EmailUnwanted};
  }
  if (phone.state == Route::State::Missing) {
    return {.cause = noMailbox ? AudienceCause::NoPhoneNoEmail : AudienceCause::NoPhoneEmailUnwanted};
  }
  return {.cause = noMailbox ? AudienceCause::SmsUnwantedNoEmail : AudienceCause::NothingWanted};
}

void ContactRoutes::close(std::size_t member, Taken& taken) const {
  if (m_phones[member].state != Route::State::Missing) {
    taken.phones[m_phones[member].group] = member;
  }
  if (m_mailboxes[member].state != Route::State::Missing) {
    taken.mailboxes[m_mailboxes[member].group] = member;
  }
}

AudienceVerdict ContactRoutes::choose(std::size_t member, Urgency urgency, Taken& taken) const {
  const Route& phone = m_phones[member];
  const Route& mailbox = m_mailboxes[member];
  const bool isUrgent = urgency == Urgency::Urgent;
  if (isUrgent && phone.state == Route::State::Open) {
    return take(taken.phones[phone.group], member, {.status = AudienceStatus::In, .channel = Channel::Sms},
                AudienceCause::SamePhone);
  }
  if (mailbox.state != Route::State::Open) {
    return withoutRoute(phone, mailbox, urgency);
  }
  const AudienceCause instead =
      phone.state == Route::State::Missing ? AudienceCause::EmailForLackOfPhone : AudienceCause::EmailForWish;
  return take(
      taken.mailboxes[mailbox.group], member,
      {.cause = isUrgent ? instead : AudienceCause::InArea, .status = AudienceStatus::In, .channel = Channel::Email},
      AudienceCause::SameEmail);
}

}  // namespace buurtatlas
