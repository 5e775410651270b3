import type { pages as english } from '../english/pages.ts'
import type { Translated } from '../english/texts.ts'

export const pages: Translated<typeof english> = {
  'page.sender': 'Anteroom pour {organization}',
  'page.problems': 'À revoir',
  'page.optional': 'facultatif',
  'page.problem_title': 'Problème : {title}',
  'page.save': 'Enregistrer',

  'page.again': 'C’était déjà fait ; rien n’a changé maintenant.',
  'page.now': 'Où en sont les choses',
  'page.state':
    '{state, select, proposed {Proposée, en attente de réponse} confirmed {Confirmée} completed {A eu lieu} no_show {N’a pas eu lieu} declined {Refusée} other {Annulée}}',
  'page.used.title': 'Ce lien a déjà servi',
  'page.used.say':
    'Il ne sert qu’une fois et a fait ce qu’il devait faire. Votre dernier message à ce sujet montre où en sont les choses.',
  'page.changed.title': 'Ce lien n’est plus à jour',
  'page.changed.say':
    'Quelque chose a changé depuis ce message. Votre dernier message à ce sujet contient les liens valables.',
  'page.expired.title': 'Ce lien a expiré',
  'page.expired.say':
    'Les choses ont suivi leur cours sans réponse. Votre dernier message à ce sujet montre où elles en sont.',
  'page.unknown.title': 'Ce lien ne fonctionne pas',
  'page.unknown.say': 'Il est peut-être coupé. Ouvrez-le de nouveau depuis le message, ou copiez-le en entier.',
  'page.refused.title': 'Ce n’est pas possible',
  'page.refused.say': 'En l’état actuel des choses, cela ne peut pas se faire.',
  'page.refused.full': 'Toutes vos places de mentorat sont prises. Libérez-en une dans votre profil, ou refusez.',
  'page.refused.taken': 'L’un de vous deux est déjà pris à ce moment-là. Choisissez un autre moment.',
  'page.refused.notice': 'C’est trop tôt. Choisissez un moment plus tardif.',
  'page.refused.horizon': 'C’est trop loin dans le temps. Choisissez un moment plus proche.',
  'page.refused.outside': 'C’est en dehors des heures de travail de l’un de vous deux. Choisissez un autre moment.',
  'page.refused.away': 'L’un de vous deux est absent à ce moment-là. Choisissez un autre moment.',
  'page.refused.most':
    'L’un de vous deux ne prend plus de séances ce jour-là ou cette semaine-là. Choisissez une autre date.',
  'page.refused.started': 'La séance a commencé ; ce n’est plus possible.',
  'page.refused.open_request': 'Vous avez déjà une demande de mentorat en cours.',

  'way.accept': 'Accepter plutôt',
  'way.decline': 'Refuser plutôt',
  'way.confirm': 'Confirmer plutôt',
  'way.move': 'Proposer un autre moment',
  'way.cancel': 'Annuler la séance',
  'way.attendance': 'Dire ce qui s’est passé',
  'way.debrief': 'Écrire le bilan',
  'way.feedback': 'Donner mon avis',
  'way.propose': 'Proposer un moment',
  'way.another': 'Demander à quelqu’un d’autre',
  'way.suggestions': 'Voir les suggestions',
  'way.come_back': 'Reprendre le mentorat',
  'way.preferences': 'Choisir ce que je reçois',
}
