/** How a language says that somebody says something. */
export interface Sayings {
  /** Verbs of saying, with an object clause or a quotation. */
  verb: RegExp;
  /** Of these, those after which a clause may come without `that`. */
  bare: RegExp | undefined;
  /** Begins the clause that is said. */
  that: RegExp;
  /** `according to`. */
  accordingTo: RegExp;
  /** Pronouns: who says it is said elsewhere. */
  pronoun: RegExp;
}

const DOCUMENT = 'report|statement|study|letter|survey|audit|paper|document|assessment|ruling|review|resolution';
const EN_VERBS =
  'said|says?|saying|told|tells?|stat(?:ed|es|ing)|f(?:ound|inds)|finding|conclud(?:ed|es|ing)|not(?:ed|es|ing)|add(?:ed|s)|warn(?:ed|s|ing)|claim(?:ed|s|ing)|' +
  'argu(?:ed|es|ing)|reported|announc(?:ed|es|ing)|insist(?:ed|s)|alleg(?:ed|es|ing)|acknowledg(?:ed|es)|admitt(?:ed|s)|assert(?:ed|s)|confirm(?:ed|s)|' +
  'declar(?:ed|es)|den(?:ied|ies)|emphasi[sz](?:ed|es)|estimat(?:ed|es)|explain(?:ed|s)|maintain(?:ed|s)|observ(?:ed|es)|predict(?:ed|s)|promis(?:ed|es)|' +
  'reveal(?:ed|s)|suggest(?:ed|s)|testif(?:ied|ies)|urg(?:ed|es)|wr(?:ote|ites)|asked|asks|repl(?:ied|ies)|answer(?:ed|s)|called|calls|describ(?:ed|es)|' +
  'spoke of|speaks of|referr?(?:ed|s) to|recommend(?:ed|s)|read|reads|recogni[sz](?:ed|es)|stress(?:ed|es)|vow(?:ed|s)|demand(?:ed|s)|complain(?:ed|s)';

/** Words as a whole, in any script with spaces. */
function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

const SAYINGS: Readonly<Record<string, Sayings>> = {
  en: {
    verb: words(EN_VERBS),
    bare: words('said|says?|f(?:ound|inds)|claim(?:ed|s)|warn(?:ed|s)|estimat(?:ed|es)|insist(?:ed|s)|promis(?:ed|es)'),
    that: words('that'),
    accordingTo: words('according to'),
    pronoun: words('it|he|she|they|we|i|you|who|which'),
  },
  de: {
    verb: words(
      'sagten?|sagt|erklärten?|erklärt|betonten?|betont|schrieb(?:en)?|schreibt|teilten? mit|stellten? fest|stellt fest|meinten?|meint|behaupteten?|behauptet|fügten? hinzu|warnten?|warnt|forderten?|fordert|nannten?|kritisierten?|hieß es|heißt es',
    ),
    bare: undefined,
    that: words('dass|daß'),
    accordingTo: words('laut|nach angaben (?:des|der|von)|zufolge'),
    pronoun: words('er|sie|es|wir|ich'),
  },
  fr: {
    verb: words(
      '(?:a|ont|avait|avaient) (?:déclaré|dit|affirmé|estimé|ajouté|indiqué|expliqué|annoncé|souligné|conclu|écrit)|déclarent?|dit|disent|affirment?|estiment?|ajoutent?|indiquent?|expliquent?|annoncent?|soulignent?|conclut|écrit',
    ),
    bare: undefined,
    that: words("que|qu'|qu’"),
    accordingTo: words("selon|d'après|d’après"),
    pronoun: words('il|elle|ils|elles|on|nous|je'),
  },
  es: {
    verb: words(
      'dij(?:o|eron)|dicen?|afirm(?:ó|a|an|aron)|declar(?:ó|a|an|aron)|señal(?:ó|a|an|aron)|asegur(?:ó|a|an|aron)|añadi(?:ó|eron)|indic(?:ó|a|an|aron)|explic(?:ó|a|an|aron)|concluy(?:ó|e|en)|sostuvo|sostiene|escribió|denunci(?:ó|a)',
    ),
    bare: undefined,
    that: words('que'),
    accordingTo: words('según|de acuerdo con'),
    pronoun: words('él|ella|ellos|ellas|nosotros|yo'),
  },
  it: {
    verb: words(
      'ha(?:nno)? (?:detto|dichiarato|affermato|aggiunto|spiegato)|dice|dicono|disse|afferma|dichiara|aggiunge|spiega|conclude',
    ),
    bare: undefined,
    that: words('che'),
    accordingTo: words('secondo|stando a'),
    pronoun: words('lui|lei|loro|noi|io|egli|ella'),
  },
  pt: {
    verb: words(
      'disse(?:ram)?|diz(?:em)?|afirm(?:ou|a|am|aram)|declar(?:ou|a|aram)|acrescentou|explic(?:ou|a)|conclu(?:iu|i)|escreveu',
    ),
    bare: undefined,
    that: words('que'),
    accordingTo: words('segundo|de acordo com|conforme'),
    pronoun: words('ele|ela|eles|elas|nós|eu'),
  },
  ru: {
    verb: words(
      'сказал[аио]?|говорит|говорят|заявил[аио]?|заявляет|сообщил[аио]?|сообщает|отметил[аио]?|отмечает|добавил[аио]?|подчеркнул[аио]?|утверждает|написал[аио]?|говорится',
    ),
    bare: undefined,
    that: words('что'),
    accordingTo: words('по словам|по данным|согласно|по мнению'),
    pronoun: words('он|она|они|мы|я'),
  },
  zh: {
    verb: /(?:说|說|表示|指出|认为|認為|称|稱|写道|寫道|强调|強調)/gu,
    bare: /(?:说|說|表示|指出|认为|認為|称|稱)/gu,
    that: /，|,/gu,
    accordingTo: /(?:根据|根據|据|據)/gu,
    pronoun: /[他她它]们?|我们?|[他她它]們/gu,
  },
};

/** Nouns for what is written: a document says what it contains. */
export const DOCUMENT_NOUN = words(DOCUMENT);
/** What a document does with its content, beside saying: the words from the verb on are the document's. */
export const DOCUMENT_VERB = words(
  'contains?|recommend(?:s|ed)|outlin(?:es|ed)|detail(?:s|ed)|lists?|describ(?:es|ed)|proposes?|calls? (?:for|on)',
);

/** The sayings of a language; English where there are none for it. */
export function sayingsOf(lang: string): Sayings {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  return SAYINGS[base] ?? (SAYINGS.en as Sayings);
}

/** The first match of a global pattern. `exec` would leave its place in the pattern, which these share. */
export function firstMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
  for (const match of text.matchAll(pattern)) return match;
  return undefined;
}
