import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, integer, timeOfDay } from '../http/wire.ts'
import { notFound } from '../kernel/refusal.ts'
import { preferencesOf } from './preferences-store.ts'
import { savePreferences } from './save-preferences.ts'

const locale = z.enum(['en'])
const quiet = timeOfDay.refine((time) => time !== '24:00', 'must be a time of day from 00:00 to 23:59')

const PreferencesReply = z
  .object({
    personId: id('per'),
    quietHours: z
      .object({ start: timeOfDay, end: timeOfDay })
      .nullable()
      .meta({ description: 'In the person’s time zone' }),
    locale,
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
    locale: locale.default('en'),
  })
  .meta({ id: 'NewPreferences' })

const url = '/v1/people/:personId/preferences'
const common = { tag: 'Profiles', url, people: 'self', params: z.object({ personId: id('per') }) } as const

const present = <T extends { locale: string }>(preferences: T) => ({
  ...preferences,
  locale: locale.parse(preferences.locale),
})

export function preferencesRoutes(routes: Routes): void {
  routes.read({
    ...common,
    operationId: 'getPreferences',
    summary: 'Read how somebody wants to be reached',
    scope: 'people:read',
    reply: PreferencesReply,
    run: async (read, { params }) => {
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
    scope: 'people:write',
    ifMatch: 'when_exists',
    body: PreferencesBody,
    reply: PreferencesReply,
    run: async (tx, { params, version, body }) => present(await savePreferences(tx, params.personId, version, body)),
  })
}
