#include "geocoding/address_match.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/placement.h"
#include "geocoding/address_parser.h"
#include "geocoding/address_text.h"
#include "geocoding/confidence.h"
#include "geocoding/edit_distance.h"
#include "geocoding/locality_names.h"
#include "geocoding/number_match.h"
#include "geocoding/register_index.h"
#include "geocoding/street_matcher.h"

namespace buurtatlas {
namespace {

constexpr std::size_t kMostStreetsPerName = 400;

bool isOneTypoApart(int one, int other) { return editDistance(std::to_string(one), std::to_string(other)) == 1; }

double doubtAboutPostcode(const LocalityNames& localities, const ClaimedPlace& place, const RegisterStreet& street,
                          AddressMatch& match) {
  if (place.postcode == 0 || street.postcode == 0) {
    return place.locality || street.postcode == 0 ? 0 : kDoubtWithoutPostcode;
  }
  if (place.postcode == street.postcode) {
    return 0;
  }
  match.postcodeChanged = true;
  const bool isUnknownPlace = place.isNamed && !place.locality && localities.municipalities() > 1;
  const double onTop =
      (match.name == NameMatch::Same ? 0 : kDoubtOfFuzzyAndPostcode) + (isUnknownPlace ? kDoubtOfUnknownPlace : 0);
  if (place.postcodeIsKnown || place.locality) {
    return kDoubtOfPostcode + onTop;
  }
  return onTop + (isOneTypoApart(place.postcode, street.postcode) ? kDoubtOfMistypedPostcode : kDoubtOfForeignPostcode);
}

double doubtAboutMunicipality(const RegisterIndex& index, const LocalityNames& localities, const ClaimedPlace& place,
                              const RegisterStreet& street) {
  const std::string& municipality = index.address(street.row).municipality;
  if (!place.locality || municipality.empty() || !localities.isMunicipality(*place.locality) ||
      localities.find(municipality) == place.locality) {
    return 0;
  }
  return place.postcode != 0 && place.postcode == street.postcode ? kDoubtOfMunicipalityOnly : kDoubtOfMunicipality;
}

void matchNumber(const RegisterIndex& index, const AddressReading& reading, AddressMatch& match) {
  const auto number = findNumber(index, index.streets()[match.street], reading.number);
  if (!number) {
    match.confidence *= kShareOfStreet;
    return;
  }
  match.row = number->row;
  match.matchClass = number->isExact ? PlacementClass::Exact : PlacementClass::BaseNumber;
  if (!number->isExact) {
    match.confidence -= kDoubtOfBaseNumber;
  }
}

AddressMatch matchStreet(const RegisterIndex& index, const LocalityNames& localities, const AddressReading& reading,
                         const ClaimedPlace& place, const NameHit& name, std::uint32_t streetIndex, double doubt) {
  const RegisterStreet& street = index.streets()[streetIndex];
  AddressMatch match{.street = streetIndex, .name = name.match};
  match.confidence = 1 - doubt - name.doubt - doubtAboutPostcode(localities, place, street, match) -
                     doubtAboutMunicipality(index, localities, place, street);
  match.confidence = std::max(match.confidence, 0.0);
  if (place.isElsewhere) {
    match.otherMunicipality = true;
    match.confidence *= kShareOfOtherMunicipality;
  }
  matchNumber(index, reading, match);
  return match;
}

}  // namespace

ClaimedPlace claimedPlace(const RegisterIndex& index, const LocalityNames& localities, const AddressReading& reading) {
  ClaimedPlace place;
  if (!index.postcodes().empty()) {
    place.postcode = postcodeNumber(reading.postcode);
    place.postcodeIsKnown = std::ranges::binary_search(index.postcodes(), place.postcode);
  }
  place.isNamed = !foldText(reading.municipality).empty();
  if (place.isNamed) {
    place.locality = localities.find(reading.municipality);
  }
  place.isElsewhere = place.isNamed && !place.locality && !localities.isEmpty() && !place.postcodeIsKnown;
  return place;
}

std::vector<AddressMatch> matchReading(const RegisterIndex& index, const LocalityNames& localities,
                                       const AddressReading& reading, const MatchEffort& effort) {
  std::vector<AddressMatch> matches;
  const ClaimedPlace place = claimedPlace(index, localities, reading);
  const double doubt = kDoubtPerReading * static_cast<double>(effort.rank);
  const std::string folded = foldText(reading.street);
  const NameSearch search{.postcode = place.postcodeIsKnown ? place.postcode : 0, .fuzzy = effort.fuzzy};
  for (const NameHit& name : matchStreetName(index, reading.street, search)) {
    const std::vector<std::uint32_t>& streets = index.keys()[name.key].streets;
    for (std::size_t i = 0; i < std::min(streets.size(), kMostStreetsPerName); ++i) {
      AddressMatch match = matchStreet(index, localities, reading, place, name, streets[i], doubt);
      match.literalName = index.streets()[streets[i]].folded == folded;
      matches.push_back(match);
    }
  }
  return matches;
}

}  // namespace buurtatlas
