#include "tasks/address_table.h"

#include <algorithm>
#include <format>
#include <utility>

#include "core/placement.h"

namespace buurtatlas {

namespace {

constexpr std::array<std::string_view, 6> kParts{"text", "street", "number", "box", "postcode", "municipality"};

constexpr std::array<std::string_view, 14> kAnswerColumns{"class",        "confidence", "status", "east",    "north",
                                                          "lon",          "lat",        "street", "number",  "postcode",
                                                          "municipality", "street_id",  "flags",  "radius_m"};

constexpr std::array<std::pair<AnswerFlag, std::string_view>, 7> kFlags{
    {{AnswerFlag::PostcodeChanged, "postcode-changed"},
     {AnswerFlag::LocalityChanged, "locality-changed"},
     {AnswerFlag::NameFuzzy, "name-fuzzy"},
     {AnswerFlag::OtherName, "other-name"},
     {AnswerFlag::Historic, "historic"},
     {AnswerFlag::Ambiguous, "ambiguous"},
     {AnswerFlag::NoCoordinate, "no-coordinate"}}};

}  // namespace

Result<AddressParts> AddressParts::find(const std::vector<std::string>& columns,
                                        const std::map<std::string, std::string>& names) {
  AddressParts parts;
  for (const auto& [part, name] : names) {
    const auto field = std::ranges::find(kParts, part);
    if (field == kParts.end()) {
      return fail(ErrorCode::InvalidInput,
                  "An address has no part \"%1\". Its parts are text, street, number, box, postcode and municipality.",
                  {part});
    }
    const auto column = std::ranges::find(columns, name);
    if (column == columns.end()) {
      return fail(ErrorCode::InvalidInput, "The file has no column \"%1\" for %2.", {name, part});
    }
    parts.m_columns.at(static_cast<std::size_t>(field - kParts.begin())) =
        static_cast<std::size_t>(column - columns.begin());
  }
  if (!parts.m_columns[0] && !parts.m_columns[1]) {
    return fail(ErrorCode::InvalidInput,
                "No column holds the address; name one with --map text=COLUMN, or --map street=COLUMN and --map "
                "number=COLUMN.");
  }
  return parts;
}

WrittenAddress AddressParts::in(std::span<const std::string_view> cells) const {
  const auto part = [&](std::size_t index) { return m_columns[index] ? cells[*m_columns[index]] : std::string_view(); };
  return {.text = part(0),
          .street = part(1),
          .number = part(2),
          .box = part(3),
          .postcode = part(4),
          .municipality = part(5)};
}

std::span<const std::string_view> answerColumns() { return kAnswerColumns; }

std::span<const std::string> AnswerCells::of(const AddressAnswer& answer) {
  m_cells.assign(kAnswerColumns.size(), {});
  m_cells[0] = nameOf(PlacementClass::None);
  m_cells[1] = "0.000";
  m_cells[2] = nameOf(answer.status);
  if (answer.count == 0) {
    return m_cells;
  }
  const AddressCandidate& best = answer.found[0];
  m_cells[0] = nameOf(best.matchClass);
  m_cells[1] = std::format("{:.3f}", best.confidence);
  if (best.position) {
    const LonLat degrees = m_plane.toLonLat(*best.position);
    m_cells[3] = std::format("{:.3f}", best.position->east);
    m_cells[4] = std::format("{:.3f}", best.position->north);
    m_cells[5] = std::format("{:.7f}", degrees.lon);
    m_cells[6] = std::format("{:.7f}", degrees.lat);
    m_cells[13] = std::format("{:.0f}", best.radius.value);
  }
  CandidateTexts texts = m_matcher.textsOf(best);
  m_cells[7] = texts.street;
  m_cells[8] = std::move(texts.number);
  m_cells[9] = std::move(texts.postcode);
  m_cells[10] = texts.municipality;
  m_cells[11] = texts.streetId;
  m_cells[12] = namesOf(best.flags);
  return m_cells;
}

std::string_view nameOf(AnswerStatus status) {
  switch (status) {
    case AnswerStatus::Accept:
      return "accept";
    case AnswerStatus::Review:
      return "review";
    case AnswerStatus::Reject:
      break;
  }
  return "reject";
}

std::string namesOf(AnswerFlags flags) {
  std::string names;
  for (const auto& [flag, name] : kFlags) {
    if (flags.has(flag)) {
      names += names.empty() ? "" : ";";
      names += name;
    }
  }
  return names;
}

}  // namespace buurtatlas
