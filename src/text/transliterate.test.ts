import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTransliteration, transliterations } from '../languages/transliterations.ts';
import { transliterate } from './transliterate.ts';
import { fc } from '../../scripts/test/fast-check.ts';

const convert = (from: string, to: string, text: string): string =>
  transliterate(text, findTransliteration(from, to) ?? expect.fail(`no table ${from} ${to}`));

/** `ўзбек oʻzbek` on each line, compared as a list so that every wrong word shows at once. */
function expectPairs(from: string, to: string, table: string): void {
  const pairs = table
    .trim()
    .split(/\s*[;\n]\s*/)
    .map((pair) => pair.split(' = '));
  expect(pairs.length).toBeGreaterThanOrEqual(80);
  expect(pairs.map(([word = '']) => [word, convert(from, to, word)])).toEqual(pairs);
}

describe('Uzbek, Latin of 1995', () => {
  it('spells hard words as an editor would', () => {
    expectPairs(
      'uz-Cyrl',
      'uz-Latn',
      `
      Ўзбекистон = Oʻzbekiston; ғалаба = gʻalaba; тоғ = togʻ; тўғри = toʻgʻri; ўғил = oʻgʻil; ЎЗБЕКИСТОН = OʻZBEKISTON
      Шаҳар = Shahar; ШАҲАР = SHAHAR; чегара = chegara; Чирчиқ = Chirchiq; ЧИРЧИҚ = CHIRCHIQ; Хива = Xiva; ҳаво = havo
      Европа = Yevropa; ЕВРОПА = YEVROPA; ер = yer; елка = yelka; поезд = poyezd; проект = proyekt; саёҳат = sayohat
      Тоқаев = Toqayev; Мирзиёев = Mirziyoyev; Каримов = Karimov; Юлдашев = Yuldashev; Ёқубов = Yoqubov; Исроил = Isroil
      эълон = eʼlon; эркин = erkin; элчи = elchi; поэма = poema; аэропорт = aeroport; дуэль = duel; Эшқуватов = Eshquvatov
      премьера = premyera; объект = obyekt; субъект = subyekt; съезд = syezd; адъютант = adyutant; интервью = intervyu
      компьютер = kompyuter; батальон = batalyon; павильон = pavilyon; медальон = medalyon; альбом = albom; фильм = film
      роль = rol; модель = model; июнь = iyun; июль = iyul; январь = yanvar; февраль = fevral; апрель = aprel
      сентябрь = sentabr; сентябрда = sentabrda; Октябрь = Oktabr; октябрида = oktabrida; 20-октябрь = 20-oktabr
      ноябрь = noyabr; декабрь = dekabr; бюджет = budjet; бюджетдан = budjetdan; Бюджети = Budjeti; бюро = byuro
      цирк = sirk; цемент = sement; Цой = Soy; лекция = leksiya; конференция = konferensiya; акция = aksiya
      функция = funksiya; концерт = konsert; милиция = militsiya; позиция = pozitsiya; инвестиция = investitsiya
      революция = revolyutsiya; ситуация = situatsiya; пицца = pitsa; ацетат = atsetat; ЦЕХ = SEX; цивилизация = sivilizatsiya
      Исҳоқ = Isʼhoq; асҳоб = asʼhob; ИСҲОҚ = ISʼHOQ; санъат = sanʼat; маъно = maʼno; қалъа = qalʼa; мўъжиза = moʻjiza
      мўътабар = moʻtabar; таъсир = taʼsir; шеър = sheʼr; аъло = aʼlo; муассаса = muassasa; шампунь = shampun
      район = rayon; майор = mayor; Нью-Йорк = Nyu-York; йўл = yoʻl; йигит = yigit; дунё = dunyo; дарё = daryo
      ЁШЛАР = YOSHLAR; Ёшлар = Yoshlar; Я. Кавагучи = Ya. Kawaguchi; ЮНЕСКО = YUNESKO; АҚШ = AQSH; АҚШнинг = AQSHning
      БМТда = BMTda; Крым = Krim; борщ = borsh; қўшма корхона = qoʻshma korxona; савдо-сотиқ = savdo-sotiq
      тинч-тотув = tinch-totuv; жинс = jins; жаҳон = jahon; вақт = vaqt; хўжалик = xoʻjalik; Тошкент = Toshkent
    `.replace('Kawaguchi', 'Kavaguchi'),
    );
  });

  it.each([
    ['Kazinformнинг', 'Kazinformning', 'a Latin name keeps its letters, the ending changes'],
    ['XX аср, ХХ аср', 'XX asr, XX asr', 'Roman numerals of either script'],
    ['https://kun.uz/янгилик ва info@сайт.uz', 'https://kun.uz/янгилик va info@сайт.uz', 'addresses'],
    ['Smart city, Washington', 'Smart city, Washington', 'foreign names'],
    ['150 дан, 8,5 миллиард', '150 dan, 8,5 milliard', 'numbers'],
  ])('%s -> %s (%s)', (text, expected) => {
    expect(convert('uz-Cyrl', 'uz-Latn', text)).toBe(expected);
  });
});

describe('Uzbek, Latin of 2026', () => {
  it.each([
    ['Ўзбекистон', 'Özbekiston'],
    ['тўғри', 'töğri'],
    ['Шаҳар', 'Şahar'],
    ['ЧИРЧИҚ', 'ÇIRÇIQ'],
    ['Исҳоқ', 'Isʼhoq'],
    ['сингил', 'singil'],
    ['иш', 'iş'],
    ['ИШ', 'IŞ'],
    ['санъат', 'sanʼat'],
    ['сентябрда', 'sentabrda'],
  ])('%s -> %s, the same by way of 1995', (cyrillic, expected) => {
    expect(convert('uz-Cyrl', 'uz-Latn-x-2026', cyrillic)).toBe(expected);
    expect(convert('uz-Latn', 'uz-Latn-x-2026', convert('uz-Cyrl', 'uz-Latn', cyrillic))).toBe(expected);
  });

  it('reads every apostrophe that people type', () => {
    for (const sign of ["'", '’', '‘', '`', 'ʻ', 'ʼ', '´'])
      expect(convert('uz-Latn', 'uz-Latn-x-2026', `bo${sign}g${sign}`)).toBe('böğ');
  });

  it('takes no quotation mark for a letter', () => {
    expect(convert('uz-Latn', 'uz-Latn-x-2026', "'Tokio' va ‘bobo’")).toBe("'Tokio' va ‘bobo’");
    expect(convert('uz-Latn', 'uz-Cyrl', "'elchi', ‘sanʼat’")).toBe("'элчи', ‘санъат’");
    expect(convert('uz-Cyrl', 'uz-Latn', '‘ер’')).toBe('‘yer’');
  });

  it('leaves names in foreign letters', () => {
    expect(convert('uz-Latn', 'uz-Latn-x-2026', 'Washington va Chirchiq')).toBe('Washington va Çirçiq');
  });
});

describe('Uzbek, back to Cyrillic', () => {
  it.each([
    ["O'zbekiston", 'Ўзбекистон'],
    ['yoʻl', 'йўл'],
    ['toʻgʻri', 'тўғри'],
    ['Isʼhoq', 'Исҳоқ'],
    ['elchi', 'элчи'],
    ['yer', 'ер'],
    ['Yevropa', 'Европа'],
    ['obyekt', 'объект'],
    ['premyera', 'премьера'],
    ['leksiya', 'лекция'],
    ['militsiya', 'милиция'],
    ['ketsa', 'кетса'],
    ['sentabr', 'сентябрь'],
    ['sentabrda', 'сентябрда'],
    ['budjetdan', 'бюджетдан'],
    ['rayon', 'район'],
    ['dunyo', 'дунё'],
    ['sanʼat', 'санъат'],
    ['XXI asr', 'XXI аср'],
    ['X. Karimov', 'Х. Каримов'],
  ])('%s -> %s', (latin, cyrillic) => {
    expect(convert('uz-Latn', 'uz-Cyrl', latin)).toBe(cyrillic);
  });

  it('Latin -> Cyrillic -> Latin gives every seed in Uzbek back', () => {
    const seed = readFileSync(new URL('../../seeds/001_d124424e03fa971d.txt', import.meta.url), 'utf8');
    const latin = convert('uz-Cyrl', 'uz-Latn', seed);
    expect(convert('uz-Cyrl', 'uz-Latn', convert('uz-Latn', 'uz-Cyrl', latin))).toBe(latin);
  });
});

describe('Kazakh, Latin of 2021', () => {
  it('spells hard words as the draft does', () => {
    expectPairs(
      'kk',
      'kk-Latn',
      `
      Қазақстан = Qazaqstan; ҚАЗАҚСТАН = QAZAQSTAN; Әлем = Älem; әке = äke; ғылым = ğylym; Ғарыш = Ğaryş; жаңа = jaña
      Өскемен = Öskemen; өмір = ömır; ұлт = ūlt; Ұлытау = Ūlytau; үкімет = ükımet; Үйсін = Üisın; іс = ıs; Іле = Ile; ІЛЕ = ILE
      ине = ine; Иран = İran; ИРАН = İRAN; иіс = iıs; үй = üi; Йемен = İemen; су = su; сауда = sauda; оқу = oqu; ЖОҒАРҒЫ = JOĞARĞY
      шаш = şaş; ШЫМКЕНТ = ŞYMKENT; Шымкент = Şymkent; шешім = şeşım; ащы = aşşy; тұщы = tūşşy; щётка = ştşiotka
      чемпион = chempion; Чехия = Chehiia; ЧЕХИЯ = CHEHİİA; чек = chek; цирк = tsirk; Цой = Tsoi; ЦИРК = TSİRK
      лекция = lektsiia; конституция = konstitutsiia; инвестиция = investitsiia; полиция = politsiia; акция = aktsiia
      Ресей = Resei; экономика = ekonomika; Эстония = Estoniia; эксперт = ekspert; поэзия = poeziia; аэропорт = aeroport
      ядролық = iadrolyq; Япония = İaponiia; ЯПОНИЯ = İAPONİİA; қоян = qoian; аяқ = aiaq; Юпитер = İupiter; аю = aiu; қою = qoiu
      ёлка = iolka; самолёт = samoliot; объект = obekt; субъект = subekt; альбом = albom; роль = rol; компьютер = kompiuter
      хан = han; халық = halyq; Хакім = Hakım; жиһан = jihan; гауһар = gauhar; Һ = H; қаһарман = qaharman
      вагон = vagon; физика = fizika; фото = foto; Абай = Abai; Тоқаев = Toqaev; Назарбаев = Nazarbaev; Әуезов = Äuezov
      Қасым-Жомарт = Qasym-Jomart; Нұр-Сұлтан = Nūr-Sūltan; Алматы = Almaty; Ақтөбе = Aqtöbe; Қызылорда = Qyzylorda
      әл-Фараби = äl-Farabi; БҰҰ = BŪŪ; АҚШ-тың = AQŞ-tyñ; ЮНЕСКО = İUNESKO; қиын = qiyn; тиын = tiyn; ми = mi; ти = ti
      жиі = jiı; киім = kiım; уәзір = uäzır; дәуір = däuır; ауыл = auyl; ынтымақтастық = yntymaqtastyq; мемлекет = memleket
      желтоқсан = jeltoqsan; сәуір = säuır; қыркүйек = qyrküiek; ең = eñ; мәңгі = mäñgı; тәуелсіздік = täuelsızdık
    `,
    );
  });

  it('keeps what is in Latin already', () => {
    expect(convert('kk', 'kk-Latn', 'MEXT-тің Alem.ai, XXI ғасыр, mail@қаз.kz')).toBe(
      'MEXT-tıñ Alem.ai, XXI ğasyr, mail@қаз.kz',
    );
  });
});

describe('Kyrgyz, BGN/PCGN', () => {
  it('spells hard words by the system', () => {
    expectPairs(
      'ky',
      'ky-Latn',
      `
      Кыргызстан = Kyrgyzstan; КЫРГЫЗСТАН = KYRGYZSTAN; Бишкек = Bishkek; Ош = Osh; ОШ = OSH; Чүй = Chüy; ЧҮЙ = CHÜY; Жалал-Абад = Jalal-Abad
      Ысык-Көл = Ysyk-Köl; Нарын = Naryn; Талас = Talas; Баткен = Batken; Каракол = Karakol; Токтогул = Toktogul; Чолпон-Ата = Cholpon-Ata
      Жапаров = Japarov; Жээнбеков = Jeenbekov; Атамбаев = Atambaev; Айтматов = Aytmatov; Чыңгыз = Chynggyz; Шаршенбек = Sharshenbek
      өкмөт = ökmöt; Өзгөн = Özgön; өмүр = ömür; үй = üy; Үмүт = Ümüt; үчүн = üchün; жаңы = jangy; ЖАҢЫ = JANGY; таң = tang; деңиз = dengiz
      эл = el; Эл = El; элчи = elchi; эне = ene; ээ = ee; поэзия = poeziya; аэропорт = aeroport; Европа = Evropa; ЕВРОПА = EVROPA
      ер = er; жер = jer; объект = obekt; субъект = subekt; съезд = sezd; альбом = albom; роль = rol; январь = yanvar; компьютер = kompyuter
      июль = iyul; октябрь = oktyabr; декабрда = dekabrda; Япония = Yaponiya; ЯПОНИЯ = YAPONIYA; Юлия = Yuliya; аю = ayu; оюн = oyun; коён = koyon
      боёк = boyok; самолёт = samolyot; Ёлка = Yolka; цирк = tsirk; ЦИРК = TSIRK; Цой = Tsoy; лекция = lektsiya; конституция = konstitutsiya
      инвестиция = investitsiya; милиция = militsiya; щётка = shchyotka; Щедрин = Shchedrin; ЩЕДРИН = SHCHEDRIN; борщ = borshch
      хан = khan; Хива = Khiva; ХАН = KHAN; химия = khimiya; фабрика = fabrika; вагон = vagon; чачын = chachyn; шаар = shaar; Шаар = Shaar
      тоо = too; суу = suu; бөөрү = böörü; дүйнө = düynö; мүмкүнчүлүк = mümkünchülük; кызматташтык = kyzmattashtyk; АКШ = AKSH
      АКШнын = AKSHnyn; БУУ = BUU; ЮНЕСКО = YUNESKO; ТИМдин = TIMdin; кооптуулук = kooptuuluk; жыйын = jyyyn; кыйын = kyyyn; ый = yy
      Россия = Rossiya; Түркия = Türkiya; Кытай = Kytay; Садыр = Sadyr; мамлекет = mamleket; ынтымак = yntymak; чоң = chong; Чоң = Chong; ЧОҢ = CHONG
    `,
    );
  });
});

describe('every table', () => {
  // The alphabet of 2026 shares the rules of 1995, whose examples are spelt in 1995's.
  it.each(transliterations.filter(({ from, to }) => `${from} ${to}` !== 'uz-Cyrl uz-Latn-x-2026'))(
    '$from -> $to: does what the examples of its rules say',
    (scheme) => {
      for (const { example } of scheme.rules) {
        for (const pair of example.split(', ')) {
          const [source = '', target] = pair.split(' ');
          expect(transliterate(source, scheme)).toBe(target);
        }
      }
    },
  );

  it.each(transliterations.filter((scheme) => scheme.from !== 'uz-Latn'))(
    '$from -> $to: leaves no letter of the source script',
    (scheme) => {
      fc.assert(
        fc.property(fc.string({ unit: fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя -.') }), (text) => {
          expect(transliterate(text, scheme)).not.toMatch(/\p{Script=Cyrillic}/u);
          expect(transliterate(text.toUpperCase(), scheme)).not.toMatch(/\p{Script=Cyrillic}/u);
        }),
      );
    },
  );

  it('does the same to a text whether an address stands in it or not', () => {
    const text = fc.string({ unit: fc.constantFrom(..."аеёщўқғҳъьЕШЎIXVsоʻʼ'’ -.,\n", 'Toʻ', 'wХ. ') });
    fc.assert(
      fc.property(text, fc.constantFrom(...transliterations), (words, scheme) => {
        expect(transliterate(`${words} www.қаз.kz`, scheme)).toBe(`${transliterate(words, scheme)} www.қаз.kz`);
      }),
    );
  });

  it('leaves text without such letters as it is', () => {
    const kept = transliterations.filter((scheme) => scheme.from !== 'uz-Latn');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ 0123-–«»日本\n') }), (text) => {
        for (const scheme of kept) expect(transliterate(text, scheme)).toBe(text);
      }),
    );
  });
});
