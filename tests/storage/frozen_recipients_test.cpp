#include "storage/frozen_recipients.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "storage/sample_atlas.h"
#include "storage/sqlite.h"

namespace buurtatlas::test {
namespace {

rc::Gen<Recipient> anyRecipient() {
  const auto phone = rc::gen::map(rc::gen::inRange<std::int64_t>(1, 999'999'999'999'999),
                                  [](std::int64_t number) { return "+" + std::to_string(number); });
  return rc::gen::build<Recipient>(
      rc::gen::set(&Recipient::member, rc::gen::inRange<Id>(1, 10'000'000)),
      rc::gen::set(&Recipient::channel, rc::gen::element(Channel::Sms, Channel::Email)),
      rc::gen::set(&Recipient::address, rc::gen::oneOf(phone, rc::gen::arbitrary<std::string>())),
      rc::gen::set(&Recipient::language, rc::gen::oneOf(rc::gen::element<std::string>("nl", "fr", "de", "en"),
                                                        rc::gen::arbitrary<std::string>())));
}

std::string written(const std::vector<Recipient>& recipients) {
  ListWriter writer;
  for (const Recipient& recipient : recipients) {
    writer.add(recipient);
  }
  return writer.bytes();
}

std::vector<Recipient> readFrom(const std::string& bytes, ListPlace from = {}) {
  ListReader reader(bytes, from);
  std::vector<Recipient> recipients;
  while (std::optional<Recipient> recipient = reader.next()) {
    recipients.push_back(*std::move(recipient));
  }
  return recipients;
}

RC_GTEST_PROP(FrozenRecipients, AreReadAsTheyWereWritten, ()) {
  const auto recipients = *rc::gen::container<std::vector<Recipient>>(anyRecipient());
  RC_ASSERT(readFrom(written(recipients)) == recipients);
}

RC_GTEST_PROP(FrozenRecipients, AreReadOnFromEveryPlace, ()) {
  const auto recipients = *rc::gen::container<std::vector<Recipient>>(anyRecipient());
  const std::string bytes = written(recipients);
  ListReader reader(bytes);
  for (std::size_t i = 0; i <= recipients.size(); ++i) {
    const std::vector<Recipient> rest(recipients.begin() + static_cast<std::ptrdiff_t>(i), recipients.end());
    RC_ASSERT(readFrom(bytes, reader.at()) == rest);
    (void)reader.next();
  }
}

RC_GTEST_PROP(FrozenRecipients, LoseTheAddressesOfOnePersonAlone, ()) {
  const auto recipients = *rc::gen::nonEmpty(rc::gen::container<std::vector<Recipient>>(anyRecipient()));
  const Id member = (*rc::gen::elementOf(recipients)).member;
  std::string bytes = written(recipients);
  const std::size_t size = bytes.size();
  RC_ASSERT(blankOut(bytes, member));
  blankOut(bytes, member);
  RC_ASSERT(bytes.size() == size);
  const std::vector<Recipient> left = readFrom(bytes);
  RC_ASSERT(left.size() == recipients.size());
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (recipients[i].member == member) {
      RC_ASSERT(left[i].member == member);
      RC_ASSERT(left[i].address.find_first_not_of(' ') == std::string::npos);
    } else {
      RC_ASSERT(left[i] == recipients[i]);
    }
  }
}

RC_GTEST_PROP(FrozenRecipients, ThatAreDamagedAreRefusedAndNeverReadBeyondTheirEnd, ()) {
  const auto recipients = *rc::gen::nonEmpty(rc::gen::container<std::vector<Recipient>>(anyRecipient()));
  std::string bytes = written(recipients);
  bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size()));
  if (!bytes.empty()) {
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
  }
  const auto read = guarded("file", [&] { return readFrom(bytes).size(); });
  RC_ASSERT(!read || *read <= bytes.size());
}

TEST(FrozenRecipientsTest, TakeAboutSevenBytesForAPhoneNumber) {
  std::vector<Recipient> recipients;
  for (Id member = 1; member <= 1000; ++member) {
    recipients.push_back(smsTo(member, "+32470" + std::to_string(100000 + member)));
  }
  EXPECT_LE(written(recipients).size(), 8000U);
}

}  // namespace
}  // namespace buurtatlas::test
