import { z } from 'zod'
import { addMilliseconds, DAY } from '../kernel/clock.ts'
import { type Interval, joined } from '../kernel/interval.ts'
import type { Outgoing } from '../outgoing/guarded-fetch.ts'
import { askProvider } from './ask-provider.ts'
import { RefreshFailure } from './busy-problem-rules.ts'
import type { CalendarAccount } from './calendar-account.ts'
import { oauthGrant } from './oauth-grant.ts'

export type ProviderOptions = {
  outgoing: Outgoing
  clientId: string
  clientSecret: string
  redirectUri: string
  /** Stands in for all hosts of the provider. */
  url?: string | undefined
}

/** Google refuses more than 90 days at once. */
const MOST_DAYS = 60

const Busy = z.object({ start: z.coerce.date(), end: z.coerce.date() })
const FreeBusy = z.object({
  calendars: z.record(
    z.string(),
    z.object({ busy: z.array(Busy).default([]), errors: z.array(z.object({ reason: z.string() })).optional() }),
  ),
})

/** Google Calendar's free/busy, version 3; the scope shows no more than that. */
export function googleAccount({ outgoing, url, ...client }: ProviderOptions): CalendarAccount {
  const grant = oauthGrant({
    ...client,
    outgoing,
    server: {
      issuer: url ?? 'https://accounts.google.com',
      authorization_endpoint: `${url ?? 'https://accounts.google.com'}/o/oauth2/v2/auth`,
      token_endpoint: `${url ?? 'https://oauth2.googleapis.com'}/token`,
      revocation_endpoint: `${url ?? 'https://oauth2.googleapis.com'}/revoke`,
    },
    scope: 'openid email https://www.googleapis.com/auth/calendar.freebusy',
    // Without both there is no refresh token when somebody connects a second time.
    extra: { access_type: 'offline', prompt: 'consent' },
  })
  const freeBusyUrl = `${url ?? 'https://www.googleapis.com'}/calendar/v3/freeBusy`

  return {
    authorizeUrl: grant.authorizeUrl,
    async exchange(answer, consent, now) {
      const { tokens, claims } = await grant.exchange(answer, consent, now)
      return { tokens, name: typeof claims?.['email'] === 'string' ? claims['email'] : 'Google' }
    },
    refresh: grant.refresh,
    async freeBusy({ access }, { window, now }) {
      const busy: Interval[] = []
      for (const { start, end } of piecesOf(window)) {
        const body = JSON.stringify({ timeMin: start, timeMax: end, items: [{ id: 'primary' }] })
        const headers = { 'content-type': 'application/json' }
        const asked = { method: 'POST', headers, body, shape: FreeBusy, access, now }
        const calendar = (await askProvider(outgoing, freeBusyUrl, asked)).calendars['primary']
        if (!calendar || calendar.errors?.length) throw new RefreshFailure('server_failed')
        busy.push(...calendar.busy)
      }
      return joined(busy)
    },
    revoke: grant.revoke,
  }
}

function piecesOf({ start, end }: Interval): Interval[] {
  const pieces: Interval[] = []
  for (let from = start; from < end; from = addMilliseconds(from, MOST_DAYS * DAY)) {
    const to = addMilliseconds(from, MOST_DAYS * DAY)
    pieces.push({ start: from, end: to < end ? to : end })
  }
  return pieces
}
