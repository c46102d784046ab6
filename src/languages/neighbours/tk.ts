// Turkmen.
import type { Neighbour } from '../neighbours.ts';

export const tk: Neighbour = {
  tag: 'tk',
  dates: {
    monthNames: [],
    monthEndings: ['da', 'de', 'yň', 'iň', 'ynda', 'inde', 'y', 'i'],
    yearWords: ['ýyl', 'ýylyň', 'ýylda', 'nji', 'njy'],
    dayWords: ['güni', 'nji', 'njy'],
    timeWords: ['sagat'],
    numericOrder: 'day-first',
  },
  page: {
    joiningWords: ['we'],
    dateLabels: ['çap edildi', 'ýerleşdirildi', 'sene'],
    authorLabels: ['awtor', 'awtory', 'habarçy'],
    photoLabels: ['surat', 'foto'],
    captionLabels: ['suratda'],
    sourceLabels: ['çeşme'],
    tagLabels: ['bellikler', 'açar sözler'],
    readAlsoLabels: ['şeýle hem okaň', 'meňzeş habarlar', 'beýleki habarlar'],
    viewCounters: ['görüldi #', '# gezek görüldi', 'okaldy #', '# gezek okaldy', 'görlen #'],
    buttons: ['paýlaş', 'paýlaşmak', 'çap etmek'],
    navigation: ['baş sahypa'],
    copyrights: ['ähli hukuklar goralan', 'ähli hukuklary goralan'],
    sections: [
      'syýasat',
      'jemgyýet',
      'ykdysadyýet',
      'medeniýet',
      'sport',
      'dünýä',
      'habarlar',
      'bilim',
      'ylym',
      'saglyk',
    ],
    questionLabels: ['sorag'],
    answerLabels: ['jogap'],
  },
};
