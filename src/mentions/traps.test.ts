import { describe, expect, it } from 'vitest';
import { bundledVocabulary } from '../../test/mentions/bundled.ts';
import { compile } from './compile.ts';
import { read } from './read.ts';

const vocabulary = bundledVocabulary();
const matcher = compile(vocabulary);
const numbers = new Map(vocabulary.actors.map(({ id, number }) => [id, number]));

/** Makes everything evident that is evidence in any language, so that only the rule under test can say no. */
const EVIDENCE =
  'Xinjiang, Uyghurs, Urumqi, OHCHR, Guterres, UN Security Council, Xi Jinping, Chinese Communist Party, forced labour, Michelle Bachelet, Dolkun Isa, Omer Kanat, ' +
  'Antony Blinken, Volker Türk, World Uyghur Congress, White House, United Nations, Human Rights Council, human rights, China';

/** What counts for the actor in the first block; with `evident`, on a page that shows all evidence. */
function marks(actor: string, lang: string, text: string, evident: boolean): string[] {
  const blocks = [{ text, lang }, ...(evident ? [{ text: EVIDENCE, lang: 'en' }] : [])];
  const [reading] = read(matcher, blocks, [], []);
  return (reading?.mentions ?? [])
    .filter(({ actor: number }) => number === numbers.get(actor))
    .map(({ start, end }) => text.slice(start, end));
}

type Row = readonly [lang: string, text: string, ...marks: string[]];

/** By actor; what must be marked stands behind each text. All evidence is there. */
const WITH_EVIDENCE: Readonly<Record<string, readonly Row[]>> = {
  report: [
    ['en', 'The UN report was clear', 'UN report'],
    ['en', 'UN report on climate'],
    ['en', 'the UN reporter'],
    ['it', 'un report sulla scuola'],
    ['fr', 'un report de la date'],
    ['de', 'UN-Berichterstatter kommen'],
    ['de', 'im UN-Bericht steht', 'UN-Bericht'],
    ['de', 'des UN-Berichts', 'UN-Berichts'],
    ['de', 'ein UN-Bericht zu Gaza'],
    ['hu', 'mit jelentés nélkül'],
    ['cs', 'zpráva o počasí'],
    ['el', 'Η έκθεση άνοιξε'],
    ['th', 'รายงานข่าว'],
    ['vi', 'báo cáo thường niên'],
    ['zh-Hans', '在报告会上发言'],
    ['zh-Hans', '联合国报告员来访'],
    ['zh-Hans', '联合国报告指出', '联合国报告'],
    ['fa', 'به گزارش سازمان ملل'],
    ['ar', 'تقرير الأمم المتحدة عن غزة'],
    ['ar', 'وبتقرير الأمم المتحدة', 'تقرير الأمم المتحدة'],
    ['ru', 'доклад ООН по Сирии'],
    ['ru', 'В докладе ООН сказано', 'докладе ООН'],
    ['ko', '유엔 보고서에 따르면', '유엔 보고서'],
    ['ja', '気候変動に関する国連報告書'],
  ],
  'high-commissioner': [
    ['en', 'the High Commissioner said', 'High Commissioner'],
    ['en', 'the British High Commissioner said'],
    ['en', 'the Deputy High Commissioner for Human Rights said'],
    ['en', 'the High Commissioner for Refugees said'],
    ['en', 'the Office of the UN High Commissioner for Human Rights said'],
    ['en', 'the civil rights chief said'],
    ['es', 'el Alto Comisionado para la Paz'],
    ['ar', 'المفوضية العليا للانتخابات'],
  ],
  ohchr: [
    [
      'en',
      'the Office of the UN High Commissioner for Human Rights said',
      'Office of the UN High Commissioner for Human Rights',
    ],
  ],
  'united-nations': [
    ['en', 'The UN said', 'UN'],
    ['en', 'UN Watch and UN Women'],
    ['en', 'Model UN'],
    ['fr', 'un jour, un an'],
    ['fr', 'L’ONU a dit', 'ONU'],
    ['it', 'UN GIORNO A ROMA'],
    ['it', 'all’ONU si dice', 'ONU'],
    ['es', 'uno de ellos'],
    ['de', 'Fiat Uno'],
    ['de', 'Die UN-Charta', 'UN'],
    ['pt', 'Avenida das Nações Unidas'],
    ['zh-Hans', '联合国际贸易'],
    ['zh-Hans', '联合国家队'],
    ['zh-Hans', '联合国表示', '联合国'],
    ['ja', '米国連邦議会'],
    ['ja', '国連は発表した', '国連'],
    ['tr', 'BM’nin açıklaması', 'BM'],
    ['he', 'באו"ם אמרו', 'או"ם'],
    ['he', 'והאו״ם הודיע', 'האו״ם'],
    ['ar', 'وللأمم المتحدة دور', 'للأمم المتحدة'],
  ],
  'michelle-bachelet': [
    ['en', 'Bachelet said', 'Bachelet'],
    ['en', 'BACHELET SAID NOTHING TODAY'],
    ['en', 'MICHELLE BACHELET SPEAKS', 'MICHELLE BACHELET'],
    ['fr', 'Pierre Bachelet chante'],
    ['fr', 'Domaine Bachelet-Monnot'],
    ['tr', 'Bachelet’nin raporu çıktı'],
    ['tr', 'Bachelet’nin sözleri', 'Bachelet'],
    ['cs', 'Bacheletová řekla', 'Bacheletová'],
    ['ja', 'ミシェル＝バチェレ氏', 'ミシェル＝バチェレ'],
    ['ja', 'ﾐｼｪﾙ･ﾊﾞﾁｪﾚ氏', 'ﾐｼｪﾙ･ﾊﾞﾁｪﾚ'],
    ['ja', 'バチェレラー'],
    ['zh-Hans', '米歇尔•巴切莱特', '米歇尔•巴切莱特'],
    ['zh-Hans', '米歇尔巴切莱特', '米歇尔巴切莱特'],
  ],
  'dolkun-isa': [
    ['en', 'Isa said', 'Isa'],
    ['en', 'Isa Town'],
    ['tr', 'Dolkun İsa’nın sözleri', 'Dolkun İsa'],
    ['tr', 'isa'],
  ],
  'omer-kanat': [['en', 'Kanat said', 'Kanat']],
  'antony-blinken': [
    ['en', 'Blinken said', 'Blinken'],
    ['de', 'Die Sterne blinken'],
    ['zh-Hans', '哥布林肯定不会'],
    ['zh-Hans', '布林肯表示', '布林肯'],
  ],
  uyghurs: [
    ['en', 'the Uyghurs’ rights', 'Uyghurs'],
    ['en', 'Cenk Uygur said'],
    ['tr', 'Cenk Uygur konuştu'],
    ['tr', 'uygur bir yer'],
    ['tr', 'Uygurlar bekliyor', 'Uygurlar'],
    ['kk', 'Ұйғырлардың', 'Ұйғырлардың'],
    ['ug', 'ئۇيغۇرلارنىڭ', 'ئۇيغۇرلارنىڭ'],
    ['ug', 'ئۇيغۇرچە'],
    ['ru', 'Уйгурский район Алматы'],
    ['fi', 'uiguureja', 'uiguureja'],
    ['ar', 'وللأويغور', 'للأويغور'],
  ],
  xinjiang: [
    ['en', 'in XINJIANG', 'XINJIANG'],
    ['en', 'Xin\u00adjiang’s', 'Xin\u00adjiang'],
    ['ko', '신장 이식 수술'],
    ['ko', '평균 신장이 컸다'],
    ['ko', '인권 신장을 위해'],
    ['ko', '신장위구르자치구에서', '신장위구르자치구'],
    ['tr', 'Sincan Cezaevi'],
    ['zh-Hans', '新疆人', '新疆'],
    ['zh-Hans', '房东突然来了'],
    ['vi', 'Trà Tân Cương'],
    ['fa', 'در سین‌کیانگ', 'سین‌کیانگ'],
    ['fa', 'در سین کیانگ', 'سین کیانگ'],
    ['fa', 'در سینکیانگ', 'سینکیانگ'],
    ['he', 'בשינג׳יאנג', 'שינג׳יאנג'],
    ['ja', '東トルキスタン共和国'],
  ],
  tibet: [
    ['tr', 'Kartal Tibet öldü'],
    ['zh-Hans', '东西藏在里面'],
    ['zh-Hans', '西藏自治区', '西藏自治区'],
    ['ar', 'تبت يدا أبي لهب'],
    ['en', 'in Tibet.', 'Tibet'],
  ],
  'world-uyghur-congress': [
    ['en', 'WUC Futsal'],
    ['en', 'The WUC said', 'WUC'],
    ['en', 'the wuc said'],
    ['en', 'World  Uyghur\nCongress', 'World  Uyghur\nCongress'],
  ],
  ilo: [
    ['en', 'HPE ILO setup'],
    ['en', 'iLO 5'],
    ['en', 'The ILO said', 'ILO'],
    ['fr', 'oit'],
    ['pl', 'mop do podłogi'],
  ],
  'united-states': [
    ['en', 'the US said', 'US'],
    ['en', 'tell us more'],
    ['en', 'ABOUT US'],
    ['en', 'Contact US'],
    ['en', 'JOIN US TODAY'],
    ['en', 'US$ 40, US dollar, US Open, US Steel, US size'],
    ['en', 'ONE OF US'],
    ['en', 'USAID and USAMRIID'],
    ['en', 'USA Today'],
    ['en', 'Latin America'],
    ['en', 'the U.S. said', 'U.S.'],
    ['es', 'usa el teléfono'],
    ['es', 'Estados Unidos Mexicanos'],
    ['es', 'Estados Unidos dijo', 'Estados Unidos'],
    ['it', 'Usa il forno'],
    ['zh-Hans', '欧美国家'],
    ['zh-Hans', '美国表示', '美国'],
    ['zh-Hans', '完美方案'],
    ['ja', '米国連大使'],
    ['ja', '中南米国家'],
    ['ja', '米国は', '米国'],
    ['ja', 'アメリカンコーヒー'],
    ['ja', '南アメリカ'],
    ['vi', 'châu Mỹ và mỹ thuật'],
    ['vi', 'Mỹ nói', 'Mỹ'],
    ['th', 'ดอลลาร์สหรัฐ'],
    ['th', 'สหรัฐอาหรับเอมิเรตส์'],
    ['ta', 'அமெரிக்க ஐக்கிய நாடுகள்', 'அமெரிக்க ஐக்கிய நாடுகள்'],
    ['az', 'ABŞ-ın mövqeyi', 'ABŞ'],
    ['ru', 'сад цветёт'],
    ['fi', 'USA:n kanta', 'USA'],
  ],
  'us-state-department': [
    ['en', 'New York State Department of Health'],
    ['en', 'the State Department said', 'State Department'],
    ['es', 'Departamento de Estado de Puerto Rico'],
    ['zh-Hans', '国务院总理'],
    ['zh-Hans', '美国国务院表示', '美国国务院'],
    ['pl', 'departament stanu'],
    ['ar', 'السياسة الخارجية الأميركية'],
    ['uk', 'Держдепартамент України з питань'],
  ],
  china: [
    ['en', 'Made in China'],
    ['en', 'fine china'],
    ['en', 'Bone China'],
    ['en', 'South China Sea'],
    ['en', 'Republic of China'],
    ['en', "the People's Republic of China", "People's Republic of China"],
    ['en', 'Air China, Bank of China, China Daily'],
    ['en', 'China said', 'China'],
    ['en', 'Palestinian Return Centre (PRC)'],
    ['en', 'Chinatown and Indochina'],
    ['pl', 'Jimmy Chin'],
    ['de', 'Chinas Haltung', 'Chinas'],
    ['tr', 'Çini sergisi, Çine yolu, Çinko'],
    ['tr', 'Çin’in tavrı', 'Çin'],
    ['fa', 'چین و چروک'],
    ['fa', 'بلاک‌چین'],
    ['fa', 'گلچین'],
    ['hi', 'प्राचीन'],
    ['hi', 'चीनी'],
    ['hi', 'चीन ने', 'चीन'],
    ['bn', 'প্রাচীন'],
    ['th', 'ขนมจีน'],
    ['th', 'จีนกล่าว', 'จีน'],
    ['ja', '中国地方の天気'],
    ['ja', '備中国分寺'],
    ['ja', '中国語'],
    ['zh-Hans', '发展中国家'],
    ['zh-Hans', '其中国有企业'],
    ['zh-Hans', '中国表示', '中国'],
    ['zh-Hant', '國中國文'],
    ['ko', '남중국해'],
    ['ko', '중국어, 중국인'],
    ['ko', '중국은', '중국'],
    ['ru', 'Китай-город'],
    ['el', 'Θάλασσα της Νότιας Κίνας'],
    ['he', 'הודו-סין'],
    ['he', 'מסין', 'סין'],
    ['ar', 'بحر الصين'],
    ['ar', 'وبالصين', 'الصين'],
    ['hu', 'Kínában', 'Kínában'],
  ],
  'chinese-government': [
    ['en', 'Chinese Government Scholarship'],
    ['ja', '中国政府観光局'],
    ['ko', '중국 정부는', '중국 정부'],
    ['tr', 'Çin hükümetinin', 'Çin hükümetinin'],
  ],
  'muslim-minorities': [
    ['en', 'Rohingya Muslim minority'],
    ['en', 'Muslim minorities', 'Muslim minorities'],
  ],
};

/** The same words where nothing on the page speaks for the actor. */
const WITHOUT_EVIDENCE: Readonly<Record<string, readonly Row[]>> = {
  report: [
    ['en', 'A UN report says that wells fail'],
    ['tr', 'BM raporu açıklandı'],
    ['en', 'The report says so'],
  ],
  'united-nations': [
    ['en', 'UN 1263 paint'],
    ['tr', 'BM tarifesi'],
    ['id', 'PBB naik tahun ini'],
    ['en', 'The United Nations met', 'United Nations'],
  ],
  'michelle-bachelet': [
    ['fr', 'Bachelet a gagné le match'],
    ['fr', 'Michelle Bachelet parle', 'Michelle Bachelet'],
  ],
  'dolkun-isa': [['en', 'Isa went home']],
  'omer-kanat': [['tr', 'Kanat takıldı']],
  china: [
    ['en', 'China beat Brazil'],
    ['pl', 'Chin Up'],
  ],
  'united-states': [
    ['en', 'The US beat Canada'],
    ['sr', 'Sad pada kiša'],
    ['ru', 'САД ЦВЕТЁТ'],
  ],
  ilo: [
    ['en', 'ILO reset'],
    ['fr', 'un BIT de parité'],
  ],
  'us-state-department': [
    ['zh-Hans', '国务院发布通知'],
    ['en', 'the State Department of Agriculture'],
  ],
  uyghurs: [
    ['tr', 'Uygur Bey geldi'],
    ['en', 'the Uyghurs', 'Uyghurs'],
  ],
  xinjiang: [
    ['tr', 'Sincan’da kaza oldu'],
    ['ko', '신장이 아프다'],
  ],
  'chinese-communist-party': [
    ['en', 'CCP Games'],
    ['en', 'the Communist Party of Vietnam'],
  ],
  'human-rights-council': [['ru', 'Совет по правам человека при президенте']],
};

for (const [evident, traps] of [
  [true, WITH_EVIDENCE],
  [false, WITHOUT_EVIDENCE],
] as const) {
  describe(evident ? 'with all evidence on the page' : 'without evidence', () => {
    const rows = Object.entries(traps).flatMap(([actor, list]) =>
      list.map(([lang, text, ...expected]) => ({ actor, lang, text, expected })),
    );
    it.each(rows)('$actor, $lang: $text', ({ actor, lang, text, expected }) => {
      expect(marks(actor, lang, text, evident)).toEqual(expected);
    });
  });
}
