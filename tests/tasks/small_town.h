#pragma once

#include <utility>
#include <vector>

#include "core/ports.h"

namespace buurtatlas {

// A town of one square kilometre with its south-west corner at (650000, 650000), two streets and four addresses:
//
//   +---------------------+
//   |  Lindestraat 1, 3   |    zone "Noord" covers the northern half
//   |---------------------|
//   |  Kerkstraat 2, 4    |
//   +---------------------+
inline Polygon rectangle(double west, double south, double east, double north) {
  return {.outer = {{.east = west, .north = south},
                    {.east = east, .north = south},
                    {.east = east, .north = north},
                    {.east = west, .north = north}},
          .holes = {}};
}

inline Atlas smallTown() {
  Atlas town;
  town.info.name = "Klein";
  town.boundary = std::make_shared<const MultiPolygon>(MultiPolygon{rectangle(650000, 650000, 651000, 651000)});
  const auto address = [](const char* street, const char* number, double east, double north) {
    return Address{.street = street,
                   .number = number,
                   .postcode = "3500",
                   .municipality = "Klein",
                   .position = Point{.east = east, .north = north}};
  };
  town.addresses = std::make_shared<const std::vector<Address>>(
      std::vector{address("Lindestraat", "1", 650200, 650800), address("Lindestraat", "3", 650400, 650800),
                  address("Kerkstraat", "2", 650200, 650200), address("Kerkstraat", "4", 650400, 650200)});
  town.zones = std::make_shared<const std::vector<Zone>>(
      std::vector{Zone{.id = 1, .name = "Noord", .border = {rectangle(650000, 650500, 651000, 651000)}}});
  return town;
}

/// A reader that hands over rows made in a test.
class GivenRows : public ForeignReader {
 public:
  GivenRows(std::vector<std::string> fields, std::vector<ForeignRow> rows)
      : m_fields(std::move(fields)), m_rows(std::move(rows)) {}

  Result<void> read(const ForeignRequest& request, const Sink& sink, const JobControl&) override {
    lastRequest = request;
    sink.header({.fields = m_fields, .layer = "given", .crs = "EPSG:3812"});
    sink.rows(blockOf(m_rows));
    sink.rejections({});
    return {};
  }

  ForeignRequest lastRequest = {};

 private:
  std::vector<std::string> m_fields;
  std::vector<ForeignRow> m_rows;
};

}  // namespace buurtatlas
