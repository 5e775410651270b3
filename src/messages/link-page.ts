import type { Read } from '../storage/database.ts'
import type { MentorPictures } from '../matching/index.ts'
import { namedIn, preferencesOf } from '../people/index.ts'
import { currentOrganization } from '../tenancy/index.ts'
import { linkOf } from './action-links.ts'
import { actionView } from './action-view.ts'
import { type Found, findSubject } from './link-subject.ts'
import { sessionView } from './message-context.ts'
import type { OpenAction, SubjectType } from './open-actions.ts'
import type { About, ActionView, GoneView, PageReader } from './pages/page-view.ts'
import { localeOf } from './words/locale.ts'

export type Link = NonNullable<Awaited<ReturnType<typeof linkOf>>>

/** What every page behind a link knows. */
export type Shown = { link: Link; reader: PageReader; about: About; open: readonly OpenAction[] }

/** What a link leads to: its page; that it was used, with what it had done; or the reason why it does nothing any more. */
export type LinkState =
  | ({ is: 'open'; view: ActionView } & Shown)
  | ({ is: 'used'; now: GoneView['now'] } & Shown)
  | ({ is: 'changed'; now: GoneView['now'] } & Shown)
  | { is: 'expired'; reader: PageReader }
  | { is: 'unknown' }

export async function linkState(read: Read, token: string, pictures: MentorPictures): Promise<LinkState> {
  const link = await linkOf(read, token)
  if (!link) return { is: 'unknown' }
  const { subjectType, subjectId: id, personId: readerId, now } = link
  const nameless = await findSubject(read, { type: subjectType as SubjectType, id, readerId, now })
  if (!nameless) return { is: 'unknown' }
  const reader = await readerOf(read, nameless)
  const found = inWords(nameless, reader)
  if (now >= link.expiresAt) return { is: 'expired', reader }
  const about = await aboutOf(read, found)
  const shown = { link, reader, about, open: found.open }
  const gone = (is: 'used' | 'changed'): LinkState => ({ is, ...shown, now: present(found, about) })
  if (link.usedAt) return gone('used')
  const isOpen = found.open.some(
    ({ action, subject }) => action === link.action && subject.version === link.subjectVersion,
  )
  const view = isOpen ? await actionView(read, link.action, found, reader, pictures) : null
  if (view) return { is: 'open', ...shown, view }
  // The same form, sent twice at once, may have changed it since the link was read.
  return gone((await linkOf(read, token))?.usedAt ? 'used' : 'changed')
}

/** With words where names were erased. */
function inWords(found: Found, { locale }: PageReader): Found {
  const people = namedIn(found.people, locale)
  return { ...found, people, other: (found.other && people.get(found.other.id)) ?? null }
}

async function readerOf(read: Read, { reader }: Found): Promise<PageReader> {
  const [{ name: organizationName }, preferences] = await Promise.all([
    currentOrganization(read),
    preferencesOf(read, [reader.id]),
  ])
  const locale = localeOf(preferences.get(reader.id)?.locale ?? null, reader.languages)
  return { locale, timeZone: reader.timeZone, organizationName }
}

async function aboutOf(read: Read, found: Found): Promise<About> {
  const session = found.is === 'ses' ? await sessionView(read, found.session, found.reader.id, found.people) : null
  return { name: found.other?.name ?? '', session }
}

const present = (found: Found, { session }: About): GoneView['now'] =>
  found.is === 'ses' && session ? { session, state: found.session.state } : null
