#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace buurtatlas {

/// The parts of a type such as "Theft / Bicycle", "Theft>Bicycle" or "Theft|Bicycle", without the spaces around them.
/// Order: from the widest to the narrowest.
std::vector<std::string_view> typeParts(std::string_view type);

/// Is the type the wanted one, letter for letter, or one below it in the tree?
bool isTypeWithin(std::string_view type, std::string_view wanted);

/// A type or a group of types.
struct TypeNode {
  std::string type = {};   ///< what a filter asks for to get all of it
  std::string label = {};  ///< the part of the type that its parent does not have
  int depth = 0;
  std::size_t count = 0;  ///< incidents of it and of all below it
  bool hasChildren = false;
  friend bool operator==(const TypeNode&, const TypeNode&) = default;
};

/// The tree of the types, each node before what is below it, the most frequent first among brothers. A group that would
/// hold a single type is that type. `counts` holds one number for each type.
std::vector<TypeNode> typeTree(std::span<const std::string> types, std::span<const std::size_t> counts);

}  // namespace buurtatlas
