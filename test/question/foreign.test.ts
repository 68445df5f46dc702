import { expect, test } from 'vitest'
import { isForeign } from '../../src/question/foreign.ts'

test.each([
  'Wann kamen die Soldaten an?',
  'was sagte der Bürgermeister?',
  'combien de morts',
  'Quand le traité est-il entré en vigueur ?',
  '¿Cuántos soldados murieron?',
  'qué dijo la alcaldesa',
  'quanti sono i morti?',
  'скільки вбито?',
  'сколько погибло солдат?',
  '사상자는 몇 명입니까?',
])('"%s" is asked in another language', (text) => expect(isForeign(text)).toBe(true))

test.each([
  'how many die in the war?',
  'was Ana Roe hurt?',
  'who is Charles de Gaulle?',
  'what did El Niño do to Los Santos',
  'las vegas shooting',
  'kim',
  'Tour de France winner',
  'how many killed?',
  'dam',
  'who said "c’est la vie"?',
  '',
  '1,100?',
])('"%s" is not', (text) => expect(isForeign(text)).toBe(false))
