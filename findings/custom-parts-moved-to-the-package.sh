#!/usr/bin/env bash
# LibreOffice Impress (Debian's package, 7.4.7), a deck of pptxgenjs (npm, 4.0.1). Run on 2026-12-01.
#
# Guess:     a part of custom XML that hangs on the main part of a document (ISO/IEC 29500-1, 15.2.5: a presentation has it as an implicit
#            relationship of the presentation part) is either kept where it hangs when the document is saved, or dropped with all else that is not understood.
# Behaviour: it depends on the part's own properties, which are optional (15.2.6). Without them the part is gone. With them every byte of it is kept, but
#            the presentation points to it no more: the package itself does, by "../customXml/item1.xml", a path that climbs out of the package.
# Matters to: add-ins and exporters that keep a record in a custom part: give it properties with an id, and after a round trip look for it by its
#            place in the file, since who asks the presentation for it finds none.
#
# Needs node, npm, and apt for LibreOffice where none is. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v soffice >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-impress; } >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . pptxgenjs@4.0.1 jszip@3.10.1 >/dev/null

cat >write.cjs <<'JS'
const { readFileSync, writeFileSync } = require('node:fs');
const JSZip = require('jszip');
const Pptx = require('pptxgenjs');
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const relations = (zip, part) => zip.file(part)?.async('string').then((xml) => [...xml.matchAll(/<Relationship [^>]*>/g)].map(([one]) => /Target="([^"]*)"/.exec(one)[1]).filter((target) => /custom(xml|\/)|item\d+\.xml/i.test(target)));
(async () => {
  if (process.argv[2] === 'write') {
    const deck = new Pptx();
    deck.addSlide().addText('Takes a number', { x: 1, y: 1, w: 4, h: 1, objectName: 'step 1' });
    await deck.writeFile({ fileName: 'deck.pptx' });
    const zip = await JSZip.loadAsync(readFileSync('deck.pptx'));
    zip.file('customXml/item1.xml', '<record xmlns="urn:example:record"><id>1</id></record>');
    if (process.argv[4] === 'named') {
      zip.file('customXml/itemProps1.xml', '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{8C7E4C36-0D53-4F2E-9B65-3F6E5D7A1B20}"/>');
      zip.file('customXml/_rels/item1.xml.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${types}customXmlProps" Target="itemProps1.xml"/></Relationships>`);
      const kinds = await zip.file('[Content_Types].xml').async('string');
      zip.file('[Content_Types].xml', kinds.replace('</Types>', '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>'));
    }

    const path = 'ppt/_rels/presentation.xml.rels', xml = await zip.file(path).async('string');
    zip.file(path, xml.replace('</Relationships>', `<Relationship Id="rIdRecord" Type="${types}customXml" Target="../customXml/item1.xml"/></Relationships>`));
    writeFileSync('deck.pptx', await zip.generateAsync({ type: 'nodebuffer' }));
  }
  const zip = await JSZip.loadAsync(readFileSync(process.argv[3]));
  console.log(`part: ${(await zip.file('customXml/item1.xml')?.async('string'))?.replace(/<\?xml.*?\?>\s*/, '') ?? 'gone'}`);
  console.log(`hangs on the presentation: ${(await relations(zip, 'ppt/_rels/presentation.xml.rels')).join(' ') || 'nothing'}`);
  console.log(`hangs on the package: ${(await relations(zip, '_rels/.rels')).join(' ') || 'nothing'}`);
})();
JS
seen=$(
  for named in plain named; do
    rm -rf deck.pptx saved && mkdir saved
    echo "== $named"
    node write.cjs write deck.pptx $named
    soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to pptx --outdir saved deck.pptx >/dev/null 2>&1
    echo "-- saved by LibreOffice"
    node write.cjs read saved/deck.pptx
  done
)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
== plain
part: <record xmlns="urn:example:record"><id>1</id></record>
hangs on the presentation: ../customXml/item1.xml
hangs on the package: nothing
-- saved by LibreOffice
part: gone
hangs on the presentation: nothing
hangs on the package: nothing
== named
part: <record xmlns="urn:example:record"><id>1</id></record>
hangs on the presentation: ../customXml/item1.xml
hangs on the package: nothing
-- saved by LibreOffice
part: <record xmlns="urn:example:record"><id>1</id></record>
hangs on the presentation: nothing
hangs on the package: ../customXml/item1.xml
SEEN
