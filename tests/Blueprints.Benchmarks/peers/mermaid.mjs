// Times Mermaid within one page of Chromium: node mermaid.mjs FOLDER FLOWCHART.mmd SECONDS
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { from, report } from './timing.mjs'

const [folder, chart, seconds] = process.argv.slice(2)
const puppeteer = from(folder)('puppeteer')
const browser = await puppeteer.launch(JSON.parse(readFileSync(join(folder, 'puppeteer.json'), 'utf8')))
try {
  const page = await browser.newPage()
  await page.addScriptTag({ path: join(folder, 'node_modules', 'mermaid', 'dist', 'mermaid.min.js') })
  await page.evaluate(() => mermaid.initialize({ startOnLoad: false, maxTextSize: 1e9, maxEdges: 1e9 }))
  const text = readFileSync(chart, 'utf8')
  let count = 0
  await report(Number(seconds), () => page.evaluate(async (id, words) => (await mermaid.render(id, words)).svg.length, `drawing${count++}`, text))
} finally {
  await browser.close()
}
