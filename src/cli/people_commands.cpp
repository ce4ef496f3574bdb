#include <format>

#include "cli/command.h"
#include "tasks/case_people.h"

namespace buurtatlas {

namespace {

struct PeopleRequest {
  std::string atlas;
  std::string actor;
  std::string name;
  std::vector<std::string> roles;
};

std::vector<Role> rolesFrom(const std::vector<std::string>& words) {
  std::vector<Role> roles;
  for (const std::string& word : words) {
    roles.push_back(*parseRole(word));
  }
  return roles;
}

Result<void> list(const AlertCases& cases, CommandRun& run) {
  return cases.people().transform([&](const std::vector<Person>& people) {
    Json rows = Json::array();
    for (const Person& person : people) {
      Json roles = Json::array();
      std::string line = person.name + ":";
      for (const Role role : person.roles) {
        roles.push_back(nameOf(role));
        line += ' ' + std::string(nameOf(role));
      }
      rows.push_back({{"name", person.name}, {"roles", roles}});
      run.lines.push_back(line + (person.roles.empty() ? " no longer works here" : ""));
    }
    if (people.empty()) {
      run.lines.emplace_back("Nobody yet. Add the first person with: people add ATLAS NAME --role author");
    }
    run.result["people"] = rows;
  });
}

Result<void> change(const PeopleRequest& request, bool isNew, CommandRun& run) {
  auto file = openAtlas(run, request.atlas, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  const CaseDesk desk{.store = **file, .actor = request.actor};
  const Result<void> changed = isNew ? addPerson(desk, request.name, rolesFrom(request.roles)).transform([](Id) {})
                                     : setRoles(desk, request.name, rolesFrom(request.roles));
  return changed.and_then([&] { return list(**file, run); });
}

void addChange(CLI::App& people, const CommandChoice& choice, bool isNew) {
  auto request = std::make_shared<PeopleRequest>();
  CLI::App* const command =
      isNew ? people.add_subcommand("add", "Add somebody; the first one is a chief")
            : people.add_subcommand("roles", "Replace somebody's roles; without --role, they no longer work here");
  command->add_option("ATLAS", request->atlas)->required();
  command->add_option("NAME", request->name)->required();
  command->add_option("--role", request->roles, "author, approver, chief or analyst; any number of times")
      ->check(CLI::IsMember({"author", "approver", "chief", "analyst"}))
      ->required(isNew);
  command->add_option("--as", request->actor, "Who you are: a chief");
  command->callback([=] { *choice = [=](CommandRun& run) { return change(*request, isNew, run); }; });
}

}  // namespace

void addPeopleCommands(CLI::App& app, const CommandChoice& choice) {
  CLI::App* const people =
      app.add_subcommand("people", "Say who works with an atlas and as what; names are recorded, not proved");
  people->require_subcommand(1);
  auto listed = std::make_shared<std::string>();
  CLI::App* const command = people->add_subcommand("list", "List them");
  command->add_option("ATLAS", *listed)->required();
  command->callback([=] {
    *choice = [=](CommandRun& run) -> Result<void> {
      const auto file = openAtlas(run, *listed, OpenMode::ReadOnly);
      return file ? list(**file, run) : std::unexpected(file.error());
    };
  });
  addChange(*people, choice, true);
  addChange(*people, choice, false);
}

}  // namespace buurtatlas
