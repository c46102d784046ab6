// Every language an article can be recognised in. Those of the interface describe themselves in their own files; for all
// others an entry here is enough, and a line in letter-pairs.ts (`npm run -s letter-pairs` makes it of a text): their
// articles are published too, framed in a language of the interface.
import { languages } from './index.ts';
import { letterPairs } from './letter-pairs.ts';

/** ISO 15924 codes of the scripts in which languages are told apart by letters and words. */
export type LetterScript = 'Cyrl' | 'Latn' | 'Arab';

/** What tells a language from others in its script. */
export type Recognition = {
  /** BCP 47; with its script where that is not the usual one. */
  readonly tag: string;
  readonly script: LetterScript;
  /** Its letters, and how likely each follows another: see letter-pairs.ts. */
  readonly pairs: readonly [letters: string, costs: string];
  /** Function words and other words that every text has, lower case, separated by spaces. */
  readonly words: string;
  /** How much more evidence it needs than a language of the interface, in bits: what it lacks in likelihood beforehand. */
  readonly handicap: number;
};

/** A language that its script alone tells: no other of ours is written in it. */
export type ScriptLanguage = { readonly script: string; readonly tag: string; readonly pattern: RegExp };

const isLetterScript = (script: string): script is LetterScript => ['Cyrl', 'Latn', 'Arab'].includes(script);

const ofInterface: readonly Recognition[] = languages.flatMap(({ tag, script, recognition }) => {
  const pairs = Object.entries(letterPairs).find(([key]) => key === tag)?.[1];
  return isLetterScript(script) && pairs ? [{ tag, script, pairs, handicap: 0, words: recognition.words }] : [];
});

const others: readonly Recognition[] = [
  {
    tag: 'tt',
    script: 'Cyrl',
    pairs: letterPairs.tt,
    handicap: 4,
    words:
      'һәм белән өчен бу бер булып булган булды дип да дә турында кадәр соң түгел шул ул алар без сез нәрсә ничек бар юк кирәк генә гына һәр үз үзенең буенча аркылы арасында буларак хәзер елда ел елның иде икән яңа иң күп әлеге итеп инде тагын шушы мин син аның безнең кеше дигән булачак бара була итә әмма яки әгәр татар татарстан республикасы',
  },
  {
    tag: 'ba',
    script: 'Cyrl',
    pairs: letterPairs.ba,
    handicap: 4,
    words:
      'һәм менән өсөн был бер булып булған булды тип да дә ла лә тураһында тиклем һуң түгел шул ул улар беҙ һеҙ нимә нисек бар юҡ кәрәк генә ғына һәр үҙ үҙенең буйынса аша араһында булараҡ хәҙер йылда йыл йылдың ине икән яңы иң күп ошо итеп инде тағы мин һин уның беҙҙең кеше тигән буласаҡ була итә әммә йәки башҡорт',
  },
  {
    tag: 'tg',
    script: 'Cyrl',
    pairs: letterPairs.tg,
    handicap: 4,
    words:
      'ва дар аз ба бо ки барои ин он аст буд шуд мешавад шудааст соли ҳам низ ё ҳар худ онҳо мо шумо кард мекунад ҳамчун байни дигар бояд тоҷикистон ҷумҳурии намуд гардид доранд дорад то вай оид ба бошад нашудааст шуда карда кардани аст шавад мегардад якум ду се як чунин инчунин вале агар зеро ҷаҳон имрӯз',
  },
  {
    tag: 'mn',
    script: 'Cyrl',
    pairs: letterPairs.mn,
    handicap: 4,
    words:
      'ба нь бол юм энэ тэр байна байсан болон гэж гэсэн хийх дээр онд оны монгол улсын хүн хүний өөрийн бөгөөд болно бүх тухай буюу ч л ажээ харин манай бид та би түүний хэрэгтэй байх болсон хамт өөр үед бас нэг хоёр шинэ ямар гэх мэт эсвэл хэрэв юу дахь зэрэг төрийн',
  },
  {
    tag: 'uk',
    script: 'Cyrl',
    pairs: letterPairs.uk,
    handicap: 4,
    words:
      'і та в у на що не з до за як для це від його але про або бути року який які яка є він вона вони при також був було були щоб після між ж й із зі їх її ми ви я ти якщо коли де ні так ще цей ця ці того може буде або має над під без',
  },
  {
    tag: 'be',
    script: 'Cyrl',
    pairs: letterPairs.be,
    handicap: 4,
    words:
      'і ў у на што не з да за як для гэта ад яго але пра або быць года які якія якая ён яна яны пры таксама быў была было былі каб пасля паміж ж са іх яе мы вы я ты калі дзе не так яшчэ гэты гэтага таго можа будзе ёсць мае над пад без і ці',
  },
  {
    tag: 'bg',
    script: 'Cyrl',
    pairs: letterPairs.bg,
    handicap: 8,
    words:
      'и на за да се в от с е че по не са като към до при или това този които който която бе беше ще след през между има може още само а но ако тази тези му го ги ни си съм сме бъде със във',
  },
  {
    tag: 'sr-Cyrl',
    script: 'Cyrl',
    pairs: letterPairs['sr-Cyrl'],
    handicap: 6,
    words:
      'и у је да се на за од са који која које су није као или што из о биће били након бити али ако до по при то овај ова ово те ће би сам смо као због између нема само још већ код',
  },
  {
    tag: 'mk',
    script: 'Cyrl',
    pairs: letterPairs.mk,
    handicap: 6,
    words:
      'и на во да се за од со е дека што по не како или кои кој која беше ќе ова при до го ги ја му им не сум сме биде нема само уште меѓу ако но тоа овој оваа',
  },
  {
    tag: 'kaa',
    script: 'Cyrl',
    pairs: letterPairs['kaa-Cyrl'],
    handicap: 6,
    words:
      'ҳәм менен ушын бул бир болып болған деп да де емес сол усы оның олар биз сиз ол не қандай бар жоқ керек ҳәр өз бойынша арқалы арасында тийис ямаса жылы қарақалпақстан шекем кейин таманынан',
  },
  {
    tag: 'tk-Cyrl',
    script: 'Cyrl',
    pairs: letterPairs['tk-Cyrl'],
    handicap: 6,
    words:
      'ве билен үчин бу бир болуп болан дийип да де хем дәл шол ол олар биз сиз нәме бар ёк герек эң өз бойунча аркалы ягны хер онуң болды туркменистан ёылы айы',
  },
  {
    tag: 'ug-Cyrl',
    script: 'Cyrl',
    pairs: letterPairs['ug-Cyrl'],
    handicap: 6,
    words:
      'вә билән үчүн бу бир болуп болған болди дәп һәм әмәс шу униң улар биз сиз у немә қандақ бар йоқ керәк һәр өз бойичә арқилиқ еди кейин жили әң көп йеңи деди',
  },
  {
    tag: 'az-Cyrl',
    script: 'Cyrl',
    pairs: letterPairs['az-Cyrl'],
    handicap: 6,
    words:
      'вә илә үчүн бу бир олан олараг ки да дә һәм дејил о онлар биз сиз нә вар јох һәр өз үзрә арасында олуб олмушдур азәрбајҹан тәрәфиндән кими',
  },
  {
    tag: 'cv',
    script: 'Cyrl',
    pairs: letterPairs.cv,
    handicap: 6,
    words: 'тата та пек мар вӑл унӑн вӗсем эпир эсир пур ҫук ҫын кирлӗ пулнӑ пулать ҫинчен ҫулта ку хӑй пирки те чӑваш',
  },
  {
    tag: 'sah',
    script: 'Cyrl',
    pairs: letterPairs.sah,
    handicap: 6,
    words: 'уонна бу буолар диэн ол мин эн кини биир да эбэтэр туох баар суох киһи саха сыл дойду иһин буолбут',
  },
  {
    tag: 'tyv',
    script: 'Cyrl',
    pairs: letterPairs.tyv,
    handicap: 6,
    words: 'болгаш бо бир чок апарган ол оон дээш чораан кижи бүгү турар болур дээн база эвес азы тыва биле',
  },
  {
    // The alphabet approved in September 2026: ö ğ ş ç for oʻ gʻ sh ch.
    tag: 'uz-Latn',
    script: 'Latn',
    pairs: letterPairs['uz-Latn-2026'],
    handicap: 2,
    words:
      'va bilan uçun bu bir bölib bölgan böldi deb ham edi emas şu öşa uning ular biz siz u nima qanday qança bor yöq kerak faqat har öz özining böyiça orqali örtasida sifatida hozir yil yilda yili ekan kabi yoki lekin ammo agar yangi eng köp deya dedi aytdi bergan qiliş qildi tomonidan mazkur uşbu esa haqida söng keyin qadar böladi şuningdek taşkil respublikasi davlat yoşlar mumkin',
  },
  {
    tag: 'kk-Latn',
    script: 'Latn',
    pairs: letterPairs['kk-Latn'],
    handicap: 4,
    words:
      'jäne jáne men ben pen üşin úshin būl bul bir bır bolyp bolǵan bolğan boldy dep de da turaly deiin deıin keiin keıin emes sol osy onyñ onyń olar bız biz ol qandai qandaı qalai qalaı bar joq kerek ğana ǵana är ár öz óz boiynşa boıynsha arqyly arasynda jyly jyldyñ jyldyń edı edi eken jaña jańa eñ eń köp kóp degen qazaqstan üşın',
  },
  {
    tag: 'ky-Latn',
    script: 'Latn',
    pairs: letterPairs['ky-Latn'],
    handicap: 6,
    words:
      'jana menen üchün bul bir bolup bolgon boldu dep da dagy tuuraluu cheyin kiyin emes oshol ushul anyn alar biz siz emne kanday bar jok kerek gana ar öz boyunça boyuncha arkyluu jyly jyldyn ele eken jangy eng köp aytty dedi degen bolot kyrgyz',
  },
  {
    // As Turkey's news and textbooks spell it, and as users of its keyboard do: `cañı cıl`.
    tag: 'ky-Latn',
    script: 'Latn',
    pairs: letterPairs['ky-Latn-turkic'],
    // Turkish is what so spelled texts mostly are, and its letters were counted in far fewer sentences.
    handicap: 18,
    words:
      'cana menen üçün bir bolup bolgon boldu dep da dagı tuuraluu çeyin kiyin emes oşol uşul anın alar biz siz emne kanday bar cok kerek gana ar öz boyunça arkıluu cılı cıldın eken cañı eñ köp ayttı dedi degen bolot kırgız',
  },
  {
    // `jañy jyl`.
    tag: 'ky-Latn',
    script: 'Latn',
    pairs: letterPairs['ky-Latn-cedillas'],
    handicap: 8,
    words:
      'jana menen üçün bir bolup bolgon boldu dep da dagy tuuraluu çeyin kiyin emes oşol uşul anyn alar biz siz emne kanday bar jok kerek gana ar öz boyunça arkyluu jyly jyldyn eken jañy eñ köp aytty dedi degen bolot kyrgyz',
  },
  {
    tag: 'tr',
    script: 'Latn',
    pairs: letterPairs.tr,
    handicap: 4,
    words:
      've bir bu için ile da de olarak olan çok daha ne gibi kadar sonra ancak ama en her o ki değil var yok göre olduğu ise mi mı ya veya tarafından kendi bunu şu biz siz onlar ben sen oldu olduğunu üzere arasında yeni büyük türkiye eden diye yıl yılında',
  },
  {
    tag: 'az',
    script: 'Latn',
    pairs: letterPairs.az,
    handicap: 4,
    words:
      'və bir bu üçün ilə da də olaraq olan çox daha nə kimi qədər sonra ancaq amma ən hər o ki deyil var yox görə isə mi ya yaxud tərəfindən öz bunu biz siz onlar mən sən oldu arasında yeni böyük azərbaycan edən deyə il ildə həmin edilir bilər',
  },
  {
    tag: 'tk',
    script: 'Latn',
    pairs: letterPairs.tk,
    handicap: 4,
    words:
      'we bilen üçin bu bir bolup bolan diýip da de hem däl şol ol olar biz siz näme bar ýok gerek iň öz boýunça arkaly ýagny her onuň boldy ýylda ýylyň türkmenistanyň türkmenistan soň arasynda döwlet ýaly hakynda bilelikde täze eder',
  },
  {
    tag: 'kaa',
    script: 'Latn',
    pairs: letterPairs.kaa,
    handicap: 4,
    words:
      'hám menen ushın bul bir bolıp bolǵan dep da de emes sol usı onıń olar biz siz ol ne qanday bar joq kerek hár óz boyınsha arqalı arasında tiyis yamasa jılı qaraqalpaqstan shekem keyin tárepinen haqqında jańa kóp bolǵanı sonday',
  },
  {
    tag: 'crh',
    script: 'Latn',
    pairs: letterPairs.crh,
    handicap: 10,
    words:
      've bir bu içün ile da de olaraq olğan çoq daa ne kibi qadar soñ amma eñ er o ki degil bar yoq ya öz bunı biz siz olar men sen oldı arasında yañı büyük qırım tarafından',
  },
  {
    tag: 'de',
    script: 'Latn',
    pairs: letterPairs.de,
    handicap: 4,
    words:
      'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde ich wir',
  },
  {
    tag: 'fr',
    script: 'Latn',
    pairs: letterPairs.fr,
    handicap: 4,
    words:
      'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son aux d l être ou cette comme mais ont été leur même ses on y nous vous elle si fait tout entre après je',
  },
  {
    tag: 'es',
    script: 'Latn',
    pairs: letterPairs.es,
    handicap: 4,
    words:
      'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde',
  },
  {
    tag: 'it',
    script: 'Latn',
    pairs: letterPairs.it,
    handicap: 4,
    words:
      'di e il la che in a per un è del non con sono una le si da i dei come della al anche gli ha lo nel più alla ma se delle o suo dalla loro nella essere stato questo questa tra dopo cui fra perché quando ed ad',
  },
  {
    tag: 'pt',
    script: 'Latn',
    pairs: letterPairs.pt,
    handicap: 4,
    words:
      'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas me esse eles você essa num nem suas às é são foi ser está',
  },
  {
    tag: 'nl',
    script: 'Latn',
    pairs: letterPairs.nl,
    handicap: 4,
    words:
      'de van het een en in is dat op te zijn met voor niet die aan er om hij ook als bij maar naar door uit dan over nog tot wordt of worden had wel heeft hun was kan meer werd geen deze zij dit jaar tussen ik je we zich',
  },
  {
    tag: 'pl',
    script: 'Latn',
    pairs: letterPairs.pl,
    handicap: 4,
    words:
      'i w na z do nie się jest to że o jak od po przez dla za co a ale są oraz być który która które ze jego czy już tylko tym lub może był była było roku może pod przy tego także między',
  },
  {
    tag: 'cs',
    script: 'Latn',
    pairs: letterPairs.cs,
    handicap: 4,
    words:
      'a v se na je že s z do o i to ve pro by jako ale za po k jsou který která které od jeho být podle byl byla bylo roku nebo pouze může při také až tak mezi již své',
  },
  {
    tag: 'sk',
    script: 'Latn',
    pairs: letterPairs.sk,
    handicap: 6,
    words:
      'a v sa na je že s z do o i to vo pre by ako ale za po k sú ktorý ktorá ktoré od jeho byť podľa bol bola bolo roku alebo len môže pri aj až tak medzi už svoje',
  },
  {
    tag: 'hr',
    script: 'Latn',
    pairs: letterPairs.hr,
    handicap: 6,
    words:
      'i u je da se na za od sa koji koja koje su nije kao ili što iz o bit će bili nakon biti ali ako do po pri to ovaj ova ovo te bi sam smo zbog između nema samo još već kod',
  },
  {
    tag: 'sv',
    script: 'Latn',
    pairs: letterPairs.sv,
    handicap: 4,
    words:
      'och i att det som en på är av för med den till inte har de ett om var han från men så eller sin kan vid man efter också under mot när hade där ut upp vara skall ska hans genom mellan',
  },
  {
    tag: 'da',
    script: 'Latn',
    pairs: letterPairs.da,
    handicap: 4,
    words:
      'og i at det som en på er af for med den til ikke har de et om var han fra men så eller sin kan ved man efter også under mod når havde hvor ud op være skal hans gennem mellem blev år',
  },
  {
    tag: 'nb',
    script: 'Latn',
    pairs: letterPairs.nb,
    handicap: 4,
    words:
      'og i at det som en på er av for med den til ikke har de et om var han fra men så eller sin kan ved man etter også under mot når hadde hvor ut opp være skal hans gjennom mellom ble år',
  },
  {
    tag: 'fi',
    script: 'Latn',
    pairs: letterPairs.fi,
    handicap: 4,
    words:
      'ja on ei se että oli hän mutta joka kun ovat tai myös niin jos kuin sen hänen mukaan vain ole olla jotka voi sekä kanssa vuonna jälkeen nyt',
  },
  {
    tag: 'et',
    script: 'Latn',
    pairs: letterPairs.et,
    handicap: 6,
    words: 'ja on ei see et oli ta kui aga mis või ning ka oma nii selle tema kes siis kõik veel aasta pärast mille',
  },
  {
    tag: 'lv',
    script: 'Latn',
    pairs: letterPairs.lv,
    handicap: 6,
    words: 'un ir no ar uz par ka tas kas bet vai pie arī kā nav tika gada pēc lai tā to viņš',
  },
  {
    tag: 'lt',
    script: 'Latn',
    pairs: letterPairs.lt,
    handicap: 6,
    words: 'ir yra kad į su iš tai bet ar už nuo kaip jis buvo arba po prie savo taip kuris metų dėl',
  },
  {
    tag: 'hu',
    script: 'Latn',
    pairs: letterPairs.hu,
    handicap: 4,
    words:
      'a az és hogy nem is egy ez van volt meg csak azt de már még ha el vagy mint ki után között kell minden szerint amely lesz aki',
  },
  {
    tag: 'ro',
    script: 'Latn',
    pairs: letterPairs.ro,
    handicap: 4,
    words:
      'și de în a la cu pe să nu că din o un mai care este pentru sau se al ale ce prin fi au fost ca după între sunt lui dar',
  },
  {
    tag: 'id',
    script: 'Latn',
    pairs: letterPairs.id,
    handicap: 4,
    words:
      'yang dan di dengan untuk dari ini pada itu dalam tidak akan adalah juga ke oleh atau sebagai telah ada bisa mereka tersebut karena dapat oleh tahun',
  },
  {
    tag: 'vi',
    script: 'Latn',
    pairs: letterPairs.vi,
    handicap: 4,
    words: 'và của là có được trong cho không một các với những người này đã để khi từ đến về như cũng ra năm tại',
  },
  {
    tag: 'ku',
    script: 'Latn',
    pairs: letterPairs.ku,
    handicap: 6,
    words: 'û li di de ji bi ku ye ew ev na bo her ne yê ya yên xwe hemû mirov an jî divê be',
  },
  {
    tag: 'ug',
    script: 'Arab',
    pairs: letterPairs.ug,
    handicap: 4,
    words:
      'ۋە بىلەن ئۈچۈن بۇ بىر بولۇپ بولغان بولدى دەپ ھەم ئەمەس شۇ ئۇنىڭ ئۇلار بىز سىز ئۇ نېمە قانداق بار يوق كېرەك ھەر ئۆز بويىچە ئارقىلىق ئىدى كېيىن يىلى ئەڭ كۆپ يېڭى',
  },
  {
    tag: 'fa',
    script: 'Arab',
    pairs: letterPairs.fa,
    handicap: 4,
    words:
      'و در به از که این را با است برای آن یک خود تا بر هم نیز شده شد می او ما شما کرد کرده باید یا هر بود دارد سال هیچ پس اما اگر',
  },
  {
    tag: 'ar',
    script: 'Arab',
    pairs: letterPairs.ar,
    handicap: 4,
    words: 'في من على إلى أن التي الذي عن مع هذا هذه كان كانت ما لا أو بين بعد قبل كل ذلك غير قد هو هي لم تم عام و ثم',
  },
  {
    tag: 'ur',
    script: 'Arab',
    pairs: letterPairs.ur,
    handicap: 6,
    words: 'کے کی میں اور سے کا ہے کو نے پر کہ یہ اس ہیں بھی نہیں ایک وہ جو تھا کر ہو گیا لیے یا ہر',
  },
  {
    tag: 'kk-Arab',
    script: 'Arab',
    pairs: letterPairs['kk-Arab'],
    handicap: 4,
    words:
      'جانە مەن بەن پەن ءۇشىن بۇل ءبىر بولىپ بولعان بولدى دەپ دە دا تۋرالى كەيىن ەمەس سول وسى ونىڭ ولار ءبىز ءسىز ول نە بار جوق كەرەك عانا ءار ءوز ارقىلى جىلى جىلدىڭ ەدى ەكەن جاڭا ەڭ كوپ دەگەن',
  },
];

/** Every language that is told apart by letters and words. */
export const recognitions: readonly Recognition[] = [...ofInterface, ...others];

/**
 * Languages with a script of their own, by ISO 15924. Japanese comes before Chinese: both are written in Han characters,
 * and kana decides (identify-language.ts).
 */
export const scriptLanguages: readonly ScriptLanguage[] = [
  { script: 'Jpan', tag: 'ja', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { script: 'Hani', tag: 'zh', pattern: /\p{Script=Han}/gu },
  { script: 'Kore', tag: 'ko', pattern: /\p{Script=Hangul}/gu },
  { script: 'Grek', tag: 'el', pattern: /\p{Script=Greek}/gu },
  { script: 'Armn', tag: 'hy', pattern: /\p{Script=Armenian}/gu },
  { script: 'Geor', tag: 'ka', pattern: /\p{Script=Georgian}/gu },
  { script: 'Hebr', tag: 'he', pattern: /\p{Script=Hebrew}/gu },
  { script: 'Deva', tag: 'hi', pattern: /\p{Script=Devanagari}/gu },
  { script: 'Thai', tag: 'th', pattern: /\p{Script=Thai}/gu },
  { script: 'Tibt', tag: 'bo', pattern: /\p{Script=Tibetan}/gu },
  { script: 'Mong', tag: 'mn-Mong', pattern: /\p{Script=Mongolian}/gu },
  { script: 'Beng', tag: 'bn', pattern: /\p{Script=Bengali}/gu },
  { script: 'Taml', tag: 'ta', pattern: /\p{Script=Tamil}/gu },
  { script: 'Ethi', tag: 'am', pattern: /\p{Script=Ethiopic}/gu },
  { script: 'Khmr', tag: 'km', pattern: /\p{Script=Khmer}/gu },
  { script: 'Mymr', tag: 'my', pattern: /\p{Script=Myanmar}/gu },
  { script: 'Laoo', tag: 'lo', pattern: /\p{Script=Lao}/gu },
];

/** Scripts that run from right to left. */
export const rightToLeftScripts: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo']);
