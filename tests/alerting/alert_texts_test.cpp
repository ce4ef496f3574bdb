#include "alerting/alert_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

Audience readingAudience(const std::vector<std::pair<std::string, Channel>>& readers) {
  Audience audience;
  for (const auto& [language, channel] : readers) {
    audience.lines.push_back({.status = AudienceStatus::In, .channel = channel, .language = language});
  }
  audience.lines.push_back({.status = AudienceStatus::Out, .language = "de"});
  return audience;
}

TEST(ReadersOf, CountsWhoReadsWhatAndWhichTextTheyGet) {
  const Audience audience =
      readingAudience({{"fr", Channel::Sms}, {"nl", Channel::Sms}, {"nl", Channel::Email}, {"de", Channel::Email}});
  EXPECT_THAT(readersOf(audience, {{"nl", "Inbraak"}, {"fr", "Cambriolage"}}, "nl"),
              ::testing::ElementsAre(Readers{.language = "nl", .textLanguage = "nl", .people = 2, .bySms = 1},
                                     Readers{.language = "fr", .textLanguage = "fr", .people = 1, .bySms = 1},
                                     Readers{.language = "de", .textLanguage = "nl", .people = 1, .bySms = 0}));
}

TEST(TextLanguageFor, FallsBackOnTheMainTextAndThenOnAnyThatThereIs) {
  EXPECT_EQ(textLanguageFor("de", {{"fr", "x"}, {"nl", "y"}}, "fr"), "fr");
  EXPECT_EQ(textLanguageFor("de", {{"en", "x"}}, "fr"), "en");
  EXPECT_EQ(textLanguageFor("de", {}, "fr"), "");
}

TEST(CostOf, IsSegmentsTimesPeopleTimesTariff) {
  const std::vector<Readers> readers = {{.language = "nl", .textLanguage = "nl", .people = 90, .bySms = 80},
                                        {.language = "fr", .textLanguage = "fr", .people = 6, .bySms = 4}};
  const AlertTexts texts = {{"nl", std::string(160, 'a')}, {"fr", std::string(161, 'a')}};
  EXPECT_EQ(costOf(readers, texts, 55'000), (SmsCost{.segments = 88, .microEuros = 4'840'000}));
}

TEST(CostOf, IsThatOfTheTextSomebodyGetsInsteadOfTheirs) {
  const std::vector<Readers> readers = {{.language = "de", .textLanguage = "nl", .people = 3, .bySms = 3}};
  EXPECT_EQ(costOf(readers, {{"nl", "België"}}, 10).segments, 3);
  EXPECT_EQ(costOf(readers, {{"nl", "België" + std::string(65, 'a')}}, 10).segments, 6);
}

}  // namespace
}  // namespace buurtatlas
