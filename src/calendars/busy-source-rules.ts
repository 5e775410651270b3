/** Calendars that are read, and accounts that are asked. */
export const IMPORT_KINDS = ['address', 'file'] as const
export const PROVIDERS = ['google', 'microsoft'] as const
export const SOURCE_KINDS = [...IMPORT_KINDS, ...PROVIDERS] as const

export type ImportKind = (typeof IMPORT_KINDS)[number]
export type Provider = (typeof PROVIDERS)[number]
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** `needs_reconnect`: the provider takes our tokens no more. `disconnecting`: they are being revoked. */
export const SOURCE_STATES = ['active', 'needs_reconnect', 'disconnecting'] as const
export type SourceState = (typeof SOURCE_STATES)[number]

export const RESULTS = ['fetched', 'unchanged', 'failed'] as const

/** Where somebody's busy times come from. */
export type BusySource = {
  id: string
  organizationId: string
  personId: string
  kind: SourceKind
  state: SourceState
  /** What people may see of it: an address without its path, the name of an account. */
  shownAs: string
  /** Sealed: the address, or the tokens of an account. */
  secret: string | null
  /** What is kept of a calendar: when, and nothing of what. */
  calendar: string | null
  /** In which its whole days and times of no zone were last worked out. */
  timeZone: string | null
  etag: string | null
  /** Null: nothing to fetch. */
  refreshMinutes: number | null
  eventCount: number
  /** By the real clock, as are the other instants of fetching: the outside world knows no other. */
  lastFetchedAt: Date | null
  lastResult: (typeof RESULTS)[number] | null
  problemCode: string | null
  /** Since when every attempt has failed. */
  staleSince: Date | null
  failures: number
  nextRefreshAt: Date | null
  /** By the organization's clock: when the window has moved so far that the calendar is expanded anew. */
  expandAt: Date | null
  claimedUntil: Date | null
  /** How often it was claimed; who comes late with a result of an earlier claim is not heard. */
  claim: number
  createdAt: Date
  updatedAt: Date
}

/** A source as it is read; `overdueSince`: when it should have been asked and no worker came. */
export type FoundSource = BusySource & { overdueSince: Date | null }

/** Busy times that could not be renewed for so long are not believed any more. */
export const KEEP_STALE_DAYS = 7

export const isImport = (kind: SourceKind): kind is ImportKind => kind === 'address' || kind === 'file'

/** What it is called in events. */
export const subjectOf = ({ kind }: Pick<BusySource, 'kind'>) =>
  isImport(kind)
    ? ({ type: 'bim', name: 'busy_import' } as const)
    : ({ type: 'cac', name: 'calendar_account' } as const)

/** What may be seen of a calendar's address: its path and query may let anybody read it. */
export const maskedAddress = (address: string): string => `${new URL(address).origin}/…`

export const newSource = (
  fields: Pick<BusySource, 'id' | 'organizationId' | 'personId' | 'kind' | 'shownAs'> & Partial<BusySource>,
  now: Date,
): BusySource => ({
  state: 'active',
  secret: null,
  calendar: null,
  timeZone: null,
  etag: null,
  refreshMinutes: null,
  eventCount: 0,
  lastFetchedAt: null,
  lastResult: null,
  problemCode: null,
  staleSince: null,
  failures: 0,
  nextRefreshAt: null,
  expandAt: null,
  claimedUntil: null,
  claim: 0,
  createdAt: now,
  updatedAt: now,
  ...fields,
})

/** Of one person, imports and accounts together. */
export const MOST_SOURCES = 10
