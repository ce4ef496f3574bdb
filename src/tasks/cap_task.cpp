#include "tasks/cap_task.h"

#include <algorithm>
#include <format>
#include <utility>

#include "geometry/warning_area.h"
#include "tasks/warning_task.h"

namespace buurtatlas {

namespace {

/// What a message is written with; corners go where these decimals stand.
constexpr CornerLattice kSixDecimals{.east = 1e-6, .north = 1e-6, .holdsAll = true};

/// Its first sentence, as long as a headline may be; cut between words.
std::string headlineOf(const std::string& text) {
  constexpr std::size_t kLongest = 160;
  std::string line = text.substr(0, text.find_first_of("\r\n"));
  if (const std::size_t end = line.find(". "); end != std::string::npos) {
    line.resize(end + 1);
  }
  if (line.size() > kLongest) {
    line.resize(std::min(line.rfind(' ', kLongest - 3), kLongest - 3));
    while (!line.empty() && (static_cast<unsigned char>(line.back()) & 0x80U) != 0) {
      line.pop_back();
    }
    line += "...";
  }
  return line;
}

std::string eventIn(const std::string& language, bool isUrgent) {
  if (language.starts_with("fr")) {
    return isUrgent ? "Alerte de quartier" : "Information de quartier";
  }
  if (language.starts_with("de")) {
    return isUrgent ? "Nachbarschaftswarnung" : "Nachbarschaftsinformation";
  }
  if (language.starts_with("en")) {
    return isUrgent ? "Neighbourhood alert" : "Neighbourhood information";
  }
  return isUrgent ? "Buurtwaarschuwing" : "Buurtinformatie";
}

std::string typeLetter(CapType type) { return type == CapType::Alert ? "a" : type == CapType::Update ? "u" : "c"; }

bool isName(const std::string& text) { return !text.empty() && text.find_first_of(" \t\r\n,<&") == std::string::npos; }

}  // namespace

Result<CapMessage> capMessageOf(const Atlas& atlas, const CapRequest& request, Instant now, const JobControl& control) {
  const auto found = std::ranges::find(*atlas.alerts, request.alert, &Alert::id);
  if (found == atlas.alerts->end()) {
    return fail(ErrorCode::NotFound, "There is no alert %1.", {std::to_string(request.alert)});
  }
  if (!isName(request.sender)) {
    return fail(ErrorCode::InvalidInput,
                "A CAP message needs a sender without spaces, commas, < and &, such as bin.example.be.");
  }
  if (request.type != CapType::Alert && request.references.empty()) {
    return fail(ErrorCode::InvalidInput, "An update or a cancellation must refer to the message that it is about.");
  }
  auto area = areaInDegrees(found->area, atlas.info.plane).and_then([&](const MultiPolygon& degrees) {
    return warningArea(degrees, {.mostCorners = request.mostCorners, .keepsHoles = false, .lattice = kSixDecimals},
                       control);
  });
  if (!area) {
    return std::unexpected(area.error());
  }
  const bool isUrgent = found->urgency == Urgency::Urgent;
  CapMessage message{
      .identifier = std::format("buurtatlas.{}.{}.{:%Y%m%dT%H%M%S}.{}", atlas.info.nis.empty() ? "0" : atlas.info.nis,
                                found->id, found->acceptedAt, typeLetter(request.type)),
      .sender = request.sender,
      .senderName = atlas.info.name,
      .restriction = "Members of the neighbourhood networks of " + atlas.info.name,
      .type = request.type,
      .isExercise = request.isExercise,
      .isUrgent = isUrgent,
      .note = request.isExercise ? "Exercise" : "",
      .references = request.references,
      .sent = request.type == CapType::Alert ? found->acceptedAt : now,
      .expires = found->expiresAt,
      .areaName = atlas.info.name,
      .area = std::move(*area)};
  message.expires = std::max(message.expires, message.sent);
  message.texts.push_back({.language = request.language,
                           .event = eventIn(request.language, isUrgent),
                           .headline = headlineOf(found->text),
                           .description = found->text});
  if (!atlas.info.nis.empty()) {
    message.geocodes.emplace_back("NIS", atlas.info.nis);
  }
  return message;
}

}  // namespace buurtatlas
