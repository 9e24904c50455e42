# Sourced by every command: finds Java, and Maven where there is something to build; builds and prepares what is missing.
# Its caller has set $here, the program folder: the sources as they are checked out, or an unpacked archive of tools/package.
# shellcheck shell=sh disable=SC2154

# Names of files outside ASCII need a UTF-8 locale in the JVM, which takes it from the environment and from nowhere else.
case $(locale charmap 2>/dev/null || echo unknown) in
    UTF-8 | utf8 | unknown) ;;
    *)
        LC_ALL=$(locale -a 2>/dev/null | grep -i -m 1 '\.utf-\{0,1\}8$' || echo C.UTF-8)
        case $(locale -a 2>/dev/null) in *C.utf8* | *C.UTF-8*) LC_ALL=C.UTF-8 ;; esac
        export LC_ALL
        ;;
esac

usage() { # what stands at the head of the command
    sed -n '/^#!/d; /^#/!q; s/^# \{0,1\}//p' "$0"
}

need() {
    echo "" >&2
    printf '%s\n' "$@" >&2
    exit 3
}

is_packaged() { # an unpacked archive runs as it is, with a JRE; there is nothing to build
    [ ! -f "$here/pom.xml" ] && [ -f "$here/app/motcua.jar" ]
}

java_major() { # the feature version of the JDK in $1, of the JRE in an unpacked archive; or nothing
    [ -x "$1/bin/java" ] || return 0
    is_packaged || [ -x "$1/bin/javac" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n 's/^.* version "\([0-9]*\).*/\1/p'
    fi
}

home_of() { # the folder that the program $1 of the PATH belongs to, or nothing
    found=$(command -v "$1" 2>/dev/null) || return 0
    dirname "$(dirname "$(readlink -f "$found")")"
}

find_jdk() {
    best=""
    best_major=20
    for home in "${JAVA_HOME:-}" "$(home_of javac)" "$(home_of java)" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
        "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/*; do
        [ -d "$home" ] || continue
        major=$(java_major "$home")
        [ -n "$major" ] || continue
        if [ "$home" = "${JAVA_HOME:-}" ] && [ "$major" -ge 21 ]; then
            best=$home
            best_major=$major
            break # a JAVA_HOME that is new enough was chosen by somebody
        fi
        if [ "$major" -gt "$best_major" ]; then
            best=$home
            best_major=$major
        fi
    done
    if [ -z "$best" ] && is_packaged; then
        need \
            "Motcua needs Java of version 21 or newer (25 is what we run), and none was found." \
            "  Looked at JAVA_HOME, java on the PATH, /usr/lib/jvm, /opt, ~/.sdkman and ~/.jdks." \
            "  Mend: install one, for instance 'apt-get install openjdk-21-jre-headless' where your Debian has it (13 and newer)," \
            "  or Temurin 25 from https://adoptium.net, then run this again; or point JAVA_HOME at an unpacked one."
    fi
    [ -n "$best" ] || need \
        "Motcua needs a JDK of version 21 or newer (25 is what we run), and none was found." \
        "  Looked at JAVA_HOME, javac on the PATH, /usr/lib/jvm, /opt, ~/.sdkman and ~/.jdks." \
        "  Mend: install one, for instance 'apt-get install openjdk-21-jdk' where your Debian has it (13 and newer)," \
        "  or Temurin 25 from https://adoptium.net, then run this again; or point JAVA_HOME at an unpacked JDK."
    JAVA_HOME=$best
    JAVA_MAJOR=$best_major
    export JAVA_HOME
}

find_maven() { # sets $mvn: the one that is installed, or the wrapper, which fetches its own from Maven Central
    mvn=mvn
    command -v mvn >/dev/null 2>&1 && return 0
    if command -v curl >/dev/null 2>&1 || command -v wget >/dev/null 2>&1; then
        mvn=$here/mvnw
        return 0
    fi
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Installing Maven ..."
        apt-get update -qq && apt-get install -y -qq maven >/dev/null && return 0
    fi
    need "Motcua is built with Maven, and neither 'mvn' nor a program to fetch it with (curl, wget) was found." \
        "  Mend: apt-get install maven, then run this again."
}

maven() {
    # the second option silences Maven 3.8's own libraries on newer JDKs
    quiet=""
    [ "$JAVA_MAJOR" -ge 24 ] && quiet="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
    VAADIN_USAGE_STATS_ENABLED=false MAVEN_OPTS="${MAVEN_OPTS:-} $quiet" "$mvn" -B "$@"
}

# Options of the server's JVM: a small heap, an end when it is full, native access for SQLite and serial ports. Without blanks.
# A heap or a collector that somebody chose takes the place of ours: two do not go together.
jvm_options() {
    chosen=" ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${MOTCUA_JAVA_OPTIONS:-} "
    case $chosen in *" -Xmx"* | *"MaxHeapSize"* | *"MaxRAMPercentage"*) heap="" ;; *) heap="-Xms64m -Xmx256m" ;; esac
    case $chosen in *"-XX:+Use"*"GC "*) collector="" ;; *) collector=-XX:+UseSerialGC ;; esac
    echo "$heap $collector -XX:MaxMetaspaceSize=192m -Xss512k -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
}

find_layout() { # sets $jar, $app, $cache and $stamp
    jar=$here/launcher/target/motcua.jar
    app=$here/.run/app
    is_packaged && app=$here/app
    cache=$here/.run/motcua.aot
    stamp=$here/.run/built
}

is_newer() { # whether file $1 is newer than file $2
    [ -n "$(find "$1" -prune -newer "$2" 2>/dev/null)" ]
}

is_built() {
    [ -f "$jar" ] || return 1
    [ -z "$(find "$here"/*/src/main "$here"/pom.xml "$here"/*/pom.xml -newer "$jar" -print 2>/dev/null | head -n 1)" ]
}

# A start cache belongs to one folder, one JDK and one build.
wanted_stamp() {
    echo "$here $JAVA_HOME $(cksum <"$JAVA_HOME/release" 2>/dev/null || echo unknown)"
    ! is_packaged || cksum <"$app/motcua.jar" # all files of an archive have the same time
}

is_prepared() {
    [ -f "$stamp" ] || return 1
    [ "$(cat "$stamp")" = "$(wanted_stamp)" ] || return 1
    is_packaged && return 0
    [ -f "$app/motcua.jar" ] && ! is_newer "$jar" "$stamp"
}

can_write() { # whether this user may build and prepare here
    for place in "$here" "$here/.run" "$here/launcher/target"; do
        [ ! -e "$place" ] || [ -w "$place" ] || return 1
    done
}

build() {
    find_maven
    echo "Building Motcua (the first time fetches libraries, which takes a few minutes) ..."
    (cd "$here" && maven -q -DskipTests -Dspotless.check.skip=true package)
    touch "$jar"
}

# Unpacked, and with the classes that a rehearsal start has linked, the desk is up in a few seconds.
prepare_start() {
    echo "Preparing a fast start ..."
    rm -rf "$here/.run"
    mkdir -p "$here/.run/rehearsal"
    is_packaged || "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$app" >/dev/null
    if [ "$JAVA_MAJOR" -ge 25 ]; then
        (
            unset MOTCUA_JAVA_OPTIONS JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS # it fits a start without them
            cd "$here/.run/rehearsal" || exit
            # Not what the JVM learned about methods: nobody asks anything of a rehearsal, see decision 0021.
            # shellcheck disable=SC2046
            env MOTCUA_SETUP="$here/.run/rehearsal/none.yml" "$JAVA_HOME/bin/java" $(jvm_options) -XX:+IgnoreUnrecognizedVMOptions \
                -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:AOTCacheOutput="$cache" -Dspring.context.exit=onRefresh \
                -jar "$app/motcua.jar" --motcua.storage.directory="$here/.run/rehearsal/data" --motcua.setup.demonstration=true --server.port=0
        ) >"$here/.run/rehearsal.log" 2>&1 ||
            echo "(no start cache: see .run/rehearsal.log; the desk starts all the same, more slowly)"
    fi
    rm -rf "$here/.run/rehearsal"
    wanted_stamp >"$stamp"
}

# Builds and prepares what is missing. Where this user may not write, the program runs as it is, or says what to do.
prepare() {
    find_layout
    { is_packaged || is_built; } && is_prepared && return 0
    if ! can_write; then
        [ -f "$app/motcua.jar" ] || need \
            "Motcua has not been built in $here, and user '$(id -un)' may not write there." \
            "  Mend: let the owner of that folder run './run --prepare' once, then run this again."
        is_packaged || is_built || echo "(the sources in $here are newer than the program, and user '$(id -un)' may not build it there; it runs as it is)" >&2
        return 0
    fi
    mask=$(umask)
    umask 022 # other users run what is built here
    # One build at a time: two at once, of this folder, would spoil each other.
    if command -v flock >/dev/null 2>&1; then
        [ -f "$here/.build-lock" ] || : >"$here/.build-lock"
        exec 9<"$here/.build-lock" # read only: it may have been made by another user
        flock -n 9 || { echo "Motcua is being built here already; waiting for it ..."; flock 9; }
    fi
    is_packaged || is_built || build
    is_prepared || prepare_start
    exec 9>&- # a desk that runs holds nobody up
    umask "$mask"
}

# The start cache, if this JVM takes it with these options: another heap than that of the rehearsal may not fit.
use_cache() { # sets $aot to the option, or to nothing
    aot=""
    [ -f "$cache" ] && is_prepared || return 0
    if [ -n "${MOTCUA_JAVA_OPTIONS:-}${JAVA_TOOL_OPTIONS:-}${JDK_JAVA_OPTIONS:-}${_JAVA_OPTIONS:-}" ]; then
        # shellcheck disable=SC2046,SC2086
        "$JAVA_HOME/bin/java" $(jvm_options) ${MOTCUA_JAVA_OPTIONS:-} -XX:AOTCache="$cache" -XX:AOTMode=on \
            -cp "$app/motcua.jar" -version >/dev/null 2>&1 || return 0
    fi
    aot="-XX:AOTCache=$cache"
}

# Where a command keeps what it makes: below the program folder, or, where this user may not write there, in a cache of their own.
find_work() { # sets $work
    work=$here/target/$1
    mkdir -p "$work" 2>/dev/null && [ -w "$work" ] && return 0
    work=${XDG_CACHE_HOME:-${HOME:-/nowhere}/.cache}/motcua/$1
    mkdir -p "$work" 2>/dev/null && [ -w "$work" ] && return 0
    work=$(mktemp -d)
}

# Runs the program with these arguments in place of this shell.
start() {
    set -f # options are divided at blanks, and nothing else happens to them
    # shellcheck disable=SC2046,SC2086
    exec "$JAVA_HOME/bin/java" $(jvm_options) ${program_options:-} ${MOTCUA_JAVA_OPTIONS:-} ${aot:+"$aot"} -jar "$app/motcua.jar" "$@"
}
