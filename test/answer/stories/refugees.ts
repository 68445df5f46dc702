import { told } from './story.ts'

/** Invented refugees of a war: fled, arrived, sent back, in camps, drowned; governments that count differently. */
export const refugees = [
  told(
    'g1',
    'Border Gazette',
    '2032-06-05',
    'Thousands flee Tarnia',
    'More than 30,000 people have fled Tarnia since Tuesday, the UN refugee agency said.',
    'Sarnia says that 18,000 have crossed its border.',
    'The camp at Lund was built for 5,000 people and holds 11,000.',
    'Sarnia has promised 400 tents.',
  ),
  told(
    'g2',
    'Valley Herald',
    '2032-06-09',
    'Boat sinks off Sarnia',
    'A boat with about 90 refugees sank off Sarnia on Monday; 27 bodies were found and 38 people were saved, the coast guard said.',
    'Some two dozen are missing.',
    'The UN agency now counts 52,000 refugees, among them 20,000 children.',
  ),
  told(
    'g3',
    'The Courier',
    '2032-06-09',
    'Dozens drown',
    'A boat with about 90 refugees sank off Sarnia on Monday; 27 bodies were found and 38 people were saved, the coast guard said.',
    'Survivors said there had been 120 people on board.',
  ),
  told(
    'g4',
    'Border Gazette',
    '2032-06-20',
    'Sarnia sends refugees back',
    'Sarnia has sent back 1,300 refugees, its interior ministry said; aid groups put the number at 4,000 or more.',
    'Tens of thousands are still on the way, said aid worker Ana Lund.',
    'The number of dead off Sarnia rose to 44.',
    'Donors pledged 75 million crowns, half of what the UN had asked for.',
  ),
  told(
    'g5',
    'Oakford Ledger',
    '2032-07-30',
    'Half of them are home',
    'By the end of July 26,000 of the 61,000 refugees had gone home, the UN agency said.',
    'Sarnia still shelters 21,000, Velm 9,000 and Oakland 5,000.',
    'Oakland will take in 2,000 more by winter.',
    'In all 51 people drowned on the way.',
  ),
]
