import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ExtensionCopy {
  folder: string;
  /** Changes a text file of it. */
  edit(file: string, change: (text: string) => string): void;
  remove(): void;
}

/** A copy of a built extension in a folder of its own, to be changed in one thing for a bench or a test. */
export function copyExtension(built: string): ExtensionCopy {
  const folder = mkdtempSync(join(tmpdir(), 'sourcelight-copy-'));
  cpSync(built, folder, { recursive: true });
  return {
    folder,
    edit(file, change) {
      const path = join(folder, file);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The manifest of a build with permissions given beforehand, without the content script: the extension itself then says where it runs. */
export function withoutContentScript(manifest: string): string {
  const { content_scripts, ...rest } = JSON.parse(manifest) as Record<string, unknown>;
  return JSON.stringify(rest);
}
