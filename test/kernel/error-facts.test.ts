import { Writable } from 'node:stream'
import { pino } from 'pino'
import { beforeAll, expect, it } from 'vitest'
import { errorFacts } from '../../src/kernel/error-facts.ts'
import { PersonEntity } from '../../src/people/person-store.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { aPerson } from '../people/builders.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})

/** Whatever a statement does wrong, as the log shows it. */
async function logged(work: () => Promise<unknown>): Promise<string> {
  let text = ''
  const log = pino(
    { serializers: { err: errorFacts } },
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        text += chunk.toString()
        done()
      },
    }),
  )
  await work().catch((error: unknown) => log.error({ err: error }, 'failed'))
  return text
}

it('a log shows which constraint was violated where, and nothing of the row', async () => {
  const organization = await app.organization()
  const person = await aPerson(organization, { name: 'Philippa Oduya', email: 'philippa@lademark.example' })
  const scope = {
    organizationId: fromTypeId('org', organization.organizationId!),
    platformId: null,
    caller: { kind: 'system', id: 'test' },
    requestId: 'test',
  } as const
  const id = fromTypeId('per', person.id)!
  const ways = [
    () =>
      app.database.transact(scope, async (tx) =>
        tx.manager.insert(PersonEntity, (await tx.manager.findOneByOrFail(PersonEntity, { id })) as never),
      ),
    () =>
      app.database.transact(scope, (tx) =>
        tx.rows('INSERT INTO person SELECT * FROM person WHERE organization_id = $1 AND email = $2', [
          scope.organizationId,
          'philippa@lademark.example',
        ]),
      ),
  ]
  for (const way of ways) {
    const text = await logged(way)
    expect(JSON.parse(text).err).toMatchObject({
      message: expect.stringContaining('duplicate key'),
      stack: expect.any(String),
    })
    expect(text).toContain('person_pk')
    expect(text).not.toMatch(/philippa|Oduya|\$1|INSERT INTO/i)
  }
})

it('a log shows the cause of an error, and what is thrown though it is none', async () => {
  const text = await logged(() => Promise.reject(new Error('outside', { cause: new TypeError('inside') })))
  expect(JSON.parse(text).err).toMatchObject({
    type: 'Error',
    message: 'outside',
    cause: { type: 'TypeError', message: 'inside' },
  })
  expect(JSON.parse(await logged(async () => Promise.reject('words'))).err).toEqual({ message: 'words' })
})
