// Times resvg: node resvg.mjs FOLDER DRAWING SCALE SECONDS FONT...
// FOLDER is where npm put @resvg/resvg-js. Prints the median of a rendering in milliseconds and the size of the PNG.
import { readFileSync } from 'node:fs'
import { from, report } from './timing.mjs'

const [folder, drawing, scale, seconds, ...fontFiles] = process.argv.slice(2)
const { Resvg } = from(folder)('@resvg/resvg-js')
const svg = readFileSync(drawing, 'utf8')
const options = { fitTo: { mode: 'zoom', value: Number(scale) }, font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' } }
const draw = () => new Resvg(svg, options).render().asPng()
await report(Number(seconds), draw, draw().length)
