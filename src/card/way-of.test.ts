import { expect, it } from 'vitest';
import { wayOf } from './way-of.ts';

const press = (key: string, modifier?: 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey') => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...(modifier && { [modifier]: true }),
});

it.each([
  ['ArrowRight', 'ltr', 'onward'],
  ['ArrowLeft', 'ltr', 'back'],
  ['ArrowRight', 'rtl', 'back'],
  ['ArrowLeft', 'rtl', 'onward'],
  ['ArrowDown', 'rtl', 'down'],
  ['ArrowUp', 'ltr', 'up'],
  ['Enter', 'ltr', undefined],
])('%s in %s leads %s', (key, direction, way) => {
  expect(wayOf(press(key), direction)).toBe(way);
});

it.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const)('leaves an arrow with %s to the browser', modifier => {
  expect(wayOf(press('ArrowLeft', modifier), 'ltr')).toBeUndefined();
});
