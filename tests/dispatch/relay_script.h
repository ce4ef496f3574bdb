#pragma once

#include <string>

#include "dispatch/scripted_server.h"

namespace buurtatlas::test {

/// A relay that takes everything, but for the command that begins with `command`, or the end of the text for ".".
/// It serves one connection.
inline ScriptedServer::Script relayThat(const std::string& command, const ScriptedServer::Step& step) {
  return [command, step, inText = false](const std::string& line) mutable {
    if (inText) {
      inText = line != ".\r\n";
      const bool isEnd = !inText;
      return !isEnd           ? ScriptedServer::Step{}
             : command == "." ? step
                              : ScriptedServer::Step{"250 2.0.0 Ok: queued as 4F2A\r\n"};
    }
    if (!command.empty() && line.starts_with(command)) {
      return step;
    }
    inText = line.starts_with("DATA");
    return ScriptedServer::Step{inText ? "354 go on\r\n" : "250 ok\r\n"};
  };
}

}  // namespace buurtatlas::test
