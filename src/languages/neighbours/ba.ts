// Bashkir.
import type { Neighbour } from '../neighbours.ts';

export const ba: Neighbour = {
  tag: 'ba',
  dates: {
    monthNames: [],
    monthEndings: ['дә', 'да', 'ендә', 'ында', 'е', 'ы'],
    yearWords: ['йыл', 'йылдың', 'йылғы'],
    dayWords: ['көн', 'көнө'],
    timeWords: [],
    numericOrder: 'day-first',
  },
  page: {
    joiningWords: ['һәм'],
    authorLabels: ['автор', 'авторы'],
    photoLabels: ['фото', 'һүрәт'],
    sourceLabels: ['сығанаҡ'],
    readAlsoLabels: ['шулай уҡ уҡығыҙ'],
    viewCounters: ['ҡарау #', '# тапҡыр ҡаралған', 'ҡараған #'],
    buttons: ['уртаҡлашыу', 'баҫтырыу'],
    copyrights: ['бөтә хоҡуҡтар яҡланған'],
    sections: ['сәйәсәт', 'йәмғиәт', 'иҡтисад', 'мәҙәниәт', 'яңылыҡтар', 'мәғариф', 'һаулыҡ'],
  },
};
