# Sourced by ./test: a PostgreSQL cluster of its own for the tests, gone when they end.
# shellcheck shell=bash

POSTGRES_PID=''
POSTGRES_FOLDER=''

start_postgres() {
    local programs user port as=()
    programs=$(dirname "$(command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1)")
    mkdir -p "$TARGET"
    POSTGRES_FOLDER=$TARGET/postgres-$$
    if ((EUID == 0)); then
        # PostgreSQL refuses to run as root, and that user may not enter every folder.
        user=postgres
        id -u "$user" > /dev/null 2>&1 || user=nobody
        as=(setpriv "--reuid=$user" "--regid=$(id -g "$user")" --clear-groups env -C /)
        # A clone below a folder that only root may enter is closed to that user.
        "${as[@]}" test -x "$TARGET" || POSTGRES_FOLDER=$(mktemp -d /tmp/saikne-postgres.XXXXXX)
        mkdir -p "$POSTGRES_FOLDER"
        chown "$user" "$POSTGRES_FOLDER"
    fi
    "${as[@]}" "$programs/initdb" --pgdata="$POSTGRES_FOLDER/data" --username=saikne --auth=trust --encoding=UTF8 \
        --locale=C.UTF-8 --no-sync > /dev/null || stop 'initdb could not make a PostgreSQL cluster for the tests.'
    # Another program may take the port in between.
    for _ in 1 2 3; do
        port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
        # These tests kill the program, never the server: what is committed need not be synced.
        "${as[@]}" "$programs/postgres" -D "$POSTGRES_FOLDER/data" -h 127.0.0.1 -p "$port" -k '' -c fsync=off \
            -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 \
            > "$TARGET/postgres.log" 2>&1 &
        POSTGRES_PID=$!
        if answers "$port"; then
            export SAIKNE_TEST_POSTGRES=postgres://saikne@127.0.0.1:$port/postgres
            return
        fi
    done
    cat "$TARGET/postgres.log" >&2
    stop 'PostgreSQL did not start.'
}

answers() { # answers PORT
    local since=$SECONDS
    while ((SECONDS - since < 60)); do
        kill -0 "$POSTGRES_PID" 2> /dev/null || return 1
        psql -qAt -h 127.0.0.1 -p "$1" -U saikne -d postgres -c 'SELECT 1' > /dev/null 2>&1 && return 0
        sleep 0.1
    done
    return 1
}

stop_postgres() {
    if [[ -n $POSTGRES_PID ]] && kill -INT "$POSTGRES_PID" 2> /dev/null; then
        wait "$POSTGRES_PID" || true
    fi
    [[ -z $POSTGRES_FOLDER ]] || rm -rf "$POSTGRES_FOLDER"
    POSTGRES_PID='' POSTGRES_FOLDER=''
}
