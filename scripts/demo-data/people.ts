import { chanceOf } from '../../src/kernel/chance.ts'
import { company } from './business.ts'
import { NAMES } from './names.ts'
import { OFFICES, type Office } from './offices.ts'
import type { Post } from './posts.ts'

export type Person = {
  externalId: string
  name: string
  email: string
  timeZone: string
  languages: string[]
  department: string
  title: string
  level: number
  managerExternalId: string
  hireDate: Temporal.PlainDate
}

type Seated = Omit<Person, 'externalId' | 'managerExternalId'> & { manager: Seated | null }

/** Everybody in the order of their staff numbers, which were given out in the order of joining. */
export function people(): Person[] {
  const seated = seat(company)
  const byHireDate = seated.toSorted((a, b) => Temporal.PlainDate.compare(a.hireDate, b.hireDate))
  const numbers = new Map(byHireDate.map((person, index) => [person, `E${String(index + 1).padStart(4, '0')}`]))
  const numberOf = (person: Seated | null) => (person ? (numbers.get(person) ?? '') : '')
  return byHireDate.map((person) => {
    const { manager, ...rest } = person
    return { ...rest, externalId: numberOf(person), managerExternalId: numberOf(manager) }
  })
}

function seat(top: Post): Seated[] {
  const waiting = new Map((Object.keys(OFFICES) as Office[]).map((office) => [office, [...NAMES[office]]]))
  const seated: Seated[] = []

  const place = (post: Post, manager: Seated | null): void => {
    const entry = post.name ?? waiting.get(post.office)?.shift()
    if (entry === undefined) throw new Error(`No name is left for ${post.title} in ${post.office}.`)
    const [name = '', extra = ''] = entry.split(': ')
    const own = OFFICES[post.office]
    const person: Seated = {
      name,
      email: `${asciiOf(name)}@lademark.example`,
      timeZone: own.timeZone,
      languages: extra.startsWith('= ')
        ? extra.slice(2).split(';')
        : [...own.languages, ...extra.split(';').filter((language) => language !== '')],
      department: post.department,
      title: post.title,
      level: post.level,
      hireDate: hireDateOf(name, post.level),
      manager,
    }
    seated.push(person)
    for (const report of post.reports) place(report, person)
  }

  place(top, null)
  const left = [...waiting.values()].flat()
  if (left.length > 0) throw new Error(`Names without a post: ${left.join(', ')}.`)
  return seated
}

const LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i', ł: 'l' }

/** `Piotr Zieliński` → `piotr.zielinski`; German umlauts as Germans write them. */
const asciiOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[äöüßıł]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z -]/g, '')
    .replaceAll(' ', '.')

/** Earliest and latest month of joining for each level; juniors are new, executives have been here for years. */
const JOINED: Record<number, [string, string]> = {
  1: ['2025-04', '2026-09'],
  2: ['2023-09', '2026-08'],
  3: ['2020-01', '2026-03'],
  4: ['2016-02', '2025-06'],
  5: ['2014-05', '2024-10'],
  6: ['2013-03', '2024-02'],
  7: ['2013-01', '2022-06'],
  8: ['2012-09', '2022-01'],
}

/** Where the story needs a certain date. */
const JOINED_ON: Record<string, string> = {
  'Henrike Lorenzen': '2012-03-01',
  'Thorben Wiechmann': '2012-03-01',
  'Merle Janssen': '2020-09-01',
  'Sabine Hinrichs': '2014-04-01',
  'Nikhil Bhat': '2023-07-15',
}

function hireDateOf(name: string, level: number): Temporal.PlainDate {
  const given = JOINED_ON[name]
  if (given !== undefined) return Temporal.PlainDate.from(given)
  const [from, to] = JOINED[level] ?? ['2020-01', '2025-12']
  const first = Temporal.PlainYearMonth.from(from)
  const months = first.until(Temporal.PlainYearMonth.from(to), { largestUnit: 'months' }).months + 1
  const month = first.add({ months: Math.floor(chanceOf(`${name} joined in`) * months) })
  return month.toPlainDate({ day: chanceOf(`${name} joined on`) < 0.7 ? 1 : 15 })
}
