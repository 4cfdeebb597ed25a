import { withoutInserted } from './find-inserted.ts';
import { kindByForm, kindBySpeaker, type Setting, settingOf } from './find-kind.ts';
import { type Marked, markedOnPage, wordsAt, wordsWithin } from './find-marked.ts';
import { reachesOn } from './find-reaches.ts';
import { type Asked, speakersOnPage } from './find-speakers.ts';
import type { FoundQuotation, PageArticle, PageBlock } from './find-types.ts';
import { speakersWithin } from './find-within.ts';

/**
 * The words in quotation marks on a page, what they are, and who the page says says them.
 *
 * Shapes: `blocks` in document order, `articles` those that they name. Result: in order of their beginning, outer before inner; `within` is an index into it.
 * Never throws: marks without a partner are no quotation. Cost: linear in the length of the texts and the number of marks.
 */
export function findQuotations(blocks: readonly PageBlock[], articles: readonly PageArticle[] = []): FoundQuotation[] {
  const steps = findSteps(blocks, articles);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same without holding up the thread: `pause` is called after every block, and waited for when it gives a promise. Rejects with what it rejects with. */
export async function findInSlices(
  blocks: readonly PageBlock[],
  articles: readonly PageArticle[],
  pause: () => Promise<unknown> | undefined,
): Promise<FoundQuotation[]> {
  const steps = findSteps(blocks, articles);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const wait = pause();
    if (wait) await wait;
  }
}

function* findSteps(
  blocks: readonly PageBlock[],
  articles: readonly PageArticle[],
): Generator<undefined, FoundQuotation[]> {
  const all = yield* markedOnPage(blocks);
  const inside: ReturnType<typeof withoutInserted>[] = [];
  for (const { parts } of all) {
    inside.push(withoutInserted(blocks, parts));
    yield;
  }
  const marked = all.map((item, id) => ({ ...item, parts: inside[id]?.parts ?? item.parts }));
  const settings: Setting[] = [];
  const forms: ReturnType<typeof kindByForm>[] = [];
  for (const item of marked) {
    const setting = settingIn(blocks, item);
    settings.push(setting);
    forms.push(kindByForm(setting));
    yield;
  }
  const outermost = marked.flatMap(({ within }, id) => (within === undefined && forms[id] === undefined ? [id] : []));
  const said = new Map(inside.flatMap(({ answer }, id) => (answer ? [[id, answer] as const] : [])));
  const answers = yield* speakersOnPage(blocks, byBlock(marked, outermost), said, reachesOn(blocks, articles));
  for (const [id, answer] of yield* speakersWithin(blocks, marked, forms)) answers.set(id, answer);

  return marked.flatMap(({ parts, outers, within }, id) => {
    const [first, outer, setting] = [parts[0], outers[0], settings[id]];
    if (!first || !outer || !setting) return [];
    const speaker = answers.get(id);
    const via = within === undefined ? undefined : answers.get(within);
    const found: FoundQuotation = {
      ...first,
      outer: outer.span,
      parts,
      text: setting.words,
      kind: forms[id] ?? kindBySpeaker(setting, speaker !== undefined),
      ...(within === undefined ? {} : { within }),
      ...(speaker === undefined ? {} : { speaker }),
      ...(via === undefined || via === 'open' ? {} : { via }),
    };
    return [found];
  });
}

function settingIn(blocks: readonly PageBlock[], { parts, outers, element }: Marked): Setting {
  const block = blocks[outers[0]?.block ?? 0];
  const text = block?.text ?? '';
  return {
    words: parts.map(part => wordsAt(blocks, part)).join('\n'),
    ...settingOf(text, outers[0]?.span ?? [0, 0]),
    lang: block?.lang ?? '',
    element,
    heading: block?.heading ?? false,
  };
}

function byBlock(marked: readonly Marked[], ids: readonly number[]): Map<number, Asked[]> {
  const asked = new Map<number, Asked[]>();
  for (const id of ids) {
    const outers = marked[id]?.outers ?? [];
    for (const [index, { block, span: outer }] of outers.entries()) {
      const item = {
        id,
        outer,
        span: wordsWithin(marked[id], block, outer),
        begun: index > 0,
        goesOn: index + 1 < outers.length,
      };
      const here = asked.get(block);
      if (here) here.push(item);
      else asked.set(block, [item]);
    }
  }
  return asked;
}
