#pragma once

#include <string>
#include <vector>

#include "core/atlas.h"

namespace buurtatlas::test {

/// An atlas with a square boundary of 100 m, for tests that put a few things in it.
class SmallTown {
 public:
  SmallTown();

  SmallTown& zone(Id id, const std::string& wkt, ZoneType type = ZoneType::Bin, ZoneState state = ZoneState::Live);
  SmallTown& address(double east, double north);
  SmallTown& addressWithoutPosition();
  SmallTown& street(const std::string& name, const std::string& wkt);
  SmallTown& neighbourhood(const std::string& name, const std::string& wkt);
  SmallTown& boundary(const std::string& wkt);

  [[nodiscard]] Atlas atlas() const;

 private:
  MultiPolygon m_boundary = {};
  std::vector<Zone> m_zones = {};
  std::vector<Address> m_addresses = {};
  std::vector<Street> m_streets = {};
  std::vector<NamedArea> m_neighbourhoods = {};
};

}  // namespace buurtatlas::test
