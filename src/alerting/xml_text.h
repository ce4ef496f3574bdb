#pragma once

// Private to alerting: XML as it is written.

#include <libxml/xmlwriter.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace buurtatlas {

/// Elements one after the other into memory. Characters that XML cannot hold are left out.
class XmlText {
 public:
  XmlText();

  void open(const std::string& name);
  /// Of the element that was opened last.
  void attribute(const std::string& name, std::string_view text);
  void close();
  void add(const std::string& name, std::string_view text);
  void addIfAny(const std::string& name, std::string_view text);
  void addPairs(const std::string& name, const std::vector<std::pair<std::string, std::string>>& pairs);
  /// An element that is written already.
  void addWritten(std::string_view element);

  std::string finish();

 private:
  struct BufferDeleter {
    void operator()(xmlBufferPtr buffer) const { xmlBufferFree(buffer); }
  };
  struct WriterDeleter {
    void operator()(xmlTextWriterPtr writer) const { xmlFreeTextWriter(writer); }
  };

  std::unique_ptr<xmlBuffer, BufferDeleter> m_buffer;
  std::unique_ptr<xmlTextWriter, WriterDeleter> m_writer;
};

}  // namespace buurtatlas
