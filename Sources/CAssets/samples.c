#include "assets.h"

/* The messages that `wartactl demo` publishes: a line a message. */
static const unsigned char samples[] = {
#embed "samples/demo.jsonl"
};

const unsigned char *warta_samples(void) { return samples; }

size_t warta_samples_size(void) { return sizeof samples; }
