import MiniSearch from 'minisearch';
import { isStopWord, stemOf } from '../src/search/words/stem.ts';
import { wordsOf } from '../src/text/index.ts';

/** A document of a test collection, as the peer indexes it. */
export interface PeerDocument {
  number: number;
  title: string;
  text: string;
}

/** A way in which the peer ranks: its own names of BM25+'s parameters, and the weight of titles beside a text's 1. */
export interface PeerSetting {
  k: number;
  b: number;
  d: number;
  title: number;
}

/** All settings that are tried: around its defaults (1.2, .7, .5) and around what is known to suit long queries. */
export const PEER_SETTINGS: readonly PeerSetting[] = [1.2, 2, 3].flatMap(k =>
  [0.5, 0.6, 0.7].flatMap(b => [0, 0.5].flatMap(d => [0, 0.25, 0.5, 1, 2].map(title => ({ k, b, d, title })))),
);

/** Numbers of the documents that answer, best first. */
export type PeerSearch = (query: string, setting: PeerSetting) => number[];

/** minisearch over a collection, with our words, stems and stop words: what differs is how it ranks. */
export function openPeer(documents: readonly PeerDocument[]): PeerSearch {
  const index = new MiniSearch<PeerDocument>({
    idField: 'number',
    fields: ['title', 'text'],
    tokenize: text => wordsOf(text, 'en').map(({ folded }) => folded),
    processTerm: word => (isStopWord(word) ? null : stemOf(word, 'en')),
  });
  index.addAll(documents);
  return (query, { k, b, d, title }) =>
    index
      .search(query, {
        bm25: { k, b, d },
        fields: title > 0 ? ['title', 'text'] : ['text'],
        boost: { title, text: 1 },
      })
      .map(({ id }) => id as number);
}
