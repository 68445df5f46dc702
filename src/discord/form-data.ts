import { FormData } from 'undici'

/*
 * discord.js looks at the global `FormData` while it loads, and Node then loads its own copy of undici (7 MB) beside the
 * one that discord.js brings and sends with. Given that one's, Node's stays unloaded. It has to come before discord.js, and
 * the global is removed first, for to define it anew would load Node's as well.
 */
Reflect.deleteProperty(globalThis, 'FormData')
Object.defineProperty(globalThis, 'FormData', { value: FormData, writable: true, configurable: true })
