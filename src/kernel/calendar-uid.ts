const DOMAIN = 'anteroom'

/** The UID in calendars of what has this TypeID. It stays the same for ever, or a calendar would show the thing twice. */
export const calendarUidOf = (typeId: string): string => `${typeId}@${DOMAIN}`

const OURS = new RegExp(`^[a-z]{3}_[0-7][0-9a-z]{25}@${DOMAIN}$`, 'i')
const WRAPPER = 'vCal-Uid\u0001\0\0\0'

/** Whether an event came from here. Exchange hides foreign UIDs in hexadecimal ones of its own (MS-OXCICAL, 2.1.3.1.1.20.26). */
export function isOurUid(uid: string): boolean {
  const [, wrapped] = Buffer.from(uid, 'hex').toString('latin1').split(WRAPPER)
  return OURS.test(wrapped?.replaceAll('\0', '') ?? uid)
}
