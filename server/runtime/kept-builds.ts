import { copyFile, link, mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Logger } from 'pino'
import { builtFrom, WEB_DIST } from './web-sources.ts'

/** How long the files of a build stay after a newer one took its place: longer than any page stays open. */
const KEPT_MS = 3 * 24 * 60 * 60_000

/**
 * The builds before the one that is served. A page that was loaded before an update asks for parts of itself under
 * names that only its own build has, so each build's assets are kept beside the data, where a new image finds them.
 */
export interface EarlierBuilds {
  /** Folders with an `assets` folder each, the newest first; none until they have been looked through. */
  folders(): readonly string[]
}

/** Keeps the build that is served, without anybody waiting for it. */
export function keepBuilds(dataDir: string, log: Logger): EarlierBuilds {
  let folders: readonly string[] = []
  const keep = async () => {
    const name = await builtFrom()
    if (name === null) return
    folders = await keepBuild({ name, dist: WEB_DIST, folder: join(dataDir, 'web-builds'), now: new Date() })
  }
  keep().catch((err: unknown) => log.warn({ err }, 'the files of this build could not be kept for the next'))
  return { folders: () => folders }
}

/**
 * Keeps one build under its name and forgets those that were replaced long ago.
 * @returns the folders of the builds before it, the newest first
 */
export async function keepBuild(args: { name: string; dist: string; folder: string; now: Date }): Promise<string[]> {
  const { name, dist, folder, now } = args
  await mkdir(folder, { recursive: true })
  await takeIn(join(dist, 'assets'), join(folder, name), now)
  const [newest] = await buildsIn(folder)
  if (newest?.name !== name) await utimes(join(folder, name), now, now)
  const builds = await buildsIn(folder)
  const earlier: string[] = []
  for (const [index, build] of builds.entries()) {
    const replacedAt = builds[index - 1]?.since
    if (replacedAt === undefined) continue
    const path = join(folder, build.name)
    if (now.getTime() - replacedAt > KEPT_MS) await rm(path, { recursive: true, force: true })
    else earlier.push(path)
  }
  return earlier
}

/** Whole or not at all, since another server may look at the same moment. */
async function takeIn(assets: string, own: string, now: Date): Promise<void> {
  if (await stat(own).catch(() => null)) return
  const making = await mkdtemp(join(dirname(own), '.making-'))
  await mkdir(join(making, 'assets'))
  for (const file of await readdir(assets)) {
    const [from, to] = [join(assets, file), join(making, 'assets', file)]
    // A build removes files before it writes others, so a link keeps what it had.
    await link(from, to).catch(() => copyFile(from, to))
  }
  await utimes(making, now, now)
  await rename(making, own).catch(() => rm(making, { recursive: true, force: true }))
}

/** With the time since which each was the one that is served, in milliseconds; the newest first. */
async function buildsIn(folder: string): Promise<{ name: string; since: number }[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'))
  const builds = await Promise.all(
    names.map(async (name) => ({ name, since: (await stat(join(folder, name))).mtimeMs })),
  )
  return builds.sort((a, b) => b.since - a.since)
}
