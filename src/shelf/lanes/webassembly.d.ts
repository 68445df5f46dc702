/** What of WebAssembly kernels use: Node has it, its types come with those of browsers alone. */
declare namespace WebAssembly {
  class Memory {
    constructor(size: { readonly initial: number })
    readonly buffer: ArrayBuffer
  }
  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer>)
  }
  class Instance {
    constructor(module: Module, imports: { readonly own: { readonly memory: Memory } })
    readonly exports: { readonly run: (...given: readonly number[]) => void }
  }
}
