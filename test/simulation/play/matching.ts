import {
  acceptOffer,
  createMatchRequest,
  DECLINE_REASONS,
  declineOffer,
  makeOffers,
} from '../../../src/matching/index.ts'
import { withdrawMatchRequest } from '../../../src/matching/close-match-request.ts'
import { offersAsking } from '../../../src/matching/offer-store.ts'
import { mentorshipsByOffers } from '../../../src/mentorships/index.ts'
import { resumeMentor } from '../../../src/people/index.ts'
import type { Cast } from './cast.ts'
import { mentorshipGoesOn } from './mentorship.ts'
import type { World } from './world.ts'

/** A mentee asks, ranks sooner or later or not at all, and asks again after a while. */
export function menteeAsks(world: World, cast: Cast, mentee: string): void {
  const { chance, after, does } = world
  after(chance.between(1, 24 * 40), async () => {
    const request = await does(mentee, (tx) => createMatchRequest(tx, { menteeId: mentee }))
    after(chance.between(24 * 60, 24 * 160), async () => menteeAsks(world, cast, mentee))
    if (!request) return
    for (let round = 0; round < 3; round += 1) {
      after(chance.between(1, 24 * 9) + round * 24 * 14, async () => ranks(world, cast, mentee, request.id))
    }
    if (chance.happens(0.15)) {
      after(chance.between(2, 24 * 12), () => does(mentee, (tx) => withdrawMatchRequest(tx, request.id)))
    }
  })
}

async function ranks(world: World, { mentors }: Cast, mentee: string, requestId: string): Promise<void> {
  const { chance, after, does } = world
  const ranked = chance.some(mentors, chance.whole(1, 5))
  if (!(await does(mentee, (tx) => makeOffers(tx, requestId, ranked)))) return
  for (const [rank, mentor] of ranked.entries()) {
    // Some look too late, and let it expire.
    after(rank * chance.between(2, 90) + chance.between(1, 130), async () => answers(world, mentor))
  }
}

/** A mentor looks at what they are asked. */
async function answers({ chance, does, ...world }: World, mentor: string): Promise<void> {
  await does(null, (tx) => resumeMentor(tx, mentor))
  const asking = (await does(mentor, (tx) => offersAsking(tx, mentor))) ?? []
  for (const { id } of asking.filter(({ state }) => state === 'pending')) {
    if (chance.happens(0.5)) {
      const reason = chance.pick(DECLINE_REASONS)
      await does(mentor, (tx) => declineOffer(tx, id, { reason }))
      continue
    }
    const accepted = await does(mentor, async (tx) => {
      await acceptOffer(tx, id)
      return (await mentorshipsByOffers(tx, [id])).get(id) ?? null
    })
    if (accepted) mentorshipGoesOn({ ...world, chance, does }, accepted)
  }
}
