#include "painting/map_style.h"
