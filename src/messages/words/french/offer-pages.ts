import type { offerPages as english } from '../english/offer-pages.ts'
import type { Translated } from '../english/texts.ts'

export const offerPages: Translated<typeof english> = {
  'page.accept.title': 'Accompagner {mentee} ?',
  'page.accept.lead':
    '{mentee} vous demande de l’emmener avec vous. Si vous acceptez, vous recevrez une proposition pour un premier moment.',
  'page.accept.lead_other': 'Cela ne convient pas ?',
  'page.accepted.title': 'Vous accompagnez désormais {mentee}',
  'page.accepted.say': '{mentee} a reçu votre réponse et vous proposera un moment. D’ici là, vous n’avez rien à faire.',

  'page.decline.title': 'Refuser la demande de {mentee} ?',
  'page.decline.lead': 'Aucun souci : la personne suivante sur la liste est sollicitée aussitôt.',
  'page.decline.reason': 'Raison',
  'page.decline.choose': 'Choisir une raison',
  'page.decline.better': 'Qui conviendrait mieux ?',
  'page.decline.better_hint': 'Un nom ou une adresse professionnelle.',
  'page.decline.lead_other': 'Vous changez d’avis ?',
  'page.declined.title': 'Vous avez refusé',
  'page.declined.say': 'Merci de votre réponse. {mentee} n’attend pas : la personne suivante est sollicitée.',
  'decline.no_time': 'Je n’ai pas le temps en ce moment',
  'decline.not_the_right_person': 'Je ne suis pas la bonne personne pour cela',
  'decline.room_not_open': 'Je ne peux emmener personne dans cette réunion en ce moment',
  'decline.already_mentoring': 'J’accompagne déjà autant de personnes que je peux bien le faire',
  'decline.conflict_of_interest': 'J’ai un conflit d’intérêts',
  'decline.other': 'Une autre raison',

  'page.ask.title': 'À qui souhaitez-vous demander ?',
  'page.ask.lead':
    'Les personnes sont sollicitées l’une après l’autre, dans votre ordre, jusqu’à un oui. Chacune a trois jours ouvrés pour répondre.',
  'page.ask.nobody': 'Personne ne convient pour l’instant. Nous continuons à chercher ; vous n’avez rien à faire.',
  'page.ask.suggested': '{introduced} : {score} sur 100',
  'page.ask.choice':
    '{rank, plural, =1 {Premier choix} =2 {Deuxième choix} =3 {Troisième choix} =4 {Quatrième choix} other {Cinquième choix}}',
  'page.ask.choose': 'Personne',
  'page.ask.submit': 'Demander',
  'page.asked.title': 'La demande est maintenant chez {mentor}',
  'page.asked.say':
    'Vous aurez de nos nouvelles dès qu’il y a une réponse, au plus tard quand la personne suivante est sollicitée.',
}
