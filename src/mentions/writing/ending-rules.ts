/**
 * What each language attaches to a name, by language group. Not its grammar: only which letters after a name leave it
 * that name. Endings are listed as written and folded by whoever reads them.
 *
 * `chain`: how many endings may follow one another, as in Turkish `Uygur-lar-ın-dan`.
 */
export interface EndingRule {
  readonly endings: string;
  readonly chain: number;
}

/** Endings of Turkic languages in Latin letters; vowel harmony gives each several forms. */
const TURKIC =
  'lar ler ları leri larin lerin ı i u ü ın in un ün nın nin nun nün a e ya ye na ne yı yi yu yü nı ni nu nü da de ta te nda nde dan den tan ten ndan nden ' +
  'la le yla yle lı li lu lü lık lik luk lük sız siz suz süz ca ce ça çe ki sı si su sü dır dir dur dür tır tir mız miz';

export const ENDING_RULES: Readonly<Record<string, EndingRule>> = {
  en: { endings: 's es', chain: 1 },
  de: { endings: 's es n en e er ern in innen', chain: 1 },
  nl: { endings: 's en e', chain: 1 },
  fr: { endings: 's e es', chain: 1 },
  es: { endings: 's es', chain: 1 },
  pt: { endings: 's es', chain: 1 },
  it: { endings: 'i e', chain: 1 },
  ca: { endings: 's es', chain: 1 },
  ro: { endings: 'ul ului i ii iei ilor lor e ei a le', chain: 1 },
  no: {
    endings: 's n ns t ts en ens et ets a as e er ere ar are or na nas ne nes erne ernes erna ernas arna arnas',
    chain: 1,
  },
  pl: { endings: 'a u owi em iem ie y i ów om ami ach ą ę o', chain: 1 },
  cs: { endings: 'a u e em ovi y i ů ům ech ách ové ova ovo ovy ovou ová', chain: 1 },
  sk: { endings: 'a u e om ovi y i ov och am ami ach ová ovej ovou ove', chain: 1 },
  sl: { endings: 'a u em om i e ih ov', chain: 1 },
  sr: { endings: 'a u e om em i ima ov ova ovo ove ovog ovim а у е ом ем и има ов ова ово ове овог овим', chain: 1 },
  ru: { endings: 'а у е ом ем ы и ов ам ами ах ой ою ей', chain: 1 },
  uk: { endings: 'а у і ом ем ові и ів ам ами ах ою ї ю я', chain: 1 },
  bg: { endings: 'а я ът ят и ите ият о', chain: 1 },
  mk: { endings: 'от а и ите о', chain: 1 },
  be: { endings: 'а у е ам ом ы аў ах амі', chain: 1 },
  el: { endings: 'ς υ ν α ου ων οι ους', chain: 1 },
  fi: {
    endings:
      'n a ä ta tä ssa ssä sta stä an än in en on yn hin hen iin aan ään lla llä lta ltä lle na nä ksi tta ttä t ien jen iden itten ja jä ia iä ita itä i ' +
      'issa issä ista istä ihin illa illä ilta iltä ille eissa eista eihin eilla eilta eille een eja ejä oissa oista oihin ojen oja nsa nsä kin kaan kään ko kö han hän',
    chain: 2,
  },
  et: { endings: 'i e a u t d s st sse l lt le ks ni na ga ta de te id', chain: 2 },
  hu: {
    endings:
      't at et ot öt k ok ek ak ök n on en ön ban ben ba be ból ből nak nek nál nél ról ről ra re tól től hoz hez höz val vel gal gel kal kel tal tel ' +
      'ért ig ként kent kor ul ül é i a e ja je ai ei jai jei ának ének jának jének át ét ját jét ára ére ában ében áról éről ával ével ához éhez ától étől án én',
    chain: 2,
  },
  tr: { endings: TURKIC, chain: 4 },
  az: {
    endings:
      'lar lər ları ləri ı i u ü ın in un ün nın nin nun nün a ə ya yə na nə yı yi yu yü nı ni nu nü da də nda ndə dan dən ndan ndən la lə lı li lu lü lıq lik luq lük ' +
      'sı si su sü dır dir dur dür kı ki dakı dəki',
    chain: 4,
  },
  uz: {
    endings:
      'lar ning ni ga ka qa da dan i si im lik lik cha li gi dagi mi ку лар нинг ни га ка қа да дан и си лик ча ли ги даги',
    chain: 4,
  },
  ug: {
    endings:
      'لار لەر نىڭ نى غا قا گە كە دا دە تا تە دىن تىن ى سى ىنىڭ ىنى ىغا ىدە ىدا ىدىن لىق لىك لۇق لۈك دىكى تىكى لىرى لىرىنىڭ لىرىنى لىرىغا لىرىدا مۇ ' +
      'lar ler ning ni gha qa ge ke da de ta te din tin i si liq lik luq lük diki tiki liri mu ' +
      'лар ләр ниң ни ға қа гә кә да дә та тә дин тин и си лиқ лик дики тики лири му',
    chain: 4,
  },
  kk: {
    endings:
      'лар лер дар дер тар тер ның нің дың дің тың тің ны ні ды ді ты ті ға ге қа ке на не да де та те нда нде дан ден тан тен нан нен мен бен пен ы і сы сі ' +
      'дағы дегі тағы тегі ндағы ндегі лық лік дық дік тық тік ша ше',
    chain: 4,
  },
  ky: {
    endings:
      'лар лер лор лөр дар дер дор дөр тар тер тор төр нын нин нун нүн дын дин дун дүн тын тин тун түн ны ни ну нү ды ди ду дү ты ти ту тү га ге го гө ка ке ко кө ' +
      'на не но нө да де до дө та те то тө нда нде ндо ндө дан ден дон дөн тан тен тон төн нан нен ы и у ү сы си су сү дагы деги тагы теги лык лик лук лүк ча че',
    chain: 4,
  },
  mn: {
    endings:
      'ын ийн ны ний н ыг ийг г д т ад ад эд од өд аас ээс оос өөс аар ээр оор өөр тай тэй той руу рүү луу лүү ууд үүд чууд чүүд нууд нүүд ийнх ынх',
    chain: 3,
  },
  id: { endings: 'nya lah kah', chain: 1 },
  fa: { endings: 'ی ها های هایی هایش ان یان ای یی م ش', chain: 2 },
  ur: { endings: 'وں ی یوں ز', chain: 1 },
  ar: { endings: 'ي ية يين يون ين ون ات ه ها', chain: 1 },
  he: { endings: 'ים ות י ית', chain: 1 },
  hi: { endings: 'ों ो ें', chain: 1 },
  bn: { endings: 'র ের এর কে তে য় য়ে ে টি টির টিকে রা েরা দের ও ই গুলো গুলোর গুলি গুলির সহ ভিত্তিক বিষয়ক', chain: 2 },
  ta: {
    endings:
      'ின் இன் ில் இல் ை ஐ யை வை னை ுக்கு க்கு உக்கு ற்கு ிற்கு ிலிருந்து லிருந்து ால் ுடன் உடன் யின் வின் யில் வில் யிலிருந்து விலிருந்து யால் வால் யுடன் வுடன் வுக்கு யும் வும் ும் உம் கள் களின் களுக்கு களை களில் களும் ்கள் ான ாக ின ிலும் ினால் யிலும் விலும்',
    chain: 2,
  },
  ko: {
    endings:
      '은 는 이 가 을 를 의 에 에서 에게 에게서 께서 와 과 도 로 으로 만 부터 까지 보다 처럼 이나 나 이라고 라고 라는 이라는 라며 이라며 라면 이라면 이며 며 이고 고 이란 란 이다 다 였다 이었다 ' +
      '측 측은 측이 등 들 들이 들은 들을 들의 들에게 들과 내 내에서 및 씨 는커녕 마저 조차 야말로 이야말로 한테 하고 으로부터 로부터 에서는 에서도 에서의 에는 에도 에만 와의 과의 로서 으로서 로써 으로써 이라도 라도 입니다 이자 자 서 에선 엔 마다 대로 밖에',
    chain: 2,
  },
  bo: { endings: 'འི ས ར འང འམ འོ འིའང', chain: 1 },
};
