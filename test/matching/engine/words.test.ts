import { describe, expect, it } from 'vitest'
import { INTL_LOCALES, LOCALES } from '../../../src/kernel/locale.ts'
import type { Feature } from '../../../src/matching/engine/feature.ts'
import { features, type FeatureName } from '../../../src/matching/engine/features.ts'
import { reasonsToMentor } from '../../../src/matching/engine/score.ts'
import { defaultWeights, sharesOf } from '../../../src/matching/engine/weights.ts'
import type { SentenceKey } from '../../../src/matching/engine/words/english.ts'
import { inWords, SENTENCES } from '../../../src/matching/engine/words/in-words.ts'
import { shapeOf } from '../../setup/icu-shape.ts'
import { aPair, type Case, hosted, want, working } from './builders.ts'

const keys = Object.keys(SENTENCES.en) as SentenceKey[]

describe.each(LOCALES)('the sentences in %s', (locale) => {
  it('take the same arguments and make the same choices as the English ones', () => {
    const shape = (key: SentenceKey, of: typeof locale) => shapeOf(SENTENCES[of][key], INTL_LOCALES[of]).join()
    expect(keys.filter((key) => shape(key, locale) !== shape(key, 'en'))).toEqual([])
  })

  it('are typeset: no straight apostrophes or quotes, which ICU would read, no double spaces, no space at the ends', () => {
    expect(keys.filter((key) => /['"]| {2}|^\s|\s$/.test(SENTENCES[locale][key]))).toEqual([])
  })

  it('are translated, all of them', () => {
    const same = keys.filter((key) => locale !== 'en' && SENTENCES[locale][key] === SENTENCES.en[key])
    expect(same.filter((key) => /\p{L}{3}/u.test(SENTENCES.en[key].replace(/\{[^{}]*\}/g, '')))).toEqual([])
  })
})

/** The feature, a case, and its sentence to the mentor in each language; null when it is no reason to say yes. */
const toMentor: [FeatureName, Case, [en: string, de: string, fr: string, es: string] | null][] = [
  [
    'room_overlap',
    {},
    [
      'You own the pricing committee, which Jonas wants to get to know.',
      'Du leitest „pricing committee“, und genau das möchte Jonas kennenlernen.',
      'Vous dirigez «\u00a0pricing committee\u00a0», que Jonas souhaite découvrir.',
      'Diriges «pricing committee», que Jonas quiere conocer.',
    ],
  ],
  [
    'room_overlap',
    { mentor: { rooms: [hosted({ standing: 'regular' })] } },
    [
      'You regularly sit in the pricing committee, which Jonas wants to get to know.',
      'Du sitzt regelmäßig in „pricing committee“, und genau das möchte Jonas kennenlernen.',
      'Vous participez régulièrement à «\u00a0pricing committee\u00a0», que Jonas souhaite découvrir.',
      'Participas con regularidad en «pricing committee», que Jonas quiere conocer.',
    ],
  ],
  [
    'room_overlap',
    { mentor: { rooms: [hosted({ standing: 'former' })] } },
    [
      'You used to sit in the pricing committee and can explain it to Jonas.',
      'Du warst früher in „pricing committee“ dabei und kannst Jonas davon erzählen.',
      'Vous avez participé à «\u00a0pricing committee\u00a0» et pouvez en parler à Jonas.',
      'Participaste en «pricing committee» y puedes explicárselo a Jonas.',
    ],
  ],
  ['room_overlap', { mentor: { rooms: [] } }, null],
  [
    'shared_hours',
    { mentor: { workingTime: working('America/New_York') } },
    [
      'You share 10 working hours a week with Jonas, so a time is easy to find.',
      'Du hast 10 gemeinsame Arbeitsstunden pro Woche mit Jonas, da findet sich leicht ein Termin.',
      'Vous avez 10 heures de travail communes par semaine avec Jonas, un moment sera facile à trouver.',
      'Compartes 10 horas de trabajo por semana con Jonas, así que será fácil encontrar un momento.',
    ],
  ],
  ['shared_hours', { mentor: { workingTime: working('Pacific/Auckland') } }, null],
  [
    'formats',
    {},
    [
      'You offer what Jonas asks for: conversations and seats.',
      'Du bietest an, was Jonas sich wünscht: Gespräche und Gastplätze.',
      'Vous proposez ce que Jonas demande\u00a0: conversations et places en réunion.',
      'Ofreces lo que Jonas pide: conversaciones y plazas en reuniones.',
    ],
  ],
  ['formats', { mentee: { formats: ['walkthrough'] } }, null],
  ['formats', { mentee: { formats: [] } }, null],
  [
    'department_wall',
    {},
    [
      'You work in Sales, so Jonas would see beyond Engineering.',
      'Du arbeitest in der Abteilung Sales, so würde Jonas über Engineering hinausblicken.',
      'Vous travaillez dans le service Sales, Jonas verrait donc au-delà du service Engineering.',
      'Trabajas en Sales, así que Jonas vería más allá de Engineering.',
    ],
  ],
  ['department_wall', { mentor: { department: 'Engineering' } }, null],
  ['department_wall', { mentee: { department: null } }, null],
  [
    'wishes',
    { mentor: { wishes: { departments: ['Engineering'], levels: [9] } } },
    [
      'Jonas is whom you wish for in department.',
      'Jonas entspricht deinen Wünschen mit Blick auf Abteilung.',
      'Jonas correspond à vos souhaits pour ces critères\u00a0: service.',
      'Jonas encaja con lo que buscas en cuanto a departamento.',
    ],
  ],
  ['wishes', {}, null],
]

describe('a reason to the mentor', () => {
  it.each(toMentor)('%s of %j', (name, given, expected) => {
    const feature: Feature = features.find((each) => each.name === name)!
    const sentence = feature.toMentor!(aPair(given))
    const said = sentence && LOCALES.map((locale) => inWords(named(sentence), locale))
    expect(said).toEqual(expected)
  })

  it('is shown for every feature that has one', () => {
    const having = features.filter((feature: Feature) => feature.toMentor).map(({ name }) => name)
    expect(new Set(toMentor.map(([name]) => name))).toEqual(new Set(having))
  })

  it('comes in the order of its points, without features that the organization has switched off', () => {
    const pair = aPair({ mentee: { wants: [want()] } })
    const keysOf = (weights: typeof defaultWeights, limit = 3) =>
      reasonsToMentor(pair, sharesOf(weights), limit).map(({ key }) => key)
    expect(keysOf(defaultWeights)).toEqual([
      'room_overlap.owner.to_mentor',
      'shared_hours.to_mentor',
      'formats.to_mentor',
    ])
    expect(keysOf({ ...defaultWeights, room_overlap: 0, formats: 50 }, 2)).toEqual([
      'formats.to_mentor',
      'shared_hours.to_mentor',
    ])
  })
})

const named = ({ key, args }: ReturnType<Feature['text']>) => ({ key, args: { ...args, mentee: 'Jonas' } })
