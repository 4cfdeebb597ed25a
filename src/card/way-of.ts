/** What of a key press matters here. */
type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Where an arrow key leads: up and down in the text, onward and back along the line of writing to the next passage.
 * With a modifier it belongs to the browser.
 */
export function wayOf(press: Press, direction: string): 'up' | 'down' | 'onward' | 'back' | undefined {
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return undefined;
  const rightToLeft = direction === 'rtl';
  switch (press.key) {
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'ArrowLeft':
      return rightToLeft ? 'onward' : 'back';
    case 'ArrowRight':
      return rightToLeft ? 'back' : 'onward';
    default:
      return undefined;
  }
}
