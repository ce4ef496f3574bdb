#pragma once

#include <QString>

#include "core/result.h"

namespace buurtatlas {

/// The sentence in the language of the window, with its arguments filled in.
QString translated(const Reason& reason);

/// What went wrong, preceded by the file and line where it went wrong.
QString errorSentence(const Error& error);

}  // namespace buurtatlas
