import { words } from '../whole-words.ts';
import type { Sayings } from './sayings.ts';

/** A comma or stop and a dash. */
const DASH = /[,.!?…]\s*[—–-]\s+/gu;

export const SLAVIC: Readonly<Record<string, Sayings>> = {
  ru: {
    verb: words(
      '(?:сказал|назвал|охарактеризовал|описал|обвинил|осудил|опроверг|заявил|сообщил|отметил|добавил|подчеркнул|написал|пояснил|объяснил|рассказал|признал|ответил|спросил|предупредил|указал|уточнил|подтвердил|заметил|утверждал|считал|напомнил|заключил|пообещал)[аио]?|' +
        'называ(?:ет|ют)|говорит|говорят|заявля[её]т|заявляют|сообща[её]т|сообщают|отмеча[её]т|отмечают|утвержда[её]т|утверждают|пишет|пишут|говорится|считает|считают|подч[её]ркивает|поясняет|рассказывает|добавляет|призн[её]т|предупреждает|гласит|цитирует',
    ),
    bare: undefined,
    that: words('что'),
    accordingTo: words('по словам|по данным|согласно|по мнению|по утверждению|как следует из'),
    order: 'inverts',
    inserted: DASH,
    pronoun: words('он|она|они|оно|мы|я|который|которая|которые|его|её|ее|их'),
    aside: words(
      'в|во|на|после|перед|при|во время|для|до|из|к|ко|с|со|у|о|об|что|который|которая|когда|пока|вчера|сегодня|также|затем|потом|однако|но|журналистам|отвечая|комментируя|выступая|понедельник|вторник|среду|четверг|пятницу|по итогам',
    ),
  },
  uk: {
    verb: words(
      '(?:сказа|назва|описа|засуди|охарактеризува|заяви|повідоми|зазначи|дода|підкресли|написа|поясни|розпові|відпові|визна|запита|попереди|вказа|уточни|підтверди|наголоси|нагада|пообіця)(?:в|ла|ли|ло)|розповіла|говорить|каже|кажуть|заявляє|заявляють|повідомляє|повідомляють|' +
        'зазначає|зазначають|стверджує|стверджують|пише|пишуть|йдеться|вважає|вважають|наголошує|пояснює|розповідає|додає|визнає|попереджає',
    ),
    bare: undefined,
    that: words('що'),
    accordingTo: words('за словами|за даними|згідно з|на думку|на переконання'),
    order: 'inverts',
    inserted: DASH,
    pronoun: words('він|вона|вони|воно|ми|я|який|яка|які|його|її|їх'),
    aside: words(
      'в|у|на|після|перед|при|під час|для|до|із|зі|з|о|об|що|який|яка|коли|поки|вчора|сьогодні|також|потім|проте|але|журналістам|відповідаючи|коментуючи|виступаючи|понеділок|вівторок|середу|четвер|пʼятницю',
    ),
  },
  pl: {
    verb: words(
      '(?:powiedział|nazwał|określił|opisał|opowiedział|stwierdził|oświadczył|dodał|podkreślił|napisał|wyjaśnił|zaznaczył|poinformował|przyznał|odpowiedział|zapytał|ostrzegł|ocenił|zauważył|zapewnił)[ai]?|powiedzieli|mówi|mówią|nazywa|określa|opowiada|twierdzi|twierdzą|dodaje|podkreśla|pisze|piszą|wyjaśnia|zaznacza|przyznaje|informuje|uważa|ocenia|czytamy',
    ),
    bare: undefined,
    that: words('że|iż'),
    accordingTo: words('według|zdaniem|jak podaje|jak podał[ao]?'),
    order: 'inverts',
    inserted: DASH,
    pronoun: words('on|ona|oni|one|ono|my|ja|który|która|jego|jej|ich'),
    aside: words(
      'w|we|na|po|przed|przy|podczas|dla|do|z|ze|od|u|o|że|który|która|kiedy|gdy|wczoraj|dziś|także|potem|jednak|ale|poniedziałek|wtorek|środę|czwartek|piątek',
    ),
  },
};
