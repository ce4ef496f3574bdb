#pragma once

#include <string>
#include <string_view>

#include "core/dates.h"

namespace buurtatlas {

/// What a mail says and about whom. The caller has checked addresses and text, see alerting/contact.h.
struct MailText {
  std::string from = {};
  std::string fromName = {};
  std::string to = {};
  std::string subject = {};
  std::string key = {};  ///< the delivery's key; gives the Message-ID, the same for every attempt
  std::string text = {};
  std::string language = {};   ///< empty: not said
  std::string listId = {};     ///< such as bin-leuven.example.org; empty for none
  std::string leaveUrl = {};   ///< where one click leaves, https; empty for none
  std::string leaveMail = {};  ///< the address that a mail about leaving goes to; empty for none
  Instant date = {};
};

/// The mail as it goes over the wire (RFC 5322, MIME, lines ending in CRLF), without the doubling of leading dots.
std::string writeMail(const MailText& mail);

/// A key in letters that fit a Message-ID and a mail address; different keys give different names.
std::string nameOfKey(std::string_view key);

/// NAME@DOMAIN becomes NAME+TOKEN@DOMAIN, so that a bounce says which delivery it is about. The token is the key's
/// name, or a hash of it where that is long.
std::string returnPathFor(std::string_view address, std::string_view key);

}  // namespace buurtatlas
