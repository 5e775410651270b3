import { beforeEach, expect, it } from 'vitest'
import { openPostOffice, smtpRefusal } from '../setup/post-office.ts'
import { done, type Story, tellStory } from '../setup/story.ts'
import { testApp } from '../setup/test-app.ts'

const office = await openPostOffice()
const app = await testApp({ SMTP_URL: office.url })
let story: Story
let offerId: string
beforeEach(async () => {
  office.at = () => undefined
  story = await tellStory(app)
  const room = await story.room({ name: 'pricing committee' })
  const mentor = await story.mentor([room])
  const mentee = await story.mentee([room])
  const [offer] = await story.rank(mentee, (await story.request(mentee)).id, [mentor])
  offerId = offer!.id
})

const deliver = async () => {
  while ((await story.runDue('messages')) > 0);
}
/** Of what was told at once, the mentor's request: its state, and why. */
const listed = async (query = '') =>
  done(await story.hr.get(`/v1/reminders?subjectId=${offerId}&kind=offer.made${query}`)).data.map(
    ({ state, reason }: { state: string; reason: string | null }) => [state, reason],
  )
const states = ['planned', 'sent', 'suppressed', 'failed', 'cancelled']
const under = async () =>
  (await Promise.all(states.map(async (state) => ((await listed(`&state=${state}`)).length > 0 ? [state] : [])))).flat()

it('is planned, then sent', async () => {
  expect([await listed(), await under()]).toEqual([[['planned', null]], ['planned']])
  await story.runDue('reminders')
  await deliver()
  expect([await listed(), await under()]).toEqual([[['sent', null]], ['sent']])
})

it('has failed, with the reason, when its message has; and is sent once that was sent again', async () => {
  await story.runDue('reminders')
  office.at = ({ stage }) => (stage === 'data' ? smtpRefusal(550, 'no such mailbox') : undefined)
  await deliver()
  expect([await listed(), await under()]).toEqual([
    [['failed', expect.stringContaining('no such mailbox')]],
    ['failed'],
  ])
  office.at = () => undefined
  const [{ messageId }] = done(await story.hr.get(`/v1/reminders?subjectId=${offerId}&state=failed`)).data
  done(await story.hr.post(`/v1/messages/${messageId}/retry`))
  await deliver()
  expect([await listed(), await under()]).toEqual([[['sent', null]], ['sent']])
})

it('is suppressed when its message came to mean nothing before any server took it', async () => {
  await story.runDue('reminders')
  done(await story.hr.post(`/v1/offers/${offerId}/withdraw`))
  await deliver()
  expect([await listed(), await under()]).toEqual([[['suppressed', 'superseded']], ['suppressed']])
})
