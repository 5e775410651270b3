import { type Api, must } from './api.ts'

export type Mail = Awaited<ReturnType<typeof mailTo>>[number]

/** What somebody got, in order. */
export async function mailTo(api: Api, receiverId: string) {
  const { data } = await must(api.GET('/v1/sandbox/messages', { params: { query: { receiverId, limit: 100 } } }))
  return data
}

/** The address behind a button of a mail, by the place of the button. */
export function linkIn(mail: Mail | undefined, place: number): string {
  const link = mail?.text.match(/https?:\/\/\S+\/a\/[\w-]+/g)?.[place]
  if (!link) throw new Error(`No link ${place} in the mail: ${mail?.subject}`)
  return link
}

/** Opens the page behind a link, as a person would, and then presses its button. The address in the mail is the service's public one. */
export async function pressButton(url: string, link: string, form: Record<string, string> = {}): Promise<void> {
  const address = url + new URL(link).pathname
  const page = await fetch(address)
  if (page.status !== 200) throw new Error(`${page.status} from the page of a link`)
  const done = await fetch(address, { method: 'POST', body: new URLSearchParams(form) })
  if (done.status !== 200) throw new Error(`${done.status} after pressing the button: ${await done.text()}`)
}
