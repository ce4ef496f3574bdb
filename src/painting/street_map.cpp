#include "painting/street_map.h"
