import { flushCompileCache } from 'node:module'

/** Set for a process that took the place of another: it does not do so again. */
const mark = 'VERBATIM_STARTED_ANEW'

/** Is Node's type stripper in this process? It is where something was not compiled by an earlier start. */
const stripperIn = (process: NodeJS.Process): boolean => {
  const loaded: unknown = Reflect.get(process, 'moduleLoadList')
  return Array.isArray(loaded) && loaded.some((name) => String(name).includes('deps/amaro'))
}

/**
 * The first start after an installation or an upgrade strips types, which leaves some 17 MB behind. Once `load` has
 * loaded all that runs later and it is kept as compiled, the same process begins anew without the stripper; where that
 * cannot be done (Windows, a shard under its manager), it goes on as it is.
 */
export const beginAnew = async (
  environment: Readonly<NodeJS.ProcessEnv>,
  load: () => Promise<unknown>,
): Promise<void> => {
  const { execve, execPath, execArgv, argv } = process
  if (execve === undefined || process.platform === 'win32' || process.connected) return
  if (environment[mark] !== undefined || !stripperIn(process)) return
  await load()
  flushCompileCache()
  execve(execPath, [execPath, ...execArgv, ...argv.slice(1)], { ...environment, [mark]: '1' })
}
