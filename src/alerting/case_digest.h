#pragma once

#include <string>
#include <vector>

#include "core/alert_case.h"

namespace buurtatlas {

/// SHA-256 over all that an approval is given for: what is said, in which languages, where (whole millimetres), until
/// when, and to whom over which channel. Recipients in the order of the list.
std::string caseDigest(const CaseContent& content, const std::vector<Recipient>& recipients);

}  // namespace buurtatlas
