# Sourced by ./run, ./test and ./bench: finds a JDK of 21 or newer beside whatever `java` is, and Maven.

need() {
    echo "" >&2
    printf '%s\n' "$@" >&2
    exit 3
}

java_major() { # the feature version of the JDK in $1, or nothing
    [ -x "$1/bin/javac" ] || return 0
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_jdk() {
    best=""
    best_major=20
    javac_home=""
    if command -v javac >/dev/null 2>&1; then
        javac_home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    fi
    for home in "${JAVA_HOME:-}" "$javac_home" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        [ -n "$home" ] && [ -d "$home" ] || continue
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
    [ -n "$best" ] || need \
        "Motcua needs a JDK of version 21 or newer (25 is what we run), and none was found." \
        "  Looked at JAVA_HOME, javac on the PATH, /usr/lib/jvm, /opt, ~/.sdkman and ~/.jdks." \
        "  Mend: install one, for instance 'apt-get install openjdk-21-jdk' where your Debian has it (13 and newer)," \
        "  or Temurin 25 from https://adoptium.net, then run this again; or point JAVA_HOME at an unpacked JDK."
    JAVA_HOME=$best
    JAVA_MAJOR=$best_major
    export JAVA_HOME
}

find_maven() {
    command -v mvn >/dev/null 2>&1 && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Installing Maven ..."
        apt-get update -qq && apt-get install -y -qq maven >/dev/null && return 0
    fi
    need "Motcua is built with Maven, and 'mvn' was not found." "  Mend: apt-get install maven, then run this again."
}

maven() {
    # the second option silences Maven 3.8's own libraries on newer JDKs
    quiet=""
    [ "$JAVA_MAJOR" -ge 24 ] && quiet="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
    VAADIN_USAGE_STATS_ENABLED=false MAVEN_OPTS="${MAVEN_OPTS:-} $quiet" mvn -B "$@"
}

# Options of the server's JVM: a small heap, native access for SQLite and serial ports.
jvm_options() {
    echo "-Xms64m -Xmx256m -XX:MaxMetaspaceSize=192m -XX:+UseSerialGC -Xss512k --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8"
}
