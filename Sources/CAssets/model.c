#include "assets.h"

/* The tagger's model, written by `warta-train`. */
static const unsigned char model[] = {
#embed "model.bin"
};

const unsigned char *warta_model(void) { return model; }

size_t warta_model_size(void) { return sizeof model; }
