#include "support/busy_town.h"
#include "viewmodels/effect_desk.h"
#include "viewmodels/near_repeat_desk.h"
#include "viewmodels/prediction_desk.h"
#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class IncidentQuestions : public TownWorkspace {
 protected:
  void SetUp() override {
    store->replaceAtlas(busyTown());
    workspace.session()->refresh();
    workspace.incidents()->setWatched(true);
    settle();
  }

  EffectDesk& effect = *workspace.effect();
  NearRepeatDesk& repeats = *workspace.nearRepeat();
  PredictionDesk& prediction = *workspace.prediction();
};

TEST_F(IncidentQuestions, SayWhetherANetworkHelpedWithTheFiguresOfTheStudy) {
  ASSERT_EQ(effect.zones(), QStringList{QStringLiteral("West")});
  effect.compare();
  settle();
  ASSERT_TRUE(effect.isKnown()) << effect.problem().toStdString();
  const EffectStudy study = studyEffect(*store, {.zone = 1}).value();
  ASSERT_GE(effect.counts()->count(), 3);
  EXPECT_EQ(effect.counts()->line(0).title, QStringLiteral("In the zone"));
  EXPECT_EQ(effect.counts()->line(0).subtitle, QString::number(study.counts.before()));
  EXPECT_EQ(effect.counts()->line(0).value, QString::number(study.counts.after));
  EXPECT_EQ(effect.counts()->line(1).value, QString::number(study.ring.after));
  EXPECT_EQ(static_cast<int>(effect.verdict()), static_cast<int>(study.effect.verdict));
  EXPECT_FALSE(effect.sentence().isEmpty());
  EXPECT_TRUE(effect.times().contains(QStringLiteral("live since 01-10-2025"))) << effect.times().toStdString();
}

TEST_F(IncidentQuestions, NameWhatWasComparedAndWhoChoseIt) {
  EXPECT_EQ(effect.grounds(), (QStringList{QStringLiteral("Noord"), QStringLiteral("Zuid")}));
  effect.compare();
  settle();
  EXPECT_TRUE(effect.compared().endsWith(QStringLiteral("as the most alike before.")))
      << effect.compared().toStdString();
  effect.toggleGround(1);
  EXPECT_TRUE(effect.isStale());
  EXPECT_EQ(effect.chosenGrounds(), (QList<bool>{false, true}));
  effect.compare();
  settle();
  EXPECT_EQ(effect.compared(), QStringLiteral("Compared with Zuid, as chosen."));
  EXPECT_EQ(effect.counts()->count(), 3);
  effect.toggleGround(1);
  EXPECT_EQ(effect.chosenCount(), 0);
}

TEST_F(IncidentQuestions, ListTheSegmentsToWatchOrSayWhyThereAreNone) {
  repeats.find();
  settle();
  const NearRepeatReport report = findNearRepeats(atlas(), {}, {}).value();
  const WatchList watch = watchSegments(atlas(), {}, report).value();
  EXPECT_EQ(repeats.watchLines()->count(), static_cast<int>(toldSegments(watch, Detail::Precise).size()));
  EXPECT_FALSE(repeats.watchText().isEmpty());
  EXPECT_EQ(repeats.isTakeable(), repeats.watchLines()->count() > 0);
}

TEST_F(IncidentQuestions, SayThatNothingCanBeToldOfFewIncidents) {
  workspace.incidents()->setHours(3, 4);
  settle();
  effect.compare();
  settle();
  EXPECT_EQ(effect.verdict(), EffectDesk::CannotTell);
  EXPECT_TRUE(effect.sentence().startsWith(QStringLiteral("Cannot tell"))) << effect.sentence().toStdString();
}

TEST_F(IncidentQuestions, SayWhatIsMissingForAComparison) {
  EXPECT_FALSE(effect.setLive(QStringLiteral("soon")));
  EXPECT_TRUE(effect.setLive(QStringLiteral("2025-01-05")));
  effect.compare();
  settle();
  EXPECT_FALSE(effect.isKnown());
  EXPECT_TRUE(effect.problem().contains(QStringLiteral("At least 28 days"))) << effect.problem().toStdString();
  EXPECT_TRUE(workspace.session()->errorText().isEmpty());
}

TEST_F(IncidentQuestions, GrowStaleWithTheFilterAndAreNotAnsweredUnasked) {
  effect.compare();
  settle();
  repeats.setPermutations(99);
  repeats.find();
  prediction.test();
  settle();
  EXPECT_FALSE(effect.isStale() || repeats.isStale() || prediction.isStale());
  workspace.incidents()->setHours(22, 6);
  settle();
  EXPECT_TRUE(effect.isStale() && repeats.isStale() && prediction.isStale());
}

TEST_F(IncidentQuestions, ShowTheKnoxTableOfTheReport) {
  repeats.setPermutations(99);
  repeats.find();
  settle();
  ASSERT_TRUE(repeats.isKnown()) << repeats.problem().toStdString();
  EXPECT_EQ(repeats.dayHeads(), (QStringList{QStringLiteral("0–7 d"), QStringLiteral("8–14 d"),
                                             QStringLiteral("15–21 d"), QStringLiteral("22–28 d")}));
  ASSERT_EQ(repeats.bandHeads().size(), 5);
  const NearRepeatReport report = findNearRepeats(atlas(), {}, {.knox = {.permutations = 99}}).value();
  ASSERT_EQ(repeats.observed().size(), 20);
  for (qsizetype i = 0; i < 20; ++i) {
    EXPECT_EQ(repeats.observed().at(i), QString::number(report.knox.cells.at(static_cast<std::size_t>(i)).observed));
    EXPECT_EQ(repeats.striking().at(i), static_cast<double>(report.knox.cells[static_cast<std::size_t>(i)].observed) >
                                                report.knox.cells[static_cast<std::size_t>(i)].expected &&
                                            report.knox.cells[static_cast<std::size_t>(i)].p <= 0.01);
  }
  EXPECT_EQ(repeats.classes()->count(), 5);
  EXPECT_FALSE(repeats.sentence().isEmpty());
}

TEST_F(IncidentQuestions, CanBeStoppedAndKeepTheAnswerBefore) {
  repeats.setPermutations(99);
  repeats.find();
  settle();
  const QString before = repeats.sentence();
  repeats.setPermutations(99'999);
  repeats.find();
  EXPECT_TRUE(repeats.job()->busy());
  repeats.job()->cancel();
  settle();
  EXPECT_EQ(repeats.sentence(), before);
  EXPECT_TRUE(repeats.isStale());
}

TEST_F(IncidentQuestions, JudgeEveryPredictorOnAllBudgets) {
  EXPECT_EQ(prediction.split(), QStringLiteral("04-02-2026")) << "two thirds through";
  prediction.test();
  settle();
  ASSERT_TRUE(prediction.isKnown()) << prediction.problem().toStdString();
  ASSERT_EQ(prediction.predictors()->count(), 4);
  EXPECT_EQ(prediction.predictors()->line(0).title, QStringLiteral("Counting"));
  EXPECT_TRUE(prediction.predictors()->line(1).subtitle.contains(QStringLiteral("than counting")));
  EXPECT_EQ(prediction.figures().size(), 4 * 3 * PredictionDesk::kFigures);
  EXPECT_EQ(prediction.figures().first(), QStringLiteral("2 %"));
  EXPECT_FALSE(prediction.setSplit(QStringLiteral("tomorrow")));
}

TEST_F(IncidentQuestions, SayWhenThereIsTooLittleToLearnFrom) {
  EXPECT_TRUE(prediction.setSplit(QStringLiteral("2025-01-11")));
  prediction.test();
  settle();
  EXPECT_TRUE(prediction.summary().contains(QStringLiteral("this method needs 30 incidents")))
      << prediction.summary().toStdString();
  EXPECT_EQ(prediction.predictors()->count(), 0);
}

}  // namespace
}  // namespace buurtatlas::test
