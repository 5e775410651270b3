import type { Texts } from './english.ts'

export const german: Texts = {
  'unmatched.left': 'Ist nicht mehr in der Organisation.',
  'unmatched.not_opted_in': 'Sucht kein Mentoring mehr.',
  'unmatched.asks_already': 'Sucht bereits selbst: Diese Anfrage läuft weiter, oder sie wird vorher zurückgezogen.',
  'unmatched.no_host': 'In den Runden, die noch gewünscht sind, ist aus dieser Kohorte niemand zu Hause.',
  'unmatched.no_candidate':
    '{hosts, plural, one {Eine Person dieser Kohorte ist in einer gewünschten Runde zu Hause, kommt} other {# Personen dieser Kohorte sind in einer gewünschten Runde zu Hause, kommen}} aber nicht infrage: {rules}.',
  'unmatched.contested':
    '{mentees, plural, one {# Mentee konkurriert} other {# Mentees konkurrieren}} um {places, plural, one {den einen Platz} other {die # Plätze}} bei {mentors, plural, one {einer Person} other {# Personen}}; sonst kommt für sie niemand infrage.',
  'unmatched.all_pinned': 'Alle Plätze, die infrage kämen, sind an festgelegte Paare vergeben.',
  'unmatched.outranked':
    'Alle, die infrage kämen, haben nur Mentees, die besser passen. Mit einem anderen Ziel gehen weniger leer aus.',

  'hindered.same_person': '{count, plural, one {eine ist} other {# sind}} dieselbe Person',
  'hindered.reporting_line':
    '{count, plural, one {eine steht} other {# stehen}} in der Führungslinie darüber oder darunter',
  'hindered.do_not_match': '{count, plural, one {eine soll} other {# sollen}} laut Vermerk nicht zugeordnet werden',
  'hindered.already_paired': '{count, plural, one {mit einer} other {mit #}} läuft das Mentoring schon',
  'hindered.already_asked':
    '{count, plural, one {eine hat} other {# haben}} die Anfrage schon bekommen und nicht zugesagt',
  'hindered.no_shared_language': '{count, plural, one {eine spricht} other {# sprechen}} keine gemeinsame Sprache',
  'hindered.left': '{count, plural, one {eine bietet} other {# bieten}} kein Mentoring mehr an',
  'hindered.expired_twice':
    '{count, plural, one {eine hat} other {# haben}} innerhalb von 30 Tagen zwei Anfragen verfallen lassen',
  'hindered.paused': '{count, plural, one {eine macht} other {# machen}} gerade eine Pause vom Mentoring',
  'hindered.full': '{count, plural, one {eine hat} other {# haben}} keinen Platz mehr frei',
  'hindered.too_little_shared_time':
    '{count, plural, one {eine hat} other {# haben}} zu wenige gemeinsame Arbeitsstunden pro Woche',
  'hindered.guests_not_allowed':
    '{count, plural, one {eine darf} other {# dürfen}} in diese Runden keine Gäste mitbringen, und Dabeisitzen ist gewünscht',
  'hindered.no_wanted_room':
    '{count, plural, one {eine ist} other {# sind}} nur in Runden zu Hause, in denen das Gewünschte schon erreicht ist',
  'hindered.forbidden': '{count, plural, one {eine wurde} other {# wurden}} von HR ausgeschlossen',

  'timeline.asked': 'Du hast um Mentoring gebeten.',
  'timeline.ranked': '{count, plural, one {Du hast {mentors} ausgewählt.} other {Deine Reihenfolge: {mentors}.}}',
  'timeline.matched': '{mentor} begleitet dich ab jetzt.',
  'timeline.exhausted': 'Von deiner Liste hat niemand zugesagt. Es gibt neue Vorschläge.',
  'timeline.withdrawn': 'Die Anfrage wurde zurückgezogen.',
  'timeline.expired': 'Die Anfrage ist zu Ende, weil lange niemand ausgewählt wurde.',
  'timeline.offer_made': '{mentor} wurde gefragt.',
  'timeline.offer_made_until': '{mentor} wurde gefragt, mit Zeit für eine Antwort bis {until}.',
  'timeline.offer_accepted': '{mentor} hat zugesagt.',
  'timeline.declined.no_time': '{mentor} hat abgesagt: zurzeit keine Zeit dafür.',
  'timeline.declined.not_the_right_person': '{mentor} hat abgesagt: nicht die richtige Person dafür.',
  'timeline.declined.room_not_open': '{mentor} hat abgesagt: kann zurzeit niemanden in diese Runde mitnehmen.',
  'timeline.declined.already_mentoring': '{mentor} hat abgesagt: begleitet schon so viele, wie gut möglich ist.',
  'timeline.declined.conflict_of_interest': '{mentor} hat abgesagt: ein Interessenkonflikt.',
  'timeline.declined.other': '{mentor} hat aus einem anderen Grund abgesagt.',
  'timeline.better_person': 'Der Vorschlag stattdessen: {person}.',
  'timeline.offer_expired': '{mentor} hat nicht rechtzeitig geantwortet.',
  'timeline.taken_back': 'Du hast die Anfrage an {mentor} zurückgenommen.',
  'timeline.ended_with_request': 'Die Anfrage an {mentor} endete mit deiner Suche.',
  'timeline.not_asked': '{mentor} wurde nicht gefragt.',
  'timeline.another_accepted': '{mentor} wurde nicht gefragt: Jemand davor hat zugesagt.',
  'timeline.ruled_out': '{mentor} steht nicht mehr auf der Liste. {rule}',

  'standing.open': 'Noch ist niemand gefragt. Wähl bis zu fünf Personen aus deinen Vorschlägen.',
  'standing.asking': '{mentor} ist jetzt gefragt und hat bis {until} Zeit für eine Antwort.',
  'standing.next':
    '{count, plural, one {Danach käme {mentors} an die Reihe.} other {Danach kämen in dieser Reihenfolge {mentors}.}}',
  'standing.nobody_next': 'Sonst steht niemand auf der Liste.',
  'standing.exhausted':
    'Alle auf deiner Liste sind gefragt worden, und niemand hat zugesagt. Wähl neu aus den Vorschlägen, die bereitstehen, oder zieh die Anfrage zurück.',
  'standing.matched': '{mentor} begleitet dich.',
  'standing.expired': 'Die Anfrage ist zu Ende, weil lange niemand ausgewählt wurde. Du kannst jederzeit neu anfragen.',
}
