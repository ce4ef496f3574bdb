#include "painting/label_painter.h"
