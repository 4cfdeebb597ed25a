import { describe, expect, it } from 'vitest';
import { spellings } from './spellings.ts';

describe('spellings', () => {
  it.each([
    ['Ada Tern', 'en', ['ada tern']],
    ['  Ada\u00a0Tern ', 'en', ['ada tern']],
    ['', 'en', []],
    ['\u200b', 'en', []],
    [
      '米歇尔·巴切莱特',
      'zh',
      ['米歇尔·巴切莱特', '米歇尔巴切莱特', '米歇尔 巴切莱特', '米歇尔-巴切莱特', '米歇尔=巴切莱特', '米歇尔.巴切莱特'],
    ],
    ['col·lega', 'ca', ['col·lega']],
    ['سین‌کیانگ', 'fa', ['سينكيانگ', 'سين كيانگ']],
    ['유엔 인권 대표', 'ko', ['유엔 인권 대표', '유엔인권대표']],
    ['UN 대표', 'ko', ['un 대표']],
    ['Cao ủy Nhân quyền', 'vi', ['cao ủy nhân quyền', 'cao uỷ nhân quyền']],
    ['hóa quý', 'vi', ['hóa quý', 'hoá quý']],
    ['toàn cầu', 'vi', ['toàn cầu']],
  ])('%s', (name, lang, expected) => {
    expect(spellings(name, lang, true)).toEqual(expected);
  });

  it('writes an Arabic article together with "to", where the name inflects', () => {
    expect(spellings('الصين', 'ar', true)).toEqual(['الصين', 'للصين']);
    expect(spellings('الصين', 'ar', false)).toEqual(['الصين']);
    expect(spellings('الصين', 'fa', true)).toEqual(['الصين']);
  });
});
