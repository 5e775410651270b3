import type { Texts } from './english.ts'

export const french: Texts = {
  'unmatched.left': 'N’est plus dans l’organisation.',
  'unmatched.not_opted_in': 'Ne demande plus de mentorat.',
  'unmatched.asks_already':
    'Cherche déjà par ses propres moyens : cette demande suit son cours, ou elle est d’abord retirée.',
  'unmatched.no_host': 'Personne dans cette cohorte ne participe à une réunion encore souhaitée.',
  'unmatched.no_candidate':
    '{hosts, plural, one {Une personne de cette cohorte participe à une réunion souhaitée, mais ne convient pas} other {# personnes de cette cohorte participent à une réunion souhaitée, mais aucune ne convient}} : {rules}.',
  'unmatched.contested':
    '{mentees, plural, one {# personne brigue} other {# personnes briguent}} {places, plural, one {la seule place libre} other {les # places libres}} {mentors, plural, one {d’une autre} other {de # autres}} ; sinon, personne ne pourrait les accompagner.',
  'unmatched.all_pinned': 'Toutes les places qui conviendraient sont prises par des binômes fixés.',
  'unmatched.outranked':
    'Toutes les personnes qui conviendraient en accompagnent d’autres, mieux assorties. Un autre objectif laisse moins de monde de côté.',

  'hindered.same_person': '{count, plural, one {une est} other {# sont}} la même personne',
  'hindered.reporting_line':
    '{count, plural, one {une se trouve} other {# se trouvent}} au-dessus ou au-dessous dans la ligne hiérarchique',
  'hindered.do_not_match':
    '{count, plural, one {une est écartée} other {# sont écartées}} par une consigne enregistrée',
  'hindered.already_paired': '{count, plural, one {une assure} other {# assurent}} déjà ce mentorat',
  'hindered.already_asked':
    '{count, plural, one {une a} other {# ont}} déjà reçu la demande et n’{count, plural, one {a} other {ont}} pas dit oui',
  'hindered.no_shared_language': '{count, plural, one {une n’a} other {# n’ont}} aucune langue en commun',
  'hindered.left': '{count, plural, one {une ne propose} other {# ne proposent}} plus de mentorat',
  'hindered.expired_twice': '{count, plural, one {une a} other {# ont}} laissé expirer deux demandes en 30 jours',
  'hindered.paused': '{count, plural, one {une a} other {# ont}} mis le mentorat en pause',
  'hindered.full': '{count, plural, one {une n’a} other {# n’ont}} plus de place',
  'hindered.too_little_shared_time':
    '{count, plural, one {une a} other {# ont}} trop peu d’heures de travail communes par semaine',
  'hindered.guests_not_allowed':
    '{count, plural, one {une ne peut} other {# ne peuvent}} inviter personne à ces réunions, où une place est souhaitée',
  'hindered.no_wanted_room':
    '{count, plural, one {une ne participe} other {# ne participent}} qu’à des réunions où le but est déjà atteint',
  'hindered.forbidden': '{count, plural, one {une a été écartée} other {# ont été écartées}} par les RH',

  'timeline.asked': 'Vous avez demandé un mentorat.',
  'timeline.ranked':
    '{count, plural, one {Vous avez choisi {mentors}.} other {Votre ordre de préférence : {mentors}.}}',
  'timeline.matched': '{mentor} vous accompagne désormais.',
  'timeline.exhausted': 'Personne de votre liste n’a accepté. De nouvelles suggestions sont prêtes.',
  'timeline.withdrawn': 'La demande a été retirée.',
  'timeline.expired': 'La demande a pris fin, car vous n’avez choisi personne pendant longtemps.',
  'timeline.offer_made': 'La demande a été transmise à {mentor}.',
  'timeline.offer_made_until': 'La demande a été transmise à {mentor}, avec une réponse attendue jusqu’au {until}.',
  'timeline.offer_accepted': '{mentor} a dit oui.',
  'timeline.declined.no_time': '{mentor} a dit non : pas le temps en ce moment.',
  'timeline.declined.not_the_right_person': '{mentor} a dit non : pas la bonne personne pour cela.',
  'timeline.declined.room_not_open': '{mentor} a dit non : ne peut emmener personne dans cette réunion en ce moment.',
  'timeline.declined.already_mentoring': '{mentor} a dit non : accompagne déjà autant de personnes que possible.',
  'timeline.declined.conflict_of_interest': '{mentor} a dit non : un conflit d’intérêts.',
  'timeline.declined.other': '{mentor} a dit non pour une autre raison.',
  'timeline.better_person': 'Sa suggestion : {person}.',
  'timeline.offer_expired': '{mentor} n’a pas répondu à temps.',
  'timeline.taken_back': 'Vous avez retiré la demande adressée à {mentor}.',
  'timeline.ended_with_request': 'La demande adressée à {mentor} a pris fin avec votre recherche.',
  'timeline.not_asked': 'La demande n’est pas allée jusqu’à {mentor}.',
  'timeline.another_accepted': 'La demande n’est pas allée jusqu’à {mentor} : quelqu’un a dit oui avant.',
  'timeline.ruled_out': '{mentor} n’est plus sur la liste. {rule}',

  'standing.open': 'La demande n’est encore allée à personne. Choisissez jusqu’à cinq personnes parmi vos suggestions.',
  'standing.asking': '{mentor} a reçu la demande et peut répondre jusqu’au {until}.',
  'standing.next':
    '{count, plural, one {Ce serait ensuite le tour de {mentors}.} other {Ce serait ensuite, dans cet ordre, le tour de {mentors}.}}',
  'standing.nobody_next': 'Il n’y a personne d’autre sur la liste.',
  'standing.exhausted':
    'Toutes les personnes de votre liste ont reçu la demande, et aucune n’a accepté. Choisissez de nouveau parmi les suggestions prêtes, ou retirez la demande.',
  'standing.matched': '{mentor} vous accompagne.',
  'standing.expired':
    'La demande a pris fin, car vous n’avez choisi personne pendant longtemps. Vous pouvez en faire une autre quand vous voulez.',
}
