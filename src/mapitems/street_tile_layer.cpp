#include "mapitems/street_tile_layer.h"
