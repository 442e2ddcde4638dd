/* Loaded before a program, makes every synced write take as long as on a disk that turns: 6.5 ms, which
   is about 150 single commits a second. The write itself is synced too, so nothing is promised that is
   not kept. Used by load.rs; see README.md. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static int slowly(const char *name, int file) {
    const struct timespec turn = {0, 6500000};
    int (*sync)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    nanosleep(&turn, 0);
    return sync(file);
}

int fsync(int file) { return slowly("fsync", file); }

int fdatasync(int file) { return slowly("fdatasync", file); }
