#pragma once

// Private to storage: the words by which columns are recognised.

#include <span>
#include <string_view>

#include "core/atlas.h"

namespace buurtatlas {

/// The names under which a field is known, best first, written as comparable() writes them.
std::span<const std::string_view> knownColumns(LayerKind kind, std::string_view field);

/// Two columns that are known to hold a position.
struct KnownPosition {
  std::string_view x;
  std::string_view y;
  std::string_view crs = {};
  bool inAtlasPlane = false;
};

/// Best first: BeST's metres before its degrees, which are rounded to half a metre.
std::span<const KnownPosition> knownPositions();

}  // namespace buurtatlas
