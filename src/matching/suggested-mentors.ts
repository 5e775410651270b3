import type { Locale } from '../kernel/locale.ts'
import type { PersonInBrief } from '../people/index.ts'
import type { Suggestion } from './engine/suggest.ts'
import type { ToldReason } from './reasons-in-words.ts'

export type SuggestedMentor = Omit<Suggestion, 'reasons'> & { mentor: PersonInBrief; reasons: ToldReason[] }

/** `language` is the mentee's: the reasons are told to them, whoever asks. */
export type SuggestedMentors = { data: SuggestedMentor[]; excluded: Record<string, number>; language: Locale }
