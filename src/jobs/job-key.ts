/**
 * BullMQ's id for a job. The name is part of it, so that two kinds of job about one thing are not taken for the same;
 * BullMQ refuses `:` and ids of digits only.
 */
export const keyOf = (name: string, id: string): string => `${name}.${encodeURIComponent(id)}`

/** The id that was given to `keyOf`. */
export const idOf = (name: string, key: string): string => decodeURIComponent(key.slice(name.length + 1))
