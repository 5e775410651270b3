import { setTimeout as pause } from 'node:timers/promises'
import type { components } from '../../test/client/schema.d.ts'
import { type Api, apiOf, must } from './api.ts'
import { type Company, importCompany } from './company.ts'
import { optIn, type Tell } from './story.ts'

type Assignment = components['schemas']['Assignment']
type Pair = components['schemas']['AssignmentPair']
type Person = components['schemas']['Person']
/** A run with some of its pairs, as told in one language. */
type Preview = { run: Assignment; pairs: Pair[] }

/** What forty engineers want to see, by turns. */
const WISHES = [
  ['pricing-committee', 'deal-desk'],
  ['roadmap-review', 'launch-decision'],
  ['renewal-calls-europe', 'churn-review', 'customer-escalations'],
  ['pipeline-review-europe', 'lost-deal-review'],
  ['forecast-review', 'cloud-spend-review'],
  ['incident-business-review', 'customer-contract'],
]
const ENGINEERS = 40
const SHOWN = 20

/**
 * HR assigns forty engineers of the made-up company at once and looks at the preview. Answers a page in Markdown to review it by:
 * twenty pairs with every reason in two languages, who is unmatched and why, and the proof.
 */
export async function playCohort(url: string, platformToken: string, tell: Tell): Promise<string> {
  const platform = apiOf({ url, token: platformToken })
  const organization = await must(
    platform.POST('/v1/organizations', { body: { name: 'Lademark', kind: 'sandbox', timeZone: 'Europe/Berlin' } }),
  )
  const hr = apiOf({ url, token: platformToken, organizationId: organization.id })
  tell(`\nAnother year HR assigns ${ENGINEERS} engineers at once.`)
  const company = await importCompany(hr, () => {})
  await optIn(hr, company)
  const people = await everybody(hr)
  const menteeIds = await engineers(hr, company, people)
  const mentorIds = company.leaders.map((leader) => company.people.get(leader)!)

  const { id: cohortId } = await must(hr.POST('/v1/cohorts', { body: { name: 'Engineers into the business' } }))
  const path = { cohortId }
  await must(hr.POST('/v1/cohorts/{cohortId}/participants', { params: { path }, body: { menteeIds, mentorIds } }))
  const begun = await must(
    hr.POST('/v1/cohorts/{cohortId}/assignments', { params: { path }, body: { objective: 'fair' } }),
  )
  await ended(hr, begun.operationId)
  const params = { path: { assignmentId: begun.id } }
  const previewIn = async (language: string): Promise<Preview> => {
    const told = { ...params, header: { 'Accept-Language': language } }
    const run = await must(hr.GET('/v1/assignments/{assignmentId}', { params: told }))
    const shown = { ...told, query: { limit: SHOWN } }
    return { run, pairs: (await must(hr.GET('/v1/assignments/{assignmentId}/pairs', { params: shown }))).data }
  }
  const [inEnglish, inGerman] = [await previewIn('en'), await previewIn('de')]
  const { run } = inEnglish
  tell(
    `  With a mentor: ${run.pairs.length}; without: ${run.unmatched.length}. The worst score is ${run.spread?.minimum}.`,
  )
  return reviewPage(inEnglish, inGerman, (personId) => people.get(personId)!)
}

async function everybody(hr: Api): Promise<Map<string, Person>> {
  const people = new Map<string, Person>()
  for (let cursor: { cursor?: string } | null = {}; cursor;) {
    const { data, page }: { data: Person[]; page: { nextCursor: string | null } } = await must(
      hr.GET('/v1/people', { params: { query: { limit: 100, ...cursor } } }),
    )
    for (const person of data) people.set(person.id, person)
    cursor = page.nextCursor === null ? null : { cursor: page.nextCursor }
  }
  return people
}

/** Opts the first engineers in who lead nothing themselves. */
async function engineers(hr: Api, { leaders, rooms }: Company, people: Map<string, Person>): Promise<string[]> {
  const chosen = [...people.values()]
    .filter(({ department, externalId }) => department === 'Engineering' && !leaders.includes(externalId ?? ''))
    .slice(0, ENGINEERS)
  await Promise.all(
    chosen.map(({ id }, at) =>
      must(
        hr.PUT('/v1/people/{personId}/mentee-profile', {
          params: { path: { personId: id } },
          body: {
            wants: WISHES[at % WISHES.length]!.map((room) => ({ roomId: rooms.get(room)!, depth: 1 + (at % 3) })),
            goal: 'See how it is decided what I build.',
            formats: at % 3 ? ['conversation', 'seat'] : ['conversation'],
          },
        }),
      ),
    ),
  )
  return chosen.map(({ id }) => id)
}

async function ended(hr: Api, operationId: string): Promise<void> {
  for (;;) {
    const { status } = await must(hr.GET('/v1/operations/{operationId}', { params: { path: { operationId } } }))
    if (status === 'succeeded') return
    if (status !== 'queued' && status !== 'running') throw new Error(`The run is ${status}.`)
    await pause(100)
  }
}

function reviewPage({ run, pairs }: Preview, inGerman: Preview, person: (id: string) => Person): string {
  const named = (id: string) => `${person(id).name}, ${person(id).title ?? 'no title'}`
  const shown = (some: Pair[], of: string, points: string) =>
    some.map(
      (pair, at) =>
        `### ${at + 1}. ${named(pair.menteeId)} → ${named(pair.mentorId)}: ${pair.score} ${of} 100 ${points}\n\n${pair.reasons
          .map((reason) => `- ${reason.text} *${reason.points} ${of} ${reason.weight} ${points}*`)
          .join('\n')}`,
    )
  const left = ({ unmatched }: Assignment) => unmatched.map(({ menteeId, text }) => `- ${named(menteeId)}: ${text}`)
  return `${[
    '# The preview of a cohort',
    `${run.pairs.length} pairs and ${run.unmatched.length} without a mentor. ${proofOf(run)}`,
    `Half of the scores are ${run.spread?.median} or more, one in four ${run.spread?.lowerQuartile} or less. ${worstOf(run, named)}`,
    `## ${pairs.length} pairs, and why\n\nEach sentence is to the mentee, about the mentor.`,
    ...shown(pairs, 'of', 'points'),
    '## Without a mentor, and why',
    left(run).join('\n') || 'Nobody.',
    '## The same in German',
    ...shown(inGerman.pairs, 'von', 'Punkten'),
    '### Ohne Mentoring, und warum',
    left(inGerman.run).join('\n') || 'Niemand.',
  ].join('\n\n')}\n`
}

const proofOf = ({ proof }: Assignment): string =>
  proof?.kind === 'dual_bound' && proof.gap === 0
    ? 'No other assignment can be better: its proof was checked.'
    : 'A better assignment was not ruled out in the time there was.'

const worstOf = ({ worstOff }: Assignment, named: (id: string) => string): string =>
  worstOff ? `Worst off is ${named(worstOff.menteeId)}, with ${worstOff.score}.` : ''
