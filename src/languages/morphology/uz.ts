// Uzbek endings, in Cyrillic; Latin words are folded to it first. Inventory and order: UD_Uzbek-UT, UniMorph uzb,
// apertium-uzb (lexc), reference grammars. Uzbek has no vowel harmony, and only г alternates: г к қ ғ.
import { knownStems } from './known-stems.ts';
import type { Morphology } from './morphology.ts';
import { scores } from './scores.ts';

export const uz: Morphology = {
  archiphonemes: { G: { any: 'гкқғ' }, T: { voiceless: 'т' } },
  morphemes: {
    particle: [
      'ми', // question
      'ку', // emphatic
      'дир', // surely
      'гина кина қина', // only
    ],
    copula: [
      'ман', // am
      'сан', // art
      'сиз сизлар санлар', // are
      'миз', // we are
    ],
    relation: [
      'даги ндаги', // located
      'Gи', // attributive
      'ники', // owned
      'дай дек ндай', // like
    ],
    case: [
      'нинг', // genitive
      'Gа', // dative
      'ни', // accusative
      'да', // locative
      'дан', // ablative
      'Gача', // limit
      'ча', // according
    ],
    possessive: [
      'им м', // my
      'инг нг', // thy
      'ингиз нгиз', // your
      'и', // its
      'си', // its after vowel
      'имиз миз', // our
    ],
    plural: ['лар'],
    participle: [
      'Gан Gон', // past participle
      'аётган ётган', // progressive
      'адиган йдиган', // future
      'ар р', // aorist
      'мас', // negative aorist
      'моқчи', // intention
      'иш ш', // action
      'моқ', // infinitive
      // сайлов, сўров: сайла- and сўра- with -в.
      'ув в ов>а', // result
      'увчи вчи овчи>а', // agent
    ],
    past: [
      'ди', // past
      'са', // conditional
      'гай', // desire
      'Gи', // wish
    ],
    present: [
      'а й', // present
      'яп аётир ётир моқда', // present now
      'иб б', // evidential
    ],
    pastPerson: ['м нг нгиз к лар нглар нгизлар'],
    presentPerson: ['ман сан миз сиз сизлар ди дилар Tи Tилар'],
    mood: [
      'син синлар', // let him
      'ай айлик йлик й', // let us
      'инг инглар нг нглар ингиз гин', // imperative
    ],
    converb: [
      'иб б', // having
      'а й', // while
      'май масдан маслик', // without
      'Gач Gунча Gанча Gани', // until
    ],
    negation: ['ма'],
    voice: [
      'ил л', // passive
      'ин н', // reflexive
      'иш ш', // reciprocal
      'Gиз тир дир т ир ар Gаз из сат', // causative
      'ол', // can not
    ],
    derivation: [
      'лик', // -ness
      'чи', // -er
      'сиз', // -less
      'ли', // -ful
      'чилик', // -ship
      'ий вий', // -ic
    ],
  },
  knownStems: knownStems.uz,
  // Contractions, dropped vowels, and everyday forms that look like another word's (folding makes бўлади one with бола).
  irregular: {
    шаҳр: 'шаҳар',
    синглис: 'сингил',
    бурн: 'бурун',
    ўрн: 'ўрин',
    ўрни: 'ўрин',
    аҳл: 'аҳоли',
    бўлади: 'бўл',
    бўлар: 'бўл',
    кўрган: 'кўр',
    менга: 'мен',
    сенга: 'сен',
  },
  scores: scores.uz,
};
