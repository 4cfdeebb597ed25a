import { useEffect, useId, useRef } from 'preact/hooks';
import type { Run } from '../../citations/index.ts';
import type { AddedStyle } from '../../settings/index.ts';
import { Icon } from '../icons.tsx';
import { t } from '../strings.ts';
import { CitationChoice } from './CitationChoice.tsx';
import { CopyButton } from './CopyButton.tsx';
import type { CitationCopies } from './citation-copies.ts';

export interface CitationActions {
  toggle(): void;
  choose(choice: string): void;
  setAccessed(accessed: boolean): void;
  /** Whether a click counts at this moment. */
  live(): boolean;
}

type Props = {
  copies: CitationCopies;
  /** Language of the source, whose words and labels the citation has. */
  lang: string;
  choice: string;
  added: readonly AddedStyle[];
  /** The style could not be used; the plain sentence stands in for it. */
  failed: boolean;
  open: boolean;
  /** Whether the day of access is said; undefined when the source's record has none. */
  accessed: boolean | undefined;
  actions: CitationActions;
};

/** A citation with a button to copy it, and what else there is to choose and to copy. Pure view. */
export function CitationLine({ copies, lang, choice, added, failed, open, accessed, actions }: Props) {
  const menu = useId();
  const choices = useRef<HTMLDivElement>(null);
  // In a card, what opens at the end of the text would open out of sight.
  useEffect(() => {
    if (open) choices.current?.scrollIntoView({ block: 'nearest' });
  }, [open, copies.citation.text]);
  const guarded = (act: () => void) => () => {
    if (actions.live()) act();
  };
  return (
    <div class="citation" data-style={choice}>
      <p class="cite" dir="auto" lang={lang || undefined}>
        {copies.runs.map((run, index) => (
          <RunView key={index} run={run} />
        ))}
      </p>
      <div class="cite-tools">
        <CopyButton copy={copies.citation} words={t('copy_citation')} bare live={actions.live} />
        <button
          type="button"
          class="tool"
          title={t('cite_menu')}
          aria-label={t('cite_menu')}
          aria-expanded={open}
          aria-controls={menu}
          onClick={guarded(actions.toggle)}
        >
          <Icon name="unfold" />
        </button>
      </div>
      <div id={menu} class="cite-menu" hidden={!open} ref={choices}>
        {open && (
          <>
            <CitationChoice choice={choice} added={added} onChoose={actions.choose} />
            {accessed !== undefined && (
              <label class="cite-accessed">
                <input
                  type="checkbox"
                  checked={accessed}
                  onChange={event => actions.setAccessed(event.currentTarget.checked)}
                />
                <span>{t('cite_accessed')}</span>
              </label>
            )}
            {copies.quotation && <CopyButton copy={copies.quotation} words={t('copy_quotation')} live={actions.live} />}
            {copies.link !== undefined && <WordsLink link={copies.link} live={actions.live} />}
          </>
        )}
        {open && failed && (
          <p class="small problem" role="status">
            {t('cite_failed')}
          </p>
        )}
      </div>
    </div>
  );
}

/** Goes to the source's own page, at the very words. It says where it leads. */
function WordsLink({ link, live }: { link: string; live(): boolean }) {
  return (
    <a
      class="tool"
      href={link}
      target="_blank"
      rel="noopener noreferrer"
      title={link}
      onClick={event => {
        if (!live()) event.preventDefault();
      }}
    >
      <Icon name="onward" />
      <span>{t('open_at_words', new URL(link).host)}</span>
    </a>
  );
}

function RunView({ run: { text, italic, bold, smallCaps, underline, shift } }: { run: Run }) {
  if (shift) return shift === 'super' ? <sup>{text}</sup> : <sub>{text}</sub>;
  const faces = [bold && 'bold', smallCaps && 'small-caps', underline && 'underlined'].filter(
    face => face !== undefined,
  );
  if (italic) return <i class={faces.join(' ') || undefined}>{text}</i>;
  return faces.length > 0 ? <span class={faces.join(' ')}>{text}</span> : text;
}
