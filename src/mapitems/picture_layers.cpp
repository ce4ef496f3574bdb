#include "mapitems/picture_layers.h"
