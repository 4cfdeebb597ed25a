/**
 * Tells how high the card would like to be, in CSS pixels, after each change of what it shows or of its width.
 * An empty card tells nothing.
 */
export function watchHeight(root: HTMLElement, tell: (height: number) => void): void {
  let told = 0;
  const measure = () => {
    const height = heightOf(root);
    if (height > 0 && height !== told) tell(height);
    told = height;
  };
  const sizes = new ResizeObserver(measure);
  const changes = new MutationObserver(() => {
    sizes.disconnect();
    for (const part of partsOf(root)) sizes.observe(part);
    measure();
  });
  changes.observe(root, { childList: true, subtree: true });
}

/** The card's own box is as high as its frame: its parts, and what is scrolled out of view in them, say how high it would be. */
function heightOf(root: HTMLElement): number {
  const card = root.querySelector('.card');
  const middle = root.querySelector('.middle');
  if (!card || !middle) return 0;
  const edges =
    edgesOf(card, 'border-block-start-width', 'border-block-end-width') +
    edgesOf(middle, 'padding-block-start', 'padding-block-end');
  const hidden = [...root.querySelectorAll('.words'), middle].map(part => part.scrollHeight - part.clientHeight);
  const heights = partsOf(root).map(part => part.getBoundingClientRect().height);
  return Math.ceil([...heights, ...hidden].reduce((sum, height) => sum + height, edges));
}

function edgesOf(element: Element, ...properties: string[]): number {
  const style = getComputedStyle(element);
  return properties.reduce((sum, property) => sum + Number.parseFloat(style.getPropertyValue(property)), 0);
}

function partsOf(root: HTMLElement): Element[] {
  return [...root.querySelectorAll('.card > header, .middle > *, .card > footer')];
}
