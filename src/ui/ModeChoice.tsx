import type { Settings } from '../settings/index.ts';
import { type Key, t } from './strings.ts';

type Mode = Settings['mode'];

/** From the quietest on. */
const modes: readonly { mode: Mode; title: Key; what: Key }[] = [
  { mode: 'click', title: 'mode_click', what: 'mode_click_what' },
  { mode: 'chosen', title: 'mode_chosen', what: 'mode_chosen_what' },
  { mode: 'every', title: 'mode_every', what: 'mode_every_what' },
];

type Props = {
  mode: Mode;
  /** As typed. */
  addresses: string;
  /** What of it is no site. */
  problems: readonly string[];
  onMode(mode: Mode): void;
  onAddresses(text: string): void;
};

/** Where Sourcelight reads: three ways, with what each means. */
export function ModeChoice({ mode, addresses, problems, onMode, onAddresses }: Props) {
  return (
    <fieldset class="modes">
      <legend>{t('mode_legend')}</legend>
      {modes.map(({ mode: value, title, what }) => (
        <div key={value} class="mode">
          <label>
            <input
              type="radio"
              name="mode"
              value={value}
              checked={mode === value}
              aria-describedby={`what-${value}`}
              onChange={() => onMode(value)}
            />
            <span class="title">{t(title)}</span>
          </label>
          <p id={`what-${value}`} class="soft">
            {t(what)}
          </p>
          {value === 'chosen' && mode === 'chosen' && <AddressBox {...{ addresses, problems, onAddresses }} />}
        </div>
      ))}
    </fieldset>
  );
}

function AddressBox({ addresses, problems, onAddresses }: Pick<Props, 'addresses' | 'problems' | 'onAddresses'>) {
  return (
    <div class="addresses">
      <label for="addresses">{t('addresses')}</label>
      <textarea
        id="addresses"
        rows={3}
        dir="ltr"
        spellcheck={false}
        autoComplete="off"
        aria-describedby="addresses-what addresses-problem"
        aria-invalid={problems.length > 0}
        value={addresses}
        onInput={event => onAddresses(event.currentTarget.value)}
      />
      <p id="addresses-what" class="small soft">
        {t('addresses_what')}
      </p>
      <p id="addresses-problem" class="small problem" role="status">
        {problems.length > 0 && t('addresses_problem', problems.join(', '))}
      </p>
    </div>
  );
}
