#include "alerting/cap_signature.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <xmlsec/crypto.h>
#include <xmlsec/errors.h>
#include <xmlsec/templates.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>

#include <memory>

namespace buurtatlas {

namespace {

void ignoreError(const char*, int, const char*, const char*, const char*, int, const char*) {}

/// xmlsec and its OpenSSL part, set up once for the program.
bool isSetUp() {
  static const bool kDone = [] {
    const bool done = xmlSecInit() >= 0 && xmlSecCryptoAppInit(nullptr) >= 0 && xmlSecCryptoInit() >= 0;
    xmlSecErrorsSetCallback(ignoreError);
    return done;
  }();
  return kDone;
}

struct DocumentDeleter {
  void operator()(xmlDocPtr document) const { xmlFreeDoc(document); }
};
struct KeyDeleter {
  void operator()(xmlSecKeyPtr key) const { xmlSecKeyDestroy(key); }
};
struct SignatureDeleter {
  void operator()(xmlSecDSigCtxPtr context) const { xmlSecDSigCtxDestroy(context); }
};
using Key = std::unique_ptr<xmlSecKey, KeyDeleter>;

const xmlSecByte* bytesOf(const std::string& text) { return reinterpret_cast<const xmlSecByte*>(text.data()); }

Result<Key> keyOf(const CapSigner& signer) {
  Key key(xmlSecCryptoAppKeyLoadMemory(bytesOf(signer.key), static_cast<xmlSecSize>(signer.key.size()),
                                       xmlSecKeyDataFormatPem, "", nullptr, nullptr));
  if (key == nullptr) {
    return fail(ErrorCode::InvalidInput,
                "The key to sign with cannot be used. Give a private RSA key as PEM, without a "
                "password.");
  }
  if (xmlSecCryptoAppKeyCertLoadMemory(key.get(), bytesOf(signer.certificate),
                                       static_cast<xmlSecSize>(signer.certificate.size()),
                                       xmlSecKeyDataFormatPem) < 0) {
    return fail(ErrorCode::InvalidInput,
                "The certificate to sign with cannot be used. Give the one of the key, as PEM.");
  }
  return key;
}

/// An empty signature at the end of the message, which says how it is to be filled.
xmlNodePtr addTemplate(xmlDocPtr document) {
  const xmlNodePtr signature =
      xmlSecTmplSignatureCreate(document, xmlSecTransformExclC14NId, xmlSecTransformRsaSha256Id, nullptr);
  if (signature == nullptr) {
    return nullptr;
  }
  xmlAddChild(xmlDocGetRootElement(document), signature);
  const xmlNodePtr reference =
      xmlSecTmplSignatureAddReference(signature, xmlSecTransformSha256Id, nullptr, BAD_CAST "", nullptr);
  const xmlNodePtr keyInfo = xmlSecTmplSignatureEnsureKeyInfo(signature, nullptr);
  const bool isWhole = reference != nullptr && keyInfo != nullptr &&
                       xmlSecTmplReferenceAddTransform(reference, xmlSecTransformEnvelopedId) != nullptr &&
                       xmlSecTmplReferenceAddTransform(reference, xmlSecTransformExclC14NId) != nullptr &&
                       xmlSecTmplKeyInfoAddX509Data(keyInfo) != nullptr;
  return isWhole ? signature : nullptr;
}

std::string textOf(xmlDocPtr document) {
  xmlChar* bytes = nullptr;
  int size = 0;
  xmlDocDumpMemoryEnc(document, &bytes, &size, "UTF-8");
  std::string text(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  xmlFree(bytes);
  return text;
}

}  // namespace

Result<std::string> signedCap(const std::string& xml, const CapSigner& signer) {
  if (!isSetUp()) {
    return fail(ErrorCode::Internal, "The library that signs could not be started.");
  }
  Result<Key> key = keyOf(signer);
  if (!key) {
    return std::unexpected(key.error());
  }
  const std::unique_ptr<xmlDoc, DocumentDeleter> document(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  if (document == nullptr || xmlDocGetRootElement(document.get()) == nullptr) {
    return fail(ErrorCode::InvalidInput, "The message to sign is no well-formed XML.");
  }
  const std::unique_ptr<xmlSecDSigCtx, SignatureDeleter> context(xmlSecDSigCtxCreate(nullptr));
  const xmlNodePtr signature = addTemplate(document.get());
  if (context == nullptr || signature == nullptr) {
    return fail(ErrorCode::Internal, "The library that signs could not be started.");
  }
  context->signKey = key->release();
  if (xmlSecDSigCtxSign(context.get(), signature) < 0 || context->status != xmlSecDSigStatusSucceeded) {
    return fail(ErrorCode::InvalidInput,
                "The message could not be signed. Is the key an RSA key, and the certificate its own?");
  }
  return textOf(document.get());
}

}  // namespace buurtatlas
