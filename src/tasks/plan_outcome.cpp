#include "tasks/plan_outcome.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "geometry/border_edit.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"

namespace buurtatlas {

namespace {

/// Less shared ground than this part of the smaller zone is a border drawn otherwise, no zone that goes on.
constexpr double kLeastShare = 0.1;

bool isGoingOn(const Zone& zone) { return zone.state != ZoneState::Dissolved; }

struct Found {
  const Zone* stored = nullptr;
  PlanMatch match = PlanMatch::None;
};

struct SharedGround {
  std::size_t proposed = 0;
  const Zone* stored = nullptr;
  double size = 0;
};

class Matching {
 public:
  Matching(const Atlas& atlas, const Plan& plan)
      : m_stored(*atlas.zones), m_proposed(plan.zones), m_found(plan.zones.size()) {
    matchWhere(PlanMatch::Row, [](const Zone& stored, const Zone& proposed) { return stored.id == proposed.id; });
    matchWhere(PlanMatch::Name, [](const Zone& stored, const Zone& proposed) {
      return isGoingOn(stored) && stored.type == proposed.type && stored.name == proposed.name;
    });
    matchByGround();
  }
  [[nodiscard]] const Found& of(std::size_t proposed) const { return m_found[proposed]; }
  [[nodiscard]] bool isTaken(const Zone& stored) const {
    return std::ranges::contains(m_found, &stored, &Found::stored);
  }

 private:
  template <class Same>
  void matchWhere(PlanMatch match, Same isSame) {
    for (std::size_t i = 0; i < m_proposed.size(); ++i) {
      if (m_found[i].stored != nullptr) {
        continue;
      }
      const auto same = std::ranges::find_if(
          m_stored, [&](const Zone& stored) { return isSame(stored, m_proposed[i]) && !isTaken(stored); });
      if (same != m_stored.end()) {
        m_found[i] = {.stored = &*same, .match = match};
      }
    }
  }

  void matchByGround() {
    std::vector<SharedGround> pairs;
    for (std::size_t i = 0; i < m_proposed.size(); ++i) {
      if (m_found[i].stored == nullptr) {
        addSharedGround(i, pairs);
      }
    }
    std::ranges::stable_sort(pairs, std::greater(), &SharedGround::size);
    for (const SharedGround& pair : pairs) {
      if (m_found[pair.proposed].stored == nullptr && !isTaken(*pair.stored)) {
        m_found[pair.proposed] = {.stored = pair.stored, .match = PlanMatch::Ground};
      }
    }
  }

  void addSharedGround(std::size_t proposed, std::vector<SharedGround>& pairs) const {
    const Zone& zone = m_proposed[proposed];
    const Box box = boundsOf(zone.border);
    const double size = areaOf(zone.border).value;
    for (const Zone& stored : m_stored) {
      if (!isGoingOn(stored) || stored.type != zone.type || isTaken(stored) ||
          !box.intersects(boundsOf(stored.border))) {
        continue;
      }
      const auto shared = intersectionOf(zone.border, stored.border);
      const double ground = shared ? areaOf(*shared).value : 0;
      if (ground > 0 && ground >= kLeastShare * std::min(size, areaOf(stored.border).value)) {
        pairs.push_back({.proposed = proposed, .stored = &stored, .size = ground});
      }
    }
  }

  std::span<const Zone> m_stored;
  std::span<const Zone> m_proposed;
  std::vector<Found> m_found;
};

PlanStep stepOf(const Zone& proposed, const Found& found, Id newId) {
  PlanStep step{.match = found.match, .zone = proposed, .proposed = proposed.name};
  step.zone.validFrom = {};
  if (found.stored == nullptr) {
    step.kind = PlanStep::Kind::New;
    step.zone.id = newId;
    return step;
  }
  step.zone = *found.stored;
  step.zone.border = proposed.border;
  step.before = found.stored->border;
  step.kind = step.before == proposed.border ? PlanStep::Kind::Same : PlanStep::Kind::Changed;
  return step;
}

}  // namespace

std::string_view nameOf(PlanMatch match) {
  switch (match) {
    case PlanMatch::None:
      return "";
    case PlanMatch::Row:
      return "id";
    case PlanMatch::Name:
      return "name";
    case PlanMatch::Ground:
      return "ground";
  }
  std::unreachable();
}

std::string_view nameOf(PlanStep::Kind kind) {
  switch (kind) {
    case PlanStep::Kind::Same:
      return "same";
    case PlanStep::Kind::Changed:
      return "changed";
    case PlanStep::Kind::New:
      return "new";
    case PlanStep::Kind::Gone:
      return "gone";
  }
  std::unreachable();
}

bool PlanOutcome::isAbout(ZoneType type) const { return std::ranges::contains(types, type); }

PlanOutcome outcomeOf(const Atlas& atlas, const Plan& plan) {
  PlanOutcome outcome;
  const Matching matching(atlas, plan);
  for (std::size_t i = 0; i < plan.zones.size(); ++i) {
    outcome.steps.push_back(stepOf(plan.zones[i], matching.of(i), -1 - static_cast<Id>(i)));
    const Zone& zone = outcome.steps.back().zone;
    if (!outcome.isAbout(zone.type)) {
      outcome.types.push_back(zone.type);
    }
    outcome.zones.push_back(zone);
  }
  for (const Zone& stored : *atlas.zones) {
    if (matching.isTaken(stored)) {
      continue;
    }
    if (outcome.isAbout(stored.type) && isGoingOn(stored)) {
      outcome.steps.push_back({.kind = PlanStep::Kind::Gone, .zone = stored, .before = stored.border});
    } else {
      outcome.zones.push_back(stored);
    }
  }
  return outcome;
}

ZoneChange changeOf(const PlanOutcome& outcome, const Plan& plan) {
  ZoneChange change{.label = {"Adopt plan %1", {plan.name}}};
  for (const PlanStep& step : outcome.steps) {
    if (step.kind == PlanStep::Kind::Gone) {
      change.removed.push_back(step.zone.id);
    } else if (step.kind != PlanStep::Kind::Same) {
      change.put.push_back(step.zone);
      change.put.back().id = std::max<Id>(step.zone.id, 0);
    }
  }
  return change;
}

}  // namespace buurtatlas
