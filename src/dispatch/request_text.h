#pragma once

#include <curl/curl.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "dispatch/curl.h"

// Private to dispatch: what a configuration says of requests, filled in.

namespace buurtatlas {

/// What stands in the place of {words}.
using FilledValues = std::vector<std::pair<std::string_view, std::string>>;
using HeaderTexts = std::vector<std::pair<std::string, std::string>>;

/// Each place is filled in once: a filled-in text is never searched again.
std::string filledIn(std::string_view text, const FilledValues& values);

/// As a part of a web address.
std::string urlEscaped(const std::string& text);

/// Fails: InvalidInput for a header that is no name and a text on one line.
Result<void> checkHeaders(const HeaderTexts& headers);
void addHeaders(CurlList& list, const HeaderTexts& headers, const FilledValues& values);
void addHeader(CurlList& list, const std::string& line);

/// Fails: InvalidInput for an address that is none, or that would be spoken to without encryption. `what` names it.
Result<void> checkWebAddress(const std::string& url, bool allowsPlain, const std::string& what);

/// The bytes of an answer, up to a size; a larger one ends the transfer.
struct KeptAnswer {
  std::string bytes = {};
  std::size_t most = 65'536;
  void keepOf(CURL* easy);
};

}  // namespace buurtatlas
