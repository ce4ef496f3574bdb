#include "tasks/rate_brake.h"

#include <algorithm>
#include <unordered_set>

#include "alerting/case_rules.h"
#include "geometry/overlay.h"

namespace buurtatlas {

namespace {

Result<bool> doMeet(const MultiPolygon& one, const MultiPolygon& other) {
  if (!boundsOf(one).intersects(boundsOf(other))) {
    return false;
  }
  return intersectionOf(one, other).transform([](const MultiPolygon& shared) { return !shared.empty(); });
}

/// Whether both areas reach one and the same zone.
Result<bool> doMeetInAZone(const std::vector<Zone>& zones, const MultiPolygon& one, const MultiPolygon& other) {
  for (const Zone& zone : zones) {
    const Result<bool> both = doMeet(zone.border, one).and_then([&](bool isIn) {
      return isIn ? doMeet(zone.border, other) : Result<bool>(false);
    });
    if (!both || *both) {
      return both;
    }
  }
  return false;
}

Result<bool> doMeetInPeople(const AtlasStore& store, Id earlier, const std::vector<Recipient>& recipients) {
  return store.frozenRecipients(earlier).transform([&](const std::vector<Recipient>& list) {
    std::unordered_set<Id> warned;
    for (const Recipient& recipient : list) {
      warned.insert(recipient.member);
    }
    return std::ranges::any_of(recipients,
                               [&](const Recipient& recipient) { return warned.contains(recipient.member); });
  });
}

Result<bool> doMeet(const AtlasStore& store, const AlertCase& earlier, const CaseContent& content,
                    const std::vector<Recipient>& recipients) {
  const MultiPolygon& before = earlier.content.area;
  return doMeetInPeople(store, earlier.id, recipients)
      .and_then([&](bool met) { return met ? Result<bool>(true) : doMeet(before, content.area); })
      .and_then([&](bool met) {
        return met ? Result<bool>(true) : doMeetInAZone(*store.snapshot()->zones, before, content.area);
      });
}

}  // namespace

Result<std::optional<AlertCase>> earlierAlert(const AtlasStore& store, const CaseContent& content,
                                              const std::vector<Recipient>& recipients, Instant at) {
  auto cases = store.cases();
  if (!cases) {
    return std::unexpected(std::move(cases).error());
  }
  for (AlertCase& each : *cases) {
    if (!brakes(each, content, at)) {
      continue;
    }
    const Result<bool> met = doMeet(store, each, content, recipients);
    if (!met) {
      return std::unexpected(met.error());
    }
    if (*met) {
      return std::optional(std::move(each));
    }
  }
  return std::nullopt;
}

}  // namespace buurtatlas
