#include "tasks/cap_task.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "alerting/cap_check.h"
#include "tasks/cap_press.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr Instant kNine{std::chrono::seconds(1'772'355'600)};  // 2026-03-01T09:00:00Z
constexpr const char* kSender = "bin.teststad.example";

/// An alert, two updates and an end of it, a minute apart, and another alert in between.
class CapOfAnAlert : public testing::Test {
 protected:
  CapOfAnAlert() {
    add(AlertKind::Alert, 0);
    add(AlertKind::Update, 1);
    add(AlertKind::Alert, 0);
    add(AlertKind::Update, 1);
  }
  void add(AlertKind kind, Id about) {
    const auto number = std::ssize(source.alerts);
    Alert alert{.id = number + 1, .urgency = Urgency::Urgent, .kind = kind, .refersTo = about};
    alert.revision = about == 0 ? 1 : static_cast<int>(number + 1);
    alert.texts = {{.language = "de", .text = "Feuer. Rufen Sie 101 an."},
                   {.language = "en", .text = "Fire. Call 101."},
                   {.language = "fr", .text = "Incendie. Appelez le 101."},
                   {.language = "nl", .text = "Brand. Bel 101."}};
    alert.text = "Brand. Bel 101.";
    alert.area = {rectangle(650000, 650500, 651000, 651000)};
    alert.acceptedAt = kNine + std::chrono::minutes(number);
    alert.expiresAt = alert.acceptedAt + std::chrono::hours(2);
    source.alerts.push_back(alert);
  }
  [[nodiscard]] CapMessage message(Id alert) const {
    return capMessageOf(source.info, source.alerts, {.alert = alert, .sender = kSender}, now()).value();
  }

  CapSource source{.info = {.name = "Teststad", .nis = "99999"}, .alerts = {}};
};

TEST_F(CapOfAnAlert, SpeaksEveryLanguageOfTheAlertTheMainOneFirst) {
  std::vector<std::string> languages;
  for (const CapText& text : message(1).texts) {
    languages.push_back(text.language);
  }
  EXPECT_THAT(languages, ElementsAre("nl-BE", "de-BE", "en", "fr-BE"));
  EXPECT_EQ(message(1).texts[3].event, "Alerte de quartier");
}

TEST_F(CapOfAnAlert, RefersToAllThatWasSentAboutTheSameAlertBefore) {
  EXPECT_THAT(message(1).references, IsEmpty());
  EXPECT_THAT(message(2).references, ElementsAre(capReference(message(1))));
  EXPECT_THAT(message(3).references, IsEmpty());
  EXPECT_THAT(message(4).references, ElementsAre(capReference(message(1)), capReference(message(2))));
}

TEST_F(CapOfAnAlert, IsTheSameWheneverItIsMade) {
  const auto early = capMessageOf(source.info, source.alerts, {.alert = 4, .sender = kSender}, kNine);
  EXPECT_EQ(capXml(*early), capXml(message(4)));
}

TEST_F(CapOfAnAlert, EndsAsItsKindSays) {
  add(AlertKind::AllClear, 1);
  add(AlertKind::FalseAlarm, 3);
  add(AlertKind::Feedback, 1);
  EXPECT_EQ(message(2).type, CapType::Update);
  EXPECT_EQ(message(5).type, CapType::Update);
  EXPECT_THAT(capXml(message(5)), HasSubstr("<responseType>AllClear</responseType>"));
  EXPECT_THAT(capXml(message(5)), HasSubstr("<urgency>Past</urgency>"));
  EXPECT_EQ(message(6).type, CapType::Cancel);
  EXPECT_THAT(message(6).references, ElementsAre(capReference(message(3))));
  EXPECT_EQ(message(7).type, CapType::Update);
  for (Id alert = 1; alert <= 7; ++alert) {
    EXPECT_THAT(findCapFaults(capXml(message(alert)), now()), IsEmpty()) << alert;
  }
}

TEST_F(CapOfAnAlert, IsNotSentBeforeWhatItRefersToAlsoWhereTheClockWasSetBack) {
  source.alerts[3].acceptedAt = kNine - std::chrono::hours(1);
  EXPECT_THAT(findCapFaults(capXml(message(4)), now()), IsEmpty());
}

TEST_F(CapOfAnAlert, SaysThatItIsAnExercise) {
  EXPECT_THAT(capXml(message(1)), HasSubstr("<status>Actual</status>"));
  source.alerts[0].exercise = true;
  EXPECT_THAT(capXml(message(1)), HasSubstr("<status>Exercise</status>"));
}

TEST_F(CapOfAnAlert, IsTakenBackWithoutWordsWhereNobodyElseIsTold) {
  const CapMessage taken =
      capWithdrawalOf(source.info, source.alerts, {.alert = 1, .sender = kSender}, kNine + std::chrono::minutes(9))
          .value();
  EXPECT_EQ(taken.type, CapType::Cancel);
  EXPECT_THAT(taken.references, ElementsAre(capReference(message(1))));
  EXPECT_THAT(findCapFaults(capXml(taken), now()), IsEmpty());
}

TEST_F(CapOfAnAlert, NeedsASenderAndAnAlertThatIsThere) {
  EXPECT_EQ(capMessageOf(source.info, source.alerts, {.alert = 9, .sender = kSender}, now()).error().code,
            ErrorCode::NotFound);
  EXPECT_EQ(capMessageOf(source.info, source.alerts, {.alert = 1, .sender = "a b"}, now()).error().code,
            ErrorCode::InvalidInput);
  EXPECT_EQ(capMessageOf(source.info, source.alerts, {.alert = 1, .sender = kSender, .type = CapType::Cancel}, now())
                .error()
                .code,
            ErrorCode::InvalidInput);
}

TEST_F(CapOfAnAlert, StandsInTheFeedUntilItExpires) {
  CapPress press({.sender = kSender, .feedAddress = "https://bin.teststad.example/cap/"});
  const std::vector<CapReport> reports = {
      {.task = {.alert = 1, .attempt = 1}}, {.task = {.alert = 2, .attempt = 3}}, {.task = {.alert = 3}}};
  const CapFeedFiles both = press.feedOf(source, reports, kNine + std::chrono::minutes(5));
  EXPECT_EQ(both.messages.size(), 2U) << "what nobody began with is not news yet";
  EXPECT_LT(both.feed.find("99999.2."), both.feed.find("99999.1.")) << "newest first";
  EXPECT_EQ(press.feedOf(source, reports, kNine + std::chrono::minutes(9)).feed, both.feed)
      << "the same news are the same bytes";
  const CapFeedFiles later = press.feedOf(source, reports, kNine + std::chrono::minutes(120));
  EXPECT_EQ(later.messages.size(), 1U);
  EXPECT_THAT(later.feed, HasSubstr("<updated>2026-03-01T11:00:00Z</updated>"));
  EXPECT_THAT(press.feedOf(source, reports, kNine + std::chrono::hours(9)).feed, Not(HasSubstr("<entry>")));
}

}  // namespace
}  // namespace buurtatlas
