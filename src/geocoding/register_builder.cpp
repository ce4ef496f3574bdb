#include "geocoding/register_builder.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/register_row.h"
#include "core/result.h"
#include "geocoding/draft_street.h"
#include "geocoding/house_number.h"
#include "geocoding/image_writer.h"
#include "geocoding/locality_index.h"
#include "geocoding/register_image.h"
#include "geocoding/street_name_index.h"
#include "geocoding/street_numbers.h"
#include "geocoding/text_pool.h"

namespace buurtatlas {
namespace {

constexpr double kFarthest = 2'147'000;  // metres that fit in 32 bits of millimetres
constexpr std::size_t kMostParts = 8;

bool hasName(std::string_view name) {
  return std::ranges::any_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

}  // namespace

class RegisterBuilder::Impl {
 public:
  explicit Impl(RegisterAbout about) : m_about(std::move(about)) { m_tails.emplace_back(); }

  void add(const RegisterRow& row);
  void addPlace(std::string_view name) { m_places.push_back({m_texts.add(name), 0, 0}); }
  void setAbout(RegisterAbout about) { m_about = std::move(about); }
  void setCounts(const RegisterRowCounts& counts) { m_counts = counts; }
  [[nodiscard]] RegisterRowCounts counts() const { return m_counts; }
  Result<std::vector<std::byte>> finish();

 private:
  std::uint32_t streetOf(const RegisterRow& row);
  std::uint32_t tailOf(std::string_view text, std::string_view box, NumberRecord& record);
  NameRefs addNames(const NameInLanguages& names);

  void sortStreets();
  void writeStreets(std::span<const std::uint32_t> parts, ImageWriter& writer) const;

  RegisterAbout m_about;
  RegisterRowCounts m_counts;
  TextPool m_texts;
  IndexByText m_streetByIdentity;
  std::string m_identity;
  std::vector<DraftStreet> m_streets;
  std::vector<DraftNumber> m_drafts;
  IndexByText m_tailByText;
  std::vector<TailRecord> m_tails;
  std::vector<NameRefs> m_places;

  std::vector<int> m_postcodes;
  std::vector<NumberRecord> m_numbers;
};

NameRefs RegisterBuilder::Impl::addNames(const NameInLanguages& names) {
  return {m_texts.add(names.dutch), m_texts.add(names.french), m_texts.add(names.german)};
}

std::uint32_t RegisterBuilder::Impl::streetOf(const RegisterRow& row) {
  m_identity.clear();
  const auto append = [this](std::string_view text) {
    m_identity += text;
    m_identity.push_back('\0');
  };
  append(row.streetId);
  append(row.postcode);
  append(row.municipality.dutch.empty() ? row.municipality.french : row.municipality.dutch);
  if (row.streetId.empty()) {
    append(row.street.dutch);
    append(row.street.french);
    append(row.street.german);
  }
  const auto [found, isNew] = m_streetByIdentity.try_emplace(m_identity, static_cast<std::uint32_t>(m_streets.size()));
  if (isNew) {
    m_streets.push_back({.record = {.id = m_texts.add(row.streetId), .names = addNames(row.street)},
                         .postcode = postcodeNumber(row.postcode),
                         .municipality = addNames(row.municipality)});
  }
  return found->second;
}

// Tails without a digit mean the same behind every number; "-14" is a range behind 12 and a box behind 20.
std::uint32_t RegisterBuilder::Impl::tailOf(std::string_view text, std::string_view box, NumberRecord& record) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool isPlain = digits > 0 && digits <= 4 && text.front() != '0';
  if (isPlain && digits == text.size() && box.empty()) {
    record.number = static_cast<std::uint16_t>(std::stoi(std::string(text)));
    return 0;
  }
  HouseNumber parsed = parseHouseNumber(text);
  record.number = static_cast<std::uint16_t>(parsed.number);
  if (!box.empty()) {
    parsed.box = foldBox(box);
  }
  const std::string_view rest = isPlain && parsed.number > 0 ? text.substr(digits) : text;
  std::string key(rest);
  key.push_back('\0');
  key += parsed.box;
  key.push_back('\0');
  key += std::to_string(parsed.last);
  const auto [found, isNew] = m_tailByText.try_emplace(std::move(key), static_cast<std::uint32_t>(m_tails.size()));
  if (isNew) {
    m_tails.push_back({.suffix = packSuffix(parsed.suffix),
                       .text = m_texts.add(rest),
                       .box = m_texts.add(parsed.box),
                       .last = static_cast<std::uint16_t>(parsed.last),
                       .isWholeText = static_cast<std::uint16_t>(rest.size() == text.size() ? 1 : 0)});
  }
  return found->second;
}

void RegisterBuilder::Impl::add(const RegisterRow& row) {
  ++m_counts.rows;
  if (!hasName(row.street.dutch) && !hasName(row.street.french) && !hasName(row.street.german)) {
    ++m_counts.withoutStreet;
    return;
  }
  DraftNumber draft{.street = streetOf(row)};
  DraftStreet& street = m_streets[draft.street];
  street.hasCurrentRow = street.hasCurrentRow || !row.isHistoric;
  if (const auto part = addNames(row.part); part != NameRefs{} && street.parts.size() < kMostParts &&
                                            std::ranges::find(street.parts, part) == street.parts.end()) {
    street.parts.push_back(part);
  }
  for (const std::string_view name : row.otherStreetNames) {
    if (const TextRef ref = m_texts.add(name); std::ranges::find(street.otherNames, ref) == street.otherNames.end()) {
      street.otherNames.push_back(ref);
    }
  }
  if (row.number.empty() && row.box.empty()) {
    return;
  }
  draft.record.tail = tailOf(row.number, row.box, draft.record);
  draft.record.isHistoric = row.isHistoric ? 1 : 0;
  const bool isPlaced =
      row.position && std::abs(row.position->east) < kFarthest && std::abs(row.position->north) < kFarthest;
  if (isPlaced) {
    draft.record.east = static_cast<std::int32_t>(std::lround(row.position->east * 1000));
    draft.record.north = static_cast<std::int32_t>(std::lround(row.position->north * 1000));
  } else {
    ++m_counts.withoutPosition;
  }
  m_drafts.push_back(draft);
}

void RegisterBuilder::Impl::sortStreets() {
  std::vector<std::uint32_t> order(m_streets.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    m_postcodes.push_back(m_streets[i].postcode);
  }
  std::ranges::sort(m_postcodes);
  m_postcodes.erase(std::ranges::unique(m_postcodes).begin(), m_postcodes.end());
  std::ranges::stable_sort(order, {}, [this](std::uint32_t street) { return m_streets[street].postcode; });
  std::vector<std::uint32_t> placeOf(order.size());
  std::vector<DraftStreet> sorted;
  sorted.reserve(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    placeOf[order[i]] = i;
    sorted.push_back(std::move(m_streets[order[i]]));
    const auto scope = std::ranges::lower_bound(m_postcodes, sorted.back().postcode) - m_postcodes.begin();
    sorted.back().record.scope = static_cast<std::uint16_t>(scope);
    sorted.back().record.isHistoric = sorted.back().hasCurrentRow ? 0 : 1;
  }
  m_streets = std::move(sorted);
  for (DraftNumber& draft : m_drafts) {
    draft.street = placeOf[draft.street];
  }
}

void RegisterBuilder::Impl::writeStreets(std::span<const std::uint32_t> parts, ImageWriter& writer) const {
  std::vector<StreetRecord> streets;
  streets.reserve(m_streets.size() + 1);
  for (const DraftStreet& street : m_streets) {
    streets.push_back(street.record);
  }
  streets.push_back({.numbersBegin = static_cast<std::uint32_t>(m_numbers.size()),
                     .partsBegin = static_cast<std::uint32_t>(parts.size())});
  writer.add(ImageSection::Streets, streets);
  writer.add(ImageSection::StreetParts, parts);
}

Result<std::vector<std::byte>> RegisterBuilder::Impl::finish() {
  sortStreets();
  m_numbers = numbersByStreet(std::exchange(m_drafts, {}), m_tails, m_streets);
  m_counts.repeated += dropRepeated(m_streets, m_numbers);
  findMiddles(m_streets, m_numbers);
  LocalityIndex localities(m_postcodes);
  localities.addStreets(m_streets);
  localities.addEverywhere(m_places);
  StreetNameIndex names(m_streets, m_texts);

  ImageWriter writer;
  writer.reserve(m_numbers.size() * sizeof(NumberRecord) + m_streets.size() * 400 + sizeof(ImageHeader));
  localities.writeLocalities(m_texts, writer);
  localities.writeScopes(names.keys(), writer);
  names.writeNames(writer);
  names.writeWordStarts(writer);
  writeStreets(localities.streetParts(), writer);
  writer.add(ImageSection::Numbers, m_numbers);
  writer.add(ImageSection::Tails, m_tails);
  writer.header().source = m_texts.add(m_about.source);
  if (m_about.dataDate) {
    writer.header().dataDay = static_cast<std::int32_t>(m_about.dataDate->time_since_epoch().count());
  }
  if (m_texts.bytes().size() > std::numeric_limits<std::uint32_t>::max()) {
    return fail(ErrorCode::InvalidInput, "The addresses hold more than 4 GB of names; build a register of a part.");
  }
  writer.add(ImageSection::Texts, m_texts.bytes());
  return writer.finish();
}

RegisterBuilder::RegisterBuilder(RegisterAbout about) : m_impl(std::make_unique<Impl>(std::move(about))) {}
RegisterBuilder::~RegisterBuilder() = default;
RegisterBuilder::RegisterBuilder(RegisterBuilder&&) noexcept = default;
RegisterBuilder& RegisterBuilder::operator=(RegisterBuilder&&) noexcept = default;

void RegisterBuilder::add(const RegisterRow& row) { m_impl->add(row); }
void RegisterBuilder::addPlace(std::string_view name) { m_impl->addPlace(name); }
void RegisterBuilder::setAbout(RegisterAbout about) { m_impl->setAbout(std::move(about)); }
RegisterRowCounts RegisterBuilder::counts() const { return m_impl->counts(); }

Result<std::vector<std::byte>> RegisterBuilder::finish() {
  auto image = m_impl->finish();
  const RegisterRowCounts counts = m_impl->counts();
  m_impl = std::make_unique<Impl>(RegisterAbout{});
  m_impl->setCounts(counts);
  return image;
}

}  // namespace buurtatlas
