#!/usr/bin/env bash
# CairoSVG (Debian's package, 2.5.2), the SVG renderer of Python. Run on 2026-12-01.
#
# Guess:     font-family is a list: the first font that is there is taken, and signs that it lacks come from the next that has them (CSS Fonts 4, 2.1
#            and 5.3). So do browsers and librsvg.
# Behaviour: only the first name counts. Where that font is not there, some other one takes its place, though the second on the list is there; and
#            Chinese signs that it lacks are empty boxes, with a font for them on the machine and on the list. With the Chinese font named first they are drawn.
# Matters to: drawings whose list begins with a font that most machines lack, as most lists do, in Jupyter, MkDocs and whatever
#            else makes PNG and PDF of SVG in Python: other widths than were reckoned with, and no Chinese.
#
# Needs apt for CairoSVG and fonts where they are not. Draws into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
{ /usr/bin/python3 -c 'import cairosvg' && [ -n "$(fc-list ':lang=zh' 2>/dev/null)" ] && fc-list | grep -q 'DejaVu Serif'; } 2>/dev/null ||
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-cairosvg fonts-noto-cjk fonts-dejavu-core fonts-dejavu-extra fontconfig; } >/dev/null

cat >draw.py <<'PY'
import hashlib
import cairosvg
from PIL import Image
import io

def picture(families, text):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="10" y="28" font-size="20" font-family="{families}">{text}</text></svg>'
    return Image.open(io.BytesIO(cairosvg.svg2png(bytestring=svg.encode()))).tobytes()

def same(what, a, b):
    print(f"{what}: {'the same' if a == b else 'another'} picture")

print('CairoSVG', cairosvg.VERSION)
same('"Absent, DejaVu Serif" as "DejaVu Serif"', picture('Absent, DejaVu Serif', 'Tea'), picture('DejaVu Serif', 'Tea'))
same('"Absent, DejaVu Serif" as "Absent"', picture('Absent, DejaVu Serif', 'Tea'), picture('Absent', 'Tea'))
lists = {'"DejaVu Serif, Noto Sans CJK SC"': 'DejaVu Serif, Noto Sans CJK SC', '"Noto Sans CJK SC, DejaVu Serif"': 'Noto Sans CJK SC, DejaVu Serif'}
for name, families in lists.items():
    same(f'{name}: 茶 as 水', picture(families, '茶'), picture(families, '水'))
PY
seen=$(/usr/bin/python3 draw.py)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
CairoSVG 2.5.2
"Absent, DejaVu Serif" as "DejaVu Serif": another picture
"Absent, DejaVu Serif" as "Absent": the same picture
"DejaVu Serif, Noto Sans CJK SC": 茶 as 水: the same picture
"Noto Sans CJK SC, DejaVu Serif": 茶 as 水: another picture
SEEN
