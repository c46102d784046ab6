// Ukrainian.
import type { Neighbour } from '../neighbours.ts';

export const uk: Neighbour = {
  tag: 'uk',
  page: {
    authorLabels: ['автор', 'автори'],
    photoLabels: ['фото', 'світлина'],
    sourceLabels: ['джерело'],
    readAlsoLabels: ['читайте також'],
    viewCounters: ['переглядів #', '# переглядів', 'перегляди #'],
    buttons: ['поділитися', 'друк'],
    copyrights: ['всі права захищені', 'усі права захищено'],
    sections: ['політика', 'суспільство', 'економіка', 'культура', 'новини', 'світ'],
  },
};
