import { LOCALES, type Locale } from '../kernel/locale.ts'
import { type Say, sayIn } from '../kernel/phrases.ts'

const english = {
  'question.title': 'Is this you?',
  'question.lead':
    'The calendar of {account} at {provider} will be connected with {person} of {organization}: {person} is offered no times at which {account} is busy. Only the times are read, never what they are about.',
  'question.otherwise':
    'If you are not {person}, say no: somebody else sent you here, and would learn when you are busy.',
  'question.yes': 'Yes, connect it',
  'question.no': 'No',
  'connected.title': 'Your calendar is connected',
  'connected.say':
    'From now on you are offered no times at which you are busy there. Only the times are read, never what they are about. You can close this page.',
  'refused.title': 'Your calendar is not connected',
  'refused.say': 'You did not say yes, and nothing has changed. You can close this page.',
  'gone.title': 'This page was used before, or came too late',
  'gone.say':
    'Each attempt to connect a calendar is good for one time and a quarter of an hour. Start again where you came from.',
  'failed.title': 'Your calendar could not be connected',
  'failed.say':
    'Your provider did not let us in. Nothing has changed. Start again where you came from, perhaps a little later.',
  'full.title': 'You have too many calendars here',
  'full.say': 'Nothing has changed. Disconnect one before you connect another.',
} as const
type TextKey = keyof typeof english
type Texts = Readonly<Record<TextKey, string>>

const german: Texts = {
  'question.title': 'Bist du das?',
  'question.lead':
    'Der Kalender von {account} bei {provider} wird mit {person} von {organization} verbunden: {person} bekommt dann keine Zeiten vorgeschlagen, zu denen {account} beschäftigt ist. Gelesen werden nur die Zeiten, nie der Anlass.',
  'question.otherwise':
    'Wenn du nicht {person} bist, sag Nein: Dann hat dich jemand anderes hierher geschickt und würde erfahren, wann du beschäftigt bist.',
  'question.yes': 'Ja, verbinden',
  'question.no': 'Nein',
  'connected.title': 'Dein Kalender ist verbunden',
  'connected.say':
    'Ab jetzt bekommst du keine Zeiten mehr vorgeschlagen, zu denen du dort beschäftigt bist. Gelesen werden nur die Zeiten, nie der Anlass. Du kannst diese Seite schließen.',
  'refused.title': 'Dein Kalender ist nicht verbunden',
  'refused.say': 'Du hast nicht zugestimmt, und nichts hat sich geändert. Du kannst diese Seite schließen.',
  'gone.title': 'Diese Seite wurde schon benutzt oder kam zu spät',
  'gone.say':
    'Jeder Versuch, einen Kalender zu verbinden, gilt einmal und eine Viertelstunde lang. Fang noch einmal dort an, wo du hergekommen bist.',
  'failed.title': 'Dein Kalender konnte nicht verbunden werden',
  'failed.say':
    'Dein Anbieter hat uns nicht hineingelassen. Nichts hat sich geändert. Fang noch einmal dort an, wo du hergekommen bist, vielleicht etwas später.',
  'full.title': 'Du hast hier schon zu viele Kalender',
  'full.say': 'Nichts hat sich geändert. Trenn erst einen, bevor du einen weiteren verbindest.',
}

const french: Texts = {
  'question.title': 'Est-ce bien vous ?',
  'question.lead':
    'L’agenda de {account} chez {provider} sera connecté à {person} ({organization}) : les moments où {account} n’est pas libre ne seront plus proposés à {person}. Nous n’en lisons que les horaires, jamais l’objet.',
  'question.otherwise':
    'Si vous n’êtes pas {person}, dites non : quelqu’un d’autre vous a envoyé ici et saurait quand vous n’êtes pas libre.',
  'question.yes': 'Oui, connecter',
  'question.no': 'Non',
  'connected.title': 'Votre agenda est connecté',
  'connected.say':
    'Désormais, les moments déjà occupés dans cet agenda ne vous sont plus proposés. Nous n’en lisons que les horaires, jamais l’objet. Vous pouvez fermer cette page.',
  'refused.title': 'Votre agenda n’est pas connecté',
  'refused.say': 'Vous n’avez pas donné votre accord, et rien n’a changé. Vous pouvez fermer cette page.',
  'gone.title': 'Cette page a déjà servi ou arrive trop tard',
  'gone.say':
    'Chaque tentative de connexion vaut une seule fois, pendant un quart d’heure. Recommencez là d’où vous venez.',
  'failed.title': 'Votre agenda n’a pas pu être connecté',
  'failed.say':
    'Votre fournisseur ne nous a pas laissés entrer. Rien n’a changé. Recommencez là d’où vous venez, peut-être un peu plus tard.',
  'full.title': 'Vous avez déjà trop d’agendas ici',
  'full.say': 'Rien n’a changé. Déconnectez-en un avant d’en connecter un autre.',
}

const spanish: Texts = {
  'question.title': '¿Eres tú?',
  'question.lead':
    'El calendario de {account} en {provider} se conectará con {person} ({organization}): a {person} no se le ofrecerán horas en las que {account} no esté libre. Solo leemos las horas, nunca el motivo.',
  'question.otherwise':
    'Si no eres {person}, di que no: otra persona te ha enviado aquí y sabría cuándo no estás libre.',
  'question.yes': 'Sí, conectar',
  'question.no': 'No',
  'connected.title': 'Tu calendario está conectado',
  'connected.say':
    'A partir de ahora no se te ofrecen horas que ya tengas ocupadas en él. Solo leemos las horas, nunca el motivo. Puedes cerrar esta página.',
  'refused.title': 'Tu calendario no está conectado',
  'refused.say': 'No has dado tu consentimiento y nada ha cambiado. Puedes cerrar esta página.',
  'gone.title': 'Esta página ya se ha usado o llega tarde',
  'gone.say':
    'Cada intento de conectar un calendario vale una sola vez y durante un cuarto de hora. Empieza de nuevo desde donde venías.',
  'failed.title': 'No se ha podido conectar tu calendario',
  'failed.say':
    'Tu proveedor no nos ha dejado entrar. Nada ha cambiado. Empieza de nuevo desde donde venías, quizá un poco más tarde.',
  'full.title': 'Ya tienes demasiados calendarios aquí',
  'full.say': 'Nada ha cambiado. Desconecta uno antes de conectar otro.',
}

const TEXTS: Record<Locale, Texts> = { en: english, de: german, fr: french, es: spanish }
const SAY = Object.fromEntries(LOCALES.map((locale) => [locale, sayIn(TEXTS[locale], locale)])) as Record<
  Locale,
  Say<TextKey>
>

/** What the page says on which somebody connects their calendar. */
export const consentWordsIn = (locale: Locale): Say<TextKey> => SAY[locale]
