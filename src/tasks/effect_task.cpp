#include "tasks/effect_task.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

#include "geometry/measure.h"
#include "geometry/zone_index.h"
#include "tasks/incident_choice.h"
#include "tasks/incident_days.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kGroundsCompared = 5;
constexpr std::int64_t kLeastBeforeToCompare = 5;

std::optional<Zone> zoneOn(const std::vector<Zone>& zones, Id id) {
  const auto found = std::ranges::find(zones, id, &Zone::id);
  return found == zones.end() ? std::nullopt : std::optional(*found);
}

/// The day from which a zone has been live without a break.
Result<Date> liveSince(const AtlasStore& store, const Zone& zone) {
  if (zone.state != ZoneState::Live) {
    return fail(ErrorCode::InvalidInput, "%1 is not live. Give the day from which it was (--live on the command line).",
                {zone.name});
  }
  Date since = zone.validFrom;
  while (true) {
    const auto earlier = store.zonesAsOf(since - std::chrono::days(1));
    if (!earlier) {
      return std::unexpected(earlier.error());
    }
    const std::optional<Zone> before = zoneOn(*earlier, zone.id);
    if (!before || before->state != ZoneState::Live || before->validFrom >= since) {
      return since;
    }
    since = before->validFrom;
  }
}

/// The first and the last day on which anything happened, whatever the filter.
std::pair<Date, Date> daysOf(const std::vector<Incident>& incidents) {
  std::pair<Date, Date> days(Date::max(), Date::min());
  for (const Incident& incident : incidents) {
    const Date day = dayOf(incident);
    days = {std::min(days.first, day), std::max(days.second, day)};
  }
  return days;
}

/// Fills in the times of a study whose day is known.
Result<void> setTimes(EffectStudy& study, const std::vector<Incident>& incidents, int most) {
  const auto [first, last] = daysOf(incidents);
  const auto daysAfter = std::min<std::int64_t>(most, (last - study.live).count() + 1);
  const auto days = std::min<std::int64_t>(daysAfter, (study.live - first).count());
  if (days < kLeastEffectDays) {
    return fail(
        ErrorCode::InvalidInput,
        "The incidents run from %1 to %2, and %3 went live on %4. At least 28 days of them before and after are "
        "needed. If that is not the day, give the right one (--live on the command line).",
        {isoDate(first), isoDate(last), study.zone.name, isoDate(study.live)});
  }
  study.from = study.live - std::chrono::days(days);
  study.to = study.live + std::chrono::days(days - 1);
  return {};
}

/// Live zones other than the one that is studied, at the beginning, in the middle and at the end.
Result<std::vector<MultiPolygon>> otherNetworks(const AtlasStore& store, const EffectStudy& study) {
  std::vector<MultiPolygon> borders;
  for (const Date day : {study.from, study.live, study.to}) {
    const auto zones = store.zonesAsOf(day);
    if (!zones) {
      return std::unexpected(zones.error());
    }
    for (const Zone& zone : *zones) {
      if (zone.id != study.zone.id && zone.state == ZoneState::Live && !std::ranges::contains(borders, zone.border)) {
        borders.push_back(zone.border);
      }
    }
  }
  return borders;
}

struct Candidate {
  std::string name = {};
  EffectCounts counts = {};
  std::int64_t addresses = 0;
};

/// Tells to which of the grounds of a study a place belongs, and counts there.
class Grounds {
 public:
  /// `areas` are the candidates to compare with. Both must outlive this.
  Grounds(const EffectStudy& study, Metres ring, const std::vector<MultiPolygon>& networks,
          const std::vector<NamedArea>& areas)
      : m_study(study),
        m_ringWidth(ring),
        m_zoneIndex({study.zone.border}),
        m_networks(networks),
        m_areas(bordersOf(areas)),
        m_zone{.name = study.zone.name} {
    const Box box = boundsOf(study.zone.border);
    m_around = {.west = box.west - ring.value,
                .south = box.south - ring.value,
                .east = box.east + ring.value,
                .north = box.north + ring.value};
    for (const NamedArea& area : areas) {
      m_candidates.push_back({.name = area.name});
    }
  }

  void addIncident(Point position, Date day) {
    const Kind kind = kindAt(position);
    if (kind == Kind::Zone) {
      add(m_zone.counts, day);
    } else if (kind == Kind::Ring) {
      add(m_ring, day);
    } else if (kind == Kind::Elsewhere) {
      for (const std::uint32_t area : m_areas.areasAt(position)) {
        add(m_candidates[area].counts, day);
      }
    }
  }
  void addAddress(Point position) {
    const Kind kind = kindAt(position);
    m_zone.addresses += kind == Kind::Zone ? 1 : 0;
    if (kind == Kind::Elsewhere) {
      for (const std::uint32_t area : m_areas.areasAt(position)) {
        ++m_candidates[area].addresses;
      }
    }
  }

  [[nodiscard]] const Candidate& zone() const { return m_zone; }
  [[nodiscard]] const EffectCounts& ring() const { return m_ring; }
  [[nodiscard]] const std::vector<Candidate>& candidates() const { return m_candidates; }

 private:
  enum class Kind { Zone, Ring, Network, Elsewhere };

  static std::vector<MultiPolygon> bordersOf(const std::vector<NamedArea>& areas) {
    std::vector<MultiPolygon> borders;
    std::ranges::transform(areas, std::back_inserter(borders), &NamedArea::area);
    return borders;
  }
  [[nodiscard]] Kind kindAt(Point point) const {
    if (m_zoneIndex.isInAny(point)) {
      return Kind::Zone;
    }
    if (m_around.contains(point) && distanceTo(m_study.zone.border, point) <= m_ringWidth) {
      return Kind::Ring;
    }
    return m_networks.isInAny(point) ? Kind::Network : Kind::Elsewhere;
  }
  void add(EffectCounts& counts, Date day) const {
    const Date middle = m_study.from + (m_study.live - m_study.from) / 2;
    ++(day >= m_study.live ? counts.after : day >= middle ? counts.lateBefore : counts.earlyBefore);
  }

  const EffectStudy& m_study;
  Metres m_ringWidth;
  Box m_around = {};
  ZoneIndex m_zoneIndex;
  ZoneIndex m_networks;
  ZoneIndex m_areas;
  Candidate m_zone;
  EffectCounts m_ring = {};
  std::vector<Candidate> m_candidates = {};
};

double rateOf(const EffectCounts& counts, std::int64_t addresses) {
  return (static_cast<double>(counts.before()) + 0.5) / static_cast<double>(std::max<std::int64_t>(addresses, 1));
}

double growthOf(const EffectCounts& counts) {
  return (static_cast<double>(counts.lateBefore) + 0.5) / (static_cast<double>(counts.earlyBefore) + 0.5);
}

double unlikeness(const Candidate& candidate, const Candidate& zone) {
  return std::abs(std::log(rateOf(candidate.counts, candidate.addresses) / rateOf(zone.counts, zone.addresses))) +
         std::abs(std::log(growthOf(candidate.counts) / growthOf(zone.counts)));
}

Result<std::vector<EffectGround>> chosenByName(const std::vector<Candidate>& candidates,
                                               const std::vector<std::string>& names) {
  std::vector<EffectGround> chosen;
  for (const std::string& name : names) {
    const auto found = std::ranges::find(candidates, name, &Candidate::name);
    if (found == candidates.end()) {
      return fail(ErrorCode::NotFound, "There is no neighbourhood or area called %1 to compare with.", {name});
    }
    chosen.push_back({.name = found->name, .counts = found->counts});
  }
  return chosen;
}

std::vector<EffectGround> mostAlike(std::vector<Candidate> candidates, const Candidate& zone) {
  std::erase_if(candidates, [](const Candidate& each) { return each.counts.before() < kLeastBeforeToCompare; });
  std::ranges::stable_sort(candidates, {}, [&](const Candidate& each) { return unlikeness(each, zone); });
  std::vector<EffectGround> chosen;
  for (const Candidate& candidate : std::span(candidates).first(std::min(candidates.size(), kGroundsCompared))) {
    chosen.push_back({.name = candidate.name, .counts = candidate.counts});
  }
  return chosen;
}

Result<void> count(EffectStudy& study, const AtlasStore& store, const EffectQuestion& question) {
  const std::shared_ptr<const Atlas> atlas = store.snapshot();
  const auto networks = otherNetworks(store, study);
  if (!networks) {
    return std::unexpected(networks.error());
  }
  IncidentFilter filter = question.filter;
  filter.from = study.from;
  filter.to = study.to;
  const auto choice = chooseIncidents(*atlas, filter);
  if (!choice) {
    return std::unexpected(choice.error());
  }
  Grounds grounds(study, question.ring, *networks, groundsOf(*atlas));
  for (std::size_t i = 0; i < choice->rows.size(); ++i) {
    grounds.addIncident(choice->positions[i], dayOf((*atlas->incidents)[choice->rows[i]]));
  }
  for (const Address& address : *atlas->addresses) {
    if (address.position) {
      grounds.addAddress(*address.position);
    }
  }
  study.counts = grounds.zone().counts;
  study.ring = grounds.ring();
  study.withoutPosition = choice->withoutPosition;
  auto elsewhere = question.elsewhere.empty()
                       ? Result<std::vector<EffectGround>>(mostAlike(grounds.candidates(), grounds.zone()))
                       : chosenByName(grounds.candidates(), question.elsewhere);
  return std::move(elsewhere).transform(
      [&](std::vector<EffectGround>&& chosen) { study.elsewhere = std::move(chosen); });
}

}  // namespace

const std::vector<NamedArea>& groundsOf(const Atlas& atlas) {
  return atlas.neighbourhoods->empty() ? *atlas.areas : *atlas.neighbourhoods;
}

Result<EffectStudy> studyEffect(const AtlasStore& store, const EffectQuestion& question) {
  const std::shared_ptr<const Atlas> atlas = store.snapshot();
  const std::optional<Zone> zone = zoneOn(*atlas->zones, question.zone);
  if (!zone) {
    return fail(ErrorCode::NotFound, "The zone is no longer in the atlas.");
  }
  if (atlas->incidents->empty()) {
    return fail(ErrorCode::InvalidInput, "This atlas holds no incidents yet; import them first.");
  }
  EffectStudy study{.zone = *zone};
  const Result<Date> live = question.live ? Result<Date>(*question.live) : liveSince(store, *zone);
  if (!live) {
    return std::unexpected(live.error());
  }
  study.live = *live;
  const auto zonesThen = store.zonesAsOf(study.live);
  if (!zonesThen) {
    return std::unexpected(zonesThen.error());
  }
  study.zone = zoneOn(*zonesThen, question.zone).value_or(*zone);
  if (Result<void> times = setTimes(study, *atlas->incidents, question.days); !times) {
    return std::unexpected(std::move(times).error());
  }
  if (Result<void> counted = count(study, store, question); !counted) {
    return std::unexpected(std::move(counted).error());
  }
  EffectTable table{.zone = study.counts, .ring = study.ring};
  std::ranges::transform(study.elsewhere, std::back_inserter(table.elsewhere), &EffectGround::counts);
  study.effect = judgeEffect(table);
  return study;
}

}  // namespace buurtatlas
