#include "core/audit.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/digest.h"

namespace buurtatlas {
namespace {

const std::string kOrigin = auditOrigin("0123456789abcdef");

std::vector<AuditEntry> chainOf(int entries) {
  std::vector<AuditEntry> chain;
  for (int i = 1; i <= entries; ++i) {
    AuditEntry entry{.number = i,
                     .event = {.at = Instant(std::chrono::seconds(1'800'000'000 + i)),
                               .actor = "Eva",
                               .action = "approve",
                               .object = "alert",
                               .objectId = 1 + (i / 3),
                               .amount = 80 + i,
                               .detail = "checked"},
                     .previous = chain.empty() ? kOrigin : chain.back().hash};
    entry.hash = auditHash(entry);
    chain.push_back(std::move(entry));
  }
  return chain;
}

bool isSound(const std::vector<AuditEntry>& chain, const std::optional<std::string>& anchor = {}) {
  return auditFaults(chain, kOrigin, anchor).empty();
}

TEST(Digest, IsThatOfTheStandard) {
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(DigestText, KeepsPartsApart) {
  EXPECT_NE(DigestText().add("ab").add("c").bytes(), DigestText().add("a").add("bc").bytes());
}

TEST(Audit, OfNothingHasNoFault) { EXPECT_TRUE(isSound({})); }

TEST(Audit, FindsACutTailOnlyByAnAnchor) {
  std::vector<AuditEntry> chain = chainOf(9);
  const std::string anchor = chain.back().hash;
  EXPECT_TRUE(isSound(chain, anchor));
  chain.pop_back();
  EXPECT_TRUE(isSound(chain));
  EXPECT_FALSE(isSound(chain, anchor));
}

TEST(Audit, FindsAChainMadeAnewByAnAnchor) {
  const std::string anchor = chainOf(9)[4].hash;
  std::vector<AuditEntry> anew = chainOf(9);
  for (std::size_t i = 0; i < anew.size(); ++i) {
    anew[i].event.actor = "Somebody else";
    anew[i].previous = i == 0 ? kOrigin : anew[i - 1].hash;
    anew[i].hash = auditHash(anew[i]);
  }
  EXPECT_TRUE(isSound(anew));
  EXPECT_FALSE(isSound(anew, anchor));
}

TEST(Audit, OfAnotherAtlasDoesNotFit) { EXPECT_FALSE(auditFaults(chainOf(2), auditOrigin("other"), {}).empty()); }

TEST(Audit, NamesTheEntriesThatAreMissing) {
  std::vector<AuditEntry> chain = chainOf(5);
  chain.erase(chain.begin() + 1, chain.begin() + 3);
  const std::vector<AuditFault> faults = auditFaults(chain, kOrigin, {});
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(inEnglish(faults[0].reason), "Entries are missing before entry 4, from entry 2 on.");
}

RC_GTEST_PROP(AuditProperty, FindsEveryChangedField, (std::uint8_t at, std::uint8_t field)) {
  std::vector<AuditEntry> chain = chainOf(7);
  AuditEntry& entry = chain[at % chain.size()];
  switch (field % 9) {
    case 0:
      entry.event.at += std::chrono::seconds(1);
      break;
    case 1:
      entry.event.actor += "x";
      break;
    case 2:
      entry.event.action = "reject";
      break;
    case 3:
      entry.event.object = "member";
      break;
    case 4:
      ++entry.event.objectId;
      break;
    case 5:
      --entry.event.amount;
      break;
    case 6:
      entry.event.detail.clear();
      break;
    case 7:
      entry.previous[3] ^= 1;
      break;
    default:
      entry.hash[5] ^= 1;
      break;
  }
  RC_ASSERT(!isSound(chain));
}

RC_GTEST_PROP(AuditProperty, FindsEveryEntryTakenOutButTheLast, (std::uint8_t at)) {
  std::vector<AuditEntry> chain = chainOf(7);
  chain.erase(chain.begin() + (at % 6));
  RC_ASSERT(!isSound(chain));
}

RC_GTEST_PROP(AuditProperty, FindsTwoEntriesThatChangedPlaces,
              (std::uint8_t one, std::uint8_t other, bool keepNumbers)) {
  std::vector<AuditEntry> chain = chainOf(7);
  AuditEntry& first = chain[one % 7];
  AuditEntry& second = chain[other % 7];
  RC_PRE(first != second);
  std::swap(first, second);
  if (keepNumbers) {
    std::swap(first.number, second.number);
  }
  RC_ASSERT(!isSound(chain));
}

RC_GTEST_PROP(AuditProperty, FindsAnEntryPutIn, (std::uint8_t at)) {
  std::vector<AuditEntry> chain = chainOf(7);
  const std::size_t place = at % 7;
  AuditEntry forged = chain[place];
  forged.previous = place == 0 ? kOrigin : chain[place - 1].hash;
  forged.event.detail = "forged";
  forged.hash = auditHash(forged);
  chain.insert(chain.begin() + static_cast<std::ptrdiff_t>(place), forged);
  for (std::size_t i = place + 1; i < chain.size(); ++i) {
    ++chain[i].number;
  }
  RC_ASSERT(!isSound(chain));
}

}  // namespace
}  // namespace buurtatlas
