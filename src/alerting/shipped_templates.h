#pragma once

// Private to alerting.

#include <string_view>

namespace buurtatlas {

/// data/templates/alerts.txt as it was when the program was built.
std::string_view shippedTemplateText();

}  // namespace buurtatlas
