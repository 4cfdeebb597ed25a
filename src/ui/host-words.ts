import { t } from './strings.ts';

/** How an origin is called: its host, with the port where it has one; pages from the disk have none. */
export function hostWords(origin: string): string {
  if (origin === 'file://') return t('file_pages');
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
