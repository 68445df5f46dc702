import { ComponentType, InteractionResponseType, TextInputStyle } from 'discord.js'
import type { Field, Form } from '../../command/command.ts'
import type { Edge } from '../edge.ts'
import { newSeal, sealedFor, withSeal } from '../keeping/seal.ts'
import { newSheet, tokenOf } from '../keeping/tickets.ts'
import { type Address, callback } from './callbacks.ts'

/** Discord's limits for a form. */
export const formLimits = { title: 45, label: 45, text: 4000, fields: 5 } as const

/** How long a form may stay open: Discord itself forgets it sooner. */
const openFor = 60 * 60 * 1000

const inputOf = ({ name, label, value, long, required }: Field): object => ({
  type: ComponentType.Label,
  label: label.slice(0, formLimits.label),
  component: {
    type: ComponentType.TextInput,
    custom_id: name,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    max_length: formLimits.text,
    ...(value === '' ? {} : { value: value.slice(0, formLimits.text) }),
  },
})

/** Shows a form. What it is for stays with us: Discord gets a token that this person can use in this server, once. */
export const openForm = async (edge: Edge, to: Address, form: Form): Promise<void> => {
  const [sheet, seal] = [newSheet(), newSeal()]
  const user = sealedFor(seal, to.user)
  await edge.tickets.keep(sheet, {
    server: to.server,
    expires: Date.now() + openFor,
    tickets: [{ action: form.reply, data: JSON.stringify(form.data ?? null), user, once: true }],
  })
  await callback(edge, to, {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: withSeal(tokenOf(sheet, 0), seal),
      title: form.title.slice(0, formLimits.title),
      components: form.fields.slice(0, formLimits.fields).map(inputOf),
    },
  })
}
