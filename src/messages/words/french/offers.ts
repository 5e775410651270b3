import type { offers as english } from '../english/offers.ts'
import type { Translated } from '../english/texts.ts'

export const offers: Translated<typeof english> = {
  'offer.accept': 'Accepter',
  'offer.decline': 'Refuser',
  'offer.label.wants': 'Souhaite découvrir',
  'offer.label.goal': 'Pourquoi',
  'offer.label.seen': 'Déjà vu',
  'offer.label.why_you': 'Pourquoi vous',
  'offer.label.answer_by': 'Réponse souhaitée avant le',
  'offer.nothing_seen': 'Rien d’enregistré pour l’instant.',

  'offer.made.heading': '{mentee} vous demande de l’accompagner',
  'offer.made.lead': '{mentee} souhaite découvrir des réunions que vous connaissez et vous demande de l’y emmener.',
  'offer.made.otherwise':
    'Si cela ne convient pas, refusez : la personne suivante sur la liste est sollicitée aussitôt.',
  'offer.made.why': 'Vous recevez ce message car vous proposez du mentorat.',

  'offer.nudge.first.subject': '{mentee} attend votre réponse',
  'offer.nudge.first.heading': '{mentee} attend votre réponse',
  'offer.nudge.first.lead':
    '{mentee} vous a demandé de l’accompagner le {day}. Oui ou non, les deux réponses font avancer les choses.',
  'offer.nudge.second.subject': 'Dernier rappel : {mentee} attend votre réponse',
  'offer.nudge.second.heading': '{mentee} attend votre réponse {when} au plus tard',
  'offer.nudge.second.lead':
    '{mentee} vous a demandé de l’accompagner le {day}. C’est le dernier rappel : sans réponse, la personne suivante sur la liste est sollicitée.',
  'offer.nudge.why': 'Vous recevez ce message car votre réponse à une demande de mentorat est attendue.',

  'offer.lapsed.heading': 'La demande de {mentee} a suivi son cours',
  'offer.lapsed.lead':
    'Votre réponse était attendue avant le {deadline}. Elle n’est pas venue, et la demande ne vous attend plus. Vous n’avez plus rien à faire.',
  'offer.lapsed.paused':
    'C’est la deuxième demande sans réponse en 30 jours. Votre mentorat est en pause, pour que personne n’attende en vain. Revenez dès que vous avez de nouveau du temps.',
  'offer.lapsed.come_back': 'Reprendre le mentorat',
  'offer.lapsed.why': 'Vous recevez ce message car une demande de mentorat vous a été adressée.',

  'offer.accepted.subject': '{mentor} a dit oui',
  'offer.accepted.heading': '{mentor} vous accompagne désormais',
  'offer.accepted.lead': '{mentor} a accepté votre demande.',
  'offer.accepted.next':
    'À vous maintenant : proposez un moment pour une première conversation. Une demi-heure suffit. Dites ce que vous aimeriez comprendre, et demandez à {mentor} ce qu’il faudrait voir en premier.',
  'offer.accepted.wants': 'Vous souhaitez découvrir',
  'offer.accepted.goal': 'Votre objectif',

  'request.why': 'Vous recevez ce message car vous avez demandé un mentorat.',
  'request.declined': '{mentor} ne peut pas vous accompagner en ce moment.',
  'request.unanswered': '{mentor} n’a pas répondu à temps ; nous ne vous faisons pas attendre.',
  'request.asked.heading': 'La demande est maintenant chez {mentor}',
  'request.asked.who': 'En attente de réponse',
  'request.asked.answer_by': 'Réponse avant le',
  'request.asked.wait': 'Vous n’avez rien à faire : vous aurez de nos nouvelles dès qu’il y a une réponse.',
  'request.exhausted.heading': 'De nouvelles suggestions vous attendent',
  'request.exhausted.lead':
    'Toutes les personnes de votre liste ont été sollicitées. Nous avons cherché à nouveau, et de nouvelles suggestions vous attendent.',
  'request.suggestions': 'Voir les suggestions',
  'request.stale.heading': 'À qui souhaitez-vous demander ?',
  'request.stale.lead':
    'Vos suggestions sont prêtes, et personne n’a encore été sollicité. Choisissez jusqu’à cinq personnes : elles sont sollicitées l’une après l’autre jusqu’à un oui.',
}
