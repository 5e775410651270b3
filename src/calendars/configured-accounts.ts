import type { Outgoing } from '../outgoing/guarded-fetch.ts'
import type { CalendarAccounts } from './calendar-account.ts'
import { CONSENT_PATH } from './consent-routes.ts'
import { googleAccount } from './google-account.ts'
import { microsoftAccount } from './microsoft-account.ts'

/** The settings that tell of our clients at providers. */
type Settings = {
  PUBLIC_URL: string
  GOOGLE_CLIENT_ID?: string | undefined
  GOOGLE_CLIENT_SECRET?: string | undefined
  GOOGLE_URL?: string | undefined
  MICROSOFT_CLIENT_ID?: string | undefined
  MICROSOFT_CLIENT_SECRET?: string | undefined
  MICROSOFT_TENANT: string
  MICROSOFT_URL?: string | undefined
}

/** The providers at which this installation has a client; the others are null. */
export function configuredAccounts(settings: Settings, outgoing: Outgoing): CalendarAccounts {
  const common = { outgoing, redirectUri: `${settings.PUBLIC_URL}${CONSENT_PATH}` }
  const clientOf = (clientId: string | undefined, clientSecret: string | undefined, url: string | undefined) =>
    clientId && clientSecret ? { ...common, clientId, clientSecret, url } : null
  const google = clientOf(settings.GOOGLE_CLIENT_ID, settings.GOOGLE_CLIENT_SECRET, settings.GOOGLE_URL)
  const microsoft = clientOf(settings.MICROSOFT_CLIENT_ID, settings.MICROSOFT_CLIENT_SECRET, settings.MICROSOFT_URL)
  return {
    google: google && googleAccount(google),
    microsoft: microsoft && microsoftAccount({ ...microsoft, tenant: settings.MICROSOFT_TENANT }),
  }
}
