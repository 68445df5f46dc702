import { argumentsFrom, UsageError } from '../../arguments.ts'
import { loadEnvFile } from '../../env-file.ts'
import { type Settings, SettingsError, settingsFrom } from '../../settings.ts'
import { discreetText } from '../log.ts'
import { bad, corpusFinding, type Finding, nodeFinding, storeFinding, tokenFinding } from './checks.ts'
import { discordFindings } from './discord.ts'

const signs = { good: '✓', bad: '✗', unsure: '?' } as const

/** A finding as lines: what was found, and below it what to do. */
export const linesOf = ({ name, verdict, found, mend }: Finding): readonly string[] => [
  `${signs[verdict]} ${name}: ${found}`,
  ...(mend === null ? [] : mend.split('\n').map((line) => `    ${line}`)),
]

/** Every check, in the order in which they are best mended. */
export const findings = async (settings: Settings, now: () => number): Promise<readonly Finding[]> => {
  const missing = tokenFinding(settings)
  const { apiUrl, token } = settings
  return [
    nodeFinding(process.version),
    await corpusFinding(settings.corpus),
    await storeFinding(settings.storeUrl),
    ...(missing === null ? [] : [missing]),
    ...(token === null ? [] : await discordFindings({ apiUrl, token }, now)),
  ]
}

const settled = async (environment: NodeJS.ProcessEnv): Promise<readonly Finding[]> => {
  try {
    loadEnvFile()
    return await findings(settingsFrom(environment), Date.now)
  } catch (error) {
    if (error instanceof SettingsError) return [bad('Settings', error.message, 'Mend that line of .env.')]
    throw error
  }
}

const usage = `npm run doctor: what is missing for Verbatim to run, and how to mend it. It changes nothing at Discord.

  Its settings are those of .env; it ends with 1 where something is broken.`

const options = { help: { type: 'boolean', default: false } } as const

const main = async (): Promise<void> => {
  if (argumentsFrom({ options }).values.help) return console.log(usage)
  const all = await settled(process.env)
  const secrets = [process.env['DISCORD_TOKEN'] ?? '']
  console.log(discreetText(all.flatMap(linesOf).join('\n'), secrets))
  process.exitCode = all.some(({ verdict }) => verdict === 'bad') ? 1 : 0
}

if (import.meta.main)
  main().catch((error: unknown) => {
    console.error(error instanceof UsageError ? error.message : error)
    process.exitCode = 2
  })
