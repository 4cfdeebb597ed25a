import type { SecondhandForm } from './shipped.ts';

/** What citations say that CSL has no term for, in the source's language. Marks of quotation come with the blanks that belong to them. */
export interface Phrases {
  /** Between a speaker and the source that has the words: quoted, or only told in other words. */
  quotedIn: string;
  reportedIn: string;
  /** Between a speaker and another speaker through whom the source has the words. */
  quotedBy: string;
  corrected: string;
  superseded: string;
  withdrawn: string;
  open: string;
  close: string;
}

const english: Phrases = {
  ...{ quotedIn: 'quoted in', reportedIn: 'as reported in', quotedBy: 'quoted by' },
  ...{ corrected: 'corrected', superseded: 'superseded', withdrawn: 'withdrawn', open: '“', close: '”' },
};

/** By language, or by locale where a country writes otherwise. Where one word is in use for all, it stands for all. */
const phrases: Readonly<Record<string, Phrases>> = {
  en: english,
  de: {
    ...{ quotedIn: 'zitiert in', reportedIn: 'wiedergegeben in', quotedBy: 'zitiert von' },
    ...{ corrected: 'berichtigt', superseded: 'ersetzt', withdrawn: 'zurückgezogen', open: '„', close: '“' },
  },
  fr: {
    ...{ quotedIn: 'cité dans', reportedIn: 'rapporté dans', quotedBy: 'cité par' },
    ...{ corrected: 'corrigé', superseded: 'remplacé', withdrawn: 'retiré', open: '«\u00a0', close: '\u00a0»' },
  },
  es: {
    ...{ quotedIn: 'citado en', reportedIn: 'recogido en', quotedBy: 'citado por' },
    ...{ corrected: 'corregido', superseded: 'sustituido', withdrawn: 'retirado', open: '«', close: '»' },
  },
  tr: {
    ...{ quotedIn: 'akt.', reportedIn: 'akt.', quotedBy: 'akt.' },
    ...{ corrected: 'düzeltildi', superseded: 'yerine yenisi geçti', withdrawn: 'geri çekildi', open: '“', close: '”' },
  },
  ar: {
    ...{ quotedIn: 'نقلًا عن', reportedIn: 'نقلًا عن', quotedBy: 'نقلًا عن' },
    ...{ corrected: 'مصحَّح', superseded: 'حلّ غيره محلّه', withdrawn: 'مسحوب', open: '«', close: '»' },
  },
  zh: {
    ...{ quotedIn: '转引自', reportedIn: '转引自', quotedBy: '转引自' },
    ...{ corrected: '已更正', superseded: '已被取代', withdrawn: '已撤回', open: '“', close: '”' },
  },
  'zh-TW': {
    ...{ quotedIn: '轉引自', reportedIn: '轉引自', quotedBy: '轉引自' },
    ...{ corrected: '已更正', superseded: '已被取代', withdrawn: '已撤回', open: '「', close: '」' },
  },
  it: {
    ...{ quotedIn: 'citato in', reportedIn: 'riportato in', quotedBy: 'citato da' },
    ...{ corrected: 'corretto', superseded: 'sostituito', withdrawn: 'ritirato', open: '«', close: '»' },
  },
  pt: {
    ...{ quotedIn: 'citado em', reportedIn: 'relatado em', quotedBy: 'citado por' },
    ...{ corrected: 'corrigido', superseded: 'substituído', withdrawn: 'retirado', open: '“', close: '”' },
  },
  nl: {
    ...{ quotedIn: 'geciteerd in', reportedIn: 'weergegeven in', quotedBy: 'geciteerd door' },
    ...{ corrected: 'gecorrigeerd', superseded: 'vervangen', withdrawn: 'ingetrokken', open: '“', close: '”' },
  },
  pl: {
    ...{ quotedIn: 'cyt. za', reportedIn: 'za', quotedBy: 'cyt. za' },
    ...{ corrected: 'poprawiono', superseded: 'zastąpiono', withdrawn: 'wycofano', open: '„', close: '”' },
  },
  ru: {
    ...{ quotedIn: 'цит. по', reportedIn: 'приводится по', quotedBy: 'цит. по' },
    ...{ corrected: 'исправлено', superseded: 'заменено', withdrawn: 'отозвано', open: '«', close: '»' },
  },
  uk: {
    ...{ quotedIn: 'цит. за', reportedIn: 'наведено за', quotedBy: 'цит. за' },
    ...{ corrected: 'виправлено', superseded: 'замінено', withdrawn: 'відкликано', open: '«', close: '»' },
  },
  fa: {
    ...{ quotedIn: 'به نقل از', reportedIn: 'به نقل از', quotedBy: 'به نقل از' },
    ...{ corrected: 'اصلاح‌شده', superseded: 'جایگزین‌شده', withdrawn: 'پس‌گرفته‌شده', open: '«', close: '»' },
  },
  id: {
    ...{ quotedIn: 'dikutip dalam', reportedIn: 'dilaporkan dalam', quotedBy: 'dikutip oleh' },
    ...{ corrected: 'dikoreksi', superseded: 'digantikan', withdrawn: 'ditarik', open: '“', close: '”' },
  },
  ja: {
    ...{ quotedIn: '引用元：', reportedIn: '出典：', quotedBy: '引用者：' },
    ...{ corrected: '訂正済み', superseded: '差替え済み', withdrawn: '撤回済み', open: '「', close: '」' },
  },
  ko: {
    ...{ quotedIn: '인용 출처:', reportedIn: '출처:', quotedBy: '인용자:' },
    ...{ corrected: '정정됨', superseded: '대체됨', withdrawn: '철회됨', open: '“', close: '”' },
  },
};

/** The phrases for a shipped locale. */
export function phrasesFor(locale: string): Phrases {
  return phrases[locale] ?? phrases[locale.split('-')[0] ?? ''] ?? english;
}

/** English has words of its own for this in two styles; elsewhere one is used in all. */
export function quotedInWords(locale: string, form: SecondhandForm, reported: boolean): string {
  const { quotedIn, reportedIn } = phrasesFor(locale);
  if (locale.startsWith('en')) {
    if (form === 'cited') return 'as cited in';
    if (form === 'qtd' && !reported) return 'qtd. in';
  }
  return reported ? reportedIn : quotedIn;
}
