#include "painting/pictures.h"
