#include "alerting/cap_feed.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "alerting/cap_check.h"
#include "alerting/cap_document.h"

namespace buurtatlas {
namespace {

using testing::HasSubstr;
using testing::Not;

CapEdition editionSent(const std::string& identifier, const std::string& at) {
  CapMessage message{.identifier = identifier,
                     .sender = "bin.teststad.example",
                     .restriction = "Members",
                     .sent = parseInstant(at).value(),
                     .expires = parseInstant(at).value() + std::chrono::hours(2),
                     .texts = {capText("nl", "Brand & rook. Bel 101 <meteen>.", Urgency::Urgent)},
                     .areaName = "Teststad",
                     .area = {{.outer = {{4.70, 50.87}, {4.71, 50.87}, {4.71, 50.88}}, .holes = {}}}};
  std::string xml = capXml(message);
  return {.message = std::move(message), .xml = std::move(xml)};
}

CapFeed feedOf(std::vector<CapEdition> editions) {
  return {.address = "https://bin.teststad.example/cap/",
          .author = "Teststad",
          .updatedAt = parseInstant("2026-03-01T10:00:00Z").value(),
          .editions = std::move(editions)};
}

const XmlElement& childOf(const XmlElement& parent, const char* name) {
  return *std::ranges::find(parent.children, name, &XmlElement::name);
}

TEST(CapFeed, HoldsWhatAtomAsksOfAFeedAndOfItsEntries) {
  const XmlDocument document = readXml(capFeedXml(feedOf({editionSent("a.1", "2026-03-01T09:00:00Z")})));
  ASSERT_TRUE(document.root);
  const XmlElement& feed = *document.root;
  EXPECT_EQ(feed.space, "http://www.w3.org/2005/Atom");
  EXPECT_EQ(childOf(feed, "id").text, "https://bin.teststad.example/cap/feed.atom");
  EXPECT_EQ(childOf(feed, "updated").text, "2026-03-01T10:00:00Z");
  EXPECT_EQ(childOf(childOf(feed, "author"), "name").text, "Teststad");
  const XmlElement& entry = childOf(feed, "entry");
  EXPECT_EQ(childOf(entry, "id").text, "https://bin.teststad.example/cap/a.1.xml");
  EXPECT_EQ(childOf(entry, "title").text, "Brand & rook.");
  EXPECT_EQ(childOf(entry, "updated").text, "2026-03-01T09:00:00Z");
  const XmlElement& content = childOf(entry, "content");
  ASSERT_EQ(content.children.size(), 1U);
  EXPECT_EQ(content.children[0].space, "urn:oasis:names:tc:emergency:cap:1.2");
  EXPECT_EQ(childOf(content.children[0], "identifier").text, "a.1");
}

TEST(CapFeed, HoldsTheVeryBytesOfAMessage) {
  const CapEdition edition = editionSent("a.1", "2026-03-01T09:00:00Z");
  EXPECT_THAT(capFeedXml(feedOf({edition})), HasSubstr(edition.xml.substr(edition.xml.find("<alert"))));
}

TEST(CapFeed, IsAFeedWithoutEntriesToo) {
  const std::string xml = capFeedXml(feedOf({}));
  EXPECT_TRUE(readXml(xml).root);
  EXPECT_THAT(xml, Not(HasSubstr("<entry>")));
}

TEST(CapFeed, NamesFilesSoThatTheyStayInTheirFolder) {
  CapMessage message{.identifier = "../a b/ü"};
  EXPECT_EQ(capFileName(message), "..-a-b---.xml");
}

}  // namespace
}  // namespace buurtatlas
