import { beforeAll, expect, it } from 'vitest'
import type { AssignmentProblem } from '../../src/matching/engine/assignment/index.ts'
import { until } from '../jobs/job-house.ts'
import { actAs } from '../setup/builders.ts'
import type { Answer, Client } from '../setup/client.ts'
import { done, type Someone, type Story, tellStory } from '../setup/story.ts'
import { testApp } from '../setup/test-app.ts'
import { candidatesOf, operationOf } from './cohorts/builders.ts'
import { leastCostByHighs } from './engine/assignment/highs.ts'
import { atEnd } from '../setup/at-end.ts'

type Body = Answer['body']

/** For machines that do much else at the same time. */
const PATIENCE = { milliseconds: 60_000 }

const MENTEES = 340
const MENTORS = 60

let story: Story
let hr: Client
beforeAll(async () => {
  const app = await testApp({ SWEEP_MILLISECONDS: '50' })
  story = await tellStory(app)
  hr = story.hr
  const worker = app.startWorker()
  atEnd(() => worker.close({ timeoutMilliseconds: 5_000 }))
})

/** Waits for the worker to end what an answer points to. */
async function ended(answer: Answer): Promise<Body> {
  done(answer)
  let operation: Body
  await until(async () => {
    operation = await operationOf(hr, answer)
    return operation.status !== 'queued' && operation.status !== 'running'
  }, PATIENCE)
  return operation
}

/** The pairs of a preview by mentee. */
const mentorsIn = (assignment: Body): Map<string, string> =>
  new Map(assignment.pairs.map((pair: Body) => [pair.menteeId, pair.mentorId]))

async function inParallel<T>(items: readonly T[], work: (item: T, index: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += 20) {
    await Promise.all(items.slice(from, from + 20).map((item, at) => work(item, from + at)))
  }
}

it('HR assigns four hundred people, decides on three pairs, runs it again and publishes, while others accept offers', async () => {
  const rooms = await Promise.all(Array.from({ length: 9 }, () => story.room()))
  const { mentees, mentors } = await fourHundred(rooms)
  const cohort = done(await hr.post('/v1/cohorts', { name: 'Autumn', goal: 'See how decisions are made' }))
  const enrolled = done(
    await hr.post(`/v1/cohorts/${cohort.id}/participants`, { menteeIds: mentees, mentorIds: mentors }),
  )
  expect(enrolled).toMatchObject({ mentees: MENTEES, mentors: MENTORS, state: 'draft' })

  const begun = await hr.post(`/v1/cohorts/${cohort.id}/assignments`, { objective: 'total_score' })
  const ran = await ended(begun)
  expect(ran).toMatchObject({ status: 'succeeded', progress: 100 })
  const preview = done(await hr.get(`/v1/assignments/${begun.body.id}`))
  expect(preview.pairs.length + preview.unmatched.length).toBe(MENTEES)
  expect(preview).toMatchObject({ status: 'ready', complete: true, proof: { gap: 0, bound: preview.value } })
  expect(preview.worstOff.score).toBe(preview.spread.minimum)
  for (const { places, assigned } of preview.load) expect(assigned).toBeLessThanOrEqual(places)
  await isTheBest(preview)

  // Everybody without a mentor learns why: the last room has no host, and the first has too few places.
  const { no_candidate: nobody, contested } = Object.groupBy(preview.unmatched as Body[], ({ reason }) => reason)
  expect(nobody!.length).toBe(10)
  for (const each of nobody!) {
    expect(each.text).toBe('No mentor of this cohort hosts a room that they still want.')
    expect(each.excluded).toEqual({ no_wanted_room: MENTORS })
  }
  expect(contested!.length).toBeGreaterThan(20)
  for (const each of contested!) {
    const { menteeIds, places } = preview.contests[each.contest]
    expect(menteeIds).toContain(each.menteeId)
    expect(menteeIds.length).toBeGreaterThan(places)
  }

  // Two of the unmatched are to have a mentor whom others have; one pair is not to be.
  const candidates = await candidatesOf(hr, preview.id)
  const pins = contested!
    .slice(0, 2)
    .map((each) => candidates.find(({ menteeId, mentorCapacity }) => menteeId === each.menteeId && mentorCapacity > 2)!)
  const [forbidden] = preview.pairs as Body[]
  for (const { menteeId, mentorId } of pins) done(await hr.post(`/v1/cohorts/${cohort.id}/pin`, { menteeId, mentorId }))
  const { menteeId, mentorId } = forbidden
  done(await hr.post(`/v1/cohorts/${cohort.id}/forbid`, { menteeId, mentorId }))

  const again = await hr.post(`/v1/cohorts/${cohort.id}/assignments`, { objective: 'total_score' })
  expect(await ended(again)).toMatchObject({ status: 'succeeded' })
  const second = done(await hr.get(`/v1/assignments/${again.body.id}`))
  expect(done(await hr.get(`/v1/assignments/${preview.id}`))).toMatchObject({ status: 'replaced' })
  const [before, after] = [mentorsIn(preview), mentorsIn(second)]
  for (const pin of pins) expect(after.get(pin.menteeId)).toBe(pin.mentorId)
  const isForbidden = (each: { menteeId: string; mentorId: string }) =>
    each.menteeId === menteeId && each.mentorId === mentorId
  expect(candidates.filter(isForbidden)).toHaveLength(1)
  expect([...second.pairs, ...(await candidatesOf(hr, second.id))].filter(isForbidden)).toEqual([])
  expect(second.pairs.length).toBe(preview.pairs.length)
  const kept = [...after].filter(([mentee, mentor]) => before.get(mentee) === mentor)
  const newcomers = [...after.keys()].filter((mentee) => !before.has(mentee))
  expect(second.comparison).toEqual({
    assignmentId: preview.id,
    kept: kept.length,
    changed: after.size - kept.length - newcomers.length,
    newlyMatched: newcomers.length,
    newlyUnmatched: newcomers.length + before.size - after.size,
    totalScoreBefore: preview.totalScore,
  })
  await isTheBest(second)

  // Ten of the mentors have no place to spare, and somebody else's offer before them.
  const full = (second.load as Body[]).filter(({ places, assigned }) => places === assigned).slice(0, 10)
  const asking = await Promise.all(full.map((each) => offerTo(each.mentorId, rooms)))
  const publishing = hr.post(`/v1/assignments/${second.id}/publish`, { as: 'mentorships' })
  const accepts = Promise.all(asking.map(({ mentor, offerId }) => mentor.as.post(`/v1/offers/${offerId}/accept`)))
  expect(await ended(await publishing)).toMatchObject({ status: 'succeeded' })
  const accepted = (await accepts).filter(({ status }) => status === 200).length
  for (const answer of await accepts) {
    if (answer.status !== 200) expect(answer.body.code).toBe('mentor.capacity_reached')
  }

  const final = done(await hr.get(`/v1/assignments/${second.id}`))
  const { published = [], refused = [] } = Object.groupBy(final.pairs as Body[], ({ outcome }) => outcome)
  expect(published.length + refused.length).toBe(second.pairs.length)
  // Each place that an individual took is one that the cohort did not get, and nobody else was refused.
  expect(refused.map(({ refusedBecause }) => refusedBecause)).toEqual(Array(accepted).fill('full'))
  const capacities = new Map<string, number>(second.load.map((each: Body) => [each.mentorId, each.places]))
  const running = await runningByMentor()
  for (const [mentor, count] of running) expect(count).toBeLessThanOrEqual(capacities.get(mentor)!)
  expect([...running.values()].reduce((sum, count) => sum + count, 0)).toBe(published.length + accepted)
  expect(done(await hr.get(`/v1/cohorts/${cohort.id}`)).state).toBe('published')
}, 180_000)

/** Of four hundred, each wants one to three rooms of eight; ten want one that nobody hosts. */
async function fourHundred(rooms: { id: string }[]): Promise<{ mentees: string[]; mentors: string[] }> {
  const row = (at: number) =>
    `P${at},Person ${at},p${at}@nordlicht.example,Europe/Berlin,en,${at < MENTORS ? 'Sales' : 'Engineering'},${at < MENTORS ? 6 : 2 + (at % 3)}`
  const rows = Array.from({ length: MENTORS + MENTEES }, (_, at) => row(at))
  const header = 'externalId,name,email,timeZone,languages,department,level'
  done(await hr.post('/v1/imports?kind=people', `${[header, ...rows].join('\n')}\n`))
  const ids = new Map<string, string>()
  for (let path: string | null = '/v1/people?limit=100'; path;) {
    const { data, page }: Body = done(await hr.get(path))
    for (const { externalId, id } of data) ids.set(externalId, id)
    path = page.nextCursor ? `/v1/people?limit=100&cursor=${page.nextCursor}` : null
  }
  const everybody = rows.map((_, at) => ids.get(`P${at}`)!)
  const [mentors, mentees] = [everybody.slice(0, MENTORS), everybody.slice(MENTORS)]
  await inParallel(mentors, async (id, at) => {
    for (const room of new Set([at % 8, (at * 3 + 1) % 8])) {
      const standing = { standing: at % 3 ? 'owner' : 'regular', mayBringGuests: true }
      done(await hr.put(`/v1/rooms/${rooms[room]!.id}/hosts/${id}`, standing))
    }
    const formats = at % 2 ? ['conversation', 'seat'] : ['conversation']
    done(await hr.put(`/v1/people/${id}/mentor-profile`, { capacity: 1 + (at % 7), formats }))
  })
  await inParallel(mentees, async (id, at) => {
    const wanted = at < 10 ? [8] : [...new Set([(at * at) % 8, at % 8].slice(0, 1 + (at % 2)))]
    const wants = wanted.map((room) => ({ roomId: rooms[room]!.id, depth: 1 + (at % 3) }))
    done(await hr.put(`/v1/people/${id}/mentee-profile`, { wants, formats: at % 3 ? ['conversation'] : [] }))
  })
  return { mentees, mentors }
}

/** HiGHS finds nothing better among the candidates that HR is shown. */
async function isTheBest({ id, pairs }: Body): Promise<void> {
  const lines = await candidatesOf(hr, id)
  const byMentee = Map.groupBy(lines, ({ menteeId }) => menteeId)
  const places = new Map(lines.map(({ mentorId, mentorCapacity }) => [mentorId, mentorCapacity]))
  const position = new Map([...places.keys()].map((mentor, index) => [mentor, index]))
  const edges = [...byMentee.values()].flatMap((each) =>
    each.toSorted((a, b) => position.get(a.mentorId)! - position.get(b.mentorId)!),
  )
  const starts = [0]
  for (const each of byMentee.values()) starts.push(starts.at(-1)! + each.length)
  const problem: AssignmentProblem = {
    menteeCount: byMentee.size,
    capacities: Int32Array.from(places.values()),
    starts: Int32Array.from(starts),
    mentors: Int32Array.from(edges, ({ mentorId }) => position.get(mentorId)!),
    scores: Int32Array.from(edges, ({ score }) => Math.round(score * 10)),
  }
  const penalty = 1_000_000
  const found = (pairs as Body[]).filter(({ pinned }) => !pinned)
  const cost = found.reduce((sum, { score }) => sum + 1000 - Math.round(score * 10), 0)
  const best = leastCostByHighs(
    problem,
    problem.scores.map((score) => 1000 - score),
    penalty,
  )
  expect(cost + penalty * (byMentee.size - found.length)).toBe(best)
}

/** Somebody outside of the cohort has asked this mentor. */
async function offerTo(mentorId: string, rooms: { id: string }[]): Promise<{ mentor: Someone; offerId: string }> {
  const mentee = await story.mentee(rooms.slice(0, 8))
  const request = await story.request(mentee)
  const mentor = { id: mentorId, as: await actAs(hr, mentorId) }
  const [offer] = await story.rank(mentee, request.id, [mentor])
  return { mentor, offerId: offer.id }
}

async function runningByMentor(): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (let path: string | null = '/v1/mentorships?limit=100&state=active'; path;) {
    const { data, page }: Body = done(await hr.get(path))
    for (const { mentorId } of data) counts.set(mentorId, (counts.get(mentorId) ?? 0) + 1)
    path = page.nextCursor ? `/v1/mentorships?limit=100&state=active&cursor=${page.nextCursor}` : null
  }
  return counts
}
