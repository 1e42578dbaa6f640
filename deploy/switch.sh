#!/bin/sh
# Puts a finished site in the place of the one that is served, at once: deploy/switch.sh site.zip /srv/linli
# Each version lies below releases/; “current” is a link, and a link is replaced by a rename. The last three are kept.
set -eu
package=${1:?deploy/switch.sh site.zip FOLDER}
home=${2:?deploy/switch.sh site.zip FOLDER}
name=$(date +%Y%m%d-%H%M%S)-$$
mkdir -p "$home/releases/$name"
python3 -m zipfile -e "$package" "$home/releases/$name"
[ -f "$home/releases/$name/index.html" ] || { echo "没有 index.html：这不是网站的成品，没有换。" >&2; rm -r "$home/releases/$name"; exit 1; }
ln -s "releases/$name" "$home/current.new"
mv -T "$home/current.new" "$home/current"
ls -1 "$home/releases" | sort | head -n -3 | while IFS= read -r old; do rm -rf "$home/releases/$old"; done
echo "换好了：$name"
