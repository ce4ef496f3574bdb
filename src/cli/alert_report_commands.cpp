#include <format>

#include "cli/incident_options.h"
#include "tasks/alert_statistics.h"
#include "tasks/exercise_report.h"
#include "tasks/feedback_debt.h"
#include "tasks/read_area.h"
#include "tasks/recipient_retention.h"

namespace buurtatlas {

namespace {

struct ReportRequest {
  std::string atlas;
  std::string actor;
  std::string out;
  std::string intended;
  std::string crs;
  int days = static_cast<int>(kListsStay.count());
  bool onlyTell = false;
};

Json numberAsJson(std::optional<double> number) { return number ? Json(*number) : Json(nullptr); }

std::string teamName(const TeamMonth& team) { return team.policeZone.empty() ? "everywhere else" : team.policeZone; }

void describeOwed(const FeedbackDebt& debt, Instant at, CommandRun& run) {
  Json owed = Json::array();
  for (const OwedFeedback& each : debt.owed) {
    const double hours = std::chrono::duration<double, std::ratio<3600>>(at - each.since).count();
    owed.push_back({{"id", each.alertCase.id},
                    {"sent_at", isoInstant(*each.alertCase.sentAt)},
                    {"over_since", isoInstant(each.since)},
                    {"hours", hours},
                    {"due", each.isDue}});
    run.lines.push_back(std::format("Alert {}, sent {}, is over for {:.1f} hours and waits for feedback{}.",
                                    each.alertCase.id, isoInstant(*each.alertCase.sentAt), hours,
                                    each.isDue ? ", of an earlier day" : ""));
  }
  if (debt.owed.empty()) {
    run.lines.emplace_back("No feedback is open.");
  }
  run.result["owed"] = owed;
}

void describeTeams(const FeedbackDebt& debt, CommandRun& run) {
  Json teams = Json::array();
  for (const TeamMonth& team : debt.teams) {
    teams.push_back({{"month", isoMonth(team.month)},
                     {"police_zone", team.policeZone},
                     {"sent", team.sent},
                     {"closed", team.closed},
                     {"share_closed", static_cast<double>(team.closed) / static_cast<double>(team.sent)},
                     {"median_hours", numberAsJson(team.medianHours)}});
    run.lines.push_back(
        std::format("{}, {}: {} of {} urgent alerts closed{}.", isoMonth(team.month), teamName(team), team.closed,
                    team.sent, team.medianHours ? std::format(", {:.1f} hours after sending", *team.medianHours) : ""));
  }
  run.result["teams"] = teams;
}

Result<void> showDebt(const ReportRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.atlas, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  const Instant at = now();
  return viewCases(**file, at).transform([&](const std::vector<CaseView>& views) {
    const FeedbackDebt debt = feedbackDebt(views, at);
    describeOwed(debt, at, run);
    describeTeams(debt, run);
  });
}

void describeStatistics(const AlertStatistics& statistics, Detail detail, CommandRun& run) {
  Json rows = Json::array();
  for (const AlertFigures& row : statistics.rows) {
    const bool isTold = tellsMessages(row, detail);
    const std::optional<double> share = isTold ? row.deliveredShare() : std::nullopt;
    rows.push_back({{"month", isoMonth(row.month)},
                    {"zone", row.zone},
                    {"kind", nameOf(row.kind)},
                    {"urgency", nameOf(row.urgency)},
                    {"alerts", row.alerts},
                    {"messages", isTold ? Json(row.messages) : Json(nullptr)},
                    {"delivered", isTold ? Json(row.delivered) : Json(nullptr)},
                    {"delivered_share", numberAsJson(share)},
                    {"median_minutes_to_send", numberAsJson(row.medianMinutes)}});
    run.lines.push_back(std::format("{}, {}, {} {}: {}, {}, {:.1f} minutes to send", isoMonth(row.month),
                                    row.zone.empty() ? "in no zone" : row.zone, nameOf(row.urgency), nameOf(row.kind),
                                    counted(row.alerts, "alert", "alerts"),
                                    isTold ? counted(row.messages, "message", "messages") : "messages withheld",
                                    row.medianMinutes.value_or(0)));
    run.lines.back() += share ? std::format(", {:.0f} % delivered.", 100 * *share) : std::string(".");
  }
  run.result["alerts"] = statistics.alerts;
  run.result["rows"] = rows;
}

Result<void> showStatistics(const ReportRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.atlas, request.actor.empty() ? OpenMode::ReadOnly : OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  const CaseDesk desk{.store = **file, .actor = request.actor};
  run.phases.begin("count");
  const auto statistics = viewCases(**file, desk.at).and_then([&](const std::vector<CaseView>& views) {
    return alertStatistics(**file, views);
  });
  run.phases.end();
  if (!statistics) {
    return std::unexpected(statistics.error());
  }
  return detailFor(desk, {.what = "alerts", .file = request.out}).and_then([&](Detail detail) {
    describeStatistics(*statistics, detail, run);
    return writeTaken(request.out, [&] { return statisticsTable(*statistics, detail); }, detail, "counts under 5", run);
  });
}

Result<std::optional<MultiPolygon>> intendedArea(const ReportRequest& request, const Atlas& atlas, CommandRun& run) {
  if (request.intended.empty()) {
    return std::nullopt;
  }
  ImportProcess reader = run.reader();
  run.phases.begin("read");
  return readArea(reader, {.file = request.intended, .plane = atlas.info.plane, .crs = request.crs}, run.control)
      .transform([](MultiPolygon area) { return std::optional(std::move(area)); });
}

Json scoreAsJson(const ExerciseScore& score) {
  Json json = {{"alert", score.alert},
               {"author", score.author},
               {"seconds_to_send", score.timeToSend ? Json(score.timeToSend->count()) : Json(nullptr)},
               {"findings", score.findings},
               {"points", score.points}};
  if (score.area) {
    json["area_share"] = score.area->share;
    json["area_missed_m2"] = score.area->missed.value;
    json["area_extra_m2"] = score.area->extra.value;
  }
  return json;
}

std::string scoreLine(const ExerciseScore& score) {
  const std::string time =
      score.timeToSend ? std::format("sent after {} s", score.timeToSend->count()) : std::string("not sent");
  const std::string area = score.area ? std::format(", area {:.0f} % right", 100 * score.area->share) : std::string();
  return std::format("Alert {} by {}: {} of 100 points; {}, {} about the texts{}.", score.alert, score.author,
                     score.points, time, counted(score.findings, "remark", "remarks"), area);
}

Result<void> showExercise(const ReportRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.atlas, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  return intendedArea(request, *(*file)->snapshot(), run)
      .and_then([&](const std::optional<MultiPolygon>& intended) { return exerciseReport(**file, intended, now()); })
      .transform([&](const std::vector<ExerciseScore>& scores) {
        Json rows = Json::array();
        for (const ExerciseScore& score : scores) {
          rows.push_back(scoreAsJson(score));
          run.lines.push_back(scoreLine(score));
        }
        if (scores.empty()) {
          run.lines.emplace_back("No alert was written in this exercise.");
        }
        run.result["alerts"] = rows;
      });
}

Result<void> eraseLists(const ReportRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.atlas, request.onlyTell ? OpenMode::ReadOnly : OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  const std::chrono::days stay(request.days);
  const CaseDesk desk{.store = **file, .actor = request.actor};
  const auto old = request.onlyTell ? oldLists(**file, stay, desk.at) : eraseOldLists(desk, stay);
  return old.transform([&](const OldLists& lists) {
    Json alerts = Json::array();
    for (const ListErasure& list : lists.lists) {
      alerts.push_back({{"object", list.event.object}, {"id", list.event.objectId}, {"people", list.event.amount}});
    }
    run.result = {{"erased", !request.onlyTell}, {"lists", alerts}, {"people", lists.people}, {"owing", lists.owing}};
    run.lines.push_back(std::format("{} of more than {} days ago, with {}, {} erased.",
                                    counted(std::ssize(lists.lists), "list", "lists"), request.days,
                                    counted(lists.people, "person", "people"), request.onlyTell ? "would be" : "are"));
    for (const Id owing : lists.owing) {
      run.lines.push_back(std::format("Alert {} still owes feedback, so its list stays.", owing));
    }
  });
}

}  // namespace

void addAlertReportCommands(CLI::App& app, const CommandChoice& choice) {
  CLI::App* const alert = app.get_subcommand("alert");
  const auto add = [&](const char* name, const char* description, auto work) {
    auto request = std::make_shared<ReportRequest>();
    CLI::App* const command = alert->add_subcommand(name, description);
    command->add_option("ATLAS", request->atlas)->required();
    command->callback([=] { *choice = [=](CommandRun& run) { return work(*request, run); }; });
    return std::pair(command, request);
  };
  add("feedback-debt", "List urgent alerts that wait for feedback, and how teams do month by month", showDebt);
  auto [command, request] = add("statistics", "Count alerts by month, zone, kind and urgency", showStatistics);
  command->add_option("--out", request->out, "Write the counts to this file");
  command->add_option("--as", request->actor, "Who you are: an analyst gets counts under 5 too, and the log says so");
  std::tie(command, request) = add("exercise-report", "Score the alerts of an exercise", showExercise);
  command->add_option("--intended", request->intended, "A file with the area that was meant");
  command->add_option("--crs", request->crs, "Reference system of the area file where it does not say");
  std::tie(command, request) =
      add("erase-lists", "Erase who was warned by alerts of long ago; counts stay", eraseLists);
  command->add_option("--as", request->actor, "Who you are: a chief");
  command->add_option("--days", request->days, "How long a list stays after all of its alert is over")
      ->check(CLI::Range(1, 3'650))
      ->capture_default_str();
  command->add_flag("--dry-run", request->onlyTell, "Only tell what would be erased");
}

}  // namespace buurtatlas
