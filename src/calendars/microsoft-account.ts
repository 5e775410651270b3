import { z } from 'zod'
import { isOurUid } from '../kernel/calendar-uid.ts'
import { common, type Interval, joined } from '../kernel/interval.ts'
import { instantOf } from '../kernel/time-zone.ts'
import { askProvider } from './ask-provider.ts'
import { RefreshFailure } from './busy-problem-rules.ts'
import type { CalendarAccount } from './calendar-account.ts'
import type { ProviderOptions } from './google-account.ts'
import { oauthGrant } from './oauth-grant.ts'

/** Of 500 events each. */
const MOST_PAGES = 20

const When = z.object({ dateTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/) })
const Event = z.object({
  iCalUId: z.string().nullish(),
  start: When,
  end: When,
  showAs: z.string().optional(),
  isAllDay: z.boolean().default(false),
  isCancelled: z.boolean().default(false),
  responseStatus: z.object({ response: z.string().optional() }).nullish(),
})
const Events = z.object({ value: z.array(Event), '@odata.nextLink': z.string().optional() })
const Me = z.object({ userPrincipalName: z.string().min(1).max(300) })

/** Microsoft Graph's calendar view: recurring events come expanded, and of each no more is asked for than when it is, how it shows and whether it came from us. */
export function microsoftAccount({
  outgoing,
  url,
  tenant,
  ...client
}: ProviderOptions & { tenant: string }): CalendarAccount {
  const login = `${url ?? 'https://login.microsoftonline.com'}/${tenant}`
  const graph = `${url ?? 'https://graph.microsoft.com'}/v1.0/me`
  const grant = oauthGrant({
    ...client,
    outgoing,
    server: {
      issuer: `${login}/v2.0`,
      authorization_endpoint: `${login}/oauth2/v2.0/authorize`,
      token_endpoint: `${login}/oauth2/v2.0/token`,
    },
    // No id token: those of many tenants each name an issuer of their own.
    scope: 'offline_access User.Read Calendars.ReadBasic',
    extra: { prompt: 'select_account' },
  })

  return {
    authorizeUrl: grant.authorizeUrl,
    async exchange(answer, consent, now) {
      const { tokens } = await grant.exchange(answer, consent, now)
      const asked = { shape: Me, access: tokens.access, now }
      const { userPrincipalName } = await askProvider(outgoing, `${graph}?$select=userPrincipalName`, asked)
      return { tokens, name: userPrincipalName }
    },
    refresh: grant.refresh,
    async freeBusy({ access }, { window, timeZone, now }) {
      const query = new URLSearchParams({
        startDateTime: window.start.toISOString(),
        endDateTime: window.end.toISOString(),
        $select: 'iCalUId,start,end,showAs,isAllDay,isCancelled,responseStatus',
        $top: '500',
      })
      const headers = { prefer: 'outlook.timezone="UTC"' }
      const busy: Interval[] = []
      let next: string | undefined = `${graph}/calendar/calendarView?${query.toString()}`
      for (let page = 0; next; page += 1) {
        // The token goes to nobody but the one who gave it.
        if (new URL(next).origin !== new URL(graph).origin) throw new RefreshFailure('server_failed')
        if (page === MOST_PAGES) throw new RefreshFailure('too_many_instances')
        const found: z.output<typeof Events> = await askProvider(outgoing, next, {
          headers,
          shape: Events,
          access,
          now,
        })
        busy.push(...found.value.filter(isBusy).map((event) => spanOf(event, timeZone)))
        next = found['@odata.nextLink']
      }
      return common(joined(busy), [window])
    },
    // Microsoft offers only to end all sessions of the account everywhere. Forgetting the tokens is what is ours to do.
    revoke: async () => {},
  }
}

const isBusy = ({ iCalUId, showAs, isCancelled, responseStatus }: z.output<typeof Event>): boolean =>
  !isOurUid(iCalUId ?? '') &&
  showAs !== 'free' &&
  showAs !== 'workingElsewhere' &&
  !isCancelled &&
  responseStatus?.response !== 'declined'

/** Whole days come as midnights of no zone, whatever zone was asked for. */
function spanOf({ start, end, isAllDay }: z.output<typeof Event>, timeZone: string): Interval {
  const instant = ({ dateTime }: z.output<typeof When>) =>
    instantOf(Temporal.PlainDateTime.from(dateTime), isAllDay ? timeZone : 'UTC')
  return { start: instant(start), end: instant(end) }
}
