/** What is counted while the bot runs: never what was asked, nor by whom. */
export type Happening =
  | {
      readonly kind: 'answered'
      readonly answer: 'quoted' | 'unsure' | 'silent'
      readonly milliseconds: number
    }
  | { readonly kind: 'limited'; readonly whom: 'person' | 'server' }
  | { readonly kind: 'withheld'; readonly quotes: number }
  | { readonly kind: 'troubled' }

/** Told of everything that is counted. */
export type Watch = (happening: Happening) => void
