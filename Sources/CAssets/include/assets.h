#ifndef WARTA_ASSETS_H
#define WARTA_ASSETS_H

#include <stddef.h>

/* Bytes that the binaries carry; they live as long as the process. */
const unsigned char *warta_model(void);
size_t warta_model_size(void);

#endif
