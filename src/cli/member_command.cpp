#include <algorithm>
#include <charconv>
#include <format>
#include <optional>

#include "cli/command.h"
#include "tasks/member_task.h"

namespace buurtatlas {

namespace {

/// What the command line says of a person; what it does not say stays as it is.
struct MemberRequest {
  std::string path;
  std::string member;
  std::optional<std::string> key, name, text, street, number, box, postcode, municipality, phone, email, language,
      channels;
  std::optional<std::string> day;
};

Result<const Member*> findMember(const Atlas& atlas, const std::string& wanted) {
  auto found = std::ranges::find(*atlas.members, wanted, &Member::key);
  Id number = 0;
  if (found == atlas.members->end() && wanted.starts_with('#') &&
      std::from_chars(wanted.data() + 1, wanted.data() + wanted.size(), number).ec == std::errc()) {
    found = std::ranges::find(*atlas.members, number, &Member::id);
  }
  if (wanted.empty() || found == atlas.members->end()) {
    return fail(ErrorCode::NotFound, "There is no member \"%1\" in this atlas; give a code, or # and a row number.",
                {wanted});
  }
  return &*found;
}

Result<void> applyChannels(const std::string& words, Member& member) {
  member.wantsSms = words == "sms" || words == "sms,email" || words == "email,sms";
  member.wantsEmail = words == "email" || words == "sms,email" || words == "email,sms";
  if (!member.wantsSms && !member.wantsEmail && words != "none") {
    return fail(ErrorCode::InvalidInput, "The channels \"%1\" are not sms, email, sms,email or none.", {words});
  }
  return {};
}

Result<void> apply(const MemberRequest& request, Member& member) {
  const auto set = [](const std::optional<std::string>& value, std::string& field) {
    if (value) {
      field = *value;
    }
  };
  set(request.key, member.key);
  set(request.name, member.name);
  set(request.text, member.address.text);
  set(request.street, member.address.street);
  set(request.number, member.address.number);
  set(request.box, member.address.box);
  set(request.postcode, member.address.postcode);
  set(request.municipality, member.address.municipality);
  set(request.phone, member.phone);
  set(request.email, member.email);
  set(request.language, member.language);
  return request.channels ? applyChannels(*request.channels, member) : Result<void>();
}

void describeMember(const Atlas& atlas, Id id, CommandRun& run) {
  const Member& member = *std::ranges::find(*atlas.members, id, &Member::id);
  run.result = {{"id", id},
                {"member", member.key},
                {"class", nameOf(member.placement.matchClass)},
                {"status", nameOf(member.placement.status)},
                {"confidence", member.placement.confidence}};
  run.lines = {std::format("Member {} is stored; the address is {} ({}).",
                           member.key.empty() ? std::format("#{}", id) : member.key,
                           nameOf(member.placement.matchClass), nameOf(member.placement.status))};
}

Result<void> putMemberFrom(const MemberRequest& request, bool isNew, CommandRun& run) {
  auto file = openAtlas(run, request.path, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  run.phases.begin("store");
  const auto atlas = (*file)->snapshot();
  Member member;
  if (!isNew) {
    const auto stored = findMember(*atlas, request.member);
    if (!stored) {
      return std::unexpected(stored.error());
    }
    member = **stored;
  }
  if (auto applied = apply(request, member); !applied) {
    return applied;
  }
  const auto id = putMember(**file, std::move(member), geocoderOf(*atlas));
  if (!id) {
    return std::unexpected(id.error());
  }
  describeMember(*(*file)->snapshot(), *id, run);
  return {};
}

Result<void> endMembership(const MemberRequest& request, bool erase, CommandRun& run) {
  auto file = openAtlas(run, request.path, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  run.phases.begin("store");
  const auto member = findMember(*(*file)->snapshot(), request.member);
  if (!member) {
    return std::unexpected(member.error());
  }
  const auto day = request.day ? parseDate(*request.day) : std::optional(today());
  if (!day) {
    return fail(ErrorCode::InvalidInput, "\"%1\" is not a date; write it like 2026-04-30.", {*request.day});
  }
  const Id id = (*member)->id;
  if (auto done = erase ? eraseMember(**file, id) : leaveMember(**file, id, *day); !done) {
    return done;
  }
  run.result = {{"id", id}, {erase ? "erased" : "left", true}};
  run.lines = {erase ? "The person is erased; no message to this person can go out and nothing of them is kept."
                     : "The person has left; no message to this person can go out any more."};
  return {};
}

void addPersonOptions(CLI::App& command, MemberRequest& request) {
  command.add_option("--name", request.name);
  command.add_option("--text", request.text, "The address as one text, such as \"Kerkstr 12 bus 3\"");
  command.add_option("--street", request.street);
  command.add_option("--number", request.number);
  command.add_option("--box", request.box);
  command.add_option("--postcode", request.postcode);
  command.add_option("--municipality", request.municipality);
  command.add_option("--phone", request.phone);
  command.add_option("--email", request.email);
  command.add_option("--language", request.language)->check(CLI::IsMember({"nl", "fr", "de", "en"}));
  command.add_option("--channels", request.channels, "sms, email, sms,email or none");
}

}  // namespace

void addMemberCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<MemberRequest>();
  CLI::App* member = app.add_subcommand("member", "Add, change, leave or erase one member");
  member->add_option("ATLAS", request->path)->required();
  member->require_subcommand(1);
  const auto addAction = [&](const char* name, const char* description, auto work) {
    CLI::App* action = member->add_subcommand(name, description);
    action->callback([=] { *choice = [=](CommandRun& run) { return work(*request, run); }; });
    return action;
  };
  const char* const whom = "The coordinator's code of the person, or # and the row number";

  CLI::App* add = addAction("add", "Add a person", [](const MemberRequest& asked, CommandRun& run) {
    return putMemberFrom(asked, true, run);
  });
  add->add_option("--member", request->key, "The coordinator's code for this person");
  addPersonOptions(*add, *request);

  CLI::App* edit =
      addAction("edit", "Change what is known of a person",
                [](const MemberRequest& asked, CommandRun& run) { return putMemberFrom(asked, false, run); });
  edit->add_option("MEMBER", request->member, whom)->required();
  addPersonOptions(*edit, *request);

  CLI::App* leave =
      addAction("leave", "End a membership; returns when nothing can be sent any more",
                [](const MemberRequest& asked, CommandRun& run) { return endMembership(asked, false, run); });
  leave->add_option("MEMBER", request->member, whom)->required();
  leave->add_option("--day", request->day, "The day of leaving; today when not given");

  CLI::App* erase =
      addAction("erase", "End a membership and remove the person for good",
                [](const MemberRequest& asked, CommandRun& run) { return endMembership(asked, true, run); });
  erase->add_option("MEMBER", request->member, whom)->required();
}

}  // namespace buurtatlas
