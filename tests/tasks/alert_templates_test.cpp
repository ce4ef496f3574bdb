#include "tasks/alert_templates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/memory_store.h"

namespace buurtatlas {
namespace {

AlertTemplate fireTemplate() {
  return {.names = {{"nl", "Brand"}}, .texts = {{"nl", "Brandweer: brand<< in {place}>>. Sluit ramen.\nBel 112."}}};
}

class AlertTemplatesTest : public testing::Test {
 protected:
  [[nodiscard]] const Atlas& atlas() const { return *m_store.snapshot(); }
  void perform(const Result<AtlasEdit>& edit) {
    ASSERT_TRUE(edit.has_value()) << inEnglish(edit.error().reason);
    ASSERT_TRUE(m_store.perform(*edit).has_value());
  }
  [[nodiscard]] const AlertTemplate* find(const std::string& key) const {
    const auto found = std::ranges::find(templatesOf(atlas()), key, &AlertTemplate::key);
    return found == templatesOf(atlas()).end() ? nullptr : &*found;
  }

  test::MemoryStore m_store;
};

TEST_F(AlertTemplatesTest, AreThoseOfTheProgramUntilOneIsChanged) {
  EXPECT_EQ(&templatesOf(atlas()), &shippedTemplates());
  perform(putTemplate(atlas(), fireTemplate()));
  EXPECT_EQ(templatesOf(atlas()).size(), shippedTemplates().size() + 1);
  ASSERT_NE(find("brand"), nullptr);
  EXPECT_EQ(find("brand")->texts.at("nl"), "Brandweer: brand<< in {place}>>. Sluit ramen. Bel 112.");
  ASSERT_TRUE(m_store.undo().has_value());
  EXPECT_EQ(templatesOf(atlas()), shippedTemplates());
}

TEST_F(AlertTemplatesTest, ChangesTheOneWithTheKeyAndNoOther) {
  AlertTemplate burglary = *find("burglary");
  burglary.texts["nl"] = "Politie: inbraak<< in {place}>>. Bel 101.";
  perform(putTemplate(atlas(), burglary));
  perform(putTemplate(atlas(), [&] {
    AlertTemplate again = *find("burglary");
    again.names["nl"] = "Inbraak";
    return again;
  }()));
  EXPECT_EQ(templatesOf(atlas()).size(), shippedTemplates().size());
  EXPECT_EQ(find("burglary")->texts.at("nl"), "Politie: inbraak<< in {place}>>. Bel 101.");
  EXPECT_EQ(find("burglary")->names.at("nl"), "Inbraak");
  EXPECT_EQ(find("missing")->texts, shippedTemplates()[2].texts);
}

TEST_F(AlertTemplatesTest, GivesTwoOfOneNameKeysOfTheirOwn) {
  perform(putTemplate(atlas(), fireTemplate()));
  perform(putTemplate(atlas(), fireTemplate()));
  EXPECT_NE(find("brand"), nullptr);
  EXPECT_NE(find("brand-2"), nullptr);
}

TEST_F(AlertTemplatesTest, RemovesOneButNotTheLast) {
  perform(removeTemplate(atlas(), "meeting"));
  EXPECT_EQ(find("meeting"), nullptr);
  EXPECT_EQ(templatesOf(atlas()).size(), shippedTemplates().size() - 1);
  EXPECT_EQ(removeTemplate(atlas(), "meeting").error().code, ErrorCode::NotFound);
  AlertTemplate only = fireTemplate();
  only.key = "only";
  perform(replaceTemplates(atlas(), {only}));
  EXPECT_EQ(removeTemplate(atlas(), "only").error().code, ErrorCode::Conflict);
}

TEST_F(AlertTemplatesTest, AFalseAlarmNeverWantsForWords) {
  AlertTemplate only = fireTemplate();
  only.key = "only";
  perform(replaceTemplates(atlas(), {only}));
  EXPECT_EQ(textsForUse(atlas(), AlertKind::FalseAlarm), textsForUse(Atlas{}, AlertKind::FalseAlarm));
  only.key = "wrong";
  only.use = AlertKind::FalseAlarm;
  perform(putTemplate(atlas(), only));
  EXPECT_EQ(textsForUse(atlas(), AlertKind::FalseAlarm).at("nl"),
            "Brandweer: brand<< in {place}>>. Sluit ramen. Bel 112.");
}

TEST_F(AlertTemplatesTest, GoesBackToThoseOfTheProgram) {
  perform(putTemplate(atlas(), fireTemplate()));
  perform(replaceTemplates(atlas(), {}));
  EXPECT_EQ(&templatesOf(atlas()), &shippedTemplates());
}

TEST_F(AlertTemplatesTest, TakesNoneThatNobodyCouldWriteAnAlertWith) {
  const auto refused = [&](AlertTemplate wrong) {
    const Result<AtlasEdit> edit = putTemplate(atlas(), std::move(wrong));
    return !edit && edit.error().code == ErrorCode::InvalidInput;
  };
  const auto says = [](const char* text) {
    AlertTemplate each = fireTemplate();
    each.texts["nl"] = text;
    return each;
  };
  EXPECT_TRUE(refused({.names = {{"nl", "Leeg"}}}));
  EXPECT_TRUE(refused({.texts = {{"nl", "Zonder naam"}}}));
  EXPECT_TRUE(refused(says("Brand in {straat}.")));
  EXPECT_TRUE(refused(says("Brand<< in {place}.")));
  EXPECT_TRUE(refused(says("Brand>> in {place}<<.")));
  EXPECT_TRUE(refused(says("Brand<< in <<{place}>>>>.")));
  EXPECT_TRUE(refused(says("Brand in {place.")));
  EXPECT_FALSE(refused(says("Brand<< in {place}>><<, {time}>>.")));
}

RC_GTEST_PROP(AlertTemplatesProperty, WhateverIsTakenSurvivesTheFileOfTemplates, ()) {
  AlertTemplate written = fireTemplate();
  for (const char* const language : {"nl", "fr", "de", "en"}) {
    written.names[language] = *rc::gen::string<std::string>();
    written.texts[language] = *rc::gen::string<std::string>();
  }
  const Result<AtlasEdit> edit = putTemplate(Atlas{}, written);
  RC_PRE(edit.has_value());
  const Result<std::vector<AlertTemplate>> read = readTemplates(writeTemplates(edit->putTemplates));
  RC_ASSERT(read.has_value());
  RC_ASSERT(*read == edit->putTemplates);
}

}  // namespace
}  // namespace buurtatlas
