import { describe, expect, it } from 'vitest';
import { readAddresses } from './site-addresses.ts';

describe('readAddresses', () => {
  it.each([
    ['example.org', ['https://example.org'], 'https is meant'],
    ['http://example.org', ['http://example.org'], 'a scheme that is typed stays'],
    ['https://News.Example.org/a/b?c#d', ['https://news.example.org'], 'what follows the host is left away'],
    ['localhost:8080', ['https://localhost:8080'], 'a port is no scheme'],
    ['http://[::1]:3000/', ['http://[::1]:3000'], 'an address in numbers'],
    ['bücher.example', ['https://xn--bcher-kva.example'], 'a name with letters beyond ASCII'],
    ['a.example, b.example\nc.example ;', ['https://a.example', 'https://b.example', 'https://c.example'], 'several'],
    ['a.example https://a.example/x', ['https://a.example'], 'the same one twice'],
    ['   \n', [], 'nothing'],
  ])('%j: %s', (text, origins) => {
    expect(readAddresses(text)).toEqual({ origins, problems: [] });
  });

  it.each([
    'example',
    '*.example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://',
    'user@example.org',
    'about:blank',
    'file:///etc',
  ])('names %j as no site, and keeps the others', typed => {
    expect(readAddresses(`a.example ${typed}`)).toEqual({ origins: ['https://a.example'], problems: [typed] });
  });
});
