#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/job_control.h"
#include "core/result.h"
#include "core/units.h"
#include "core/zone.h"
#include "incidents/near_repeat.h"

namespace buurtatlas {

enum class NearRepeatClass : std::uint8_t { NotRelated, Originator, Repeat, NearRepeat };
inline constexpr std::array kNearRepeatClasses = {NearRepeatClass::Originator, NearRepeatClass::Repeat,
                                                  NearRepeatClass::NearRepeat, NearRepeatClass::NotRelated};
/// originator, repeat, near-repeat, not-related.
std::string_view nameOf(NearRepeatClass nearRepeat);

/// Within what incidents are related.
struct NearRepeatReach {
  Metres samePlace = Metres(1);  ///< up to this far apart is the same place
  Metres distance = Metres(200);
  int days = 14;
  friend bool operator==(const NearRepeatReach&, const NearRepeatReach&) = default;
};

/// What each incident is, in the order of the list. Each has one class, so the shares add up to the whole.
struct NearRepeatClasses {
  std::vector<NearRepeatClass> classes = {};
  std::vector<std::uint32_t> chains = {};      ///< the number of its chain, from 1; 0 for what is not related
  std::vector<std::uint32_t> chainSizes = {};  ///< of each chain; the largest first, then by their first incident

  [[nodiscard]] std::int64_t count(NearRepeatClass nearRepeat) const;
};

/// Two incidents are related when they are within reach of each other in place and days. One that has a related one
/// before it is a repeat if that, or another one before it, lies at the same place, else a near repeat; one that only
/// has later ones is an originator. Before means an earlier day, on one day the smaller id: of a pair on one day
/// exactly one is the originator. A chain is all that is related, one to the next. Fails: InvalidInput for a reach that
/// is none, Cancelled.
Result<NearRepeatClasses> classifyNearRepeats(std::span<const DatedPoint> incidents, std::span<const Id> ids,
                                              const NearRepeatReach& reach, const JobControl& control = {});

}  // namespace buurtatlas
