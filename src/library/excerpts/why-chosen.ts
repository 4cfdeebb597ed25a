import { type Lexicon, type Reason, stemOf, termsIn } from '../../search/index.ts';
import { wordsOf } from '../../text/index.ts';
import type { Excerpt, WhyChosen } from '../content.ts';
import type { StoredActor } from '../database.ts';

type Passage = Pick<Excerpt, 'text' | 'lang'>;

/**
 * Why a passage was chosen, for its reader: each kind of reason once, the most telling first, in names of actors and in the passage's own
 * words, none of them twice. What stands for nothing that can be shown (an actor that the library no longer has) is left out.
 */
export function whyChosen(
  passage: Passage,
  reasons: readonly Reason[],
  lexicon: Lexicon,
  actors: ReadonlyMap<string, Pick<StoredActor, 'name'>>,
): WhyChosen[] {
  const said = new Set<string>();
  const kinds = [...new Set(reasons.map(({ kind }) => kind))];
  return kinds.flatMap(kind => {
    const counted = reasons.flatMap(reason => (reason.kind === kind ? reason.what : []));
    const what = shownOf(kind, counted, passage, lexicon, actors);
    const fresh = what.filter(item => {
      const known = said.has(item.toLowerCase());
      said.add(item.toLowerCase());
      return !known;
    });
    return fresh.length > 0 ? { kind, what: fresh } : [];
  });
}

function shownOf(
  kind: Reason['kind'],
  what: readonly string[],
  passage: Passage,
  lexicon: Lexicon,
  actors: ReadonlyMap<string, Pick<StoredActor, 'name'>>,
): readonly string[] {
  switch (kind) {
    case 'speaker':
    case 'actors':
    case 'about':
      return what.flatMap(id => actors.get(id)?.name ?? []);
    case 'terms':
      return termWords(passage, new Set(what), lexicon);
    case 'words':
      return sharedWords(passage, what);
    case 'figures':
    case 'quoted':
      return what;
  }
}

/** The words of the passage that are forms of these terms; a form inside a longer one is not said again. */
function termWords({ text, lang }: Passage, ids: ReadonlySet<string>, lexicon: Lexicon): string[] {
  const found = termsIn(lexicon, text, lang).filter(
    ({ term, loose }) => !loose && ids.has(lexicon.terms[term]?.id ?? ''),
  );
  const outer = found.filter(
    ({ span }) =>
      !found.some(
        other =>
          other.span[0] <= span[0] && other.span[1] >= span[1] && other.span[1] - other.span[0] > span[1] - span[0],
      ),
  );
  return outer.map(({ span }) => text.slice(...span));
}

/** The passage's words that are another form of these, as it writes them. `what`: folded words or their stems. */
function sharedWords({ text, lang }: Passage, what: readonly string[]): string[] {
  const stems = new Set(what.flatMap(word => [word, stemOf(word, lang)]));
  const seen = new Set<string>();
  return wordsOf(text, lang).flatMap(({ start, end, folded }) => {
    const stem = stemOf(folded, lang);
    if (!stems.has(stem) || seen.has(stem)) return [];
    seen.add(stem);
    return text.slice(start, end);
  });
}
