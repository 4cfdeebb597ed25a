import { words } from '../whole-words.ts';
import type { Sayings } from './sayings.ts';

const FR_SAID =
  'déclaré|dit|affirmé|estimé|ajouté|indiqué|expliqué|annoncé|souligné|conclu|écrit|répondu|rappelé|assuré|précisé|regretté|dénoncé|reconnu|confié|lancé|martelé|insisté|noté|averti|prévenu|demandé|promis|confirmé|commenté|qualifié|évoqué|parlé|accusé|jugé|raconté|soutenu|insisté';
const ES_PAST = 'dicho|afirmado|declarado|señalado|asegurado|añadido|indicado|explicado|escrito|denunciado|advertido';
const IT_PAST =
  'detto|dichiarato|affermato|aggiunto|spiegato|scritto|commentato|sottolineato|concluso|precisato|definito|parlato|raccontato|ribadito|risposto|avvertito|osservato|ricordato|annunciato';

export const ROMANCE: Readonly<Record<string, Sayings>> = {
  fr: {
    verb: words(
      `(?:a|ont|avait|avaient)(?:-t-(?:il|elle|on)|-(?:ils|elles))? (?:\\p{L}+ment |aussi |ensuite |encore )?(?:${FR_SAID})|s['’]est (?:félicitée?|indignée?)|` +
        'déclare(?:nt)?|déclara|dit|disent|affirme(?:nt)?|estime(?:nt)?|ajoute(?:nt)?|ajouta|indique(?:nt)?|explique(?:nt)?|expliqua|annonce(?:nt)?|souligne(?:nt)?|conclut|écrit|écrivent|répond(?:ent|it)?|(?:rappelle|assure|précise|regrette|dénonce|insiste|note|confie|lance|martèle|commente)(?:nt)?|' +
        'qualifie|qualifient|évoque|évoquent|parle d|accuse|juge|s’indigne|avertit|prévient|demande|promet|confirme|peut-on lire|poursuit|reconnaît|résume|raconte',
    ),
    bare: undefined,
    that: words("que|qu'|qu’"),
    accordingTo: words("selon|d'après|d’après|pour reprendre les mots de|aux yeux de"),
    onlyBefore: words('^pour'),
    inserted: /[,!?…]\s+/gu,
    pronoun: words('il|elle|ils|elles|on|nous|je|qui|son|sa|leur'),
    aside: words(
      'dans|lors|après|avant|devant|en|pendant|au cours|au micro|sur|avec|à|au|aux|par|pour|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|qui|que|dont|alors|mais|quand|lorsque|tandis|interrogée?|interrogés|ce|cette semaine|chez|auprès|sans|si',
    ),
  },
  es: {
    verb: words(
      `(?:ha|han|había) (?:${ES_PAST})|dij(?:o|eron)|dicen?|afirm(?:ó|a|an|aron)|declar(?:ó|a|an|aron)|señal(?:ó|a|an|aron)|asegur(?:ó|a|an|aron)|añad(?:ió|ieron|e|en)|indic(?:ó|a|an|aron)|explic(?:ó|a|an|aron)|concluy(?:ó|e|en)|sostuv(?:o|ieron)|` +
        'sostienen?|escrib(?:ió|e|en)|denunci(?:ó|a|an|aron)|advirt(?:ió|ieron)|adviert(?:e|en)|coment(?:ó|a)|agreg(?:ó|a)|manifest(?:ó|aron|a)|subray(?:ó|a)|respond(?:ió|e)|pregunt(?:ó|a)|insist(?:ió|e)|reconoc(?:ió|e)|precis(?:ó|a)|calific(?:ó|a|an|aron)|cuenta|cuentan|cont(?:ó|aron)|habl(?:ó|a) de|tach(?:ó|a)|describ(?:ió|e|en)|consider(?:ó|a|an)|relat(?:ó|a)|lament(?:ó|a)|expres(?:ó|a)|señalaron|reza',
    ),
    bare: undefined,
    that: words('que'),
    accordingTo: words('según|de acuerdo con|en palabras de|a juicio de'),
    order: 'inverts',
    pronoun: words('él|ella|ellos|ellas|nosotros|yo|quien|su'),
    aside: words(
      'en|tras|durante|ante|a|al|con|por|para|que|quien|cuando|mientras|después|antes|ayer|hoy|lunes|martes|miércoles|jueves|viernes|sábado|domingo|este|pero|desde|hasta|sobre|sin|luego|además|también',
    ),
  },
  it: {
    verb: words(
      `(?:ha|hanno|aveva) (?:poi |anche |inoltre )?(?:${IT_PAST})|dice|dicono|disse|afferma(?:no)?|dichiara(?:no)?|aggiunge|aggiungono|spiega(?:no)?|conclude|scrive|scrivono|scrisse|commenta|sottolinea|precisa|ribadisce|risponde|rispose|avverte|osserva|ricorda|sostiene|sostengono|racconta(?:no)?|definisce|definiscono|parla di|giudica|si legge|denuncia`,
    ),
    bare: undefined,
    that: words('che'),
    accordingTo: words('secondo|stando a|a detta di'),
    order: 'inverts',
    pronoun: words('lui|lei|loro|noi|io|egli|ella|che|suo|sua'),
    aside: words(
      'in|nel|nella|nello|nei|durante|dopo|prima|davanti|a|al|alla|ai|con|su|sul|sulla|per|che|quando|mentre|ieri|oggi|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ma|poi|anche|intanto|interpellat[oa]',
    ),
  },
  pt: {
    verb: words(
      'disse(?:ram)?|diz(?:em)?|afirm(?:ou|a|am|aram)|declar(?:ou|a|aram|am)|acrescent(?:ou|a)|explic(?:ou|a|aram)|conclu(?:iu|i)|escrev(?:eu|e|eram)|respond(?:eu|e)|coment(?:ou|a)|destac(?:ou|a)|ressalt(?:ou|a)|alert(?:ou|a)|cont(?:ou|a)|' +
        'avali(?:ou|a)|perguntou|lamentou|reconhec(?:eu|e)|informou|garant(?:iu|e)|defend(?:eu|e)|sublinh(?:ou|a)|refer(?:iu|e)|lê-se|denunci(?:ou|a)|classific(?:ou|a|am)|descrev(?:eu|e|em)|cham(?:ou|a)|consider(?:ou|a|am)|relat(?:ou|a)|insist(?:iu|e)',
    ),
    bare: undefined,
    that: words('que'),
    accordingTo: words('segundo|de acordo com|conforme|nas palavras d[eao]s?'),
    order: 'inverts',
    pronoun: words('ele|ela|eles|elas|nós|eu|quem|seu|sua'),
    aside: words(
      'em|no|na|nos|nas|durante|após|antes|depois|perante|ao|à|aos|às|com|por|para|que|quando|enquanto|ontem|hoje|segunda|terça|quarta|quinta|sexta|sábado|domingo|mas|também|ainda|nesta|neste|sobre|sem',
    ),
  },
};
