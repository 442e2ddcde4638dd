# Sourced by ./test: one function per thing that a part needs. Each installs what is missing or
# ends the run with one sentence that says what is.
# shellcheck shell=bash

LISTS_ARE_FRESH=false

has() { command -v "$1" > /dev/null; }

# debian PACKAGE… : installs Debian packages, waiting for another installation to end.
debian() {
    if ! has apt-get || ((EUID != 0)); then
        stop "Missing on this machine, please install (names of the Debian packages): $*"
    fi
    local quiet=(-qq -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0)
    if [[ $LISTS_ARE_FRESH != true ]]; then
        apt-get "${quiet[@]}" update || stop 'apt-get update failed.'
        LISTS_ARE_FRESH=true
    fi
    printf 'installing %s\n' "$*"
    DEBIAN_FRONTEND=noninteractive apt-get "${quiet[@]}" install -y --no-install-recommends "$@" \
        > "$TARGET/apt.log" 2>&1 || {
        tail -n 20 "$TARGET/apt.log" >&2
        stop "apt-get could not install: $*"
    }
}

# Names everything at once to somebody who has to ask an administrator.
need_everything() {
    local missing=()
    has chromium || has chromium-browser || has google-chrome || missing+=(chromium)
    has initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || missing+=(postgresql)
    has psql || missing+=(postgresql-client)
    has pdftotext || missing+=(poppler-utils)
    has qpdf || missing+=(qpdf)
    has hunspell || missing+=(hunspell)
    [[ -f /usr/share/hunspell/lv_LV.dic ]] || missing+=(hunspell-lv)
    ((${#missing[@]} == 0)) || debian "${missing[@]}"
}

need_rust() {
    has cargo || stop 'Rust is missing: install it with rustup, then run ./test again.'
    cargo fmt --version > /dev/null 2>&1 || stop 'rustfmt is missing: rustup component add rustfmt'
    cargo clippy --version > /dev/null 2>&1 || stop 'clippy is missing: rustup component add clippy'
}

need_cmake() {
    local missing=()
    has cmake || missing+=(cmake)
    has g++ || missing+=(g++)
    # Not libclang-cpp, which comes with graphics drivers and cannot stand in for it.
    compgen -G '/usr/lib/llvm-*/lib/libclang[-.][0-9s]*' > /dev/null || missing+=(libclang-dev)
    ((${#missing[@]} == 0)) || debian "${missing[@]}"
}

need_nextest() {
    need_rust
    has cargo-nextest || cargo_program cargo-nextest 0.9
}

# Unoptimised, these two are compiled in a third of the time and still answer within seconds.
need_cargo-deny() { has cargo-deny || cargo_program cargo-deny 0.20 --debug; }
need_cargo-machete() { has cargo-machete || cargo_program cargo-machete 0.9 --debug; }

cargo_program() { # cargo_program NAME VERSION [OPTION…]
    printf 'installing %s\n' "$1"
    cargo install --locked --quiet "$1" --version "^$2" "${@:3}" || stop "cargo could not install $1."
}

# The folder has what its list asks for when the stamp inside equals the list.
is_current() { # is_current FOLDER LIST
    cmp -s "$1/.installed" "$2"
}

need_judges() {
    local list=$ROOT/crates/saikne/tests/judges/requirements.txt folder=$TARGET/judges
    is_current "$folder" "$list" && return
    has python3 || debian python3 python3-venv
    python3 -c 'import ensurepip' 2> /dev/null || debian python3-venv
    printf 'installing the judges\n'
    mkdir -p "$TARGET"
    python3 -m venv --clear "$folder"
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$list" \
        || stop "pip could not install what $list names."
    cp "$list" "$folder/.installed"
}

need_modules() {
    local from=$ROOT/crates/saikne/tests/journeys folder=$TARGET/journeys
    has node || stop 'Node.js is missing: version 20 or later runs the browser tests.'
    (($(node -p 'process.versions.node.split(".")[0]') >= 20)) || stop 'Node.js is too old: version 20 or later is needed.'
    is_current "$folder" "$from/package-lock.json" && return
    has npm || stop 'npm is missing: it installs what the browser tests need.'
    printf 'installing the modules of the browser tests\n'
    mkdir -p "$folder"
    cp "$from/package.json" "$from/package-lock.json" "$folder/"
    npm ci --prefix "$folder" --silent --no-audit --no-fund || stop 'npm could not install the modules of the browser tests.'
    cp "$from/package-lock.json" "$folder/.installed"
}

need_hunspell() {
    if ! has hunspell || [[ ! -f /usr/share/hunspell/lv_LV.dic ]]; then
        debian hunspell hunspell-lv
    fi
}

need_papers() {
    if ! has pdftotext || ! has qpdf; then
        debian poppler-utils qpdf
    fi
}

need_chromium() {
    has chromium || has chromium-browser || has google-chrome || debian chromium
    # Without any font a page shows boxes, and a text has no width.
    compgen -G '/usr/share/fonts/*/*' > /dev/null || debian fonts-dejavu-core
    local name
    for name in chromium chromium-browser google-chrome; do
        if has "$name"; then
            SAIKNE_CHROMIUM=$(command -v "$name")
            export SAIKNE_CHROMIUM
            return
        fi
    done
}

need_postgres() {
    [[ -z ${POSTGRES_PID:-} ]] || return 0
    has psql || debian postgresql-client
    has initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || debian postgresql
    start_postgres
}
