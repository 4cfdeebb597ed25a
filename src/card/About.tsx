import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../ui/strings.ts';

type Props = { text: string; live: () => boolean };

/** What an actor is, in a few lines: the passage matters more. A click shows all of it. */
export function About({ text, live }: Props) {
  const lines = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<'short' | 'cut' | 'whole'>('short');
  useLayoutEffect(() => {
    const element = lines.current;
    if (element && state === 'short' && element.scrollHeight > element.clientHeight + 1) setState('cut');
  });
  return (
    <div class="about" dir="auto">
      <p ref={lines} class={state === 'whole' ? undefined : 'few'}>
        {text}
      </p>
      {state === 'cut' && (
        <button type="button" class="more" onClick={() => live() && setState('whole')}>
          {t('more')}
        </button>
      )}
    </div>
  );
}
