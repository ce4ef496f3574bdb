#include "storage/interpolated_addresses.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>

#include "geometry/measure.h"

namespace buurtatlas {

namespace {

constexpr int kMostBetween = 1000;

std::optional<int> wholeNumber(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number > 0 ? std::optional(number) : std::nullopt;
}

/// The number that "12A" begins with, which is where its house stands in the row.
std::optional<int> leadingNumber(std::string_view text) {
  return wholeNumber(text.substr(0, text.find_first_not_of("0123456789")));
}

std::optional<int> stepOf(std::string_view kind) {
  return kind == "odd" || kind == "even" ? 2 : kind == "all" ? 1 : wholeNumber(kind);
}

Point pointAlong(const LineString& line, std::size_t first, double metres) {
  for (std::size_t index = first; index + 1 < line.size(); ++index) {
    const double length = distanceBetween(line[index], line[index + 1]).value;
    if (metres <= length && length > 0) {
      const double share = metres / length;
      return onGrid({.east = line[index].east + share * (line[index + 1].east - line[index].east),
                     .north = line[index].north + share * (line[index + 1].north - line[index].north)});
    }
    metres -= length;
  }
  return line.back();
}

}  // namespace

void InterpolatedAddresses::addAddress(const RegisterRow& row) {
  const std::optional<int> number = leadingNumber(row.number);
  if (!number || !row.position) {
    return;
  }
  m_addresses.try_emplace({row.position->east, row.position->north},
                          Known{.number = *number,
                                .streetId = std::string(row.streetId),
                                .dutch = std::string(row.street.dutch),
                                .french = std::string(row.street.french),
                                .german = std::string(row.street.german),
                                .postcode = std::string(row.postcode),
                                .municipalityDutch = std::string(row.municipality.dutch),
                                .municipalityFrench = std::string(row.municipality.french)});
}

void InterpolatedAddresses::addLine(const LineString& line, std::string_view kind) {
  if (const std::optional<int> step = stepOf(kind)) {
    m_lines.push_back({.vertices = line, .step = *step});
  }
}

const InterpolatedAddresses::Known* InterpolatedAddresses::at(Point vertex) const {
  const auto found = m_addresses.find({vertex.east, vertex.north});
  return found == m_addresses.end() ? nullptr : &found->second;
}

void InterpolatedAddresses::placeBetween(const Line& line, std::size_t first, std::size_t last,
                                         std::vector<Row>& rows) const {
  const Known& start = *at(line.vertices[first]);
  const int difference = at(line.vertices[last])->number - start.number;
  if (std::abs(difference) > kMostBetween) {
    return;
  }
  double length = 0;
  for (std::size_t index = first; index < last; ++index) {
    length += distanceBetween(line.vertices[index], line.vertices[index + 1]).value;
  }
  const int direction = difference < 0 ? -1 : 1;
  for (int away = line.step; away < std::abs(difference); away += line.step) {
    rows.push_back({.street = &start,
                    .number = std::to_string(start.number + direction * away),
                    .position = pointAlong(line.vertices, first, length * away / std::abs(difference))});
  }
}

std::vector<InterpolatedAddresses::Row> InterpolatedAddresses::rows() const {
  std::vector<Row> rows;
  for (const Line& line : m_lines) {
    std::optional<std::size_t> first;
    for (std::size_t index = 0; index < line.vertices.size(); ++index) {
      const Known* known = at(line.vertices[index]);
      if (known == nullptr) {
        continue;
      }
      if (first && at(line.vertices[*first])->isSameStreet(*known)) {
        placeBetween(line, *first, index, rows);
      }
      first = index;
    }
  }
  return rows;
}

}  // namespace buurtatlas
