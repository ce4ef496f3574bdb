#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/alert.h"
#include "core/atlas.h"
#include "core/dates.h"
#include "core/member.h"
#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// In: gets the alert. Possible: may live in the area and can be reached; is addressed only where that is chosen.
/// Out: is not addressed.
enum class AudienceStatus { In, Possible, Out };

/// in, possible, out.
std::string_view nameOf(AudienceStatus status);

/// What an alert means for one member, and why.
struct AudienceLine {
  Id member = 0;
  AudienceStatus status = AudienceStatus::Out;
  std::optional<Channel> channel = {};  ///< only for who is addressed
  std::string address = {};             ///< phone number or e-mail address; only for who is addressed
  std::string language = {};
  Reason reason = {};
  bool isTakenOut = false;      ///< by hand
  bool isAlertedAgain = false;  ///< another alert that is live was sent to this member
  Metres distance = {};         ///< from the known position to the area; 0 inside, infinite without a position
};

/// How many members were left out for one reason.
struct LeftOutMembers {
  Reason reason = {};
  std::size_t members = 0;
};

/// Whom an alert is for, beside those who certainly live in its area.
struct AudienceChoice {
  Urgency urgency = Urgency::Urgent;
  bool includesPossible = false;                ///< those who may live in the area are addressed too
  std::map<Id, std::string> coordinators = {};  ///< members who are addressed wherever they live, and their zone
  /// Members who are not addressed, nor is their phone number or mailbox.
  std::map<Id, TakenOut> takenOut = {};
  /// Who gets another alert that is live, and when that was sent; null for nobody.
  std::shared_ptr<const std::unordered_map<Id, Instant>> alerted = {};
};

/// The ledger of an alert: every member once, and why. Order: by member id.
struct Audience {
  std::vector<AudienceLine> lines = {};
  std::size_t in = 0;
  std::size_t possible = 0;
  std::size_t out = 0;
  bool includesPossible = false;
  std::size_t bySms = 0;    ///< of those addressed
  std::size_t byEmail = 0;  ///< of those addressed
  std::size_t again = 0;    ///< of those addressed who get another alert that is live

  [[nodiscard]] std::size_t addressed() const { return bySms + byEmail; }
  std::vector<LeftOutMembers> leftOut = {};  ///< most members first
};

/// Tells again and again, while an area is being drawn, who of the same members is in it.
/// An accepted placement is judged by its position; one in review is at most Possible, when its circle of uncertainty
/// touches the area. Urgent goes by SMS, by e-mail to whom SMS cannot reach; information goes by e-mail only. One phone
/// number or e-mail address is used once: by who is certainly in before who may be, then by the lower id. So the number
/// of those who may be in is the number that including them adds. Thread: select may be called from several threads.
class AudienceSelector {
 public:
  explicit AudienceSelector(Rows<Member> members);
  ~AudienceSelector();
  AudienceSelector(AudienceSelector&&) noexcept;
  AudienceSelector& operator=(AudienceSelector&&) noexcept;

  /// A position on the border belongs to the area as zones do: it is moved infinitesimally east, then north.
  /// Fails: InvalidInput for an empty area, InvalidGeometry with the place for one that crosses itself.
  [[nodiscard]] Result<Audience> select(const MultiPolygon& area, const AudienceChoice& choice) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

/// Those who are addressed, in the order of the ledger.
std::vector<Recipient> recipientsOf(const Audience& audience);

}  // namespace buurtatlas
