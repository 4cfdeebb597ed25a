import { copyOf, elementsOf, everyNode, type StyleNode } from './style-node.ts';

/**
 * A style as we run it: a copy without what only a list of several sources needs (order, telling apart), which is half of what an
 * engine is built from, and in which two things are added where its author left them out.
 *
 * - **A date that is only about right** says so: where a style never asks whether a date is uncertain, the day of issue is written with
 *   the locale's word for "about" before it. A style that asks says it in its own way and is left alone.
 * - **A place keeps its distance**: where the label of a place and its number stand in a group without anything between them, a blank does.
 */
export function mendStyle(style: StyleNode): StyleNode {
  const copy = withoutOrder(copyOf(style));
  const asks = [...everyNode(copy)].some(({ attrs }) => 'is-uncertain-date' in attrs);
  for (const node of [...everyNode(copy)]) {
    if (isBarePlace(node)) node.attrs.delimiter = ' ';
    if (asks || node.name === 'key') continue;
    node.children = node.children.map(child =>
      typeof child !== 'string' && child.name === 'date' && child.attrs.variable === 'issued'
        ? withCirca(child)
        : child,
    );
  }
  return copy;
}

function withoutOrder(style: StyleNode): StyleNode {
  for (const part of elementsOf(style)) {
    part.children = part.children.filter(child => typeof child === 'string' || child.name !== 'sort');
    const kept = Object.entries(part.attrs).filter(([name]) => !/^(disambiguate-|collapse$)/.test(name));
    part.attrs = Object.fromEntries(kept);
  }
  return style;
}

function isBarePlace({ name, attrs, children }: StyleNode): boolean {
  const [label, number] = children;
  return (
    name === 'group' &&
    !attrs.delimiter &&
    children.length === 2 &&
    typeof label === 'object' &&
    typeof number === 'object' &&
    label.name === 'label' &&
    label.attrs.variable === 'locator' &&
    number.attrs.variable === 'locator' &&
    !label.attrs.suffix &&
    !number.attrs.prefix
  );
}

/** The date, and before it, if it is uncertain, the locale's word for that. What stood around the date stands around both. */
function withCirca(date: StyleNode): StyleNode {
  const { prefix, suffix, ...attrs } = date.attrs;
  const around = { ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) };
  const about = element('text', { term: 'circa', form: 'short' });
  const both = element('group', { delimiter: ' ', ...around }, [about, { ...copyOf(date), attrs }]);
  return element('choose', {}, [element('if', { 'is-uncertain-date': 'issued' }, [both]), element('else', {}, [date])]);
}

function element(name: string, attrs: Record<string, string>, children: StyleNode[] = []): StyleNode {
  return { name, attrs, children };
}
