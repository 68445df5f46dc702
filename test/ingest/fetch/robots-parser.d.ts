// The package's own types miss that its main file exports the function itself; the class behind it is typed here.
declare module 'robots-parser/Robots.js' {
  /** The rules of one robots.txt. */
  export default class Robots {
    constructor(url: string, contents: string)
    isAllowed(url: string, agent: string): boolean | undefined
  }
}
