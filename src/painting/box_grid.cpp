#include "painting/box_grid.h"
