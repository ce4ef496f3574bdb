#include "painting/area_painter.h"
