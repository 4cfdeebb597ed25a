import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { FUNCTION_WORDS, TELLING_LETTERS } from './function-words.ts';
import { isFunctionWord, languageGroup, OTHER_LANGUAGE, shownLanguages } from './languages.ts';

const show = (text: string, declared = '', seen: readonly string[] = []) => {
  const { languages, sure, open, leans } = shownLanguages(foldText(text), declared, new Set(seen));
  return { languages: [...languages].sort(), sure, open, leans };
};

describe('the words and letters by which languages show themselves', () => {
  it.each(Object.entries(FUNCTION_WORDS))('of %s are folded, each once', (_, list) => {
    expect(foldText(list)).toBe(list);
    expect(new Set(list.split(' ')).size).toBe(list.split(' ').length);
  });

  it.each(Object.entries(TELLING_LETTERS))('of %s are folded letters', (_, letters) => {
    expect([...letters].map(foldText)).toEqual([...letters]);
  });
});

describe('languageGroup', () => {
  it.each([
    ['en-GB', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['zh_CN', 'zh'],
    ['hr', 'sr'],
    ['nb-NO', 'no'],
    ['sv', 'no'],
    ['iw', 'he'],
    ['ms', 'id'],
    ['mul', 'mul'],
    ['', ''],
    ['7', ''],
  ])('%s is of %s', (tag, group) => {
    expect(languageGroup(tag)).toBe(group);
  });
});

describe('shownLanguages', () => {
  /** Sentences written for this, none of which names anybody. */
  it.each([
    ['en', 'The ferry was late and the people on the pier had to wait for it'],
    ['fr', 'Le bateau est en retard et les gens ont dû attendre sur le quai'],
    ['de', 'Die Fähre kam zu spät und die Leute mussten auf dem Steg warten'],
    ['es', 'El barco llegó tarde y la gente tuvo que esperar en el muelle por más de una hora'],
    ['pt', 'O barco atrasou e as pessoas não foram embora do cais até à noite, como mais tarde disse o capitão'],
    ['it', 'Il traghetto era in ritardo e la gente ha dovuto attendere sul molo per più di un’ora'],
    ['nl', 'De boot was te laat en het volk moest op de kade wachten, zei een van hen'],
    ['no', 'Färjan var sen och folk fick vänta på kajen, men det var inte kallt'],
    ['fi', 'Lautta oli myöhässä ja ihmiset odottivat, mutta se ei ollut ongelma, koska sää oli hyvä'],
    ['pl', 'Prom się spóźnił i ludzie czekali na nabrzeżu, ale nie było zimno'],
    ['cs', 'Trajekt měl zpoždění a lidé čekali na nábřeží, ale nebylo to tak zlé, že by se zlobili'],
    ['hu', 'A komp késett, és az emberek a parton vártak, de nem volt hideg'],
    ['ro', 'Feribotul a întârziat și oamenii au așteptat pe chei, dar nu a fost frig'],
    ['sr', 'Trajekt je kasnio i ljudi su čekali na obali, ali nije bilo hladno, kako kažu'],
    ['tr', 'Vapur gecikti ve insanlar iskelede bekledi, ancak hava soğuk değildi ve bu iyi oldu'],
    ['vi', 'Phà đến muộn và mọi người phải chờ trên bến'],
    ['id', 'Feri itu terlambat dan orang-orang yang menunggu di dermaga tidak marah'],
    ['ru', 'Паром опоздал, и люди ждали на пристани, но это не было проблемой'],
    ['uk', 'Пором запізнився, і люди чекали на пристані, але це не було проблемою'],
    ['bg', 'Фериботът закъсня и хората чакаха на кея, но не беше студено и те се смееха'],
    ['kk', 'Паром кешігіп, адамдар жағалауда күтіп тұрды және бұл қиын болған жоқ'],
    ['ar', 'تأخرت العبارة لكن الناس الذين كانوا في الميناء انتظروا من دون شكوى'],
    ['fa', 'کشتی دیر آمد و مردم در اسکله منتظر بودند که این را نمی دانستند'],
    ['ur', 'کشتی دیر سے آئی اور لوگ بندرگاہ میں انتظار کر رہے تھے'],
    ['zh', '渡轮晚点，人们在码头上等候了一个多小时才上船'],
    ['ja', 'フェリーが遅れて、人々は桟橋で待っていた'],
    ['ko', '배가 늦어서 사람들이 부두에서 기다렸다'],
    ['el', 'Το πλοίο άργησε'],
    ['he', 'המעבורת איחרה'],
    ['hi', 'नाव देर से आई'],
    ['th', 'เรือมาช้า'],
    ['bo', 'གྲུ་འགོར་སོང'],
  ])('knows %s by itself, and against a wrong declaration', (language, text) => {
    for (const declared of ['', language === 'en' ? 'de' : 'en']) {
      expect(show(text, declared)).toMatchObject({ languages: expect.arrayContaining([language]), open: false });
    }
  });

  it('believes the declaration where a text shows little', () => {
    expect(show('Tern, Kay: 12', 'fi-FI').languages).toEqual(['fi']);
    expect(show('東京都知事', 'ja').languages).toEqual(['ja']);
  });

  it('asks the rest of the page where nothing is declared', () => {
    expect(show('Tern, Kay', '', ['fi', 'ru'])).toMatchObject({ languages: ['fi'], open: false, leans: true });
    expect(show('Tern, Kay')).toMatchObject({ languages: [], open: true, leans: true });
    expect(show('Tern, Kay', '', [OTHER_LANGUAGE])).toMatchObject({ languages: [], open: false });
    expect(show('東京都知事', '', ['ja']).languages).toEqual(['ja', 'zh']);
  });

  it('leans on the page where it shows another language than the declared one', () => {
    expect(show('Tern, Kay', 'en', ['fi'])).toMatchObject({ languages: ['en', 'fi'], leans: true });
    expect(show('Tern, Kay', 'en', ['en', 'fi'])).toMatchObject({ languages: ['en'], leans: false });
  });

  it('takes foreign names in a text of another script for English', () => {
    expect(show('Он написал в UN Gazette вчера вечером об этом', 'ru')).toMatchObject({
      languages: ['en', 'ru'],
      sure: 'ru',
    });
  });

  it('ignores a declaration in another script than the text', () => {
    expect(show('渡轮晚点，人们在码头上等候了一个多小时才上船', 'tr').languages).toEqual(['zh']);
  });

  it('takes a declared language that it does not know', () => {
    expect(show('Tern, Kay', 'yo').languages).toEqual(['yo']);
  });
});

describe('isFunctionWord', () => {
  it.each([
    ['the', 'en', true],
    ['the', 'fr', false],
    ['un', 'mul', true],
    ['tern', 'mul', false],
  ])('%s in %s: %s', (word, group, expected) => {
    expect(isFunctionWord(word, group)).toBe(expected);
  });
});
