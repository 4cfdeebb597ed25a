import type { Engine } from 'citeproc';
import type { Csl } from '../packs/index.ts';
import { type Place, placeWords, secondhandWords, statusWords } from './about-source.ts';
import { engineFor, type Style } from './csl/engine.ts';
import { runsOf } from './csl/output-format.ts';
import type { StyleNode } from './csl/style-node.ts';
import { type Item, itemOf, namesItem } from './item.ts';
import { type CiteOptions, plainCitation } from './plain.ts';
import { joinRuns, type Run, textOfRuns } from './runs.ts';
import { localeFor } from './shipped.ts';

export interface Citation {
  /** The source, as in a note or a list of references. */
  source: Run[];
  /** How a text refers to it, with the place; absent in styles that cite in notes or by numbers. */
  inText?: Run[];
  /** Both, the source first, on lines of their own. */
  runs: Run[];
  text: string;
}

/** The locale in which a source is cited: that of its language, as its style prefers to spell it. */
export function localeOf(csl: Csl, tree: StyleNode | undefined): string {
  const locale = localeFor(csl.language ?? '');
  const preferred = tree?.attrs['default-locale'];
  const country = csl.language?.includes('-') === true;
  return preferred && !country && localeFor(preferred) === preferred && preferred.split('-')[0] === locale.split('-')[0]
    ? preferred
    : locale;
}

/**
 * A source cited in a style, with the place in it.
 *
 * A style that cites in notes gives one line; one that cites in the text gives the entry of its list of references and how the text
 * refers to it. A style whose reference in the text is a number, or names nothing, gets the place behind the entry: a number means
 * nothing outside of its document.
 *
 * Errors: whatever citeproc throws at a style that it cannot run; none of the shipped ones is.
 */
export function cite(csl: Csl, style: Style | 'plain', place: Place | undefined, options: CiteOptions = {}): Citation {
  if (style === 'plain') return citation([{ text: plainCitation(csl, place, options) }], undefined);
  const locale = localeOf(csl, style.tree);
  const item = itemOf(csl, { accessed: options.accessed === true });
  const said = options.secondhand && secondhandWords(options.secondhand, locale, style.secondhand);
  const fate = options.status && statusWords(options.status, locale);
  const status = fate ? [{ text: ` ${fate}` }] : [];

  const { entry, named, reference } = writeNamed(item, type => write({ ...item, type }, style, locale, place, said));
  if (entry === undefined) return citation([...reference, ...status], undefined);
  if (named) return citation([...entry, ...status], reference);
  const before = said === undefined ? [] : [{ text: `${said}: ` }];
  const after = place ? [{ text: ` ${placeWords(place)}.` }] : [];
  return citation([...before, ...entry, ...after, ...status], undefined);
}

interface Written {
  /** In the list of references; absent where the style cites in notes or has no list. */
  entry: Run[] | undefined;
  /** In the text or in a note, with the place. */
  reference: Run[];
  /** Whether the reference in the text has a name or a title. */
  named: boolean;
}

/** Styles put a periodical's name where an author's is missing, and nothing where that is missing too: a document has its title there. */
function writeNamed(item: Item, writeAs: (type: string) => Written): Written {
  const written = writeAs(item.type);
  if (written.named || item['container-title'] !== undefined) return written;
  const asDocument = writeAs('document');
  return asDocument.named ? asDocument : written;
}

function write(item: Item, style: Style, locale: string, place: Place | undefined, said: string | undefined): Written {
  const { engine, id } = engineFor(style, locale, item);
  const list = engine.opt.xclass === 'note' ? false : engine.makeBibliography();
  const entry = ended(runsOf((list ? list[1][0] : undefined) ?? ''));
  return {
    entry: entry.length > 0 ? entry : undefined,
    reference: referTo(id, engine, place, said),
    named: namesItem(textOfRuns(referTo(id, engine, undefined, undefined)), item),
  };
}

/** How a text or a note of the style's refers to the item. A style that leaves the place out gets it at the end. */
function referTo(id: string, engine: Engine, place: Place | undefined, said: string | undefined): Run[] {
  const item = { id, ...(said === undefined ? {} : { prefix: `${said} ` }) };
  const bare = trimmed(runsOf(engine.makeCitationCluster([item])));
  if (!place) return bare;
  const located = { ...item, locator: String(place.paragraph), label: 'paragraph' };
  const runs = trimmed(runsOf(engine.makeCitationCluster([located])));
  return textOfRuns(runs) === textOfRuns(bare) ? joinRuns([...runs, { text: ` ${placeWords(place)}` }]) : runs;
}

function citation(source: readonly Run[], inText: Run[] | undefined): Citation {
  const runs = joinRuns(inText ? [...source, { text: '\n' }, ...inText] : source);
  return { source: joinRuns(source), ...(inText && { inText }), runs, text: textOfRuns(runs) };
}

/** An entry without blanks at its ends; a sign that waits for a field the record has not becomes a full stop. */
function ended(runs: readonly Run[]): Run[] {
  const whole = trimmed(runs);
  const last = whole.at(-1);
  if (last) last.text = last.text.replace(/\s*[;,:]$/, '.');
  return whole;
}

function trimmed(runs: readonly Run[]): Run[] {
  const whole = joinRuns(runs);
  const [first, last] = [whole[0], whole.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return joinRuns(whole);
}
