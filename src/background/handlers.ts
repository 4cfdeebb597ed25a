import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { actorsByNumber, cardContent, fillPack, LibraryError, openLibrary, readAround } from '../library/index.ts';
import { explainPage, type Mention, read } from '../mentions/index.ts';
import { type Asked, asked, type Handlers, Refusal, type ToBackground } from '../messages/index.ts';
import { describeProblem, parsePack } from '../packs/index.ts';
import {
  type ActorKind,
  allowOnce,
  forgetFrames,
  isAllowedOnce,
  originOf,
  readSettings,
  readTrouble,
  rememberNonce,
  siteState,
  takeNonce,
  writeFrame,
} from '../settings/index.ts';
import { refreshBadge } from './badge.ts';
import { checkBlocks } from './check-blocks.ts';
import { insertRules } from './insert-rules.ts';
import { lendCard, returnCard, tellFrame } from './lend-card.ts';
import { forgetLibrary, openForReading, startLibrary } from './library-state.ts';
import { LINES } from './lines.ts';
import { injectInto, settle } from './where.ts';

type Sender = browser.Runtime.MessageSender;

/** storage.session key of what `open-elsewhere` was asked for: the address of a tab would lie in the history. */
const ELSEWHERE_KEY = 'elsewhere';

/** Tab and frame of a page. Errors: Refusal `malformed` when the browser names none. */
function placeOf(sender: Sender): { tab: number; frame: number } {
  const tab = sender.tab?.id;
  if (tab === undefined || sender.frameId === undefined) throw new Refusal('malformed');
  return { tab, frame: sender.frameId };
}

/** The library, or a Refusal: what is wrong with it was already said where it was found. */
async function openOrRefuse() {
  try {
    return await openForReading();
  } catch (cause) {
    if (cause instanceof LibraryError) throw new Refusal('no-library', { cause });
    throw cause;
  }
}

export const handlers: Handlers<ToBackground> = {
  async begin({ born }, sender) {
    const { tab, frame } = placeOf(sender);
    const settings = await readSettings();
    // A frame is read where its page is: the reader chose the site in the address bar, not what is embedded there.
    const origin = originOf(sender.tab?.url ?? sender.url);
    const once = origin !== undefined && (await isAllowedOnce(tab, origin));
    const site = origin === undefined ? 'unasked' : siteState(settings, origin, true);
    const wanted = site === 'on' || (site === 'unasked' && once);
    if (frame === 0) await forgetFrames(tab, born);
    const edition = wanted
      ? await openForReading().then(
          opened => opened.edition,
          () => '',
        )
      : '';
    const state = !wanted ? site : edition ? 'on' : 'no-library';
    if (state === 'on') await writeFrame(tab, { frame, born, mentions: 0, unread: 0, reading: true });
    await refreshBadge(tab);
    const nonce = state === 'on' ? await drawNonce(tab) : '';
    return { state, nonce, openDelay: settings.openDelay, painting: settings.painting, edition };
  },

  nonce: async (_request, sender) => drawNonce(placeOf(sender).tab),

  async read({ edition, blocks, page, articles }) {
    const { matcher, edition: current, actors } = await openOrRefuse();
    if (edition !== current) return { edition: current };
    const { kindsOff } = await readSettings();
    const readings = read(matcher, blocks, page, articles);
    return {
      edition: current,
      readings: readings.map(reading => ({
        evidence: [...reading.evidence],
        doubtful: reading.doubtful,
        mentions: reading.mentions.flatMap(mention => shown(mention, actors, kindsOff)),
      })),
    };
  },

  async paint({ key }, sender) {
    const { tab, frame } = placeOf(sender);
    // The tab may have been closed or have gone on meanwhile.
    await insertRules(tab, frame, key).catch((cause: unknown) => console.warn('A page could not be painted.', cause));
    return null;
  },

  async report({ born, reading, mentions, unread }, sender) {
    const { tab, frame } = placeOf(sender);
    await writeFrame(tab, { frame, born, reading, mentions, unread });
    await refreshBadge(tab);
    return null;
  },

  async 'open-elsewhere'(question, sender) {
    const { tab } = placeOf(sender);
    await browser.storage.session.set({ [ELSEWHERE_KEY]: question });
    const index = sender.tab?.index;
    await browser.tabs.create({
      url: browser.runtime.getURL('card.html#elsewhere'),
      openerTabId: tab,
      ...(index === undefined ? {} : { index: index + 1 }),
    });
    return null;
  },

  async 'lend-card'(card, sender) {
    const { tab, frame } = placeOf(sender);
    return lendCard(tab, frame, card);
  },

  async 'return-card'(_request, sender) {
    const { tab, frame } = placeOf(sender);
    return returnCard(tab, frame);
  },

  async 'tell-frame'({ frame, event }, sender) {
    const { tab, frame: from } = placeOf(sender);
    // Only the top frame shows cards for others.
    if (from !== 0) throw new Refusal('forbidden');
    return tellFrame(tab, frame, event);
  },

  async elsewhere() {
    const stored = await browser.storage.session.get(ELSEWHERE_KEY);
    await browser.storage.session.remove(ELSEWHERE_KEY);
    const question = v.safeParse(asked, stored[ELSEWHERE_KEY]);
    return question.success ? question.output : null;
  },

  async answer(question: Asked) {
    const { library } = await openOrRefuse();
    const content = await cardContent(library, question);
    if (!content) return null;
    return {
      id: content.actor.id,
      name: content.actor.name,
      passages: content.excerpts.map(excerpt => excerpt.passage),
      content,
    };
  },

  async around({ passage }) {
    return await readAround((await openOrRefuse()).library, passage);
  },

  async explain({ blocks, articles }) {
    const { library, matcher } = await openOrRefuse();
    const decisions = explainPage(matcher, blocks, articles);
    const actors = await actorsByNumber(
      library,
      decisions.flat().map(({ actor }) => actor),
    );
    return decisions.map(block =>
      block.map(({ text, start, actor, counts, why }) => ({
        text,
        start,
        actor: actors.get(actor)?.id ?? '',
        counts,
        why,
      })),
    );
  },

  async quotations(page) {
    return await checkBlocks((await openOrRefuse()).library, page);
  },

  async 'add-pack'({ pack }) {
    await openOrRefuse();
    const reading = parsePack(pack);
    if (!reading.ok) return { problems: reading.problems.map(describeProblem) };
    // A connection of its own: filling tells all contexts that the library changed, at which this one lets go of the shared one.
    const library = await openLibrary();
    try {
      await fillPack(library, reading.pack);
    } finally {
      library.close();
    }
    await forgetLibrary();
    return { problems: [] };
  },

  async 'read-now'({ tab }) {
    const origin = originOf((await browser.tabs.get(tab)).url);
    if (origin === undefined) throw new Refusal('failed');
    await allowOnce(tab, origin);
    await injectInto(tab);
    return null;
  },

  async ready() {
    await startLibrary(false);
    return (await readTrouble()) ?? null;
  },

  vouch: ({ nonce }) => takeNonce(nonce),

  async 'open-page'({ page, source, query, hash }, sender) {
    const params = new URLSearchParams();
    if (sender.tab?.id !== undefined && page === 'lookup.html') params.set('tab', String(sender.tab.id));
    if (source !== undefined) params.set('source', source);
    if (sender.tab?.id !== undefined && page === 'reading.html') params.set('from', String(sender.tab.id));
    if (query) params.set('q', query);
    const index = sender.tab?.index;
    const address = `${page}${params.size > 0 ? `?${params}` : ''}${hash ? `#${hash}` : ''}`;
    await browser.tabs.create({
      url: browser.runtime.getURL(address),
      ...(index === undefined ? {} : { index: index + 1 }),
    });
    return null;
  },

  async resettle() {
    await settle({ openTabs: true });
    return null;
  },
};

async function drawNonce(tab: number): Promise<string> {
  const nonce = crypto.randomUUID();
  await rememberNonce(tab, nonce);
  return nonce;
}

/** What a page gets of a mention: nothing of actors that no passage speaks of, of kinds that are switched off, nor of packs that are the reader's own. */
function shown(
  mention: Mention,
  actors: ReadonlyMap<number, { listed: boolean; public: boolean; type: ActorKind }>,
  kindsOff: readonly ActorKind[],
) {
  const actor = actors.get(mention.actor);
  if (!actor?.listed || !actor.public || mention.reference || kindsOff.includes(actor.type)) return [];
  return { start: mention.start, end: mention.end, actor: mention.actor, line: LINES[actor.type] };
}
