#include "painting/label_placement.h"
