import type { Term } from '../packs/index.ts';
import type { NamedAlias } from './types.ts';

const STEM_MARK = '*';

/**
 * The aliases of a concept: all forms of its terms. Paraphrases are none, being less exact.
 *
 * `ids` are the concept's `terms`; one that is not among `terms` has no forms.
 */
export function conceptAliases(ids: readonly string[], terms: readonly Pick<Term, 'id' | 'forms'>[]): NamedAlias[] {
  return terms
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ forms }) => Object.entries(forms))
    .flatMap(([lang, written]) => written.map(form => aliasOf(form, lang)));
}

function aliasOf(form: string, lang: string): NamedAlias {
  return form.endsWith(STEM_MARK) ? { text: form.slice(0, -STEM_MARK.length), lang, stem: true } : { text: form, lang };
}
