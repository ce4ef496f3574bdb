#include "geocoding/evaluation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

const AddressTruth kTruth{.kind = AddressTruth::Kind::Address,
                          .streetId = "7",
                          .number = "12A",
                          .position = Point{650'000, 670'000},
                          .damage = {"abbr", "case"}};

AddressVerdict verdict(std::string_view street, std::string_view number, double metresOff, bool isAccepted = true) {
  return {.isFound = true,
          .isAccepted = isAccepted,
          .streetId = street,
          .number = number,
          .confidence = 0.9,
          .position = Point{650'000 + metresOff, 670'000}};
}

TEST(Evaluation, CountsARightAnswerInEveryMeasure) {
  Evaluation evaluation;
  evaluation.add(kTruth, verdict("7", "12 a", 20));
  const Evaluation::Scores& scores = evaluation.scores();
  for (const Share& share : {scores.streetRight, scores.amongCandidates, scores.addressRight, scores.within25,
                             scores.within100, scores.accepted, scores.acceptedRight, scores.acceptedStreetRight}) {
    EXPECT_EQ(share.part, 1);
    EXPECT_EQ(share.whole, 1);
  }
  EXPECT_EQ(scores.falseMatches.whole, 0);
}

TEST(Evaluation, ADistanceIsWithinUpToItsLimit) {
  Evaluation evaluation;
  for (const double metres : {0.0, 25.0, 25.1, 100.0, 100.1}) {
    evaluation.add(kTruth, verdict("7", "12A", metres));
  }
  EXPECT_EQ(evaluation.scores().within25.part, 2);
  EXPECT_EQ(evaluation.scores().within100.part, 4);
}

TEST(Evaluation, AWrongStreetIsWrongEvenWhereTheTrueOneIsOffered) {
  Evaluation evaluation;
  AddressVerdict wrong = verdict("8", "12A", 0);
  wrong.isAmongCandidates = true;
  evaluation.add(kTruth, wrong);
  EXPECT_EQ(evaluation.scores().streetRight.part, 0);
  EXPECT_EQ(evaluation.scores().addressRight.part, 0);
  EXPECT_EQ(evaluation.scores().amongCandidates.part, 1);
  EXPECT_EQ(evaluation.scores().acceptedRight.part, 0);
  EXPECT_EQ(evaluation.scores().acceptedRight.whole, 1);
}

TEST(Evaluation, ARightStreetWithAWrongNumberCountsForThePrecisionOfStreetsAlone) {
  Evaluation evaluation;
  evaluation.add(kTruth, verdict("7", "14", 0));
  evaluation.add(kTruth, verdict("8", "12A", 0));
  evaluation.add(kTruth, verdict("7", "12A", 0, false));
  EXPECT_EQ(evaluation.scores().acceptedStreetRight.part, 1);
  EXPECT_EQ(evaluation.scores().acceptedStreetRight.whole, 2);
  EXPECT_EQ(evaluation.scores().acceptedRight.part, 0);
}

TEST(Evaluation, AMadeUpStreetIsNeverRightAndCountsAgainstPrecisionWhenItIsAccepted) {
  Evaluation evaluation;
  const AddressTruth none{.kind = AddressTruth::Kind::None};
  evaluation.add(none, verdict("8", "1", 0));
  evaluation.add(none, verdict("8", "1", 0, false));
  evaluation.add(none, {});
  const Evaluation::Scores& scores = evaluation.scores();
  EXPECT_EQ(scores.falseMatches.part, 1);
  EXPECT_EQ(scores.falseMatches.whole, 3);
  EXPECT_EQ(scores.acceptedRight.part, 0);
  EXPECT_EQ(scores.acceptedRight.whole, 1);
  EXPECT_EQ(scores.streetRight.whole, 0);
  EXPECT_EQ(scores.accepted.whole, 0);
}

TEST(Evaluation, AStreetWithoutTheNumberIsRightByItsStreetAlone) {
  Evaluation evaluation;
  evaluation.add({.kind = AddressTruth::Kind::Street, .streetId = "7", .number = "999"}, verdict("7", "", 0));
  EXPECT_EQ(evaluation.scores().streetRight.part, 1);
  EXPECT_EQ(evaluation.scores().acceptedRight.part, 1);
  EXPECT_EQ(evaluation.scores().addressRight.whole, 0);
  EXPECT_EQ(evaluation.scores().within100.whole, 0);
}

TEST(Evaluation, CountsEachKindOfDamage) {
  Evaluation evaluation;
  evaluation.add(kTruth, verdict("7", "12A", 0));
  evaluation.add(kTruth, verdict("8", "12A", 0));
  evaluation.add({.streetId = "7", .number = "1"}, verdict("7", "1", 0));
  const auto& damage = evaluation.scores().streetRightByDamage;
  EXPECT_EQ(damage.at("abbr").part, 1);
  EXPECT_EQ(damage.at("abbr").whole, 2);
  EXPECT_EQ(damage.at("none").part, 1);
  EXPECT_EQ(damage.size(), 3U);
}

TEST(Reliability, IsPerfectWhereWhatIsClaimedHappens) {
  Reliability reliability;
  for (int answer = 0; answer < 10; ++answer) {
    reliability.add(0.8, answer < 8);
  }
  EXPECT_NEAR(reliability.expectedCalibrationError(), 0, 1e-12);
  EXPECT_EQ(reliability.bins()[16].answers, 10);
}

TEST(Reliability, MeasuresTheMeanDistanceByBin) {
  Reliability reliability;
  reliability.add(1, false);    // claims 1, gets 0
  reliability.add(0, false);    // claims 0, gets 0
  reliability.add(0.52, true);  // claims 0.52, gets 1
  reliability.add(0.52, true);
  EXPECT_NEAR(reliability.expectedCalibrationError(), (1 + 0 + 2 * 0.48) / 4, 1e-12);
  EXPECT_EQ(reliability.bins()[19].answers, 1) << "a certain answer is in the last bin";
}

TEST(SameNumber, DoesNotMindCaseAndBlanks) {
  EXPECT_TRUE(isSameNumber("12 a", "12A"));
  EXPECT_FALSE(isSameNumber("1/2", "12"));
  EXPECT_FALSE(isSameNumber("12", "12A"));
}

}  // namespace
}  // namespace buurtatlas
