#include <zlib.h>

// deflateInit2 is a macro, which Swift does not see.
static inline int czlib_deflate_init(z_stream *stream, int level) {
    // 15 + 16: the largest window, framed as gzip (zlib.h, deflateInit2).
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
