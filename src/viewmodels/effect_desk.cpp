#include "viewmodels/effect_desk.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "viewmodels/atlas_session.h"
#include "viewmodels/incident_view.h"
#include "viewmodels/number_words.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

constexpr int kMostDays = 3650;

/// +12 % or −35 %.
QString percent(double ratio) {
  const double change = std::round(100 * (ratio - 1));
  const QString number = QLocale().toString(std::abs(change), 'f', 0);
  return EffectDesk::tr("%1%2 %", "sign and number")
      .arg(change < 0 ? QStringLiteral("−") : QStringLiteral("+"), number);
}

QString inPercent(const Change& change) {
  return EffectDesk::tr("%1 (%2 to %3)", "a change and the ends of its interval")
      .arg(percent(change.ratio), percent(change.low),
           std::isfinite(change.high) ? percent(change.high) : EffectDesk::tr("no limit"));
}

QString signedCount(double count) {
  const auto rounded = std::llround(count);
  return (rounded < 0 ? QStringLiteral("−") : QStringLiteral("+")) + countWords(std::abs(rounded));
}

std::vector<std::string> groundNames(const Atlas& atlas) {
  std::vector<std::string> names;
  std::ranges::transform(groundsOf(atlas), std::back_inserter(names), &NamedArea::name);
  std::ranges::sort(names);
  return names;
}

Line countLine(const QString& name, const EffectCounts& counts) {
  return {.title = name, .subtitle = countWords(counts.before()), .value = countWords(counts.after)};
}

}  // namespace

EffectDesk::EffectDesk(AtlasSession& session, IncidentView& incidents, QObject* parent)
    : QObject(parent), m_session(session), m_incidents(incidents) {
  connect(&session, &AtlasSession::opened, this, [this] {
    m_question = {};
    m_live.clear();
    m_study.reset();
    m_problem.reset();
    m_stale = false;
    list();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& after = *m_session.atlas();
    if (after.zones != before->zones || after.incidents != before->incidents) {
      setStale();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, &EffectDesk::list);
  connect(&incidents, &IncidentView::filterChanged, this, &EffectDesk::setStale);
}

std::vector<const Zone*> EffectDesk::liveZones() const {
  std::vector<const Zone*> live;
  for (const Zone& zone : *m_session.atlas()->zones) {
    if (zone.state == ZoneState::Live) {
      live.push_back(&zone);
    }
  }
  std::ranges::stable_sort(live, {}, &Zone::name);
  return live;
}

QStringList EffectDesk::zones() const {
  QStringList names;
  for (const Zone* zone : liveZones()) {
    names.append(QString::fromStdString(zone->name));
  }
  return names;
}

int EffectDesk::zone() const {
  const auto live = liveZones();
  const auto found = std::ranges::find(live, m_question.zone, &Zone::id);
  return found == live.end() ? 0 : static_cast<int>(found - live.begin());
}

void EffectDesk::setZone(int place) {
  const auto live = liveZones();
  if (place >= 0 && std::cmp_less(place, live.size()) && place != zone()) {
    EffectQuestion question = m_question;
    question.zone = live[static_cast<std::size_t>(place)]->id;
    question.live.reset();
    m_live.clear();
    ask(question);
  }
}

bool EffectDesk::setLive(const QString& day) {
  const QString written = day.trimmed();
  if (written == m_live) {
    return true;
  }
  EffectQuestion question = m_question;
  question.live = written.isEmpty() ? std::nullopt : parseDate(written.toStdString());
  if (!written.isEmpty() && !question.live) {
    return false;
  }
  m_live = written;
  ask(question);
  return true;
}

void EffectDesk::setDays(int days) {
  EffectQuestion question = m_question;
  question.days = std::clamp(days, kLeastEffectDays, kMostDays);
  if (question.days != m_question.days) {
    ask(question);
  }
}

void EffectDesk::setRing(double metres) {
  if (std::isfinite(metres) && metres >= 0 && metres != ring()) {
    EffectQuestion question = m_question;
    question.ring = Metres(metres);
    ask(question);
  }
}

QStringList EffectDesk::grounds() const {
  QStringList names;
  for (const std::string& name : groundNames(*m_session.atlas())) {
    names.append(QString::fromStdString(name));
  }
  return names;
}

QList<bool> EffectDesk::chosenGrounds() const {
  QList<bool> chosen;
  for (const std::string& name : groundNames(*m_session.atlas())) {
    chosen.append(std::ranges::contains(m_question.elsewhere, name));
  }
  return chosen;
}

void EffectDesk::toggleGround(int place) {
  const std::vector<std::string> names = groundNames(*m_session.atlas());
  if (place < 0 || std::cmp_greater_equal(place, names.size())) {
    return;
  }
  EffectQuestion question = m_question;
  const std::string& name = names[static_cast<std::size_t>(place)];
  if (std::erase(question.elsewhere, name) == 0) {
    question.elsewhere.push_back(name);
  }
  ask(question);
}

void EffectDesk::ask(const EffectQuestion& question) {
  m_question = question;
  setStale();
}

void EffectDesk::setStale() {
  m_stale = m_study.has_value() || m_problem.has_value();
  emit changed();
}

EffectDesk::Verdict EffectDesk::verdict() const {
  return m_study ? static_cast<Verdict>(m_study->effect.verdict) : CannotTell;
}

QString EffectDesk::sentence() const {
  if (!m_study) {
    return {};
  }
  const NetworkEffect& effect = m_study->effect;
  switch (effect.doubt) {
    case EffectDoubt::TooFew:
      return tr("Cannot tell: %Ln incidents before are too few, at least %1 are needed.", "",
                static_cast<int>(m_study->counts.before()))
          .arg(countWords(kLeastBefore));
    case EffectDoubt::TooFewElsewhere:
      return tr("Cannot tell: too few incidents on ground without a network to compare with.");
    case EffectDoubt::ApartBefore:
      return tr("Cannot tell: zone and comparison already differed in the time before, %1.")
          .arg(inPercent(*effect.apartBefore));
    case EffectDoubt::WithinChance:
      return tr("Cannot tell: the difference may be chance.");
    case EffectDoubt::None:
      break;
  }
  return effect.verdict == EffectVerdict::Fewer ? tr("Fewer incidents than elsewhere, more than chance explains.")
                                                : tr("More incidents than elsewhere, more than chance explains.");
}

QString EffectDesk::compared() const {
  if (!m_study) {
    return {};
  }
  QStringList names;
  for (const EffectGround& ground : m_study->elsewhere) {
    names.append(QString::fromStdString(ground.name));
  }
  if (names.isEmpty()) {
    return tr("There is no ground without a network to compare with.");
  }
  const QString list = names.join(QStringLiteral(", "));
  return m_asked.elsewhere.empty() ? tr("Compared with %1, as the most alike before.").arg(list)
                                   : tr("Compared with %1, as chosen.").arg(list);
}

QString EffectDesk::times() const {
  if (!m_study) {
    return {};
  }
  const QString times = tr("%1 has been live since %2. Counted from %3 to the day before, and from then to %4.")
                            .arg(QString::fromStdString(m_study->zone.name), dayWords(m_study->live),
                                 dayWords(m_study->from), dayWords(m_study->to));
  return m_study->withoutPosition == 0 ? times
                                       : tr("%1 %Ln incidents of that time have no place and count nowhere.", "",
                                            static_cast<int>(m_study->withoutPosition))
                                             .arg(times);
}

QString EffectDesk::problem() const { return m_problem ? errorSentence(*m_problem) : QString(); }

void EffectDesk::compare() {
  const auto live = liveZones();
  if (m_session.writer()->busy() || live.empty()) {
    return;
  }
  EffectQuestion question = m_question;
  question.zone = live[static_cast<std::size_t>(zone())]->id;
  question.filter = m_incidents.filter();
  m_busy = true;
  m_stale = m_study.has_value();
  emit changed();
  // That it cannot be answered is an answer, and no failure of the file.
  m_session.performLong<Result<EffectStudy>>(
      [question](const AtlasStore& store, const JobControl&) -> Result<Result<EffectStudy>> {
        return studyEffect(store, question);
      },
      [this, question](Result<EffectStudy> study) {
        m_asked = question;
        take(std::move(study));
      });
  m_busy = m_session.writer()->busy();
  emit changed();
}

void EffectDesk::take(Result<EffectStudy> study) {
  m_busy = false;
  m_stale = false;
  m_study.reset();
  m_problem.reset();
  if (study) {
    m_study = *std::move(study);
  } else {
    m_problem = std::move(study).error();
  }
  list();
}

void EffectDesk::list() {
  std::vector<Line> counts;
  std::vector<Line> changes;
  if (m_study) {
    const NetworkEffect& effect = m_study->effect;
    counts.push_back(countLine(tr("In the zone"), m_study->counts));
    counts.push_back(countLine(tr("Up to %1 around it").arg(lengthWords(m_asked.ring)), m_study->ring));
    for (const EffectGround& ground : m_study->elsewhere) {
      counts.push_back(countLine(tr("Elsewhere: %1").arg(QString::fromStdString(ground.name)), ground.counts));
    }
    if (effect.zone) {
      changes.push_back({.title = tr("Zone beside elsewhere"), .value = inPercent(*effect.zone)});
    }
    if (effect.ring) {
      changes.push_back({.title = tr("Around it beside elsewhere"), .value = inPercent(*effect.ring)});
    }
    if (effect.balance) {
      changes.push_back({.title = tr("Zone and around it together"),
                         .value = tr("%1 incidents (%2 to %3)", "a balance and the ends of its interval")
                                      .arg(signedCount(effect.balance->incidents), signedCount(effect.balance->low),
                                           signedCount(effect.balance->high))});
    }
  }
  m_counts.setLines(std::move(counts));
  m_changes.setLines(std::move(changes));
  emit changed();
}

}  // namespace buurtatlas
