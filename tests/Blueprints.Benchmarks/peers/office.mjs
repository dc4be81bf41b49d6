// Times pptxgenjs and exceljs: node office.mjs FOLDER deck|book COUNT SECONDS
// FOLDER is where npm put them. A deck of COUNT steps, ten a slide, each a shape with its words and a line to the next; a workbook of COUNT steps with
// the columns that ours has, and as many arrows. With 0 seconds it is made once, for whole processes. Prints the median in milliseconds and the size.
import { from, report } from './timing.mjs'

const [folder, what, count, seconds] = process.argv.slice(2)
const load = from(folder)
const n = Number(count)

const deck = async () => {
  const PptxGenJS = load('pptxgenjs')
  const pptx = new PptxGenJS()
  let slide
  for (let i = 0; i < n; i++) {
    if (i % 10 === 0) slide = pptx.addSlide()
    const x = (i % 5) * 1.9 + 0.3, y = (i % 10 < 5 ? 1 : 3)
    slide.addText(`Step ${i}: does what has to be done`, { shape: pptx.ShapeType.roundRect, x, y, w: 1.6, h: 0.9, fontSize: 10, fill: { color: 'FFFFFF' }, line: { color: '888888', width: 1 } })
    if (i % 5 < 4) slide.addShape(pptx.ShapeType.line, { x: x + 1.6, y: y + 0.45, w: 0.3, h: 0, line: { color: '444444', width: 1, endArrowType: 'triangle' } })
  }
  return (await pptx.write({ outputType: 'nodebuffer' })).length
}

const book = async () => {
  const ExcelJS = load('exceljs')
  const workbook = new ExcelJS.Workbook()
  const steps = workbook.addWorksheet('Steps', { views: [{ state: 'frozen', xSplit: 4, ySplit: 1 }] })
  steps.columns = ['id', 'phase', 'lane', 'step', 'kind', 'time (min)', 'wait (min)', 'cost', 'emotion'].map(header => ({ header, key: header, width: 14 }))
  for (let i = 0; i < n; i++) steps.addRow([`s${i}`, `Phase ${i / 50 | 0}`, `lane${i % 4}`, `Step ${i}: does what has to be done`, 'action', i % 17, i % 5, i / 4, (i % 5) - 2])
  const flows = workbook.addWorksheet('Flows', { views: [{ state: 'frozen', ySplit: 1 }] })
  flows.columns = ['from', 'from step', 'to', 'to step', 'when', 'share (%)'].map(header => ({ header, key: header, width: 14 }))
  for (let i = 0; i < n; i++) flows.addRow([`s${i}`, { formula: `IFERROR(INDEX(Steps!$D:$D,MATCH(A${i + 2},Steps!$A:$A,0)),"")`, result: `Step ${i}` }, `s${i + 1}`, { formula: `IFERROR(INDEX(Steps!$D:$D,MATCH(C${i + 2},Steps!$A:$A,0)),"")`, result: `Step ${i + 1}` }, null, null])
  return (await workbook.xlsx.writeBuffer()).byteLength
}

const make = what === 'deck' ? deck : book
if (Number(seconds) === 0) console.log(await make())
else await report(Number(seconds), make, await make())
