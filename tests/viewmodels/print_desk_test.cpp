#include "viewmodels/print_desk.h"

#include "viewmodels/qt_convert.h"
#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {

class PrintDeskTest : public TownWorkspace {
 protected:
  PrintDeskTest() { lookAtEverything(); }

  void lookAtEverything() { desk.see(workspace.session()->extent(), {}, {}, true, true, false); }
  void waitForFile() {
    EXPECT_TRUE(waitFor([this] { return !desk.job()->busy(); }));
  }
  [[nodiscard]] int pages() const {
    return static_cast<int>(QByteArray::fromStdString(written).count("/Type /Page\n"));
  }

  PrintDesk& desk = *workspace.printDesk();
};

TEST_F(PrintDeskTest, PrintsTheMapAsSeen) {
  desk.print(QUrl::fromLocalFile(QStringLiteral("/tmp/map.pdf")));
  waitForFile();
  EXPECT_EQ(writtenTo, "/tmp/map.pdf");
  EXPECT_EQ(pages(), 1);
  EXPECT_EQ(workspace.session()->noticeText(), QStringLiteral("Written: /tmp/map.pdf"));
}

TEST_F(PrintDeskTest, PrintsOnePageForTheCouncil) {
  desk.setWhat(PrintDesk::CouncilPage);
  EXPECT_TRUE(
      desk.proposedFile(QStringLiteral("pdf")).path().endsWith(QStringLiteral("/Lindervoort, cover of addresses.pdf")));
  desk.print(QUrl::fromLocalFile(QStringLiteral("/tmp/council.pdf")));
  waitForFile();
  EXPECT_EQ(writtenTo, "/tmp/council.pdf");
  EXPECT_EQ(pages(), 1);
}

TEST_F(PrintDeskTest, ProposesTheZoneThatIsChosen) {
  EXPECT_EQ(desk.what(), PrintDesk::MapAsSeen);
  workspace.zoneEditor()->select(1);
  lookAtEverything();
  EXPECT_EQ(desk.what(), PrintDesk::ChosenZone);
  EXPECT_EQ(desk.zoneName(), QStringLiteral("West"));
  EXPECT_TRUE(desk.proposedFile(QStringLiteral("pdf")).path().endsWith(QStringLiteral("/West.pdf")));
  EXPECT_TRUE(desk.proposedFile(QStringLiteral("png")).path().endsWith(QStringLiteral("/Lindervoort.png")));
  workspace.zoneEditor()->clearSelection();
  lookAtEverything();
  EXPECT_EQ(desk.what(), PrintDesk::MapAsSeen);
}

TEST_F(PrintDeskTest, PrintsTheStreetsOfAZoneOnTheBack) {
  workspace.zoneEditor()->select(1);
  lookAtEverything();
  desk.print(QUrl::fromLocalFile(QStringLiteral("/tmp/west.pdf")));
  waitForFile();
  EXPECT_EQ(pages(), 2);
  desk.setProperty("streetList", false);
  desk.print(QUrl::fromLocalFile(QStringLiteral("/tmp/west.pdf")));
  waitForFile();
  EXPECT_EQ(pages(), 1);
}

TEST_F(PrintDeskTest, DrawsByTheEndingOfTheName) {
  desk.draw(QUrl::fromLocalFile(QStringLiteral("/tmp/map.svg")));
  waitForFile();
  EXPECT_NE(written.find("<svg"), std::string::npos);
  desk.draw(QUrl::fromLocalFile(QStringLiteral("/tmp/map.png")));
  waitForFile();
  EXPECT_EQ(written.substr(1, 3), "PNG");
  desk.draw(QUrl::fromLocalFile(QStringLiteral("/tmp/map.bmp")));
  EXPECT_TRUE(workspace.session()->errorText().contains(QStringLiteral(".svg")));
}

TEST_F(PrintDeskTest, SaysWhyAFileCannotBeWritten) {
  writeFails = true;
  desk.print(QUrl::fromLocalFile(QStringLiteral("/tmp/map.pdf")));
  waitForFile();
  EXPECT_TRUE(workspace.session()->errorText().contains(QStringLiteral("no room")))
      << workspace.session()->errorText().toStdString();
}

}  // namespace buurtatlas::test
