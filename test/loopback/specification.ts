import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** Checks one request body; gives what is wrong with it, or an empty list. */
export type Specification = {
  readonly known: boolean
  readonly check: (method: string, path: string, body: unknown) => readonly string[]
}

type Json = { [key: string]: unknown }

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const plainInteger = (schema: Json): boolean =>
  [schema['type']].flat().includes('integer') &&
  !['enum', 'const', 'oneOf', 'allOf', 'format'].some((key) => key in schema)

/**
 * The schema as the server reads it: plain integers may come as numeric strings (Discord takes
 * `default_member_permissions: "8"`), `oneOf` is a choice (the widened kinds overlap), unknown keys are refused.
 */
const asServed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(asServed)
  if (!isJson(schema)) return schema
  const served: Json = {}
  for (const [key, value] of Object.entries(schema)) served[key === 'oneOf' ? 'anyOf' : key] = asServed(value)
  if (plainInteger(schema)) {
    served['type'] = [...[schema['type']].flat(), 'string']
    served['pattern'] = '^-?[0-9]+$'
  }
  const named = isJson(schema['properties']) && schema['type'] === 'object'
  if (named && !('additionalProperties' in schema)) served['additionalProperties'] = false
  return served
}

const lookUp = (document: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((at, key) => (isJson(at) ? at[key] : undefined), document)

type Route = {
  readonly method: string
  readonly path: string
  readonly pattern: RegExp
  readonly body: boolean
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[.@]/g, '\\$&').replaceAll(/\{[^}]+\}/g, '([^/]+)')}$`)

const routesOf = (document: Json): readonly Route[] =>
  Object.entries(isJson(document['paths']) ? document['paths'] : {}).flatMap(([path, item]) =>
    Object.entries(isJson(item) ? item : {})
      .filter(([method]) => method !== 'parameters')
      .map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        pattern: patternOf(path),
        body: lookUp(operation, 'requestBody', 'content', 'application/json', 'schema') !== undefined,
      })),
  )

const escaped = (pointer: string): string => pointer.replaceAll('~', '~0').replaceAll('/', '~1')

const refOf = ({ path, method }: Route): string =>
  `discord#/paths/${encodeURIComponent(escaped(path))}/${method.toLowerCase()}/requestBody/content/application~1json/schema`

/** The errors nearest to the heart of it: of the many branches of a choice, those that got furthest. */
const inWords = (errors: readonly ErrorObject[]): readonly string[] => {
  const depth = (error: ErrorObject): number => error.instancePath.split('/').length
  const deepest = Math.max(...errors.map(depth))
  const worst = errors.filter((error) => depth(error) === deepest && error.keyword !== 'anyOf')
  const lines = (worst.length > 0 ? worst : errors).map(
    (error) => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`,
  )
  return [...new Set(lines)].slice(0, 5)
}

const compilerFor = (document: Json): Ajv2020 => {
  const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false })
  addFormats.default(ajv)
  ajv.addFormat('snowflake', /^(0|[1-9][0-9]{0,19})$/)
  ajv.addFormat('nonce', /^[\s\S]{1,25}$/)
  ajv.addSchema({
    $id: 'discord',
    components: asServed(document['components']),
    paths: asServed(document['paths']),
  })
  return ajv
}

const without: Specification = { known: false, check: () => [] }

const read = (document: Json): Specification => {
  const ajv = compilerFor(document)
  const routes = routesOf(document)
  const compiled = new Map<Route, ValidateFunction>()
  const validatorOf = (route: Route): ValidateFunction => {
    const validate = compiled.get(route) ?? ajv.compile({ $ref: refOf(route) })
    compiled.set(route, validate)
    return validate
  }
  const routeOf = (method: string, path: string): Route | undefined =>
    routes
      .filter((route) => route.method === method && route.pattern.test(path))
      .toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)[0]
  return {
    known: true,
    check: (method, path, body) => {
      const route = routeOf(method, path)
      if (route === undefined) return [`${method} ${path} is not in the specification`]
      if (!route.body) return body === undefined ? [] : [`${method} ${path} takes no body`]
      const validate = validatorOf(route)
      return validate(body) ? [] : inWords(validate.errors ?? [])
    },
  }
}

/** Where the specification lies: beside the checkout, or where `DISCORD_OPENAPI` says. */
export const specificationPath = (): URL | string =>
  process.env['DISCORD_OPENAPI'] ?? new URL('../../../shared/discord/openapi.json', import.meta.url)

const readings = new Map<string, Specification>()

/** Reads Discord's API specification once; without the file, only the limits of our own are checked. */
export const specificationAt = (path: URL | string = specificationPath()): Specification => {
  const key = String(path)
  const known = readings.get(key)
  if (known !== undefined) return known
  const document: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
  if (!isJson(document))
    console.warn("loopback: Discord's API specification is not here; bodies are checked by limits only")
  const specification = isJson(document) ? read(document) : without
  readings.set(key, specification)
  return specification
}
