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

/// A name without capitals and spaces, for telling one person from another.
std::string foldedName(std::string_view name) {
  std::string folded;
  for (const char letter : name) {
    if (letter != ' ') {
      folded += static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
    }
  }
  return folded;
}

std::optional<Instant> alertedAt(const AudienceChoice& choice, Id member) {
  if (!choice.alerted) {
    return std::nullopt;
  }
  const auto found = choice.alerted->find(member);
  return found == choice.alerted->end() ? std::nullopt : std::optional(found->second);
}

/// 14:05, on the clock here.
std::string clockOf(Instant at) { return isoTime(localTime(at)).substr(11, 5); }

/// Nothing more is to be said of why the member is in.
bool livesInArea(const AudienceVerdict& verdict) {
  return verdict.status == AudienceStatus::In && verdict.cause != AudienceCause::Coordinator;
}

std::string wholeMetres(Metres distance) {
  return std::to_string(static_cast<std::int64_t>(std::ceil(std::max(distance.value, 1.0))));
}

// A point outside may lie at distance 0, on a border that belongs to the other side; inside is less than that.
constexpr Metres kInside(-1);

}  // namespace

struct AudienceSelector::Impl {
  explicit Impl(Rows<Member> rows);

  [[nodiscard]] std::vector<Metres> distancesTo(const MultiPolygon& area) const;
  [[nodiscard]] Audience ledgerOf(const std::vector<Metres>& distances, const AudienceChoice& choice) const;
  [[nodiscard]] static AudienceVerdict verdictByPlace(const Member& member, Metres distance);
  [[nodiscard]] std::vector<AudienceVerdict> verdictsOf(const std::vector<Metres>& distances,
                                                        const AudienceChoice& choice) const;
  [[nodiscard]] AudienceVerdict routed(std::uint32_t index, const AudienceVerdict& byPlace, Urgency urgency,
                                       ContactRoutes::Taken& taken) const;
  [[nodiscard]] AudienceLine lineOf(const Member& member, const AudienceVerdict& verdict, Metres distance,
                                    const AudienceChoice& choice) const;

  Rows<Member> members;
  std::vector<std::uint32_t> order;  ///< places in `members`, by member id
  ContactRoutes routes;
  PointGrid grid;
};

namespace {

void count(Audience& audience, const AudienceLine& line, AudienceCause cause,
           std::array<std::size_t, kAudienceCauses>& causes) {
  if (line.channel) {
    audience.again += line.isAlertedAgain ? 1 : 0;
    ++(line.channel == Channel::Sms ? audience.bySms : audience.byEmail);
  }
  switch (line.status) {
    case AudienceStatus::In:
      ++audience.in;
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

AudienceVerdict AudienceSelector::Impl::verdictByPlace(const Member& member, Metres distance) {
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
  return isInside ? AudienceVerdict{.status = AudienceStatus::In} : AudienceVerdict{.cause = AudienceCause::Outside};
}

AudienceVerdict AudienceSelector::Impl::routed(std::uint32_t index, const AudienceVerdict& byPlace, Urgency urgency,
                                               ContactRoutes::Taken& taken) const {
  AudienceVerdict verdict = routes.choose(index, urgency, taken);
  if (verdict.status == AudienceStatus::Out) {
    const bool isSamePerson = verdict.other != kNobody && !(*members)[index].name.empty() &&
                              foldedName((*members)[index].name) == foldedName((*members)[verdict.other].name);
    verdict.cause = isSamePerson ? AudienceCause::SamePerson : verdict.cause;
    return verdict;
  }
  // How the message goes is worth a word, but not in place of why somebody may live elsewhere.
  if (byPlace.cause != AudienceCause::InArea) {
    verdict.cause = byPlace.cause;
  }
  verdict.status = byPlace.status;
  return verdict;
}

std::vector<AudienceVerdict> AudienceSelector::Impl::verdictsOf(const std::vector<Metres>& distances,
                                                                const AudienceChoice& choice) const {
  std::vector<AudienceVerdict> verdicts(members->size());
  ContactRoutes::Taken taken = routes.nothingTaken();
  for (const std::uint32_t index : order) {
    const Member& member = (*members)[index];
    verdicts[index] = verdictByPlace(member, distances[index]);
    if (member.left) {
      continue;
    }
    if (choice.takenOut.contains(member.id)) {
      verdicts[index] = {.cause = AudienceCause::TakenOut};
      routes.close(index, taken);
    } else if (verdicts[index].status != AudienceStatus::In && choice.coordinators.contains(member.id)) {
      verdicts[index] = {.cause = AudienceCause::Coordinator, .status = AudienceStatus::In};
    }
  }
  for (const AudienceStatus status : {AudienceStatus::In, AudienceStatus::Possible}) {
    for (const std::uint32_t index : order) {
      if (verdicts[index].status == status && !verdicts[index].channel) {
        verdicts[index] = routed(index, verdicts[index], choice.urgency, taken);
      }
    }
  }
  return verdicts;
}

AudienceLine AudienceSelector::Impl::lineOf(const Member& member, const AudienceVerdict& verdict, Metres distance,
                                            const AudienceChoice& choice) const {
  AudienceLine line{.member = member.id,
                    .status = verdict.status,
                    .language = member.language,
                    .reason = {.text = sentencesOf(verdict.cause).line, .arguments = {}},
                    .distance = std::max(distance, Metres(0))};
  if (verdict.status == AudienceStatus::In || (verdict.status == AudienceStatus::Possible && choice.includesPossible)) {
    line.channel = verdict.channel;
    line.address = verdict.channel == Channel::Sms ? member.phone : member.email;
  }
  if (verdict.cause == AudienceCause::Left) {
    line.reason.arguments.push_back(isoDate(*member.left));
  } else if (verdict.cause == AudienceCause::TakenOut) {
    const TakenOut& decision = choice.takenOut.at(member.id);
    line.reason.arguments = {decision.by, decision.reason};
    line.isTakenOut = true;
  } else if (verdict.cause == AudienceCause::Coordinator) {
    line.reason.arguments.push_back(choice.coordinators.at(member.id));
  } else if (verdict.cause == AudienceCause::Outside) {
    line.reason.arguments.push_back(wholeMetres(distance));
  } else if (verdict.status == AudienceStatus::Possible) {
    line.reason.arguments.push_back(wholeMetres(member.placement.radius));
  } else if (verdict.other != kNobody) {
    line.reason.arguments.push_back((*members)[verdict.other].key);
  }
  if (const std::optional<Instant> before = line.channel ? alertedAt(choice, member.id) : std::nullopt) {
    line.isAlertedAgain = true;
    if (livesInArea(verdict)) {
      line.reason = {.text = sentencesOf(AudienceCause::AlertedBefore).line, .arguments = {clockOf(*before)}};
    }
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
  for (const std::uint32_t inside : grid.unsortedPointsIn(area)) {
    distances[inside] = kInside;
  }
  return distances;
}

Audience AudienceSelector::Impl::ledgerOf(const std::vector<Metres>& distances, const AudienceChoice& choice) const {
  Audience audience{.includesPossible = choice.includesPossible};
  audience.lines.reserve(members->size());
  const std::vector<AudienceVerdict> verdicts = verdictsOf(distances, choice);
  std::array<std::size_t, kAudienceCauses> causes{};
  for (const std::uint32_t index : order) {
    audience.lines.push_back(lineOf((*members)[index], verdicts[index], distances[index], choice));
    count(audience, audience.lines.back(), verdicts[index].cause, causes);
  }
  audience.leftOut = leftOutOf(causes);
  return audience;
}

Result<Audience> AudienceSelector::select(const MultiPolygon& area, const AudienceChoice& choice) const {
  if (area.empty()) {
    return fail(ErrorCode::InvalidInput, "The alert has no area. Draw one, or choose a zone.");
  }
  if (std::optional<Error> fault = findFault(area)) {
    return std::unexpected(std::move(*fault));
  }
  return m_impl->ledgerOf(m_impl->distancesTo(area), choice);
}

std::vector<Recipient> recipientsOf(const Audience& audience) {
  std::vector<Recipient> recipients;
  recipients.reserve(audience.addressed());
  for (const AudienceLine& line : audience.lines) {
    if (line.channel) {
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
