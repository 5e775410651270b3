import { BusySourceEntity, CalendarConsentEntity } from './busy-source-store.ts'
import { BusyTimeEntity } from './busy-time-store.ts'

export { outsideBusyTimes } from './busy-time-store.ts'

export const calendarEntities = [BusySourceEntity, BusyTimeEntity, CalendarConsentEntity]
