#ifndef WARTA_JSON_MESSAGE_H
#define WARTA_JSON_MESSAGE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A string inside of the parser: valid on this thread until the next call; NULL where the message has none. */
struct json_text {
    const char *bytes;
    size_t count;
};

/* The fields of schemas/raw-article.v1.schema.json. Numbers stand in `published_at` as their digits. */
struct json_message {
    struct json_text text, html, url, source, title, fetched_at, published_at;
    /* JSON, without blanks. */
    struct json_text metadata;
};

/* Reads a message. Returns 1, or 0 where the bytes are not such a message, for whatever reason: another parser explains
   it. Holds a parser for each thread, which keeps some six times `count` for as long as the thread lives. */
int json_message_read(const char *bytes, size_t count, struct json_message *message);

#ifdef __cplusplus
}
#endif

#endif
