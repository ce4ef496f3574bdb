#include "tasks/layer_rows.h"

#include <string>
#include <utility>

#include "alerting/contact.h"
#include "alerting/phone_number.h"

namespace buurtatlas {

namespace {

std::string text(const FieldColumn& column, const ForeignRow& row) { return std::string(column.in(row)); }

template <class T>
T* shapeOf(ForeignRow& row) {
  return std::get_if<T>(&row.shape);
}

void reject(ForeignTable& table, const ForeignRow& row, Reason reason) {
  table.rejections.push_back({.line = row.line, .reason = std::move(reason)});
}

void keepWithout(ForeignTable& table, const ForeignRow& row, Reason reason) {
  table.rejections.push_back({.line = row.line, .reason = std::move(reason), .rowKept = true});
}

/// Fills phone and e-mail as far as they can be reached.
void readContact(ForeignTable& table, const ForeignRow& row, std::string_view phone, std::string_view email,
                 Member& member) {
  if (const auto number = toE164(phone)) {
    member.phone = *number;
  } else if (!phone.empty()) {
    keepWithout(table, row, Reason{"The phone number is not one that can be dialled; the member is kept without it."});
  }
  if (isEmailAddress(email)) {
    member.email = email;
  } else if (!email.empty()) {
    keepWithout(table, row, Reason{"The e-mail address is not complete; the member is kept without it."});
  }
}

/// "sms,email" or "sms;email"; nothing means every channel there is.
bool readChannels(std::string_view words, Member& member) {
  if (words.empty()) {
    return true;
  }
  member.wantsSms = false;
  member.wantsEmail = false;
  while (!words.empty()) {
    const std::size_t end = words.find_first_of(",;+ ");
    const std::string_view word = words.substr(0, end);
    words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
    if (word.empty() || word == "none") {
      continue;
    }
    const auto channel = parseChannel(word);
    if (!channel) {
      return false;
    }
    (*channel == Channel::Sms ? member.wantsSms : member.wantsEmail) = true;
  }
  return true;
}

}  // namespace

std::vector<Street> streetsFrom(ForeignTable& table) {
  const FieldColumn key(table.header, "id");
  const FieldColumn name(table.header, "name");
  const FieldColumn roadClass(table.header, "class");
  std::vector<Street> streets;
  streets.reserve(table.rows.size());
  for (ForeignRow& row : table.rows) {
    if (auto* path = shapeOf<LineString>(row)) {
      streets.push_back({.key = text(key, row),
                         .name = text(name, row),
                         .roadClass = parseRoadClass(roadClass.in(row)),
                         .path = std::move(*path)});
    }
  }
  return streets;
}

std::vector<BackgroundArea> backgroundFrom(ForeignTable& table) {
  const FieldColumn kind(table.header, "kind");
  std::vector<BackgroundArea> areas;
  for (ForeignRow& row : table.rows) {
    auto* area = shapeOf<MultiPolygon>(row);
    const auto known = parseBackgroundKind(kind.in(row));
    if (area && known) {
      areas.push_back({.kind = *known, .area = std::move(*area)});
    } else if (area) {
      reject(table, row,
             Reason{"The kind \"%1\" is not one of water, green, built-up, industry or building.", {text(kind, row)}});
    }
  }
  return areas;
}

std::vector<Address> addressesFrom(ForeignTable& table) {
  const FieldColumn key(table.header, "id");
  const FieldColumn street(table.header, "street");
  const FieldColumn streetKey(table.header, "street_id");
  const FieldColumn number(table.header, "number");
  const FieldColumn box(table.header, "box");
  const FieldColumn postcode(table.header, "postcode");
  const FieldColumn municipality(table.header, "municipality");
  const FieldColumn use(table.header, "use");
  std::vector<Address> addresses;
  addresses.reserve(table.rows.size());
  for (ForeignRow& row : table.rows) {
    Address address{.key = text(key, row),
                    .street = text(street, row),
                    .streetKey = text(streetKey, row),
                    .number = text(number, row),
                    .box = text(box, row),
                    .postcode = text(postcode, row),
                    .municipality = text(municipality, row),
                    .use = parseAddressUse(use.in(row))};
    if (const auto* position = shapeOf<Point>(row)) {
      address.position = *position;
    }
    addresses.push_back(std::move(address));
  }
  return addresses;
}

std::vector<NamedArea> namedAreasFrom(ForeignTable& table) {
  const FieldColumn code(table.header, "code");
  const FieldColumn name(table.header, "name");
  std::vector<NamedArea> areas;
  for (ForeignRow& row : table.rows) {
    if (auto* area = shapeOf<MultiPolygon>(row)) {
      areas.push_back({.key = text(code, row), .name = text(name, row), .area = std::move(*area)});
    }
  }
  return areas;
}

std::vector<ZoneRow> zonesFrom(ForeignTable& table, Date validFrom) {
  const FieldColumn name(table.header, "name");
  const FieldColumn type(table.header, "type");
  const FieldColumn state(table.header, "state");
  const FieldColumn coordinator(table.header, "coordinator");
  std::vector<ZoneRow> zones;
  for (ForeignRow& row : table.rows) {
    auto* border = shapeOf<MultiPolygon>(row);
    if (!border) {
      continue;
    }
    const auto knownType = type.in(row).empty() ? ZoneType::Bin : parseZoneType(type.in(row));
    const auto knownState = state.in(row).empty() ? ZoneState::Live : parseZoneState(state.in(row));
    if (!knownType) {
      reject(table, row, Reason{"The type \"%1\" is not one of BIN, Z-BIN or WHATSAPP.", {text(type, row)}});
    } else if (!knownState) {
      reject(table, row,
             Reason{"The state \"%1\" is not one of plan, founding, live, dormant or dissolved.", {text(state, row)}});
    } else {
      zones.push_back({.line = row.line,
                       .zone = {.name = name.in(row).empty() ? "Zone " + std::to_string(row.line) : text(name, row),
                                .type = *knownType,
                                .state = *knownState,
                                .coordinator = text(coordinator, row),
                                .border = std::move(*border),
                                .validFrom = validFrom}});
    }
  }
  return zones;
}

std::vector<Member> membersFrom(ForeignTable& table) {
  const auto column = [&](std::string_view field) { return FieldColumn(table.header, field); };
  const FieldColumn key = column("member");
  const FieldColumn name = column("name");
  const FieldColumn whole = column("text");
  const FieldColumn street = column("street");
  const FieldColumn number = column("number");
  const FieldColumn box = column("box");
  const FieldColumn postcode = column("postcode");
  const FieldColumn municipality = column("municipality");
  const FieldColumn phone = column("phone");
  const FieldColumn email = column("email");
  const FieldColumn language = column("language");
  const FieldColumn channels = column("channels");
  const FieldColumn left = column("left");
  std::vector<Member> members;
  for (const ForeignRow& row : table.rows) {
    Member member{.key = text(key, row),
                  .name = text(name, row),
                  .address = {.text = text(whole, row),
                              .street = text(street, row),
                              .number = text(number, row),
                              .box = text(box, row),
                              .postcode = text(postcode, row),
                              .municipality = text(municipality, row)}};
    if (!language.in(row).empty()) {
      member.language = text(language, row);
    }
    if (!readChannels(channels.in(row), member)) {
      reject(table, row, Reason{"The channels \"%1\" are not sms, email or both.", {text(channels, row)}});
      continue;
    }
    if (!left.in(row).empty()) {
      member.left = parseDate(left.in(row));
      if (!member.left) {
        reject(table, row, Reason{"The day of leaving \"%1\" is not a date.", {text(left, row)}});
        continue;
      }
    }
    readContact(table, row, phone.in(row), email.in(row), member);
    members.push_back(std::move(member));
  }
  return members;
}

}  // namespace buurtatlas
