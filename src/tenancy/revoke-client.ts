import { notFound } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { announceClient } from './announce-client.ts'
import { type Client, clientById, markRevoked } from './client-store.ts'

/** Its tokens end within seconds. Once revoked it stays so; asking again changes nothing. */
export async function revokeClient(tx: Tx, id: string): Promise<Client> {
  const revoked = await markRevoked(tx, id)
  if (revoked) {
    await announceClient(tx, 'client.revoked', revoked)
    return revoked
  }
  const client = await clientById(tx, id)
  if (!client) throw notFound('client')
  return client
}
