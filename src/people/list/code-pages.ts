/** Letters of an alphabet; those that most names have, first. */
type Alphabet = { readonly frequent: string; readonly others: string };

/** A single-byte encoding, and the letters beyond ASCII that its languages write. */
export type CodePage = {
  readonly encoding: string;
  readonly letters: Alphabet;
  /** Languages whose computers write it, as two letters. */
  readonly languages: readonly string[];
};

const CENTRAL: Alphabet = { frequent: 'áčéěíłąęóőřśšůűýžżćń', others: 'âăäçčďđëîĺľňôöŕşșťţțúüźß' };
const CYRILLIC: Alphabet = { frequent: 'аеиноврлкмстдяьі', others: 'бгёжзйпуфхцчшщъыэюїєґўђјљњћџѓќѕ' };
const WESTERN: Alphabet = { frequent: 'àáâãäåçèéêíñóôöøüßæ', others: 'ëìîïòõùúûœ' };
const GREEK: Alphabet = { frequent: 'αοιετσνηυρπκςλόίάέ', others: 'βγδζθμξφχψωήύώϊϋΐΰ' };
const TURKISH: Alphabet = { frequent: 'çğışöüi\u0307', others: 'âîûéäß' };
const HEBREW: Alphabet = { frequent: 'יוהלאמרתבשנדם', others: 'גזחטכךןסעפףצץק' };
const ARABIC: Alphabet = { frequent: 'المنيردعبحسة', others: 'ءآأؤإئتثجخذزشصضطظغفقكهوىپچژگًٌٍَُِّْ' };
const BALTIC: Alphabet = { frequent: 'āčēėīšūųžņļą', others: 'ęįģķõäöü' };
const NORDIC: Alphabet = { frequent: 'áåäæðíóöøúýþ', others: 'āčēėīšūųžąęįģķļņ' };
const VIETNAMESE: Alphabet = { frequent: 'âăđêôơư\u0300\u0301\u0303\u0309\u0323', others: 'àáãèéìíòóõùúý' };
const MALTESE: Alphabet = { frequent: 'ċġħżĉĝĥĵŝŭ', others: 'àáâäçèéêëìíîïñòóôöùúûü' };
const CELTIC: Alphabet = { frequent: 'âêîôûŵŷáéíóú', others: 'àäèëìïòöùüẁẃẅỳÿḃċḋḟġṁṗṡṫ' };

const CENTRAL_LANGUAGES = ['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'bs', 'ro', 'sq'];
const CYRILLIC_LANGUAGES = ['ru', 'uk', 'ua', 'by', 'be', 'kk', 'kz', 'bg', 'sr', 'mk'];
const WESTERN_LANGUAGES = [
  'en',
  'de',
  'es',
  'fr',
  'it',
  'pt',
  'br',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'la',
  'id',
  'ms',
];
const BALTIC_LANGUAGES = ['lt', 'lv', 'et'];

/** Windows first: most files come from Excel. ISO-8859-1 and -9 are read as Windows-1252 and -1254 by all browsers. */
export const CODE_PAGES: readonly CodePage[] = [
  { encoding: 'windows-1252', letters: WESTERN, languages: WESTERN_LANGUAGES },
  { encoding: 'windows-1250', letters: CENTRAL, languages: CENTRAL_LANGUAGES },
  { encoding: 'windows-1251', letters: CYRILLIC, languages: CYRILLIC_LANGUAGES },
  { encoding: 'windows-1253', letters: GREEK, languages: ['el'] },
  { encoding: 'windows-1254', letters: TURKISH, languages: ['tr', 'az'] },
  { encoding: 'windows-1255', letters: HEBREW, languages: ['he', 'iw'] },
  { encoding: 'windows-1256', letters: ARABIC, languages: ['ar', 'fa', 'ur'] },
  { encoding: 'windows-1257', letters: BALTIC, languages: BALTIC_LANGUAGES },
  { encoding: 'windows-1258', letters: VIETNAMESE, languages: ['vi', 'vn'] },
  { encoding: 'iso-8859-2', letters: CENTRAL, languages: CENTRAL_LANGUAGES },
  { encoding: 'iso-8859-3', letters: MALTESE, languages: ['mt', 'eo'] },
  { encoding: 'iso-8859-4', letters: BALTIC, languages: BALTIC_LANGUAGES },
  { encoding: 'iso-8859-5', letters: CYRILLIC, languages: CYRILLIC_LANGUAGES },
  { encoding: 'iso-8859-6', letters: ARABIC, languages: ['ar'] },
  { encoding: 'iso-8859-7', letters: GREEK, languages: ['el'] },
  { encoding: 'iso-8859-8', letters: HEBREW, languages: ['he', 'iw'] },
  { encoding: 'iso-8859-10', letters: NORDIC, languages: [] },
  { encoding: 'iso-8859-13', letters: BALTIC, languages: BALTIC_LANGUAGES },
  { encoding: 'iso-8859-14', letters: CELTIC, languages: ['cy', 'ga'] },
  { encoding: 'iso-8859-15', letters: WESTERN, languages: WESTERN_LANGUAGES },
  { encoding: 'iso-8859-16', letters: CENTRAL, languages: ['ro'] },
  { encoding: 'koi8-r', letters: CYRILLIC, languages: CYRILLIC_LANGUAGES },
  { encoding: 'koi8-u', letters: CYRILLIC, languages: CYRILLIC_LANGUAGES },
];
