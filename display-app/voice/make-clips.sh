#!/bin/sh
# Makes the spoken clips of the hall from Debian's espeak-ng and sox. The committed clips are its output; run it again
# only to change the voice: the same two versions give the same bytes. Needs: apt-get install espeak-ng sox
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out="$here/../src/main/resources/META-INF/resources/display/clips"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf "$out/vi" "$out/en"
mkdir -p "$out/vi" "$out/en"

# say <language> <words per minute> <clip> <words>
say() {
    espeak-ng -v "$1" -s "$2" -w "$work/raw.wav" "$4"
    # -R: no random dither, so that the bytes repeat; trimmed at both ends, with short fades against clicks
    sox -R "$work/raw.wav" -r 22050 -c 1 -b 16 "$work/trimmed.wav" gain -6 highpass 80 \
        silence 1 0.005 0.2% fade t 0.005 reverse silence 1 0.005 0.2% fade t 0.01 reverse
    # one loudness for all: -18 dB RMS, peaks limited
    loudness=$(sox "$work/trimmed.wav" -n stats 2>&1 | awk '/^RMS lev dB/ { print $4 }')
    sox -R "$work/trimmed.wav" "$out/$1/$3.wav" gain -l "$(awk -v l="$loudness" 'BEGIN { print -18 - l }')" \
        pad 0 0.02
}

while IFS='|' read -r clip words; do
    [ -z "$clip" ] || say vi 110 "$clip" "$words"
done < "$here/vi.txt"
while IFS='|' read -r clip words; do
    [ -z "$clip" ] || say en 125 "$clip" "$words"
done < "$here/en.txt"

# the chime: two soft bell tones, E5 then C5
sox -R -n -r 22050 -c 1 -b 16 "$work/high.wav" synth 0.55 sine 659.25 fade l 0.01 0.55 0.5
sox -R -n -r 22050 -c 1 -b 16 "$work/low.wav" synth 0.8 sine 523.25 fade l 0.01 0.8 0.7
sox -R "$work/high.wav" "$work/low.wav" "$out/chime.wav" norm -6
cp "$here/clips-README.md" "$out/README.md"
du -sk "$out"
