#include "tasks/published_cover.h"

#include <functional>

#include "tasks/small_counts.h"

namespace buurtatlas {

namespace {

/// Withholds of one column of tallies. Who is reachable is withheld wherever who is near is.
template <class TallyOf>
void withholdLayers(std::vector<PublishedFigures>& rows, TallyOf tallyOf) {
  std::vector<PeopleCount> near;
  std::vector<PeopleCount> reachable;
  for (PublishedFigures& row : rows) {
    const CoverTally& tally = std::invoke(tallyOf, row).tally;
    const std::int64_t most = tally.in(CoverLayer::InLiveZone);
    near.push_back({.count = tally.in(CoverLayer::NearMember), .most = most});
    reachable.push_back({.count = tally.in(CoverLayer::Reachable), .most = most});
  }
  const std::vector<bool> nearWithheld = withheldCounts(near);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    reachable[row].isWithheld = nearWithheld[row];
  }
  const std::vector<bool> reachableWithheld = withheldCounts(reachable);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    PublishedTally& tally = std::invoke(tallyOf, rows[row]);
    tally.isNearWithheld = nearWithheld[row];
    tally.isReachableWithheld = reachableWithheld[row];
  }
}

void withholdMembers(std::vector<PublishedFigures>& rows) {
  std::vector<PeopleCount> counts;
  for (const PublishedFigures& row : rows) {
    counts.push_back({.count = *row.members});
  }
  const std::vector<bool> withheld = withheldCounts(counts);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (withheld[row]) {
      rows[row].members.reset();
    }
  }
}

}  // namespace

std::optional<std::int64_t> PublishedTally::in(CoverLayer layer) const {
  const bool isWithheld =
      (layer == CoverLayer::NearMember && isNearWithheld) || (layer == CoverLayer::Reachable && isReachableWithheld);
  return isWithheld ? std::nullopt : std::optional(tally.in(layer));
}

std::vector<PublishedFigures> publishedFigures(const std::vector<CoverFigures>& figures, CoverUse use) {
  std::vector<PublishedFigures> rows;
  for (const CoverFigures& exact : figures) {
    rows.push_back({.households = {.tally = exact.households()},
                    .businesses = {.tally = exact.businesses},
                    .members = exact.members});
  }
  if (use == CoverUse::Published) {
    withholdLayers(rows, &PublishedFigures::households);
    withholdLayers(rows, &PublishedFigures::businesses);
    withholdMembers(rows);
  }
  return rows;
}

}  // namespace buurtatlas
