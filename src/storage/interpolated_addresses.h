#pragma once

// Private to storage: house numbers that OpenStreetMap gives by a line from one of them to another.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/polygon.h"
#include "core/register_row.h"

namespace buurtatlas {

/// Collects addresses and lines in any order, and places the numbers between.
class InterpolatedAddresses {
 public:
  void addAddress(const RegisterRow& row);
  /// `kind` is the value of addr:interpolation: odd, even, all or a step in digits; others are passed over.
  void addLine(const LineString& line, std::string_view kind);

  /// The numbers between two addresses of one street that lie on a line, without those of the two, evenly along it.
  /// Calls `give` for each row; numbers that are more than 1,000 apart are taken for a mistake.
  template <class Give>
  void forEach(const Give& give) const {
    for (const Row& row : rows()) {
      const Known& street = *row.street;
      give(RegisterRow{.streetId = street.streetId,
                       .street = {.dutch = street.dutch, .french = street.french, .german = street.german},
                       .number = row.number,
                       .postcode = street.postcode,
                       .municipality = {.dutch = street.municipalityDutch, .french = street.municipalityFrench},
                       .position = row.position});
    }
  }

 private:
  struct Known {
    int number = 0;
    std::string streetId = {};
    std::string dutch = {};
    std::string french = {};
    std::string german = {};
    std::string postcode = {};
    std::string municipalityDutch = {};
    std::string municipalityFrench = {};
    [[nodiscard]] bool isSameStreet(const Known& other) const {
      return dutch == other.dutch && french == other.french && german == other.german;
    }
  };
  struct Line {
    LineString vertices;
    int step = 1;
  };
  struct Row {
    const Known* street = nullptr;
    std::string number = {};
    Point position = {};
  };

  [[nodiscard]] std::vector<Row> rows() const;
  void placeBetween(const Line& line, std::size_t first, std::size_t last, std::vector<Row>& rows) const;
  [[nodiscard]] const Known* at(Point vertex) const;

  std::map<std::pair<double, double>, Known> m_addresses;
  std::vector<Line> m_lines;
};

}  // namespace buurtatlas
