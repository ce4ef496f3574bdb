#include "viewmodels/language.h"

#include <QCoreApplication>

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class LanguageTest : public TownWorkspace {
 protected:
  ~LanguageTest() override { workspace.language()->setCode(QStringLiteral("en")); }
};

TEST_F(LanguageTest, SaysTheSameSentenceInDutch) {
  workspace.zoneEditor()->select(1);
  workspace.zoneEditor()->remove();
  EXPECT_EQ(workspace.session()->undoText(), QStringLiteral("Undo: Delete zone West"));
  workspace.language()->setCode(QStringLiteral("nl"));
  EXPECT_EQ(workspace.session()->undoText(), QStringLiteral("Ongedaan maken: Zone West verwijderen"));
}

TEST_F(LanguageTest, SpeaksDutchInTheDialogsOfQt) {
  workspace.language()->setCode(QStringLiteral("nl"));
  EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Annuleren"));
}

TEST_F(LanguageTest, StaysAsItIsForALanguageItDoesNotKnow) {
  workspace.language()->setCode(QStringLiteral("xx"));
  EXPECT_EQ(workspace.language()->code(), QStringLiteral("en"));
}

}  // namespace
}  // namespace buurtatlas::test
