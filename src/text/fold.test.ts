import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, originalSpan } from './fold.ts';

describe('foldText', () => {
  it.each([
    { a: 'XINJIANG', b: 'xinjiang', why: 'letter case' },
    { a: 'ＵＮ', b: 'un', why: 'fullwidth letters' },
    { a: 'ﬁles', b: 'files', why: 'a ligature' },
    { a: 'İSTANBUL ISPARTA', b: 'istanbul ısparta', why: 'dotted and dotless i' },
    { a: 'I\u0307l', b: 'il', why: 'a dotted capital I written as two' },
    { a: 'Mu\u0308nchen', b: 'münchen', why: 'a combining mark is composed' },
    { a: 'Xin\u00adji\u200bang\ufeff', b: 'xinjiang', why: 'soft hyphen and zero-width characters' },
    { a: 'e\u00ad\u0301', b: 'é', why: 'a mark behind something invisible' },
    { a: 'a \t\n\u00a0\u3000\u2028\u200b b', b: 'a b', why: 'blanks and line breaks become one space' },
    { a: 'l’Onu l‘Onu lʼOnu lʻOnu l׳Onu l`Onu', b: "l'onu l'onu l'onu l'onu l'onu l'onu", why: 'apostrophes' },
    { a: 'a‐b‑c–d—e−f־g', b: 'a-b-c-d-e-f-g', why: 'hyphens and dashes' },
    { a: 'או״ם', b: 'או"ם', why: 'gershayim' },
    {
      a: '米歇尔‧巴切莱特・ﾊﾞﾁｪﾚ･',
      b: '米歇尔·巴切莱特·バチェレ·',
      why: 'middle dots, halfwidth katakana with its voicing',
    },
    { a: 'ΞΙΝΓΙΑΝΓΚ Ουιγούρους', b: 'ξινγιανγκ ουιγουρουσ', why: 'Greek accents and final sigma' },
    { a: 'ῌ\u0301', b: 'η', why: 'Greek with several marks' },
    { a: 'الأويـــغور إلى آسيا', b: 'الاويغور الي اسيا', why: 'tatweel, hamza on alef, dotless yeh' },
    { a: 'چین کی', b: 'چين كي', why: 'Persian yeh and kaf' },
    { a: 'ﺍﻟﺼﻴﻦ', b: 'الصين', why: 'Arabic presentation forms' },
    { a: 'المفوَّضيّة', b: 'المفوضية', why: 'Arabic vowel marks' },
    { a: 'حکومتِ چین', b: 'حكومتِ چين', why: 'an izafat stays: it makes another name' },
    { a: 'گزارش‌ها', b: 'گزارشها', why: 'a zero-width non-joiner equals nothing' },
    { a: 'סִין', b: 'סין', why: 'Hebrew points' },
    { a: '\u1112\u1161\u11ab\u1100\u116e\u11a8', b: '한국', why: 'conjoining jamo' },
    { a: '۳۱ ٣١ ३१', b: '31 31 31', why: 'digits of other scripts' },
    { a: 'Учёный', b: 'ученый', why: 'Cyrillic yo, not short i' },
    { a: 'Națiunile', b: 'Naţiunile', why: 'Romanian commas typed as cedillas' },
    { a: 'ख़िलाफ़ क़ानून', b: 'खिलाफ कानून', why: 'the dot under borrowed letters of Hindi' },
    { a: 'STRASSE', b: 'straße', why: 'sharp s' },
    { a: 'Xinjiang² ONU™', b: 'xinjiang² onu™', why: 'footnote figures and signs stay apart from the word' },
    { a: '\ud83d\ude00𐐀', b: '😀𐐨', why: 'beyond the basic plane' },
    { a: 'a\ud800b\udc00', b: 'a\ud800b\udc00', why: 'lone surrogates pass' },
    { a: '', b: '', why: 'nothing' },
  ])('$why', ({ a, b }) => {
    expect(foldText(a)).toBe(foldText(b));
    expect(foldText(foldText(a))).toBe(foldText(a));
  });

  it.each([
    { a: 'Türk', b: 'Turk' },
    { a: 'й', b: 'и' },
    { a: 'ñ', b: 'n' },
    { a: 'चीन', b: 'चिन' },
    { a: 'が', b: 'か' },
    { a: 'लड़का', b: 'लडका' },
    { a: 'a-b', b: 'a b' },
  ])('tells $a from $b', ({ a, b }) => {
    expect(foldText(a)).not.toBe(foldText(b));
  });
});

describe('originalSpan', () => {
  const cases = [
    { text: 'of Xin\u00adjiang.', find: 'xinjiang', original: 'Xin\u00adjiang' },
    { text: 'the United \n  Nations said', find: 'united nations', original: 'United \n  Nations' },
    { text: 'Mu\u0308nchen', find: 'mün', original: 'Mu\u0308n' },
    { text: 'Xinjiang\u200b.', find: 'xinjiang', original: 'Xinjiang' },
    { text: '(ﺍﻟﺼﻴﻦ)', find: 'الصين', original: 'ﺍﻟﺼﻴﻦ' },
    { text: 'straße', find: 'strass', original: 'straß' },
    { text: '😀 चीन ने', find: 'चीन', original: 'चीन' },
  ];
  it.each(cases)('gives $original for $find', ({ text, find, original }) => {
    const folded = fold(text);
    const start = folded.text.indexOf(find);
    expect(text.slice(...originalSpan(folded, start, start + find.length))).toBe(original);
  });

  it('gives an empty span for an empty one', () => {
    const folded = fold('ab');
    expect(originalSpan(folded, 1, 1)).toEqual([1, 1]);
    expect(originalSpan(folded, 2, 2)).toEqual([2, 2]);
    expect(originalSpan(fold(''), 0, 0)).toEqual([0, 0]);
  });
});

describe('fold, whatever the text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        ...'aİIı \u00ad\u200b\u0301\u0307\u0308éßς\u0391\u0301اـیّ\u0654한\u1100\u1161\u11a8ﾊﾞ·٣\ud800\udc00',
      ),
      maxLength: 30,
    }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map(units => String.fromCharCode(...units)),
  );

  it('is the same when folded again', () => {
    fc.assert(
      fc.property(anyText, text => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it('maps every unit to a span inside the text, in order', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { text: folded, starts, ends } = fold(text);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (let unit = 0; unit < folded.length; unit++) {
          const [start = -1, end = -1] = [starts[unit], ends[unit]];
          expect(start < end && end <= text.length).toBe(true);
          expect(start >= (starts[unit - 1] ?? 0) && end >= (ends[unit - 1] ?? 0)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('maps a part back to what folds to that part', () => {
    const words = fc.array(
      fc.constantFrom('Ουιγούροι', 'Xin\u00adjiang', '中国·新疆', 'İli', 'ｶﾞﾝ', 'أويغور', 'भारत', '😀'),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(words, list => {
        const text = list.join(' \n');
        const folded = fold(text);
        let from = 0;
        for (const word of list) {
          const part = foldText(word);
          const start = folded.text.indexOf(part, from);
          expect(text.slice(...originalSpan(folded, start, start + part.length))).toBe(word);
          from = start + part.length;
        }
      }),
    );
  });
});
