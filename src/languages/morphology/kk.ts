// Kazakh endings. Inventory and order: UD_Kazakh-KTB, UniMorph kaz, apertium-kaz (lexc), reference grammars.
// Derivation is left on the stem but for the few endings that any noun may take. тауып (of тап-) is not taken apart: it reads
// as тау + ып far more often than it would be right.
import { knownStems } from './known-stems.ts';
import type { Morphology } from './morphology.ts';
import { scores } from './scores.ts';

export const kk: Morphology = {
  archiphonemes: {
    A: { any: 'ае' },
    I: { any: 'ыі' },
    L: { 'vowel r': 'л', 'nasal voiced': 'д', voiceless: 'т' },
    N: { 'vowel nasal': 'н', 'r nasal voiced': 'д', voiceless: 'т' },
    D: { 'vowel r nasal voiced': 'д', voiceless: 'т' },
    G: { 'vowel r nasal voiced': 'гғ', voiceless: 'кқ' },
    B: { 'vowel r nasal voiced': 'мб', voiceless: 'п' },
  },
  morphemes: {
    particle: [
      'ғой', // emphatic
    ],
    copula: [
      'BIн', // am
      'сIң', // art
      'сIз сIздAр сIңдAр', // are
      'BIз', // we are
    ],
    relation: [
      'DAғы DAгі ндAғы ндAгі', // located
      'GI', // attributive
      'Nікі', // owned
      'DAй ндAй', // like
    ],
    case: [
      'NIң', // genitive
      'GA', // dative
      'NI', // accusative
      'DA', // locative
      'DAн', // ablative
      // Also after stems in м н ң (адам-нан), hence not only possessed.
      'нAн', // ablative n
      'Bен Bенен', // instrumental
      'шA', // limit
    ],
    possessedCase: [
      'нA A', // possessed dative
      'н', // possessed accusative
      'ндA', // possessed locative
    ],
    possessive: [
      'Iм м', // my
      'Iң ң', // thy
      'IңIз ңIз', // your
      'I', // its
      'сI', // its after vowel
      'IмIз мIз', // our
    ],
    plural: ['LAр'],
    participle: [
      'GAн', // past participle
      'атын етін йтIн тIн', // habitual
      'Aр р', // aorist
      'BAс', // negative aorist
      'BAқшы BAкші BAқ BAк', // intention
      // у is a glide after a vowel: баста-у.
      '+у Iу', // infinitive
      '+ушI Iушы', // agent
      'Iс', // action
    ],
    past: [
      'DI', // past
      'сA', // conditional
      'GI', // wish
      'GAй', // desire
    ],
    present: [
      'A й', // present
      'Iп п', // evidential
    ],
    pastPerson: ['м ң ңIз қ к ңдAр ңIздAр'],
    presentPerson: ['BIн сIң сIз BIз сIздAр сIңдAр DI м'],
    mood: [
      'сIн', // let him
      'AйIн AйIқ AйIк йIн йIқ йIк', // let us
      'IңIз ңIз IңдAр ңдAр Iң ң', // imperative
    ],
    converb: [
      'Iп п', // having
      'A й', // while
      'BAй BAйынша BAйінше BAстAн', // without
      'GAншA GAлI', // until
    ],
    negation: ['BA'],
    voice: [
      'Iл л', // passive
      'Iн н', // reflexive
      'Iс с', // reciprocal
      'GIз DIр т Aр Iр Iт GAр', // causative
    ],
    derivation: [
      'LIқ LIк', // -ness
      'шI', // -er
      'сIз', // -less
      'LI', // -ful
      'шIлIқ шIлIк', // -ship
    ],
  },
  knownStems: knownStems.kk,
  // Contractions, dropped vowels, and everyday forms that look like another word's (folding makes бўлади one with бола).
  irregular: {
    тауып: 'тап',
    жауып: 'жап',
    тауіп: 'тап',
    боп: 'бол',
    қып: 'қыл',
    ғып: 'қыл',
    әкеп: 'әкел',
    апарып: 'апар',
    болады: 'бол',
    бара: 'бар',
    барады: 'бар',
    келе: 'кел',
    маған: 'мен',
    саған: 'сен',
    // of the year, of the day: not жылқы (horse), nor a possessive.
    жылғы: 'жыл',
    биылғы: 'биыл',
    күнгі: 'күн',
  },
  scores: scores.kk,
};
