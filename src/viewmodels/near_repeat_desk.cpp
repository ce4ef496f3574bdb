#include "viewmodels/near_repeat_desk.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <utility>
#include <vector>

#include "viewmodels/atlas_session.h"
#include "viewmodels/incident_view.h"
#include "viewmodels/number_words.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

constexpr double kStrikingTables = 0.05;
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

NearRepeatDesk::NearRepeatDesk(AtlasSession& session, IncidentView& incidents, QObject* parent)
    : QObject(parent), m_session(session), m_incidents(incidents) {
  connect(&session, &AtlasSession::opened, this, [this] {
    m_job.cancel();
    m_report.reset();
    m_stale = false;
    list();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    if (m_session.atlas()->incidents != before->incidents) {
      setStale();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, &NearRepeatDesk::list);
  connect(&incidents, &IncidentView::filterChanged, this, &NearRepeatDesk::setStale);
  connect(&m_job, &BackgroundJob::failed, this, [this] {
    m_report.reset();
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
  m_stale = m_report.has_value();
  emit changed();
}

const KnoxTable* NearRepeatDesk::table() const { return m_report && !m_report->tooFew ? &m_report->knox : nullptr; }

bool NearRepeatDesk::isStriking(const KnoxCell& cell) const {
  return static_cast<double>(cell.observed) > cell.expected && cell.p <= kStrikingTables / table()->distanceBands();
}

QString NearRepeatDesk::sentence() const {
  if (!m_report) {
    return {};
  }
  if (m_report->tooFew) {
    return translated(*m_report->tooFew);
  }
  const KnoxTable& knox = m_report->knox;
  int strongest = -1;
  for (int band = 0; band < knox.distanceBands(); ++band) {
    if (isStriking(knox.at(band, 0)) &&
        (strongest < 0 || excessOf(knox.at(band, 0)) > excessOf(knox.at(strongest, 0)))) {
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
  if (!m_report) {
    return {};
  }
  const QString told =
      tr("%1 incidents, each on its day; %2 between two days stand on the middle of them.")
          .arg(countWords(std::ssize(m_report->choice.positions)), countWords(m_report->overSeveralDays));
  if (m_report->tooFew) {
    return told;
  }
  return tr("%1 p by %2 permutations of the days (seed %3).")
      .arg(told, countWords(m_report->recipe.knox.permutations), QString::number(m_report->recipe.knox.seed));
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
    for (const KnoxCell& cell : knox->cells) {
      striking.append(isStriking(cell));
    }
  }
  return striking;
}

void NearRepeatDesk::find() {
  m_job.start<NearRepeatReport>(
      [atlas = m_session.atlas(), filter = m_incidents.filter(), recipe = m_recipe](const JobControl& control) {
        return findNearRepeats(*atlas, filter, recipe, control);
      },
      [this](NearRepeatReport report) {
        m_report = std::move(report);
        m_stale = false;
        list();
      });
  setStale();
}

void NearRepeatDesk::list() {
  std::vector<Line> lines;
  if (table() != nullptr) {
    const NearRepeatClasses& classes = m_report->classes;
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
                      .arg(lengthWords(m_report->recipe.reach.distance), countWords(m_report->recipe.reach.days)),
         .value = tr("%1, the longest of %2").arg(countWords(std::ssize(classes.chainSizes)), countWords(longest))});
  }
  m_classes.setLines(std::move(lines));
  emit changed();
}

}  // namespace buurtatlas
