import type { ActorBrief } from '../library/index.ts';
import { type Key, t } from './strings.ts';

type Kind = ActorBrief['type'];

const words: Readonly<Record<Kind, Key>> = {
  person: 'kind_person',
  people: 'kind_people',
  place: 'kind_place',
  body: 'kind_body',
  document: 'kind_document',
  concept: 'kind_concept',
  event: 'kind_event',
};

/** What an actor is, in the reader's language. */
export function kindWords(kind: Kind): string {
  return t(words[kind]);
}
