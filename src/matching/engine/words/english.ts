import type { RuleName } from '../hard-rules.ts'

/** Why a rule leaves somebody out, as a sentence about them. A rule without one does not compile. */
const rules: Readonly<Record<`rule.${RuleName}`, string>> = {
  'rule.same_person': 'Nobody mentors themselves.',
  'rule.reporting_line': 'Stands above or below the mentee in the line of managers.',
  'rule.do_not_match': 'Is on record as not to be matched with the mentee.',
  'rule.already_paired': 'Is the mentor of the mentee at present.',
  'rule.already_asked': 'Has declined this request, or has let it expire.',
  'rule.no_shared_language': 'Shares no language with the mentee.',
  'rule.left': 'Has left, or does not take part as a mentor.',
  'rule.expired_twice': 'Let two offers expire within 30 days.',
  'rule.paused': 'Has paused mentoring.',
  'rule.full': 'Has no place left.',
  'rule.too_little_shared_time': 'Shares fewer working hours a week with the mentee than the organization asks for.',
  'rule.guests_not_allowed':
    'May bring no guest into any of the wanted rooms they host, and the mentee wants to sit in.',
  'rule.no_wanted_room': 'Hosts none of the rooms that the mentee still wants.',
}

/** Sentences of the features to the mentee about the mentor; those that end in `to_mentor` are told to the mentor. */
const features = {
  'room_overlap.none': 'Opens none of your rooms.',
  'room_overlap.opens': '{many}; {role}.',
  'room_overlap.again': '{many}; {role}. You have already been as far as you wanted there.',
  'room_overlap.all':
    'Opens {wanted, plural, =1 {the room you want} =2 {both of your rooms} other {all # of your rooms}}',
  'room_overlap.all_left':
    'Opens {wanted, plural, =1 {the one room you still want} =2 {both of the rooms you still want} other {all # of the rooms you still want}}',
  'room_overlap.some':
    'Opens {opened, plural, =1 {one} other {#}} of your {wanted} rooms{choice, plural, =0 {} =1 {, your first choice} =2 {, your second choice} =3 {, your third choice} other {, no. # of your wishes}}',
  'room_overlap.some_left':
    'Opens {opened, plural, =1 {one} other {#}} of the {wanted} rooms you still want{choice, plural, =0 {} =1 {, the first of them} =2 {, the second of them} other {, no. # of them}}',
  'room_overlap.owner':
    'owns the {room} {guests, select, yes {and may bring guests} other {and can tell you about it, but may not bring guests}}',
  'room_overlap.regular':
    'regularly sits in the {room} {guests, select, yes {and may bring guests} other {and can tell you about it, but may not bring guests}}',
  'room_overlap.former': 'used to sit in the {room} and can explain it',
  'room_overlap.owner.to_mentor': 'You own the {room}, which {mentee} wants to get to know.',
  'room_overlap.regular.to_mentor': 'You regularly sit in the {room}, which {mentee} wants to get to know.',
  'room_overlap.former.to_mentor': 'You used to sit in the {room} and can explain it to {mentee}.',

  'shared_hours.none': 'Your working hours do not overlap.',
  'shared_hours.under_one': 'Your working hours overlap by less than one hour a week.',
  'shared_hours.few':
    'You share only {hours, plural, one {# working hour} other {# working hours}} a week, so book early.',
  'shared_hours.weekly':
    'You share {hours, plural, one {# working hour} other {# working hours}} a week, enough to find an hour every week.',
  'shared_hours.daily':
    'You share {hours, plural, one {# working hour} other {# working hours}} a week, enough to meet on any day.',
  'shared_hours.to_mentor':
    'You share {hours, plural, one {# working hour} other {# working hours}} a week with {mentee}, so a time is easy to find.',

  'answer_record.alone': '{answers}.',
  'answer_record.with_outcome': '{answers}; {outcome}.',
  'answer_record.no_offers': 'Has had no offers yet, so there is no record of how they answer',
  'answer_record.unanswered': 'Has not answered {all, plural, =1 {their only offer} other {any of # offers}} so far',
  'answer_record.every': 'Answered {all, plural, =1 {their only offer} =2 {both offers} other {all # offers}}',
  'answer_record.some': 'Answered {answered} of {all} offers',
  'answer_record.usually': '{answered}, usually within {time}',
  'answer_record.hours': '{hours, plural, =1 {the hour} other {# hours}}',
  'answer_record.days': '{days, plural, =1 {one day} other {# days}}',
  'answer_record.held_all':
    '{all, plural, =1 {their mentorship got to a session} other {all # mentorships got to a session}}',
  'answer_record.held_some':
    '{all, plural, =1 {their mentorship never got to a session} other {{held} of # mentorships got to a session}}',

  'formats.none_asked': 'You asked for no particular format, so any of theirs will do.',
  'formats.all': 'Offers what you asked for: {offered}.',
  'formats.some': 'Offers {offered}, but not {missing}.',
  'formats.none': 'Offers none of what you asked for: {missing}.',
  'formats.to_mentor': 'You offer what {mentee} asks for: {offered}.',
  'formats.name':
    '{format, select, conversation {conversations} walkthrough {walkthroughs} brief {briefs} debrief {debriefs} other {seats}}',

  'seniority_distance.unknown': 'Their level or yours is not known, so the distance is not judged.',
  'seniority_distance.below': 'Is below your own level.',
  'seniority_distance.same': 'Is at your own level, and sees much of what you see.',
  'seniority_distance.close': 'Is one level above you, which is close.',
  'seniority_distance.right': 'Is {levels} levels above you: far enough to open doors, near enough to know your work.',
  'seniority_distance.far': 'Is {levels} levels above you, which is far from your daily work.',

  'department_wall.theirs_unknown': 'Their department is not known.',
  'department_wall.yours_unknown': 'Works in {theirs}; your own department is not known.',
  'department_wall.same': 'Works in {theirs}, as you do, so you would not see beyond it.',
  'department_wall.other': 'Works in {theirs}, so you would see beyond {yours}.',
  'department_wall.to_mentor': 'You work in {theirs}, so {mentee} would see beyond {yours}.',

  'load_left.none': 'Has no place left.',
  'load_left.all':
    '{capacity, plural, =1 {Has one place, and it is free.} =2 {Has both places free.} other {Has all # places free.}}',
  'load_left.some': '{free, plural, =1 {Has one place left of {capacity}.} other {Has # of {capacity} places left.}}',

  'wishes.none': 'Has no particular wish whom to mentor.',
  'wishes.met': 'Wishes for a mentee like you in {met}.',
  'wishes.some': 'Wishes for a mentee like you in {met}, but unlike you in {unmet}.',
  'wishes.unmet': 'Wishes for a mentee unlike you in {unmet}.',
  'wishes.to_mentor': '{mentee} is whom you wish for in {met}.',
  'wishes.about': '{about, select, department {department} level {level} other {wanted rooms}}',

  'novelty.new': 'Has not been your mentor before.',
  'novelty.again': 'Has been your mentor before; somebody new would show you other sides.',
} as const

/** The language that the others are held against: their keys and arguments are those of these texts. */
export const english = { ...rules, ...features }

export type SentenceKey = keyof typeof english
export type Sentences = Readonly<Record<SentenceKey, string>>
