import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/icons.tsx';
import { t } from '../../ui/strings.ts';

type Props = { query: string; disabled: boolean; autofocus: boolean; onInput(text: string): void };

/** Longest query in UTF-16 code units: a long sentence. */
const QUERY_LENGTH = 1_000;

export function SearchBox({ query, disabled, autofocus, onInput }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autofocus) input.current?.focus();
  }, [autofocus]);
  const clear = () => {
    onInput('');
    input.current?.focus();
  };
  return (
    <search>
      <form class="search" onSubmit={event => event.preventDefault()}>
        <Icon name="find" />
        <input
          ref={input}
          type="search"
          name="q"
          dir={query === '' ? undefined : 'auto'}
          autoComplete="off"
          spellcheck={false}
          maxLength={QUERY_LENGTH}
          aria-label={t('search')}
          placeholder={t('search')}
          disabled={disabled}
          value={query}
          data-walk="start"
          onInput={event => onInput(event.currentTarget.value)}
        />
        {query !== '' && (
          <button type="button" class="tool clear" aria-label={t('clear')} title={t('clear')} onClick={clear}>
            <Icon name="close" />
          </button>
        )}
      </form>
    </search>
  );
}
