#include "viewmodels/alert_composer.h"

#include <QSignalSpy>

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

constexpr const char* kGoodText = "Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.";

class AlertComposerTest : public TownWorkspace {
 protected:
  void drawAroundAll() {
    composer.drawArea();
    drawSquare(0, 500, 1000);
    workspace.sketch()->finish();
    settle();
  }

  AlertComposer& composer = *workspace.composer();
};

TEST_F(AlertComposerTest, CountsPeopleByChannel) {
  drawAroundAll();
  EXPECT_EQ(composer.people(), 2);
  EXPECT_EQ(composer.bySms(), 1);
  EXPECT_EQ(composer.byEmail(), 1) << "who has no phone gets an urgent alert by e-mail";
  EXPECT_EQ(composer.possible(), 1) << "whose address is in doubt is named, and not addressed";
}

TEST_F(AlertComposerTest, CountsWhileTheAreaIsBeingDrawn) {
  composer.drawArea();
  drawSquare(200, 900, 200);
  settle();
  EXPECT_EQ(composer.people(), 1);
  EXPECT_FALSE(composer.canSend()) << "an area that is not finished sends nothing";
}

TEST_F(AlertComposerTest, CannotBeSentWithoutWords) {
  drawAroundAll();
  EXPECT_FALSE(composer.canSend());
  EXPECT_NE(composer.missing(), QString());
  EXPECT_FALSE(composer.send(2));
  EXPECT_TRUE(atlas().alerts->empty());
}

TEST_F(AlertComposerTest, SendsOnlyToTheNumberThatWasConfirmed) {
  drawAroundAll();
  composer.setText(QString::fromUtf8(kGoodText));
  ASSERT_TRUE(composer.canSend()) << composer.missing().toStdString();
  EXPECT_FALSE(composer.send(86));
  EXPECT_TRUE(atlas().alerts->empty());
  EXPECT_NE(workspace.session()->errorText(), QString());
}

TEST_F(AlertComposerTest, QueuesTheAlertAndStartsTheSender) {
  drawAroundAll();
  composer.setText(QString::fromUtf8(kGoodText));
  EXPECT_TRUE(composer.send(2));
  ASSERT_EQ(atlas().alerts->size(), 1U);
  EXPECT_EQ(store->lastRecipients().size(), 2U);
  EXPECT_EQ(sendersStarted, 1);
  EXPECT_FALSE(composer.isComposing());
  EXPECT_EQ(workspace.alerts()->count(), 1);
  EXPECT_EQ(workspace.alerts()->waiting(), 2);
}

TEST_F(AlertComposerTest, TakesTheBorderOfTheChosenZone) {
  workspace.zoneEditor()->select(1);
  composer.takeZone();
  settle();
  EXPECT_TRUE(composer.hasArea());
  EXPECT_EQ(composer.people(), 2);
}

TEST_F(AlertComposerTest, CountsAgainWhenAMemberLeaves) {
  drawAroundAll();
  workspace.memberDesk()->open(1);
  workspace.memberDesk()->leave();
  settle();
  EXPECT_EQ(composer.people(), 1);
}

TEST_F(AlertComposerTest, ReplacesLettersThatMakeAnSmsDear) {
  composer.begin();
  composer.setText(QStringLiteral("Geïnformeerd"));
  EXPECT_FALSE(composer.smsPlain());
  composer.useCheapLetters();
  EXPECT_TRUE(composer.smsPlain());
  EXPECT_EQ(composer.text(), QStringLiteral("Geinformeerd"));
}

}  // namespace
}  // namespace buurtatlas::test
