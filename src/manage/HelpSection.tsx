import { TOLERATED } from '../quotations/index.ts';
import { t } from '../ui/strings.ts';
import { toleranceWords } from './tolerance-words.ts';

/** What a verdict of “word for word” tolerates: the table by which quotations are judged, with an example of each row. */
export function HelpSection() {
  return (
    <section class="help" aria-labelledby="help">
      <h2 id="help">{t('help_title')}</h2>
      <p class="small">{t('help_what')}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('compare_source')}</th>
            <th scope="col">{t('compare_page')}</th>
          </tr>
        </thead>
        <tbody>
          {TOLERATED.map(({ id, source, quoted }) => (
            <tr key={id} data-tolerance={id}>
              <th scope="row">{toleranceWords(id)}</th>
              <td dir="auto">{source}</td>
              <td dir="auto">{quoted}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
