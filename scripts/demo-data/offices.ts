/** Lademark's offices. The first language is the office's own. */
export const OFFICES = {
  Hamburg: { timeZone: 'Europe/Berlin', languages: ['de', 'en'] },
  Lyon: { timeZone: 'Europe/Paris', languages: ['fr', 'en'] },
  Toronto: { timeZone: 'America/Toronto', languages: ['en'] },
  Bengaluru: { timeZone: 'Asia/Kolkata', languages: ['en'] },
  'São Paulo': { timeZone: 'America/Sao_Paulo', languages: ['pt', 'en'] },
} as const

export type Office = keyof typeof OFFICES
