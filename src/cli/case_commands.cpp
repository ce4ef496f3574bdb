#include "cli/command.h"

#include <algorithm>
#include <format>

#include "cli/case_report.h"
#include "cli/drawing.h"
#include "core/ascii.h"
#include "painting/dossier_pages.h"
#include "storage/replace_file.h"
#include "tasks/alert_follow_up.h"
#include "tasks/case_dossier.h"
#include "tasks/case_people.h"
#include "tasks/case_steps.h"
#include "tasks/newcomers.h"
#include "tasks/read_area.h"

namespace buurtatlas {

namespace {

struct CaseRequest {
  std::string atlas;
  std::string actor;
  Id id = 0;
  std::string area;
  std::string crs;
  std::vector<std::string> texts;
  std::vector<std::string> takeOut;
  std::string urgency = "urgent";
  std::string policeZone;
  std::string outsideReason;
  std::optional<int> validMinutes;
  std::string nextUpdateAt;
  std::string reason;
  std::string digest;
  std::int64_t recipients = 0;
  Id earlier = 0;
  std::string state;
  bool allClear = false;
  std::string out;
  std::string language = "nl";
  std::string attribution;
};

using RequestPtr = std::shared_ptr<CaseRequest>;

/// "nl=Bel 101" by its language; what names no language is Dutch.
TextsByLanguage textsFrom(const std::vector<std::string>& written) {
  TextsByLanguage texts;
  for (const std::string& each : written) {
    const bool namesLanguage = each.size() > 2 && each[2] == '=';
    texts[namesLanguage ? each.substr(0, 2) : "nl"] = namesLanguage ? each.substr(3) : each;
  }
  return texts;
}

/// Words that are ready for a false alarm, where an alert is called back that was sent; else none.
TextsByLanguage falseAlarmTexts(const AtlasStore& store, Id id) {
  const auto wrong = store.caseOf(id);
  if (!wrong || wrong->content.kind != AlertKind::Alert) {
    return {};
  }
  const auto atlas = store.snapshot();
  const auto sent = std::ranges::find(*atlas->alerts, wrong->alert, &Alert::id);
  return sent == atlas->alerts->end() ? TextsByLanguage() : followUpTexts(*atlas, *sent, AlertKind::FalseAlarm);
}

/// "m3=moved away" adds to whom an alert is not sent to. Fails: InvalidInput, NotFound.
Result<void> takeOut(const CaseRequest& request, const Atlas& atlas, CaseContent& content) {
  for (const std::string& each : request.takeOut) {
    const std::size_t end = each.find('=');
    const std::string key = each.substr(0, end);
    const auto member = std::ranges::find(*atlas.members, key, &Member::key);
    if (end == std::string::npos || isBlank(each.substr(end + 1))) {
      return fail(ErrorCode::InvalidInput, "Say whom to take out and why, such as m3=moved away.");
    }
    if (member == atlas.members->end()) {
      return fail(ErrorCode::NotFound, "There is no member with the key %1.", {key});
    }
    content.takenOut[member->id] = {.by = request.actor, .reason = each.substr(end + 1)};
  }
  return {};
}

Result<CaseContent> contentFrom(const CaseRequest& request, const Atlas& atlas, CommandRun& run, CaseContent content) {
  if (!request.area.empty()) {
    ImportProcess reader = run.reader();
    run.phases.begin("read");
    auto area = readArea(reader, {.file = request.area, .plane = atlas.info.plane, .crs = request.crs}, run.control);
    if (!area) {
      return std::unexpected(std::move(area).error());
    }
    content.area = *std::move(area);
  }
  if (const Result<void> taken = takeOut(request, atlas, content); !taken) {
    return std::unexpected(taken.error());
  }
  if (!request.texts.empty()) {
    content.texts = textsFrom(request.texts);
  }
  content.urgency = *parseUrgency(request.urgency);
  content.validFor = content.urgency == Urgency::Urgent ? std::chrono::hours{2} : std::chrono::hours{48};
  if (request.validMinutes) {
    content.validFor = std::chrono::minutes(*request.validMinutes);
  }
  content.policeZone = request.policeZone;
  content.outsideReason = request.outsideReason;
  if (!request.nextUpdateAt.empty()) {
    content.nextUpdateAt = parseInstant(request.nextUpdateAt);
    if (!content.nextUpdateAt) {
      return fail(ErrorCode::InvalidInput, "%1 is no moment. Write it such as 2026-05-01T03:30:00Z.",
                  {request.nextUpdateAt});
    }
  }
  return content;
}

/// Takes one step with an atlas that is open for editing, and tells where the case stands then.
template <class Step>
CommandWork stepWork(RequestPtr request, Step step) {
  return [request, step](CommandRun& run) -> Result<void> {
    auto file = openAtlas(run, request->atlas, OpenMode::Edit);
    if (!file) {
      return std::unexpected(file.error());
    }
    const CaseDesk desk{.store = **file, .actor = request->actor};
    const Result<AlertCase> taken = step(desk, *request, run);
    if (!taken) {
      return std::unexpected(taken.error());
    }
    return tellCase(**file, taken->id, run);
  };
}

/// Looks at an atlas without changing it.
template <class Look>
CommandWork lookWork(RequestPtr request, Look look) {
  return [request, look](CommandRun& run) -> Result<void> {
    auto file = openAtlas(run, request->atlas, OpenMode::ReadOnly);
    if (!file) {
      return std::unexpected(file.error());
    }
    return look(**file, *request, run);
  };
}

Result<AlertCase> create(const CaseDesk& desk, const CaseRequest& request, CommandRun& run) {
  return contentFrom(request, *desk.store.snapshot(), run, {}).and_then([&](const CaseContent& content) {
    return createCase(desk, content);
  });
}

Result<AlertCase> edit(const CaseDesk& desk, const CaseRequest& request, CommandRun& run) {
  return desk.store.caseOf(request.id)
      .and_then(
          [&](const AlertCase& before) { return contentFrom(request, *desk.store.snapshot(), run, before.content); })
      .and_then([&](const CaseContent& content) { return editCase(desk, request.id, content); });
}

Result<AlertCase> retry(const CaseDesk& desk, const CaseRequest& request, CommandRun& run) {
  return desk.store.caseOf(request.id).and_then([&](const AlertCase& about) -> Result<AlertCase> {
    if (about.alert == 0) {
      return fail(ErrorCode::Conflict, "Alert %1 was not sent, so there is nothing to send again.",
                  {std::to_string(about.id)});
    }
    return retryMessages(desk, about.alert, *parseDeliveryState(request.state)).transform([&](std::int64_t queued) {
      run.lines.push_back(std::format("{} messages are queued again.", queued));
      return about;
    });
  });
}

/// Tells those who came into the area since: as many as are there, or as many as were named.
Result<AlertCase> tellNewcomers(const CaseDesk& desk, const CaseRequest& request, CommandRun&) {
  if (request.recipients != 0) {
    return sendToNewcomers(desk, request.id, request.recipients);
  }
  return newcomersTo(desk.store, request.id, desk.at).and_then([&](const Newcomers& newcomers) {
    return sendToNewcomers(desk, request.id, std::ssize(newcomers.people));
  });
}

Result<void> listCases(const AtlasStore& store, const CaseRequest& request, CommandRun& run) {
  const auto views = viewCases(store, now());
  if (!views) {
    return std::unexpected(views.error());
  }
  Json alerts = Json::array();
  for (const CaseView& view : *views) {
    if (request.state.empty() || nameOf(view.state) == request.state) {
      alerts.push_back(caseAsJson(view));
      run.lines.push_back(caseLine(view));
    }
  }
  if (alerts.empty()) {
    run.lines.emplace_back("No alerts.");
  }
  run.result["alerts"] = alerts;
  return {};
}

Result<void> printTo(const AtlasStore& store, const CaseRequest& request, CommandRun& run) {
  const auto atlas = store.snapshot();
  auto dossier = dossierOf(store, request.id, now());
  if (!dossier) {
    return std::unexpected(dossier.error());
  }
  run.phases.begin("page");
  const DrawingWithoutDisplay drawing(request.language);
  DossierOrder order{.dossier = *std::move(dossier), .words = dossierWords(), .mapWords = mapWords()};
  order.plane = atlas->info.plane;
  order.atlasName = QString::fromStdString(atlas->info.name);
  order.sources = sourcesLine(request.attribution, atlas->info);
  order.isExercise = atlas->info.exercise;
  run.result = {{"out", request.out}, {"anchor", order.dossier.anchor}, {"log_sound", order.dossier.isLogSound}};
  run.lines.push_back(std::format("Written to {}. Anchor of the log: {}", request.out, order.dossier.anchor));
  return layersOf(*atlas, order.mapWords)
      .and_then([&](MapLayers layers) {
        order.layers = std::move(layers);
        return printDossier(order);
      })
      .and_then([&](const QByteArray& pdf) {
        return replaceFile(request.out, {pdf.constData(), static_cast<std::size_t>(pdf.size())});
      });
}

Result<void> showPolicies(const CaseDesk& desk, CommandRun& run) {
  const auto policies = desk.store.policies();
  if (!policies) {
    return std::unexpected(policies.error());
  }
  Json rows = Json::array();
  for (const AlertPolicy& policy : *policies) {
    rows.push_back({{"police_zone", policy.policeZone},
                    {"urgency", nameOf(policy.urgency)},
                    {"needs_approval", policy.needsApproval},
                    {"approval_minutes", policy.approvalHolds.count()}});
    run.lines.push_back(std::format("{}{} alerts need {}; an approval holds for {} minutes.", nameOf(policy.urgency),
                                    policy.policeZone.empty() ? "" : " (" + policy.policeZone + ")",
                                    policy.needsApproval ? "two people" : "one person", policy.approvalHolds.count()));
  }
  if (policies->empty()) {
    run.lines.emplace_back("No policy was chosen: urgent alerts need one person, information needs two.");
  }
  run.result["policies"] = rows;
  return {};
}

/// The alert commands, one by one.
class AlertCommands {
 public:
  AlertCommands(CLI::App& app, CommandChoice choice)
      : m_alert(app.add_subcommand("alert", "Write, approve, send and follow an alert; buurtatlas-dispatch sends it")),
        m_choice(std::move(choice)) {
    m_alert->require_subcommand(1);
  }

  void addWriting() {
    auto [command, request] = added("create", "Write a draft", false);
    addContent(*command, *request, true);
    choose(command, stepWork(request, create));
    std::tie(command, request) = added("edit", "Change a draft; an approval is gone then", true);
    addContent(*command, *request, false);
    choose(command, stepWork(request, edit));
    std::tie(command, request) = added("submit", "Hand a draft in for approval", true);
    choose(command, stepWork(request, [](const CaseDesk& desk, const CaseRequest& asked, CommandRun&) {
             return submitCase(desk, asked.id);
           }));
  }

  void addJudging() {
    auto [command, request] = added("approve", "Approve what somebody else wrote", true);
    command->add_option("--digest", request->digest, "Of what you saw: alert status prints it")->required();
    choose(command, stepWork(request, [](const CaseDesk& desk, const CaseRequest& asked, CommandRun&) {
             return approveCase(desk, asked.id, asked.digest);
           }));
    std::tie(command, request) = added("return", "Give it back to be written anew", true);
    command->add_option("--reason", request->reason)->required();
    choose(command, stepWork(request, [](const CaseDesk& desk, const CaseRequest& asked, CommandRun&) {
             return returnCase(desk, asked.id, asked.reason);
           }));
    std::tie(command, request) = added("reject", "Refuse it for good", true);
    command->add_option("--reason", request->reason)->required();
    choose(command, stepWork(request, [](const CaseDesk& desk, const CaseRequest& asked, CommandRun&) {
             return rejectCase(desk, asked.id, asked.reason);
           }));
  }

  void addSending() {
    auto [command, request] = added("send", "Hand it to the outbox", true);
    command->add_option("--recipients", request->recipients, "How many people you expect it to reach")->required();
    command->add_option("--second-after", request->earlier,
                        "The urgent alert of a short while ago that status names: both are meant");
    command->add_option("--break-glass", request->reason, "Send without the approval it needs, and why");
    choose(
        command, stepWork(request, [](const CaseDesk& desk, const CaseRequest& asked, CommandRun&) {
          return sendCase(
              desk, asked.id,
              {.expectedRecipients = asked.recipients, .breakGlassReason = asked.reason, .secondAfter = asked.earlier});
        }));
  }

  void addFollowing() {
    auto [again, retried] = added("retry", "Queue again what failed, or what nobody knows the fate of", true);
    again->add_option("--state", retried->state)->required()->check(CLI::IsMember({"failed", "unknown"}));
    choose(again, stepWork(retried, retry));
    auto [telling, told] =
        added("newcomers", "Send the words of a live alert once to who came into the area since", true);
    telling->add_option("--recipients", told->recipients, "How many you expect it to reach; refused otherwise")
        ->check(CLI::PositiveNumber);
    choose(telling, stepWork(told, tellNewcomers));
    auto [command, request] = added("update", "Write a draft that goes to the same people", true);
    addTexts(*command, *request)->required();
    command->add_flag("--all-clear", request->allClear, "The danger is over");
    choose(command, stepWork(request, [](const CaseDesk& desk, const CaseRequest& asked, CommandRun&) {
             return followUpCase(desk, asked.id, asked.allClear ? AlertKind::AllClear : AlertKind::Update,
                                 textsFrom(asked.texts));
           }));
    std::tie(command, request) =
        added("cancel", "Withdraw it, and tell whom it reached that it was a false alarm", true);
    addTexts(*command, *request)
        ->description("Other words than the template of a false alarm: nl=..., fr=..., de=..., en=...");
    choose(command, stepWork(request, [](const CaseDesk& desk, const CaseRequest& asked, CommandRun&) {
             return withdrawCase(desk, asked.id,
                                 asked.texts.empty() ? falseAlarmTexts(desk.store, asked.id) : textsFrom(asked.texts));
           }));
    std::tie(command, request) = added("feedback", "Tell the same people how it ended, and close it", true);
    addTexts(*command, *request)->required();
    choose(command, stepWork(request, [](const CaseDesk& desk, const CaseRequest& asked, CommandRun&) {
             return giveFeedback(desk, asked.id, textsFrom(asked.texts));
           }));
  }

  void addLooking() {
    auto request = std::make_shared<CaseRequest>();
    CLI::App* command = m_alert->add_subcommand("status", "Say where an alert stands");
    command->add_option("ATLAS", request->atlas)->required();
    command->add_option("ID", request->id)->required();
    choose(command, lookWork(request, [](const AtlasStore& store, const CaseRequest& asked, CommandRun& run) {
             return tellCase(store, asked.id, run);
           }));
    request = std::make_shared<CaseRequest>();
    command = m_alert->add_subcommand("dossier", "Print all that is on record of an alert");
    command->add_option("ATLAS", request->atlas)->required();
    command->add_option("ID", request->id)->required();
    command->add_option("--out", request->out)->required()->type_name("OUT.pdf");
    command->add_option("--attribution", request->attribution, "Whose map data it is");
    addLanguageOption(*command, request->language);
    choose(command, lookWork(request, printTo));
    request = std::make_shared<CaseRequest>();
    command = m_alert->add_subcommand("list", "List alerts, newest first");
    command->add_option("ATLAS", request->atlas)->required();
    command->add_option("--state", request->state, "Only those in this state");
    choose(command, lookWork(request, listCases));
  }

  void addPolicy() {
    auto request = std::make_shared<CaseRequest>();
    CLI::App* command = m_alert->add_subcommand("policy", "Say or choose how alerts are checked");
    command->add_option("ATLAS", request->atlas)->required();
    command->add_option("--as", request->actor, "Who you are: a chief");
    command->add_option("--police-zone", request->policeZone, "Where it holds; everywhere without");
    command->add_option("--urgency", request->urgency)->check(CLI::IsMember({"urgent", "information"}));
    CLI::Option* const people = command->add_option("--people", request->recipients, "1, or 2 for an approval");
    people->check(CLI::IsMember({1, 2}));
    command->add_option("--approval-minutes", request->validMinutes, "How long an approval holds");
    choose(command, [request](CommandRun& run) -> Result<void> {
      const bool isChange = request->recipients != 0;
      auto file = openAtlas(run, request->atlas, isChange ? OpenMode::Edit : OpenMode::ReadOnly);
      if (!file) {
        return std::unexpected(file.error());
      }
      const CaseDesk desk{.store = **file, .actor = request->actor};
      const AlertPolicy policy{.policeZone = request->policeZone,
                               .urgency = *parseUrgency(request->urgency),
                               .needsApproval = request->recipients == 2,
                               .approvalHolds = std::chrono::minutes(request->validMinutes.value_or(15))};
      const Result<void> set = isChange ? setPolicy(desk, policy) : Result<void>();
      return set.and_then([&] { return showPolicies(desk, run); });
    });
  }

 private:
  std::pair<CLI::App*, RequestPtr> added(const char* name, const char* description, bool takesId) {
    auto request = std::make_shared<CaseRequest>();
    CLI::App* const command = m_alert->add_subcommand(name, description);
    command->add_option("ATLAS", request->atlas)->required();
    if (takesId) {
      command->add_option("ID", request->id, "The number of the alert")->required();
    }
    command->add_option("--as", request->actor, "Who you are: a name among the people of the atlas")->required();
    return {command, request};
  }

  static CLI::Option* addTexts(CLI::App& command, CaseRequest& request) {
    return command.add_option("--text", request.texts, "The text, or nl=..., fr=..., de=..., en=...")
        ->check([](const std::string& written) {
          const bool namesLanguage = written.size() > 2 && written[2] == '=';
          return !namesLanguage || std::ranges::contains(kAlertLanguages, written.substr(0, 2))
                     ? std::string()
                     : std::format("{} is none of nl, fr, de and en", written.substr(0, 2));
        });
  }

  static void addContent(CLI::App& command, CaseRequest& request, bool isNew) {
    CLI::Option* const area = command.add_option("--area", request.area, "A file with the polygons of the area");
    CLI::Option* const text = addTexts(command, request);
    CLI::Option* const urgency = command.add_option("--urgency", request.urgency);
    urgency->check(CLI::IsMember({"urgent", "information"}));
    for (CLI::Option* const option : {area, text, urgency}) {
      option->required(isNew);
    }
    command.add_option("--crs", request.crs, "Reference system of the area file where it does not say");
    command.add_option("--valid-minutes", request.validMinutes, "What is unsent after that is not sent any more")
        ->check(CLI::Range(1, 14 * 24 * 60));
    command.add_option("--police-zone", request.policeZone);
    command.add_option("--take-out", request.takeOut, "A member who must not get it, and why: KEY=REASON");
    command.add_option("--outside-reason", request.outsideReason, "Why a part lies outside the municipality");
    command.add_option("--next-update-at", request.nextUpdateAt, "UTC, such as 2026-05-01T03:30:00Z");
  }

  void choose(CLI::App* command, CommandWork work) {
    command->callback([choice = m_choice, work = std::move(work)] { *choice = work; });
  }

  CLI::App* m_alert;
  CommandChoice m_choice;
};

}  // namespace

void addCaseCommands(CLI::App& app, const CommandChoice& choice) {
  AlertCommands commands(app, choice);
  commands.addWriting();
  commands.addJudging();
  commands.addSending();
  commands.addFollowing();
  commands.addLooking();
  commands.addPolicy();
}

}  // namespace buurtatlas
