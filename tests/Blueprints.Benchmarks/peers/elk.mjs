// Lays a graph out with ELK: node elk.mjs FOLDER GRAPH.json OUTPUT.json, or node elk.mjs FOLDER GRAPH.json SECONDS to time it in process.
// ELK places and routes; it draws nothing.
import { readFileSync, writeFileSync } from 'node:fs'
import { from, report } from './timing.mjs'

const [folder, graph, last] = process.argv.slice(2)
const ELK = from(folder)('elkjs')
const text = readFileSync(graph, 'utf8')
const elk = new ELK()
const lay = async () => JSON.stringify(await elk.layout(JSON.parse(text)))
if (last.endsWith('.json')) writeFileSync(last, await lay())
else await report(Number(last), lay)
