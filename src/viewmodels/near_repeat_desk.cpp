#include "viewmodels/near_repeat_desk.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <utility>
#include <vector>

#include "geometry/measure.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/incident_view.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

constexpr int kMostDays = 365;
constexpr int kLeastPermutations = 99;
constexpr int kMostPermutations = 99'999;

QString classWords(NearRepeatClass one) {
  switch (one) {
    case NearRepeatClass::Originator:
      return NearRepeatDesk::tr("Others followed it");
    case NearRepeatClass::Repeat:
      return NearRepeatDesk::tr("Followed another at the same place");
    case NearRepeatClass::NearRepeat:
      return NearRepeatDesk::tr("Followed another close by");
    case NearRepeatClass::NotRelated:
      break;
  }
  return NearRepeatDesk::tr("On its own");
}

QStringList cellTexts(const KnoxTable* table, const std::function<QString(const KnoxCell&)>& text) {
  QStringList texts;
  if (table != nullptr) {
    std::ranges::transform(table->cells, std::back_inserter(texts), text);
  }
  return texts;
}

/// How many pairs there are more than expected, as a share of these.
double excessOf(const KnoxCell& cell) { return cell.ratio().value_or(std::numeric_limits<double>::infinity()) - 1; }

QString chanceWords(double p) { return QLocale().toString(p, 'f', 3); }

}  // namespace

NearRepeatDesk::NearRepeatDesk(const Others& others, LayerFileDesk::Doors doors, QObject* parent)
    : QObject(parent),
      m_session(others.session),
      m_incidents(others.incidents),
      m_focus(others.focus),
      m_files(others.session, others.streets, std::move(doors), [this] { return toTake(); }) {
  connect(&m_session, &AtlasSession::opened, this, [this] {
    m_job.cancel();
    m_answer.reset();
    m_stale = false;
    list();
  });
  connect(&m_session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    if (m_session.atlas()->incidents != before->incidents) {
      setStale();
    }
  });
  connect(&m_session, &AtlasSession::retranslated, this, &NearRepeatDesk::list);
  connect(&m_incidents, &IncidentView::filterChanged, this, &NearRepeatDesk::setStale);
  connect(&m_job, &BackgroundJob::failed, this, [this] {
    m_answer.reset();
    list();
  });
}

void NearRepeatDesk::setBand(double metres) {
  if (std::isfinite(metres) && metres > 0 && metres != band()) {
    m_recipe.knox.band = Metres(metres);
    m_recipe.reach.distance = Metres(2 * metres);
    setStale();
  }
}

void NearRepeatDesk::setDays(int days) {
  const int wanted = std::clamp(days, 1, kMostDays);
  if (wanted != this->days()) {
    m_recipe.knox.days = wanted;
    m_recipe.reach.days = 2 * wanted;
    setStale();
  }
}

void NearRepeatDesk::setPermutations(int permutations) {
  const int wanted = std::clamp(permutations, kLeastPermutations, kMostPermutations);
  if (wanted != this->permutations()) {
    m_recipe.knox.permutations = static_cast<std::uint32_t>(wanted);
    setStale();
  }
}

void NearRepeatDesk::setStale() {
  m_stale = m_answer != nullptr;
  emit changed();
}

const KnoxTable* NearRepeatDesk::table() const {
  return m_answer && !m_answer->report.tooFew ? &m_answer->report.knox : nullptr;
}

QString NearRepeatDesk::sentence() const {
  if (!m_answer) {
    return {};
  }
  if (m_answer->report.tooFew) {
    return translated(*m_answer->report.tooFew);
  }
  const KnoxTable& knox = m_answer->report.knox;
  int strongest = -1;
  for (int band = 0; band < knox.distanceBands(); ++band) {
    if (knox.isStriking(band, 0) && (strongest < 0 || excessOf(knox.at(band, 0)) > excessOf(knox.at(strongest, 0)))) {
      strongest = band;
    }
  }
  if (strongest < 0) {
    return tr(
        "No sign that incidents draw others after them: shortly after one there are no more close by than chance "
        "explains.");
  }
  const KnoxCell& cell = knox.at(strongest, 0);
  const KnoxBand ends = knox.endsOf(strongest, 0);
  const QString more = cell.expected > 0 ? QLocale().toString(100 * excessOf(cell), 'f', 0) : QStringLiteral("∞");
  return strongest == 0
             ? tr("Incidents draw others after them: within %1 days there are %2 % more pairs at the same place than "
                  "by "
                  "chance.")
                   .arg(countWords(ends.toDays), more)
             : tr("Incidents draw others after them: within %1 days there are %2 % more pairs %3 to %4 apart than by "
                  "chance.")
                   .arg(countWords(ends.toDays), more, lengthWords(ends.from), lengthWords(ends.to));
}

QString NearRepeatDesk::method() const {
  if (!m_answer) {
    return {};
  }
  const QString told = tr("%Ln incidents, each on its day; %1 between two days stand on the middle of them.", "",
                          static_cast<int>(m_answer->report.choice.positions.size()))
                           .arg(countWords(m_answer->report.overSeveralDays));
  if (m_answer->report.tooFew) {
    return told;
  }
  return tr("%1 p by %2 permutations of the days (seed %3).")
      .arg(told, countWords(m_answer->report.recipe.knox.permutations),
           QString::number(m_answer->report.recipe.knox.seed));
}

QStringList NearRepeatDesk::dayHeads() const {
  QStringList heads;
  if (const KnoxTable* knox = table()) {
    for (int days = 0; days < knox->recipe.dayBands; ++days) {
      const KnoxBand ends = knox->endsOf(0, days);
      heads.append(tr("%1–%2 d", "days").arg(ends.fromDays).arg(ends.toDays));
    }
  }
  return heads;
}

QStringList NearRepeatDesk::bandHeads() const {
  QStringList heads;
  if (const KnoxTable* knox = table()) {
    for (int band = 0; band < knox->distanceBands(); ++band) {
      heads.append(band == 0 ? tr("same place") : tr("to %1").arg(lengthWords(knox->endsOf(band, 0).to)));
    }
  }
  return heads;
}

QStringList NearRepeatDesk::observed() const {
  return cellTexts(table(), [](const KnoxCell& cell) { return countWords(cell.observed); });
}

QStringList NearRepeatDesk::expected() const {
  return cellTexts(table(), [](const KnoxCell& cell) { return countWords(std::llround(cell.expected)); });
}

QStringList NearRepeatDesk::chances() const {
  return cellTexts(table(), [](const KnoxCell& cell) { return chanceWords(cell.p); });
}

QList<bool> NearRepeatDesk::striking() const {
  QList<bool> striking;
  if (const KnoxTable* knox = table()) {
    for (int band = 0; band < knox->distanceBands(); ++band) {
      for (int days = 0; days < knox->recipe.dayBands; ++days) {
        striking.append(knox->isStriking(band, days));
      }
    }
  }
  return striking;
}

void NearRepeatDesk::find() {
  m_job.start<Answer>(
      [atlas = m_session.atlas(), filter = m_incidents.filter(),
       recipe = m_recipe](const JobControl& control) -> Result<Answer> {
        return findNearRepeats(*atlas, filter, recipe, control).and_then([&](NearRepeatReport report) {
          // Without streets there is no list, and the report all the same.
          auto watch = watchSegments(*atlas, filter, report);
          return Result<Answer>({.atlas = atlas,
                                 .report = std::move(report),
                                 .watch = watch ? *std::move(watch) : WatchList{.nothing = watch.error().reason}});
        });
      },
      [this](Answer answer) {
        m_answer = std::make_shared<const Answer>(std::move(answer));
        m_stale = false;
        list();
      });
  setStale();
}

QString NearRepeatDesk::watchText() const {
  if (!m_answer) {
    return {};
  }
  const WatchList& watch = m_answer->watch;
  if (watch.nothing) {
    // That there is too little has been said.
    return m_answer->report.tooFew ? QString() : translated(*watch.nothing);
  }
  return tr("%1 to %2, by %Ln incidents of the %3 days before. After one there are more than by chance up to %4 away, "
            "for %3 days.",
            "", static_cast<int>(watch.recent))
      .arg(dayWords(watch.from), dayWords(watch.to), countWords(watch.days), lengthWords(watch.reach));
}

void NearRepeatDesk::showWatched(int row) {
  const LineString* path = watched(row);
  if (path != nullptr) {
    m_focus.show(boundsOf(*path));
  }
}

const LineString* NearRepeatDesk::watched(int row) const {
  return m_answer && row >= 0 && row < m_watchLines.count()
             ? &(*m_answer->atlas->streets)[m_answer->watch.segments[static_cast<std::size_t>(row)].street].path
             : nullptr;
}

std::optional<LayerToTake> NearRepeatDesk::toTake() const {
  if (!isTakeable()) {
    return std::nullopt;
  }
  LayerToTake layer{.what = "near-repeat", .facts = {.incidents = m_answer->watch.recent}, .atlas = m_answer->atlas};
  layer.table = [answer = m_answer](Detail detail) { return watchTable(*answer->atlas, answer->watch, detail); };
  return layer;
}

void NearRepeatDesk::list() {
  std::vector<Line> lines;
  if (table() != nullptr) {
    const NearRepeatClasses& classes = m_answer->report.classes;
    const auto all = static_cast<double>(classes.classes.size());
    for (const NearRepeatClass one : kNearRepeatClasses) {
      const std::int64_t count = classes.count(one);
      lines.push_back(
          {.title = classWords(one),
           .value = tr("%1 (%2 %)", "a number and its share")
                        .arg(countWords(count), QLocale().toString(100 * static_cast<double>(count) / all, 'f', 1))});
    }
    const std::int64_t longest = classes.chainSizes.empty() ? 0 : classes.chainSizes.front();
    lines.push_back(
        {.title = tr("Chains within %1 and %2 days")
                      .arg(lengthWords(m_answer->report.recipe.reach.distance),
                           countWords(m_answer->report.recipe.reach.days)),
         .value = tr("%1, the longest of %2").arg(countWords(std::ssize(classes.chainSizes)), countWords(longest))});
  }
  m_classes.setLines(std::move(lines));
  listWatched();
  emit changed();
}

void NearRepeatDesk::listWatched() {
  std::vector<Line> lines;
  if (m_answer) {
    for (const WatchedSegment& segment : toldSegments(m_answer->watch, Detail::Precise)) {
      const Street& street = (*m_answer->atlas->streets)[segment.street];
      lines.push_back({.title = street.name.empty() ? tr("Way without a name") : QString::fromStdString(street.name),
                       .subtitle = tr("%1 long, by %Ln incidents", "", static_cast<int>(segment.incidents))
                                       .arg(lengthWords(lengthOf(street.path))),
                       .value = QLocale().toString(segment.score, 'f', 1)});
    }
  }
  m_watchLines.setLines(std::move(lines));
}

}  // namespace buurtatlas
