/** Colours of a chart on Discord's dark or light ground; each picture brings its own ground, so it reads on both. */
export type Theme = {
  readonly ground: string
  readonly ink: string
  readonly faint: string
  readonly series: readonly string[]
}

/** Okabe and Ito's palette (Color Universal Design, 2008), safe for colour-blind readers, lightened for a dark ground. */
export const themes: { readonly dark: Theme; readonly light: Theme } = {
  dark: {
    ground: '#2b2d31',
    ink: '#f2f3f5',
    faint: '#9a9ca3',
    series: ['#56b4e9', '#e69f00', '#2fd0a5', '#f0e442', '#e38bbd', '#ff8a4c'],
  },
  light: {
    ground: '#ffffff',
    ink: '#1e1f22',
    faint: '#6d6f78',
    series: ['#0072b2', '#b36b00', '#007a5a', '#7a6f00', '#a8437b', '#c24a00'],
  },
}

/** Shapes go with the colours, so that no meaning rests on colour alone. */
export const shapes = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross'] as const

/** How one voice is drawn, or those that have no mark of their own. */
export type Mark = { readonly colour: string; readonly shape: (typeof shapes)[number] | 'wye' }

/** The mark of voices that share one. */
export const othersMark = ({ faint }: Theme): Mark => ({ colour: faint, shape: 'wye' })

/** The colour and shape of the n-th voice: no two of the first thirty-six are alike. */
export const markOf = (n: number, theme: Theme): Mark => ({
  colour: theme.series[n % theme.series.length] ?? theme.ink,
  shape: shapes[(n + Math.floor(n / shapes.length)) % shapes.length] ?? 'circle',
})
