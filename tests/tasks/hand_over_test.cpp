#include "tasks/hand_over.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

using testing::HasSubstr;

Atlas twoMembers() {
  Atlas atlas;
  const Placement here{.status = PlacementStatus::Accepted, .position = Point{.east = 5, .north = 5}};
  atlas.members = std::make_shared<const std::vector<Member>>(std::vector<Member>{
      {.id = 3, .name = "An; \"Ans\"", .phone = "+32470123456", .email = "an@teststad.example", .placement = here},
      {.id = 4,
       .name = "=HYPERLINK(1)",
       .phone = "+32470123457",
       .email = "b@teststad.example",
       .wantsSms = false,
       .placement = here},
      {.id = 5, .name = "Not asked", .phone = "+32470123458", .placement = here}});
  Zone zone{.id = 1, .name = "Noord"};
  zone.border = {{.outer = {{0, 0}, {10, 0}, {10, 10}, {0, 10}}, .holes = {}}};
  atlas.zones = std::make_shared<const std::vector<Zone>>(std::vector<Zone>{zone});
  return atlas;
}

Audience firstTwo() {
  return {.lines = {{.member = 3, .status = AudienceStatus::In, .channel = Channel::Sms},
                    {.member = 4, .status = AudienceStatus::In, .channel = Channel::Email},
                    {.member = 5, .status = AudienceStatus::Out}}};
}

TEST(HandOver, HasAMarkSemicolonsAndOnlyWhoIsIn) {
  const auto columns =
      parseHandOver("Naam=name\nTelefoon=phone\nMail=email\nZone=zone\nKanaal=channel\nBron=\"BIN\"\n").value();
  EXPECT_EQ(handOverCsv(twoMembers(), firstTwo(), columns),
            "\xEF\xBB\xBFNaam;Telefoon;Mail;Zone;Kanaal;Bron\r\n"
            "\"An; \"\"Ans\"\"\";+32470123456;an@teststad.example;Noord;sms;BIN\r\n"
            "'=HYPERLINK(1);;b@teststad.example;Noord;email;BIN\r\n");
}

TEST(HandOver, ReadsAMappingAsItWasSaved) {
  const auto columns = parseHandOver("\xEF\xBB\xBF# for the police zone\r\nGSM=phone\r\n\r\nLand=\"BE\"\r\n").value();
  EXPECT_EQ(columns, (std::vector<HandOverColumn>{{"GSM", "phone"}, {"Land", "\"BE\""}}));
  EXPECT_EQ(parseHandOver(handOverText(plainHandOver())).value(), plainHandOver());
}

TEST(HandOver, SaysWhichLineOfAMappingIsWrong) {
  EXPECT_EQ(parseHandOver("GSM=phone\nNaam=surname\n").error().line, 2);
  EXPECT_THAT(inEnglish(parseHandOver("Naam=surname").error().reason), HasSubstr("municipality"));
  EXPECT_FALSE(parseHandOver("=phone"));
  EXPECT_FALSE(parseHandOver("# nothing\n"));
}

}  // namespace
}  // namespace buurtatlas
