#pragma once

#include "core/foreign_rows.h"
#include "core/ports.h"
#include "core/result.h"
#include "storage/foreign_file.h"

namespace buurtatlas {

/// The lines of a text file in any of the encodings of text_encoding.h, empty ones too, each as a row of one value.
/// Fails: InvalidInput for what is no text, or more than a megabyte of it; FileUnreadable.
Result<void> readLines(const ForeignFile& file, const ForeignReader::Sink& sink);

}  // namespace buurtatlas
