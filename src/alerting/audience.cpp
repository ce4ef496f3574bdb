#include "alerting/audience.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>

#include "alerting/area_distance.h"
#include "alerting/audience_cause.h"
#include "alerting/contact_routes.h"
#include "geometry/point_grid.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

std::string wholeMetres(Metres distance) {
  return std::to_string(static_cast<std::int64_t>(std::ceil(std::max(distance.value, 1.0))));
}

// A point outside may lie at distance 0, on a border that belongs to the other side; inside is less than that.
constexpr Metres kInside(-1);

}  // namespace

struct AudienceSelector::Impl {
  explicit Impl(Rows<Member> rows);

  [[nodiscard]] std::vector<Metres> distancesTo(const MultiPolygon& area) const;
  [[nodiscard]] Audience ledgerOf(const std::vector<Metres>& distances, Urgency urgency) const;
  [[nodiscard]] static Verdict verdictByPlace(const Member& member, Metres distance);
  [[nodiscard]] AudienceLine lineOf(const Member& member, const Verdict& verdict, Metres distance) const;

  Rows<Member> members;
  std::vector<std::uint32_t> order;  ///< places in `members`, by member id
  ContactRoutes routes;
  PointGrid grid;
};

namespace {

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

std::vector<LeftOutMembers> leftOutOf(const std::array<std::size_t, kAudienceCauses>& causes) {
  std::vector<LeftOutMembers> result;
  for (std::size_t i = 0; i < causes.size(); ++i) {
    if (causes[i] > 0) {
      result.push_back({.reason = {.text = sentencesOf(static_cast<AudienceCause>(i)).summary, .arguments = {}},
                        .members = causes[i]});
    }
  }
  std::ranges::stable_sort(result, std::ranges::greater{}, &LeftOutMembers::members);
  return result;
}

}  // namespace

AudienceSelector::Impl::Impl(Rows<Member> rows)
    : members(std::move(rows)),
      order(members->size()),
      routes(*members),
      grid(*members, [](const Member& member) { return member.placement.position; }) {
  std::ranges::iota(order, 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t place) { return (*members)[place].id; });
}

Verdict AudienceSelector::Impl::verdictByPlace(const Member& member, Metres distance) {
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
  ContactRoutes::Taken taken = routes.nothingTaken();
  std::array<std::size_t, kAudienceCauses> causes{};
  for (const std::uint32_t index : order) {
    const Member& member = (*members)[index];
    Verdict verdict = verdictByPlace(member, distances[index]);
    if (verdict.status == AudienceStatus::In) {
      verdict = routes.choose(index, urgency, taken);
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
