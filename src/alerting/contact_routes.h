#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "alerting/audience.h"
#include "alerting/audience_cause.h"
#include "core/alert.h"
#include "core/member.h"

namespace buurtatlas {

inline constexpr std::size_t kNobody = std::numeric_limits<std::size_t>::max();

/// What the ledger says about one member. Members are named by their place in the list.
struct AudienceVerdict {
  AudienceCause cause = AudienceCause::InArea;
  AudienceStatus status = AudienceStatus::Out;
  std::optional<Channel> channel = {};
  std::size_t other = kNobody;  ///< the member who is addressed instead
};

/// Which ways lead to each member, worked out once for all ledgers.
class ContactRoutes {
 public:
  explicit ContactRoutes(const std::vector<Member>& members);

  /// Who uses each phone number and each mailbox in the ledger that is being written.
  struct Taken {
    std::vector<std::size_t> phones;
    std::vector<std::size_t> mailboxes;
  };
  [[nodiscard]] Taken nothingTaken() const;

  /// The way to a member who is to be addressed; it is taken from then on.
  [[nodiscard]] AudienceVerdict choose(std::size_t member, Urgency urgency, Taken& taken) const;
  /// Takes all ways to a member, so that nobody else is reached by them.
  void close(std::size_t member, Taken& taken) const;

 private:
  /// One way: open, or why not. Equal groups are one phone number or one mailbox.
  struct Route {
    enum class State { Open, Missing, Unwanted };
    State state = State::Missing;
    std::uint32_t group = 0;
  };
  class Groups;
  static Route routeOf(bool isUsable, bool isWanted, const std::string& address, Groups& groups);
  static AudienceVerdict withoutRoute(const Route& phone, const Route& mailbox, Urgency urgency);

  std::vector<Route> m_phones;
  std::vector<Route> m_mailboxes;
  std::size_t m_phoneCount = 0;
  std::size_t m_mailboxCount = 0;
};

}  // namespace buurtatlas
