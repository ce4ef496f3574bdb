#pragma once

#include <cstdlib>
#include <stdexcept>
#include <string>

#include "core/atlas.h"
#include "geometry/plane.h"
#include "storage/atlas_file.h"
#include "storage/outbox_table.h"

namespace buurtatlas::test {

inline void require(bool isTrue, const char* what) {
  if (!isTrue) {
    throw std::runtime_error(what);
  }
}

inline void addQueued(AtlasFile& atlas, Id count, Urgency urgency, const std::string& text) {
  const Id before = std::ssize(*atlas.snapshot()->members);
  AtlasEdit edit{.label = {.text = "Add members", .arguments = {}}};
  for (Id i = before + 1; i <= before + count; ++i) {
    Member member;
    member.key = "M" + std::to_string(i);
    member.phone = "+32470" + std::to_string(100000 + i);
    member.email = "m" + std::to_string(i) + "@example.org";
    edit.putMembers.push_back(member);
  }
  const auto ids = atlas.perform(edit);
  require(ids.has_value(), "members not stored");
  std::vector<Recipient> recipients;
  const bool isSms = urgency == Urgency::Urgent;
  for (std::size_t i = 0; i < ids->size(); ++i) {
    recipients.push_back({.member = (*ids)[i],
                          .channel = isSms ? Channel::Sms : Channel::Email,
                          .address = isSms ? edit.putMembers[i].phone : edit.putMembers[i].email,
                          .language = "nl"});
  }
  const Alert alert{.urgency = urgency,
                    .exercise = atlas.snapshot()->info.exercise,
                    .text = text,
                    .area = {{.outer = {{0, 0}, {10, 0}, {10, 10}, {0, 10}}, .holes = {}}},
                    .acceptedAt = now(),
                    .expiresAt = now() + std::chrono::hours(1),
                    .recipients = count};
  require(atlas.acceptAlert(alert, recipients).has_value(), "alert not accepted");
}

/// Queues one more message for each of `count` new members, by SMS or by e-mail.
inline void addQueued(const std::string& path, Id count, Urgency urgency, const std::string& text) {
  const auto atlas = AtlasFile::open(path, OpenMode::Edit);
  require(atlas.has_value(), "atlas not opened");
  addQueued(**atlas, count, urgency, text);
}

/// Makes an atlas whose outbox holds one queued message for each of `count` members, by SMS or by e-mail.
inline std::string atlasWithQueued(const std::string& path, Id count, Urgency urgency, const std::string& text) {
  const auto plane = Plane::create("EPSG:3812");
  require(plane.has_value(), "no plane");
  const auto atlas = AtlasFile::create(path, {.name = "Dorp", .nis = "1"}, plane->wkt());
  require(atlas.has_value(), "no atlas");
  addQueued(**atlas, count, urgency, text);
  return path;
}

inline DeliveryCounts countsOf(const std::string& path) {
  const auto outbox = OutboxTable::open(path);
  require(outbox.has_value(), "no outbox");
  return (*outbox)->counts().value_or(DeliveryCounts{});
}

}  // namespace buurtatlas::test
