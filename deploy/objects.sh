#!/bin/sh
# Puts a finished site into an object storage: deploy/objects.sh site REMOTE:BUCKET[/FOLDER]
# With rclone, which speaks to 阿里云 OSS, 腾讯云 COS, 华为云 OBS and whatever is like S3: `rclone config` makes REMOTE.
# First what pages need and nobody asks for yet (scripts, styles and sounds, named by their content), then data and pictures, at
# last the pages; then what is no longer there is removed, old scripts aside: a page that stands open still wants them.
set -eu
site=${1:?deploy/objects.sh site REMOTE:BUCKET}
target=${2:?deploy/objects.sh site REMOTE:BUCKET}
[ -f "$site/index.html" ] || { echo "“$site”里没有 index.html：这不是网站的成品，没有上传。" >&2; exit 1; }
hashed='/assets/{{.+\.[0-9a-f]{8,10}\.(css|js|json)}}'
for_ever='Cache-Control: public, max-age=31536000, immutable'
each_time='Cache-Control: no-cache'
rclone copy --checksum --include "$hashed" --header-upload "$for_ever" "$site" "$target"
rclone copy --checksum --exclude "$hashed" --exclude '*.html' --header-upload "$each_time" "$site" "$target"
rclone sync --checksum --exclude "$hashed" --header-upload "$each_time" "$site" "$target"
