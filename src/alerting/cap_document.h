#pragma once

// Private to alerting: XML from strangers as a plain tree.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "alerting/cap_check.h"

namespace buurtatlas {

/// An element with its text, joined where comments divide it.
struct XmlElement {
  std::string name = {};
  std::string space = {};  ///< its namespace
  std::int64_t line = 0;
  std::string text = {};
  std::size_t attributes = 0;  ///< without those that only name a namespace or the schema
  std::vector<XmlElement> children = {};
};

struct XmlDocument {
  std::optional<XmlElement> root = {};
  std::optional<CapFault> fault = {};  ///< set: the root is not to be used
};

/// Reads XML without network, entities or a document type, up to kMostCapBytes, kDeepestCap and kMostCapElements.
XmlDocument readXml(std::string_view bytes);

}  // namespace buurtatlas
