#include "core/register_source.h"

#include <array>

namespace buurtatlas {

std::span<const std::string_view> registerFields() {
  static constexpr std::array<std::string_view, 21> kFields{
      "street_id", "street",  "street_nl", "street_fr",    "street_de",       "other_names",     "number",
      "suffix",    "box",     "postcode",  "municipality", "municipality_nl", "municipality_fr", "municipality_de",
      "part_nl",   "part_fr", "part_de",   "status",       "ended",           "version",         "interpolation"};
  return kFields;
}

}  // namespace buurtatlas
