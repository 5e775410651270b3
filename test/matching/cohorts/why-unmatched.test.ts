import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../src/kernel/locale.ts'
import type { UnmatchedMentee } from '../../../src/matching/cohorts/assignment-rules.ts'
import type { Contest } from '../../../src/matching/cohorts/solve/solve-cohort.ts'
import { whyUnmatched } from '../../../src/matching/cohorts/why-unmatched.ts'
import { TEXTS } from '../../../src/matching/words/words.ts'

const HINDRANCES = Object.keys(TEXTS.en).flatMap((key) => (key.startsWith('hindered.') ? [key.slice(9)] : []))

const unmatched = (over: Partial<UnmatchedMentee>): UnmatchedMentee => ({
  menteeId: 'mentee',
  reason: 'no_candidate',
  excluded: {},
  among: {},
  contest: null,
  ...over,
})

const contest = (mentees: number, mentors: number, places: number): Contest => ({
  menteeIds: Array.from({ length: mentees }, (_, at) => `a${at}`),
  mentorIds: Array.from({ length: mentors }, (_, at) => `b${at}`),
  places,
})

const told = (over: Partial<UnmatchedMentee>, contests: Contest[] = []) =>
  LOCALES.map((locale) => whyUnmatched(unmatched(over), contests, locale).replaceAll('\u00a0', ' '))

describe('why a mentee has no mentor', () => {
  it('is what kept away those who host a wanted room, most first, in every language', () => {
    expect(told({ among: { paused: 1, no_shared_language: 9 } })).toEqual([
      '10 mentors of this cohort host a room that they want, but none may be paired with them: 9 share no language with them and one has paused mentoring.',
      '10 Personen dieser Kohorte sind in einer gewünschten Runde zu Hause, kommen aber nicht infrage: 9 sprechen keine gemeinsame Sprache und eine macht gerade eine Pause vom Mentoring.',
      '10 personnes de cette cohorte participent à une réunion souhaitée, mais aucune ne convient : 9 n’ont aucune langue en commun et une a mis le mentorat en pause.',
      '10 personas de esta cohorte están en una reunión deseada, pero ninguna encaja: 9 no comparten ningún idioma y una ha puesto la mentoría en pausa.',
    ])
  })

  it('is that nobody hosts what they want', () => {
    expect(told({ excluded: { no_wanted_room: 4 } })).toEqual([
      'No mentor of this cohort hosts a room that they still want.',
      'In den Runden, die noch gewünscht sind, ist aus dieser Kohorte niemand zu Hause.',
      'Personne dans cette cohorte ne participe à une réunion encore souhaitée.',
      'Nadie de esta cohorte está en una reunión que aún se desea.',
    ])
  })

  it('is how many compete for how few places', () => {
    expect(told({ reason: 'contested', contest: 1 }, [contest(9, 9, 9), contest(5, 2, 3)])).toEqual([
      '5 mentees compete for the 3 places that 2 mentors have left; nobody else could take any of them.',
      '5 Mentees konkurrieren um die 3 Plätze bei 2 Personen; sonst kommt für sie niemand infrage.',
      '5 personnes briguent les 3 places libres de 2 autres ; sinon, personne ne pourrait les accompagner.',
      '5 personas compiten por las 3 plazas libres de otras 2; nadie más podría acompañarlas.',
    ])
  })

  it('is that pinned pairs took every place, where none is left to compete for', () => {
    expect(told({ reason: 'contested', contest: 0 }, [contest(1, 2, 0)])[0]).toBe(
      'All places of the mentors who could take them went to pinned pairs.',
    )
  })

  it.each([1, 3])('is a sentence without anything left to fill in, for every hindrance of %d mentors', (count) => {
    expect(HINDRANCES.length).toBeGreaterThan(13)
    for (const hindrance of HINDRANCES) {
      for (const text of told({ among: { [hindrance]: count } })) {
        expect(text).toMatch(/^[^{}#()]+\.$/)
        expect(text.includes('3'), text).toBe(count === 3 || hindrance === 'expired_twice')
      }
    }
  })
})
