#include "alerting/alert_template.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "alerting/message_lint.h"
#include "alerting/sms_text.h"

namespace buurtatlas {
namespace {

const SlotValues kEverything = {{"place", "Molenstraat"},
                                {"time", "14:05"},
                                {"description", "Twee personen, donkere kledij"},
                                {"direction", "Kerkplein"},
                                {"next", "15:05"}};

const AlertTemplate& shipped(std::string_view key) {
  const auto& all = shippedTemplates();
  return *std::ranges::find(all, key, &AlertTemplate::key);
}

TEST(ShippedTemplates, HaveANameAndATextInEveryLanguage) {
  ASSERT_GE(shippedTemplates().size(), 8U);
  for (const AlertTemplate& each : shippedTemplates()) {
    for (const std::string_view language : kAlertLanguages) {
      EXPECT_TRUE(each.names.contains(std::string(language))) << each.key << " " << language;
      EXPECT_TRUE(each.texts.contains(std::string(language))) << each.key << " " << language;
    }
  }
}

TEST(ShippedTemplates, AreThereForEachUrgencyAndForEveryWayAnAlertGoesOn) {
  const auto isOf = [](Urgency urgency, AlertKind use) {
    return std::ranges::any_of(shippedTemplates(),
                               [=](const AlertTemplate& each) { return each.urgency == urgency && each.use == use; });
  };
  EXPECT_TRUE(isOf(Urgency::Urgent, AlertKind::Alert));
  EXPECT_TRUE(isOf(Urgency::Information, AlertKind::Alert));
  EXPECT_TRUE(isOf(Urgency::Urgent, AlertKind::Update));
  EXPECT_TRUE(isOf(Urgency::Urgent, AlertKind::AllClear));
  EXPECT_TRUE(isOf(Urgency::Urgent, AlertKind::FalseAlarm));
}

TEST(ShippedTemplates, OfUrgentAlertsSayTheNumberOfThePoliceAndFitInTwoPlainSms) {
  for (const AlertTemplate& each : shippedTemplates()) {
    for (const auto& [language, text] : filledIn(each.texts, kEverything)) {
      if (each.urgency == Urgency::Urgent) {
        EXPECT_THAT(text, ::testing::HasSubstr("101")) << each.key << " " << language;
        EXPECT_EQ(measureSms(text).encoding, SmsEncoding::Gsm7) << each.key << " " << text;
        EXPECT_LE(measureSms(text).segments, 2) << each.key << " " << text;
        EXPECT_TRUE(lintMessage(text, Urgency::Urgent).empty()) << each.key << " " << text;
      }
    }
  }
}

TEST(FilledIn, LeavesOutThePartsThatNothingIsFilledInFor) {
  const std::string& text = shipped("burglary").texts.at("nl");
  EXPECT_EQ(filledIn(text, {{"place", "Molenstraat"}}),
            "Politie: inbraak bezig in Molenstraat. Blijf binnen. Iets gezien? Bel 101.");
  EXPECT_EQ(filledIn(text, kEverything),
            "Politie: inbraak bezig in Molenstraat, 14:05. Twee personen, donkere kledij. Richting: Kerkplein. Blijf "
            "binnen. Iets gezien? Bel 101. Volgend bericht om 15:05.");
}

TEST(FilledIn, TakesWhatIsFilledInAsItIs) {
  EXPECT_EQ(filledIn("In {place}.", {{"place", "<<{time}>>"}}), "In <<{time}>>.");
  EXPECT_EQ(filledIn("Om {time}.", {}), "Om ....");
}

TEST(SlotsOf, AreTypedAndInTheOrderTheyAreFilledIn) {
  EXPECT_THAT(
      slotsOf(shipped("burglary")),
      ::testing::ElementsAre(TemplateSlot{"place", SlotType::Words}, TemplateSlot{"time", SlotType::Clock},
                             TemplateSlot{"description", SlotType::Words}, TemplateSlot{"direction", SlotType::Words},
                             TemplateSlot{"next", SlotType::Clock}));
}

TEST(ReadTemplates, ReadsWhatWasWritten) {
  const Result<std::vector<AlertTemplate>> again = readTemplates(writeTemplates(shippedTemplates()));
  ASSERT_TRUE(again.has_value()) << inEnglish(again.error().reason);
  EXPECT_EQ(*again, shippedTemplates());
}

TEST(ReadTemplates, NamesTheLineThatIsWrong) {
  for (const std::string_view wrong :
       {"[a]", "[a] calm", "[] urgent", "[a] urgent\n[a] urgent", "text nl = x", "[a] urgent\ntext xx = y",
        "[a] urgent\ntext nl = ", "[a] urgent\nword nl = x", "[a] urgent\nname nl = x\nname nl = y"}) {
    const Result<std::vector<AlertTemplate>> read = readTemplates(wrong);
    ASSERT_FALSE(read.has_value()) << wrong;
    EXPECT_EQ(read.error().reason.arguments.front(), std::to_string(std::ranges::count(wrong, '\n') + 1)) << wrong;
  }
}

}  // namespace
}  // namespace buurtatlas
