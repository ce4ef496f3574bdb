#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/point.h"

namespace buurtatlas {

/// What a written address truly means.
struct AddressTruth {
  enum class Kind {
    Address,  ///< a number of a street, with its position
    Street,   ///< a street that has no such number
    None,     ///< a street that does not exist
  };
  Kind kind = Kind::Address;
  std::string streetId = {};
  std::string number = {};  ///< with its letter
  std::optional<Point> position = {};
  std::vector<std::string> damage = {};  ///< what was done to it, such as "abbr"; empty for nothing
};

/// What was answered.
struct AddressVerdict {
  bool isFound = false;
  bool isAccepted = false;
  bool isAmongCandidates = false;  ///< the true street is one of those offered
  std::string_view streetId = {};  ///< of the first candidate, as the following
  std::string_view number = {};
  double confidence = 0;
  std::optional<Point> position = {};
};

/// Whether the street of the first candidate is the true one; never of a made-up street.
bool isStreetRight(const AddressTruth& truth, const AddressVerdict& verdict);

/// Whether the number is right too, where the truth has one.
bool isAddressRight(const AddressTruth& truth, const AddressVerdict& verdict);

/// Whether both points are known and lie within a distance of each other.
bool isWithin(const std::optional<Point>& one, const std::optional<Point>& other, double metres);

/// So many of so many.
struct Share {
  std::int64_t part = 0;
  std::int64_t whole = 0;
  void add(bool isPart) {
    part += isPart ? 1 : 0;
    ++whole;
  }
  [[nodiscard]] double percent() const {
    return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
  }
};

/// How often what was answered with some confidence was right.
class Reliability {
 public:
  static constexpr std::size_t kBins = 20;

  struct Bin {
    std::int64_t answers = 0;
    std::int64_t right = 0;
    double claimed = 0;  ///< sum of confidences
  };

  void add(double confidence, bool isRight);
  [[nodiscard]] const std::array<Bin, kBins>& bins() const { return m_bins; }
  /// Mean distance between what was claimed and what was right, weighed by answers; 0 to 1.
  /// Source: Naeini et al., "Obtaining well calibrated probabilities using Bayesian binning", 2015.
  [[nodiscard]] double expectedCalibrationError() const;

 private:
  std::array<Bin, kBins> m_bins = {};
};

/// Scores answers against their truth. All shares but `falseMatches` are of addresses whose street exists.
class Evaluation {
 public:
  void add(const AddressTruth& truth, const AddressVerdict& verdict);

  struct Scores {
    Share streetRight = {};      ///< at rank 1
    Share amongCandidates = {};  ///< the true street is one of those offered
    Share addressRight = {};     ///< street and number, of true numbers
    Share within25 = {};         ///< metres from the true position, of true numbers
    Share within100 = {};
    Share accepted = {};       ///< of true numbers
    Share acceptedRight = {};  ///< of all accepted, made-up streets too: the right street and, of a true number, that
    Share acceptedStreetRight = {};  ///< of all accepted too: the right street, whatever the number
    Share falseMatches = {};         ///< accepted among made-up streets
    Reliability reliability = {};
    std::map<std::string, Share> streetRightByDamage = {};  ///< "none" for those without any
  };
  [[nodiscard]] const Scores& scores() const { return m_scores; }

 private:
  Scores m_scores;
};

/// Whether two numbers are the same house: case and blanks do not count.
bool isSameNumber(std::string_view a, std::string_view b);

}  // namespace buurtatlas
