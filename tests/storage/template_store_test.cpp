#include "storage/atlas_faults.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class TemplateStoreTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  AlertTemplate m_template{.key = "brand",
                           .urgency = Urgency::Information,
                           .use = AlertKind::Update,
                           .names = {{"nl", "Brand"}, {"de", "Brand’s \"Feuer\""}},
                           .texts = {{"nl", "Brand<< in {place}>>."}, {"en", "Fire."}}};

  Id put(const AlertTemplate& each) { return performed(*m_atlas, {.label = {"Put", {}}, .putTemplates = {each}}); }
  [[nodiscard]] const std::vector<AlertTemplate>& templates() const { return *m_atlas->snapshot()->templates; }
};

TEST_F(TemplateStoreTest, ComesBackAsItWasPut) {
  m_template.id = put(m_template);
  EXPECT_EQ(templates(), std::vector{m_template});
  m_atlas.reset();
  m_atlas = openAtlas(m_path, OpenMode::ReadOnly);
  EXPECT_EQ(templates(), std::vector{m_template});
  EXPECT_TRUE(faultsOf(m_path).value().empty());
}

TEST_F(TemplateStoreTest, AddingChangingAndRemovingAreEachUndone) {
  m_template.id = put(m_template);
  AlertTemplate changed = m_template;
  changed.texts["fr"] = "Incendie.";
  put(changed);
  performed(*m_atlas, {.label = {"Remove", {}}, .removeTemplates = {m_template.id}});
  EXPECT_TRUE(templates().empty());
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(templates(), std::vector{changed});
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(templates(), std::vector{m_template});
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_TRUE(templates().empty());
  ASSERT_TRUE(m_atlas->redo().has_value());
  EXPECT_EQ(templates(), std::vector{m_template});
}

TEST_F(TemplateStoreTest, OneThatIsGoneIsNeitherChangedNorRemoved) {
  m_template.id = 9;
  EXPECT_EQ(m_atlas->perform({.label = {"Put", {}}, .putTemplates = {m_template}}).error().code, ErrorCode::NotFound);
  EXPECT_EQ(m_atlas->perform({.label = {"Remove", {}}, .removeTemplates = {9}}).error().code, ErrorCode::NotFound);
}

TEST_F(TemplateStoreTest, AnAtlasOfVersion7LearnsToKeepThem) {
  m_atlas.reset();
  makeOfVersion(m_path, 7);
  m_atlas = openAtlas(m_path);
  m_template.id = put(m_template);
  EXPECT_EQ(templates(), std::vector{m_template});
  EXPECT_TRUE(faultsOf(m_path).value().empty());
}

}  // namespace
}  // namespace buurtatlas::test
