#pragma once

#include <functional>
#include <string_view>

#include "geocoding/name_key.h"
#include "geocoding/register_image.h"

namespace buurtatlas {

/// Calls back with every key under which a street of this name is looked for: the name itself, the halves of
/// "Rue X - X-straat", its first name as an initial or left out, and without its kind of street. What stands between
/// brackets is left out. A key may come twice.
void forEachStreetKey(std::string_view name, const std::function<void(const NameKey&, KeyKind)>& take);

/// Calls back with every key under which a place is looked for: its name, and the parts of "A + B" or "A (B)".
void forEachLocalityKey(std::string_view name, const std::function<void(const NameKey&)>& take);

}  // namespace buurtatlas
