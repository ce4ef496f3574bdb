#include "geocoding/evaluation.h"

#include <algorithm>
#include <cmath>

namespace buurtatlas {

namespace {

std::string plainNumber(std::string_view text) {
  std::string plain;
  for (const char letter : text) {
    if (letter != ' ') {
      plain += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
  }
  return plain;
}

}  // namespace

bool isWithin(const std::optional<Point>& one, const std::optional<Point>& other, double metres) {
  return one && other && std::hypot(one->east - other->east, one->north - other->north) <= metres;
}

bool isStreetRight(const AddressTruth& truth, const AddressVerdict& verdict) {
  return truth.kind != AddressTruth::Kind::None && verdict.isFound && verdict.streetId == truth.streetId;
}

bool isAddressRight(const AddressTruth& truth, const AddressVerdict& verdict) {
  const bool isNumbered = truth.kind == AddressTruth::Kind::Address;
  return isStreetRight(truth, verdict) && (!isNumbered || isSameNumber(verdict.number, truth.number));
}

bool isSameNumber(std::string_view a, std::string_view b) { return plainNumber(a) == plainNumber(b); }

void Reliability::add(double confidence, bool isRight) {
  const double inside = std::clamp(confidence, 0.0, 1.0);
  Bin& bin = m_bins[std::min(static_cast<std::size_t>(inside * kBins), kBins - 1)];
  ++bin.answers;
  bin.right += isRight ? 1 : 0;
  bin.claimed += inside;
}

double Reliability::expectedCalibrationError() const {
  double distance = 0;
  std::int64_t answers = 0;
  for (const Bin& bin : m_bins) {
    distance += std::abs(bin.claimed - static_cast<double>(bin.right));
    answers += bin.answers;
  }
  return answers == 0 ? 0 : distance / static_cast<double>(answers);
}

void Evaluation::add(const AddressTruth& truth, const AddressVerdict& verdict) {
  const bool exists = truth.kind != AddressTruth::Kind::None;
  const bool isNumbered = truth.kind == AddressTruth::Kind::Address;
  const bool isStreet = isStreetRight(truth, verdict);
  const bool isAddress = isAddressRight(truth, verdict);
  if (verdict.isFound) {
    m_scores.reliability.add(verdict.confidence, isStreet);
  }
  if (verdict.isAccepted) {
    m_scores.acceptedRight.add(isAddress);
    m_scores.acceptedStreetRight.add(isStreet);
  }
  if (!exists) {
    m_scores.falseMatches.add(verdict.isAccepted);
    return;
  }
  m_scores.streetRight.add(isStreet);
  m_scores.amongCandidates.add(isStreet || verdict.isAmongCandidates);
  for (const std::string& damage : truth.damage) {
    m_scores.streetRightByDamage[damage].add(isStreet);
  }
  if (truth.damage.empty()) {
    m_scores.streetRightByDamage["none"].add(isStreet);
  }
  if (isNumbered) {
    m_scores.addressRight.add(isAddress);
    m_scores.within25.add(isWithin(verdict.position, truth.position, 25));
    m_scores.within100.add(isWithin(verdict.position, truth.position, 100));
    m_scores.accepted.add(verdict.isAccepted);
  }
}

}  // namespace buurtatlas
