/** Words around a name that do not tell whose it is, folded. Languages: en, de, fr, es, it, pt, nl, ru, tr. */
export const GENERIC: ReadonlySet<string> = new Set(
  `the a an its his her their this that these those said says told by of according to
  der die das des dem den ein eine einer laut von le la les un une des du de el los las il lo gli i o os as het een selon según`.split(
    /\s+/u,
  ),
);

/** Those who are not named: pronouns, and words for anybody. */
export const PRONOUNS: ReadonlySet<string> = new Set(
  `he she they it we i him them someone somebody anyone who one others many some critics observers experts sources officials people
  er sie es man wir ich il elle ils elles on nous el ella ellos ellas lui lei loro hij zij ze он она они оно мы o onlar biz`.split(
    /\s+/u,
  ),
);

/** Offices and kinds of speakers, which may be anybody's. */
export const ROLES: ReadonlySet<string> = new Set(
  `president director executive chief head secretary minister ministry spokesman spokeswoman spokesperson spokespeople chair chairman
  chairwoman official officials government governments department office agency organisation organization group groups council congress
  commission commissioner statement report article newspaper author authors activist activists diplomat diplomats mr mrs ms dr prof sir
  prime state general deputy former outgoing leader leaders expert experts sources source a an the in präsident ministerin sprecher
  sprecherin présidente président ministre porte parole presidente ministro portavoz`.split(/\s+/u),
);

/** Who speaks for another, who is not told: a name after it says nothing against the words being that other's. */
export const SPOKESPERSON =
  /spokes|sprecher|porte-parole|portavoz|portavoce|porta-voz|woordvoerd|пресс-секретар|sözcü/iu;

/**
 * Capitals that stand for their state's government in the news -> names by which the state is known. Facts of the language, not of a library:
 * they count only where the library knows the state by that name.
 */
export const CAPITALS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    washington: ['United States', 'State Department', 'White House'],
    beijing: ['China', 'Chinese government'],
    peking: ['China', 'Chinese government'],
    pekin: ['China', 'Chinese government'],
    moscow: ['Russia', 'Russian government'],
    london: ['United Kingdom', 'British government'],
    paris: ['France', 'French government'],
    berlin: ['Germany', 'German government'],
    brussels: ['European Union', 'European Commission'],
    tokyo: ['Japan', 'Japanese government'],
    ankara: ['Turkey', 'Türkiye', 'Turkish government'],
    ottawa: ['Canada', 'Canadian government'],
    canberra: ['Australia', 'Australian government'],
    delhi: ['India', 'Indian government'],
    kyiv: ['Ukraine', 'Ukrainian government'],
    tehran: ['Iran', 'Iranian government'],
    jerusalem: ['Israel', 'Israeli government'],
    rome: ['Italy', 'Italian government'],
    madrid: ['Spain', 'Spanish government'],
    вашингтон: ['United States', 'State Department'],
    пекин: ['China', 'Chinese government'],
  }),
);
