import type { CallScope } from '../../kernel/caller.ts'
import { newId, toTypeId } from '../../kernel/ids.ts'
import type { Database } from '../../storage/database.ts'
import { currentOrganization } from '../../tenancy/index.ts'
import { noteResult, requireChannel } from './channel-store.ts'
import { postJson } from './post-json.ts'
import { signedHeaders } from './reminder-webhook.ts'
import type { ChannelCalls } from './send-to-channel.ts'
import { slackBody } from './slack.ts'
import { teamsBody } from './teams.ts'

/** One attempt, also at a channel that is turned off. What is refused is an answer, no error. */
export async function testChannel(
  database: Database,
  scope: CallScope,
  { outgoing, sealer }: ChannelCalls,
  id: string,
): Promise<{ delivered: boolean; result: string }> {
  const { channel, organization } = await database.read(scope, async (read) => ({
    channel: await requireChannel(read, id),
    organization: await currentOrganization(read),
  }))
  const url = sealer.open(channel.addressSealed, id)
  const send = () => {
    if (channel.kind === 'webhook') {
      const data = { organizationId: toTypeId('org', organization.id), channelId: toTypeId('chn', id) }
      const body = JSON.stringify({ type: 'channel.test', data })
      return postJson(
        outgoing,
        url,
        body,
        signedHeaders(sealer.open(channel.secretSealed!, id), toTypeId('msg', newId()), body),
      )
    }
    const text = `This is a test. Reminders of ${organization.name} come here.`
    const content = { subject: 'A test from Anteroom', receiverName: channel.name, text }
    return postJson(outgoing, url, channel.kind === 'slack' ? slackBody(content) : teamsBody(content))
  }
  const answer = await send().then(
    ({ accepted }) => ({ delivered: true, result: accepted }),
    (error: Error) => ({ delivered: false, result: error.message.slice(0, 500) }),
  )
  await database.transact(scope, async (tx) => noteResult(tx, id, answer.result, false))
  return answer
}
