import { isolate, locale, t } from '../../ui/strings.ts';
import { hashOf } from '../place.ts';
import { type Arrangement, type Box, LINE_HEIGHT, type Line } from './arrange.ts';
import type { Arrow } from './arrows.ts';

/** From the middle of a line of text to its base line, CSS pixels. */
const BASELINE = 4.5;
const CORNER = 6;
/** Thickness of an arrow of one passage, and what the one of most passages has more, CSS pixels. */
const THIN = 1.25;
const THICKER = 2;

/** Boxes and arrows. Each arrow is a link to the first passage where it holds, and says all of them. */
export function Picture({ arrangement: { width, height, boxes, lines } }: { arrangement: Arrangement }) {
  const most = Math.max(2, ...lines.map(({ arrow }) => arrow.passages.length));
  return (
    <div class="canvas">
      <svg class="drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>{t('picture_title')}</title>
        <defs>
          <marker
            id="head"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path class="head" d="M0.5 0.5 7.5 4 0.5 7.5z" />
          </marker>
        </defs>
        {lines.map(line => (
          <ArrowView key={`${line.arrow.kind} ${line.arrow.from.key} ${line.arrow.to.key}`} line={line} most={most} />
        ))}
        {boxes.map(box => (
          <BoxView key={`${box.role} ${box.party.key}`} box={box} />
        ))}
      </svg>
    </div>
  );
}

/** `most`: passages of the arrow that has most of them. */
function ArrowView({ line: { arrow, points }, most }: { line: Line; most: number }) {
  const words = arrowWords(arrow);
  const path = pathOf(points);
  return (
    <a
      class={`arrow ${arrow.kind}${arrow.reported ? ' reported' : ''}`}
      href={hashOf(arrow.passages[0] ?? 1)}
      aria-label={words}
      data-from={arrow.from.key}
      data-to={arrow.to.key}
    >
      <title>{words}</title>
      <path class="reach" d={path} />
      <path
        class="stroke"
        d={path}
        stroke-width={round(THIN + (THICKER * (arrow.passages.length - 1)) / (most - 1))}
        marker-end="url(#head)"
      />
    </a>
  );
}

function BoxView({ box: { party, role, lines, x, y, width, height } }: { box: Box }) {
  const top = y + (height - lines.length * LINE_HEIGHT) / 2;
  return (
    <g class={`box ${role}`} data-party={party.key}>
      <title>{party.name}</title>
      <rect x={x} y={y} width={width} height={height} rx={CORNER} />
      <text text-anchor="middle">
        {lines.map((line, index) => (
          <tspan key={index} x={x + width / 2} y={top + (index + 0.5) * LINE_HEIGHT + BASELINE}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function arrowWords({ kind, from, to, passages }: Arrow): string {
  const where = new Intl.ListFormat(locale(), { type: 'unit' }).format(
    passages.map(passage => t('paragraph', String(passage))),
  );
  return t(kind === 'about' ? 'arrow_about' : 'arrow_through', isolate(from.name), isolate(to.name), where);
}

/** A line that leaves and reaches its boxes, and passes its bends, along the line of writing. */
function pathOf(points: Line['points']): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (!before) return `M${round(x)} ${round(y)}`;
      const half = round((before.x + x) / 2);
      return `C${half} ${round(before.y)} ${half} ${round(y)} ${round(x)} ${round(y)}`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
