#include "viewmodels/alert_watch.h"

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

using namespace std::chrono_literals;

class AlertWatchTest : public TownWorkspace {
 protected:
  /// Sends to the two people of the zone.
  int send() {
    AlertComposer& composer = *workspace.composer();
    composer.begin();
    composer.area()->addZone(1);
    composer.setText(QStringLiteral("Inbraak in de Kerkstraat rond 14 uur. Iets gezien? Bel 101."));
    settle();
    EXPECT_TRUE(composer.send(2, workspace.brake()->earlier())) << composer.missing().toStdString();
    return static_cast<int>(atlas().alerts->back().id);
  }
  /// An alert of which a sender has taken so many, every third of them failed.
  int sendMany(int messages) {
    const int alert = send();
    std::vector<DeliveryRecord>& records = store->alertDeliveries[alert];
    records.clear();
    for (int each = 0; each < messages; ++each) {
      records.push_back({.id = 100'000 + each,
                         .member = each % 3 == 0 ? 1 : 2,
                         .state = each % 3 == 0 ? DeliveryState::Failed : DeliveryState::Accepted,
                         .attempts = 1});
    }
    workspace.alerts()->refresh();
    return alert;
  }
  [[nodiscard]] QString nameAt(int row) const { return list.data(list.index(row), DeliveryList::NameRole).toString(); }

  AlertWatch& watch = *workspace.watch();
  DeliveryList& list = *workspace.watch()->deliveries();
};

TEST_F(AlertWatchTest, ReadsTheListPieceByPiece) {
  watch.look(sendMany(1'200));
  EXPECT_EQ(list.count(), 500);
  ASSERT_TRUE(list.canFetchMore({}));
  list.fetchMore({});
  list.fetchMore({});
  EXPECT_EQ(list.count(), 1'200);
  EXPECT_FALSE(list.canFetchMore({}));
  EXPECT_EQ(nameAt(0), QStringLiteral("An Peeters"));
  EXPECT_EQ(nameAt(1'199), QStringLiteral("Bo Claes"));
}

TEST_F(AlertWatchTest, FindsThoseOfOneStateAndOfOneName) {
  watch.look(sendMany(1'200));
  list.setState(DeliveryList::Failed);
  EXPECT_EQ(list.count(), 400);
  list.setState(-1);
  list.setWords(QStringLiteral("nobody of this name"));
  EXPECT_EQ(list.count(), 0);
  list.setWords(QStringLiteral("CLAES"));
  ASSERT_GT(list.count(), 0);
  EXPECT_EQ(nameAt(0), QStringLiteral("Bo Claes"));
}

TEST_F(AlertWatchTest, KeepsThePlaceOfRowsThatStay) {
  const int alert = sendMany(10);
  watch.look(alert);
  int resets = 0;
  QObject::connect(&list, &QAbstractItemModel::modelReset, &list, [&] { ++resets; });
  store->alertDeliveries[alert][4].state = DeliveryState::Delivered;
  workspace.alerts()->refresh();
  EXPECT_EQ(list.data(list.index(4), DeliveryList::StateRole).toInt(), DeliveryList::Delivered);
  list.setState(DeliveryList::Accepted);
  resets = 0;
  store->alertDeliveries[alert][1].state = DeliveryState::Delivered;
  workspace.alerts()->refresh();
  EXPECT_EQ(list.count(), 4);
  EXPECT_EQ(resets, 0);
}

TEST_F(AlertWatchTest, NamesWhoeverWasErased) {
  const int alert = send();
  store->alertDeliveries[alert].front().member = 99;
  watch.look(alert);
  EXPECT_EQ(nameAt(0), QStringLiteral("An erased member"));
}

TEST_F(AlertWatchTest, QueuesOnlyWhatFailedAndStartsTheSender) {
  const int alert = sendMany(9);
  const int started = sendersStarted;
  watch.look(alert);
  EXPECT_EQ(watch.failed(), 3);
  EXPECT_FALSE(watch.retryFailed(2)) << "another number than the one that was confirmed";
  EXPECT_EQ(watch.failed(), 3);
  EXPECT_TRUE(watch.retryFailed(3));
  EXPECT_EQ(watch.failed(), 0);
  EXPECT_EQ(watch.sms()[DeliveryList::Queued], 3);
  EXPECT_EQ(watch.sms()[DeliveryList::Accepted], 6);
  EXPECT_EQ(sendersStarted, started + 1);
  const AuditEvent event = store->audit().value().back().event;
  EXPECT_EQ(event.action, "retry");
  EXPECT_EQ(event.actor, "Eva");
}

TEST_F(AlertWatchTest, NewsThatWaitsIsCalledBackWithoutAWord) {
  const int alert = send();
  store->handOverEverything();
  FollowUpDesk& desk = *workspace.followUps();
  desk.begin(alert, FollowUpDesk::Update);
  EXPECT_FALSE(desk.isCallingBack());
  desk.setText(QStringLiteral("De wagen is weg. Bel 101."));
  ASSERT_TRUE(desk.send(2)) << workspace.session()->errorText().toStdString();
  const int news = static_cast<int>(atlas().alerts->back().id);
  desk.begin(news, FollowUpDesk::FalseAlarm);
  EXPECT_TRUE(desk.isCallingBack());
  EXPECT_EQ(desk.people(), 0);
  ASSERT_TRUE(desk.canSend());
  EXPECT_TRUE(desk.send(0)) << workspace.session()->errorText().toStdString();
  EXPECT_EQ(atlas().alerts->size(), 2U);
  EXPECT_EQ(store->deliveryCounts(news).value().in(DeliveryState::Cancelled), 2);
  const AlertHistory& history = *workspace.alerts();
  const auto withdrawable = [&](int row) {
    return history.data(history.index(row), AlertHistory::WithdrawableRole).toBool();
  };
  EXPECT_FALSE(withdrawable(0)) << "the news is called back";
  EXPECT_TRUE(withdrawable(1)) << "the alert stays";
}

TEST_F(AlertWatchTest, SaysHowLongItTakesAtThePaceOfTheGateway) {
  const int alert = send();
  watch.look(alert);
  EXPECT_TRUE(watch.etaText().contains(QStringLiteral("not known"))) << watch.etaText().toStdString();
  store->gatewayReports = {{.channel = Channel::Sms, .perSecond = 0.01, .noticedAt = now()},
                           {.channel = Channel::Email, .perSecond = 10, .noticedAt = now()}};
  workspace.gateways()->look();
  EXPECT_EQ(watch.etaText(), QStringLiteral("2 still to go: about 2 minutes."));
  EXPECT_EQ(workspace.gateways()->timeText(1, 0, true),
            QStringLiteral("Handing it to the gateways takes about 3 minutes."))
      << "the one that waits goes first";
  EXPECT_EQ(workspace.gateways()->timeText(0, 1, true),
            QStringLiteral("Handing it to the gateways takes less than a minute."));
}

TEST_F(AlertWatchTest, InformationWaitsForUrgentOnesAndNotTheOtherWayRound) {
  send();
  store->gatewayReports = {{.channel = Channel::Sms, .perSecond = 0.01, .noticedAt = now()}};
  workspace.gateways()->look();
  EXPECT_EQ(workspace.gateways()->timeText(1, 0, false),
            QStringLiteral("Handing it to the gateways takes about 3 minutes."));
  Alert information = atlas().alerts->back();
  information.urgency = Urgency::Information;
  Atlas town = atlas();
  town.alerts = std::make_shared<const std::vector<Alert>>(std::vector{information});
  store->replaceAtlas(town);
  workspace.session()->refresh();
  EXPECT_EQ(workspace.gateways()->timeText(1, 0, true),
            QStringLiteral("Handing it to the gateways takes about 2 minutes."));
}

TEST_F(AlertWatchTest, TheZonesOfItsDayAreShownUntilItIsLeft) {
  const int alert = send();
  Atlas town = atlas();
  Alert old = town.alerts->back();
  old.acceptedAt -= 240h;
  town.alerts = std::make_shared<const std::vector<Alert>>(std::vector{old});
  store->replaceAtlas(town);
  workspace.session()->refresh();
  watch.look(alert);
  watch.showOnItsDay();
  EXPECT_TRUE(watch.isOfItsDay());
  EXPECT_EQ(workspace.day()->dayText(), watch.dayText());
  EXPECT_NE(workspace.alertOnMap()->picture().areas, nullptr);
  watch.close();
  EXPECT_FALSE(workspace.day()->isActive());
  EXPECT_EQ(workspace.alertOnMap()->picture().areas, nullptr);
}

TEST_F(AlertWatchTest, AnAlertWithoutACaseSaysWhyNothingCanBeSaidAboutIt) {
  Atlas town = atlas();
  town.alerts = std::make_shared<const std::vector<Alert>>(
      std::vector{Alert{.id = 7, .text = "Bel 101.", .acceptedAt = now(), .recipients = 1}});
  store->replaceAtlas(town);
  store->acceptAlert({.text = "TEST: Bel 101.", .acceptedAt = now(), .expiresAt = now() + 1h}, {{.member = 1}}).value();
  workspace.session()->refresh();
  const AlertHistory& history = *workspace.alerts();
  ASSERT_EQ(history.count(), 2);
  EXPECT_FALSE(history.data(history.index(0), AlertHistory::FollowableRole).toBool());
  workspace.followUps()->begin(static_cast<int>(atlas().alerts->back().id), FollowUpDesk::AllClear);
  EXPECT_FALSE(workspace.followUps()->isOpen());
  EXPECT_TRUE(workspace.session()->errorText().contains(QStringLiteral("Write a new alert")));
}

TEST_F(AlertWatchTest, AReturnedMessageAboutAnAlertIsChangedAndHandedInAgain) {
  const int alert = send();
  store->handOverEverything();
  ASSERT_TRUE(workspace.people()->add(QStringLiteral("Jan"), false, true));
  ASSERT_TRUE(workspace.policies()->setTwoPeople(0, true));
  FollowUpDesk& desk = *workspace.followUps();
  desk.begin(alert, FollowUpDesk::Update);
  EXPECT_TRUE(desk.handsIn());
  desk.setText(QStringLiteral("De wagen is weg."));
  ASSERT_TRUE(desk.send(2)) << workspace.session()->errorText().toStdString();
  CaseList& cases = *workspace.cases();
  ASSERT_EQ(cases.count(), 1);
  workspace.people()->choose(1);
  ASSERT_TRUE(cases.giveBack(0, QStringLiteral("zeg welke wagen")));
  workspace.people()->choose(0);
  ASSERT_TRUE(cases.data(cases.index(0), CaseList::CanEditRole).toBool());
  desk.edit(cases.data(cases.index(0), CaseList::CaseIdRole).toInt());
  ASSERT_TRUE(desk.isOpen());
  EXPECT_EQ(desk.note(), QStringLiteral("zeg welke wagen"));
  EXPECT_EQ(desk.text(), QStringLiteral("De wagen is weg."));
  desk.setText(QStringLiteral("De witte wagen is weg."));
  ASSERT_TRUE(desk.send(2)) << workspace.session()->errorText().toStdString();
  ASSERT_EQ(cases.count(), 1);
  EXPECT_EQ(cases.data(cases.index(0), CaseList::StateRole).toString(), QStringLiteral("submitted"));
  EXPECT_EQ(store->cases().value().front().content.texts.at("nl"), "De witte wagen is weg.");
}

}  // namespace
}  // namespace buurtatlas::test
