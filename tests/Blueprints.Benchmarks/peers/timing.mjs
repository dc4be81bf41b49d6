// What the scripts of the peers share: where npm put things, and how a run is timed.
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/** Loads packages that npm put into a folder. */
export const from = folder => createRequire(join(resolve(folder), 'package.json'))

/** The median of runs over so many seconds, after some to warm up, of which long work gets none; prints it in milliseconds, and what else is given. */
export async function report(seconds, run, ...more) {
  const times = []
  const once = async () => {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  await once()
  const isLong = times[0] > 3000
  if (!isLong) {
    await once()
    await once()
    times.length = 0
  }
  const end = performance.now() + 1000 * seconds
  while (times.length < (isLong ? 3 : 5) || performance.now() < end) await once()
  times.sort((a, b) => a - b)
  console.log(times[times.length >> 1].toFixed(3), ...more)
}
