import { StyleError } from './style-fault.ts';
import { elementsOf, everyNode, type StyleNode } from './style-node.ts';

/** Most elements that one citation may run through, macros counted as often as they are called: of 2,679 public styles none needs over 67,322. */
const MOST_STEPS = 150_000;

/**
 * That each macro called is there, that none calls itself, and that their calls do not multiply: twenty macros that each call the
 * next one ten times are a page of XML and never come to an end.
 *
 * Errors: StyleError `macro` or `too-large`, with the place of the call.
 */
export function checkMacros(root: StyleNode, placeOf: (node: StyleNode) => { line: number; column: number }): void {
  const macros = new Map(
    elementsOf(root).flatMap(node => (node.name === 'macro' ? [[node.attrs.name ?? '', node] as const] : [])),
  );
  const steps = new Map<StyleNode, number>();
  const underWay = new Set<StyleNode>();

  function stepsOf(node: StyleNode): number {
    let sum = 0;
    for (const inner of everyNode(node)) {
      sum += 1;
      const { macro } = inner.attrs;
      if (macro === undefined) continue;
      const called = macros.get(macro);
      if (!called || underWay.has(called)) throw new StyleError({ kind: 'macro', detail: macro, ...placeOf(inner) });
      sum += steps.get(called) ?? count(called);
      if (sum > MOST_STEPS) throw new StyleError({ kind: 'too-large', detail: macro, ...placeOf(inner) });
    }
    return sum;
  }

  function count(macro: StyleNode): number {
    underWay.add(macro);
    const sum = stepsOf(macro);
    underWay.delete(macro);
    steps.set(macro, sum);
    return sum;
  }

  for (const macro of macros.values()) if (!steps.has(macro)) count(macro);
  for (const node of elementsOf(root)) if (node.name === 'citation' || node.name === 'bibliography') stepsOf(node);
}
