#include "dispatcher/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "dispatcher/programs.h"

namespace buurtatlas {
namespace {

using ::testing::HasSubstr;

Result<DispatchConfig> read(const std::string& text) {
  const test::TestFolder folder;
  return readConfig(folder.write("dispatch.json", text));
}

std::string faultOf(const std::string& text) {
  const Result<DispatchConfig> config = read(text);
  return config ? "none" : inEnglish(config.error().reason);
}

TEST(ReadConfig, ReadsBothChannelsAndTheirPasswordsFromTheEnvironment) {
  setenv("BUURTATLAS_SMTP_PASSWORD", "one", 1);
  setenv("BUURTATLAS_SMS_PASSWORD", "two", 1);
  const Result<DispatchConfig> config = read(R"({
    "smtp": {"host": "mail.example.org", "port": 465, "security": "tls", "username": "bin", "from": "bin@example.org"},
    "sms": {"url": "https://sms.example.org/sendsms", "username": "bin", "from": "BIN", "per_second": 5},
    "batch": 5, "lease_seconds": 30})");
  ASSERT_TRUE(config.has_value());
  EXPECT_EQ(config->email->security, MailSecurity::Tls);
  EXPECT_EQ(config->email->port, 465);
  EXPECT_EQ(config->email->password, "one");
  EXPECT_EQ(config->sms->password, "two");
  EXPECT_EQ(config->senderFor(Channel::Sms).perSecond, 5);
  EXPECT_EQ(config->sender.batch, 5U);
  EXPECT_EQ(config->sender.lease, std::chrono::seconds(30));
}

TEST(ReadConfig, GivesEachChannelAnOwnerAndAPaceOfItsOwn) {
  const auto config = read(R"({"smtp": {"host": "mail.example.org", "from": "bin@example.org"}})");
  const SenderSettings sms = config->senderFor(Channel::Sms);
  const SenderSettings email = config->senderFor(Channel::Email);
  EXPECT_NE(sms.owner, email.owner);
  EXPECT_EQ(sms.perSecond, 20);
  EXPECT_EQ(email.perSecond, 50);
}

TEST(ReadConfig, EncryptsMailUnlessToldOtherwise) {
  const auto config = read(R"({"smtp": {"host": "mail.example.org", "from": "bin@example.org"}})");
  EXPECT_EQ(config->email->security, MailSecurity::StartTls);
  EXPECT_FALSE(config->sms.has_value());
}

TEST(ReadConfig, NamesTheKeyThatIsWrongAndWhatItMustBe) {
  EXPECT_EQ(faultOf(R"({"smtp": {"host": "h", "from": "a@b.example", "port": 70000}})"),
            "The key “smtp.port” must be a number from 1.0 to 65535.0 without a fraction.");
  EXPECT_EQ(faultOf(R"({"smtp": {"from": "a@b.example"}})"), "The key “smtp.host” is missing.");
  EXPECT_EQ(faultOf(R"({"sms": {"url": "", "from": "x"}})"), "The key “sms.url” must be a text, and not an empty one.");
  EXPECT_EQ(faultOf(R"({"sms": {"url": "http://x", "from": "x", "allow_plain": "yes"}})"),
            "The key “sms.allow_plain” must be true or false.");
  EXPECT_EQ(faultOf(R"({"smtp": {"host": "h", "from": "a@b.example", "security": "ssl"}})"),
            "The key “smtp.security” must be starttls, tls or plain.");
  EXPECT_EQ(faultOf(R"({"sms": [], "batch": 3})"), "The key “sms” must be an object in braces.");
  EXPECT_EQ(faultOf(R"({"sms": {"url": "http://x", "from": "x"}, "bacth": 3})"),
            "The key “bacth” is not a key that is known here.");
}

TEST(ReadConfig, RefusesAPasswordInTheFile) {
  EXPECT_THAT(faultOf(R"({"smtp": {"host": "h", "from": "a@b.example", "password": "geheim"}})"),
              ::testing::AllOf(HasSubstr("BUURTATLAS_SMTP_PASSWORD"), ::testing::Not(HasSubstr("geheim"))));
}

TEST(ReadConfig, WantsAtLeastOneChannel) { EXPECT_THAT(faultOf("{}"), HasSubstr("at least one of them is needed")); }

TEST(ReadConfig, SaysOnWhichLineJsonIsBroken) {
  const Result<DispatchConfig> config = read("{\n\"sms\": {},\n  oops\n}");
  EXPECT_EQ(config.error().line, 3);
  EXPECT_EQ(read("").error().code, ErrorCode::FileUnreadable);
  EXPECT_EQ(readConfig("/no/such/file.json").error().code, ErrorCode::FileUnreadable);
}

TEST(ReadConfig, ReadsAProviderThatTakesJsonAndItsReceipts) {
  setenv("BUURTATLAS_RECEIPT_TOKEN", "abcdefghijklmnop1234", 1);
  const auto config = read(R"({
    "sms": {"kind": "json", "url": "https://sms.example.org/v1", "from": "BIN", "honours_key": true, "receipt_hours": 2,
            "headers": {"Authorization": "Bearer {password}"}, "body": {"to": "{to}", "text": "{text}"},
            "id": "/id", "error": "/error", "later": [420]},
    "receipts": {"port": 8088, "list": "/results", "key": "/ref", "states": {"OK": "delivered"}}})");
  ASSERT_TRUE(config.has_value()) << inEnglish(config.error().reason);
  EXPECT_EQ(config->jsonSms->body, R"({"text":"{text}","to":"{to}"})");
  EXPECT_EQ(config->jsonSms->headers.at(0).second, "Bearer {password}");
  EXPECT_EQ(config->jsonSms->later, std::vector<long>{420});
  EXPECT_EQ(config->jsonSms->gateway.reportUrl, "http://127.0.0.1:8088/receipts/abcdefghijklmnop1234");
  EXPECT_EQ(config->receipts->mapping.states.at("OK"), DeliveryState::Delivered);
  EXPECT_TRUE(config->senderFor(Channel::Sms).doubts.honoursKey);
  EXPECT_EQ(config->senderFor(Channel::Sms).doubts.receiptWait, std::chrono::hours(2));
  EXPECT_FALSE(config->senderFor(Channel::Email).doubts.honoursKey);
}

TEST(ReadConfig, LetsKannelReportAtTheDoor) {
  setenv("BUURTATLAS_RECEIPT_TOKEN", "abcdefghijklmnop1234", 1);
  const auto config =
      read(R"({"sms": {"url": "https://sms.example.org/s", "from": "BIN"}, "receipts": {"port": 8088}})");
  EXPECT_EQ(config->sms->reportUrl, "http://127.0.0.1:8088/receipts/abcdefghijklmnop1234?key=%k&state=%d");
}

TEST(ReadConfig, ReadsHowAProviderIsAskedForReceipts) {
  setenv("BUURTATLAS_SMS_PASSWORD", "two", 1);
  const auto config = read(R"({
    "sms": {"kind": "json", "url": "https://sms.example.org/v1", "from": "BIN", "headers": {"X-Key": "{password}"},
            "body": {"to": "{to}", "text": "{text}"},
            "poll": {"url": "https://sms.example.org/v1/{id}", "every_seconds": 3, "first_seconds": 20, "hours": 2,
                     "status": "/state", "states": {"OK": "delivered"}}}})");
  ASSERT_TRUE(config.has_value()) << inEnglish(config.error().reason);
  EXPECT_EQ(config->poll->every, std::chrono::seconds(3));
  EXPECT_EQ(config->poll->asks.first, std::chrono::seconds(20));
  EXPECT_EQ(config->poll->asks.until, std::chrono::hours(2));
  EXPECT_EQ(config->poll->mapping.keyPointer, "");
  EXPECT_EQ(config->poll->headers.at(0).second, "{password}") << "as for sending, where it says nothing else";
  EXPECT_EQ(config->poll->password, "two");
  EXPECT_THAT(faultOf(R"({"sms": {"url": "https://s.example.org", "from": "B", "poll": {"states": {"A": "x"}}}})"),
              HasSubstr("“sms.poll.url” is missing"));
}

TEST(ReadConfig, ReadsHowOtherSystemsAreTold) {
  setenv("BUURTATLAS_CAP_PASSWORD", "three", 1);
  const test::TestFolder keys;
  const std::string key = keys.write("key.pem", "KEY");
  const std::string certificate = keys.write("cert.pem", "CERT");
  const auto config = read(R"({"cap": {"sender": "bin.example.org", "url": "https://cap.example.org/in", "key": ")" +
                           key + R"(", "certificate": ")" + certificate +
                           R"(", "feed": "/srv/cap", "feed_url": "https://bin.example.org/cap/"}})");
  ASSERT_TRUE(config.has_value()) << inEnglish(config.error().reason);
  EXPECT_EQ(config->cap->press.sender, "bin.example.org");
  EXPECT_EQ(config->cap->press.signer.key, "KEY");
  EXPECT_EQ(config->cap->press.signer.certificate, "CERT");
  EXPECT_EQ(config->cap->post->password, "three");
  EXPECT_EQ(config->cap->feedFolder, "/srv/cap");
  EXPECT_FALSE(config->cap->withInformation);
}

TEST(ReadConfig, ReadsWhereTheFeedIsFetched) {
  const auto config =
      read(R"({"cap": {"sender": "a.b", "feed_url": "https://bin.example.org/x/cap/", "serve": {"port": 8090}}})");
  ASSERT_TRUE(config.has_value()) << inEnglish(config.error().reason);
  EXPECT_EQ(config->cap->door->address, "127.0.0.1");
  EXPECT_EQ(config->cap->door->port, 8090);
  EXPECT_EQ(config->cap->door->path, "/x/cap/");
  EXPECT_THAT(faultOf(R"({"cap": {"sender": "a.b", "feed_url": "https://a.b/", "serve": {}}})"),
              HasSubstr("“cap.serve.port” is missing"));
  EXPECT_THAT(faultOf(R"({"cap": {"sender": "a.b", "serve": {"port": 8090}}})"),
              HasSubstr("“cap.feed_url” is missing"));
}

TEST(ReadConfig, SaysWhatIsWrongWithTheTellingOfOthers) {
  EXPECT_THAT(faultOf(R"({"cap": {"sender": "a.b"}})"),
              HasSubstr("“cap.url” is missing, and so are “feed” and “serve”"));
  EXPECT_THAT(faultOf(R"({"cap": {"url": "https://c.example.org"}})"), HasSubstr("“cap.sender” is missing"));
  EXPECT_THAT(faultOf(R"({"cap": {"sender": "a.b", "feed": "/x"}})"), HasSubstr("“cap.feed_url” is missing"));
  EXPECT_THAT(faultOf(R"({"cap": {"sender": "a.b", "feed": "/x", "feed_url": "https://a.b/c"}})"),
              HasSubstr("end in /"));
  EXPECT_THAT(faultOf(R"({"cap": {"sender": "a.b", "url": "https://c.d", "key": "/no/such/key"}})"),
              HasSubstr("“cap.key” names a file that cannot be read"));
  EXPECT_THAT(faultOf(R"({"cap": {"sender": "a.b", "url": "https://c.d", "password": "x"}})"),
              HasSubstr("BUURTATLAS_CAP_PASSWORD"));
}

TEST(ReadConfig, SaysWhatIsWrongWithAProvider) {
  const std::string sms = R"("url": "https://s.example.org", "from": "B")";
  EXPECT_THAT(faultOf(R"({"sms": {"kind": "smpp", )" + sms + "}}"), HasSubstr("“sms.kind” must be kannel or json"));
  EXPECT_THAT(faultOf(R"({"sms": {"kind": "json", "later": "420", )" + sms + "}}"), HasSubstr("“sms.later” must be"));
  EXPECT_THAT(faultOf(R"({"receipts": {}, "sms": {)" + sms + "}}"), HasSubstr("“receipts.port” is missing"));
  EXPECT_THAT(faultOf(R"({"receipts": {"port": 1, "token": "x"}, "sms": {)" + sms + "}}"),
              HasSubstr("BUURTATLAS_RECEIPT_TOKEN"));
  EXPECT_THAT(faultOf(R"({"receipts": {"port": 1, "states": {"OK": "queued"}}, "sms": {)" + sms + "}}"),
              HasSubstr("“receipts.states” must say"));
  EXPECT_THAT(faultOf(R"({"receipts": {"port": 1, "states": 7}, "sms": {)" + sms + "}}"),
              HasSubstr("“receipts.states” must"));
}

}  // namespace
}  // namespace buurtatlas
