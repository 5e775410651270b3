import type { sessions as english } from '../english/sessions.ts'
import type { Translated } from '../english/texts.ts'

export const sessions: Translated<typeof english> = {
  'session.confirm': 'Confirmer',
  'session.decline': 'Refuser',
  'session.move': 'Déplacer',
  'session.cancel': 'Annuler',
  'session.propose_another': 'Proposer un autre moment',
  'session.why': 'Vous recevez ce message car vous participez à cette séance.',
  'session.why_was': 'Vous recevez ce message car cette séance vous concernait.',

  'session.proposed.subject': '{name} propose {time}',
  'session.proposed.heading': '{name} vous propose un moment',
  'session.proposed.lead': 'Ce moment vous convient-il ? Il reste réservé pour vous deux jusqu’à votre réponse.',
  'session.proposed.why': 'Vous recevez ce message car un mentorat vous lie à {name}.',
  'session.proposed_again.subject': 'Toujours en attente : {name} a proposé {time}',
  'session.proposed_again.heading': '{name} attend encore votre réponse',
  'session.proposed_again.lead': 'Ce moment reste réservé pour vous deux jusqu’à votre réponse.',

  'session.invitation.subject': 'Confirmée : {session}, {time}',
  'session.invitation.heading': '{your} est confirmée',
  'session.invitation.lead': 'L’invitation est jointe, pour arriver dans votre agenda.',

  'session.moved.by':
    '{by, select, you {Vous avez déplacé la séance.} nobody {La séance a un nouvel horaire.} other {{name} a déplacé la séance.}}',
  'session.moved.subject': 'Déplacée : {session}, désormais {time}',
  'session.moved.heading': 'Nouvel horaire : {session}',
  'session.moved.stands': 'L’invitation jointe remplace la précédente.',
  'session.moved.ask.subject': 'Nouvel horaire à confirmer : {time}',
  'session.moved.ask.heading': 'Le nouvel horaire vous convient-il ?',
  'session.moved.ask.lead': 'Il reste réservé jusqu’à votre réponse.',
  'session.moved.new_time': 'Nouvel horaire',
  'session.moved.instead_of': 'Au lieu de',

  'session.cancelled.by':
    '{by, select, you {Vous avez annulé la séance.} nobody {La séance n’aura pas lieu.} other {{name} a annulé la séance.}}',
  'session.cancelled.subject': 'Annulée : {session}, {time}',
  'session.cancelled.heading': '{your} est annulée',
  'session.cancelled.free': 'Le créneau est de nouveau libre, et il n’y aura plus de rappel à ce sujet.',
  'session.cancelled.time': 'Était prévue',

  'session.declined.subject': '{name} ne peut pas : {time}',
  'session.declined.heading': '{name} ne peut pas à ce moment-là',
  'session.declined.lead': 'À vous maintenant : proposez un autre moment. Celui-ci est de nouveau libre.',
  'session.declined.time': 'Refusé',
  'session.declined.why': 'Vous recevez ce message car vous avez proposé cette séance.',

  'session.upcoming.subject': '{soon} : {session}',
  'session.upcoming.heading': '{your}, c’est {soon}',
  'session.upcoming.72h':
    '{as, select, mentee {Un bon moment pour vous préparer : notez la seule chose que vous aimeriez avoir comprise à la fin.} other {Un bon moment pour vous préparer : choisissez la décision ou le document que vous aimeriez expliquer.}}',
  'session.upcoming.24h': 'Si ce moment ne convient plus, dites-le maintenant : {name} pourra encore s’organiser.',
  'session.upcoming.1h':
    '{as, select, mentee {Gardez votre question à portée de main, et de quoi noter.} other {Gardez à portée de main ce que vous aimeriez montrer.}}',

  'session.prepare.subject': 'À préparer pour {time} : {session}',
  'session.prepare.heading': 'Dix minutes pour vous préparer',
  'session.prepare.lead':
    '{as, select, mentee {{your}, c’est {soon}. Lisez ceci avant, et notez la seule chose que vous aimeriez avoir comprise à la fin.} other {{your}, c’est {soon}. Choisissez la décision ou le document que vous aimeriez expliquer.}}',
  'session.prepare.you_see': 'Ce qu’on y voit',
  'session.prepare.matters': 'Pourquoi elle compte',
  'session.prepare.look_for': 'À observer',
  'session.prepare.confidential': 'Ce qui s’y dit est confidentiel. {name} vous dira à quoi vous attendre.',

  'session.unresolved.subject': '{session}, {time} : a-t-elle eu lieu ?',
  'session.unresolved.heading': 'Votre séance a-t-elle eu lieu ?',
  'session.unresolved.lead': 'Un clic suffit. La réponse compte dès que vous avez dit la même chose tous les deux.',
  'session.unresolved.action': 'Dire ce qui s’est passé',

  'session.feedback.subject': 'Comment était {your} ?',
  'session.feedback.lead':
    'Une note et, si vous voulez, une phrase. Vous décidez si {name} peut la lire ; personne d’autre ne la lira.',
  'session.feedback.action': 'Donner mon avis',

  'session.debrief.end': 'Que retenez-vous de {your} ?',
  'session.debrief.day_after': 'Votre bilan reste à écrire : {session}',
  'session.debrief.lead': 'Cinq minutes tant que c’est frais, trois questions :',
  'session.debrief.kept': 'Seuls vous et {name} pouvez lire ce que vous écrivez.',
  'session.debrief.time': 'Séance',
  'session.debrief.action': 'Écrire le bilan',
  'session.debrief.not_held': 'Elle n’a pas eu lieu',
  'session.debrief.why': 'Vous recevez ce message car cette séance vous était destinée.',
  'debrief.decided': 'Qu’est-ce qui a été décidé, et par qui ?',
  'debrief.surprised': 'À quoi ne m’attendais-je pas ?',
  'debrief.differently': 'Que vais-je faire autrement ?',
}
