#include "painting/mercator.h"
