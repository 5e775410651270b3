import { chanceOf } from '../../src/kernel/chance.ts'
import type { Office } from './offices.ts'

/** A place in the company. Without a name, the next one of the office's list takes it. */
export type Post = {
  /** `Name`, `Name: languages beyond the office's own`, or `Name: = all languages`. */
  name?: string
  title: string
  level: number
  office: Office
  department: string
  reports: Post[]
}

/** How many unnamed people sit in which office. */
export type Crew = Partial<Record<Office, number>>

/** The words with which the posts of one department are written down. */
export function department(name: string) {
  const lead = (who: string, title: string, level: number, office: Office, reports: Post[] = []): Post => ({
    name: who,
    title,
    level,
    office,
    department: name,
    reports,
  })

  /** One unnamed post for each `level title`, as in `4 Senior Account Executive`. */
  const staff = (office: Office, ...posts: string[]): Post[] =>
    posts.map((post) => ({
      title: post.slice(2),
      level: Number(post[0]),
      office,
      department: name,
      reports: [],
    }))

  /** Engineers of one discipline, from junior to staff in the usual proportions. */
  const crew = (team: string, discipline: string, offices: Crew): Post[] =>
    (Object.entries(offices) as [Office, number][]).flatMap(([office, size]) =>
      Array.from({ length: size }, (_, index) => {
        const level = levelFor(chanceOf(`${team} ${office} ${index}`))
        return { title: `${RANKS[level]}${discipline}`, level, office, department: name, reports: [] }
      }),
    )

  return { lead, staff, crew }
}

const RANKS: Record<number, string> = { 1: 'Junior ', 2: '', 3: '', 4: 'Senior ', 5: 'Staff ' }

const levelFor = (chance: number): number =>
  chance < 0.12 ? 1 : chance < 0.38 ? 2 : chance < 0.68 ? 3 : chance < 0.93 ? 4 : 5
