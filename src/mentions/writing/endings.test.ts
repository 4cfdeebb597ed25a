import { describe, expect, it } from 'vitest';
import { foldText } from '../../text/index.ts';
import { endOfInflected } from './endings.ts';

/** What follows the name up to the end of the word, or undefined. */
function ending(language: string, name: string, word: string): string | undefined {
  const text = foldText(`${word} x`);
  const at = foldText(name).length;
  const end = endOfInflected(text, at, [language]);
  return end === undefined ? undefined : text.slice(at, end);
}

describe('endOfInflected', () => {
  it.each([
    ['en', 'Uyghur', 'Uyghurs', 's'],
    ['en', 'Uyghur', 'Uyghurish'],
    ['de', 'Bericht', 'Berichts', 's'],
    ['de', 'Bericht', 'Berichterstatter'],
    ['tr', 'Uygur', 'Uygurlarından', 'larindan'],
    ['tr', 'Uygur', 'Uygurca', 'ca'],
    ['tr', 'Kanat', 'Kanatlı', 'li'],
    ['tr', 'Kanat', 'Kanatmak'],
    ['az', 'uyğur', 'uyğurların', 'larin'],
    ['uz', "uyg'ur", "uyg'urlarning", 'larning'],
    ['kk', 'ұйғыр', 'ұйғырлардың', 'лардың'],
    ['ky', 'уйгур', 'уйгурлардын', 'лардын'],
    ['mn', 'Уйгур', 'Уйгурын', 'ын'],
    ['ug', 'ئۇيغۇر', 'ئۇيغۇرلارنىڭ', foldText('لارنىڭ')],
    ['fi', 'Xinjiang', 'Xinjiangissakin', 'issakin'],
    ['fi', 'uiguuri', 'uiguurien', 'en'],
    ['hu', 'ujgur', 'ujgurokat', 'okat'],
    ['hu', 'ujgur', 'ujguroknak', 'oknak'],
    ['ko', '중국', '중국에서는', '에서는'],
    ['ko', '중국', '중국서는', '서는'],
    ['ko', '중국', '중국어'],
    ['ko', '중국', '중국인'],
    ['bn', 'চীন', 'চীনের', 'ের'],
    ['ta', 'சீனா', 'சீனாவின்', 'வின்'],
    ['ru', 'Синьцзян', 'Синьцзяне', 'е'],
    ['ru', 'Синьцзян', 'Синьцзянский'],
    ['sr', 'Синђанг', 'Синђангу', 'у'],
    ['xx', 'Tern', 'Terns', 's'],
    ['xx', 'Tern', 'Terning'],
  ])('%s: %s in %s', (language, name, word, expected = undefined) => {
    expect(ending(language, name, word)).toBe(expected);
  });

  it('gives up on what is longer than any ending', () => {
    expect(endOfInflected('lar'.repeat(40_000), 0, ['tr'])).toBeUndefined();
  });
});
