import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

const ROOT = join(import.meta.dirname, '..');

/** A node of a syntax tree (ESTree with TypeScript's additions), as far as the walks need it. */
interface SyntaxNode {
  type: string;
  [field: string]: unknown;
}

export interface SourceFile {
  /** From the project's root, with slashes: `src/text/fold.ts`. */
  path: string;
  tree: SyntaxNode;
}

/** Every module under a folder, read and parsed; its tests only when asked for. */
export function sourceFiles(folder: string, { tests = false } = {}): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(path => /\.tsx?$/.test(path) && (tests || !/\.test\.tsx?$/.test(path)))
    .sort()
    .map(readSource);
}

/** One file, read and parsed. Errors: SyntaxError; Error when it is not there. */
export function readSource(path: string): SourceFile {
  const lang = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js';
  return { path, tree: parseAst(readFileSync(join(ROOT, path), 'utf8'), { lang }) as unknown as SyntaxNode };
}

/** How many lines a file has. */
export function linesOf({ path }: SourceFile): number {
  return readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1;
}

export interface ImportOf {
  /** As written: `../text/index.ts`. */
  from: string;
  /** Gone when the code runs: `import type`, or nothing but types in the braces. */
  typeOnly: boolean;
}

/** Everything a module imports or passes on, also by `import()` and in types. */
export function importsOf({ tree }: SourceFile): ImportOf[] {
  const imports: ImportOf[] = [];
  walk(tree, node => {
    const source = node.source as SyntaxNode | undefined;
    if (!source || typeof source.value !== 'string') return;
    const specifiers = (node.specifiers ?? []) as SyntaxNode[];
    const kind = (one: SyntaxNode) => one.importKind === 'type' || one.exportKind === 'type';
    const typeOnly = node.type === 'TSImportType' || kind(node) || (specifiers.length > 0 && specifiers.every(kind));
    imports.push({ from: source.value, typeOnly });
  });
  return imports;
}

/** Every name that a module uses for a value, an attribute or a property, whether `x.name`, `x['name']` or bare. */
export function namesIn({ tree }: SourceFile): Set<string> {
  const names = new Set<string>();
  walk(tree, node => {
    if ((node.type === 'Identifier' || node.type === 'JSXIdentifier') && typeof node.name === 'string')
      names.add(node.name);
    const property = node.property as SyntaxNode | undefined;
    if (node.type === 'MemberExpression' && typeof property?.value === 'string') names.add(property.value);
  });
  return names;
}

/** The arguments of every call of a function by its bare name, with `new` or without. */
export function callsTo(name: string, { tree }: SourceFile): SyntaxNode[][] {
  const calls: SyntaxNode[][] = [];
  walk(tree, node => {
    const callee = node.callee as SyntaxNode | undefined;
    if (/^(Call|New)Expression$/.test(node.type) && callee?.name === name) calls.push(node.arguments as SyntaxNode[]);
  });
  return calls;
}

function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node);
  for (const inner of Object.values(node).flat()) {
    if (typeof inner === 'object' && inner !== null && 'type' in inner) walk(inner as SyntaxNode, visit);
  }
}
