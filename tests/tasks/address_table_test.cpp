#include "tasks/address_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "geocoding/register_builder.h"
#include "tasks/register_task.h"

namespace buurtatlas {
namespace {

using testing::HasSubstr;

AddressMatcher matcherOfOneStreet() {
  RegisterBuilder builder;
  for (const char* number : {"1", "3", "5"}) {
    builder.add({.streetId = "71",
                 .street = {.dutch = "Lindestraat"},
                 .number = number,
                 .postcode = "9991",
                 .municipality = {.dutch = "Duinburg"},
                 .position = Point{650'000, 670'000}});
  }
  return AddressMatcher(AddressRegister::fromImage(*builder.finish()).value());
}

std::string cell(std::span<const std::string> cells, std::string_view column) {
  return cells[static_cast<std::size_t>(std::ranges::find(answerColumns(), column) - answerColumns().begin())];
}

TEST(AnswerCells, SayWhereAnAddressLiesInMetresAndDegrees) {
  const AddressMatcher matcher = matcherOfOneStreet();
  AnswerCells answers(matcher, Plane::create("EPSG:3812").value());
  const auto cells = answers.of(matcher.answer({.text = "Lindestraat 3, 9991 Duinburg"}));
  ASSERT_EQ(cells.size(), answerColumns().size());
  EXPECT_EQ(cell(cells, "class"), "exact");
  EXPECT_EQ(cell(cells, "status"), "accept");
  EXPECT_EQ(cell(cells, "east"), "650000.000");
  EXPECT_EQ(cell(cells, "north"), "670000.000");
  EXPECT_THAT(cell(cells, "lon"), testing::StartsWith("4.3687")) << "672 m east of the origin of the plane";
  EXPECT_THAT(cell(cells, "lat"), testing::StartsWith("50.84"));
  EXPECT_EQ(cell(cells, "street"), "Lindestraat");
  EXPECT_EQ(cell(cells, "number"), "3");
  EXPECT_EQ(cell(cells, "postcode"), "9991");
  EXPECT_EQ(cell(cells, "municipality"), "Duinburg");
  EXPECT_EQ(cell(cells, "street_id"), "71");
  EXPECT_EQ(cell(cells, "flags"), "");
}

TEST(AnswerCells, AreEmptyWhereNothingWasFound) {
  const AddressMatcher matcher = matcherOfOneStreet();
  AnswerCells answers(matcher, Plane::create("EPSG:3812").value());
  ASSERT_EQ(cell(answers.of(matcher.answer({.text = "Lindestraat 3, 9991 Duinburg"})), "class"), "exact");
  const auto cells = answers.of(matcher.answer({.text = ""}));
  EXPECT_EQ(cell(cells, "class"), "none");
  EXPECT_EQ(cell(cells, "status"), "reject");
  EXPECT_EQ(cell(cells, "street"), "") << "nothing of the answer before";
  EXPECT_EQ(cell(cells, "lon"), "");
}

TEST(AddressParts, AreFoundByTheNamesOfTheirColumns) {
  const auto parts = AddressParts::find({"nr", "weg", "pc"}, {{"street", "weg"}, {"number", "nr"}, {"postcode", "pc"}});
  ASSERT_TRUE(parts.has_value());
  const std::array<std::string_view, 3> cells{"12", "Lindestraat", "9991"};
  const WrittenAddress address = parts->in(cells);
  EXPECT_EQ(address.street, "Lindestraat");
  EXPECT_EQ(address.number, "12");
  EXPECT_EQ(address.postcode, "9991");
  EXPECT_EQ(address.text, "");
}

TEST(AddressParts, FailWithoutAnAddressOrWithAWrongName) {
  const std::vector<std::string> columns{"a", "b"};
  const auto sentence = [&](const std::map<std::string, std::string>& names) {
    return inEnglish(AddressParts::find(columns, names).error().reason);
  };
  EXPECT_THAT(sentence({{"text", "c"}}), HasSubstr("no column \"c\""));
  EXPECT_THAT(sentence({{"txt", "a"}}), HasSubstr("no part \"txt\""));
  EXPECT_THAT(sentence({{"number", "a"}}), HasSubstr("No column holds the address"));
}

TEST(AnswerFlags, AreNamedInOrder) {
  AnswerFlags flags;
  EXPECT_EQ(namesOf(flags), "");
  flags.set(AnswerFlag::Ambiguous);
  flags.set(AnswerFlag::PostcodeChanged);
  EXPECT_EQ(namesOf(flags), "postcode-changed;ambiguous");
}

/// Gives a fixed number of addresses of a street named after the file.
class InventedSource : public RegisterSource {
 public:
  Result<void> read(const RegisterRequest& request, RegisterTally& tally, const Sink& sink,
                    const JobControl& control) override {
    if (request.file == "bad") {
      return failInFile(ErrorCode::FileUnreadable, request.file, "This file is damaged.");
    }
    for (const char* number : {"1", "2"}) {
      if (request.file != "empty") {
        sink({.street = {.dutch = request.file}, .number = number, .position = Point{650'000, 670'000}});
        ++tally.rows;
      }
    }
    tally.dataDate = parseDate("2026-01-02");
    control.report(1);
    return {};
  }
};

TEST(GatherRegister, PutsFilesTogetherAndPrefersTheDayItIsTold) {
  InventedSource source;
  std::vector<double> shares;
  auto gathered = gatherRegister(source, {{.file = "Lindestraat"}, {.file = "Vlasgaard"}}, parseDate("2026-10-01"),
                                 {.progress = [&](double share) { shares.push_back(share); }});
  ASSERT_TRUE(gathered.has_value());
  EXPECT_EQ(gathered->tally.rows, 4);
  EXPECT_THAT(shares, testing::ElementsAre(0.5, 1.0));
  const auto opened = AddressRegister::fromImage(*gathered->builder.finish());
  ASSERT_TRUE(opened.has_value());
  EXPECT_EQ(opened->summary().streets, 2U);
  EXPECT_EQ(opened->summary().dataDate, parseDate("2026-10-01"));
}

TEST(GatherRegister, FailsWithTheFileThatIsBadOrWhenThereIsNothing) {
  InventedSource source;
  EXPECT_EQ(gatherRegister(source, {{.file = "Lindestraat"}, {.file = "bad"}}, {}).error().file, "bad");
  EXPECT_EQ(gatherRegister(source, {{.file = "empty"}}, {}).error().code, ErrorCode::InvalidInput);
}

}  // namespace
}  // namespace buurtatlas
