#include "viewmodels/import_desk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/memory_store.h"
#include "support/wait_for.h"
#include "viewmodels/workspace.h"

namespace buurtatlas {
namespace {

using test::MemoryStore;
using test::waitFor;
using ::testing::ElementsAre;
using ::testing::Pair;

/// A file of two layers, of which only the second can be read, and only when it is told which column is the name.
class StubbornFile : public ForeignReader {
 public:
  Result<void> read(const ForeignRequest& request, const Sink& sink, const JobControl&) override {
    if (request.content == ForeignContent::Outline) {
      sink.header({.fields = {"geom"}, .layer = "styles", .crs = "EPSG:31370"});
      sink.header({.fields = {"wijknr", "wijk"}, .layer = "wijken", .crs = "EPSG:31370"});
      return {};
    }
    last = request;
    if (request.layer != "wijken" || !request.mapping.contains("name")) {
      return fail(ErrorCode::InvalidInput, "The file has no rows for this layer.");
    }
    sink.header({.fields = {"code", "name"}, .layer = "wijken", .crs = "EPSG:31370"});
    sink.rows(blockOf({{.line = 1,
                        .values = {"1", "Dorp"},
                        .shape = MultiPolygon{Polygon{.outer = {{0, 0}, {9, 0}, {9, 9}, {0, 0}}, .holes = {}}}}}));
    return {};
  }

  ForeignRequest last = {};
};

class ImportDeskTest : public ::testing::Test {
 protected:
  ImportDeskTest() {
    workspace.session()->setStore(std::make_shared<MemoryStore>());
    desk().run(static_cast<int>(LayerKind::Neighbourhoods), QUrl::fromLocalFile(QStringLiteral("/data/wijken.gpkg")));
    waitForWriter();
  }

  ImportDesk& desk() { return *workspace.importDesk(); }
  ImportSettings& settings() { return *desk().settings(); }
  void waitForWriter() {
    ASSERT_TRUE(waitFor([&] { return !workspace.session()->writer()->busy(); }));
  }

  std::shared_ptr<StubbornFile> file = std::make_shared<StubbornFile>();
  Workspace workspace{{.doors = {}, .reader = file, .writeRaster = {}, .startSender = {}}};
};

TEST_F(ImportDeskTest, ShowsWhatAFileOffersThatCannotBeReadByItself) {
  EXPECT_TRUE(settings().isOpen());
  EXPECT_TRUE(settings().problem().contains(QStringLiteral("The file has no rows for this layer.")));
  EXPECT_EQ(settings().fileName(), QStringLiteral("wijken.gpkg"));
  EXPECT_EQ(settings().layers(), QStringList({QStringLiteral("styles"), QStringLiteral("wijken")}));
  EXPECT_FALSE(desk().hasReport());
  EXPECT_TRUE(workspace.session()->errorText().isEmpty()) << "one fault is said in one place";
}

TEST_F(ImportDeskTest, ReadsTheFileAsItIsToldTo) {
  settings().setLayer(1);
  settings().setSystem(2);
  settings().setColumn(1, 2);
  desk().runAsSet();
  waitForWriter();
  EXPECT_FALSE(settings().isOpen());
  EXPECT_TRUE(desk().hasReport());
  EXPECT_EQ(file->last.layer, "wijken");
  EXPECT_EQ(file->last.crs, "EPSG:3812");
  EXPECT_THAT(file->last.mapping, ElementsAre(Pair("name", "wijk")));
  EXPECT_EQ(workspace.session()->atlas()->neighbourhoods->size(), 1U);
}

TEST_F(ImportDeskTest, OpensTheSettingsOfTheLastFileWithWhatWasChosen) {
  settings().setLayer(1);
  settings().setSystem(1);
  settings().setColumn(1, 2);
  desk().runAsSet();
  waitForWriter();
  desk().openSettings();
  waitForWriter();
  EXPECT_TRUE(settings().isOpen());
  EXPECT_TRUE(settings().problem().isEmpty());
  EXPECT_EQ(settings().layer(), 1);
  EXPECT_EQ(settings().system(), 1);
  EXPECT_EQ(settings().data(settings().index(1), ImportSettings::ColumnRole).toInt(), 2);
}

TEST_F(ImportDeskTest, ForgetsTheColumnsOfAnotherLayer) {
  settings().setLayer(1);
  settings().setColumn(0, 1);
  settings().setLayer(0);
  EXPECT_TRUE(settings().request().mapping.empty());
}

TEST_F(ImportDeskTest, NamesEveryFieldOfEveryLayerInWords) {
  for (int kind = 0; kind <= static_cast<int>(LayerKind::Incidents); ++kind) {
    settings().show({.kind = static_cast<LayerKind>(kind)}, {ForeignHeader{.layer = "any"}}, std::nullopt);
    for (int row = 0; row < settings().rowCount(); ++row) {
      const QString word = settings().data(settings().index(row), ImportSettings::WordRole).toString();
      EXPECT_TRUE(word.front().isUpper()) << word.toStdString();
    }
  }
}

/// A file of neighbourhoods that is another one every time.
class ChangingFile : public ForeignReader {
 public:
  Result<void> read(const ForeignRequest& request, const Sink& sink, const JobControl&) override {
    sink.header({.fields = {"code", "name"}, .layer = "wijken", .crs = request.plane});
    std::vector<ForeignRow> rows;
    for (const std::string& name : names) {
      rows.push_back({.values = {name, name},
                      .shape = MultiPolygon{Polygon{.outer = {{0, 0}, {9, 0}, {9, 9}, {0, 0}}, .holes = {}}}});
    }
    sink.rows(blockOf(std::move(rows)));
    return {};
  }

  std::vector<std::string> names = {};
};

class NewerDataTest : public ::testing::Test {
 protected:
  NewerDataTest() {
    workspace.session()->setStore(std::make_shared<MemoryStore>());
    import({"Dorp", "Heide"});
  }

  ImportDesk& desk() { return *workspace.importDesk(); }
  [[nodiscard]] std::size_t neighbourhoods() { return workspace.session()->atlas()->neighbourhoods->size(); }
  void waitForWriter() {
    ASSERT_TRUE(waitFor([&] { return !workspace.session()->writer()->busy(); }));
  }
  void import(std::vector<std::string> names) {
    file->names = std::move(names);
    desk().run(static_cast<int>(LayerKind::Neighbourhoods),
               QUrl::fromLocalFile(QStringLiteral("/data/wijken-2026-10-01.gpkg")));
    waitForWriter();
  }

  std::shared_ptr<ChangingFile> file = std::make_shared<ChangingFile>();
  Workspace workspace{{.doors = {}, .reader = file, .writeRaster = {}, .startSender = {}}};
};

TEST_F(NewerDataTest, TakesTheFirstDataOfALayerOverAtOnce) {
  EXPECT_FALSE(desk().hasProposal());
  EXPECT_TRUE(desk().hasReport());
  EXPECT_EQ(neighbourhoods(), 2U);
}

TEST_F(NewerDataTest, ShowsWhatChangesBeforeItIsTakenOver) {
  import({"Heide", "Berg", "Dal"});
  EXPECT_TRUE(desk().hasProposal());
  EXPECT_FALSE(desk().hasReport());
  EXPECT_EQ(neighbourhoods(), 2U);
  EXPECT_EQ(desk().proposalRows(), QStringList({QStringLiteral("2 new: Berg · Dal"), QStringLiteral("1 gone: Dorp")}));
  EXPECT_TRUE(desk().proposalText().contains(QStringLiteral("2026")));
  desk().takeOver();
  waitForWriter();
  EXPECT_FALSE(desk().hasProposal());
  EXPECT_TRUE(desk().hasReport());
  EXPECT_TRUE(desk().reportText().contains(QStringLiteral("2 new, 0 changed, 1 gone")));
  EXPECT_EQ(neighbourhoods(), 3U);
}

TEST_F(NewerDataTest, LeavesTheOldDataWhereTheNewAreNotWanted) {
  import({"Berg"});
  desk().dropProposal();
  desk().takeOver();
  waitForWriter();
  EXPECT_FALSE(desk().hasProposal());
  EXPECT_FALSE(desk().hasReport());
  EXPECT_EQ(neighbourhoods(), 2U);
}

TEST_F(NewerDataTest, ComparesAgainWhenTheAtlasChangedMeanwhile) {
  import({"Berg"});
  ASSERT_TRUE(desk().hasProposal());
  workspace.session()->undo();
  waitForWriter();
  desk().takeOver();
  waitForWriter();
  EXPECT_FALSE(desk().hasProposal()) << "there is nothing left that it would replace";
  EXPECT_TRUE(desk().hasReport());
  EXPECT_EQ(neighbourhoods(), 1U);
}

TEST_F(NewerDataTest, SaysThatNothingChangesWithoutAsking) {
  import({"Heide", "Dorp"});
  EXPECT_FALSE(desk().hasProposal());
  EXPECT_TRUE(desk().reportText().contains(QStringLiteral("0 new, 0 changed, 0 gone")));
}

}  // namespace
}  // namespace buurtatlas
