import type { Sentences } from './english.ts'

export const french: Sentences = {
  'rule.same_person': 'C’est la même personne.',
  'rule.reporting_line': 'Se trouve au-dessus ou au-dessous de la personne qui demande dans la ligne hiérarchique.',
  'rule.do_not_match': 'Ne doit pas, selon une consigne enregistrée, accompagner la personne qui demande.',
  'rule.already_paired': 'Accompagne déjà la personne qui demande.',
  'rule.already_asked': 'A refusé cette demande ou l’a laissée expirer.',
  'rule.no_shared_language': 'N’a aucune langue en commun avec la personne qui demande.',
  'rule.left': 'N’est plus là ou ne propose pas de mentorat.',
  'rule.expired_twice': 'A laissé expirer deux demandes en 30 jours.',
  'rule.paused': 'A mis le mentorat en pause.',
  'rule.full': 'N’a plus de place.',
  'rule.too_little_shared_time':
    'A moins d’heures de travail communes par semaine avec la personne qui demande que l’organisation ne l’exige.',
  'rule.guests_not_allowed':
    'Ne peut inviter personne aux réunions souhaitées, et la personne qui demande veut y assister.',
  'rule.no_wanted_room': 'Ne participe à aucune des réunions encore souhaitées.',

  'room_overlap.none': 'Ne vous ouvre aucune de vos réunions.',
  'room_overlap.opens': '{many} ; {role}.',
  'room_overlap.again': '{many} ; {role}. Vous y avez déjà atteint ce que vous vouliez.',
  'room_overlap.all':
    'Vous ouvre {wanted, plural, =1 {la réunion que vous souhaitez} =2 {vos deux réunions} other {vos # réunions}}',
  'room_overlap.all_left':
    'Vous ouvre {wanted, plural, =1 {la seule réunion que vous souhaitez encore} =2 {les deux réunions que vous souhaitez encore} other {les # réunions que vous souhaitez encore}}',
  'room_overlap.some':
    'Vous ouvre {opened, plural, =1 {une} other {#}} de vos {wanted} réunions{choice, plural, =0 {} =1 {, votre premier choix} =2 {, votre deuxième choix} =3 {, votre troisième choix} other {, le nº # de vos souhaits}}',
  'room_overlap.some_left':
    'Vous ouvre {opened, plural, =1 {une} other {#}} des {wanted} réunions que vous souhaitez encore{choice, plural, =0 {} =1 {, la première} =2 {, la deuxième} other {, la nº #}}',
  'room_overlap.owner':
    'dirige « {room} » {guests, select, yes {et peut y inviter} other {et peut vous en parler, mais ne peut pas y inviter}}',
  'room_overlap.regular':
    'participe régulièrement à « {room} » {guests, select, yes {et peut y inviter} other {et peut vous en parler, mais ne peut pas y inviter}}',
  'room_overlap.former': 'a participé à « {room} » et peut vous l’expliquer',
  'room_overlap.owner.to_mentor': 'Vous dirigez « {room} », que {mentee} souhaite découvrir.',
  'room_overlap.regular.to_mentor': 'Vous participez régulièrement à « {room} », que {mentee} souhaite découvrir.',
  'room_overlap.former.to_mentor': 'Vous avez participé à « {room} » et pouvez en parler à {mentee}.',

  'shared_hours.none': 'Vos horaires de travail ne se recoupent pas.',
  'shared_hours.under_one': 'Vos horaires de travail se recoupent moins d’une heure par semaine.',
  'shared_hours.few':
    'Vous n’avez que {hours, plural, one {# heure de travail commune} other {# heures de travail communes}} par semaine, réservez donc tôt.',
  'shared_hours.weekly':
    'Vous avez {hours, plural, one {# heure de travail commune} other {# heures de travail communes}} par semaine, assez pour trouver une heure chaque semaine.',
  'shared_hours.daily':
    'Vous avez {hours, plural, one {# heure de travail commune} other {# heures de travail communes}} par semaine, assez pour vous voir n’importe quel jour.',
  'shared_hours.to_mentor':
    'Vous avez {hours, plural, one {# heure de travail commune} other {# heures de travail communes}} par semaine avec {mentee}, un moment sera facile à trouver.',

  'answer_record.alone': '{answers}.',
  'answer_record.with_outcome': '{answers} ; {outcome}.',
  'answer_record.no_offers': 'N’a encore reçu aucune demande, on ne sait donc pas à quel rythme viennent ses réponses',
  'answer_record.unanswered':
    'N’a répondu {all, plural, =1 {ni par oui ni par non à sa seule demande} other {à aucune des # demandes}} jusqu’ici',
  'answer_record.every':
    'A répondu {all, plural, =1 {à sa seule demande} =2 {aux deux demandes} other {aux # demandes}}',
  'answer_record.some': 'A répondu à {answered} des {all} demandes',
  'answer_record.usually': '{answered}, en général en {time}',
  'answer_record.hours': '{hours, plural, =1 {moins d’une heure} other {moins de # heures}}',
  'answer_record.days': '{days, plural, =1 {moins d’un jour} other {moins de # jours}}',
  'answer_record.held_all':
    '{all, plural, =1 {son mentorat a donné lieu à une rencontre} other {ses # mentorats ont tous donné lieu à une rencontre}}',
  'answer_record.held_some':
    '{all, plural, =1 {son mentorat n’a donné lieu à aucune rencontre} other {{held} de ses # mentorats ont donné lieu à une rencontre}}',

  'formats.none_asked': 'Vous n’avez demandé aucune forme particulière, toutes celles proposées conviennent donc.',
  'formats.all': 'Propose ce que vous demandez : {offered}.',
  'formats.some': 'Propose une partie de ce que vous demandez : {offered}, mais pas {missing}.',
  'formats.none': 'Ne propose rien de ce que vous demandez : {missing}.',
  'formats.to_mentor': 'Vous proposez ce que {mentee} demande : {offered}.',
  'formats.name':
    '{format, select, conversation {conversations} walkthrough {lectures communes} brief {préparations} debrief {séances de bilan} other {places en réunion}}',

  'seniority_distance.unknown': 'Votre niveau ou le sien n’est pas connu, l’écart n’est donc pas évalué.',
  'seniority_distance.below': 'Se situe à un niveau inférieur au vôtre.',
  'seniority_distance.same': 'Se situe à votre niveau et voit en grande partie ce que vous voyez.',
  'seniority_distance.close': 'Se situe un niveau au-dessus de vous, ce qui est proche.',
  'seniority_distance.right':
    'Se situe {levels} niveaux au-dessus de vous : assez loin pour ouvrir des portes, assez près pour connaître votre travail.',
  'seniority_distance.far': 'Se situe {levels} niveaux au-dessus de vous, ce qui est loin de votre quotidien.',

  'department_wall.theirs_unknown': 'Son service n’est pas connu.',
  'department_wall.yours_unknown': 'Travaille dans le service {theirs} ; le vôtre n’est pas connu.',
  'department_wall.same': 'Travaille comme vous dans le service {theirs}, vous ne verriez donc pas au-delà.',
  'department_wall.other': 'Travaille dans le service {theirs}, vous verriez donc au-delà du service {yours}.',
  'department_wall.to_mentor':
    'Vous travaillez dans le service {theirs}, {mentee} verrait donc au-delà du service {yours}.',

  'load_left.none': 'N’a plus de place.',
  'load_left.all':
    '{capacity, plural, =1 {A une place, et elle est libre.} =2 {A ses deux places libres.} other {A ses # places libres.}}',
  'load_left.some':
    '{free, plural, =1 {A encore une place libre sur {capacity}.} other {A encore # places libres sur {capacity}.}}',

  'wishes.none': 'Ne souhaite pas accompagner un profil particulier.',
  'wishes.met': 'Souhaite un profil comme le vôtre pour ces critères : {met}.',
  'wishes.some': 'Souhaite un profil comme le vôtre pour ces critères : {met}, mais différent pour ceux-ci : {unmet}.',
  'wishes.unmet': 'Souhaite un profil différent du vôtre pour ces critères : {unmet}.',
  'wishes.to_mentor': '{mentee} correspond à vos souhaits pour ces critères : {met}.',
  'wishes.about': '{about, select, department {service} level {niveau} other {réunions souhaitées}}',

  'novelty.new': 'Vous n’avez encore jamais fait de mentorat ensemble.',
  'novelty.again': 'Vous avez déjà fait un mentorat ensemble ; une autre personne vous montrerait d’autres facettes.',
}
