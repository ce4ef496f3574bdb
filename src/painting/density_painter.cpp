#include "painting/density_painter.h"
