#pragma once

// Private to storage: what the texts of address registers hold besides what their columns say.

#include <string_view>
#include <vector>

#include "core/register_row.h"

namespace buurtatlas {

/// The names of places in a postal name: "Anderlecht + Brussel (Dauwstraat)" are Anderlecht and Brussel, "Gent Deel 2"
/// is Gent.
std::vector<std::string_view> placesIn(std::string_view postalName);

/// "12;14" and "12, 14" are two numbers; "12-14" and "12/3" are left as they are.
std::vector<std::string_view> numbersIn(std::string_view text);

/// The first postcode of four digits, also of "4670;4671" and "B-4670"; empty without one.
std::string_view postcodeIn(std::string_view text);

/// A name whose language no column tells, in the language that its words or its postcode speak for. "Rue Neuve -
/// Nieuwstraat" is two names where one half is French and the other is not; what follows a slash goes to `others`.
NameInLanguages inItsLanguage(std::string_view name, std::string_view postcode, std::vector<std::string_view>& others);

/// Whether an address is to be found.
enum class AddressState { Current, Historic, NotInUse };

/// By the words of BeST, the Adressenregister and UrbIS; an unknown or empty one is Current.
AddressState stateOf(std::string_view status);

/// Nothing, however it is written: "nvt", "null", "-".
bool isNothing(std::string_view text);

std::string_view trimmedText(std::string_view text);

}  // namespace buurtatlas
