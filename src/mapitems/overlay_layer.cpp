#include "mapitems/overlay_layer.h"
