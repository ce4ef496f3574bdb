#include "painting/scale.h"
