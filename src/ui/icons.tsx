/** Icons, drawn on 16 by 16 in the colour of the text beside them. They repeat what a word or a label says. */
const paths = {
  back: 'M10 3.5 5.5 8l4.5 4.5',
  onward: 'M6 3.5 10.5 8 6 12.5',
  unfold: 'M3.5 6 8 10.5 12.5 6',
  close: 'm4 4 8 8m0-8-8 8',
  copy: 'M5.5 5.5h8v8h-8zM2.5 10.5v-8h8',
  done: 'm2.5 8.5 3.5 3.5 7.5-8',
  panel: 'M2 3h12v10H2zM10 3v10',
  find: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5 14 14',
  warn: 'M8 1.8 14.6 13.6H1.4zM8 6.2v3.4M8 11.6v.1',
  book: 'M2.5 3.5h4L8 5l1.5-1.5h4v9h-4L8 14l-1.5-1.5h-4zM8 5v9',
} as const;

export type IconName = keyof typeof paths;

/** Icons that point along the line of writing. */
const turning: readonly IconName[] = ['back', 'onward', 'panel'];

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" class={turning.includes(name) ? 'turns' : undefined}>
      <path d={paths[name]} />
    </svg>
  );
}

/** The lamp that is also the button in the toolbar. It stands beside the name, so it says nothing of its own. */
export function Lamp() {
  return <img class="lamp" src="icons/48.png" alt="" />;
}
