#ifndef WARTA_ASSETS_H
#define WARTA_ASSETS_H

#include <stddef.h>

/* Bytes that the binaries carry; they live as long as the process. */
const unsigned char *warta_model(void);
size_t warta_model_size(void);

/* One migration of the schema: its file's number and name, and both scripts, ended by NUL. */
struct warta_migration {
    const char *name;
    const char *up;
    const char *down;
};
size_t warta_migration_count(void);
struct warta_migration warta_migration_at(size_t index);

/* The sample messages of the demo, one a line. */
const unsigned char *warta_samples(void);
size_t warta_samples_size(void);

#endif
