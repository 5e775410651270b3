import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { distinct, id, integer, listOf, localDate, timeOfDay } from '../http/wire.ts'
import { LOCALES } from '../kernel/locale.ts'
import { notFound } from '../kernel/refusal.ts'
import { requirePersonById } from './person-store.ts'
import { DEFAULT_PREFERENCES, isQuietAt, REACHED_BY } from './preferences-rules.ts'
import { preferencesOf } from './preferences-store.ts'
import { savePreferences } from './save-preferences.ts'

const quiet = timeOfDay.refine((time) => time !== '24:00', 'must be a time of day from 00:00 to 23:59')

const fields = (optionalKinds: readonly string[]) => ({
  locale: z
    .enum(LOCALES)
    .nullable()
    .meta({ description: 'Null: the first of the person’s languages that there are texts in' }),
  channels: distinct(listOf(z.enum(REACHED_BY), REACHED_BY.length).min(1))
    .nullable()
    .meta({
      description: 'What may be used to reach them, `mail` first for mail alone; null: as the organization has it',
    }),
  digest: z
    .strictObject({ hour: integer(0, 23) })
    .nullable()
    .meta({ description: 'What is not urgent comes at this hour of their day as one message; null: each at its time' }),
  pausedUntil: localDate
    .nullable()
    .meta({ description: 'Before this day only what is essential comes; then what still matters' }),
  unsubscribed: distinct(listOf(z.enum(optionalKinds), optionalKinds.length)).meta({
    description: 'Kinds of reminders that they do without',
  }),
})

const url = '/v1/people/:personId/preferences'
const common = { tag: 'Profiles', url, people: 'self', params: z.object({ personId: id('per') }) } as const

/** `optionalKinds`: the reminders that people can do without. */
export function preferencesRoutes(routes: Routes, optionalKinds: readonly string[]): void {
  const said = fields(optionalKinds)
  const PreferencesReply = z
    .object({
      personId: id('per'),
      quietHours: z
        .object({ start: timeOfDay, end: timeOfDay })
        .nullable()
        .meta({ description: 'In the person’s time zone' }),
      ...said,
      // Kept also when a kind is no longer one that can be switched off.
      unsubscribed: listOf(z.string().max(50), 100),
      version: integer(0, 2_147_483_647).meta({ description: '0: nothing was said, the defaults hold' }),
    })
    .meta({ id: 'Preferences', description: 'How somebody wants to be reached' })

  const PreferencesBody = z
    .strictObject({
      quietHours: z
        .strictObject({ start: quiet, end: quiet })
        .refine((hours) => hours.start !== hours.end, {
          path: ['end'],
          error: 'must differ from start',
          params: { code: 'empty_span' },
        })
        .nullable()
        .meta({ description: 'Nothing is sent from start to end, in the person’s time zone; null for no quiet hours' }),
      locale: said.locale.default(DEFAULT_PREFERENCES.locale),
      channels: said.channels.default(null),
      digest: said.digest.default(DEFAULT_PREFERENCES.digest),
      pausedUntil: said.pausedUntil.default(DEFAULT_PREFERENCES.pausedUntil),
      unsubscribed: said.unsubscribed.default([]),
    })
    .refine(({ digest, quietHours }) => !digest || !isQuietAt(digest.hour, quietHours), {
      path: ['digest', 'hour'],
      error: 'must lie outside the quiet hours',
      params: { code: 'in_quiet_hours' },
    })
    .meta({ id: 'NewPreferences' })

  routes.read({
    ...common,
    operationId: 'getPreferences',
    summary: 'Read how somebody wants to be reached',
    scope: 'people:read',
    reply: PreferencesReply,
    run: async (read, { params }) => {
      await requirePersonById(read, params.personId)
      const preferences = (await preferencesOf(read, [params.personId])).get(params.personId)
      if (!preferences) throw notFound('person')
      return present(preferences)
    },
  })
  routes.change({
    ...common,
    method: 'PUT',
    operationId: 'savePreferences',
    summary: 'Say how somebody wants to be reached',
    description: 'Whatever is left out takes its default. What is planned for them already moves along.',
    scope: 'people:write',
    ifMatch: 'when_exists',
    body: PreferencesBody,
    reply: PreferencesReply,
    run: async (tx, { params, version, body }) => present(await savePreferences(tx, params.personId, version, body)),
  })
}

const present = <
  T extends { channels: readonly (typeof REACHED_BY)[number][] | null; unsubscribed: readonly string[] },
>(
  preferences: T,
) => ({
  ...preferences,
  channels: preferences.channels && [...preferences.channels],
  unsubscribed: [...preferences.unsubscribed],
})
