#!/usr/bin/env bash
# Fetch the Go sources of the validator that the guide names, from Debian's packages, and unpack
# them into .cache beside this file. Nothing is installed, and nothing is done where they are there
# already.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
[ -d .cache/sources ] && exit 0

packages=(
    golang-github-xeipuuv-gojsonschema-dev
    golang-github-xeipuuv-gojsonreference-dev
    golang-github-xeipuuv-gojsonpointer-dev
)
folder="$(mktemp --directory)"
trap 'rm -rf "$folder"' EXIT
chmod 777 "$folder" # apt fetches as a user of its own

download() { (cd "$folder" && apt-get download --quiet=2 "${packages[@]}"); }

# The machine's lists of packages may be missing, or too old.
download || { apt-get update --quiet=2 && download; }
for package in "$folder"/*.deb; do
    dpkg-deb --extract "$package" "$folder/unpacked"
done
mkdir -p .cache
mv "$folder/unpacked" .cache/sources
