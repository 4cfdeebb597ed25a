/**
 * Words whose loss turns what a sentence says, folded. Small lists of the words that news text is built with, in the languages whose
 * function words the room `text` tells apart best; a language that is not here has none, and no cut is found in it.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** No, not, never, without. */
export const NEGATIONS = words(
  `not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely rarely seldom fails failed failing refuses refused unable
  nicht kein keine keinen keiner keines keinem nie niemals niemand nichts weder ohne kaum
  ne pas jamais aucun aucune rien personne sans ni guère no nunca ningún ninguno ninguna nada nadie sin tampoco ni
  non mai nessun nessuno nessuna niente nulla senza né não nunca nenhum nenhuma nem sem
  niet geen nooit niemand niets zonder не нет ни никогда никто ничего без değil yok hiç asla`,
);

/** May, might, could: what is possible or wanted, not what is. */
export const MODALS = words(
  `may might could would should can must ought
  könnte könnten kann können dürfte dürften sollte sollten würde würden mag mögen soll sollen
  peut peuvent pourrait pourraient devrait devraient puede pueden podría podrían debería deberían
  può possono potrebbe potrebbero dovrebbe dovrebbero pode podem poderia poderiam deveria
  kan kunnen zou zouden может могут мог могла могли бы должен должны olabilir`,
);

/** Alleged, reportedly, perhaps: what is said or guessed. */
export const HEDGES = words(
  `alleged allegedly reportedly supposedly purportedly purported possible possibly perhaps maybe potential potentially apparently likely unlikely suspected
  presumably seemingly seems seemed appears appeared almost nearly
  angeblich mutmaßlich mutmasslich möglicherweise vielleicht vermutlich offenbar wahrscheinlich
  présumé présumée présumés prétendu prétendument possible possiblement peut-être probablement apparemment
  presunto presunta presuntos supuesto supuesta supuestamente posible posiblemente quizá quizás tal probablemente
  presunto presunta presumibilmente forse possibile possibilmente suposto suposta supostamente possível possivelmente talvez
  vermeend vermeende mogelijk misschien wellicht якобы возможно вероятно предположительно iddia`,
);

/** If, unless, whether: what holds only under a condition, or is not known. */
export const CONDITIONS = words(
  `if unless whether provided providing except lest
  wenn falls sofern ob außer si sauf sinon à-condition aunque salvo excepto se qualora salvo caso exceto als tenzij если ли пока eğer`,
);

/** What puts the words after it in doubt or denies them, wherever they stand in its clause: `denied that`, `allegations of`, `accused of`. */
export const DOUBTING = words(
  `deny denies denied denying denial denials reject rejects rejected rejecting dispute disputes disputed doubt doubts doubted refute refutes refuted
  dismiss dismisses dismissed allegation allegations rumour rumours rumor rumors suspicion suspicions accused accuses accusing accusation accusations
  claim claims claimed claiming
  bestreitet bestritt bestritten leugnet leugnete dementiert dementierte vorwurf vorwürfe gerüchte behauptung behauptet
  nie nient nié démenti dément rejette rejeté accusé accusations allégations rumeurs niega negó negado rechaza rechazó acusado acusaciones rumores
  nega negato ha-negato smentisce accuse accusato nega negou rejeita acusado ontkent ontkende отрицает отрицал отвергает обвинения`,
);

/** Nouns that a negation before them turns into a doubt about what follows: `no evidence that`, `little proof of`. */
export const EVIDENCE = words(
  `evidence proof indication indications sign signs reason reasons suggestion basis grounds confirmation
  beweis beweise hinweis hinweise anzeichen preuve preuves prueba pruebas indicios prova prove bewijs доказательств доказательства kanıt`,
);

/** Little and no: before a noun of EVIDENCE. */
export const LACK = words(
  `no not little any without lack insufficient scant kein keine keinen keinerlei aucune aucun pas peu ningún ninguna sin nessuna nessun senza nenhuma geen нет`,
);

/** In particular, including, namely: what the words behind a comma begin with when they single out a part of what stands before it. */
export const APPOSITIONS: ReadonlySet<string> = new Set(
  `in particular|particularly|especially|including|notably|namely|such as|above all|insbesondere|vor allem|namentlich|darunter|einschließlich
  |en particulier|notamment|y compris|surtout|en particular|sobre todo|incluidos|incluidas|especialmente|in particolare|soprattutto|compresi
  |em particular|nomeadamente|incluindo|met name|vooral|waaronder|в частности|в том|прежде всего|özellikle`
    .split('|')
    .map(word => word.trim()),
);

/** Whether a word, folded, turns what it stands with. Contractions with `n't` do. */
export function turnsSense(word: string): boolean {
  return isNegation(word) || MODALS.has(word) || HEDGES.has(word) || CONDITIONS.has(word) || DOUBTING.has(word);
}

export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't");
}
