import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import MiniSearch from 'minisearch';
import { queryOf, show, timesOf } from './page.ts';
import { generatePack } from './passages.ts';

/** minisearch as its documentation says: the index serialised as JSON, loaded when the page opens; passages lie beside it. */
interface PeerSchema extends DBSchema {
  index: { key: string; value: string };
  passages: { key: number; value: string };
}
type Peer = IDBPDatabase<PeerSchema>;

const OPTIONS = { fields: ['text'] };
const PREFIX = 3;

globalThis.bench = {};
const opening = openDB<PeerSchema>('bench-peer', 1, {
  upgrade(peer) {
    peer.createObjectStore('index');
    peer.createObjectStore('passages');
  },
});
let loading: Promise<MiniSearch> | undefined;
const query = queryOf();

async function load(peer: Peer): Promise<MiniSearch> {
  const json = await peer.get('index', 'index');
  if (json === undefined) throw new Error('the index of minisearch is not built');
  return MiniSearch.loadJSON(json, OPTIONS);
}

async function search(asked: string): Promise<void> {
  const peer = await opening;
  loading ??= load(peer);
  const index = await loading;
  // It has neither phrases nor filters: their words are left.
  const words = asked.replace(/by:\S+|"/gu, '').trim();
  const typing = !asked.endsWith(' ');
  const found = index.search(words, {
    prefix: (term, place, terms) => typing && place === terms.length - 1 && term.length >= PREFIX,
    fuzzy: term => (term.length > PREFIX ? 0.2 : false),
  });
  const transaction = peer.transaction('passages');
  const texts = await Promise.all(found.slice(0, 10).map(({ id }) => transaction.store.get(id as number)));
  show(texts.map(text => text ?? ''));
}

if (query !== undefined) {
  await search(query);
  globalThis.bench.shownAt = performance.now();
}

globalThis.bench.build = async passages => {
  const peer = await opening;
  const texts = generatePack(passages).sources.flatMap(source => source.passages);
  const filling = peer.transaction('passages', 'readwrite');
  for (const [id, text] of texts.entries()) void filling.store.put(text, id);
  await filling.done;
  const start = performance.now();
  const index = new MiniSearch(OPTIONS);
  index.addAll(texts.map((text, id) => ({ id, text })));
  const json = JSON.stringify(index);
  await peer.put('index', json, 'index');
  return { ms: performance.now() - start, bytes: new TextEncoder().encode(json).length };
};

globalThis.bench.search = queries => timesOf(queries, search);
