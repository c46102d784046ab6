// Karakalpak.
import type { Neighbour } from '../neighbours.ts';

export const kaa: Neighbour =
  // Uzbek of either script, Karakalpak, Mongolian and Turkic in Latin share words with those above.
  {
    tag: 'kaa',
    dates: {
      monthNames: [
        ['yanvar', 'январь'],
        ['fevral', 'февраль'],
        ['mart', 'март'],
        ['aprel', 'апрель'],
        ['may', 'май'],
        ['iyun', 'июнь'],
        ['iyul', 'июль'],
        ['avgust', 'август'],
        ['sentyabr', 'сентябрь'],
        ['oktyabr', 'октябрь'],
        ['noyabr', 'ноябрь'],
        ['dekabr', 'декабрь'],
      ],
      monthEndings: ['da', 'de', 'ta', 'te', 'да', 'де', 'та', 'те'],
      yearWords: ['jıl', 'jılı', 'jılgı', 'jılǵı', 'жыл', 'жылы', 'жылғы'],
      dayWords: ['kúni', 'күни'],
      timeWords: ['saat', 'саат', 'búgin', 'бүгин', 'keshe', 'кеше'],
      numericOrder: 'day-first',
    },
    page: {
      joiningWords: ['hám', 'ҳәм'],
      authorLabels: ['автор', 'avtor'],
      photoLabels: ['сүўрет', 'súwret'],
      sourceLabels: ['дерек', 'derek'],
      sections: ['сиясат', 'жәмийет', 'мәденият', 'siyasat', 'jámiyet', 'mádeniyat'],
    },
  };
