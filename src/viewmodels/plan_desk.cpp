#include "viewmodels/plan_desk.h"

#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "tasks/plan_task.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"
#include "viewmodels/plan_words.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

constexpr SquareMetres kLeastGap{500};  // as the list of gaps begins with

Result<AreaPicture> pictureOf(const Plan& plan, const std::string& plane) {
  std::vector<AreaToPaint> areas;
  for (const Zone& zone : plan.zones) {
    areas.push_back({.border = zone.border, .role = AreaRole::Accent, .pattern = AreaPattern::Dotted});
  }
  return makeAreaPicture(areas, plane);
}

}  // namespace

PlanDesk::PlanDesk(AtlasSession& session, MapFocus& focus, std::shared_ptr<ForeignReader> reader, QObject* parent)
    : QObject(parent), m_session(session), m_focus(focus), m_reader(std::move(reader)) {
  connect(&session, &AtlasSession::opened, this, [this] {
    close();
    listPlans();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, &PlanDesk::followSnapshot);
  connect(&session, &AtlasSession::changed, this, &PlanDesk::followDrawing);
  connect(&session, &AtlasSession::retranslated, this, [this] {
    listPlans();
    listAnswer();
    emit changed();
  });
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

const Plan* PlanDesk::plan() const {
  const auto found = std::ranges::find(*m_session.atlas()->plans, m_open, &Plan::id);
  return found == m_session.atlas()->plans->end() ? nullptr : &*found;
}

QString PlanDesk::name() const { return plan() ? QString::fromStdString(plan()->name) : QString(); }

QString PlanDesk::stateText() const { return plan() ? planStateWords(*plan(), m_session.atlas()->day) : QString(); }

QString PlanDesk::drawingText() const { return isDrawing() ? tr("Drawing in the plan “%1”").arg(name()) : QString(); }

QString PlanDesk::adoptQuestion() const { return m_comparison ? adoptionWords(*m_comparison) : QString(); }

QString PlanDesk::movesText() const { return m_comparison ? movedWords(*m_comparison) : QString(); }

QString PlanDesk::dayProblem() const { return m_isDayUnreadable ? tr("Write a day such as 01-01-2027.") : QString(); }

void PlanDesk::makeFromFile(const QUrl& file) {
  const std::string name = freeName(QFileInfo(file.toLocalFile()).completeBaseName());
  m_session.performLong<Id>(
      [reader = m_reader, path = file.toLocalFile().toStdString(), name](AtlasStore& store, const JobControl& control) {
        const std::shared_ptr<const Atlas> atlas = store.snapshot();
        return planFromFile(*atlas, *reader, {.file = path}, name, control)
            .and_then([&](Plan made) { return makePlan(*atlas, std::move(made)); })
            .and_then([&](const AtlasEdit& edit) { return store.perform(edit, control); })
            .transform([](const std::vector<Id>& ids) { return ids.front(); });
      },
      [this](Id made) { select(made); });
}

void PlanDesk::makeFromZones() {
  const auto edit = planFromZones(*m_session.atlas(), freeName(tr("Plan"))).and_then([&](Plan made) {
    return makePlan(*m_session.atlas(), std::move(made));
  });
  if (!edit) {
    m_session.report(edit.error());
  } else if (const auto ids = m_session.perform(*edit)) {
    select(ids->front());
  }
}

std::string PlanDesk::freeName(const QString& wanted) const {
  for (int number = 1;; ++number) {
    const std::string name = (number == 1 ? wanted : QStringLiteral("%1 %2").arg(wanted).arg(number)).toStdString();
    if (!std::ranges::contains(*m_session.atlas()->plans, name, &Plan::name)) {
      return name;
    }
  }
}

void PlanDesk::show(int row) { select(m_session.atlas()->plans->at(static_cast<std::size_t>(row)).id); }

void PlanDesk::close() { select(0); }

void PlanDesk::select(Id plan) {
  m_open = plan;
  m_isDayUnreadable = false;
  m_comparison.reset();
  m_faultList.clear();
  m_picture = {};
  m_job.cancel();
  listAnswer();
  emit pictureChanged();
  emit changed();
  compare();
}

void PlanDesk::rename(const QString& name) {
  if (!plan() || name.trimmed().isEmpty() || name.trimmed() == this->name()) {
    emit changed();
    return;
  }
  Plan renamed = *plan();
  renamed.name = name.trimmed().toStdString();
  m_session.perform({.label = {"Rename plan %1", {plan()->name}}, .putPlans = {std::move(renamed)}});
}

void PlanDesk::draw() { m_session.drawInPlan(m_open); }

void PlanDesk::endDrawing() { m_session.drawInPlan(0); }

bool PlanDesk::adopt(const QString& validFrom) {
  std::optional<Date> from;
  if (!validFrom.trimmed().isEmpty()) {
    from = parseDate(validFrom.trimmed().toStdString());
    m_isDayUnreadable = !from;
    emit changed();
  }
  if (!plan() || m_isDayUnreadable) {
    return false;
  }
  const auto edit = adoptPlan(*m_session.atlas(), *plan(), from);
  if (!edit) {
    m_session.report(edit.error());
    return false;
  }
  const QString name = this->name();
  if (!m_session.perform(*edit)) {
    return false;
  }
  const Date day = *edit->putPlans.front().adoptedFrom;
  m_session.say(day > m_session.atlas()->day ? tr("The plan “%1” takes effect on %2.").arg(name, dayWords(day))
                                             : tr("The plan “%1” is in force.").arg(name));
  return true;
}

void PlanDesk::drop() {
  if (plan() && m_session.perform(dropPlan(*plan()))) {
    close();
  }
}

void PlanDesk::showFault(int row) {
  if (const auto& where = m_faultList.at(static_cast<std::size_t>(row)).where) {
    m_focus.point(*where);
  }
}

void PlanDesk::showZone(int row) {
  const PlanStep& step = m_comparison->zones.at(static_cast<std::size_t>(row)).step;
  Box box = boundsOf(step.before);
  box.add(boundsOf(step.zone.border));
  m_focus.show(box);
}

void PlanDesk::toggleNames(int row) {
  m_named[static_cast<std::size_t>(row)] = !m_named[static_cast<std::size_t>(row)];
  listAnswer();
}

void PlanDesk::followDrawing() {
  const Plan* const drawn = m_session.drawnPlan();
  if (std::exchange(m_isDrawing, drawn != nullptr) != m_isDrawing) {
    emit drawingChanged();
    emit changed();
  }
}

void PlanDesk::followSnapshot(const std::shared_ptr<const Atlas>& before) {
  const Atlas& after = *m_session.atlas();
  if (after.plans != before->plans || after.day != before->day) {
    listPlans();
  }
  if (m_open == 0) {
    return;
  }
  if (plan() == nullptr) {
    close();
  } else if (after.plans != before->plans || after.zones != before->zones || after.members != before->members ||
             after.addresses != before->addresses || after.boundary != before->boundary) {
    compare();
  }
  emit changed();
}

void PlanDesk::compare() {
  m_picture = {};
  emit pictureChanged();
  if (!plan() || m_session.drawnPlan()) {
    m_job.cancel();
    return;
  }
  m_job.start<Answer>(
      [atlas = m_session.atlas(), compared = *plan()](const JobControl& control) -> Result<Answer> {
        Answer answer{.comparison = {}, .faults = faultsOf(*atlas, compared), .picture = {}};
        Result<AreaPicture> picture = pictureOf(compared, atlas->info.plane);
        if (!picture) {
          return std::unexpected(picture.error());
        }
        answer.picture = std::move(*picture);
        Result<PlanComparison> comparison = comparePlan(*atlas, compared, kLeastGap, control);
        // A border with a fault cannot be measured, and stands among the faults.
        if (!comparison && comparison.error().code != ErrorCode::InvalidGeometry) {
          return std::unexpected(comparison.error());
        }
        if (comparison) {
          answer.comparison = std::move(*comparison);
        }
        return answer;
      },
      [this](Answer answer) { take(std::move(answer)); });
}

void PlanDesk::take(Answer answer) {
  m_comparison = std::move(answer.comparison);
  m_faultList = std::move(answer.faults);
  m_picture = std::move(answer.picture);
  m_named.assign(m_comparison ? m_comparison->moves.size() : 0, false);
  listAnswer();
  emit pictureChanged();
  emit changed();
}

void PlanDesk::listPlans() {
  std::vector<Line> lines;
  for (const Plan& plan : *m_session.atlas()->plans) {
    lines.push_back({.title = QString::fromStdString(plan.name),
                     .subtitle = planStateWords(plan, m_session.atlas()->day),
                     .value = tr("%n zones", "", static_cast<int>(plan.zones.size()))});
  }
  m_plans.setLines(std::move(lines));
}

void PlanDesk::listAnswer() {
  std::vector<Line> faults;
  for (const Error& fault : m_faultList) {
    faults.push_back({.title = translated(fault.reason)});
  }
  m_faults.setLines(std::move(faults));
  std::vector<Line> zones;
  std::vector<Line> moves;
  if (m_comparison) {
    std::ranges::transform(m_comparison->zones, std::back_inserter(zones), stepLine);
    for (std::size_t row = 0; row < m_comparison->moves.size(); ++row) {
      moves.push_back(moveLine(row));
    }
  }
  m_figures.setLines(m_comparison ? figureLines(*m_comparison) : std::vector<Line>());
  m_zones.setLines(std::move(zones));
  m_moves.setLines(std::move(moves));
}

Line PlanDesk::moveLine(std::size_t row) const {
  const MemberMove& move = m_comparison->moves[row];
  const auto nameOrNone = [](const std::string& name) {
    return name.empty() ? tr("no zone") : QString::fromStdString(name);
  };
  Line line{.title = tr("%1 → %2", "from zone, to zone").arg(nameOrNone(move.from), nameOrNone(move.to)),
            .subtitle = {},
            .value = countWords(static_cast<std::int64_t>(move.members.size()))};
  if (m_named[row]) {
    QStringList names;
    for (const Id id : move.members) {
      const auto member = std::ranges::find(*m_session.atlas()->members, id, &Member::id);
      if (member != m_session.atlas()->members->end()) {
        names.append(QString::fromStdString(member->name));
      }
    }
    names.sort();
    line.subtitle = names.join(QStringLiteral(", "));
  }
  return line;
}

}  // namespace buurtatlas
