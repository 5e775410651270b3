import { BusySourceEntity } from './busy-source-store.ts'
import { BusyTimeEntity } from './busy-time-store.ts'
import { CalendarConsentEntity } from './consent-store.ts'

export { askGoogleSoon } from './busy-due-store.ts'
export { outsideBusyTimes } from './busy-time-store.ts'
export { zoneNamed } from './calendar-zones.ts'
export { calendarReactions } from './calendar-reactions.ts'
export { calendarRoutes } from './calendar-routes.ts'
export { eraseCalendars } from './erase-calendars.ts'
export { configuredAccounts } from './configured-accounts.ts'
export { busySourcesDue } from './refresh-sources.ts'

export const calendarEntities = [BusySourceEntity, BusyTimeEntity, CalendarConsentEntity]
