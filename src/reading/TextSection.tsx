import { useEffect, useState } from 'preact/hooks';
import type { Excerpt } from '../library/index.ts';
import { t } from '../ui/strings.ts';
import { Paragraph } from './Paragraph.tsx';

/** So many passages are drawn at once; those that the reader came for, and those at the beginning, before all others. */
const PART = 100;

type Props = { passages: readonly Excerpt[]; here: number | undefined };

/** The text of a source. A long one is drawn part by part, so that its beginning does not wait for its end. */
export function TextSection({ passages, here }: Props) {
  const starts = Array.from({ length: Math.ceil(passages.length / PART) }, (_, index) => index * PART);
  return (
    <section class={passages.length > PART ? 'text long' : 'text'} aria-label={t('reading_text')}>
      {starts.map(start => (
        <Part key={start} passages={passages.slice(start, start + PART)} here={here} first={start === 0} />
      ))}
    </section>
  );
}

function Part({ passages, here, first }: Props & { first: boolean }) {
  const wanted = first || passages.some(({ number }) => number === here);
  const [ready, setReady] = useState(wanted);
  useEffect(() => {
    if (ready) return;
    const timer = setTimeout(setReady, 0, true);
    return () => clearTimeout(timer);
  }, [ready]);
  if (!ready && !wanted) return null;
  return (
    <>
      {passages.map(passage => (
        <Paragraph key={passage.number} excerpt={passage} here={passage.number === here} />
      ))}
    </>
  );
}
