#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "geocoding/name_key.h"
#include "geocoding/register_records.h"

namespace buurtatlas {

/// Calls back with every key under which a street of this name is looked for: the name itself, the halves of
/// "Rue X - X-straat" (as other names) or of "A - B", its first name as an initial or left out, and without its kind of
/// street. What stands between brackets is left out. A key may come twice.
void forEachStreetKey(std::string_view name, const std::function<void(const NameKey&, KeyKind)>& take);

/// Calls back with the texts a name may be typed as and where a word begins in each: its key and its plain folded
/// words, joined. One may come twice.
void forEachWordStart(std::string_view name, const std::function<void(std::string_view text, std::size_t at)>& take);

/// Calls back with every key under which a place is looked for: its name, in the other language too, without
/// "-en-Famenne" and its kin, and the parts of "A + B" or "A (B)".
void forEachLocalityKey(std::string_view name, const std::function<void(const NameKey&)>& take);

}  // namespace buurtatlas
