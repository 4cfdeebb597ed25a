import { words } from '../whole-words.ts';
import type { Sayings } from './sayings.ts';

/** Matches nothing: the language has no such word. */
const NONE = /(?!)/gu;

export const ASIAN: Readonly<Record<string, Sayings>> = {
  tr: {
    verb: words(
      'dedi(?:ler)?|diyor(?:lar)?|der|diye (?:konuştu|ekledi|yazdı|sordu|yanıtladı|uyardı|seslendi|belirtti|konuşuyor)|diyen|(?:şöyle|böyle|şu şekilde) (?:konuştu|dedi|yazdı|devam etti)|(?:şunları|şu sözleri|şu ifadeleri) (?:söyledi|kaydetti|kullandı)|' +
        '(?:ifadelerini|ifadesini|sözlerini|cümlelerini) kullan(?:dı|an|dılar)|nitelendirdi|nitelendiriyor|tanımladı|anlattı|anlatıyor|söyledi|belirtti|açıkladı|ekledi|vurguladı|yazdı|kaydetti|sordu|yanıtladı|ifade etti|denildi|denildiği|denilen',
    ),
    bare: undefined,
    that: words('ki'),
    accordingTo: NONE,
    accordingAfter: words('göre'),
    pronoun: words('o|onlar|biz|ben|kendisi'),
    aside: words(
      'dün|bugün|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|ise|da|de|ve|ama|ancak|daha sonra|sonra|önce|için|ile|yaptığı|düzenlenen|düzenlediği|katıldığı|toplantıda|açıklamada|konuşmasında|basın',
    ),
    verbLast: {
      frame:
        /^[\s,]*(?:dedi|denil|diyor|der(?!\p{L})|diye|diyen|şeklinde|olarak|ifade|sözleri|cümle|açıklaması|yanıtını|cevabını|uyarısı|çağrısı|ifadeleri)/iu,
    },
  },
  ar: {
    verb: words(
      '[وف]?(?:قالت?|قالوا|يقول|تقول|أضافت?|يضيف|تضيف|أكدت?|يؤكد|تؤكد|صرحت?|صرّحت?|ذكرت?|أعلنت?|أوضحت?|كتبت?|كتب|تابعت?|أشارت?|اعتبرت?|رأت|رأى|حذرت?|شددت?|نقلت|وصفت?|تصف|يصف|نفت|نفى|نددت?|اتهمت?|روت|روى|سألت?|أجابت?|ردت?|ختمت?|جاء في|ورد في)',
    ),
    bare: undefined,
    that: words('أن|إن|بأن|أنه|أنها|إنه|إنها'),
    accordingTo: words('وفق|وفقا|وفقاً|وفقًا|بحسب|حسب|على حد قول|على حد تعبير|على لسان|طبقا'),
    order: 'verb first',
    pronoun: words('هو|هي|هم|نحن|أنا'),
    aside: words(
      'في|خلال|أمس|اليوم|بعد|قبل|إن|أن|إنه|إنها|بأن|أنه|أنها|عن|إلى|مع|على|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|للصحفيين|للصحافيين|التي|الذي|حول|عقب|لدى|حين|عندما|ردا|مضيفا|مضيفة|مؤكدا|مؤكدة|ثم|لكن|أيضا',
    ),
  },
  zh: {
    verb: /(?:说道|說道|说|說|表示|指出|认为|認為|称(?!为)|稱(?!為)|写道|寫道|强调|強調|回应|回應|补充道|补充|補充|透露|坦言|警告|问道|问|問|答道|告诉[^，。：“]{1,10}|告訴[^，。：「]{1,10}|直言|呼吁|呼籲|提到|解释|解釋|评论道|宣布)/gu,
    bare: /(?:说|說|表示|指出|认为|認為|称|稱)/gu,
    that: /，|,/gu,
    accordingTo: /(?:根据|根據|据|據|按照|用)/gu,
    pronoun: /[他她它]们?|我们?|[他她它]們|我們/gu,
    aside:
      /(?:\d+[年月日时]|[昨今]天|[昨今]日|周[一二三四五六日]|星期[一二三四五六日天]|日前|近日|当天|當天|在(?=[^，。]{2,})|于(?=[^，。]{2,})|对(?=[^，。]{2,})|對(?=[^，。]{2,})|向(?=[^，。]{2,})|接受|随后|隨後|还|還|也|则|則|同时|同時|曾|最后|最後|进一步|進一步|的话|的說法|的说法|如此)/gu,
  },
  ja: {
    verb: /(?:と)?(?:述べ|語っ|語る|話し|話す|言っ|言う|いう|指摘|強調|説明|主張|批判|発言|答え|訴え|コメント|書い|明らかに|振り返|尋ね|呼びかけ|警告|表明|付け加え|反論|つぶやい|記し|記さ|伝え)/gu,
    bare: undefined,
    that: /と/gu,
    accordingTo: NONE,
    accordingAfter: /(?:によると|によれば|の話では)/gu,
    pronoun: /(?:彼ら|彼女ら|彼女|彼|同氏|同社|同会|私たち|私)/gu,
    aside: NONE,
    verbLast: {
      topic: /(?:は|が|も)(?=$|、|「|『|\d|[^\p{L}]|[\p{sc=Han}\p{sc=Kana}])/u,
      frame: /^、?(?:と|など|って|、と)/u,
    },
  },
  ko: {
    verb: /(?:말했|말한|말하|밝혔|밝힌|전했|강조했|설명했|주장했|지적했|덧붙였|답했|물었|비판했|썼|적었|언급했|호소했|경고했|했다|반박했|당부했)/gu,
    bare: undefined,
    that: /고/gu,
    accordingTo: NONE,
    accordingAfter: /(?:에 따르면|에 의하면)/gu,
    pronoun: /(?:그들|그녀|그|우리|저)(?=[은는이가]|\s|$)/gu,
    aside: NONE,
    verbLast: {
      topic: /(?:은|는|이|가|께서)(?=\s|,|$)/u,
      frame: /^\s?(?:이?라고|이?라며|이?라면서|이?라는|고|며|면서|하고)(?!\p{L})/u,
    },
  },
};
