/** How a language says that words in quotation marks are no quotation, in the words right before them. */
interface Namings {
  /** `so-called`. */
  distant: string;
  /** `the word`: what comes is spoken of as a word. */
  word: string;
  /** `the novel`, `entitled`: what comes is a title. */
  work: string;
}

const NAMINGS: Readonly<Record<string, Namings>> = {
  en: {
    distant: 'so-called|so called|supposed|self-styled|self-described|alleged|quote-unquote|dubbed|nicknamed|known as',
    word: 'words?|terms?|phrase|expression|label|hashtag|slogan|acronym|adjective|noun|verb|the name|means|meaning|spelled|spelt',
    work: '(?:book|novel|film|movie|song|album|play|poem|painting|exhibition|series|documentary|podcast|article|essay|report|study|paper|programme|program|show|memoir|musical|opera|ballad|story|magazine|newspaper|lecture|chapter|video game|game|campaign|project)s?|titled|entitled|headlined|author of|director of|called|named',
  },
  de: {
    distant: 'sogenannten?|sogenannter|sogenanntes|angeblichen?|vermeintlichen?|selbst ernannten?',
    word: 'wort|wörter|begriff|begriffs|ausdruck|ausdrucks|bezeichnung|schlagwort|unwort|heißt',
    work: 'buch|roman|film|lied|album|stück|gedicht|gemälde|ausstellung|serie|dokumentation|artikel|aufsatz|bericht|studie|sendung|oper|erzählung|zeitschrift|zeitung|magazin|titel|projekt|aktion|kampagne|initiative',
  },
  fr: {
    distant: 'soi-disant|prétendue?s?',
    word: 'mots?|termes?|expression|formule|slogan|signifie',
    work: 'livre|roman|film|chanson|album|pièce|poème|tableau|exposition|série|documentaire|article|essai|rapport|étude|émission|opéra|nouvelle|revue|journal|magazine|intitulée?s?|projet|opération',
  },
  es: {
    distant: 'llamad[oa]s?|supuest[oa]s?|presunt[oa]s?|autodenominad[oa]s?',
    word: 'palabras?|términos?|expresión|lema|significa',
    work: 'libro|novela|película|canción|álbum|obra|poema|cuadro|exposición|serie|documental|artículo|ensayo|informe|estudio|programa|ópera|cuento|revista|periódico|titulad[oa]s?|proyecto|campaña',
  },
  it: {
    distant: 'cosiddett[oaie]|presunt[oaie]|sedicente',
    word: 'parol[ae]|termin[ei]|espressione|slogan|significa',
    work: 'libro|romanzo|film|canzone|album|opera|poesia|quadro|mostra|serie|documentario|articolo|saggio|rapporto|studio|programma|racconto|rivista|giornale|intitolat[oa]|progetto',
  },
  pt: {
    distant: 'chamad[oa]s?|supost[oa]s?|alegad[oa]s?|autodenominad[oa]s?',
    word: 'palavras?|termos?|expressão|lema|significa',
    work: 'livro|romance|filme|canção|música|álbum|peça|poema|quadro|exposição|série|documentário|artigo|ensaio|relatório|estudo|programa|ópera|conto|revista|jornal|intitulad[oa]|projeto|campanha',
  },
  nl: {
    distant: 'zogenaamde|zogeheten|zogenoemde|vermeende',
    word: 'woord|woorden|term|uitdrukking|leus|betekent',
    work: 'boek|roman|film|lied|album|stuk|gedicht|schilderij|tentoonstelling|serie|documentaire|artikel|essay|rapport|studie|programma|opera|verhaal|tijdschrift|krant|getiteld|titel|project',
  },
  sv: {
    distant: 'så kallade|så kallad|s\\.k\\.',
    word: 'ordet|orden|uttrycket|begreppet',
    work: 'boken|romanen|filmen|låten|sången|albumet|pjäsen|dikten|utställningen|serien|artikeln|rapporten|studien|titeln|programmet',
  },
  pl: {
    distant: 'tak zwan\\p{L}+|tzw\\.|rzekom\\p{L}+',
    word: 'słow[oa]|termin|określenie|wyrażenie|hasło',
    work: 'książ\\p{L}+|powieś\\p{L}+|film\\p{L}*|piosenk\\p{L}+|album\\p{L}*|wiersz\\p{L}*|wystaw\\p{L}+|serial\\p{L}*|artykuł\\p{L}*|raport\\p{L}*|zatytułowan\\p{L}+|tytuł\\p{L}*',
  },
  ru: {
    distant: 'так называем\\p{L}+|якобы|пресловут\\p{L}+',
    word: 'слов[оаом]+|термин\\p{L}*|выражени\\p{L}+|понят\\p{L}+|лозунг\\p{L}*|означает',
    work: 'книг\\p{L}+|роман\\p{L}*|фильм\\p{L}*|песн\\p{L}+|альбом\\p{L}*|пьес\\p{L}+|стих\\p{L}+|картин\\p{L}+|выставк\\p{L}+|сериал\\p{L}*|статье?\\p{L}*|доклад\\p{L}*|отч[её]т\\p{L}*|опер\\p{L}+|рассказ\\p{L}*|журнал\\p{L}*|газет\\p{L}+|под названием|компани\\p{L}+|завод\\p{L}*|клуб\\p{L}*|проект\\p{L}*|партии|партия|фонд\\p{L}*',
  },
  uk: {
    distant: 'так зван\\p{L}+|нібито',
    word: 'слов[оаом]+|термін\\p{L}*|вислів\\p{L}*|понятт\\p{L}+|гасло|означає',
    work: 'книг\\p{L}+|книз\\p{L}+|роман\\p{L}*|фільм\\p{L}*|пісн\\p{L}+|альбом\\p{L}*|картин\\p{L}+|виставк\\p{L}+|серіал\\p{L}*|стат\\p{L}+|звіт\\p{L}*|опер\\p{L}+|журнал\\p{L}*|газет\\p{L}+|під назвою|компані\\p{L}+|завод\\p{L}*|клуб\\p{L}*|проєкт\\p{L}*|фонд\\p{L}*',
  },
  tr: {
    distant: 'sözde|sözümona|güya',
    word: 'kelimesi|sözcüğü|terimi',
    work: 'kitabı|romanı|filmi|şarkısı|adlı|isimli',
  },
  ar: {
    distant: 'ما يسمى|ما يسمّى|المسمى|المسماة|ما يعرف بـ?|المزعومة?',
    word: 'كلمة|مصطلح|عبارة|شعار|تعبير',
    work: 'كتاب|رواية|فيلم|أغنية|مسرحية|قصيدة|معرض|مسلسل|مقال|تقرير|دراسة|مجلة|صحيفة|بعنوان|المعنون',
  },
  zh: {
    distant: '所谓的?|所謂的?|号称|號稱',
    word: '词|詞|一词|词语|字|术语|術語|口号|口號',
    work: '小说|小說|电影|電影|歌曲|专辑|書|书|文章|报告|報告|名为|名為|题为|題為|展览|展覽',
  },
  ja: {
    distant: 'いわゆる|所謂|自称',
    word: '言葉の|用語の|単語の',
    work: '小説|映画|曲|アルバム|著書|記事|論文|報告書|題した|雑誌|絵本|番組|舞台|本',
  },
  ko: {
    distant: '소위|이른바|자칭',
    word: '단어|용어|표현',
    work: '소설|영화|노래|앨범|책|저서|기사|논문|보고서|제목의|잡지|드라마|시집',
  },
};
/** What follows the words in languages that name them after: `"Nehir" adlı kitap`, 「海」という小説. */
const AFTER: Readonly<Record<string, Namings>> = {
  tr: {
    distant: 'denilen|denen|diye anılan',
    word: 'kelimesi\\p{L}*|sözcüğü\\p{L}*|terimi\\p{L}*|ifadesi\\p{L}*',
    work: 'adlı|isimli|başlıklı|romanı\\p{L}*|filmi\\p{L}*|kitabı\\p{L}*|şarkısı\\p{L}*|dergisi\\p{L}*',
  },
  ja: {
    distant: 'なるもの|と称する',
    word: 'という(?:言葉|語|単語|用語|表現)',
    work: 'という(?:小説|映画|曲|本|題|作品|名の)|と題',
  },
  ko: { distant: '', word: '(?:이)?라는 (?:단어|말|용어|표현)', work: '(?:이)?라는 (?:소설|영화|노래|책|제목)' },
  zh: { distant: '', word: '一词|一詞|这个词|這個詞|二字|两字|兩字', work: '' },
};

const compiled = new Map<string, readonly [kind: 'scare' | 'word' | 'title', pattern: RegExp][]>();
/** Right before the mark: the word, then at most an article. A colon after it would hand over to what is said. */
const BEFORE_MARK = '(?:\\s(?:the|a|der|die|das|von|de|la|le|di|do|da|of))?[\\s,]*$';

function patterns(lang: string, after: boolean): readonly [kind: 'scare' | 'word' | 'title', pattern: RegExp][] {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  const key = `${base}${after ? '>' : '<'}`;
  const known = compiled.get(key);
  if (known) return known;
  const namings = after ? AFTER[base] : (NAMINGS[base] ?? NAMINGS.en);
  const spaced = !/^(?:zh|ja|ko|ar)$/.test(base) && !after;
  const pattern = (words: string) =>
    new RegExp(after ? `^\\s?(?:${words})` : `${spaced ? '(?<![\\p{L}\\p{M}])' : ''}(?:${words})${BEFORE_MARK}`, 'iu');
  const made = namings
    ? (
        [
          ['scare', namings.distant],
          ['word', namings.word],
          ['title', namings.work],
        ] as const
      ).flatMap(([kind, words]) => (words === '' ? [] : [[kind, pattern(words)] as const]))
    : [];
  const result = made.map(([kind, regex]): [typeof kind, RegExp] => [kind, regex]);
  compiled.set(key, result);
  return result;
}

/** What the words right before and after a quotation's marks say it is, if they do. As much text as is given is read. */
export function namingOf(before: string, after: string, lang: string): 'scare' | 'word' | 'title' | undefined {
  for (const [kind, pattern] of patterns(lang, false)) if (pattern.test(before)) return kind;
  for (const [kind, pattern] of patterns(lang, true)) if (pattern.test(after)) return kind;
  return undefined;
}
