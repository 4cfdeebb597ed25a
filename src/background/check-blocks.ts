import { type CheckedWords, checkWords, type Library, quotationsIn } from '../library/index.ts';
import type { Reply, Request, ToBackground } from '../messages/index.ts';

type Inspected = Reply<ToBackground, 'quotations'>[number];

/** What the library says of the quotations of a page or frame, in their order. Errors: as `checkWords`. */
export async function checkBlocks(library: Library, page: Request<ToBackground, 'quotations'>): Promise<Inspected[]> {
  const inspected: Inspected[] = [];
  for (const { asked, checkable } of await quotationsIn(page)) {
    if (checkable) inspected.push(inspectedOf(await checkWords(library, asked)));
  }
  return inspected;
}

function inspectedOf({ asked, verdict, places, voice, attribution, difference, secondhand }: CheckedWords): Inspected {
  const textOf = new Map(places.map(({ passage, text }) => [passage, text]));
  return {
    text: asked.text,
    verdict,
    passage: places[0]?.passage ?? null,
    speaker: voice?.speaker?.id ?? null,
    attribution,
    difference: difference.flatMap(({ kind, quoted, source }) => {
      if (kind === 'kept') return [];
      const ours = quoted && asked.text.slice(...quoted);
      const theirs = source && textOf.get(source.passage)?.slice(...source.span);
      return [
        {
          kind,
          ...(ours === undefined ? {} : { page: ours }),
          ...(theirs === undefined ? {} : { source: theirs }),
        },
      ];
    }),
    secondhand,
  };
}
