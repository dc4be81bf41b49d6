// Times resvg: node resvg.mjs FOLDER DRAWING SCALE SECONDS FONT...
// FOLDER is where npm put @resvg/resvg-js. Prints the median of a rendering in milliseconds and the size of the PNG.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const [folder, drawing, scale, seconds, ...fontFiles] = process.argv.slice(2)
const { Resvg } = createRequire(join(resolve(folder), 'package.json'))('@resvg/resvg-js')
const svg = readFileSync(drawing, 'utf8')
const options = { fitTo: { mode: 'zoom', value: Number(scale) }, font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' } }
const draw = () => new Resvg(svg, options).render().asPng()

let png
for (let i = 0; i < 5; i++) png = draw()
const times = []
const end = performance.now() + 1000 * Number(seconds)
while (times.length < 9 || performance.now() < end) {
  const start = performance.now()
  draw()
  times.push(performance.now() - start)
}
times.sort((a, b) => a - b)
console.log(times[times.length >> 1].toFixed(3), png.length)
