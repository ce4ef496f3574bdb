#include "viewmodels/zone_filter.h"

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class ZoneFilterTest : public TownWorkspace {
 protected:
  ZoneFilterTest() {
    AtlasEdit edit;
    edit.putZones = {Zone{.name = "Vaart Oost", .type = ZoneType::WhatsApp, .border = atlas().zones->front().border}};
    workspace.session()->perform(edit);
    filter.setZones(workspace.zones());
  }
  QString namesFor(const QString& words) {
    filter.setWords(words);
    QStringList names;
    for (int row = 0; row < filter.rowCount(); ++row) {
      names.push_back(filter.index(row, 0).data(ZoneList::NameRole).toString());
    }
    return names.join(u',');
  }
  ZoneFilter filter;
};

TEST_F(ZoneFilterTest, LetsAllThroughWithoutWords) {
  EXPECT_EQ(namesFor(QString()), QStringLiteral("Vaart Oost,West"));
  EXPECT_EQ(namesFor(QStringLiteral("  ")), QStringLiteral("Vaart Oost,West"));
}

TEST_F(ZoneFilterTest, WantsEveryWordInNameTypeOrState) {
  EXPECT_EQ(namesFor(QStringLiteral("vaart")), QStringLiteral("Vaart Oost"));
  EXPECT_EQ(namesFor(QStringLiteral("oost whatsapp")), QStringLiteral("Vaart Oost"));
  EXPECT_EQ(namesFor(QStringLiteral("west whatsapp")), QString());
}

TEST_F(ZoneFilterTest, FollowsTheZones) {
  namesFor(QStringLiteral("vaart"));
  workspace.session()->undo();
  EXPECT_EQ(filter.rowCount(), 0);
}

}  // namespace
}  // namespace buurtatlas::test
