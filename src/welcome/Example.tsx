import type { CardContent } from '../library/index.ts';
import { kindWords } from '../ui/actor-kind.ts';
import { Passage } from '../ui/passage/Passage.tsx';
import { t } from '../ui/strings.ts';

/**
 * A line of a page with its marks, and the card at one of them with what the library really says. It is a picture: nothing in it can be used.
 */
export function Example({ content }: { content: CardContent | undefined }) {
  const excerpt = content?.excerpts[0];
  return (
    <figure class="example" aria-label={t('example_label')}>
      <p class="page" inert>
        <Marked text={t('example_page')} />
      </p>
      {content && excerpt && (
        <div class="look" inert>
          <p class="head">
            <b>
              <bdi dir="auto">{content.actor.name}</bdi>
            </b>
            <span class="soft small">{kindWords(content.actor.type)}</span>
          </p>
          <Passage excerpt={excerpt} />
        </div>
      )}
    </figure>
  );
}

const MARK = /\[(person|body|document|here):([^\]]+)\]/g;

/** The example's sentence is one string, so that each language can order it: `[body:World Uyghur Congress]` is a mark, `[here:…]` the one at hand. */
function Marked({ text }: { text: string }) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    const [whole, kind, words] = match;
    parts.push(
      text.slice(from, match.index),
      <span key={match.index} class={`mark ${kind}`}>
        {words}
      </span>,
    );
    from = match.index + whole.length;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
