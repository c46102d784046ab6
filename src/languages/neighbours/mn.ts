// Mongolian.
import type { Neighbour } from '../neighbours.ts';

export const mn: Neighbour = {
  tag: 'mn',
  page: {
    authorLabels: ['зохиогч', 'сурвалжлагч', 'бичсэн'],
    photoLabels: ['гэрэл зураг', 'зураг', 'фото'],
    sourceLabels: ['эх сурвалж'],
    tagLabels: ['түлхүүр үг'],
    readAlsoLabels: ['мөн уншаарай', 'холбоотой мэдээ'],
    viewCounters: ['үзсэн #', '# удаа үзсэн', 'үзэлт #', '# үзэлт'],
    buttons: ['хуваалцах', 'хэвлэх'],
    navigation: ['нүүр хуудас'],
    copyrights: ['бүх эрх хуулиар хамгаалагдсан'],
    sections: ['улс төр', 'нийгэм', 'эдийн засаг', 'соёл', 'спорт', 'дэлхий', 'мэдээ'],
  },
};
