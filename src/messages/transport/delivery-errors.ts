/** For good: the same message would be refused again. */
export class DeliveryRefused extends Error {
  /** The SMTP or HTTP reply code, where there was one. */
  readonly replyCode: number | null

  constructor(message: string, replyCode: number | null = null, cause?: unknown) {
    super(message, { cause })
    this.name = 'DeliveryRefused'
    this.replyCode = replyCode
  }
}

/** For good, and not only this message: nothing arrives at this address any more. */
export class ChannelBroken extends DeliveryRefused {}

type Details = { replyCode?: number; mayHaveArrived?: boolean; afterMilliseconds?: number; cause?: unknown }

/** For now: a later attempt may succeed. */
export class DeliveryFailed extends Error {
  readonly replyCode: number | null
  /** The receiver had taken some of it when the connection was lost, so it may arrive all the same. */
  readonly mayHaveArrived: boolean
  /** How long the receiver wants to be left alone; null when it has not said. */
  readonly afterMilliseconds: number | null

  constructor(message: string, details: Details = {}) {
    super(message, { cause: details.cause })
    this.name = 'DeliveryFailed'
    this.replyCode = details.replyCode ?? null
    this.mayHaveArrived = details.mayHaveArrived ?? false
    this.afterMilliseconds = details.afterMilliseconds ?? null
  }
}
