#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "geocoding/address_text.h"
#include "geocoding/name_key.h"
#include "geocoding/street_keys.h"

namespace buurtatlas {

std::string streetNameKey(std::string_view name) {
  std::string key;
  forEachStreetKey(name, [&key](const NameKey& found, KeyKind kind) {
    if (kind == KeyKind::Name) {
      key = found.text();
    }
  });
  return key;
}

std::vector<std::string_view> namesIn(std::string_view name) {
  std::vector<std::string_view> names = {name};
  if (const std::size_t dash = name.find(" - "); dash != std::string_view::npos) {
    names.push_back(name.substr(0, dash));
    names.push_back(name.substr(dash + 3));
  }
  return names;
}

}  // namespace buurtatlas
