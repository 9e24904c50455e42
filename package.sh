# Sourced by ./run --package: makes target/motcua-VERSION.tar.gz, which needs a JRE and nothing else where it is unpacked.
# shellcheck shell=sh disable=SC2154
version=$(sed -n '/<artifactId>motcua<\/artifactId>/{n;s/.*<version>\(.*\)<\/version>.*/\1/p;q;}' "$here/pom.xml")
built_at=$(sed -n 's/.*<project.build.outputTimestamp>\(.*\)<\/project.build.outputTimestamp>.*/\1/p' "$here/pom.xml")
find_work package
name=motcua-$version
rm -rf "${work:?}/$name"
mkdir -p "$work/$name/docs"

cp -R "$app" "$work/$name/app"
for file in run render-slip screen import-catalogue env.sh README.md CHANGELOG.md SECURITY.md; do
    cp "$here/$file" "$work/$name/"
done
cp -R "$here"/docs/*.md "$here/docs/devices" "$here/docs/service" "$work/$name/docs/"
cp "$here/launcher/target/classes/META-INF/THIRD-PARTY.txt" "$work/$name/"
(cd "$work/$name" && find . -type f -exec sha256sum {} + | sort -k 2) >"$work/SHA256SUMS"
mv "$work/SHA256SUMS" "$work/$name/SHA256SUMS"

# the same sources give the same bytes
tar --sort=name --mtime="$built_at" --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
    -C "$work" -cf - "$name" | gzip -n >"$work/$name.tar.gz"
rm -rf "${work:?}/$name"
(cd "$work" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
echo "$work/$name.tar.gz"
echo "$work/$name.tar.gz.sha256"
