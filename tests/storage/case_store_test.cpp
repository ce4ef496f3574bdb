#include "storage/atlas_faults.h"
#include "storage/sample_atlas.h"
#include "storage/stored_audit.h"

namespace buurtatlas::test {
namespace {

class CaseStoreTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  Id m_an = performed(*m_atlas, addMember(memberNamed("an")));
  Id m_bo = performed(*m_atlas, addMember(memberNamed("bo")));

  static AlertCase fullCase() {
    const Instant at{std::chrono::seconds(1'800'000'000)};
    return {.content = {.kind = AlertKind::Update,
                        .refersTo = 4,
                        .urgency = Urgency::Information,
                        .policeZone = "Noord",
                        .area = urgentAlert().area,
                        .texts = {{"nl", "Bel 101"}, {"fr", "Appelez le 101"}},
                        .includePossible = true,
                        .coordinators = {{7, "BIN Noord"}},
                        .takenOut = {{8, {.by = "Eva", .reason = "is de dader"}}},
                        .outsideReason = "rook",
                        .validFor = std::chrono::minutes(90),
                        .nextUpdateAt = at},
            .state = CaseState::Approved,
            .author = 1,
            .editor = 2,
            .approver = 3,
            .createdAt = at,
            .submittedAt = at,
            .approvedAt = at,
            .approvedDigest = "abc",
            .breakGlassReason = "niemand",
            .note = "goed"};
  }
  AlertCase recorded(AlertCase next) {
    return m_atlas->record({.change = {.next = std::move(next), .event = {.action = "create"}}}).value();
  }
  bool isLogSound() { return auditFaults(m_atlas->audit().value(), m_atlas->auditStart().value(), {}).empty(); }
};

TEST_F(CaseStoreTest, KeepsACaseAsItIs) {
  AlertCase expected = recorded(fullCase());
  EXPECT_EQ(expected.version, 1);
  m_atlas.reset();
  EXPECT_EQ(openAtlas(m_path)->caseOf(expected.id).value(), expected);
}

TEST_F(CaseStoreTest, RefusesAStepFromAnOlderVersion) {
  const AlertCase first = recorded(fullCase());
  recorded(first);
  EXPECT_EQ(m_atlas->record({.change = {.next = first}}).error().code, ErrorCode::Conflict);
  EXPECT_EQ(m_atlas->caseOf(first.id).value().version, 2);
}

TEST_F(CaseStoreTest, HandsTheFrozenListToTheOutboxInOneStep) {
  const AlertCase sent = m_atlas
                             ->record({.change = {.next = fullCase(), .event = {.action = "send"}},
                                       .freeze = std::vector{smsTo(m_an), smsTo(m_bo)},
                                       .accept = urgentAlert()})
                             .value();
  EXPECT_EQ(sent.recipients, 2);
  EXPECT_EQ(m_atlas->deliveryCounts(sent.alert).value().in(DeliveryState::Queued), 2);
  EXPECT_EQ(m_atlas->frozenRecipients(sent.id).value(), (std::vector{smsTo(m_an), smsTo(m_bo)}));
}

TEST_F(CaseStoreTest, StoresNothingOfAStepWhoseAlertNobodyGets) {
  const auto entries = m_atlas->audit().value().size();
  EXPECT_FALSE(
      m_atlas->record({.change = {.next = fullCase()}, .freeze = std::vector<Recipient>{}, .accept = urgentAlert()}));
  EXPECT_TRUE(m_atlas->cases().value().empty());
  EXPECT_EQ(m_atlas->audit().value().size(), entries);
}

TEST_F(CaseStoreTest, TakesWhoIsErasedOutOfTheFrozenList) {
  const AlertCase sent =
      m_atlas->record({.change = {.next = fullCase()}, .freeze = std::vector{smsTo(m_an), smsTo(m_bo)}}).value();
  ASSERT_TRUE(m_atlas->eraseMember(m_an));
  EXPECT_EQ(m_atlas->frozenRecipients(sent.id).value(), std::vector{smsTo(m_bo)});
}

TEST_F(CaseStoreTest, ForgetsWhyWhoIsErasedWasTakenOut) {
  AlertCase written = fullCase();
  written.content.takenOut = {{m_an, {.by = "Eva", .reason = "is de dader"}}};
  const Id id = recorded(written).id;
  ASSERT_TRUE(m_atlas->eraseMember(m_an).has_value());
  EXPECT_TRUE(m_atlas->caseOf(id).value().content.takenOut.empty());
}

TEST_F(CaseStoreTest, FindsWhatWasWrittenAboutACaseOldestFirst) {
  AlertCase about = fullCase();
  about.content.refersTo = 1;
  AlertCase first = fullCase();
  first.content.refersTo = 0;
  recorded(first);
  const Id older = recorded(about).id;
  const Id newer = recorded(about).id;
  const std::vector<AlertCase> found = m_atlas->casesAbout(1).value();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].id, older);
  EXPECT_EQ(found[1].id, newer);
  EXPECT_EQ(found[1].content.takenOut.size(), 1U);
}

TEST_F(CaseStoreTest, CallsOffSeveralAlertsInOneStep) {
  const auto send = [&](Id member) {
    return m_atlas
        ->record({.change = {.next = fullCase(), .event = {.action = "send"}},
                  .freeze = std::vector{smsTo(member)},
                  .accept = urgentAlert()})
        .value();
  };
  const AlertCase one = send(m_an);
  const AlertCase two = send(m_bo);
  ASSERT_TRUE(m_atlas->record(
      {.change = {.next = one, .event = {.at = now(), .action = "withdraw"}}, .callOff = {one.alert, two.alert}}));
  EXPECT_EQ(m_atlas->deliveryCounts(one.alert).value().in(DeliveryState::Cancelled), 1);
  EXPECT_EQ(m_atlas->deliveryCounts(two.alert).value().in(DeliveryState::Cancelled), 1);
}

TEST_F(CaseStoreTest, ErasesAListAndKeepsHowManyThereWere) {
  const AlertCase sent = m_atlas
                             ->record({.change = {.next = fullCase(), .event = {.action = "send"}},
                                       .freeze = std::vector{smsTo(m_an), smsTo(m_bo)},
                                       .accept = urgentAlert()})
                             .value();
  std::vector<ListErasure> list = {{.alertCase = sent.id, .alert = sent.alert, .event = {.action = "erase_list"}}};
  EXPECT_EQ(m_atlas->eraseLists(list).error().code, ErrorCode::Conflict) << "its messages still wait";
  EXPECT_EQ(m_atlas->frozenRecipients(sent.id).value().size(), 2U);
  list.front().event.at = urgentAlert().expiresAt;
  ASSERT_TRUE(m_atlas->eraseLists(list)) << "no sender took them in time";
  EXPECT_TRUE(m_atlas->frozenRecipients(sent.id).value().empty());
  EXPECT_TRUE(m_atlas->recipientsOf(sent.alert, ListPart::Everyone).value().empty());
  EXPECT_TRUE(m_atlas->caseOf(sent.id).value().content.coordinators.empty());
  EXPECT_TRUE(m_atlas->caseOf(sent.id).value().content.takenOut.empty());
  EXPECT_EQ(m_atlas->deliveryCounts(sent.alert).value().in(DeliveryState::Expired), 2);
  EXPECT_TRUE(isLogSound());
}

TEST_F(CaseStoreTest, IsOutsideUndo) {
  recorded(fullCase());
  ASSERT_TRUE(m_atlas->undo());
  EXPECT_EQ(m_atlas->cases().value().size(), 1U);
}

TEST_F(CaseStoreTest, ChainsWhateverIsLogged) {
  recorded(fullCase());
  ASSERT_TRUE(m_atlas->recordLeave(m_bo, today()));
  ASSERT_TRUE(m_atlas->eraseMember(m_bo));
  ASSERT_TRUE(m_atlas->putPerson({.name = "Eva", .roles = {Role::Author}}, {.action = "add", .object = "person"}));
  EXPECT_EQ(m_atlas->audit().value().size(), 4U);
  EXPECT_TRUE(isLogSound());
}

TEST_F(CaseStoreTest, RefusesTwoPeopleOfOneName) {
  ASSERT_TRUE(m_atlas->putPerson({.name = "Eva", .roles = {Role::Author}}, {}));
  EXPECT_EQ(m_atlas->putPerson({.name = "EVA", .roles = {}}, {}).error().code, ErrorCode::Conflict);
}

TEST_F(CaseStoreTest, KeepsTheFrozenListsOfAnOlderFile) {
  const AlertCase first =
      m_atlas->record({.change = {.next = fullCase()}, .freeze = std::vector{mailTo(m_bo), smsTo(m_an)}}).value();
  const AlertCase second =
      m_atlas->record({.change = {.next = fullCase()}, .freeze = std::vector{smsTo(m_an)}}).value();
  const AlertCase third = m_atlas->record({.change = {.next = fullCase()}}).value();
  m_atlas.reset();
  makeOfVersion(m_path, 7);
  SQLite::Database(m_path, SQLite::OPEN_READWRITE)
      .exec(
          "INSERT INTO case_recipient VALUES (1, 2, 'email', 'an@example.org', 'nl'), (2, 1, 'sms', '+32470000001', "
          "'nl'), (1, 1, 'sms', '+32470000001', 'nl')");
  m_atlas = openAtlas(m_path);
  EXPECT_EQ(m_atlas->frozenRecipients(first.id).value(), (std::vector{mailTo(m_bo), smsTo(m_an)}));
  EXPECT_EQ(m_atlas->frozenRecipients(second.id).value(), std::vector{smsTo(m_an)});
  EXPECT_TRUE(m_atlas->frozenRecipients(third.id).value().empty());
  m_atlas.reset();
  EXPECT_TRUE(faultsOf(m_path).value().empty());
}

TEST_F(CaseStoreTest, ChainsTheLogOfAnOlderFile) {
  m_atlas.reset();
  SQLite::Database file(m_path, SQLite::OPEN_READWRITE);
  file.exec(
      "CREATE TABLE log (id INTEGER PRIMARY KEY, at TEXT, event TEXT, subject_id INTEGER, amount INTEGER);"
      "INSERT INTO log VALUES (1, '2026-01-01T03:00:00Z', 'alert', 5, 30), (2, '2026-01-02T03:00:00Z', 'erase', 8, 1)");
  chainOldLog(file);
  const std::vector<AuditEntry> entries = readAudit(file);
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].event.action, "send");
  EXPECT_EQ(entries[1].event.objectId, 8);
  EXPECT_TRUE(auditFaults(entries, auditOriginOf(file), {}).empty());
  EXPECT_FALSE(file.tableExists("log"));
}

}  // namespace
}  // namespace buurtatlas::test
