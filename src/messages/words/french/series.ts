import type { series as english } from '../english/series.ts'
import type { Translated } from '../english/texts.ts'

export const series: Translated<typeof english> = {
  'series.confirm': 'Tout confirmer',
  'series.decline': 'Tout refuser',
  'series.cancel': 'Tout annuler',
  'series.every': '{weeks, plural, =1 {chaque semaine} other {toutes les # semaines}}',
  'series.label.dates': 'Quand',
  'series.label.left_out': 'Laissées de côté, faute de temps commun',
  'series.label.rhythm': 'Fréquence',
  'series.why': 'Vous recevez ce message car vous participez à ces séances.',
  'series.why_was': 'Vous recevez ce message car ces séances vous concernaient.',

  'series.proposed.subject': '{name} propose {count, plural, one {une séance} other {# séances}}, {every}',
  'series.proposed.heading': '{name} vous propose une série de séances',
  'series.proposed.lead':
    'Ces moments vous conviennent-ils ? Ils restent réservés pour vous deux jusqu’à votre réponse, en un clic pour tous. Chacun peut être déplacé plus tard.',
  'series.proposed_again.subject':
    'Toujours en attente : {name} a proposé {count, plural, one {une séance} other {# séances}}, {every}',
  'series.proposed_again.heading': '{name} attend encore votre réponse',
  'series.proposed_again.lead':
    'Ces moments restent réservés pour vous deux jusqu’à votre réponse, en un clic pour tous.',

  'series.invitation.subject': 'Confirmée : {session}, {count, plural, one {une séance} other {# séances}}, {every}',
  'series.invitation.heading': 'Votre série avec {name} est confirmée',
  'series.invitation.lead':
    'Une seule invitation est jointe, pour que tout arrive dans votre agenda. Avant chaque séance, vous recevrez nos rappels habituels.',

  'series.cancelled.by':
    '{by, select, you {Vous avez annulé la série.} nobody {La série ne se poursuit pas.} other {{name} a annulé la série.}}',
  'series.cancelled.subject': 'Annulée : {session}, {count, plural, one {une séance} other {# séances}}',
  'series.cancelled.heading': 'Votre série avec {name} est annulée',
  'series.cancelled.free': 'Les créneaux sont de nouveau libres, et il n’y aura plus de rappel à leur sujet.',
  'series.cancelled.dates': 'Était prévue',

  'series.declined.subject': '{name} a refusé {count, plural, one {une séance} other {# séances}}, {every}',
  'series.declined.heading': '{name} a refusé la série',
  'series.declined.lead': 'À vous maintenant : proposez un autre moment. Tous ceux-ci sont de nouveau libres.',
  'series.declined.dates': 'Refusées',
  'series.declined.why': 'Vous recevez ce message car vous avez proposé cette série.',

  'page.confirm_series.title': 'Confirmer la série avec {name} ?',
  'page.confirm_series.lead':
    'Si vous confirmez, vous recevrez chacun une seule invitation pour l’agenda, pour tous ces moments.',
  'page.confirm_series.lead_other': 'Ces moments ne vous conviennent pas ?',
  'page.confirmed_series.title': 'La série avec {name} est confirmée',
  'page.decline_series.title': 'Refuser la série avec {name} ?',
  'page.declined_series.title': 'Vous avez refusé cette série',
  'page.cancel_series.title': 'Annuler la série avec {name} ?',
  'page.cancel_series.lead': '{name} l’apprend aussitôt, et tous ces créneaux sont de nouveau libres.',
  'page.cancel_series.submit': 'Annuler la série',
  'page.cancelled_series.title': 'La série avec {name} est annulée',
}
