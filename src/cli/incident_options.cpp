#include "cli/incident_options.h"

#include <optional>

namespace buurtatlas {

namespace {

Result<std::optional<Date>> dateOf(const std::string& text) {
  if (text.empty()) {
    return std::nullopt;
  }
  const auto date = parseDate(text);
  if (!date) {
    return fail(ErrorCode::InvalidInput, "\"%1\" is not a date; write it like 2026-04-30.", {text});
  }
  return date;
}

}  // namespace

void IncidentOptions::addTo(CLI::App& command) {
  command.add_option("ATLAS", m_atlas)->required();
  command.add_option("--from", m_from, "First day")->type_name("DATE");
  command.add_option("--to", m_to, "Last day")->type_name("DATE");
  command.add_option("--hours", m_hours, "Hours of the day, such as 22-6");
  command.add_option("--weekdays", m_weekdays, "Such as mon,tue");
  command.add_option("--type", m_types, "A type of incident; may be given several times")->expected(1)->take_all();
}

void IncidentOptions::addTakingTo(CLI::App& command) {
  command.add_option("--as", m_actor,
                     "Who takes it out: an analyst gets counts under 5 and precise points too, and the log says so");
}

Result<IncidentFilter> IncidentOptions::filter() const {
  IncidentFilter filter{.types = m_types};
  const auto from = dateOf(m_from);
  const auto to = dateOf(m_to);
  if (!from || !to) {
    return std::unexpected(from ? to.error() : from.error());
  }
  filter.from = *from;
  filter.to = *to;
  if (!m_hours.empty()) {
    const auto hours = parseHours(m_hours);
    if (!hours) {
      return std::unexpected(hours.error());
    }
    filter.hours = *hours;
  }
  if (!m_weekdays.empty()) {
    const auto weekdays = parseWeekdays(m_weekdays);
    if (!weekdays) {
      return std::unexpected(weekdays.error());
    }
    filter.weekdays = *weekdays;
  }
  return filter;
}

Result<std::unique_ptr<AtlasFile>> IncidentOptions::open(CommandRun& run) const {
  return openAtlas(run, m_atlas, m_actor.empty() ? OpenMode::ReadOnly : OpenMode::Edit);
}

Result<Detail> IncidentOptions::detail(AtlasFile& file, const Taking& taking) const {
  return detailFor({.store = file, .actor = m_actor}, taking);
}

}  // namespace buurtatlas
