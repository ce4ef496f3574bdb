#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "geocoding/address_answer.h"
#include "geocoding/match_model.h"
#include "geocoding/number_ladder.h"
#include "geocoding/register_records.h"

namespace buurtatlas {

/// A street that came up, with all that is known about it.
struct MatchOption {
  std::uint32_t street = kNone;
  NameLanguage language = NameLanguage::Dutch;
  std::uint8_t hypothesis = 0;
  bool isSameName = false;
  bool isPartOfName = false;  ///< less than a whole name was written, or perhaps the name of something else
  AnswerFlags flags = {};
  float score = 0;
  float scoreOfStreet = 0;  ///< whatever became of the number
  NumberAnswer number = {};
  Features features = {};
};

/// The streets that came up for one address, each once, at its best.
class MatchOptions {
 public:
  static constexpr std::size_t kMost = 40;

  void clear() { m_count = 0; }
  /// Takes a street up, or what is better of one that is there; the least likely goes when there is no room.
  void keep(const MatchOption& option);
  /// The likeliest first.
  void sort();
  [[nodiscard]] bool isEmpty() const { return m_count == 0; }
  [[nodiscard]] std::span<const MatchOption> all() const { return std::span(m_options).first(m_count); }
  /// The likeliest, when there is one.
  [[nodiscard]] const MatchOption& best() const;
  /// 0 to 1, beside the others and that it is none of them.
  [[nodiscard]] float likelihoodOfBest() const;

 private:
  std::array<MatchOption, kMost> m_options = {};
  std::size_t m_count = 0;
};

}  // namespace buurtatlas
