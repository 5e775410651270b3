import type { Hindrance } from '../cohorts/solve/candidate-graph.ts'
import type { DeclineReason } from '../offer-rules.ts'

/** Of mentors who host a room that is wanted, how many cannot be given to the mentee, to HR. A hindrance without a text does not compile. */
const hindered: Readonly<Record<`hindered.${Hindrance}`, string>> = {
  'hindered.same_person': '{count, plural, one {one is} other {# are}} the mentee',
  'hindered.reporting_line':
    '{count, plural, one {one stands} other {# stand}} above or below them in the line of managers',
  'hindered.do_not_match': '{count, plural, one {one is} other {# are}} on record as not to be matched with them',
  'hindered.already_paired': '{count, plural, one {one is} other {# are}} mentoring them at present',
  'hindered.already_asked': '{count, plural, one {one has} other {# have}} had their request and not said yes',
  'hindered.no_shared_language': '{count, plural, one {one shares} other {# share}} no language with them',
  'hindered.left': '{count, plural, one {one takes} other {# take}} no part any more',
  'hindered.expired_twice': '{count, plural, one {one} other {#}} let two offers expire within 30 days',
  'hindered.paused': '{count, plural, one {one has} other {# have}} paused mentoring',
  'hindered.full': '{count, plural, one {one has} other {# have}} no place left',
  'hindered.too_little_shared_time':
    '{count, plural, one {one shares} other {# share}} too few working hours a week with them',
  'hindered.guests_not_allowed':
    '{count, plural, one {one} other {#}} may bring no guest into these rooms, and they want to sit in',
  'hindered.no_wanted_room':
    '{count, plural, one {one hosts} other {# host}} only rooms where they have been as far as they wanted',
  'hindered.forbidden': '{count, plural, one {one was} other {# were}} kept apart from them by HR',
}

/** A mentor's no, to the mentee. */
const declined: Readonly<Record<`timeline.declined.${DeclineReason}`, string>> = {
  'timeline.declined.no_time': '{mentor} said no: no time for it at present.',
  'timeline.declined.not_the_right_person': '{mentor} said no: not the right person for this.',
  'timeline.declined.room_not_open': '{mentor} said no: cannot take anybody into the room at present.',
  'timeline.declined.already_mentoring': '{mentor} said no: has as many mentees as they can do justice to.',
  'timeline.declined.conflict_of_interest': '{mentor} said no: a conflict of interest.',
  'timeline.declined.other': '{mentor} said no, for a reason of their own.',
}

/** The language that the others are held against: their keys and arguments are those of these texts. */
export const english = {
  'unmatched.left': 'Has left the organization.',
  'unmatched.not_opted_in': 'Does not take part as a mentee any more.',
  'unmatched.asks_already': 'Is asking for a mentor on their own: that request goes on, or is withdrawn first.',
  'unmatched.no_host': 'No mentor of this cohort hosts a room that they still want.',
  'unmatched.no_candidate':
    '{hosts, plural, one {One mentor of this cohort hosts a room that they want, but may not} other {# mentors of this cohort host a room that they want, but none may}} be paired with them: {rules}.',
  'unmatched.contested':
    '{mentees, plural, one {# mentee competes} other {# mentees compete}} for {places, plural, one {the one place} other {the # places}} that {mentors, plural, one {one mentor has} other {# mentors have}} left; nobody else could take any of them.',
  'unmatched.all_pinned': 'All places of the mentors who could take them went to pinned pairs.',
  'unmatched.outranked':
    'Every mentor who could take them has only mentees who fit better. Another objective leaves fewer out.',
  ...hindered,

  'timeline.asked': 'You asked for a mentor.',
  'timeline.ranked': '{count, plural, one {You ranked {mentors}.} other {You ranked {mentors}, in this order.}}',
  'timeline.matched': 'You have a mentor: {mentor}.',
  'timeline.exhausted': 'Nobody of those you ranked takes it. New suggestions are ready.',
  'timeline.withdrawn': 'The request was withdrawn.',
  'timeline.expired': 'The request ended, because nobody was ranked for a long time.',
  'timeline.offer_made': '{mentor} was asked.',
  'timeline.offer_made_until': '{mentor} was asked, with time to answer until {until}.',
  'timeline.offer_accepted': '{mentor} said yes.',
  ...declined,
  'timeline.better_person': 'They suggest {person}.',
  'timeline.offer_expired': '{mentor} did not answer in time.',
  'timeline.taken_back': 'You took the offer to {mentor} back.',
  'timeline.ended_with_request': 'The offer to {mentor} ended with the request.',
  'timeline.not_asked': '{mentor} was not asked.',
  'timeline.another_accepted': '{mentor} was not asked: somebody before them said yes.',
  'timeline.ruled_out': '{mentor} is out of the line. {rule}',

  'standing.open': 'Nobody has been asked yet. Rank up to five mentors from your suggestions.',
  'standing.asking': '{mentor} is being asked and has until {until} to answer.',
  'standing.next': '{count, plural, one {{mentors} would be next.} other {{mentors} would be next, in this order.}}',
  'standing.nobody_next': 'Nobody else is in line.',
  'standing.exhausted':
    'Everybody in line has been asked, and nobody takes it. Rank anew from the suggestions that are ready, or withdraw.',
  'standing.matched': '{mentor} is your mentor.',
  'standing.expired': 'The request has ended, because nobody was ranked for a long time. Ask again whenever you like.',
} as const

export type TextKey = keyof typeof english
export type Texts = Readonly<Record<TextKey, string>>
