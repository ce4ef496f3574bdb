#include "dispatch/feed_door.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include <thread>

namespace buurtatlas {
namespace {

using ::testing::MatchesRegex;

class FeedDoorTest : public ::testing::Test {
 protected:
  std::unique_ptr<FeedDoor> feedDoor = FeedDoor::open({.path = "/cap/"}).value();

  void offerFeed(const std::string& feed) {
    feedDoor->offer({{"feed.atom", {.bytes = feed, .media = "application/atom+xml"}},
                     {"buurtatlas.1.xml", {.bytes = "<alert/>", .media = "application/cap+xml"}}});
  }
  httplib::Result fetch(const std::string& target, const httplib::Headers& headers = {}) {
    return httplib::Client("127.0.0.1", feedDoor->port()).Get(target, headers);
  }
};

TEST_F(FeedDoorTest, GivesTheFeedAndItsMessagesWithTheirKinds) {
  offerFeed("<feed/>");
  const auto feed = fetch("/cap/feed.atom");
  ASSERT_TRUE(feed);
  EXPECT_EQ(feed->status, 200);
  EXPECT_EQ(feed->body, "<feed/>");
  EXPECT_EQ(feed->get_header_value("Content-Type"), "application/atom+xml");
  EXPECT_THAT(feed->get_header_value("Last-Modified"),
              MatchesRegex("[A-Z][a-z][a-z], [0-9][0-9] [A-Z][a-z][a-z] [0-9]{4} [0-9:]{8} GMT"));
  const auto message = fetch("/cap/buurtatlas.1.xml");
  ASSERT_TRUE(message);
  EXPECT_EQ(message->body, "<alert/>");
  EXPECT_EQ(message->get_header_value("Content-Type"), "application/cap+xml");
}

TEST_F(FeedDoorTest, GivesItAgainOnlyWhenItChanged) {
  offerFeed("<feed/>");
  const auto first = fetch("/cap/feed.atom");
  ASSERT_TRUE(first);
  const std::string tag = first->get_header_value("ETag");
  const httplib::Headers sameMoment = {{"If-Modified-Since", first->get_header_value("Last-Modified")}};
  offerFeed("<feed/>");
  for (const httplib::Headers& known :
       {httplib::Headers{{"If-None-Match", tag}}, httplib::Headers{{"If-None-Match", "\"other\", W/" + tag}},
        httplib::Headers{{"If-None-Match", "*"}}, sameMoment}) {
    const auto again = fetch("/cap/feed.atom", known);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->status, 304);
    EXPECT_EQ(again->body, "");
    EXPECT_EQ(again->get_header_value("ETag"), tag);
  }
  offerFeed("<feed>news</feed>");
  const auto changed = fetch("/cap/feed.atom", {{"If-None-Match", tag}});
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->body, "<feed>news</feed>");
  EXPECT_NE(changed->get_header_value("ETag"), tag);
}

TEST_F(FeedDoorTest, TellsTheSizeAloneWhereOnlyTheHeadIsAskedFor) {
  offerFeed("<feed/>");
  const auto head = httplib::Client("127.0.0.1", feedDoor->port()).Head("/cap/feed.atom");
  ASSERT_TRUE(head);
  EXPECT_EQ(head->status, 200);
  EXPECT_EQ(head->get_header_value("Content-Length"), "7");
}

TEST_F(FeedDoorTest, NothingCanBePutInOrTakenAway) {
  offerFeed("<feed/>");
  httplib::Client client("127.0.0.1", feedDoor->port());
  const auto posted = client.Post("/cap/feed.atom", "<feed>forged</feed>", "application/atom+xml");
  const auto put = client.Put("/cap/feed.atom", "<feed>forged</feed>", "application/atom+xml");
  const auto removed = client.Delete("/cap/feed.atom");
  for (const auto* answer : {&posted, &put, &removed}) {
    ASSERT_TRUE(*answer);
    EXPECT_EQ((*answer)->status, 405);
    EXPECT_EQ((*answer)->get_header_value("Allow"), "GET, HEAD");
  }
  EXPECT_EQ(fetch("/cap/feed.atom")->body, "<feed/>");
}

TEST_F(FeedDoorTest, KnowsNothingBesideWhatIsOffered) {
  EXPECT_EQ(fetch("/cap/feed.atom")->status, 503) << "not there yet is no empty feed";
  offerFeed("<feed/>");
  for (const std::string target : {"/", "/cap/", "/cap", "/feed.atom", "/cap/other.xml", "/cap/../cap/feed.atomx",
                                   "/cap/..%2f..%2fetc/passwd", "/cap/feed.atom/"}) {
    EXPECT_EQ(fetch(target)->status, 404) << target;
  }
  feedDoor->offer({{"feed.atom", {.bytes = "<feed/>", .media = "application/atom+xml"}}});
  EXPECT_EQ(fetch("/cap/buurtatlas.1.xml")->status, 404) << "what has expired is gone";
}

TEST_F(FeedDoorTest, EverybodyGetsOneStateWhole) {
  const std::string one(100'000, '1');
  const std::string two(200'000, '2');
  offerFeed(one);
  std::jthread changing([&](const std::stop_token& stop) {
    for (int i = 0; !stop.stop_requested(); ++i) {
      offerFeed(i % 2 == 0 ? two : one);
    }
  });
  for (int i = 0; i < 30; ++i) {
    const auto feed = fetch("/cap/feed.atom");
    ASSERT_TRUE(feed);
    EXPECT_TRUE(feed->body == one || feed->body == two);
  }
}

TEST_F(FeedDoorTest, RefusesAPortThatIsTaken) {
  const auto other = FeedDoor::open({.port = static_cast<std::uint16_t>(feedDoor->port())});
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().code, ErrorCode::Unreachable);
}

}  // namespace
}  // namespace buurtatlas
