/** Work that is done one after another: for each name a row of its own. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Does the work once all that was given before under that name has ended, well or not. */
  take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(name) ?? Promise.resolve()).then(work)
    const settled = turn.then(
      () => undefined,
      () => undefined,
    )
    this.#last.set(name, settled)
    void settled.then(() => this.#last.get(name) === settled && this.#last.delete(name))
    return turn
  }
}
