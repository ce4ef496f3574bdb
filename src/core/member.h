#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/dates.h"
#include "core/placement.h"

namespace buurtatlas {

enum class Channel { Sms, Email };

/// A person who asked to be warned.
struct Member {
  Id id = 0;
  std::string key = {};  ///< the coordinator's own code for this person; unique in the atlas, never shown to others
  std::string name = {};
  AddressText address = {};
  std::string phone = {};         ///< E.164, such as +32470123456; empty for none
  std::string email = {};         ///< empty for none
  std::string language = "nl";    ///< nl, fr, de or en
  bool wantsSms = true;           ///< may be warned by SMS, where there is a phone
  bool wantsEmail = true;         ///< may be warned by e-mail, where there is an address
  std::optional<Date> left = {};  ///< the day of leaving; who has left is never warned again
  Placement placement = {};       ///< where the address was found
  friend bool operator==(const Member&, const Member&) = default;
};

/// Where a member lives for certain; none for one who left or whose address waits for review.
inline std::optional<Point> placeOf(const Member& member) {
  return !member.left && member.placement.status == PlacementStatus::Accepted ? member.placement.position
                                                                              : std::nullopt;
}

std::string_view nameOf(Channel channel);
std::optional<Channel> parseChannel(std::string_view text);

}  // namespace buurtatlas
