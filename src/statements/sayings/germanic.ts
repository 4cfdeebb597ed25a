import { words } from '../whole-words.ts';
import type { Sayings } from './sayings.ts';

const EN_VERBS =
  'said|says?|saying|told|tells?|stat(?:ed|es|ing)|f(?:ound|inds)|finding|conclud(?:ed|es|ing)|not(?:ed|es|ing)|add(?:ed|s)|warn(?:ed|s|ing)|claim(?:ed|s|ing)|' +
  'argu(?:ed|es|ing)|reported|announc(?:ed|es|ing)|insist(?:ed|s)|alleg(?:ed|es|ing)|acknowledg(?:ed|es)|admitt(?:ed|s)|assert(?:ed|s)|confirm(?:ed|s)|' +
  'declar(?:ed|es)|den(?:ied|ies)|emphasi[sz](?:ed|es)|estimat(?:ed|es)|explain(?:ed|s)|maintain(?:ed|s)|observ(?:ed|es)|predict(?:ed|s)|promis(?:ed|es)|' +
  'reveal(?:ed|s)|suggest(?:ed|s)|testif(?:ied|ies)|urg(?:ed|es)|wr(?:ote|ites)|asked|asks|repl(?:ied|ies)|answer(?:ed|s)|(?<!so[- ])called|calls|describ(?:ed|es)|' +
  'spoke of|speaks of|referr?(?:ed|s) to|recommend(?:ed|s)|read|reads|recogni[sz](?:ed|es)|stress(?:ed|es)|vow(?:ed|s)|demand(?:ed|s)|complain(?:ed|s)|adding|telling|dismiss(?:ed|es)?|reject(?:ed|s)?|branded|brands|label(?:l?ed|s)|condemn(?:ed|s)?|criticis(?:ed|es)|criticiz(?:ed|es)|spoke|likened|hailed|hails|praised|praises|quoted|write|argue|warn|insist|admit|conclude|explain|describe|call|recall(?:ed|s)?|remark(?:ed|s)|continu(?:ed|es)|agree(?:d|s)|joked|shouted|cried|caution(?:ed|s)|point(?:ed|s) out|puts? it|tweeted|posted|comment(?:ed|s)|conced(?:ed|es)|reiterat(?:ed|es)|term(?:ed|s)|dubbed';

export const GERMANIC: Readonly<Record<string, Sayings>> = {
  en: {
    verb: words(EN_VERBS),
    bare: words('said|says?|f(?:ound|inds)|claim(?:ed|s)|warn(?:ed|s)|estimat(?:ed|es)|insist(?:ed|s)|promis(?:ed|es)'),
    that: words('that'),
    accordingTo: words('according to|in the words of'),
    pronoun: words('it|he|she|they|we|i|you|who|which|his|her|its|their'),
    aside: words(
      'in|on|at|after|before|during|when|while|as|who|which|whose|where|to|with|by|amid|following|despite|asked|speaking|writing|although|though|if|since|once|last|this week|this month|earlier|later|yesterday|today|tonight|' +
        'monday|tuesday|wednesday|thursday|friday|saturday|sunday|because|during|about|against|told|adding|and then|but|so|until|without',
    ),
  },
  de: {
    verb: words(
      'sagten?|sagt|sagen|erklärten?|erklärt|erklären|betonten?|betont|schrieb(?:en)?|schreibt|teilten?|teilt|stellten? fest|stellt fest|meinten?|meint|behaupteten?|behauptet|fügten?|fügt|warnten?|warnt|forderten?|fordert|' +
        'nannten?|nennt|nennen|erzählten?|erzählt|erzählen|werfen|wirft|warf|bezeichneten?|bezeichnet|beklagten?|beklagt|verurteilten?|verurteilt|versicherten?|versichert|lobten?|lobt|rügten?|rügt|rief|kommentierten?|kommentiert|kritisierten?|kritisiert|hieß es|heißt es|berichteten?|berichtet|fragten?|fragt|antwortete[tn]?|antwortet|ergänzten?|ergänzt|bestätigten?|bestätigt|kündigten?|kündigt|räumten?|räumt|sprach|spricht|zitierten?|lautet(?:e)?|verkündeten?|' +
        '(?:hat|hatte|haben|hatten) (?:gesagt|erklärt|geschrieben|betont|gewarnt)',
    ),
    bare: undefined,
    that: words('dass|daß'),
    accordingTo: words('laut|nach angaben (?:des|der|von)|nach den worten (?:des|der|von)|gemäß'),
    accordingAfter: words('zufolge'),
    onlyAfter: words('so'),
    order: 'inverts',
    pronoun: words('er|sie|es|wir|ich|sein|seine|ihr|ihre'),
    aside: words(
      'am|im|in|bei|beim|nach|nachdem|vor|während|auf|gegenüber|mit|mitte|zu|zum|zur|an|über|als|wenn|weil|und zwar|dazu|daraufhin|danach|später|gestern|heute|wörtlich|weiter|hinzu|mit|anschließend|zudem|jedoch|aber|wie|nur|' +
        'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|zuvor|damals|noch|auch|ist|sind|war|waren|hat|haben|kann|können|könnten?|soll|sollen|sollten?|wird|werden|wurden?|muss|müssen|gibt|habe|sei|seien',
    ),
  },
  nl: {
    verb: words(
      'zei(?:den)?|zegt|zeggen|verkla(?:art|arde|arden|ren)|schreef|schrijft|schrijven|meldt|meldde(?:n)?|stelt|stelde(?:n)?|vindt|vond|benadrukt(?:e)?|waarschuw(?:t|de)|voegt|voegde|vertel(?:t|de|den)|antwoord(?:t|de)|vraagt|vroeg|noem(?:t|de)|concludeer(?:t|de)|luidt|luidde|reageer(?:t|de)|bevestig(?:t|de)|legt uit|legde uit',
    ),
    bare: undefined,
    that: words('dat'),
    accordingTo: words('volgens'),
    onlyAfter: words('aldus'),
    order: 'inverts',
    pronoun: words('hij|zij|ze|het|wij|we|ik|zijn|haar|hun'),
    aside: words(
      'in|op|bij|na|nadat|voor|tijdens|aan|tegen|met|over|als|toen|omdat|terwijl|die|dat|daarna|later|gisteren|vandaag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|eraan|toe|ook|maar|hierover|is|was|waren|heeft|hebben|kan|kunnen|zou|zouden|moet|moeten|wordt|worden|werd',
    ),
  },
  sv: {
    verb: words(
      'säger|sade|sa|förklarar|förklarade|skriver|skrev|berättar|berättade|menar|menade|hävdar|hävdade|tillägger|tillade|uppger|uppgav|konstaterar|konstaterade|svarar|svarade|varnar|varnade|betonar|betonade|frågar|frågade',
    ),
    bare: undefined,
    that: words('att'),
    accordingTo: words('enligt'),
    order: 'inverts',
    pronoun: words('han|hon|vi|jag|hans|hennes|deras'),
    aside: words(
      'i|på|vid|efter|innan|under|till|med|om|som|när|medan|då|är|var|har|kan|ska|skulle|måste|igår|idag|måndag|tisdag|onsdag|torsdag|fredag|och sedan|också|men',
    ),
  },
  da: {
    verb: words(
      'siger|sagde|forklarer|forklarede|skriver|skrev|fortæller|fortalte|mener|mente|hævder|hævdede|tilføjer|tilføjede|oplyser|oplyste|svarer|svarede|advarer|advarede|sier|sa|forteller|fortalte|opplyser|opplyste|legger|la',
    ),
    bare: undefined,
    that: words('at'),
    accordingTo: words('ifølge'),
    order: 'inverts',
    pronoun: words('han|hun|vi|jeg|hans|hendes|hennes|deres'),
    aside: words(
      'i|på|ved|efter|etter|før|under|til|med|om|som|når|mens|da|også|men|tirsdag|mandag|onsdag|torsdag|fredag',
    ),
  },
};
