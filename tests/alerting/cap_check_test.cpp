#include "alerting/cap_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <string>

namespace buurtatlas {
namespace {

using testing::Contains;
using testing::IsEmpty;

constexpr std::string_view kSound = R"(<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>urn:uuid:6f1c</identifier>
  <sender>bin.teststad.example</sender>
  <sent>2026-03-01T10:00:00+01:00</sent>
  <status>Actual</status>
  <msgType>Update</msgType>
  <source>Meldkamer</source>
  <scope>Restricted</scope>
  <restriction>Leden van het netwerk</restriction>
  <references>bin.teststad.example,urn:uuid:6f1b,2026-03-01T09:30:00+01:00</references>
  <info>
    <language>nl-BE</language>
    <category>Security</category>
    <event>Inbraak</event>
    <urgency>Immediate</urgency>
    <severity>Moderate</severity>
    <certainty>Observed</certainty>
    <effective>2026-03-01T10:00:00+01:00</effective>
    <expires>2026-03-01T12:00:00+01:00</expires>
    <headline>Inbraak in de Kerkstraat</headline>
    <web>https://teststad.example/bin</web>
    <parameter><valueName>revision</valueName><value>2</value></parameter>
    <area>
      <areaDesc>Centrum</areaDesc>
      <polygon>50.87,4.70 50.87,4.71 50.88,4.71 50.88,4.70 50.87,4.70</polygon>
      <circle>50.87,4.70 1.5</circle>
      <geocode><valueName>NIS</valueName><value>24062</value></geocode>
    </area>
  </info>
</alert>
)";

constexpr std::string_view kPolygon = "50.87,4.70 50.87,4.71 50.88,4.71 50.88,4.70 50.87,4.70";

const Instant kNow = parseInstant("2026-03-01T09:05:00Z").value();

std::string with(std::string_view what, std::string_view instead) {
  std::string message(kSound);
  const std::size_t at = message.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return message.replace(at, what.size(), instead);
}

std::vector<std::string> codesOf(std::string_view message) {
  std::vector<std::string> codes;
  for (const CapFault& fault : findCapFaults(message, kNow)) {
    codes.push_back(fault.code);
  }
  return codes;
}

TEST(CapCheck, FindsNothingInASoundMessage) { EXPECT_THAT(codesOf(kSound), IsEmpty()); }

TEST(CapCheck, TakesMarginsAndLineBreaksInShapesAndOtherPrefixes) {
  EXPECT_THAT(codesOf(with(kPolygon, "\n 50.87,4.70\n50.87,4.71\t50.88,4.71 50.88,4.70 50.87,4.70 \n")), IsEmpty());
  EXPECT_THAT(codesOf("\xEF\xBB\xBF" + std::string(kSound)), IsEmpty());
  EXPECT_THAT(codesOf(with("<source>Meldkamer</source>", "<!-- none -->")), IsEmpty());
}

struct Wrong {
  std::string_view what;
  std::string_view instead;
  std::string_view code;
};

class EachFault : public testing::TestWithParam<Wrong> {};

TEST_P(EachFault, HasItsCodeAndItsLine) {
  const Wrong& wrong = GetParam();
  const auto faults = findCapFaults(with(wrong.what, wrong.instead), kNow);
  EXPECT_THAT(codesOf(with(wrong.what, wrong.instead)), Contains(std::string(wrong.code)));
  for (const CapFault& fault : faults) {
    EXPECT_GT(fault.line, 0);
    EXPECT_FALSE(fault.reason.text.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(
    Elements, EachFault,
    testing::Values(Wrong{"cap:1.2", "cap:1.1", "wrong-namespace"}, Wrong{"<alert ", "<alerts ", "not-xml"},
                    Wrong{"</alert>", "", "not-xml"}, Wrong{"</alert>", "</alert><alert/>", "not-xml"},
                    Wrong{"<info>", "<info>{}", "stray-text"}, Wrong{"<info>", "<info lang=\"nl\">", "attribute"},
                    Wrong{"<scope>Restricted</scope>", "", "missing-element"},
                    Wrong{"<event>Inbraak</event>", "", "missing-element"},
                    Wrong{"<event>Inbraak</event>", "<event> </event>", "empty-element"},
                    Wrong{"<areaDesc>Centrum</areaDesc>", "<areaDesc/>", "empty-element"},
                    Wrong{"<status>Actual</status>", "<status>Actual</status><status>Actual</status>",
                          "repeated-element"},
                    Wrong{"<source>Meldkamer</source>", "<Source>Meldkamer</Source>", "unknown-element"},
                    Wrong{"<event>Inbraak</event>", "<event><b>Inbraak</b></event>", "unknown-element"},
                    Wrong{"<source>Meldkamer</source>\n  <scope>Restricted</scope>",
                          "<scope>Restricted</scope><source>Meldkamer</source>", "wrong-order"},
                    Wrong{"<status>Actual", "<status>actual", "unknown-value"},
                    Wrong{"<status>Actual", "<status> Actual", "unknown-value"},
                    Wrong{"<severity>Moderate", "<severity>Heavy", "unknown-value"},
                    Wrong{"nl-BE", "nl_BE", "bad-language"}, Wrong{"urn:uuid:6f1c", "a b", "bad-name"},
                    Wrong{"bin.teststad.example</sender>", "a,b</sender>", "bad-name"},
                    Wrong{"https://teststad.example/bin", "http://a b", "bad-uri"},
                    Wrong{"Inbraak<", "Inbraak &amp; &bin;<", "not-xml"},
                    Wrong{"<alert ", "<!DOCTYPE alert [<!ENTITY a \"b\">]><alert ", "doctype"},
                    Wrong{"Centrum", "Centr\xFFum", "bad-encoding"}));

INSTANTIATE_TEST_SUITE_P(
    TimesAndReferences, EachFault,
    testing::Values(Wrong{"2026-03-01T12:00:00+01:00", "2026-03-01T11:00:00Z", "bad-time"},
                    Wrong{"2026-03-01T12:00:00+01:00", "2026-03-01T12:00:00,01:00", "bad-time"},
                    Wrong{"2026-03-01T12:00:00+01:00", "2026-02-30T12:00:00+01:00", "bad-time"},
                    Wrong{"2026-03-01T12:00:00+01:00", "2026-03-01T24:00:00+01:00", "bad-time"},
                    Wrong{"2026-03-01T12:00:00+01:00", "2026-03-01T12:00:00+15:00", "bad-time"},
                    Wrong{"<sent>2026-03-01T10", "<sent>2026-03-01T11", "future-sent"},
                    Wrong{"2026-03-01T12:00:00+01:00", "2026-03-01T08:59:59-00:00", "expires-early"},
                    Wrong{"<references>bin.teststad.example,urn:uuid:6f1b,2026-03-01T09:30:00+01:00</references>", "",
                          "no-references"},
                    Wrong{"bin.teststad.example,urn:uuid:6f1b,2026-03-01T09:30:00+01:00", " ", "no-references"},
                    Wrong{"bin.teststad.example,urn:uuid:6f1b,", "urn:uuid:6f1b,", "bad-reference"},
                    Wrong{"6f1b,2026-03-01T09:30:00+01:00", "6f1b,2026-03-01T09:30:00Z", "bad-reference"},
                    Wrong{"6f1b,2026-03-01T09:30:00+01:00", "6f1b,2026-03-01T10:30:00+01:00", "later-reference"},
                    Wrong{"urn:uuid:6f1b", "urn:uuid:6f1c", "self-reference"},
                    Wrong{"<restriction>Leden van het netwerk</restriction>", "<restriction/>", "no-restriction"},
                    Wrong{"<scope>Restricted", "<scope>Private", "no-addresses"}));

INSTANTIATE_TEST_SUITE_P(
    Shapes, EachFault,
    testing::Values(
        Wrong{kPolygon, "50.87,4.70 50.87,4.71 50.88,4.71 50.88,4.70", "open-polygon"},
        Wrong{kPolygon, "50.87,4.70 50.87,4.71 50.87,4.70", "few-points"}, Wrong{kPolygon, "", "few-points"},
        Wrong{kPolygon, "{placeholder}", "bad-polygon"}, Wrong{kPolygon, "50.87, 4.70", "bad-polygon"},
        Wrong{kPolygon, "nan,4 1,2 3,4 nan,4", "bad-polygon"},
        Wrong{kPolygon, "50.87,4.70 50.88,4.71 50.88,4.70 50.87,4.71 50.87,4.70", "crossing-border"},
        Wrong{kPolygon, "50.87,4.70 50.88,4.71 50.89,4.72 50.87,4.70", "crossing-border"},
        Wrong{kPolygon, "50.87,4.70 50.87,4.70 50.88,4.71 50.88,4.70 50.87,4.70", "repeated-point"},
        Wrong{kPolygon, "4.70,50.87 4.71,50.87 4.71,50.88 4.70,50.87", "swapped-axes"},
        Wrong{kPolygon, "91,4 50,5 50,4 91,4", "out-of-range"},
        Wrong{kPolygon, "50,181 50,5 51,4 50,181", "out-of-range"},
        Wrong{"</polygon>", "</polygon><polygon>50.872,4.702 50.872,4.708 50.878,4.708 50.872,4.702</polygon>",
              "polygon-in-polygon"},
        Wrong{"50.87,4.70 1.5", "50.87,4.70 -1", "bad-radius"}, Wrong{"50.87,4.70 1.5", "50.87,4.70", "bad-circle"},
        Wrong{"50.87,4.70 1.5", "-91,4.70 1", "out-of-range"},
        Wrong{"</geocode>", "</geocode><ceiling>30</ceiling>", "ceiling-alone"},
        Wrong{"</geocode>", "</geocode><altitude>high</altitude>", "bad-number"}));

TEST(CapCheck, NamesTheLineOfTheFault) {
  const auto faults = findCapFaults(with("<severity>Moderate", "<severity>Heavy"), kNow);
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults.front().line, 17);
}

TEST(CapCheck, EndsQuicklyOnHugeAndHostileInput) {
  const auto start = std::chrono::steady_clock::now();
  std::string deep = R"(<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">)";
  for (int i = 0; i < 1'000'000; ++i) {
    deep += "<a>";
  }
  EXPECT_THAT(codesOf(deep), Contains("too-deep"));
  EXPECT_THAT(codesOf(std::string(kMostCapBytes + 1, ' ')), Contains("too-large"));
  std::string many = R"(<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">)";
  for (int i = 0; i < 300'000; ++i) {
    many += "<code/>";
  }
  EXPECT_THAT(codesOf(many), Contains("too-large"));
  std::string wide = R"(<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2")";
  for (int i = 0; i < 5'000; ++i) {
    wide += " a" + std::to_string(i) + "=\"1\"";
  }
  EXPECT_THAT(codesOf(wide + "/>"), Contains("too-large"));
  std::string laughs = "<!DOCTYPE l [<!ENTITY a \"ha\">";
  for (char letter = 'b'; letter < 'm'; ++letter) {
    laughs += std::string("<!ENTITY ") + letter + " \"";
    for (int i = 0; i < 10; ++i) {
      laughs += std::string("&") + static_cast<char>(letter - 1) + ";";
    }
    laughs += "\">";
  }
  EXPECT_THAT(codesOf(laughs + "]><alert>&l;</alert>"), Contains("doctype"));
  std::string long_ = "50.0,4.0";
  for (int i = 0; i < 99'000; ++i) {
    long_ += " " + std::to_string(50 + i * 1e-6) + "," + std::to_string(4 + (i % 7) * 1e-4);
  }
  codesOf(with(kPolygon, long_ + " 50.0,4.0"));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

/// Whatever is done to a message, looking at it ends, and faults stay within bounds.
RC_GTEST_PROP(CapCheckOfAny, SurvivesChangedBytes, ()) {
  std::string message(kSound);
  const int changes = *rc::gen::inRange(1, 12);
  for (int i = 0; i < changes; ++i) {
    const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(message.size())));
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        message[at] = *rc::gen::arbitrary<char>();
        break;
      case 1:
        message.erase(at, static_cast<std::size_t>(*rc::gen::inRange(1, 80)));
        break;
      case 2:
        message.insert(at, message.substr(message.size() / 3, static_cast<std::size_t>(*rc::gen::inRange(1, 200))));
        break;
      default:
        message.insert(
            at, *rc::gen::element<std::string>("<", "&", "<!--", "]]>", "<![CDATA[", "&#0;", "<?x", "\0", "9e99999"));
    }
    if (message.empty()) {
      message = "<";
    }
  }
  const auto faults = findCapFaults(message, kNow);
  RC_ASSERT(faults.size() <= kMostCapFaults);
}

}  // namespace
}  // namespace buurtatlas
