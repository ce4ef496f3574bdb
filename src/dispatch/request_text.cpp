#include "dispatch/request_text.h"

#include <algorithm>
#include <optional>

namespace buurtatlas {

namespace {

std::size_t keep(char* bytes, std::size_t size, std::size_t count, void* target) {
  auto& answer = *static_cast<KeptAnswer*>(target);
  if (answer.bytes.size() + size * count > answer.most) {
    return 0;
  }
  answer.bytes.append(bytes, size * count);
  return size * count;
}

}  // namespace

std::string filledIn(std::string_view text, const FilledValues& values) {
  std::string result;
  while (!text.empty()) {
    const auto found = std::ranges::find_if(values, [&](const auto& value) { return text.starts_with(value.first); });
    if (found != values.end()) {
      result += found->second;
      text.remove_prefix(found->first.size());
    } else {
      result += text.front();
      text.remove_prefix(1);
    }
  }
  return result;
}

std::string urlEscaped(const std::string& text) {
  char* raw = curl_easy_escape(nullptr, text.c_str(), static_cast<int>(text.size()));
  std::string result(raw == nullptr ? "" : raw);
  curl_free(raw);
  return result;
}

Result<void> checkHeaders(const HeaderTexts& headers) {
  for (const auto& [name, value] : headers) {
    if ((name + value).find_first_of("\r\n") != std::string::npos || name.empty() || name.contains(':')) {
      return fail(ErrorCode::InvalidInput, "The header “%1” cannot be sent; give a name and a text on one line.",
                  {name});
    }
  }
  return {};
}

void addHeader(CurlList& list, const std::string& line) {
  curl_slist* const longer = curl_slist_append(list.get(), line.c_str());
  (void)list.release();
  list.reset(longer);
}

void addHeaders(CurlList& list, const HeaderTexts& headers, const FilledValues& values) {
  for (const auto& [name, value] : headers) {
    addHeader(list, name + ": " + filledIn(value, values));
  }
}

Result<void> checkWebAddress(const std::string& url, bool allowsPlain, const std::string& what) {
  const std::optional<UrlParts> parts = partsOfUrl(url);
  if (!parts || (parts->scheme != "http" && parts->scheme != "https")) {
    return fail(ErrorCode::InvalidInput, "“%1” is no web address for %2; it begins with https:// or http://.",
                {url, what});
  }
  if (parts->scheme == "http" && !isLoopback(parts->host) && !allowsPlain) {
    return fail(ErrorCode::InvalidInput,
                "%1 on %2 would be spoken to without encryption. Use https, or allow it in the settings.",
                {what, parts->host});
  }
  return {};
}

void KeptAnswer::keepOf(CURL* easy) {
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, keep);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
}

}  // namespace buurtatlas
