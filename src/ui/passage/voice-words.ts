import type { Excerpt } from '../../library/index.ts';
import { isolate, type Key, t } from '../strings.ts';
import type { Speaker } from './passage-runs.ts';

type Csl = Excerpt['csl'];

/** What a source's own voice is called, by CSL type; another type is called a source. */
const ownVoice: Readonly<Record<string, Key>> = {
  article: 'own_article',
  'article-journal': 'own_article',
  'article-magazine': 'own_article',
  'article-newspaper': 'own_article',
  report: 'own_report',
  book: 'own_book',
  chapter: 'own_book',
  webpage: 'own_page',
  'post-weblog': 'own_page',
};

/** In words, whose voice it is that nobody else is said to speak in: "the article’s own words". */
export function ownVoiceWords(csl: Csl): string {
  return t(ownVoice[csl.type] ?? 'own_source');
}

/** In words, how the source has what somebody says: "quoted", "reported, through …". */
export function howWords({ how, via }: Speaker): string {
  const quoted = how === 'quoted';
  if (via) return t(quoted ? 'how_quoted_via' : 'how_reported_via', isolate(via.name));
  return t(quoted ? 'how_quoted' : 'how_reported');
}

/** Who speaks: the actor's name, else the passage's own words for it, else that it does not say. */
export function nameWords({ speaker, speakerWords }: Speaker): string {
  return speaker?.name ?? speakerWords ?? t('speaker_open');
}

/** A speaker in one line of text, for where there is no markup. */
export function speakerLine(speaker: Speaker, csl: Csl): string {
  return speaker.how === 'own' ? ownVoiceWords(csl) : t('named_how', isolate(nameWords(speaker)), howWords(speaker));
}
