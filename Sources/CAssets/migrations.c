#include "assets.h"

/* The SQL of schemas/migrations: name, up and down script of each, in the order of their numbers. */
#define SCRIPT(symbol) static const char symbol[]

SCRIPT(up_0001) = {
#embed "../../schemas/migrations/0001_roles.up.sql"
    , 0};
SCRIPT(down_0001) = {
#embed "../../schemas/migrations/0001_roles.down.sql"
    , 0};
SCRIPT(up_0002) = {
#embed "../../schemas/migrations/0002_articles.up.sql"
    , 0};
SCRIPT(down_0002) = {
#embed "../../schemas/migrations/0002_articles.down.sql"
    , 0};
SCRIPT(up_0003) = {
#embed "../../schemas/migrations/0003_mentions.up.sql"
    , 0};
SCRIPT(down_0003) = {
#embed "../../schemas/migrations/0003_mentions.down.sql"
    , 0};
SCRIPT(up_0004) = {
#embed "../../schemas/migrations/0004_ingestion.up.sql"
    , 0};
SCRIPT(down_0004) = {
#embed "../../schemas/migrations/0004_ingestion.down.sql"
    , 0};
SCRIPT(up_0005) = {
#embed "../../schemas/migrations/0005_views.up.sql"
    , 0};
SCRIPT(down_0005) = {
#embed "../../schemas/migrations/0005_views.down.sql"
    , 0};

SCRIPT(up_0006) = {
#embed "../../schemas/migrations/0006_clusters.up.sql"
    , 0};
SCRIPT(down_0006) = {
#embed "../../schemas/migrations/0006_clusters.down.sql"
    , 0};

SCRIPT(up_0007) = {
#embed "../../schemas/migrations/0007_replays.up.sql"
    , 0};
SCRIPT(down_0007) = {
#embed "../../schemas/migrations/0007_replays.down.sql"
    , 0};

SCRIPT(up_0008) = {
#embed "../../schemas/migrations/0008_seals.up.sql"
    , 0};
SCRIPT(down_0008) = {
#embed "../../schemas/migrations/0008_seals.down.sql"
    , 0};

static const struct warta_migration migrations[] = {
    {"0001_roles", up_0001, down_0001},
    {"0002_articles", up_0002, down_0002},
    {"0003_mentions", up_0003, down_0003},
    {"0004_ingestion", up_0004, down_0004},
    {"0005_views", up_0005, down_0005},
    {"0006_clusters", up_0006, down_0006},
    {"0007_replays", up_0007, down_0007},
    {"0008_seals", up_0008, down_0008},
};

size_t warta_migration_count(void) { return sizeof migrations / sizeof *migrations; }

struct warta_migration warta_migration_at(size_t index) { return migrations[index]; }
