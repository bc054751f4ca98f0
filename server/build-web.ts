/** `npm run build`: bundles the browser side into web/dist, compressed, and notes which sources it was made of. */
import { build } from 'vite'
import { compressFiles } from './runtime/compress-files.ts'
import { hashWebSources, noteWebSources, WEB_CONFIG, WEB_DIST } from './runtime/web-sources.ts'

const sources = await hashWebSources()
await build({ configFile: WEB_CONFIG, logLevel: 'warn' })
await compressFiles(WEB_DIST)
await noteWebSources(sources)
