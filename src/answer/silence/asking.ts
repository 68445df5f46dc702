import { stemOf } from '../../shelf/stems.ts'

const stemsOf = (words: string): readonly string[] => words.split(' ').map(stemOf)

/**
 * Words that say how one asks, not what for: no article need hold them. What is measured is among them: "1,400 kilograms"
 * answers after the weight, "40 crowns a sack" after the price.
 */
export const asking: readonly string[] = [
  ...stemsOf('latest newest current recent figure number count total news detail'),
  ...stemsOf('amount sum quantity size weight height length width depth thickness distance speed age area'),
  ...stemsOf('price cost worth value bill expensive costly duration percentage proportion share rate'),
]
