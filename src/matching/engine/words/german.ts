import type { Sentences } from './english.ts'

export const german: Sentences = {
  'rule.same_person': 'Es ist dieselbe Person.',
  'rule.reporting_line': 'Steht in der Führungslinie über oder unter der Person, die anfragt.',
  'rule.do_not_match': 'Soll laut Vermerk nicht mit der Person zusammenkommen, die anfragt.',
  'rule.already_paired': 'Begleitet die Person, die anfragt, bereits.',
  'rule.already_asked': 'Hat diese Anfrage abgelehnt oder verfallen lassen.',
  'rule.no_shared_language': 'Spricht keine Sprache mit der Person, die anfragt, gemeinsam.',
  'rule.left': 'Ist nicht mehr da oder bietet kein Mentoring an.',
  'rule.expired_twice': 'Hat innerhalb von 30 Tagen zwei Anfragen verfallen lassen.',
  'rule.paused': 'Macht gerade eine Pause vom Mentoring.',
  'rule.full': 'Hat keinen Platz mehr frei.',
  'rule.too_little_shared_time':
    'Hat mit der Person, die anfragt, weniger gemeinsame Arbeitsstunden pro Woche, als die Organisation verlangt.',
  'rule.guests_not_allowed':
    'Darf in keine der gewünschten Runden Gäste mitbringen, und die Person, die anfragt, möchte dabeisitzen.',
  'rule.no_wanted_room': 'Ist in keiner der Runden zu Hause, die noch gewünscht sind.',

  'room_overlap.none': 'Öffnet dir keine deiner Runden.',
  'room_overlap.opens': '{many}; {role}.',
  'room_overlap.again': '{many}; {role}. So weit, wie du dort kommen wolltest, warst du schon.',
  'room_overlap.all':
    'Öffnet dir {wanted, plural, =1 {die Runde, die du dir wünschst} =2 {deine beiden Runden} other {alle deine # Runden}}',
  'room_overlap.all_left':
    'Öffnet dir {wanted, plural, =1 {die eine Runde, die dir noch fehlt} =2 {die beiden Runden, die dir noch fehlen} other {alle # Runden, die dir noch fehlen}}',
  'room_overlap.some':
    'Öffnet dir {opened, plural, =1 {eine} other {#}} deiner {wanted} Runden{choice, plural, =0 {} =1 {, und zwar deine erste Wahl} =2 {, und zwar deine zweite Wahl} =3 {, und zwar deine dritte Wahl} other {, und zwar Nr. # deiner Wünsche}}',
  'room_overlap.some_left':
    'Öffnet dir {opened, plural, =1 {eine} other {#}} der {wanted} Runden, die dir noch fehlen{choice, plural, =0 {} =1 {, und zwar die erste davon} =2 {, und zwar die zweite davon} other {, und zwar Nr. # davon}}',
  'room_overlap.owner':
    'leitet „{room}“ {guests, select, yes {und darf Gäste mitbringen} other {und kann dir davon erzählen, darf aber keine Gäste mitbringen}}',
  'room_overlap.regular':
    'sitzt regelmäßig in „{room}“ {guests, select, yes {und darf Gäste mitbringen} other {und kann dir davon erzählen, darf aber keine Gäste mitbringen}}',
  'room_overlap.former': 'saß früher in „{room}“ und kann es dir erklären',
  'room_overlap.owner.to_mentor': 'Du leitest „{room}“, und genau das möchte {mentee} kennenlernen.',
  'room_overlap.regular.to_mentor': 'Du sitzt regelmäßig in „{room}“, und genau das möchte {mentee} kennenlernen.',
  'room_overlap.former.to_mentor': 'Du warst früher in „{room}“ dabei und kannst {mentee} davon erzählen.',

  'shared_hours.none': 'Eure Arbeitszeiten überschneiden sich nicht.',
  'shared_hours.under_one': 'Eure Arbeitszeiten überschneiden sich um weniger als eine Stunde pro Woche.',
  'shared_hours.few':
    'Ihr habt nur {hours, plural, one {# gemeinsame Arbeitsstunde} other {# gemeinsame Arbeitsstunden}} pro Woche, also macht früh etwas aus.',
  'shared_hours.weekly':
    'Ihr habt {hours, plural, one {# gemeinsame Arbeitsstunde} other {# gemeinsame Arbeitsstunden}} pro Woche, genug für eine Stunde jede Woche.',
  'shared_hours.daily':
    'Ihr habt {hours, plural, one {# gemeinsame Arbeitsstunde} other {# gemeinsame Arbeitsstunden}} pro Woche, genug für ein Treffen an jedem Tag.',
  'shared_hours.to_mentor':
    'Du hast {hours, plural, one {# gemeinsame Arbeitsstunde} other {# gemeinsame Arbeitsstunden}} pro Woche mit {mentee}, da findet sich leicht ein Termin.',

  'answer_record.alone': '{answers}.',
  'answer_record.with_outcome': '{answers}; {outcome}.',
  'answer_record.no_offers': 'Hat noch keine Anfrage bekommen, daher ist nicht bekannt, wie schnell die Antwort kommt',
  'answer_record.unanswered':
    'Hat bisher {all, plural, =1 {die einzige Anfrage} other {keine von # Anfragen}} {all, plural, =1 {nicht beantwortet} other {beantwortet}}',
  'answer_record.every':
    'Hat {all, plural, =1 {die einzige Anfrage} =2 {beide Anfragen} other {alle # Anfragen}} beantwortet',
  'answer_record.some': 'Hat {answered} von {all} Anfragen beantwortet',
  'answer_record.usually': '{answered}, meist innerhalb {time}',
  'answer_record.hours': '{hours, plural, =1 {einer Stunde} other {von # Stunden}}',
  'answer_record.days': '{days, plural, =1 {eines Tages} other {von # Tagen}}',
  'answer_record.held_all':
    '{all, plural, =1 {beim bisherigen Mentoring kam es zu einem Treffen} other {bei allen # Mentorings kam es zu einem Treffen}}',
  'answer_record.held_some':
    '{all, plural, =1 {beim bisherigen Mentoring kam es nie zu einem Treffen} other {bei {held} von # Mentorings kam es zu einem Treffen}}',

  'formats.none_asked': 'Du hast keine bestimmte Form gewählt, also passt jede, die angeboten wird.',
  'formats.all': 'Bietet an, was du dir wünschst: {offered}.',
  'formats.some': 'Bietet von dem, was du dir wünschst, {offered}, aber nicht {missing}.',
  'formats.none': 'Bietet nichts von dem an, was du dir wünschst: {missing}.',
  'formats.to_mentor': 'Du bietest an, was {mentee} sich wünscht: {offered}.',
  'formats.name':
    '{format, select, conversation {Gespräche} walkthrough {gemeinsame Lektüre} brief {Vorbesprechungen} debrief {Nachbesprechungen} other {Gastplätze}}',

  'seniority_distance.unknown': 'Deine oder die andere Stufe ist nicht bekannt, daher zählt der Abstand nicht.',
  'seniority_distance.below': 'Steht auf einer Stufe unter dir.',
  'seniority_distance.same': 'Steht auf deiner Stufe und sieht vieles, was du auch siehst.',
  'seniority_distance.close': 'Steht eine Stufe über dir, das ist nah.',
  'seniority_distance.right':
    'Steht {levels} Stufen über dir: weit genug, um Türen zu öffnen, nah genug, um deine Arbeit zu kennen.',
  'seniority_distance.far': 'Steht {levels} Stufen über dir, das ist weit weg von deinem Alltag.',

  'department_wall.theirs_unknown': 'Die Abteilung ist nicht bekannt.',
  'department_wall.yours_unknown': 'Arbeitet in der Abteilung {theirs}; deine eigene ist nicht bekannt.',
  'department_wall.same': 'Arbeitet wie du in der Abteilung {theirs}, du würdest also nicht über sie hinausblicken.',
  'department_wall.other': 'Arbeitet in der Abteilung {theirs}, du würdest also über {yours} hinausblicken.',
  'department_wall.to_mentor': 'Du arbeitest in der Abteilung {theirs}, so würde {mentee} über {yours} hinausblicken.',

  'load_left.none': 'Hat keinen Platz mehr frei.',
  'load_left.all':
    '{capacity, plural, =1 {Hat einen Platz, und der ist frei.} =2 {Hat beide Plätze frei.} other {Hat alle # Plätze frei.}}',
  'load_left.some':
    '{free, plural, =1 {Hat noch einen von {capacity} Plätzen frei.} other {Hat noch # von {capacity} Plätzen frei.}}',

  'wishes.none': 'Hat keinen besonderen Wunsch, wen zu begleiten.',
  'wishes.met': 'Wünscht sich jemanden wie dich mit Blick auf {met}.',
  'wishes.some': 'Wünscht sich jemanden wie dich mit Blick auf {met}, aber nicht mit Blick auf {unmet}.',
  'wishes.unmet': 'Wünscht sich jemand anderen mit Blick auf {unmet}.',
  'wishes.to_mentor': '{mentee} entspricht deinen Wünschen mit Blick auf {met}.',
  'wishes.about': '{about, select, department {Abteilung} level {Stufe} other {gewünschte Runden}}',

  'novelty.new': 'Hat dich bisher noch nicht begleitet.',
  'novelty.again': 'Hat dich schon einmal begleitet; jemand Neues würde dir andere Seiten zeigen.',
}
