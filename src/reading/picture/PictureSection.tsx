import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { WholeSource } from '../../library/index.ts';
import { Icon } from '../../ui/icons.tsx';
import { t } from '../../ui/strings.ts';
import type { PictureProps } from './PictureView.tsx';

/** What is there of the picture. */
type State =
  | { kind: 'closed' }
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'open'; View: ComponentType<PictureProps> };

/** Who says what about whom, where the reader asks for it: what draws it is loaded then, so that the text comes first. */
export function PictureSection({ source }: { source: WholeSource }) {
  const [state, setState] = useState<State>({ kind: 'closed' });
  const turn = async () => {
    if (state.kind === 'open') return setState({ kind: 'closed' });
    setState({ kind: 'loading' });
    try {
      const { PictureView: View } = await import('./PictureView.tsx');
      setState({ kind: 'open', View });
    } catch (cause) {
      console.error('The picture could not be loaded.', cause);
      setState({ kind: 'failed' });
    }
  };
  const open = state.kind === 'open';
  return (
    <section class="picture" aria-label={t('picture_title')}>
      <h2>
        <button type="button" class="fold" aria-expanded={open} aria-busy={state.kind === 'loading'} onClick={turn}>
          <Icon name="unfold" />
          {t('picture_title')}
        </button>
      </h2>
      {state.kind === 'failed' && <p role="alert">{t('act_failed')}</p>}
      {open && <state.View passages={source.passages} lang={source.csl.language ?? ''} />}
    </section>
  );
}
