#include "painting/tile_painter.h"
