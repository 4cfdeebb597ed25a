/** How a style says that words come from someone whom the source quotes. */
export type SecondhandForm = 'cited' | 'qtd' | 'quoted';

/** A CSL style that comes with the extension. */
export interface ShippedStyle {
  /** Its name in the public collection of CSL styles, and of its file. */
  id: string;
  /** As it is known everywhere; not translated. `''` when the interface gives it a name. */
  name: string;
  secondhand: SecondhandForm;
}

export const SHIPPED_STYLES = [
  { id: 'apa', name: 'APA', secondhand: 'cited' },
  { id: 'modern-language-association', name: 'MLA', secondhand: 'qtd' },
  { id: 'chicago-fullnote-bibliography', name: 'Chicago', secondhand: 'quoted' },
  { id: 'chicago-author-date', name: 'Chicago', secondhand: 'quoted' },
  { id: 'harvard-cite-them-right', name: 'Harvard', secondhand: 'cited' },
  { id: 'vancouver', name: 'Vancouver', secondhand: 'quoted' },
] as const satisfies readonly ShippedStyle[];

/** CSL locales that come with the extension: the interface's languages and the commonest others that sources are written in. */
export const SHIPPED_LOCALES = [
  ...['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'tr-TR', 'ar', 'zh-CN', 'zh-TW'],
  ...['it-IT', 'pt-PT', 'pt-BR', 'nl-NL', 'pl-PL', 'ru-RU', 'uk-UA', 'fa-IR', 'id-ID', 'ja-JP', 'ko-KR'],
] as const;

/**
 * The shipped locale for a language, or `en-US`. A region that there is no locale for gets another of its language; Chinese in
 * traditional characters gets Taiwan's.
 */
export function localeFor(lang: string): string {
  const [language = '', ...rest] = lang.split('-').map(part => part.toLowerCase());
  if (language === 'zh') return rest.some(part => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-TW' : 'zh-CN';
  const same = SHIPPED_LOCALES.filter(name => name.split('-')[0] === language);
  return same.find(name => rest.includes(name.split('-')[1]?.toLowerCase() ?? '')) ?? same[0] ?? 'en-US';
}
