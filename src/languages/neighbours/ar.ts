// Arabic.
import type { Neighbour } from '../neighbours.ts';

export const ar: Neighbour = {
  // Beside a date of ours, in papers of any language here.
  tag: 'ar',
  hijri: {
    months: ['محرم', 'صفر', 'ربيع', 'جمادى', 'رجب', 'شعبان', 'رمضان', 'شوال', 'ذو'],
    monthParts: ['الأول', 'الآخر', 'الثاني', 'الأولى', 'الآخرة', 'القعدة', 'الحجة'],
    years: ['هـ', 'ه', 'هجري', 'هجرية'],
  },
};
