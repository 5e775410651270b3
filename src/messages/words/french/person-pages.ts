import type { personPages as english } from '../english/person-pages.ts'
import type { Translated } from '../english/texts.ts'

export const personPages: Translated<typeof english> = {
  'page.resume.title': 'Reprendre le mentorat ?',
  'page.resume.lead': 'Vous figurez de nouveau parmi les suggestions, tant qu’il vous reste une place.',
  'page.resume.submit': 'Je reprends',
  'page.resumed.title': 'Quel plaisir de vous retrouver',
  'page.resumed.say':
    'Vous figurez de nouveau parmi les suggestions. Les anciennes demandes sans réponse ne comptent plus.',

  'page.snooze.title': 'Vous le rappeler plus tard ?',
  'page.snooze.lead': 'Ce rappel revient demain à la même heure, et rien d’autre ne change.',
  'page.snooze.submit': 'Me le rappeler demain',
  'page.snoozed.title': 'Nous vous le rappelons demain',

  'page.unsubscribe.title': 'Ne plus recevoir ces rappels ?',
  'page.unsubscribe.lead':
    '{kind} : vous ne recevrez plus de rappels de ce genre. Le reste continue d’arriver comme avant.',
  'page.unsubscribe.submit': 'Se désabonner',
  'page.unsubscribed.title': 'Vous ne recevrez plus ces rappels',
  'page.unsubscribed.say': 'Vous pouvez changer cela à tout moment.',

  'page.preferences.title': 'Ce que vous recevez, et quand',
  'page.preferences.language': 'Langue',
  'page.preferences.quiet_start': 'Silence à partir de',
  'page.preferences.quiet_end': 'Silence jusqu’à',
  'page.preferences.quiet_hint': 'Heures de {zone}. Laissez les deux vides pour ne pas avoir d’heures de silence.',
  'page.preferences.digest': 'Quand viennent les rappels',
  'page.preferences.digest_none': 'Chacun à son heure',
  'page.preferences.digest_at': 'Tous en un message à {clock}',
  'page.preferences.paused_until': 'Pas de rappels jusqu’au',
  'page.preferences.paused_hint': 'Laissez vide pour les recevoir. Ce que d’autres attendent vient quand même.',
  'page.preferences.reminders': 'Quels rappels',
  'page.preferences.reminders_hint': 'Tout le reste est indispensable et vient toujours.',
  'page.preferences.saved': 'C’est enregistré',
  'page.preferences.both': 'Indiquez les deux heures, ou aucune.',
  'page.preferences.differ': 'Ces deux heures sont identiques.',
  'page.preferences.no_time_of_day': 'Ce n’est pas une heure.',
  'page.preferences.no_day': 'Ce n’est pas une date à venir.',

  'kind.request.stale': 'Les suggestions qui attendent votre choix',
  'kind.offer.nudge': 'Les demandes qui attendent votre réponse',
  'kind.offer.expired': 'Les demandes qui ont continué sans votre réponse',
  'kind.session.upcoming': 'Les séances qui approchent',
  'kind.session.prepare': 'Ce qu’il faut préparer',
  'kind.session.unresolved': 'Si une séance a eu lieu',
  'kind.session.debrief': 'Les bilans à écrire',
  'kind.session.feedback': 'Les avis à donner',
  'kind.mentorship.first_session': 'Une première séance à fixer',
  'kind.mentorship.quiet': 'Les mentorats en sommeil',
  'kind.mentorship.checkpoint': 'À mi-chemin et avant la fin',
}
