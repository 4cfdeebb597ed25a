import { describe, expect, it } from 'vitest';
import { tokensOf } from '../words/tokens.ts';
import { cutBetween, cutOf } from './cut.ts';

/** The bars mark the words that are quoted; gives the word that was lost. */
function lost(marked: string): string | undefined {
  const [before = '', quoted = '', after = ''] = marked.split('|');
  const { tokens, tail } = tokensOf(before + quoted + after);
  const first = tokensOf(before).tokens.length;
  const last = first + tokensOf(quoted).tokens.length - 1;
  const cut = cutOf(tokens, first, last, false, tail);
  return cut && (cut.token === undefined ? '?' : tokens[cut.token]?.form);
}

describe('cutOf', () => {
  it.each([
    { text: 'The delay may |close the harbour| for good.', lost: 'may' },
    { text: 'The delays, which may amount to |a breach of the contract|, go on.', lost: 'may' },
    { text: 'The board did not |close the harbour| in May.', lost: 'not' },
    { text: "The board didn't |close the harbour| in May.", lost: "didn't" },
    { text: 'There is no evidence that the board |closed the harbour|.', lost: 'evidence' },
    { text: 'He denied that |the board had closed the harbour|.', lost: 'denied' },
    { text: 'If the ice comes early, |the board will close the harbour|.', lost: 'If' },
    { text: '|The board will close the harbour| unless the ice melts.', lost: 'unless' },
    { text: '|The board will close the harbour|, if the ice comes.', lost: 'if' },
    { text: 'Nobody knows whether |the board closed the harbour|.', lost: 'whether' },
    { text: 'The alleged |closing of the harbour| was on Monday.', lost: 'alleged' },
    { text: '|The closing of the harbour| did not happen.', lost: 'not' },
    { text: 'Did |the board close the harbour| in May?', lost: '?' },
    { text: 'It may be a breach of the contract, |in particular of its last clause|.', lost: 'may' },
    { text: 'On 3 June the delays May Become |A Breach Of The Contract|.', lost: 'May' },
    { text: 'Der Hafen wird nicht |im Winter geschlossen|.', lost: 'nicht' },
  ])('$text', ({ text, lost: wanted }) => {
    expect(lost(text)).toBe(wanted);
  });

  it.each([
    'The board may close the pier. |The harbour stays open| all winter.',
    'The board may close the pier, but |the harbour stays open|.',
    'The board may close the pier. It is a breach of the contract, |in particular of its last clause|.',
    'The work began in May, |in particular on the pier|.',
    'Since May |the harbour stays open|.',
    'On 5 May |the harbour was closed|.',
    'Not one boat left; |the harbour stays open|.',
    'He said that |the board closed the harbour|.',
    '|The harbour stays open|. If the ice comes, the pier is closed.',
    'The report that he could not see said "|the harbour stays open|".',
    '|Did the board close the harbour|',
  ])('loses nothing: %s', text => {
    expect(lost(text)).toBeUndefined();
  });
});

describe('cutBetween', () => {
  const between = (marked: string) => {
    const [before = '', gap = '', after = ''] = marked.split('|');
    const { tokens } = tokensOf(before + gap + after);
    const from = tokensOf(before).tokens.length;
    return cutBetween(tokens, from, from + tokensOf(gap).tokens.length - 1) !== undefined;
  };
  it.each([
    { text: 'The board |did not |close the harbour', cut: true, why: 'a negation in the gap' },
    { text: 'The board, |as in May 1998, |closed the harbour', cut: false, why: 'a month' },
    { text: 'The board, |as every year, |closed the harbour', cut: false, why: 'nothing that turns' },
    {
      text: 'The board met. |It could not agree. |The harbour stays open',
      cut: false,
      why: 'whole sentences of their own',
    },
    {
      text: 'The board closes |if the ice comes. The crew agrees. |The harbour stays open',
      cut: true,
      why: 'the end of a kept sentence',
    },
  ])('$why', ({ text, cut }) => {
    expect(between(text)).toBe(cut);
  });
});
