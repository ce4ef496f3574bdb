#include <SQLiteCpp/SQLiteCpp.h>

#include "storage/atlas_faults.h"
#include "storage/outbox_table.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class AlertStoreTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  Id m_an = performed(*m_atlas, addMember(memberNamed("an")));
  Id m_bo = performed(*m_atlas, addMember(memberNamed("bo")));

  std::int64_t queued(Id alert) { return m_atlas->deliveryCounts(alert).value().in(DeliveryState::Queued); }
};

TEST_F(AlertStoreTest, QueuesOneDeliveryPerRecipientWithTheAlert) {
  const Id id = m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an), smsTo(m_bo)}).value();
  EXPECT_EQ(queued(id), 2);
  ASSERT_EQ(m_atlas->snapshot()->alerts->size(), 1U);
  Alert expected = urgentAlert();
  expected.id = id;
  expected.recipients = 2;
  EXPECT_EQ(m_atlas->snapshot()->alerts->front(), expected);
  m_atlas.reset();
  EXPECT_EQ(openAtlas(m_path)->snapshot()->alerts->front(), expected);
}

TEST_F(AlertStoreTest, ReachesAPersonOncePerChannel) {
  Recipient mail = smsTo(m_an, "an@example.org");
  mail.channel = Channel::Email;
  EXPECT_EQ(queued(m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an), smsTo(m_an), mail}).value()), 2);
}

TEST_F(AlertStoreTest, KnowsWhomAnAlertWasForAndHasNotLeftSince) {
  const Id alert = m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an), smsTo(m_bo)}).value();
  EXPECT_EQ(m_atlas->recipientsOf(alert, ListPart::Everyone).value(), (std::vector{smsTo(m_an), smsTo(m_bo)}));
  ASSERT_TRUE(m_atlas->recordLeave(m_an, today()).has_value());
  EXPECT_EQ(m_atlas->recipientsOf(alert, ListPart::Everyone).value(), std::vector{smsTo(m_bo)});
  ASSERT_TRUE(m_atlas->eraseMember(m_bo).has_value());
  EXPECT_TRUE(m_atlas->recipientsOf(alert, ListPart::Everyone).value().empty());
}

TEST_F(AlertStoreTest, SkipsWhoLeftSinceTheListWasMade) {
  ASSERT_TRUE(m_atlas->recordLeave(m_an, today()).has_value());
  EXPECT_EQ(queued(m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an), smsTo(m_bo)}).value()), 1);
}

TEST_F(AlertStoreTest, RefusesAnAlertThatNobodyGets) {
  ASSERT_TRUE(m_atlas->recordLeave(m_an, today()).has_value());
  EXPECT_EQ(m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an)}).error().code, ErrorCode::InvalidInput);
  EXPECT_TRUE(m_atlas->snapshot()->alerts->empty());
}

TEST_F(AlertStoreTest, CountsEachAlertByItself) {
  const Id first = m_atlas->acceptAlert(urgentAlert("een"), {smsTo(m_an)}).value();
  const Id second = m_atlas->acceptAlert(urgentAlert("twee"), {smsTo(m_an), smsTo(m_bo)}).value();
  EXPECT_EQ(queued(first), 1);
  EXPECT_EQ(queued(second), 2);
}

TEST_F(AlertStoreTest, ALeaveCallsBackWhatIsQueued) {
  const Id alert = m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an), smsTo(m_bo)}).value();
  ASSERT_TRUE(m_atlas->recordLeave(m_an, today()).has_value());
  const DeliveryCounts counts = m_atlas->deliveryCounts(alert).value();
  EXPECT_EQ(counts.in(DeliveryState::Cancelled), 1);
  EXPECT_EQ(counts.in(DeliveryState::Queued), 1);
  EXPECT_EQ(m_atlas->snapshot()->members->front().left, today());
}

TEST_F(AlertStoreTest, ALeaveInAMemberRowCallsBackToo) {
  const Id alert = m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an)}).value();
  Member an = m_atlas->snapshot()->members->front();
  an.left = today();
  performed(*m_atlas, addMember(an));
  EXPECT_EQ(queued(alert), 0);
}

TEST_F(AlertStoreTest, AnOlderCopyOfTheRowDoesNotUndoALeave) {
  Member an = m_atlas->snapshot()->members->front();
  ASSERT_TRUE(m_atlas->recordLeave(m_an, today()).has_value());
  an.email = "other@example.org";
  performed(*m_atlas, addMember(an));
  EXPECT_EQ(m_atlas->snapshot()->members->front().left, today());
}

TEST_F(AlertStoreTest, TellsWhatIsOnTheWire) {
  ASSERT_TRUE(m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an)}).has_value());
  const auto outbox = OutboxTable::open(m_path).value();
  const Instant at = urgentAlert().acceptedAt;
  const auto claimed = outbox->claim(Channel::Sms, "sender", 10, at, std::chrono::seconds(60)).value();
  ASSERT_EQ(outbox->markSending("sender", {claimed.at(0).id}, at, std::chrono::seconds(60)).value().size(), 1U);
  EXPECT_EQ(m_atlas->deliveriesOnTheWire(m_an).value(), 1);
  ASSERT_TRUE(
      outbox->record("sender", {{.delivery = claimed[0].id, .state = DeliveryState::Accepted}}, at).has_value());
  EXPECT_EQ(m_atlas->deliveriesOnTheWire(m_an).value(), 0);
}

TEST_F(AlertStoreTest, FreezesTheListAsItWasGiven) {
  Recipient mail = mailTo(m_bo, "bo+net@example.org");
  mail.language = "pt";
  Recipient odd = smsTo(m_bo, "+0470");
  const Id id = m_atlas->acceptAlert(urgentAlert(), {mail, smsTo(m_an), odd}).value();
  m_atlas.reset();
  m_atlas = openAtlas(m_path);
  EXPECT_EQ(m_atlas->recipientsOf(id, ListPart::Everyone).value(), (std::vector{smsTo(m_an), odd, mail}));
  ASSERT_TRUE(m_atlas->recordLeave(m_an, today()).has_value());
  EXPECT_EQ(m_atlas->recipientsOf(id, ListPart::Everyone).value(), (std::vector{odd, mail}));
}

TEST_F(AlertStoreTest, ReachesAPersonOnceInAListOfAnyOrder) {
  const Id id = m_atlas->acceptAlert(urgentAlert(), {smsTo(m_bo), smsTo(m_an), smsTo(m_bo)}).value();
  EXPECT_EQ(queued(id), 2);
}

TEST_F(AlertStoreTest, KeepsKindReferenceAndTexts) {
  const Id first = m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an)}).value();
  Alert allClear = urgentAlert("Voorbij.");
  allClear.kind = AlertKind::AllClear;
  allClear.refersTo = first;
  allClear.revision = 2;
  allClear.texts = {{.language = "fr", .text = "C'est fini.", .subject = "Fin"}};
  allClear.id = m_atlas->acceptAlert(allClear, {smsTo(m_an)}).value();
  allClear.recipients = 1;
  m_atlas.reset();
  m_atlas = openAtlas(m_path);
  EXPECT_EQ(m_atlas->snapshot()->alerts->back(), allClear);
}

TEST_F(AlertStoreTest, RefusesAReferenceThatCannotBe) {
  const Id first = m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an)}).value();
  const auto refusal = [&](AlertKind kind, Id refersTo, int revision) {
    Alert alert = urgentAlert();
    alert.kind = kind;
    alert.refersTo = refersTo;
    alert.revision = revision;
    const auto id = m_atlas->acceptAlert(alert, {smsTo(m_an)});
    return id ? ErrorCode::Internal : id.error().code;
  };
  EXPECT_EQ(refusal(AlertKind::Update, 0, 2), ErrorCode::InvalidInput);
  EXPECT_EQ(refusal(AlertKind::Alert, first, 2), ErrorCode::InvalidInput);
  EXPECT_EQ(refusal(AlertKind::Update, 99, 2), ErrorCode::NotFound);
  EXPECT_EQ(refusal(AlertKind::Update, first, 1), ErrorCode::Conflict);
  EXPECT_EQ(refusal(AlertKind::Update, first, 2), ErrorCode::Internal) << "which is accepted";
  EXPECT_EQ(refusal(AlertKind::FalseAlarm, first, 2), ErrorCode::Conflict);
}

TEST_F(AlertStoreTest, AnExerciseAndARealAtlasDoNotMix) {
  Alert exercise = urgentAlert("OEFENING: let op.");
  exercise.exercise = true;
  EXPECT_EQ(m_atlas->acceptAlert(exercise, {smsTo(m_an)}).error().code, ErrorCode::NotAllowed);
  const std::string path = m_folder.file("oefening.gpkg");
  auto practice = AtlasFile::create(path, {.name = "Testdorp", .nis = "99999", .exercise = true}, lambertWkt()).value();
  const Id member = performed(*practice, addMember(memberNamed("cas")));
  EXPECT_EQ(practice->acceptAlert(urgentAlert(), {smsTo(member)}).error().code, ErrorCode::NotAllowed);
  EXPECT_TRUE(practice->acceptAlert(exercise, {smsTo(member)}).has_value());
  practice.reset();
  practice = openAtlas(path);
  EXPECT_TRUE(practice->snapshot()->info.exercise);
  practice.reset();
  EXPECT_EQ(OutboxTable::open(path).error().code, ErrorCode::NotAllowed);
  EXPECT_TRUE(ExerciseOutboxTable::open(path).has_value());
  EXPECT_EQ(ExerciseOutboxTable::open(m_path).error().code, ErrorCode::NotAllowed);
}

TEST_F(AlertStoreTest, AnExerciseSaysSoInEveryLanguage) {
  auto practice =
      AtlasFile::create(m_folder.file("oefening.gpkg"), {.name = "D", .nis = "1", .exercise = true}, lambertWkt())
          .value();
  const Id member = performed(*practice, addMember(memberNamed("cas")));
  const auto accepts = [&](const std::string& text, std::vector<AlertText> texts) {
    Alert alert = urgentAlert(text);
    alert.exercise = true;
    alert.texts = std::move(texts);
    return practice->acceptAlert(alert, {smsTo(member)}).has_value();
  };
  EXPECT_FALSE(accepts("Let op.", {}));
  EXPECT_FALSE(accepts("OEFENING Let op.", {{.language = "fr", .text = "Attention."}}));
  EXPECT_FALSE(accepts("OEFENING Let op.", {{.language = "fr", .text = "OEFENING Attention."}}));
  EXPECT_TRUE(accepts("OEFENING Let op.", {{.language = "fr", .text = "EXERCICE Attention."},
                                           {.language = "de", .text = "ÜBUNG Achtung."},
                                           {.language = "en", .text = "EXERCISE Beware."}}));
}

TEST_F(AlertStoreTest, AnAtlasOfVersionFiveKeepsWhatItsOutboxHolds) {
  ASSERT_TRUE(m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an), smsTo(m_bo)}).has_value());
  m_atlas.reset();
  makeOfVersion(m_path, 5);
  SQLite::Database(m_path, SQLite::OPEN_READWRITE)
      .exec(
          "INSERT INTO outbox (alert_id, member_id, channel, lane, key, address, language, state, attempt, due_at, "
          "expires_at, reason, provider_reference, changed_at) VALUES "
          "(1, 1, 'sms', 0, 'k1', '+32470000001', 'nl', 'queued', 1, 1000000, 1003600, '', '', 1000000), "
          "(1, 2, 'sms', 1, 'k2', '+32470000002', 'fr', 'accepted', 1, 1000000, 1003600, '', 'R', 1000000), "
          "(1, 2, 'email', 1, 'k3', 'bo@example.org', 'fr', 'queued', 0, 1000000, 1003600, '', '', 1000000)");
  m_atlas = openAtlas(m_path);
  EXPECT_TRUE(faultsOf(m_path).value().empty());
  EXPECT_FALSE(m_atlas->snapshot()->info.exercise);
  EXPECT_EQ(m_atlas->snapshot()->alerts->front().revision, 1);
  const DeliveryCounts counts = m_atlas->deliveryCounts(1).value();
  EXPECT_EQ(counts.in(DeliveryState::Queued), 2);
  EXPECT_EQ(counts.in(DeliveryState::Accepted), 1);
  EXPECT_EQ(m_atlas->recipientsOf(1, ListPart::Everyone).value().size(), 3U);
  const auto outbox = OutboxTable::open(m_path).value();
  const Instant at = urgentAlert().acceptedAt;
  const auto claimed = outbox->claim(Channel::Sms, "a", 9, at, std::chrono::seconds(60)).value();
  ASSERT_EQ(claimed.size(), 1U);
  EXPECT_EQ(claimed[0].lane, Lane::Urgent);
  EXPECT_EQ(claimed[0].attempt, 1);
}

TEST_F(AlertStoreTest, LosesTheAddressesOfWhoIsErasedFromEveryList) {
  ASSERT_TRUE(m_atlas
                  ->acceptAlert(urgentAlert(), {smsTo(m_an, "+32470111222"), mailTo(m_an, "an@geheim.be"),
                                                smsTo(m_bo, "+32470333444")})
                  .has_value());
  ASSERT_TRUE(m_atlas->eraseMember(m_an).has_value());
  const auto left = m_atlas->recipientsOf(1, ListPart::Everyone).value();
  EXPECT_EQ(left, std::vector{smsTo(m_bo, "+32470333444")});
  const auto outbox = OutboxTable::open(m_path).value();
  const auto claimed = outbox->claim(Channel::Sms, "a", 9, urgentAlert().acceptedAt, std::chrono::seconds(60)).value();
  ASSERT_EQ(claimed.size(), 1U);
  EXPECT_EQ(claimed[0].address, "+32470333444");
  m_atlas.reset();
  EXPECT_FALSE(bytesOf(m_path).contains("geheim"));
}

}  // namespace
}  // namespace buurtatlas::test
