// Draws with D2: node d2.mjs FOLDER TEXT.d2 OUTPUT.svg, or node d2.mjs FOLDER TEXT.d2 SECONDS to time it in process.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { report } from './timing.mjs'

const [folder, file, last] = process.argv.slice(2)
// By its path: the package's door for require() leads to a file that node takes for a module.
const { D2 } = await import(pathToFileURL(join(resolve(folder), 'node_modules', '@terrastruct', 'd2', 'dist', 'node-esm', 'index.js')))
const text = readFileSync(file, 'utf8')
const d2 = new D2()
const draw = async () => {
  const { diagram, renderOptions } = await d2.compile(text, { layout: 'dagre' })
  return d2.render(diagram, renderOptions)
}
if (last.endsWith('.svg')) writeFileSync(last, await draw())
else await report(Number(last), draw)
process.exit(0) // its worker would wait for more
