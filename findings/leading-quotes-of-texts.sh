#!/usr/bin/env bash
# ImageMagick (Debian's package, 6.9.11-60), drawing SVG by itself, as it does where no other renderer is installed. Run on 2026-12-01.
#
# Guess:     a quotation mark is a sign like any other, and is drawn where it stands in the text.
# Behaviour: a straight quotation mark, single or double, at the very beginning of a text isn't drawn; one at the end goes too where the whole text is quoted, and
#            one within stays. What is left is set from the start of the text, so that nothing shows that a sign is missing: 'Approves the
#            slip' is a wait comes out as Approves the slip' is a wait. Curly marks are drawn.
# Matters to: pictures of charts and diagrams with quoted names, made on servers with ImageMagick alone. With librsvg's program installed it asks
#            that one, and all signs are there.
#
# Needs apt for ImageMagick and a font where they are not. Draws into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
{ command -v convert && fc-list | grep -q 'DejaVu Sans'; } >/dev/null 2>&1 || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends imagemagick fonts-dejavu-core fontconfig; } >/dev/null

picture() {
  printf '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="10" y="28" font-size="20" font-family="DejaVu Sans">%s</text></svg>' "$1" > text.svg
  convert msvg:text.svg -depth 8 rgba:- | sha256sum
}

compare() {
  if [ "$(picture "$1")" = "$(picture "$2")" ]; then echo "$1 as $2: the same picture"; else echo "$1 as $2: another picture"; fi
}

seen=$(
  compare "'Tea' is" "Tea' is"
  compare '"Tea" is' 'Tea" is'
  compare "'Tea is'" 'Tea is'
  compare "A 'tea' is" 'A tea is'
  compare "It is 'tea'" 'It is tea'
  compare '‘Tea’ is' 'Tea’ is'
)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
'Tea' is as Tea' is: the same picture
"Tea" is as Tea" is: the same picture
'Tea is' as Tea is: the same picture
A 'tea' is as A tea is: another picture
It is 'tea' as It is tea: another picture
‘Tea’ is as Tea’ is: another picture
SEEN
