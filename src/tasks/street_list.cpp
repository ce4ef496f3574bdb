#include "tasks/street_list.h"

#include <algorithm>
#include <ranges>
#include <span>
#include <tuple>
#include <utility>

#include "geocoding/address_text.h"

namespace buurtatlas {

namespace {

/// All addresses with a position at one place of a street.
struct Spot {
  const NumberPlace* place = nullptr;
  std::int64_t inside = 0;
  std::int64_t outside = 0;

  [[nodiscard]] bool isInside() const { return inside > 0 && outside == 0; }
};

std::vector<Spot> spotsOf(const StreetRegister& streets, const RegisteredStreet& street,
                          const std::vector<bool>& isChosen) {
  std::vector<Spot> spots;
  for (const NumberedAddress& numbered : street.addresses) {
    if (!streets.address(numbered.row).position) {
      continue;
    }
    if (spots.empty() || *spots.back().place != numbered.place) {
      spots.push_back({.place = &numbered.place});
    }
    ++(isChosen[numbered.row] ? spots.back().inside : spots.back().outside);
  }
  return spots;
}

/// Writes the rows of one street.
class StreetRows {
 public:
  StreetRows(StreetRow heading, std::vector<Spot> spots, std::vector<StreetRow>& out)
      : m_heading(std::move(heading)), m_spots(std::move(spots)), m_out(&out) {}

  void write() {
    const auto words = static_cast<std::size_t>(
        std::ranges::find_if(m_spots, [](const Spot& spot) { return spot.place->isWord; }) - m_spots.begin());
    if (areBothSidesWhole(words)) {
      writeRuns(StreetSide::Both, 0, words);
    } else {
      writeRuns(StreetSide::Odd, 0, words);
      writeRuns(StreetSide::Even, 0, words);
    }
    for (std::size_t word = words; word < m_spots.size(); ++word) {
      writeRuns(StreetSide::Both, word, word + 1);
    }
  }

 private:
  [[nodiscard]] bool areBothSidesWhole(std::size_t end) const {
    bool hasOdd = false;
    bool hasEven = false;
    std::size_t runs = 0;
    bool wasInside = false;
    for (const Spot& spot : std::span(m_spots).first(end)) {
      runs += spot.isInside() && !wasInside ? 1U : 0U;
      wasInside = spot.isInside();
      hasOdd |= wasInside && spot.place->isOn(StreetSide::Odd);
      hasEven |= wasInside && spot.place->isOn(StreetSide::Even);
    }
    return hasOdd && hasEven && runs == 1;
  }

  void writeRuns(StreetSide side, std::size_t begin, std::size_t end) {
    bool isRunning = false;
    std::size_t first = begin;
    std::size_t last = begin;
    for (std::size_t i = begin; i < end; ++i) {
      if (!m_spots[i].place->isOn(side)) {
        continue;
      }
      if (m_spots[i].isInside()) {
        first = isRunning ? first : i;
        last = i;
        isRunning = true;
      } else if (std::exchange(isRunning, false)) {
        writeRow(side, first, last);
      }
    }
    if (isRunning) {
      writeRow(side, first, last);
    }
  }

  void writeRow(StreetSide side, std::size_t first, std::size_t last) {
    StreetRow row = m_heading;
    row.side = side;
    row.from = textOf(*m_spots[first].place, isBoxOfItsHouse(first, first - 1));
    row.to =
        isBoxOfItsHouse(last, last + 1) ? textOfLastBox(*m_spots[last].place) : textOf(*m_spots[last].place, false);
    for (std::size_t i = first; i <= last; ++i) {
      row.addresses += m_spots[i].place->isOn(side) ? m_spots[i].inside : 0;
    }
    m_out->push_back(std::move(row));
  }

  /// Whether the spot beside it is a box of the same house, so that the box has to be named.
  [[nodiscard]] bool isBoxOfItsHouse(std::size_t spot, std::size_t beside) const {
    return beside < m_spots.size() && m_spots[beside].place->isBoxOf(*m_spots[spot].place);
  }

  StreetRow m_heading;
  std::vector<Spot> m_spots;
  std::vector<StreetRow>* m_out;
};

StreetRow headingOf(const StreetRegister& streets, const RegisteredStreet& street) {
  const StreetMarks marks = streets.marksOf(street);
  return {.street = std::string(street.name),
          .postcode = std::string(marks.postcode),
          .municipality = std::string(marks.municipality),
          .streetKey = std::string(marks.key)};
}

/// The streets that hold any of the addresses, by name, then what tells them apart.
std::vector<std::uint32_t> streetsHolding(const StreetRegister& streets, const std::vector<std::uint32_t>& rows) {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t row : rows) {
    found.push_back(streets.streetOf(row));
  }
  std::ranges::sort(found);
  const auto repeated = std::ranges::unique(found);
  found.erase(repeated.begin(), repeated.end());
  std::vector<std::pair<std::string, std::uint32_t>> named;
  for (const std::uint32_t street : found) {
    named.emplace_back(foldText(streets.streets()[street].name), street);
  }
  std::ranges::sort(named, {}, [&](const auto& entry) {
    const RegisteredStreet& street = streets.streets()[entry.second];
    return std::tie(entry.first, street.name, street.postcode, street.municipality, street.key);
  });
  std::ranges::copy(named | std::views::values, found.begin());
  return found;
}

}  // namespace

StreetList streetListOf(const StreetRegister& streets, const std::vector<std::uint32_t>& chosen) {
  std::vector<bool> isChosen(streets.size());
  for (const std::uint32_t row : chosen) {
    isChosen[row] = true;
  }
  StreetList list;
  for (const std::uint32_t index : streetsHolding(streets, chosen)) {
    const RegisteredStreet& street = streets.streets()[index];
    std::vector<Spot> spots = spotsOf(streets, street, isChosen);
    for (const Spot& spot : spots) {
      if (spot.inside == 0 || spot.outside == 0) {
        continue;
      }
      for (const NumberedAddress& numbered : street.addresses) {
        if (numbered.place == *spot.place && isChosen[numbered.row] && streets.address(numbered.row).position) {
          list.ambiguous.push_back(numbered.row);
        }
      }
    }
    StreetRows(headingOf(streets, street), std::move(spots), list.rows).write();
  }
  std::ranges::sort(list.ambiguous);
  return list;
}

LayerTable streetTable(const StreetList& list) {
  const auto isUsed = [&](std::string StreetRow::* field) {
    return std::ranges::any_of(list.rows, [field](const StreetRow& row) { return !(row.*field).empty(); });
  };
  LayerTable table{.name = "streets",
                   .fields = {{.name = "street"},
                              {.name = "side"},
                              {.name = "from"},
                              {.name = "to"},
                              {.name = "addresses", .type = FieldType::Integer}}};
  std::vector<std::string StreetRow::*> extras;
  const auto addExtra = [&](std::string StreetRow::* field, const char* name) {
    if (isUsed(field)) {
      extras.push_back(field);
      table.fields.push_back({.name = name});
    }
  };
  addExtra(&StreetRow::postcode, "postcode");
  addExtra(&StreetRow::municipality, "municipality");
  addExtra(&StreetRow::streetKey, "street_id");
  for (const StreetRow& row : list.rows) {
    LayerRow out{
        .values = {row.street, std::string(nameOf(row.side)), row.from, row.to, std::to_string(row.addresses)}};
    for (const auto field : extras) {
      out.values.push_back(row.*field);
    }
    table.rows.push_back(std::move(out));
  }
  return table;
}

}  // namespace buurtatlas
