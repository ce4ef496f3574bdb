#include "alerting/audience.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "alerting/area_distance.h"
#include "alerting/audience_cause.h"
#include "alerting/contact.h"
#include "geometry/point_grid.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

std::string wholeMetres(Metres distance) {
  return std::to_string(static_cast<std::int64_t>(std::ceil(std::max(distance.value, 1.0))));
}

std::string lowered(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char letter) {
    return static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter);
  });
  return text;
}

/// A way to reach somebody: open, or why not. Equal groups are one phone number or one mailbox.
struct Route {
  enum class State { Open, Missing, Unwanted };
  State state = State::Missing;
  std::uint32_t group = 0;
};

/// Gives equal texts equal numbers, counted from 0.
class Groups {
 public:
  std::uint32_t of(const std::string& text) {
    return m_numbers.try_emplace(text, static_cast<std::uint32_t>(m_numbers.size())).first->second;
  }
  [[nodiscard]] std::size_t count() const { return m_numbers.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> m_numbers;
};

// A point outside may lie at distance 0, on a border that belongs to the other side; inside is less than that.
constexpr Metres kInside(-1);

constexpr std::size_t kNobody = std::numeric_limits<std::size_t>::max();

/// Who uses each phone number and each mailbox in the ledger that is being written.
struct Taken {
  std::vector<std::size_t> phones;
  std::vector<std::size_t> mailboxes;
};

}  // namespace

struct AudienceSelector::Impl {
  explicit Impl(Rows<Member> rows);

  /// What the ledger says about one member: without an area, with one, and which way the message goes.
  struct Verdict {
    AudienceCause cause = AudienceCause::InArea;
    AudienceStatus status = AudienceStatus::Out;
    std::optional<Channel> channel = {};
    std::size_t other = kNobody;  ///< the member who is addressed instead
  };

  [[nodiscard]] std::vector<Metres> distancesTo(const MultiPolygon& area) const;
  [[nodiscard]] Audience ledgerOf(const std::vector<Metres>& distances, Urgency urgency) const;
  [[nodiscard]] static Verdict verdictByPlace(const Member& member, Metres distance);
  [[nodiscard]] Verdict verdictByRoute(std::size_t index, Urgency urgency, Taken& taken) const;
  [[nodiscard]] AudienceLine lineOf(const Member& member, const Verdict& verdict, Metres distance) const;

  Rows<Member> members;
  std::vector<std::uint32_t> order;  ///< places in `members`, by member id
  std::vector<Route> phones;         ///< by place in `members`
  std::vector<Route> mailboxes;
  std::size_t phoneCount = 0;
  std::size_t mailboxCount = 0;
  PointGrid grid;
};

namespace {

PointGrid gridOf(const std::vector<Member>& members) {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  std::vector<Point> points;
  points.reserve(members.size());
  for (const Member& member : members) {
    points.push_back(member.placement.position.value_or(Point{.east = kNone, .north = kNone}));
  }
  return PointGrid(points);
}

Route routeOf(bool isUsable, bool isWanted, const std::string& address, Groups& groups) {
  if (!isUsable) {
    return {.state = Route::State::Missing};
  }
  return {.state = isWanted ? Route::State::Open : Route::State::Unwanted, .group = groups.of(address)};
}

AudienceCause causeWithoutRoute(const Route& phone, const Route& mailbox) {
  const bool noPhone = phone.state == Route::State::Missing;
  if (mailbox.state == Route::State::Missing) {
    return noPhone ? AudienceCause::NoPhoneNoEmail : AudienceCause::SmsUnwantedNoEmail;
  }
  return noPhone ? AudienceCause::NoPhoneEmailUnwanted : AudienceCause::NothingWanted;
}

void count(Audience& audience, const AudienceLine& line, AudienceCause cause,
           std::array<std::size_t, kAudienceCauses>& causes) {
  switch (line.status) {
    case AudienceStatus::In:
      ++audience.in;
      ++(line.channel == Channel::Sms ? audience.bySms : audience.byEmail);
      break;
    case AudienceStatus::Possible:
      ++audience.possible;
      break;
    case AudienceStatus::Out:
      ++audience.out;
      ++causes[static_cast<std::size_t>(cause)];
      break;
  }
}

std::vector<LeftOut> leftOutOf(const std::array<std::size_t, kAudienceCauses>& causes) {
  std::vector<LeftOut> result;
  for (std::size_t i = 0; i < causes.size(); ++i) {
    if (causes[i] > 0) {
      result.push_back({.reason = {.text = sentencesOf(static_cast<AudienceCause>(i)).summary, .arguments = {}},
                        .members = causes[i]});
    }
  }
  std::ranges::stable_sort(result, std::ranges::greater{}, &LeftOut::members);
  return result;
}

}  // namespace

AudienceSelector::Impl::Impl(Rows<Member> rows)
    : members(std::move(rows)), order(members->size()), grid(gridOf(*members)) {
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t place) { return (*members)[place].id; });
  Groups numbers;
  Groups addresses;
  for (const Member& member : *members) {
    phones.push_back(routeOf(isPhoneNumber(member.phone), member.wantsSms, member.phone, numbers));
    mailboxes.push_back(routeOf(isEmailAddress(member.email), member.wantsEmail, lowered(member.email), addresses));
  }
  phoneCount = numbers.count();
  mailboxCount = addresses.count();
}

AudienceSelector::Impl::Verdict AudienceSelector::Impl::verdictByPlace(const Member& member, Metres distance) {
  const bool isInside = distance < Metres(0);
  const Placement& placement = member.placement;
  if (member.left) {
    return {.cause = AudienceCause::Left};
  }
  if (placement.status == PlacementStatus::Rejected) {
    return {.cause = AudienceCause::Rejected};
  }
  if (!placement.position) {
    return {.cause =
                placement.matchClass == PlacementClass::None ? AudienceCause::NotFound : AudienceCause::NoCoordinate};
  }
  if (placement.status == PlacementStatus::Review && (isInside || distance <= placement.radius)) {
    return {
        .cause = placement.matchClass == PlacementClass::Street ? AudienceCause::StreetOnly : AudienceCause::InReview,
        .status = AudienceStatus::Possible};
  }
  return isInside ? Verdict{.status = AudienceStatus::In} : Verdict{.cause = AudienceCause::Outside};
}

AudienceSelector::Impl::Verdict AudienceSelector::Impl::verdictByRoute(std::size_t index, Urgency urgency,
                                                                       Taken& taken) const {
  const Route& phone = phones[index];
  const Route& mailbox = mailboxes[index];
  const auto take = [&](std::vector<std::size_t>& users, const Route& way, Channel channel, AudienceCause cause,
                        AudienceCause same) {
    std::size_t& user = users[way.group];
    if (user != kNobody) {
      return Verdict{.cause = same, .other = user};
    }
    user = index;
    return Verdict{.cause = cause, .status = AudienceStatus::In, .channel = channel};
  };
  if (urgency == Urgency::Urgent && phone.state == Route::State::Open) {
    return take(taken.phones, phone, Channel::Sms, AudienceCause::InArea, AudienceCause::SamePhone);
  }
  if (mailbox.state == Route::State::Open) {
    const AudienceCause instead =
        phone.state == Route::State::Missing ? AudienceCause::EmailForLackOfPhone : AudienceCause::EmailForWish;
    return take(taken.mailboxes, mailbox, Channel::Email, urgency == Urgency::Urgent ? instead : AudienceCause::InArea,
                AudienceCause::SameEmail);
  }
  if (urgency == Urgency::Urgent) {
    return {.cause = causeWithoutRoute(phone, mailbox)};
  }
  return {.cause = mailbox.state == Route::State::Missing ? AudienceCause::NoEmail : AudienceCause::EmailUnwanted};
}

AudienceLine AudienceSelector::Impl::lineOf(const Member& member, const Verdict& verdict, Metres distance) const {
  AudienceLine line{.member = member.id,
                    .status = verdict.status,
                    .channel = verdict.channel,
                    .language = member.language,
                    .reason = {.text = sentencesOf(verdict.cause).line, .arguments = {}},
                    .distance = std::max(distance, Metres(0))};
  if (verdict.channel) {
    line.address = *verdict.channel == Channel::Sms ? member.phone : member.email;
  }
  if (verdict.cause == AudienceCause::Left) {
    line.reason.arguments.push_back(isoDate(*member.left));
  } else if (verdict.cause == AudienceCause::Outside) {
    line.reason.arguments.push_back(wholeMetres(distance));
  } else if (verdict.status == AudienceStatus::Possible) {
    line.reason.arguments.push_back(wholeMetres(member.placement.radius));
  } else if (verdict.other != kNobody) {
    line.reason.arguments.push_back((*members)[verdict.other].key);
  }
  return line;
}

AudienceSelector::AudienceSelector(Rows<Member> members) : m_impl(std::make_unique<Impl>(std::move(members))) {}
AudienceSelector::~AudienceSelector() = default;
AudienceSelector::AudienceSelector(AudienceSelector&&) noexcept = default;
AudienceSelector& AudienceSelector::operator=(AudienceSelector&&) noexcept = default;

std::vector<Metres> AudienceSelector::Impl::distancesTo(const MultiPolygon& area) const {
  const AreaDistance border(area);
  std::vector<Metres> distances;
  distances.reserve(members->size());
  for (const Member& member : *members) {
    const std::optional<Point>& position = member.placement.position;
    distances.push_back(position ? border.toBorder(*position) : Metres(std::numeric_limits<double>::infinity()));
  }
  for (const std::uint32_t inside : grid.pointsIn(area)) {
    distances[inside] = kInside;
  }
  return distances;
}

Audience AudienceSelector::Impl::ledgerOf(const std::vector<Metres>& distances, Urgency urgency) const {
  Audience audience;
  audience.lines.reserve(members->size());
  Taken taken{.phones = std::vector(phoneCount, kNobody), .mailboxes = std::vector(mailboxCount, kNobody)};
  std::array<std::size_t, kAudienceCauses> causes{};
  for (const std::uint32_t index : order) {
    const Member& member = (*members)[index];
    Verdict verdict = verdictByPlace(member, distances[index]);
    if (verdict.status == AudienceStatus::In) {
      verdict = verdictByRoute(index, urgency, taken);
    }
    audience.lines.push_back(lineOf(member, verdict, distances[index]));
    count(audience, audience.lines.back(), verdict.cause, causes);
  }
  audience.leftOut = leftOutOf(causes);
  return audience;
}

Result<Audience> AudienceSelector::select(const MultiPolygon& area, Urgency urgency) const {
  if (area.empty()) {
    return fail(ErrorCode::InvalidInput, "The alert has no area. Draw one, or choose a zone.");
  }
  if (std::optional<Error> fault = findFault(area)) {
    return std::unexpected(std::move(*fault));
  }
  return m_impl->ledgerOf(m_impl->distancesTo(area), urgency);
}

std::vector<Recipient> recipientsOf(const Audience& audience) {
  std::vector<Recipient> recipients;
  recipients.reserve(audience.in);
  for (const AudienceLine& line : audience.lines) {
    if (line.status == AudienceStatus::In && line.channel) {
      recipients.push_back(
          {.member = line.member, .channel = *line.channel, .address = line.address, .language = line.language});
    }
  }
  return recipients;
}

std::string_view nameOf(AudienceStatus status) {
  switch (status) {
    case AudienceStatus::In:
      return "in";
    case AudienceStatus::Possible:
      return "possible";
    case AudienceStatus::Out:
      return "out";
  }
  return "";
}

}  // namespace buurtatlas
