#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

#include "core/alert_case.h"
#include "core/ascii.h"
#include "core/atlas.h"

namespace buurtatlas {

namespace {

template <class T>
using Words = std::pair<std::string_view, T>;

template <class T, std::size_t N>
std::optional<T> valueOf(const std::array<Words<T>, N>& words, std::string_view text) {
  const std::string wanted = lowered(text);
  const auto found = std::ranges::find_if(words, [&](const auto& word) { return lowered(word.first) == wanted; });
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

/// The first word of a value is the one it is written with.
template <class T, std::size_t N>
std::string_view wordOf(const std::array<Words<T>, N>& words, T value) {
  return std::ranges::find(words, value, &Words<T>::second)->first;
}

constexpr std::array kZoneTypes = {
    Words<ZoneType>{"BIN", ZoneType::Bin},           Words<ZoneType>{"Z-BIN", ZoneType::ZBin},
    Words<ZoneType>{"WHATSAPP", ZoneType::WhatsApp}, Words<ZoneType>{"BIN-Z", ZoneType::ZBin},
    Words<ZoneType>{"ZBIN", ZoneType::ZBin},
};

constexpr std::array kZoneStates = {
    Words<ZoneState>{"plan", ZoneState::Plan},           Words<ZoneState>{"founding", ZoneState::Founding},
    Words<ZoneState>{"live", ZoneState::Live},           Words<ZoneState>{"dormant", ZoneState::Dormant},
    Words<ZoneState>{"dissolved", ZoneState::Dissolved}, Words<ZoneState>{"in oprichting", ZoneState::Founding},
    Words<ZoneState>{"oprichting", ZoneState::Founding}, Words<ZoneState>{"actief", ZoneState::Live},
    Words<ZoneState>{"active", ZoneState::Live},         Words<ZoneState>{"slapend", ZoneState::Dormant},
    Words<ZoneState>{"opgeheven", ZoneState::Dissolved},
};

constexpr std::array kGapReasonWords = {
    Words<GapReason>{"forest", GapReason::Forest},      Words<GapReason>{"water", GapReason::Water},
    Words<GapReason>{"industry", GapReason::Industry},  Words<GapReason>{"refused", GapReason::Refused},
    Words<GapReason>{"other", GapReason::Other},        Words<GapReason>{"bos", GapReason::Forest},
    Words<GapReason>{"industrie", GapReason::Industry}, Words<GapReason>{"geweigerd", GapReason::Refused},
    Words<GapReason>{"andere", GapReason::Other},       Words<GapReason>{"anders", GapReason::Other},
};

constexpr std::array kRoadClasses = {
    Words<RoadClass>{"motorway", RoadClass::Motorway},
    Words<RoadClass>{"trunk", RoadClass::Trunk},
    Words<RoadClass>{"primary", RoadClass::Primary},
    Words<RoadClass>{"secondary", RoadClass::Secondary},
    Words<RoadClass>{"tertiary", RoadClass::Tertiary},
    Words<RoadClass>{"residential", RoadClass::Residential},
    Words<RoadClass>{"service", RoadClass::Service},
    Words<RoadClass>{"path", RoadClass::Path},
    Words<RoadClass>{"rail", RoadClass::Rail},
    Words<RoadClass>{"unknown", RoadClass::Unknown},
    Words<RoadClass>{"motorway_link", RoadClass::Motorway},
    Words<RoadClass>{"trunk_link", RoadClass::Trunk},
    Words<RoadClass>{"primary_link", RoadClass::Primary},
    Words<RoadClass>{"secondary_link", RoadClass::Secondary},
    Words<RoadClass>{"tertiary_link", RoadClass::Tertiary},
    Words<RoadClass>{"unclassified", RoadClass::Residential},
    Words<RoadClass>{"living_street", RoadClass::Residential},
    Words<RoadClass>{"road", RoadClass::Residential},
    Words<RoadClass>{"pedestrian", RoadClass::Service},
    Words<RoadClass>{"track", RoadClass::Service},
    Words<RoadClass>{"footway", RoadClass::Path},
    Words<RoadClass>{"cycleway", RoadClass::Path},
    Words<RoadClass>{"steps", RoadClass::Path},
    Words<RoadClass>{"bridleway", RoadClass::Path},
    Words<RoadClass>{"light_rail", RoadClass::Rail},
    Words<RoadClass>{"tram", RoadClass::Rail},
    // Wegenregister MORF: motorway, dual carriageway, single carriageway, ... pedestrian and agricultural ways.
    Words<RoadClass>{"101", RoadClass::Motorway},
    Words<RoadClass>{"102", RoadClass::Primary},
    Words<RoadClass>{"103", RoadClass::Residential},
    Words<RoadClass>{"104", RoadClass::Residential},
    Words<RoadClass>{"111", RoadClass::Service},
    Words<RoadClass>{"113", RoadClass::Path},
    Words<RoadClass>{"114", RoadClass::Path},
    Words<RoadClass>{"116", RoadClass::Service},
    Words<RoadClass>{"120", RoadClass::Service},
    Words<RoadClass>{"125", RoadClass::Service},
};

constexpr std::array kBackgroundKinds = {
    Words<BackgroundKind>{"water", BackgroundKind::Water},
    Words<BackgroundKind>{"green", BackgroundKind::Green},
    Words<BackgroundKind>{"built-up", BackgroundKind::BuiltUp},
    Words<BackgroundKind>{"industry", BackgroundKind::Industry},
    Words<BackgroundKind>{"building", BackgroundKind::Building},
    Words<BackgroundKind>{"riverbank", BackgroundKind::Water},
    Words<BackgroundKind>{"reservoir", BackgroundKind::Water},
    Words<BackgroundKind>{"basin", BackgroundKind::Water},
    Words<BackgroundKind>{"dock", BackgroundKind::Water},
    Words<BackgroundKind>{"forest", BackgroundKind::Green},
    Words<BackgroundKind>{"wood", BackgroundKind::Green},
    Words<BackgroundKind>{"grass", BackgroundKind::Green},
    Words<BackgroundKind>{"meadow", BackgroundKind::Green},
    Words<BackgroundKind>{"park", BackgroundKind::Green},
    Words<BackgroundKind>{"garden", BackgroundKind::Green},
    Words<BackgroundKind>{"nature_reserve", BackgroundKind::Green},
    Words<BackgroundKind>{"scrub", BackgroundKind::Green},
    Words<BackgroundKind>{"heath", BackgroundKind::Green},
    Words<BackgroundKind>{"grassland", BackgroundKind::Green},
    Words<BackgroundKind>{"orchard", BackgroundKind::Green},
    Words<BackgroundKind>{"allotments", BackgroundKind::Green},
    Words<BackgroundKind>{"cemetery", BackgroundKind::Green},
    Words<BackgroundKind>{"recreation_ground", BackgroundKind::Green},
    Words<BackgroundKind>{"residential", BackgroundKind::BuiltUp},
    Words<BackgroundKind>{"commercial", BackgroundKind::BuiltUp},
    Words<BackgroundKind>{"retail", BackgroundKind::BuiltUp},
    Words<BackgroundKind>{"industrial", BackgroundKind::Industry},
    Words<BackgroundKind>{"railway", BackgroundKind::Industry},
};

constexpr std::array kAddressUses = {
    Words<AddressUse>{"unknown", AddressUse::Unknown},   Words<AddressUse>{"residential", AddressUse::Residential},
    Words<AddressUse>{"business", AddressUse::Business}, Words<AddressUse>{"wonen", AddressUse::Residential},
    Words<AddressUse>{"handel", AddressUse::Business},   Words<AddressUse>{"onderneming", AddressUse::Business},
};

constexpr std::array kPlacementClasses = {
    Words<PlacementClass>{"exact", PlacementClass::Exact},
    Words<PlacementClass>{"base-number", PlacementClass::BaseNumber},
    Words<PlacementClass>{"interpolated", PlacementClass::Interpolated},
    Words<PlacementClass>{"street", PlacementClass::Street},
    Words<PlacementClass>{"locality", PlacementClass::Locality},
    Words<PlacementClass>{"none", PlacementClass::None},
};

constexpr std::array kPlacementStatuses = {
    Words<PlacementStatus>{"accepted", PlacementStatus::Accepted},
    Words<PlacementStatus>{"review", PlacementStatus::Review},
    Words<PlacementStatus>{"rejected", PlacementStatus::Rejected},
};

constexpr std::array kChannels = {
    Words<Channel>{"sms", Channel::Sms},
    Words<Channel>{"email", Channel::Email},
    Words<Channel>{"e-mail", Channel::Email},
    Words<Channel>{"mail", Channel::Email},
};

constexpr std::array kUrgencies = {
    Words<Urgency>{"urgent", Urgency::Urgent},
    Words<Urgency>{"information", Urgency::Information},
};

constexpr std::array kAlertKindWords = {
    Words<AlertKind>{"alert", AlertKind::Alert},        Words<AlertKind>{"update", AlertKind::Update},
    Words<AlertKind>{"all_clear", AlertKind::AllClear}, Words<AlertKind>{"false_alarm", AlertKind::FalseAlarm},
    Words<AlertKind>{"feedback", AlertKind::Feedback},  Words<AlertKind>{"newcomers", AlertKind::Newcomers},
};

constexpr std::array kDeliveryStateWords = {
    Words<DeliveryState>{"queued", DeliveryState::Queued},
    Words<DeliveryState>{"claimed", DeliveryState::Claimed},
    Words<DeliveryState>{"sending", DeliveryState::Sending},
    Words<DeliveryState>{"accepted", DeliveryState::Accepted},
    Words<DeliveryState>{"delivered", DeliveryState::Delivered},
    Words<DeliveryState>{"failed", DeliveryState::Failed},
    Words<DeliveryState>{"expired", DeliveryState::Expired},
    Words<DeliveryState>{"no_receipt", DeliveryState::NoReceipt},
    Words<DeliveryState>{"unknown", DeliveryState::Unknown},
    Words<DeliveryState>{"cancelled", DeliveryState::Cancelled},
};
static_assert(kDeliveryStateWords.size() == kDeliveryStates);

constexpr std::array kRoleWords = {
    Words<Role>{"author", Role::Author},
    Words<Role>{"approver", Role::Approver},
    Words<Role>{"chief", Role::Chief},
    Words<Role>{"analyst", Role::Analyst},
};
static_assert(kRoleWords.size() == kRoles);

constexpr std::array kCaseStateWords = {
    Words<CaseState>{"draft", CaseState::Draft},
    Words<CaseState>{"submitted", CaseState::Submitted},
    Words<CaseState>{"returned", CaseState::Returned},
    Words<CaseState>{"rejected", CaseState::Rejected},
    Words<CaseState>{"approved", CaseState::Approved},
    Words<CaseState>{"sending", CaseState::Sending},
    Words<CaseState>{"live", CaseState::Live},
    Words<CaseState>{"completed", CaseState::Completed},
    Words<CaseState>{"cancelled", CaseState::Cancelled},
    Words<CaseState>{"expired", CaseState::Expired},
    Words<CaseState>{"awaiting_feedback", CaseState::AwaitingFeedback},
    Words<CaseState>{"closed", CaseState::Closed},
};
static_assert(kCaseStateWords.size() == kCaseStates);

constexpr std::array kPlacePrecisionWords = {
    Words<PlacePrecision>{"exact", PlacePrecision::Exact},
    Words<PlacePrecision>{"street", PlacePrecision::Street},
    Words<PlacePrecision>{"withheld", PlacePrecision::Withheld},
    Words<PlacePrecision>{"exacte", PlacePrecision::Exact},
    Words<PlacePrecision>{"address", PlacePrecision::Exact},
    Words<PlacePrecision>{"adres", PlacePrecision::Exact},
    Words<PlacePrecision>{"adresse", PlacePrecision::Exact},
    Words<PlacePrecision>{"huisnummer", PlacePrecision::Exact},
    Words<PlacePrecision>{"precise", PlacePrecision::Exact},
    Words<PlacePrecision>{"straat", PlacePrecision::Street},
    Words<PlacePrecision>{"straatniveau", PlacePrecision::Street},
    Words<PlacePrecision>{"rue", PlacePrecision::Street},
    Words<PlacePrecision>{"street level", PlacePrecision::Street},
    Words<PlacePrecision>{"street-level", PlacePrecision::Street},
    Words<PlacePrecision>{"benaderend", PlacePrecision::Street},
    Words<PlacePrecision>{"approximate", PlacePrecision::Street},
    Words<PlacePrecision>{"verborgen", PlacePrecision::Withheld},
    Words<PlacePrecision>{"achtergehouden", PlacePrecision::Withheld},
    Words<PlacePrecision>{"vertrouwelijk", PlacePrecision::Withheld},
    Words<PlacePrecision>{"gemeente", PlacePrecision::Withheld},
    Words<PlacePrecision>{"commune", PlacePrecision::Withheld},
    Words<PlacePrecision>{"onbekend", PlacePrecision::Withheld},
    Words<PlacePrecision>{"inconnu", PlacePrecision::Withheld},
    Words<PlacePrecision>{"unknown", PlacePrecision::Withheld},
    Words<PlacePrecision>{"none", PlacePrecision::Withheld},
};

constexpr std::array kLayerKindWords = {
    Words<LayerKind>{"boundary", LayerKind::Boundary},
    Words<LayerKind>{"streets", LayerKind::Streets},
    Words<LayerKind>{"background", LayerKind::Background},
    Words<LayerKind>{"addresses", LayerKind::Addresses},
    Words<LayerKind>{"neighbourhoods", LayerKind::Neighbourhoods},
    Words<LayerKind>{"areas", LayerKind::Areas},
    Words<LayerKind>{"zones", LayerKind::Zones},
    Words<LayerKind>{"members", LayerKind::Members},
    Words<LayerKind>{"incidents", LayerKind::Incidents},
};
static_assert(kLayerKindWords.size() == kLayerKinds);

}  // namespace

std::string_view nameOf(PlacePrecision precision) { return wordOf(kPlacePrecisionWords, precision); }
std::optional<PlacePrecision> parsePlacePrecision(std::string_view text) { return valueOf(kPlacePrecisionWords, text); }
std::optional<ZoneType> parseZoneType(std::string_view text) { return valueOf(kZoneTypes, text); }
std::string_view nameOf(ZoneType type) { return wordOf(kZoneTypes, type); }
std::optional<ZoneState> parseZoneState(std::string_view text) { return valueOf(kZoneStates, text); }
std::string_view nameOf(ZoneState state) { return wordOf(kZoneStates, state); }
std::optional<GapReason> parseGapReason(std::string_view text) { return valueOf(kGapReasonWords, text); }
std::string_view nameOf(GapReason reason) { return wordOf(kGapReasonWords, reason); }
RoadClass parseRoadClass(std::string_view text) { return valueOf(kRoadClasses, text).value_or(RoadClass::Unknown); }
std::string_view nameOf(RoadClass roadClass) { return wordOf(kRoadClasses, roadClass); }
std::optional<BackgroundKind> parseBackgroundKind(std::string_view text) { return valueOf(kBackgroundKinds, text); }
std::string_view nameOf(BackgroundKind kind) { return wordOf(kBackgroundKinds, kind); }
AddressUse parseAddressUse(std::string_view text) { return valueOf(kAddressUses, text).value_or(AddressUse::Unknown); }
std::string_view nameOf(AddressUse use) { return wordOf(kAddressUses, use); }
std::string_view nameOf(PlacementClass matchClass) { return wordOf(kPlacementClasses, matchClass); }
std::optional<PlacementClass> parsePlacementClass(std::string_view text) { return valueOf(kPlacementClasses, text); }
std::string_view nameOf(PlacementStatus status) { return wordOf(kPlacementStatuses, status); }
std::optional<PlacementStatus> parsePlacementStatus(std::string_view text) { return valueOf(kPlacementStatuses, text); }
std::string_view nameOf(Channel channel) { return wordOf(kChannels, channel); }
std::optional<Channel> parseChannel(std::string_view text) { return valueOf(kChannels, text); }
std::string_view nameOf(Urgency urgency) { return wordOf(kUrgencies, urgency); }
std::optional<Urgency> parseUrgency(std::string_view text) { return valueOf(kUrgencies, text); }
std::string_view nameOf(AlertKind kind) { return wordOf(kAlertKindWords, kind); }
std::optional<AlertKind> parseAlertKind(std::string_view text) { return valueOf(kAlertKindWords, text); }
std::string_view nameOf(DeliveryState state) { return wordOf(kDeliveryStateWords, state); }
std::optional<DeliveryState> parseDeliveryState(std::string_view text) { return valueOf(kDeliveryStateWords, text); }
std::string_view nameOf(Role role) { return wordOf(kRoleWords, role); }
std::optional<Role> parseRole(std::string_view text) { return valueOf(kRoleWords, text); }
std::string_view nameOf(CaseState state) { return wordOf(kCaseStateWords, state); }
std::optional<CaseState> parseCaseState(std::string_view text) { return valueOf(kCaseStateWords, text); }
std::string_view nameOf(LayerKind kind) { return wordOf(kLayerKindWords, kind); }
std::optional<LayerKind> parseLayerKind(std::string_view text) { return valueOf(kLayerKindWords, text); }

}  // namespace buurtatlas
