#pragma once
#include <sqlite3.h>

// Takes any number of arguments, which Swift cannot call. 0 when done, else SQLite is in use already.
static inline int csqlite_count_no_memory(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
