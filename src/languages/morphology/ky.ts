// Kyrgyz endings. Inventory and order: UD_Kyrgyz-KTMU, UniMorph kir, apertium-kir (lexc), reference grammars.
import { knownStems } from './known-stems.ts';
import type { Morphology } from './morphology.ts';
import { scores } from './scores.ts';

export const ky: Morphology = {
  archiphonemes: {
    A: { any: 'аеоө' },
    I: { any: 'ыиуү' },
    L: { 'vowel r': 'л', 'r nasal voiced': 'д', voiceless: 'т' },
    N: { vowel: 'н', 'r nasal voiced': 'д', voiceless: 'т' },
    D: { 'vowel r nasal voiced': 'д', voiceless: 'т' },
    G: { 'vowel r nasal voiced': 'г', voiceless: 'к' },
    B: { 'vowel r nasal voiced': 'б', voiceless: 'п' },
  },
  morphemes: {
    particle: [
      'BI', // question
      'чI', // please
      'DA', // also
    ],
    copula: [
      'мIн', // am
      'сIң', // art
      'сIз сIздAр сIңAр', // are
      'BIз', // we are
    ],
    relation: [
      'DAгI ндAгI', // located
      'GI кI', // attributive; бүгүнкү, жайкы
      'NIкI', // owned
      'DAй ндAй', // like
    ],
    case: [
      'NIн', // genitive
      'GA', // dative
      'NI', // accusative
      'DA', // locative
      'DAн', // ablative
      'GAчA чA', // limit
    ],
    possessedCase: [
      'нA A', // possessed dative
      'н', // possessed accusative
      'ндA', // possessed locative
      'нAн', // possessed ablative
    ],
    possessive: [
      'Iм м', // my
      'Iң ң', // thy
      'IңIз ңIз', // your
      'I', // its
      'сI', // its after vowel
      'IбIз бIз', // our
      'IңAр ңAр', // your all
    ],
    plural: ['LAр'],
    participle: [
      'GAн', // past participle
      'уучу үүчү +оочу>а +өөчү>а чу чү', // future
      'Aр р', // aorist
      'BAс', // negative aorist
      'мAкчI мAк', // intention
      // баштоо, иштөө: башта- and иште- with -уу.
      'уу үү у ү оо>а өө>а', // infinitive
      'чI', // agent
      'Iш ш', // action
    ],
    past: [
      'DI', // past
      'сA', // conditional
      'GI', // wish
      'GAй', // desire
    ],
    present: [
      'A й', // present
      'Aт йт', // present he
      'Iп п IптIр птIр', // evidential
    ],
    pastPerson: ['м ң ңIз к ңAр ңIздAр'],
    presentPerson: ['мIн сIң сIз бIз сIздAр сIңAр м'],
    mood: [
      'сIн', // let him
      'AйIн AлIк AлI йIн йлI AйлI лI лIк', // let us
      'IңIз ңIз IңAр ңAр Iң ң GIн GIлA', // imperative
    ],
    converb: [
      'Iп п', // having
      'A й', // while
      'BAй BAйынча мAйIн BAстAн', // without
      'GAнчA GAлI', // until
    ],
    negation: ['BA'],
    voice: [
      'Iл л', // passive
      'Iн н', // reflexive
      'Iш ш', // reciprocal
      'GIз DIр т Aр Iр Iт GAр GAз', // causative
    ],
    derivation: [
      'LIк', // -ness
      'чI', // -er
      'сIз', // -less
      'Lуу Lүү', // -ful
      'чIлIк', // -ship
    ],
  },
  knownStems: knownStems.ky,
  // Contractions, dropped vowels, and everyday forms that look like another word's (folding makes бўлади one with бола).
  irregular: {
    таап: 'тап',
    жаап: 'жап',
    сээп: 'сеп',
    орд: 'орун',
    орду: 'орун',
    мурд: 'мурун',
    эрд: 'эрин',
    балдар: 'бала',
    болот: 'бол',
    көргөн: 'көр',
    жазат: 'жаз',
    мага: 'мен',
    сага: 'сен',
    олтур: 'отур',
  },
  scores: scores.ky,
};
