import { describe, expect, it } from 'vitest';
import { isDivision, isSalutation } from './law-and-letter.ts';

describe('isDivision', () => {
  it('knows the heading of a part of a law, its number on either side', () => {
    const headings = ['4-бап. Кітапханалардың түрлері', '1-глава. Жалпы жоболор', '12-модда. Якуний қоидалар'];
    for (const line of [...headings, 'Статья 5. Открытые данные', 'Article 12: Open data', 'Глава II', '2-bob'])
      expect(isDivision(line), line).toBe(true);
  });

  it('leaves what a part says, and numbers of other things', () => {
    const others = ['1-бап. Осы Заң кітапхана ісін реттейді.', '5-сынып. Оқу бағдарламасы', 'Бап туралы', '4-бапта'];
    for (const line of others) expect(isDivision(line), line).toBe(false);
  });
});

describe('isSalutation', () => {
  it('knows whom a letter is to', () => {
    for (const line of [
      'Құрметті Қасым-Жомарт Кемелұлы!',
      'Аса құрметті әріптестер!',
      'Урматтуу редакция,',
      'Dear reader,',
    ])
      expect(isSalutation(line), line).toBe(true);
  });

  it('leaves other calls', () => {
    for (const line of ['Жеңіс күні құтты болсын!', 'Құрметті қонақ келді'])
      expect(isSalutation(line), line).toBe(false);
  });
});
