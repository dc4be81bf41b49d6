// Packs a folder as a .vsix: a zip in the order of its names, with fixed times, so that the same files give the same bytes.
// Usage: node vsix.mjs FOLDER FILE [PLATFORM]
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

const [folder, file, platform] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const words = JSON.parse(readFileSync(join(folder, 'package.nls.json'), 'utf8'));
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const types = { json: 'application/json', js: 'application/javascript', svg: 'image/svg+xml', png: 'image/png', css: 'text/css', md: 'text/markdown', txt: 'text/plain', vsixmanifest: 'text/xml' };

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
const crc32 = (bytes) => ~bytes.reduce((crc, byte) => table[(crc ^ byte) & 0xff] ^ (crc >>> 8), -1) >>> 0;

const about = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${manifest.name}" Version="${manifest.version}" Publisher="${manifest.publisher}"${platform ? ` TargetPlatform="${platform}"` : ''}/>
    <DisplayName>${escaped(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(manifest.description)}</Description>
    <Tags>${escaped(manifest.keywords.join(','))}</Tags>
    <Categories>${escaped(manifest.categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${escaped(manifest.engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionDependencies" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionPack" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="${manifest.extensionKind.join(',')}"/>
      <Property Id="Microsoft.VisualStudio.Code.LocalizedLanguages" Value=""/>
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/${manifest.icon}</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Icons.Default" Path="extension/${manifest.icon}" Addressable="true"/>
  </Assets>
</PackageManifest>
`;

for (const use of JSON.stringify(manifest).matchAll(/"%(\w+)%"/g)) {
  if (!(use[1] in words)) throw new Error(`package.nls.json has no '${use[1]}'`);
}

const list = (below) => readdirSync(join(folder, below), { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? list(`${below}${entry.name}/`) : [`${below}${entry.name}`]));
const inside = list('').sort();
const endings = [...new Set([...inside, 'x.vsixmanifest'].map((name) => name.split('/').at(-1).split('.').at(-1)))].filter((ending) => ending in types).sort();
const plain = inside.filter((name) => !(name.split('/').at(-1).split('.').at(-1) in types)).map((name) => `<Override PartName="/extension/${escaped(name)}" ContentType="application/octet-stream"/>`);
const contents = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${endings.map((ending) => `<Default Extension=".${ending}" ContentType="${types[ending]}"/>`).join('')}${plain.join('')}</Types>
`;

const entries = [
  { name: 'extension.vsixmanifest', bytes: Buffer.from(about), mode: 0o100644 },
  { name: '[Content_Types].xml', bytes: Buffer.from(contents), mode: 0o100644 },
  ...inside.map((name) => ({ name: `extension/${name}`, bytes: readFileSync(join(folder, name)), mode: statSync(join(folder, name)).mode & 0o111 ? 0o100755 : 0o100644 })),
];
const [parts, central] = [[], []];
let offset = 0;
for (const { name, bytes, mode } of entries) {
  const [title, packed] = [Buffer.from(name), deflateRawSync(bytes, { level: 9 })];
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x800, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt16LE(0, 6);
  common.writeUInt16LE(0x2821, 8); // 1 January 2000
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(title.length, 22);
  parts.push(Buffer.from([0x50, 0x4b, 3, 4]), common, title, packed);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((mode << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), common, tail, title);
  offset += 4 + 26 + title.length + packed.length;
}

const index = Buffer.concat(central);
const end = Buffer.alloc(22);
end.write('PK\x05\x06', 'latin1');
end.writeUInt16LE(entries.length, 8);
end.writeUInt16LE(entries.length, 10);
end.writeUInt32LE(index.length, 12);
end.writeUInt32LE(offset, 16);
writeFileSync(file, Buffer.concat([...parts, index, end]));
