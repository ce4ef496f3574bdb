#include "alerting/audience.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <cmath>
#include <random>
#include <set>

#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using ::testing::ElementsAre;

const char* const kSquare = "POLYGON((0 0, 100 0, 100 100, 0 100, 0 0))";

/// A member who can be reached both ways and lives at a certain place.
Member memberAt(Id id, Point position) {
  Member member;
  member.id = id;
  member.key = "M" + std::to_string(id);
  member.phone = "+3247000" + std::to_string(1000 + id);
  member.email = "m" + std::to_string(id) + "@example.org";
  member.placement = {.matchClass = PlacementClass::Exact,
                      .status = PlacementStatus::Accepted,
                      .confidence = 1,
                      .position = position,
                      .radius = Metres(10)};
  return member;
}

Member memberInside(Id id) { return memberAt(id, {.east = 50, .north = 50}); }

Audience audienceOf(std::vector<Member> members, Urgency urgency = Urgency::Urgent, const char* area = kSquare) {
  const AudienceSelector selector(std::make_shared<const std::vector<Member>>(std::move(members)));
  Result<Audience> audience = selector.select(areaFromWkt(area), {.urgency = urgency});
  EXPECT_TRUE(audience.has_value());
  return audience.value_or(Audience{});
}

/// One line of the ledger in words.
std::string inWords(const AudienceLine& line) {
  std::string text = "M" + std::to_string(line.member) + " " + std::string(nameOf(line.status));
  if (line.channel) {
    text += " " + std::string(nameOf(*line.channel)) + " " + line.address;
  }
  return text + ": " + inEnglish(line.reason);
}

std::vector<std::string> inWords(const Audience& audience) {
  std::vector<std::string> lines;
  for (const AudienceLine& line : audience.lines) {
    lines.push_back(inWords(line));
  }
  return lines;
}

std::string only(Member member, Urgency urgency = Urgency::Urgent) {
  return inWords(audienceOf({std::move(member)}, urgency).lines.at(0));
}

TEST(AudienceSelector, WarnsWhoLivesInTheAreaBySms) {
  EXPECT_EQ(only(memberInside(1)), "M1 in sms +32470001001: in the area");
}

TEST(AudienceSelector, InformsWhoLivesInTheAreaByEmail) {
  EXPECT_EQ(only(memberInside(1), Urgency::Information), "M1 in email m1@example.org: in the area");
}

TEST(AudienceSelector, SaysHowFarOutsideTheAreaSomebodyLives) {
  EXPECT_EQ(only(memberAt(1, {.east = 140.2, .north = 50})), "M1 out: 41 m outside the area");
  EXPECT_EQ(only(memberAt(1, {.east = 103, .north = 104})), "M1 out: 5 m outside the area");
  EXPECT_NEAR(audienceOf({memberAt(1, {.east = 140.2, .north = 50})}).lines[0].distance.value, 40.2, 1e-9);
}

TEST(AudienceSelector, LeavesAHoleOutOfTheArea) {
  const char* ring = "POLYGON((0 0, 100 0, 100 100, 0 100, 0 0), (30 30, 30 70, 70 70, 70 30, 30 30))";
  EXPECT_EQ(inWords(audienceOf({memberInside(1)}, Urgency::Urgent, ring).lines[0]), "M1 out: 20 m outside the area");
}

TEST(AudienceSelector, GivesABorderToTheAreaEastAndNorthOfIt) {
  const Audience audience =
      audienceOf({memberAt(1, {.east = 0, .north = 50}), memberAt(2, {.east = 100, .north = 50}),
                  memberAt(3, {.east = 50, .north = 0}), memberAt(4, {.east = 50, .north = 100})});
  EXPECT_THAT(inWords(audience), ElementsAre("M1 in sms +32470001001: in the area", "M2 out: 1 m outside the area",
                                             "M3 in sms +32470001003: in the area", "M4 out: 1 m outside the area"));
  EXPECT_EQ(audience.lines[1].distance, Metres(0));
}

TEST(AudienceSelector, NeverWarnsWhoLeft) {
  Member member = memberInside(1);
  member.left = parseDate("2026-03-05");
  EXPECT_EQ(only(member), "M1 out: left on 2026-03-05");
}

TEST(AudienceSelector, SaysWhyThereIsNoPosition) {
  Member unknown = memberInside(1);
  unknown.placement = {};
  Member unplaced = memberInside(2);
  unplaced.placement.position.reset();
  Member elsewhere = memberInside(3);
  elsewhere.placement.status = PlacementStatus::Rejected;
  EXPECT_EQ(only(unknown), "M1 out: the address was not found");
  EXPECT_EQ(only(unplaced), "M2 out: the address has no position in the register");
  EXPECT_EQ(only(elsewhere), "M3 out: the address was judged not to be here");
  EXPECT_TRUE(std::isinf(audienceOf({unknown}).lines[0].distance.value));
}

TEST(AudienceSelector, CallsAStreetThatTouchesTheAreaPossible) {
  Member member = memberAt(1, {.east = 180, .north = 50});
  member.placement.matchClass = PlacementClass::Street;
  member.placement.status = PlacementStatus::Review;
  member.placement.radius = Metres(80);
  EXPECT_EQ(only(member), "M1 possible: only the street was found, the home lies within 80 m of it");
  member.placement.radius = Metres(79);
  EXPECT_EQ(only(member), "M1 out: 80 m outside the area");
}

TEST(AudienceSelector, CallsAnAddressInReviewInsideTheAreaPossible) {
  Member member = memberInside(1);
  member.placement.status = PlacementStatus::Review;
  EXPECT_EQ(only(member), "M1 possible: the address waits for review, the home lies within 10 m of it");
  EXPECT_TRUE(recipientsOf(audienceOf({member})).empty());
}

TEST(AudienceSelector, JudgesAnAcceptedStreetByItsPosition) {
  Member member = memberInside(1);
  member.placement.matchClass = PlacementClass::Street;
  EXPECT_EQ(only(member), "M1 in sms +32470001001: in the area");
}

TEST(AudienceSelector, SendsAnUrgentAlertByEmailWhereSmsCannotGo) {
  Member noPhone = memberInside(1);
  noPhone.phone = "";
  Member noSms = memberInside(2);
  noSms.wantsSms = false;
  EXPECT_EQ(only(noPhone), "M1 in email m1@example.org: in the area; by e-mail, as there is no phone number");
  EXPECT_EQ(only(noSms), "M2 in email m2@example.org: in the area; by e-mail, as SMS is not wanted");
}

TEST(AudienceSelector, SaysWhoCannotBeReachedAtAll) {
  Member member = memberInside(1);
  member.email = "";
  member.phone = "";
  EXPECT_EQ(only(member), "M1 out: cannot be reached: no phone number and no e-mail address");
  member.email = "m1@example.org";
  member.wantsEmail = false;
  EXPECT_EQ(only(member), "M1 out: cannot be reached: no phone number, and e-mail is not wanted");
  member.phone = "+32470001001";
  member.wantsSms = false;
  EXPECT_EQ(only(member), "M1 out: neither SMS nor e-mail is wanted");
  member.email = "";
  EXPECT_EQ(only(member), "M1 out: cannot be reached: SMS is not wanted, and no e-mail address");
}

TEST(AudienceSelector, NeverSendsInformationBySms) {
  Member member = memberInside(1);
  member.email = "";
  EXPECT_EQ(only(member, Urgency::Information), "M1 out: cannot be reached: no e-mail address");
  member.email = "m1@example.org";
  member.wantsEmail = false;
  EXPECT_EQ(only(member, Urgency::Information), "M1 out: e-mail is not wanted");
}

TEST(AudienceSelector, TakesAContactThatCannotWorkForNone) {
  Member member = memberInside(1);
  member.phone = "0470 12 34 56";
  member.email = "m1@example";
  EXPECT_EQ(only(member), "M1 out: cannot be reached: no phone number and no e-mail address");
}

TEST(AudienceSelector, UsesOnePhoneNumberOnceForTheLowestId) {
  Member first = memberInside(7);
  Member second = memberInside(3);
  second.phone = first.phone;
  EXPECT_THAT(inWords(audienceOf({first, second})),
              ElementsAre("M3 in sms +32470001007: in the area", "M7 out: the same phone number as M3"));
}

TEST(AudienceSelector, UsesOneMailboxOnceWhateverItsCapitals) {
  Member first = memberInside(1);
  Member second = memberInside(2);
  second.email = "M1@Example.org";
  EXPECT_THAT(inWords(audienceOf({first, second}, Urgency::Information)),
              ElementsAre("M1 in email m1@example.org: in the area", "M2 out: the same e-mail address as M1"));
}

TEST(AudienceSelector, StillWarnsAHouseholdWhoseFirstMemberLivesElsewhere) {
  Member outside = memberAt(1, {.east = 500, .north = 500});
  Member inside = memberInside(2);
  inside.phone = outside.phone;
  EXPECT_EQ(inWords(audienceOf({outside, inside}).lines[1]), "M2 in sms +32470001001: in the area");
}

TEST(AudienceSelector, CountsByStatusChannelAndReason) {
  Member byEmail = memberInside(2);
  byEmail.phone = "";
  Member review = memberInside(3);
  review.placement.status = PlacementStatus::Review;
  const Audience audience = audienceOf({memberInside(1), byEmail, review, memberAt(4, {.east = 500, .north = 0}),
                                        memberAt(5, {.east = 900, .north = 0}), Member{.id = 6}});
  EXPECT_EQ(audience.in, 2U);
  EXPECT_EQ(audience.bySms, 1U);
  EXPECT_EQ(audience.byEmail, 1U);
  EXPECT_EQ(audience.possible, 1U);
  EXPECT_EQ(audience.out, 3U);
  ASSERT_EQ(audience.leftOut.size(), 2U);
  EXPECT_EQ(inEnglish(audience.leftOut[0].reason), "outside the area");
  EXPECT_EQ(audience.leftOut[0].members, 2U);
  EXPECT_EQ(inEnglish(audience.leftOut[1].reason), "the address was not found");
}

Member memberInReview(Id id) {
  Member member = memberInside(id);
  member.placement.status = PlacementStatus::Review;
  return member;
}

Audience audienceWith(std::vector<Member> members, const AudienceChoice& choice) {
  const AudienceSelector selector(std::make_shared<const std::vector<Member>>(std::move(members)));
  return selector.select(areaFromWkt(kSquare), choice).value_or(Audience{});
}

TEST(AudienceSelector, AddressesWhoMayLiveInTheAreaWhereThatIsChosen) {
  const Audience audience = audienceWith({memberInside(1), memberInReview(2)}, {.includesPossible = true});
  EXPECT_THAT(
      inWords(audience),
      ElementsAre("M1 in sms +32470001001: in the area",
                  "M2 possible sms +32470001002: the address waits for review, the home lies within 10 m of it"));
  EXPECT_EQ(audience.addressed(), 2U);
  EXPECT_EQ(recipientsOf(audience).size(), 2U);
}

TEST(AudienceSelector, CountsAmongThePossibleOnlyWhomIncludingThemAdds) {
  Member samePhone = memberInReview(1);
  samePhone.phone = memberInside(3).phone;
  Member unreachable = memberInReview(2);
  unreachable.phone = unreachable.email = "";
  const Audience audience = audienceOf({samePhone, unreachable, memberInside(3), memberInReview(4)});
  EXPECT_THAT(inWords(audience),
              ElementsAre("M1 out: the same phone number as M3",
                          "M2 out: cannot be reached: no phone number and no e-mail address",
                          "M3 in sms +32470001003: in the area",
                          "M4 possible: the address waits for review, the home lies within 10 m of it"));
  EXPECT_EQ(audience.addressed(), 1U);
}

TEST(AudienceSelector, TellsOnePersonWhoIsListedTwiceFromTwoWhoShareAPhone) {
  Member first = memberInside(1);
  first.name = "An Peeters";
  Member twice = memberInside(2);
  twice.name = "an  peeters";
  twice.phone = first.phone;
  Member partner = memberInside(3);
  partner.name = "Bo Claes";
  partner.phone = first.phone;
  EXPECT_THAT(inWords(audienceOf({first, twice, partner})),
              ElementsAre("M1 in sms +32470001001: in the area", "M2 out: the same person as M1",
                          "M3 out: the same phone number as M1"));
}

TEST(AudienceSelector, AddressesCoordinatorsWhereverTheyLiveButNotWhoLeft) {
  const Member outside = memberAt(1, {.east = 900, .north = 900});
  Member left = memberAt(2, {.east = 900, .north = 900});
  left.left = parseDate("2026-03-05");
  const AudienceChoice choice{.coordinators = {{1, "BIN Noord"}, {2, "BIN Zuid"}, {3, "BIN West"}}};
  EXPECT_THAT(inWords(audienceWith({outside, left, memberInside(3)}, choice)),
              ElementsAre("M1 in sms +32470001001: coordinator of BIN Noord", "M2 out: left on 2026-03-05",
                          "M3 in sms +32470001003: in the area"));
}

RC_GTEST_PROP(AudienceSelector, AddressesNobodyTwiceAndGivesEveryMemberOneLine, ()) {
  std::vector<Member> members;
  const int count = *rc::gen::inRange(0, 40);
  for (Id id = 1; id <= count; ++id) {
    Member member = memberAt(id, {.east = static_cast<double>(*rc::gen::inRange(-50, 150)),
                                  .north = static_cast<double>(*rc::gen::inRange(-50, 150))});
    member.phone = *rc::gen::element<std::string>("", "+32470001001", "+32470001002", "+32470001003");
    member.email = *rc::gen::element<std::string>("", "a@example.org", "A@example.org", "b@example.org");
    member.wantsSms = *rc::gen::arbitrary<bool>();
    member.wantsEmail = *rc::gen::arbitrary<bool>();
    member.placement.status = *rc::gen::element(PlacementStatus::Accepted, PlacementStatus::Review);
    members.push_back(member);
  }
  const AudienceChoice choice{.urgency = *rc::gen::element(Urgency::Urgent, Urgency::Information),
                              .includesPossible = *rc::gen::arbitrary<bool>()};
  const Audience audience = audienceWith(members, choice);
  RC_ASSERT(audience.lines.size() == members.size());
  RC_ASSERT(audience.in + audience.possible + audience.out == members.size());
  RC_ASSERT(audience.addressed() == audience.in + (choice.includesPossible ? audience.possible : 0));
  std::set<std::string> addresses;
  for (const Recipient& recipient : recipientsOf(audience)) {
    std::string address = recipient.address;
    std::ranges::replace(address, 'A', 'a');
    RC_ASSERT(addresses.insert(address).second);
  }
  RC_ASSERT(addresses.size() == audience.addressed());
}

TEST(RecipientsOf, NamesExactlyThoseWhoAreIn) {
  Member member = memberInside(2);
  member.language = "fr";
  const std::vector<Recipient> recipients = recipientsOf(audienceOf({memberAt(1, {.east = 500, .north = 0}), member}));
  EXPECT_THAT(recipients, ElementsAre(Recipient{
                              .member = 2, .channel = Channel::Sms, .address = "+32470001002", .language = "fr"}));
}

TEST(AudienceSelector, RefusesAnAreaThatIsEmptyOrCrossesItself) {
  const AudienceSelector selector(std::make_shared<const std::vector<Member>>());
  EXPECT_EQ(selector.select({}, {}).error().code, ErrorCode::InvalidInput);
  const Result<Audience> bowTie = selector.select(areaFromWkt("POLYGON((0 0, 100 100, 100 0, 0 100, 0 0))"), {});
  ASSERT_FALSE(bowTie.has_value());
  EXPECT_EQ(bowTie.error().code, ErrorCode::InvalidGeometry);
  EXPECT_TRUE(bowTie.error().where.has_value());
}

TEST(AudienceSelector, MeasuresTheDistanceToABorderOfManyVertices) {
  MultiPolygon circle(1);
  constexpr int kVertices = 1000;
  for (int i = 0; i < kVertices; ++i) {
    const double angle = 2 * 3.14159265358979 * i / kVertices;
    circle[0].outer.push_back(onGrid({.east = 500 * std::cos(angle), .north = 500 * std::sin(angle)}));
  }
  std::mt19937 random(7);
  std::uniform_real_distribution<double> anywhere(-2000, 2000);
  std::vector<Member> members;
  for (Id id = 1; id <= 500; ++id) {
    members.push_back(memberAt(id, onGrid({.east = anywhere(random), .north = anywhere(random)})));
  }
  const AudienceSelector selector(std::make_shared<const std::vector<Member>>(members));
  const Result<Audience> audience = selector.select(circle, {});
  for (std::size_t i = 0; i < members.size(); ++i) {
    const Point place = *members[i].placement.position;
    EXPECT_NEAR(audience->lines[i].distance.value, std::max(0.0, std::hypot(place.east, place.north) - 500), 0.01);
  }
}

TEST(Audience, LeavesOutWhoWasTakenOutAndSaysByWhomAndWhy) {
  const std::vector<Member> members = {memberInside(1), memberInside(2)};
  const AudienceSelector selector(std::make_shared<const std::vector<Member>>(members));
  const Audience audience =
      selector.select(areaFromWkt(kSquare), {.takenOut = {{1, {.by = "Eva", .reason = "is the suspect"}}}}).value();
  EXPECT_EQ(inWords(audience.lines[0]), "M1 out: taken out by Eva: is the suspect");
  EXPECT_TRUE(audience.lines[0].isTakenOut);
  EXPECT_EQ(audience.addressed(), 1U);
}

TEST(Audience, ReachesNobodyByTheNumberOfWhoWasTakenOut) {
  std::vector<Member> members = {memberInside(1), memberInside(2)};
  members[1].phone = members[0].phone;
  members[1].email = members[0].email;
  const AudienceSelector selector(std::make_shared<const std::vector<Member>>(members));
  for (const Urgency urgency : {Urgency::Urgent, Urgency::Information}) {
    const AudienceChoice choice{.urgency = urgency, .takenOut = {{1, {.by = "Eva", .reason = "is the suspect"}}}};
    EXPECT_EQ(selector.select(areaFromWkt(kSquare), choice).value().addressed(), 0U);
  }
}

TEST(Audience, WhoLeftStaysSomebodyWhoLeft) {
  Member left = memberInside(1);
  left.left = parseDate("2026-03-03");
  const AudienceSelector selector(std::make_shared<const std::vector<Member>>(std::vector{left}));
  const AudienceChoice choice{.takenOut = {{1, {.by = "Eva", .reason = "moved"}}}};
  EXPECT_EQ(inWords(selector.select(areaFromWkt(kSquare), choice).value().lines[0]), "M1 out: left on 2026-03-03");
}

TEST(Audience, TellsWhoGetsAnotherAlertThatIsLive) {
  const AudienceSelector selector(
      std::make_shared<const std::vector<Member>>(std::vector{memberInside(1), memberInside(2)}));
  const Instant at = parseInstant("2026-05-01T12:05:00Z").value();
  const AudienceChoice choice{
      .alerted = std::make_shared<const std::unordered_map<Id, Instant>>(std::unordered_map<Id, Instant>{{2, at}})};
  const Audience audience = selector.select(areaFromWkt(kSquare), choice).value();
  EXPECT_EQ(audience.again, 1U);
  EXPECT_EQ(audience.addressed(), 2U);
  EXPECT_THAT(inEnglish(audience.lines[1].reason), ::testing::StartsWith("in the area; was already alerted at "));
}

}  // namespace
}  // namespace buurtatlas
