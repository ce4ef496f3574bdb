#pragma once

#include <string>

#include "core/result.h"

namespace buurtatlas {

/// The key that signs, and the certificate that goes along with the signature. Both PEM; the key has no password.
struct CapSigner {
  std::string key = {};
  std::string certificate = {};
};

/// A CAP message with an enveloped signature: RSA-SHA256, exclusive canonical form. Nothing in it may change any more,
/// white space neither. Fails: InvalidInput for a key or a certificate that cannot be used, or bytes that are no XML.
Result<std::string> signedCap(const std::string& xml, const CapSigner& signer);

}  // namespace buurtatlas
