import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { askBackground } from '../../tools/extension-api.ts';
import { recordsOf } from './database.ts';
import { withBrowser } from './harness.ts';

const session = withBrowser({ pages: {} });
interface Pack {
  id: string;
  sources: { passages: string[] }[];
}
const FIXTURE = join(import.meta.dirname, '../fixtures/packs/good-every-field.json');
const { pack } = JSON.parse(readFileSync(FIXTURE, 'utf8')) as { pack: Pack };

describe('a pack that is added', () => {
  beforeAll(async () => {
    await session.launched.waitForExtensionPage('welcome.html');
  });

  it('is refused with field and place when it is a bad one, and nothing changes', async () => {
    const own = await session.own();
    await askBackground(own, 'ready', null);
    const before = await recordsOf(own, 'packs');
    const bad = { ...pack, sources: pack.sources.map(source => ({ ...source, passages: [''] })) };
    const { problems } = await askBackground(own, 'add-pack', { pack: bad });
    expect(problems.join()).toContain('sources[0].passages[0]');
    expect(await recordsOf(own, 'packs')).toEqual(before);
  });

  it('is in the library beside the bundled one, twice as once', async () => {
    const own = await session.own();
    await askBackground(own, 'ready', null);
    for (const _ of [1, 2]) expect(await askBackground(own, 'add-pack', { pack })).toEqual({ problems: [] });
    const packs = (await recordsOf(own, 'packs')) as { id: string }[];
    expect(packs.map(({ id }) => id).sort()).toEqual(['xinjiang-assessment', pack.id].sort());
    const passages = (await recordsOf(own, 'passages')) as { text: string }[];
    const added = pack.sources.flatMap(source => source.passages);
    expect(passages).toHaveLength(13 + added.length);
    expect(passages.map(({ text }) => text)).toEqual(expect.arrayContaining(added));
  });
});
