// What the scripts of the peers share: where npm put things, and how a run is timed.
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/** Loads packages that npm put into a folder. */
export const from = folder => createRequire(join(resolve(folder), 'package.json'))

/** The median of runs over so many seconds, after some to warm up; prints it in milliseconds, and what else is given. */
export async function report(seconds, run, ...more) {
  for (let i = 0; i < 3; i++) await run()
  const times = []
  const end = performance.now() + 1000 * seconds
  while (times.length < 5 || performance.now() < end) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  console.log(times[times.length >> 1].toFixed(3), ...more)
}
