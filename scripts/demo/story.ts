import { type Api, apiOf, must } from './api.ts'
import { type Company, importCompany } from './company.ts'
import { linkIn, type Mail, mailTo, pressButton } from './mail.ts'

/** How the story is told; a test does not listen. */
export type Tell = (line: string) => void

export type Story = Awaited<ReturnType<typeof playStory>>

const MERLE = 'E0083'
const FERNANDA = 'E0020'
const GUILLAUME = 'E0109'
const LEILA = 'E0011'
const WANTS = ['pricing-committee', 'deal-desk', 'renewal-calls-europe']

/**
 * The main job from end to end, over HTTP, in a sandbox organization: an engineer wants into the room where prices are made,
 * is put to three leaders, meets the one who says yes, and has seen more afterwards. Answers what happened, for a test to judge.
 */
export async function playStory(url: string, platformToken: string, tell: Tell) {
  const platform = apiOf({ url, token: platformToken })
  tell(
    'An HR platform creates a sandbox organization and hands over the people, rooms, hosts and what they have seen so far.',
  )
  const organization = await must(
    platform.POST('/v1/organizations', { body: { name: 'Lademark', kind: 'sandbox', timeZone: 'Europe/Berlin' } }),
  )
  const hr = apiOf({ url, token: platformToken, organizationId: organization.id })
  const company = await importCompany(hr, tell)
  const id = (externalId: string) => company.people.get(externalId)!
  const [merle, fernanda, guillaume, leila] = [id(MERLE), id(FERNANDA), id(GUILLAUME), id(LEILA)]
  const asMerle = await actAs(url, hr, merle)
  const asLeila = await actAs(url, hr, leila)
  await optIn(hr, company)
  tell(`\n${company.leaders.length} leaders say whom they can take, and how many.`)

  tell('\nMerle Janssen, a software engineer in Hamburg, says which rooms she wants to get into, and asks for a match.')
  await must(
    asMerle.PUT('/v1/people/{personId}/mentee-profile', {
      params: { path: { personId: merle } },
      body: {
        wants: WANTS.map((room) => ({ roomId: company.rooms.get(room)!, depth: 2 })),
        goal: 'I build the quoting engine and have never seen a price being decided.',
        formats: ['conversation', 'walkthrough', 'seat'],
      },
    }),
  )
  // Who watches the story reads it in English; her own languages begin with German.
  await must(
    asMerle.PUT('/v1/people/{personId}/preferences', {
      params: { path: { personId: merle } },
      body: { locale: 'en', quietHours: { start: '20:00', end: '08:00' } },
    }),
  )
  const exposure = async () => {
    const map = await must(asMerle.GET('/v1/people/{personId}/exposure', { params: { path: { personId: merle } } }))
    if (typeof map === 'string') throw new Error('The exposure map came as a drawing.')
    return map
  }
  const exposureBefore = await exposure()
  const ask = (key: string) =>
    must(
      asMerle.POST('/v1/match-requests', { params: { header: { 'Idempotency-Key': key } }, body: { menteeId: merle } }),
    )
  const suggestionsFor = (matchRequestId: string) =>
    must(
      asMerle.GET('/v1/match-requests/{matchRequestId}/suggestions', {
        params: { path: { matchRequestId }, query: { limit: 10 } },
      }),
    )
  const request = await ask('first-request')
  const suggestionsBefore = await suggestionsFor(request.id)
  for (const { mentor, score, reasons } of suggestionsBefore.data.slice(0, 5)) {
    tell(`\n  ${score}  ${mentor.name}, ${mentor.title} (${mentor.timeZone})`)
    for (const reason of reasons.slice(0, 4)) tell(`        ${reason.text}`)
  }
  tell(
    `\n  Not suggested: ${Object.entries(suggestionsBefore.excluded)
      .map(([rule, count]) => `${count} ${rule.replaceAll('_', ' ')}`)
      .join(', ')}.`,
  )

  tell('\nShe ranks three. Fernanda Queiroz is asked first, and says nothing for three working days.')
  await must(
    asMerle.POST('/v1/match-requests/{matchRequestId}/offers', {
      params: { path: { matchRequestId: request.id }, header: { 'Idempotency-Key': 'ranking' } },
      body: { mentorIds: [fernanda, guillaume, leila] },
    }),
  )
  const clock = async () => (await must(hr.GET('/v1/sandbox/clock'))).now
  const advance = async (advanceTo: string) => (await must(hr.POST('/v1/sandbox/clock', { body: { advanceTo } }))).now
  /** Does what is due at this very instant. */
  const settle = async () => advance(await clock())
  const newest = async (personId: string, kind: string): Promise<Mail | undefined> =>
    (await mailTo(hr, personId)).findLast((mail) => mail.kind === kind)
  await settle()
  await advance(await deadlineOf(hr, request.id, fernanda))

  tell('Guillaume Ferrand is asked next, and declines from the link in his mail: he has no time.')
  await settle()
  await pressButton(url, linkIn(await newest(guillaume, 'offer.made'), 1), { reason: 'no_time' })
  tell('Leila Farahani, who owns the pricing committee, is asked, and accepts from the link in hers.')
  await settle()
  await pressButton(url, linkIn(await newest(leila, 'offer.made'), 0))
  await settle()
  const timeline = await must(
    asMerle.GET('/v1/match-requests/{matchRequestId}/timeline', { params: { path: { matchRequestId: request.id } } }),
  )
  const [mentorship] = (await must(asMerle.GET('/v1/mentorships', { params: { query: { menteeId: merle } } }))).data
  if (!mentorship) throw new Error('There is no mentorship.')

  const first = quarterToFour(await clock(), 10)
  tell(
    `\nMerle proposes ${spoken(first)}; Leila confirms from her mail. Then Merle moves it by a day, and Leila confirms again.`,
  )
  const session = await must(
    asMerle.POST('/v1/sessions', {
      params: { header: { 'Idempotency-Key': 'first-session' } },
      body: {
        mentorshipId: mentorship.id,
        startsAt: first,
        durationMinutes: 45,
        kind: 'conversation',
        roomId: company.rooms.get('pricing-committee')!,
        agenda: 'Who decides a price, and on what grounds',
      },
    }),
  )
  const path = { sessionId: session.id }
  await settle()
  await pressButton(url, linkIn(await newest(leila, 'session.proposed'), 0))
  await settle()
  const second = quarterToFour(first, 1)
  await must(asMerle.POST('/v1/sessions/{sessionId}/reschedule', { params: { path }, body: { startsAt: second } }))
  await settle()
  await must(asLeila.POST('/v1/sessions/{sessionId}/confirm', { params: { path } }))
  await settle()
  const plannedReminders = (
    await must(hr.GET('/v1/reminders', { params: { query: { subjectId: session.id, limit: 100 } } }))
  ).data

  tell('Both are reminded, each in their own time zone; the session is held, and both say so.')
  await advance(new Date(Date.parse(second) + 60 * 60_000).toISOString())
  const asMerleLater = await actAs(url, hr, merle)
  const asLeilaLater = await actAs(url, hr, leila)
  for (const api of [asMerleLater, asLeilaLater]) {
    await must(api.POST('/v1/sessions/{sessionId}/attendance', { params: { path }, body: { held: true } }))
  }
  tell('Merle writes her debrief from the link in her mail.')
  await pressButton(url, linkIn(await newest(merle, 'session.debrief'), 0), {
    decided:
      'The discount for the Rotterdam renewal, by the pricing director alone, after finance had named the floor.',
    surprised: 'Nobody asked what the feature costs to run. They asked what the customer would lose without it.',
    differently: 'I will write down what a customer loses when a quote takes a day, before I estimate anything.',
  })
  await settle()

  const exposureAfter = await exposure()
  const held = await must(asMerleLater.GET('/v1/sessions/{sessionId}', { params: { path } }))
  const nextRequest = await ask('next-request')
  const suggestionsAfter = await suggestionsFor(nextRequest.id)
  const events = await must(hr.GET('/v1/events', { params: { query: { limit: 100 } } }))
  const mail = {
    merle: await mailTo(hr, merle),
    fernanda: await mailTo(hr, fernanda),
    guillaume: await mailTo(hr, guillaume),
    leila: await mailTo(hr, leila),
  }
  return {
    organization,
    merle,
    fernanda,
    guillaume,
    leila,
    company,
    request,
    suggestionsBefore,
    suggestionsAfter,
    timeline,
    mentorship,
    session,
    held,
    first,
    second,
    plannedReminders,
    exposureBefore,
    exposureAfter,
    mail,
    events: events.data,
  }
}

/** A short token that acts as one person. */
async function actAs(url: string, hr: Api, personId: string): Promise<Api> {
  const { accessToken } = await must(hr.POST('/v1/people/{personId}/tokens', { params: { path: { personId } } }))
  return apiOf({ url, token: accessToken })
}

/** Leaders say whom they can take, and how many. */
export async function optIn(hr: Api, { people, leaders }: Company): Promise<void> {
  await Promise.all(
    leaders.map((externalId, index) =>
      must(
        hr.PUT('/v1/people/{personId}/mentor-profile', {
          params: { path: { personId: people.get(externalId)! } },
          body: { capacity: 1 + (index % 3), formats: ['conversation', 'walkthrough', 'seat'] },
        }),
      ),
    ),
  )
}

/** One minute after this mentor's offer lapses. */
async function deadlineOf(hr: Api, matchRequestId: string, mentorId: string): Promise<string> {
  const { data } = await must(hr.GET('/v1/offers', { params: { query: { matchRequestId } } }))
  const expiresAt = data.find((offer) => offer.mentorId === mentorId)?.expiresAt
  if (!expiresAt) throw new Error('This mentor has no pending offer.')
  return new Date(Date.parse(expiresAt) + 60_000).toISOString()
}

/** 15:45 in Hamburg, which is 9:45 in Toronto, on a Tuesday to Thursday so many days later or soon after. */
function quarterToFour(from: string, days: number): string {
  let day = Temporal.Instant.from(from).toZonedDateTimeISO('Europe/Berlin').add({ days })
  while (day.dayOfWeek < 2 || day.dayOfWeek > 4) day = day.add({ days: 1 })
  return day
    .with({ hour: 15, minute: 45, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
    .toInstant()
    .toString()
}

const spoken = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(
    new Date(instant),
  )
