#include "viewmodels/alert_composer.h"

#include <QSignalSpy>

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

constexpr const char* kGoodText = "Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101.";

class AlertComposerTest : public TownWorkspace {
 protected:
  void drawAroundAll() {
    composer.area()->draw();
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
  composer.area()->draw();
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
  composer.area()->takeZone();
  settle();
  EXPECT_TRUE(composer.area()->isThere());
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
  EXPECT_FALSE(composer.words()->isPlain());
  ASSERT_GT(composer.words()->findings()->count(), 0);
  const RemarkList& findings = *composer.words()->findings();
  for (int row = 0; row < findings.count(); ++row) {
    composer.words()->mend(findings.data(findings.index(row), RemarkList::MendedRole).toString());
  }
  EXPECT_TRUE(composer.words()->isPlain());
  EXPECT_EQ(composer.text(), QStringLiteral("Geinformeerd"));
}

TEST_F(AlertComposerTest, CountsARangeAndAddressesThePossibleWhereThatIsChosen) {
  drawAroundAll();
  EXPECT_EQ(composer.peopleText(), QStringLiteral("2 to 3"));
  composer.setIncludesPossible(true);
  settle();
  EXPECT_EQ(composer.people(), 3);
  EXPECT_EQ(composer.peopleText(), QStringLiteral("3"));
  composer.setText(QString::fromUtf8(kGoodText));
  EXPECT_FALSE(composer.send(2)) << "the number that was shown before is not the one that is addressed now";
  EXPECT_TRUE(composer.send(3));
}

TEST_F(AlertComposerTest, JoinsAreasCutsHolesAndTakesThemBack) {
  workspace.zoneEditor()->select(1);
  composer.area()->takeZone();
  composer.area()->drawHole();
  drawSquare(200, 900, 200);
  workspace.sketch()->finish();
  settle();
  EXPECT_EQ(composer.area()->parts().size(), 2);
  EXPECT_EQ(composer.people(), 1) << "An lives in the hole";
  composer.area()->undo();
  settle();
  EXPECT_EQ(composer.people(), 2);
  composer.area()->undo();
  settle();
  EXPECT_FALSE(composer.area()->isThere());
  EXPECT_EQ(composer.people(), 0);
}

TEST_F(AlertComposerTest, MakesACircleAroundAnAddressAndProposesItsStreet) {
  composer.begin();
  composer.area()->findPlace(QStringLiteral("Kerkstraat 3"));
  ASSERT_FALSE(composer.area()->placeHits().isEmpty());
  composer.area()->addPlace(0);
  composer.words()->chooseTemplate(0);
  settle();
  EXPECT_EQ(composer.area()->text().left(9), QStringLiteral("Circle of"));
  EXPECT_EQ(composer.people(), 2);
  EXPECT_TRUE(composer.text().contains(QStringLiteral("Kerkstraat"))) << composer.text().toStdString();
  composer.area()->setReach(100);
  settle();
  EXPECT_EQ(composer.area()->parts().size(), 1) << "another radius is the same circle";
  EXPECT_EQ(composer.people(), 1);
}

TEST_F(AlertComposerTest, LeavesOutWhatLiesOutsideTheMunicipalityUntilThereIsAReason) {
  composer.area()->draw();
  drawSquare(-500, 500, 1000);
  workspace.sketch()->finish();
  settle();
  EXPECT_TRUE(composer.area()->outsideText().contains(QStringLiteral("left out")));
  composer.area()->keepOutside(QStringLiteral("the car fled that way"));
  settle();
  EXPECT_TRUE(composer.area()->outsideText().contains(QStringLiteral("warned too")));
  EXPECT_TRUE(composer.area()->keepsOutside());
}

TEST_F(AlertComposerTest, GivesEveryReaderATextAndSaysWhoGetsAnother) {
  Member fr = *workspace.members()->find(2);
  fr.language = "fr";
  workspace.session()->perform({.label = {"Change", {}}, .putMembers = {fr}});
  drawAroundAll();
  composer.setText(QString::fromUtf8(kGoodText));
  ASSERT_EQ(composer.words()->fallbackTexts().size(), 1);
  EXPECT_TRUE(composer.words()->fallbackTexts().front().contains(QStringLiteral("French")));
  composer.words()->chooseTemplate(0);
  EXPECT_TRUE(composer.words()->fallbackTexts().isEmpty());
  EXPECT_EQ(composer.words()->texts().size(), 4U);
}

TEST_F(AlertComposerTest, KeepsWhatWasChangedByHandWhenSlotsAreFilledIn) {
  composer.begin();
  composer.words()->chooseTemplate(0);
  composer.words()->setLanguageIndex(1);
  composer.setText(QStringLiteral("Cambriolage, appelez le 101."));
  composer.words()->slotList()->fill(0, QStringLiteral("Molenweg"));
  EXPECT_EQ(composer.text(), QStringLiteral("Cambriolage, appelez le 101."));
  composer.words()->setLanguageIndex(0);
  EXPECT_TRUE(composer.text().contains(QStringLiteral("Molenweg")));
  composer.words()->setLanguageIndex(1);
  composer.words()->useTemplateText();
  EXPECT_TRUE(composer.text().contains(QStringLiteral("Molenweg")));
}

TEST_F(AlertComposerTest, TakesATimeAsPeopleTypeIt) {
  composer.begin();
  composer.words()->chooseTemplate(0);
  AlertSlotList& rows = *composer.words()->slotList();
  rows.fill(1, QStringLiteral("14u05"));
  EXPECT_EQ(rows.values().at("time"), "14:05");
  rows.fill(1, QStringLiteral("25:00"));
  EXPECT_EQ(rows.values().at("time"), "14:05") << "what is no time leaves the old one";
}

TEST_F(AlertComposerTest, ListsEveryMemberWithAReasonAndFiltersThem) {
  drawAroundAll();
  AlertLedger& ledger = *composer.ledger();
  EXPECT_EQ(ledger.count(), 3);
  ledger.setGroup(AlertLedger::Possible);
  ASSERT_EQ(ledger.count(), 1);
  EXPECT_EQ(ledger.data(ledger.index(0), AlertLedger::NameRole).toString(), QStringLiteral("Cis Maes"));
  ledger.setGroup(AlertLedger::Everybody);
  ledger.setWords(QStringLiteral("claes"));
  ASSERT_EQ(ledger.count(), 1);
  ledger.show(0);
  EXPECT_TRUE(workspace.focus()->hasPin());
}

TEST_F(AlertComposerTest, SendsATestToItsWriterAlone) {
  drawAroundAll();
  composer.setText(QString::fromUtf8(kGoodText));
  EXPECT_FALSE(composer.sendToMe(QStringLiteral("0499 99 99 99")));
  workspace.session()->dismissError();
  EXPECT_TRUE(composer.sendToMe(QStringLiteral("0460 00 00 01")));
  ASSERT_EQ(store->lastRecipients().size(), 1U);
  EXPECT_TRUE(atlas().alerts->front().text.starts_with("TEST: "));
  EXPECT_TRUE(composer.isComposing()) << "the alert itself waits";
}

TEST_F(AlertComposerTest, TellsEverybodyWhoGotAnAlertThatItWasWrong) {
  drawAroundAll();
  composer.setText(QString::fromUtf8(kGoodText));
  ASSERT_TRUE(composer.send(2));
  store->handOverEverything();
  FollowUpDesk& desk = *workspace.followUps();
  desk.begin(static_cast<int>(atlas().alerts->front().id), FollowUpDesk::FalseAlarm);
  EXPECT_EQ(desk.people(), 2);
  EXPECT_TRUE(desk.text().contains(QStringLiteral("vals alarm")));
  ASSERT_TRUE(desk.canSend());
  EXPECT_TRUE(desk.send(2));
  EXPECT_EQ(atlas().alerts->size(), 2U);
  EXPECT_EQ(sendersStarted, 2);
  EXPECT_FALSE(desk.isOpen());
}

TEST_F(AlertComposerTest, CallsBackWhatReachedNobodyAndTellsNobody) {
  drawAroundAll();
  composer.setText(QString::fromUtf8(kGoodText));
  ASSERT_TRUE(composer.send(2));
  FollowUpDesk& desk = *workspace.followUps();
  desk.begin(static_cast<int>(atlas().alerts->front().id), FollowUpDesk::FalseAlarm);
  EXPECT_EQ(desk.people(), 0);
  EXPECT_TRUE(desk.send(0));
  EXPECT_EQ(atlas().alerts->size(), 1U);
  EXPECT_EQ(workspace.cases()->count(), 0);
}

TEST_F(AlertComposerTest, HandsInWhatSomebodyElseHasToApprove) {
  ASSERT_TRUE(store->putPolicy({.urgency = Urgency::Urgent, .needsApproval = true}, {}));
  ASSERT_TRUE(workspace.people()->add(QStringLiteral("Jan"), false, true));
  drawAroundAll();
  composer.setText(QString::fromUtf8(kGoodText));
  ASSERT_TRUE(composer.send(2));
  EXPECT_TRUE(atlas().alerts->empty());
  CaseList& cases = *workspace.cases();
  ASSERT_EQ(cases.count(), 1);
  EXPECT_FALSE(cases.data(cases.index(0), CaseList::CanJudgeRole).toBool()) << "nobody judges their own words";
  workspace.people()->choose(1);
  EXPECT_TRUE(cases.data(cases.index(0), CaseList::CanJudgeRole).toBool());
  EXPECT_TRUE(cases.approve(0));
  workspace.people()->choose(0);
  EXPECT_TRUE(cases.send(0, 2, {}, 0));
  EXPECT_EQ(atlas().alerts->size(), 1U);
  EXPECT_EQ(cases.count(), 0);
}

TEST_F(AlertComposerTest, IsNotSentByNobody) {
  store->putPerson({.name = "Jan", .roles = {Role::Author}}, {}).value();
  workspace.session()->setStore(store);
  drawAroundAll();
  composer.setText(QString::fromUtf8(kGoodText));
  EXPECT_FALSE(composer.canSend()) << "of two people, nobody said who sits here";
  workspace.people()->choose(0);
  EXPECT_TRUE(composer.canSend()) << composer.missing().toStdString();
}

/// The alert that a file would hold.
class AlertKeeperTest : public testing::Test {
 protected:
  AlertKeeperTest() {
    store->file = "town.gpkg";
    open();
  }
  void open() {
    Workspace::Ports ports;
    ports.unfinishedAlert = {.read = [this](const std::string&) { return Result<std::optional<KeptAlert>>(kept); },
                             .keep =
                                 [this](const std::string&, const KeptAlert* alert) {
                                   kept.reset();
                                   if (alert != nullptr) {
                                     kept = *alert;
                                   }
                                   return Result<void>();
                                 }};
    workspace = std::make_unique<Workspace>(std::move(ports));
    workspace->session()->setStore(store);
  }

  std::optional<KeptAlert> kept;
  std::shared_ptr<MemoryStore> store = std::make_shared<MemoryStore>(smallTown());
  std::unique_ptr<Workspace> workspace;
};

TEST_F(AlertKeeperTest, OffersTheAlertThatWasBeingWrittenWhenTheProgramEnded) {
  workspace->composer()->begin();
  workspace->composer()->area()->addZone(1);
  workspace->composer()->words()->chooseTemplate(0);
  workspace->composer()->words()->slotList()->fill(2, QStringLiteral("Twee personen"));
  const QString words = workspace->composer()->text();
  workspace.reset();  // as when the window ends; what was waiting is written
  ASSERT_TRUE(kept.has_value());
  open();
  ASSERT_TRUE(workspace->alertKeeper()->isOffering());
  workspace->alertKeeper()->resume();
  EXPECT_EQ(workspace->composer()->text(), words);
  EXPECT_EQ(workspace->composer()->area()->parts().size(), 1);
}

TEST_F(AlertKeeperTest, KeepsNothingOfAnAlertThatWasDropped) {
  workspace->composer()->begin();
  workspace->composer()->area()->addZone(1);
  EXPECT_TRUE(waitFor([this] { return kept.has_value(); }));
  workspace->composer()->discard();
  EXPECT_TRUE(waitFor([this] { return !kept.has_value(); }));
  open();
  EXPECT_FALSE(workspace->alertKeeper()->isOffering());
}

/// A case that came back, and was being changed when the program ended.
class ChangedCaseTest : public AlertKeeperTest {
 protected:
  ChangedCaseTest() {
    store->putPerson({.name = "Eva", .roles = {Role::Author, Role::Chief}}, {}).value();
    AlertCase returned{.content = {.urgency = Urgency::Urgent,
                                   .area = store->snapshot()->zones->front().border,
                                   .texts = {{"nl", "Inbraak in de Kerkstraat. Bel 101."}}},
                       .state = CaseState::Returned,
                       .note = "zeg hoe laat"};
    id = store->record({.change = {.next = returned}}).value().id;
    open();
    workspace->composer()->edit(static_cast<int>(id));
    workspace->composer()->setText(QString::fromUtf8(kGoodText));
    workspace.reset();
  }
  Id id = 0;
};

TEST_F(ChangedCaseTest, IsOfferedAndGoesOnAsThatCase) {
  open();
  ASSERT_TRUE(workspace->alertKeeper()->isOffering());
  EXPECT_TRUE(workspace->alertKeeper()->offerText().contains(QString::number(id)));
  workspace->alertKeeper()->resume();
  AlertComposer& composer = *workspace->composer();
  EXPECT_EQ(composer.editedCase(), static_cast<int>(id));
  EXPECT_EQ(composer.note(), QStringLiteral("zeg hoe laat"));
  EXPECT_EQ(composer.text(), QString::fromUtf8(kGoodText));
  ASSERT_TRUE(waitFor([&] { return composer.canSend(); })) << composer.missing().toStdString();
  EXPECT_TRUE(composer.send(composer.people())) << workspace->session()->errorText().toStdString();
  EXPECT_EQ(store->cases().value().size(), 1U);
  EXPECT_EQ(store->caseOf(id).value().content.texts.at("nl"), kGoodText);
  EXPECT_TRUE(waitFor([this] { return !kept.has_value(); }));
}

TEST_F(ChangedCaseTest, GoesOnAsANewAlertWhereSomebodyTookAStepSince) {
  AlertCase other = store->caseOf(id).value();
  other.content.texts["nl"] = "Iets anders. Bel 101.";
  ASSERT_TRUE(store->record({.change = {.next = other}}));
  open();
  workspace->alertKeeper()->resume();
  EXPECT_EQ(workspace->composer()->editedCase(), 0);
  EXPECT_EQ(workspace->composer()->text(), QString::fromUtf8(kGoodText));
  EXPECT_EQ(store->caseOf(id).value().content.texts.at("nl"), "Iets anders. Bel 101.");
}

TEST_F(AlertKeeperTest, ForgetsWhatIsNotWanted) {
  kept = KeptAlert{.templateKey = "burglary"};
  open();
  ASSERT_TRUE(workspace->alertKeeper()->isOffering());
  workspace->alertKeeper()->discard();
  EXPECT_FALSE(workspace->alertKeeper()->isOffering());
  EXPECT_TRUE(waitFor([this] { return !kept.has_value(); }));
}

/// Words about an alert, as a file would hold them.
class FollowUpKeeperTest : public testing::Test {
 protected:
  FollowUpKeeperTest() {
    store->file = "town.gpkg";
    store->putPerson({.name = "Eva", .roles = {Role::Author, Role::Chief}}, {}).value();
    open();
    AlertComposer& composer = *workspace->composer();
    composer.begin();
    composer.area()->addZone(1);
    composer.setText(QString::fromUtf8(kGoodText));
    EXPECT_TRUE(waitFor([&] { return composer.canSend(); }));
    EXPECT_TRUE(composer.send(composer.people()));
    store->handOverEverything();
    alert = static_cast<int>(store->snapshot()->alerts->back().id);
  }
  void open() {
    Workspace::Ports ports;
    ports.unfinishedFollowUp = {.read = [this](const std::string&) { return Result<std::optional<KeptAlert>>(kept); },
                                .keep =
                                    [this](const std::string&, const KeptAlert* words) {
                                      kept = words == nullptr ? std::nullopt : std::optional(*words);
                                      return Result<void>();
                                    }};
    workspace = std::make_unique<Workspace>(std::move(ports));
    workspace->session()->setStore(store);
  }

  int alert = 0;
  std::optional<KeptAlert> kept;
  std::shared_ptr<MemoryStore> store = std::make_shared<MemoryStore>(smallTown());
  std::unique_ptr<Workspace> workspace;
};

TEST_F(FollowUpKeeperTest, OffersTheWordsAboutAnAlertThatWereBeingWrittenWhenTheProgramEnded) {
  workspace->followUps()->begin(alert, FollowUpDesk::AllClear);
  workspace->followUps()->setText(QStringLiteral("De straat is weer vrij."));
  workspace.reset();
  ASSERT_TRUE(kept.has_value());
  open();
  ASSERT_TRUE(workspace->followUpKeeper()->isOffering());
  workspace->followUpKeeper()->resume();
  EXPECT_EQ(workspace->followUps()->use(), FollowUpDesk::AllClear);
  EXPECT_EQ(workspace->followUps()->text(), QStringLiteral("De straat is weer vrij."));
}

TEST_F(FollowUpKeeperTest, KeepsNothingOfWordsThatWereSentOrDropped) {
  FollowUpDesk& desk = *workspace->followUps();
  desk.begin(alert, FollowUpDesk::Update);
  desk.setText(QStringLiteral("Een rode wagen. Bel 101."));
  EXPECT_TRUE(waitFor([this] { return kept.has_value(); }));
  EXPECT_TRUE(desk.send(desk.people()));
  EXPECT_TRUE(waitFor([this] { return !kept.has_value(); }));
}

TEST_F(FollowUpKeeperTest, ShowsWhatWasSaidLast) {
  FollowUpDesk& desk = *workspace->followUps();
  desk.begin(alert, FollowUpDesk::Update);
  EXPECT_EQ(desk.about(), QString::fromUtf8(kGoodText));
  desk.setText(QStringLiteral("Een rode wagen. Bel 101."));
  EXPECT_TRUE(desk.send(desk.people()));
  store->handOverEverything();
  desk.begin(alert, FollowUpDesk::AllClear);
  EXPECT_EQ(desk.about(), QStringLiteral("Een rode wagen. Bel 101."));
}

}  // namespace
}  // namespace buurtatlas::test
