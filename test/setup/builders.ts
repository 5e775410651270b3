import type { Client } from './client.ts'

let made = 0

const post = async (client: Client, path: string, body: unknown) => {
  const answer = await client.post(path, body)
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`)
  return answer.body
}

/** A person of the client's organization, with what the test does not care about filled in. */
export async function makePerson(
  client: Client,
  fields: Record<string, unknown> = {},
): Promise<{ id: string; version: number }> {
  made += 1
  const person = {
    externalId: `E${made}`,
    name: `Person ${made}`,
    email: `e${made}@nordlicht.example`,
    timeZone: 'Europe/Berlin',
  }
  return post(client, '/v1/people', { ...person, ...fields })
}

/** An internal weekly meeting, unless told otherwise. */
export async function makeRoom(
  client: Client,
  fields: Record<string, unknown> = {},
): Promise<{ id: string; version: number }> {
  made += 1
  return post(client, '/v1/rooms', {
    name: `Room ${made}`,
    function: 'sales',
    kind: 'meeting',
    sensitivity: 'internal',
    ...fields,
  })
}

/** The same service as this person sees it. */
export async function actAs(client: Client, personId: string): Promise<Client> {
  const token = await post(client, `/v1/people/${personId}/tokens`, undefined)
  return client.as(token.accessToken)
}
