import { describe, expect, it } from 'vitest';
import { recognitions } from '../languages/recognition.ts';
import { doubtfulMargin, identifyLanguage, identifyPassage } from './identify-language.ts';
import { timesAsLong } from '../../scripts/test/times-as-long.ts';
import { fc } from '../../scripts/test/fast-check.ts';

/** One sentence a language; a second where it is easily taken for another. */
const sentences: readonly (readonly [tag: string, sentence: string])[] = [
  ['kk', 'Астанада жаңа мектеп ашылды, оған мыңнан астам оқушы қабылданды.'],
  ['kk', 'Ол ертең ауылға барып, атасына көмектеспек.'],
  ['kk-Latn', 'Astanada jaña mektep aşyldy, oğan myñnan astam oquşy qabyldandy.'],
  ['kk-Latn', 'Elordada jańa mektep ashyldy, oǵan myńnan astam oqýshy qabyldandy.'],
  ['kk-Arab', 'استانادا جاڭا مەكتەپ اشىلدى، وعان مىڭنان استام وقۋشى قابىلداندى.'],
  ['ky', 'Ош шаарында жаңы мектеп ачылып, ага миңден ашуун окуучу кабыл алынды.'],
  ['ky', 'Бүгүн министр кабинетинде журналисттер менен жолугушту.'],
  ['ky', 'Ал эртең айылга барып, чоң атасына жардам бермекчи.'],
  ['ky-Latn', 'Osh shaarynda jangy mektep achylyp, aga mingden ashuun okuuchu kabyl alyndy.'],
  ['ky-Latn', 'Oş şaarynda jañy mektep açylyp, aga miñden aşuun okuuçu kabyl alyndy.'],
  ['ky-Latn', 'Oş şaarında cañı mektep açılıp, aga miñden aşuun okuuçu kabıl alındı.'],
  ['tr', 'Toplantıya Kırgızistan, Kazakistan ve Özbekistan’dan bakanlar katıldı.'],
  ['uz-Cyrl', 'Тошкентда янги мактаб очилди, унга мингдан ортиқ ўқувчи қабул қилинди.'],
  ['uz-Cyrl', 'Вазир бугун журналистлар билан учрашди ва саволларга жавоб берди.'],
  ['uz-Latn', 'Toshkentda yangi maktab ochildi, unga mingdan ortiq oʻquvchi qabul qilindi.'],
  ['uz-Latn', 'Vazir bugun jurnalistlar bilan uchrashdi va ularning savollariga javob berdi, deb yozdi gazeta.'],
  ['uz-Latn', 'Toşkentda yangi maktab oçildi, unga mingdan ortiq öquvçi qabul qilindi, tağin uçta maktab quriladi.'],
  ['ru', 'Вчера в городе открыли новую школу, в которую приняли больше тысячи учеников.'],
  ['ru', 'Рейс задержан на два часа из-за тумана.'],
  ['tt', 'Казанда яңа мәктәп ачылды, анда меңнән артык укучы кабул ителде.'],
  ['ba', 'Өфөлә яңы мәктәп асылды, унда меңдән ашыу уҡыусы ҡабул ителде.'],
  ['tg', 'Дар Душанбе мактаби нав кушода шуд, ки дар он беш аз ҳазор хонанда таҳсил мекунад.'],
  ['tk', 'Aşgabatda täze mekdep açyldy, oňa müňden gowrak okuwçy kabul edildi.'],
  ['tr', 'Ankara’da yeni bir okul açıldı ve binden fazla öğrenci kaydedildi.'],
  ['az', 'Bakıda yeni məktəb açıldı, orada mindən çox şagird oxuyacaq.'],
  ['kaa', 'Nókiste jańa mektep ashıldı, oǵan mıńnan aslam oqıwshı qabıl etildi.'],
  ['kaa', 'Нөкисте жаңа мектеп ашылды ҳәм оған мыңнан аслам оқыўшы қабыл етилди.'],
  ['mn', 'Улаанбаатарт шинэ сургууль нээгдэж, мянга гаруй сурагч элсэв.'],
  ['ug', 'ئۈرۈمچىدە يېڭى مەكتەپ ئېچىلدى ۋە مىڭدىن ئارتۇق ئوقۇغۇچى قوبۇل قىلىندى.'],
  ['ug-Cyrl', 'Алмутида йеңи мәктәп ечилди вә униңға миңдин артуқ оқуғучи қобул қилинди.'],
  ['uk', 'Учора в місті відкрили нову школу, до якої прийняли понад тисячу учнів.'],
  ['be', 'Учора ў горадзе адкрылі новую школу, у якую прынялі больш за тысячу вучняў.'],
  ['fa', 'دیروز در شهر مدرسه تازه‌ای گشایش یافت که بیش از هزار دانش‌آموز دارد.'],
  ['ar', 'افتتحت أمس في المدينة مدرسة جديدة قبلت أكثر من ألف تلميذ.'],
  ['en', 'A new school was opened in the city yesterday, and more than a thousand pupils were admitted.'],
  ['de', 'Gestern wurde in der Stadt eine neue Schule eröffnet, die mehr als tausend Kinder aufnimmt.'],
  ['fr', 'Une nouvelle école a été ouverte hier dans la ville, et plus de mille élèves y sont inscrits.'],
  ['es', 'Ayer se abrió en la ciudad una nueva escuela con más de mil alumnos.'],
  ['ja', '昨日、市内に新しい学校が開校し、千人を超える生徒が入学した。'],
  ['ja', 'トヨタは新型車を発表した。'],
  ['zh', '昨天市内一所新学校开学，录取了一千多名学生。'],
  ['zh-Hant', '昨天市內一所新學校開學，錄取了一千多個學生。'],
  ['ko', '어제 시내에 새 학교가 문을 열어 천 명이 넘는 학생이 입학했다.'],
  ['ka', 'გუშინ ქალაქში ახალი სკოლა გაიხსნა.'],
  ['he', 'אתמול נפתח בעיר בית ספר חדש.'],
];

describe('identifyLanguage', () => {
  for (const [tag, sentence] of sentences) {
    it(`knows ${tag} by one sentence: ${sentence.slice(0, 30)}`, () => {
      expect(identifyLanguage(sentence)).toMatchObject({
        tag,
        dir: ['kk-Arab', 'ug', 'fa', 'ar', 'he'].includes(tag) ? 'rtl' : 'ltr',
      });
    });
  }

  it('knows every interface language by a headline of three words', () => {
    for (const [tag, headline] of [
      ['kk', 'Қазақстан Президентінің сапары'],
      ['ky', 'Кыргыз Президентинин сапары'],
      ['uz-Cyrl', 'Ўзбекистон Президентининг ташрифи'],
      ['uz-Latn', 'Oʻzbekiston Prezidentining tashrifi'],
      ['ru', 'Визит Президента Узбекистана'],
      ['en', 'The visit of the President'],
      ['ja', '大統領の訪問'],
    ] as const) {
      expect(identifyLanguage(headline).tag).toBe(tag);
    }
  });

  it('names a language that is none of ours', () => {
    const swahili =
      'Shule mpya ilifunguliwa jana mjini, na zaidi ya wanafunzi elfu moja walipokelewa. Waziri wa elimu alisema kuwa shule nyingine tatu zitajengwa mwaka huu katika maeneo ya vijijini ili watoto wote wapate nafasi ya kusoma karibu na nyumbani kwao. Wazazi walifurahi sana kusikia habari hizo na wakawashukuru walimu kwa kazi yao nzuri.';
    expect(identifyLanguage(swahili).tag).toBe('sw');
  });

  it('is not sure of a language that is none of ours and unknown to franc', () => {
    const ossetic =
      'Ацы фыстӕг у ирон ӕвзагыл, ӕмӕ йӕ нӕ зоны нӕ программӕ. Ног скъола байгом знон горӕты, ӕмӕ дзы ахуыр кӕндзысты мин сывӕллоны. Министр загъта, зӕгъгӕ, ацы аз ма саразой ӕртӕ скъолайы хъӕуты, цӕмӕй сабитӕн ӕнцондӕр уа ахуыр кӕнын.';
    expect(identifyLanguage(ossetic).margin).toBeLessThan(doubtfulMargin);
  });

  it('is sure of a paragraph and unsure of a name', () => {
    const sentence = sentences[0]?.[1] ?? '';
    expect(identifyLanguage(`${sentence} ${sentence}`).margin).toBeGreaterThan(0.5);
    expect(identifyLanguage('Бишкек').margin).toBeLessThan(doubtfulMargin);
  });

  it('reads capitals, decomposed letters and any apostrophe alike', () => {
    for (const [tag, sentence] of sentences.filter(([, text]) => /\p{Script=Cyrillic}/u.test(text))) {
      expect(identifyLanguage(sentence.toUpperCase()).tag).toBe(tag);
      expect(identifyLanguage(sentence.normalize('NFD')).tag).toBe(tag);
    }
    for (const apostrophe of ["'", '’', '‘', '`', 'ʻ']) {
      expect(identifyLanguage(`O${apostrophe}zbekiston bo${apostrophe}ylab`).tag).toBe('uz-Latn');
    }
  });

  it('does not let names and addresses in Latin letters outvote the article', () => {
    const text = 'Компания Smart Energy Systems Ltd жаңы заводду Ошто курат, деп жазды www.example.com сайты.';
    expect(identifyLanguage(text).tag).toBe('ky');
  });

  it('calls a text without letters undetermined', () => {
    for (const text of ['', ' ', '2025', '…!?', '\ud800']) {
      expect(identifyLanguage(text)).toMatchObject({ tag: 'und', margin: 0 });
    }
  });

  it('answers for any text, with a margin between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { tag, margin } = identifyLanguage(text);
        expect(tag).toMatch(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/);
        expect(margin).toBeGreaterThanOrEqual(0);
        expect(margin).toBeLessThanOrEqual(1);
      }),
    );
  }, 300_000);

  it('takes no longer for a text a thousand times as long', () => {
    const text = (sentences[0]?.[1] ?? '').repeat(50);
    const long = text.repeat(1000);
    const identify = (sample: string) => (): void => {
      for (let count = 0; count < 20; count++) identifyLanguage(sample);
    };
    expect(timesAsLong(identify(long), identify(text), 10)).toBeLessThan(10);
  });
});

describe('identifyPassage', () => {
  it('takes an address for no language', () => {
    const text =
      'Ақпарат «Алтын Орда» базарынан алынды (https://altynorda.kz/price?day=1&type="all"). Сұрақтар: info@altynorda.kz.';
    expect(identifyPassage(text, 'kk')).toBeUndefined();
  });

  it('finds a quotation in another language', () => {
    expect(identifyPassage('– Мы договорились о поставках газа, – сказал министр журналистам.', 'kk')).toBe('ru');
    expect(identifyPassage('We have agreed on the supply of gas, the minister told the press.', 'ky')).toBe('en');
    expect(identifyPassage('首相は記者団に対し、ガスの供給で合意したと述べた。', 'uz-Cyrl')).toBe('ja');
    expect(identifyPassage('Бул боюнча министр журналисттерге билдирди, келишимге кол коюлду.', 'ru')).toBe('ky');
  });

  it('leaves paragraphs in the language of the article alone, and what is too short to tell', () => {
    for (const [tag, sentence] of sentences.filter(([known]) => known !== 'zh-Hant')) {
      expect(identifyPassage(sentence, tag)).toBeUndefined();
    }
    for (const text of [
      'Токио. Астана.',
      'Kazinform',
      'Smart City',
      '2025',
      '',
      'ГЭС-1, ТЭЦ-2',
      'Министр Садыр Жапаров',
    ]) {
      expect(identifyPassage(text, 'kk')).toBeUndefined();
    }
  });
});

describe('the languages that can be recognised', () => {
  it('have a letter pair table of the right shape, and words in their own letters', () => {
    for (const { tag, pairs, words, script } of recognitions) {
      const [letters, costs] = pairs;
      const rows = costs.split(' ');
      expect([tag, rows.length]).toEqual([tag, letters.length + 1]);
      for (const row of rows) expect([tag, row.length]).toEqual([tag, letters.length + 1]);
      expect(new Set(letters).size).toBe(letters.length);
      if (script === 'Cyrl') expect([tag, words.match(/[a-z]/g)]).toEqual([tag, null]);
    }
  });
});
