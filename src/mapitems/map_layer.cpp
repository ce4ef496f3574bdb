#include "mapitems/map_layer.h"
