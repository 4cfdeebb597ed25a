/**
 * Compares found mentions with a page's labels. Pure: it reads no file and runs no finder.
 *
 * What is found must overlap a label of the same actor. `expected` must be found; `optional` and `ignored` may be; what is
 * found on a `forbidden` label, or on none, is wrong.
 */
export interface Spot {
  kind: 'expected' | 'optional' | 'forbidden' | 'ignored';
  text: string;
  actor: string;
  /** Up to 24 characters on each side, within the block. */
  before: string;
  after: string;
}

/** A found mention. Offsets are UTF-16 units into the page's text, end exclusive. */
export interface FoundMention {
  start: number;
  end: number;
  actor: string;
}

export interface LabelledPage {
  page: string;
  lang: string;
  /** The page's text as the finder read it, its blocks apart by line breaks. */
  text: string;
  spots: readonly Spot[];
  found: readonly FoundMention[];
}

export interface Score {
  right: number;
  wrong: number;
  missed: number;
  /** 0 to 1; 1 where nothing was found. */
  precision: number;
  /** 0 to 1; 1 where nothing was expected. */
  recall: number;
  /** 0 to 1. */
  f1: number;
}

export interface PageScore extends Score {
  page: string;
  lang: string;
  wrongOnes: readonly string[];
  missedOnes: readonly string[];
}

/** Characters around a mention that are shown with it. */
const AROUND = 24;

/** Scores each page by itself. Errors: a label that is not in the page's text. */
export function scorePages(pages: readonly LabelledPage[]): PageScore[] {
  return pages.map(scorePage);
}

/** One score over pages: every mention counts the same. */
export function total(scores: readonly Score[]): Score {
  const sum = (field: 'right' | 'wrong' | 'missed') => scores.reduce((all, score) => all + score[field], 0);
  return rate(sum('right'), sum('wrong'), sum('missed'));
}

/** A table with a line a language and one for all. */
export function tableByLanguage(scores: readonly PageScore[]): string {
  const languages = [...new Set(scores.map(({ lang }) => lang))].sort();
  const line = (name: string, pages: number, { precision, recall, f1, right, wrong, missed }: Score) =>
    [
      name.padEnd(8),
      String(pages).padStart(5),
      ...[precision, recall, f1].map(share => share.toFixed(3).padStart(9)),
      ...[right, wrong, missed].map(count => String(count).padStart(7)),
    ].join('');
  const head = ['language', 'pages', 'precision', 'recall', 'F1', 'right', 'wrong', 'missed'];
  return [
    `${head[0]}${head[1]?.padStart(5)}${head
      .slice(2, 5)
      .map(name => name.padStart(9))
      .join('')}${head
      .slice(5)
      .map(name => name.padStart(7))
      .join('')}`,
    ...languages.map(language => {
      const own = scores.filter(({ lang }) => lang === language);
      return line(language, own.length, total(own));
    }),
    line('all', scores.length, total(scores)),
  ].join('\n');
}

function scorePage({ page, lang, text, spots, found }: LabelledPage): PageScore {
  const places = locate(text, spots, page);
  const hit = new Set<number>();
  const wrongOnes: string[] = [];
  let right = 0;
  for (const { start, end, actor } of found) {
    const at = places.findIndex(place => place.start < end && start < place.end && spots[place.spot]?.actor === actor);
    const kind = spots[places[at]?.spot ?? -1]?.kind;
    if (kind === 'expected') {
      // Two finds on one label are one right one: the label's words were all there is.
      if (!hit.has(at)) right++;
      hit.add(at);
    } else if (kind === undefined || kind === 'forbidden') {
      wrongOnes.push(
        `${text.slice(Math.max(0, start - AROUND), start)}[${text.slice(start, end)}=${actor}]${text.slice(end, end + AROUND)}`,
      );
    }
  }
  const missedOnes = places.flatMap(({ spot }, at) => {
    const label = spots[spot];
    return label?.kind === 'expected' && !hit.has(at)
      ? [`${label.before}[${label.text}=${label.actor}]${label.after}`]
      : [];
  });
  return { page, lang, ...rate(right, wrongOnes.length, missedOnes.length), wrongOnes, missedOnes };
}

/** Where labels stand. They are in the order of the page, so each is sought behind the start of the one before. */
function locate(text: string, spots: readonly Spot[], page: string): { spot: number; start: number; end: number }[] {
  let from = 0;
  return spots.map((label, spot) => {
    const at = text.indexOf(label.before + label.text + label.after, Math.max(0, from - label.before.length));
    if (at < 0) throw new Error(`${page}: no ${JSON.stringify(label.before + label.text + label.after)} in its text`);
    const start = at + label.before.length;
    from = start;
    return { spot, start, end: start + label.text.length };
  });
}

function rate(right: number, wrong: number, missed: number): Score {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { right, wrong, missed, precision, recall, f1 };
}
