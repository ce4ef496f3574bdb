#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "geocoding/address_matcher.h"
#include "geocoding/evaluation.h"

namespace buurtatlas {

/// A written address with what it truly means.
struct TruthRow {
  AddressTruth truth = {};
  std::string text = {};
  std::string street = {}, number = {}, box = {}, postcode = {}, municipality = {};
  std::string quality = {};                 ///< what kind of question it is, such as "typo"
  std::optional<double> peerDistance = {};  ///< metres from the truth that another geocoder answered

  [[nodiscard]] WrittenAddress asText() const { return {.text = text}; }
  [[nodiscard]] WrittenAddress asColumns() const {
    return {.street = street, .number = number, .box = box, .postcode = postcode, .municipality = municipality};
  }
};

struct TruthFile {
  bool isGold = false;  ///< positions of a third party, without streets of the register
  std::vector<TruthRow> rows = {};
};

/// Reads a table of one of two kinds, with positions in EPSG:3812. Noise: input, street_in, number_in, box_in,
/// postcode_in, muni_in, street_id, number, suffix, x31370, y31370, kind (address, street, none) and ops (joined by
/// "+"). Gold: input, quality_class, gold_lat, gold_lon and nominatim45_distance_m.
/// Fails: FileUnreadable; InvalidInput when it is neither.
Result<TruthFile> readTruth(const std::string& path);

}  // namespace buurtatlas
