#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "geocoding/address_matcher.h"
#include "geometry/plane.h"

namespace buurtatlas {

/// Where the parts of an address stand in the rows of a table.
class AddressParts {
 public:
  /// `names` are the columns of text, street, number, box, postcode and municipality, those that are there.
  /// Fails: InvalidInput for a column that is not there, or when neither text nor street is named.
  static Result<AddressParts> find(const std::vector<std::string>& columns,
                                   const std::map<std::string, std::string>& names);

  /// The texts live as long as the cells.
  [[nodiscard]] WrittenAddress in(std::span<const std::string_view> cells) const;

 private:
  std::array<std::optional<std::size_t>, 6> m_columns = {};
};

/// What geocoding adds to a row: class, confidence, status (accept, review, reject), east, north (EPSG:3812), lon, lat,
/// street, number, postcode, municipality, street_id, flags (joined by ";") and radius_m.
std::span<const std::string_view> answerColumns();

/// Turns answers into cells. Thread: one at a time, with a plane of its own.
class AnswerCells {
 public:
  AnswerCells(const AddressMatcher& matcher, Plane plane) : m_matcher(matcher), m_plane(std::move(plane)) {}

  /// One cell per column of answerColumns(); they live until the next call.
  [[nodiscard]] std::span<const std::string> of(const AddressAnswer& answer);

 private:
  const AddressMatcher& m_matcher;
  Plane m_plane;
  std::vector<std::string> m_cells = {};
};

/// accept, review, reject.
std::string_view nameOf(AnswerStatus status);

/// The names of the flags that are set, joined by ";".
std::string namesOf(AnswerFlags flags);

}  // namespace buurtatlas
