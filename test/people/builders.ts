import type { Answer, Client } from '../setup/client.ts'

let made = 0

/** Adds a person; a test names only what it is about. */
export async function aPerson(organization: Client, fields: Record<string, unknown> = {}): Promise<Answer['body']> {
  made += 1
  const answer = await organization.post('/v1/people', {
    externalId: `E${made}`,
    name: `Ines Halvorsen ${made}`,
    email: `ines.${made}@lademark.example`,
    timeZone: 'Europe/Berlin',
    ...fields,
  })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.body
}

export async function aRoom(organization: Client, fields: Record<string, unknown> = {}): Promise<Answer['body']> {
  made += 1
  const answer = await organization.post('/v1/rooms', {
    externalId: `room-${made}`,
    name: 'Weekly pipeline review',
    function: 'sales',
    kind: 'review',
    sensitivity: 'internal',
    description: 'Each deal above a line is told in two minutes.',
    guestSeats: 1,
    ...fields,
  })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.body
}

/** The person's own caller, with a token of theirs. */
export async function as(organization: Client, personId: string): Promise<Client> {
  const answer = await organization.post(`/v1/people/${personId}/tokens`)
  if (answer.status !== 200) throw new Error(answer.text)
  return organization.as(answer.body.accessToken)
}

/** Pointer (or parameter) and code of each wrong field, in order. */
export const wrong = (answer: Answer): string[] =>
  answer.body.errors
    .map(
      (each: { pointer?: string; parameter?: string; code: string }) =>
        `${each.pointer ?? each.parameter} ${each.code}`,
    )
    .sort()
