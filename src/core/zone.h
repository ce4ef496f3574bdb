#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/dates.h"
#include "core/polygon.h"

namespace buurtatlas {

/// The key of a row in the atlas file; 0 is a row that is not stored yet.
using Id = std::int64_t;

enum class ZoneType { Bin, ZBin, WhatsApp };

/// Only live zones cover anything. Founding and plan are not there yet, dormant and dissolved no longer are.
enum class ZoneState { Plan, Founding, Live, Dormant, Dissolved };

/// A neighbourhood information network and the area it answers for today.
struct Zone {
  Id id = 0;
  std::string name = {};
  ZoneType type = ZoneType::Bin;
  ZoneState state = ZoneState::Live;
  std::string coordinator = {};
  MultiPolygon border = {};
  Date validFrom = {};  ///< the day this border came into force
  friend bool operator==(const Zone&, const Zone&) = default;
};

/// Two zones of one type that may overlap, and why. Order: the smaller id first.
struct AllowedOverlap {
  Id first = 0;
  Id second = 0;
  std::string reason = {};
  friend bool operator==(const AllowedOverlap&, const AllowedOverlap&) = default;
};

/// BIN, Z-BIN, WHATSAPP: the words files use, in any case; BIN-Z and ZBIN are read as Z-BIN.
std::optional<ZoneType> parseZoneType(std::string_view text);
std::string_view nameOf(ZoneType type);
/// plan, founding, live, dormant, dissolved; also read in Dutch.
std::optional<ZoneState> parseZoneState(std::string_view text);
std::string_view nameOf(ZoneState state);

}  // namespace buurtatlas
