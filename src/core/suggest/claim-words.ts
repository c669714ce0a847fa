/**
 * The words that say what a claim is about, by the class of the scheme's `claim_type`. Nouns are
 * folded and bare; verbs are a perfect and, after the colon, what follows ي or ت in the imperfect.
 */
const lists = {
  casualties: [
    'مقتل استشهاد وفاه مصرع اصابه اصابات قتلي جرحي شهداء ضحايا حصيله اعتقال اعتقالات اختطاف خطف',
    'اسري مفقودين مفقودون جثث جثه جثامين نزوح',
    'قتل:قتل استشهد:ستشهد جرح:جرح اصيب:صاب اعتقل:عتقل اختطف:ختطف خطف:خطف نزح:نزح'
  ],
  hostilities: [
    'هجوم هجمات هجمه قصف غاره غارات اشتباك اشتباكات معركه معارك مواجهه مواجهات قتال استهداف تفجير',
    'تفجيرات انفجار انفجارات كمين كماين اقتحام قذيفه قذايف ضربه ضربات عبوه عبوات تسلل انزال اعتداء',
    'اعتداءات صاروخ صواريخ رشقه رشقات مسيره مسيرات قنص عدوان',
    'هاجم:هاجم قصف:قصف استهدف:ستهدف شن:شن اشتبك:شتبك اقتحم:قتحم اغار:غير اندلع:ندلع',
    'دار:دور انفجر:نفجر تصدي:تصدي دمر:دمر باغت:باغت داهم:داهم اسقط:سقط اطلق:طلق'
  ],
  control: [
    'سيطره انسحاب تقدم تراجع استعاده احتلال تحرير تمركز انتشار توغل تمدد',
    'سيطر:سيطر انسحب:نسحب تقدم:تقدم تراجع:تراجع استعاد:ستعيد احتل:حتل حرر:حرر تمركز:تمركز',
    'توغل:توغل خسر:خسر تمدد:تمدد حاصر:حاصر طرد:طرد'
  ],
  negotiation: [
    'مفاوضات محادثات مباحثات هدنه اتفاق اتفاقيه تفاهم وساطه مبادره شروط شرط تسويه حوار مشاورات مصالحه',
    'اشترط:شترط رفض:رفض وافق:وافق تفاوض:تفاوض اتفق:تفق قرر:قرر طالب:طالب دعا:دعو'
  ],
  responsibility: ['مسووليه تورط ضلوع تبني صله', 'تبني:تبني تورط:تورط'],
  humanitarian: [
    'محاصرين محاصرون حصار نقص مساعدات مساعده اغاثه اغاثيه غذاييه غذاء مجاعه نازحين نازحون مخيم مخيمات',
    'خيام دواء ادويه ماوي كهرباء مياه وقود عالقين عالقون عالقه لاجيين لاجيون انساني انسانيه مرضي'
  ],
  explanation: ['سبب اسباب دافع دوافع', 'عزا:عزو'],
  assessment: ['اعنف اسوا اخطر اضخم كارثي كارثيه', 'اعتبر:عتبر وصف:صف'],
  violation: [
    'تعذيب اعدام اعدامات انتهاك انتهاكات جريمه جرايم تجنيد نهب اغتصاب تعسفي تعسفيه اباده محرمه خرق',
    'خروقات',
    'انتهك:نتهك خرق:خرق اعدم:عدم'
  ],
  plan: [
    'نيه استعدادات تهديد تعهد',
    'اعتزم:عتزم نوي:نوي استعد:ستعد هدد:هدد توعد:توعد تعهد:تعهد خطط:خطط'
  ]
} as const

export type ClaimClass = keyof typeof lists

/** What one word says of the claim that it stands in. */
export type ClaimWord = {
  readonly class: ClaimClass
  readonly form: 'noun' | 'perfect' | 'imperfect'
}

/** What a folded word says, with its proclitics and endings; null for every other word. */
export function claimWord(folded: string): ClaimWord | null {
  const bare = /^[وف]./.test(folded) ? folded.slice(1) : folded
  const verb = verbs.get(folded) ?? verbs.get(bare)
  if (verb) return verb
  for (const word of bare === folded ? [folded] : [folded, bare]) {
    const stem = word.replace(/^(?:لل|[بلك]?ال|[بلك](?=.{3}))/, '')
    const noun = nouns.get(word) ?? nouns.get(stem) ?? nouns.get(withoutOwner(stem))
    if (noun) return noun
  }
  return null
}

/** «هجماتها» → «هجمات», «مسؤوليته» → «مسؤولية». */
function withoutOwner(stem: string): string {
  const bare = stem.replace(/(?:ها|هم|هما|ه)$/, '')
  return bare === stem ? stem : bare.replace(/ت$/, (letter) => (nouns.has(bare) ? letter : 'ه'))
}

const nouns = new Map<string, ClaimWord>()
const verbs = new Map<string, ClaimWord>()
for (const [id, words] of Object.entries(lists)) {
  const name = id as ClaimClass
  for (const word of words.flatMap((line) => line.split(' '))) {
    const [perfect = '', imperfect] = word.split(':')
    if (imperfect === undefined) nouns.set(word, { class: name, form: 'noun' })
    else addVerb(name, perfect, imperfect)
  }
}

function addVerb(name: ClaimClass, perfect: string, imperfect: string): void {
  const weak = /[اي]$/.test(perfect) ? perfect.slice(0, -1) : perfect
  const past = [perfect, `${weak}ت`, `${weak}وا`, `${perfect}ا`, `${weak}تا`]
  const present = ['ي', 'ت'].flatMap((person) => [
    `${person}${imperfect}`,
    `${person}${imperfect}ون`,
    `${person}${imperfect}ان`
  ])
  for (const owner of ['', 'ه', 'ها', 'هم']) {
    for (const form of past) verbs.set(form + owner, { class: name, form: 'perfect' })
    for (const form of present) {
      verbs.set(form + owner, { class: name, form: 'imperfect' })
      verbs.set(`ل${form}${owner}`, { class: name, form: 'imperfect' })
      verbs.set(`س${form}${owner}`, { class: 'plan', form: 'imperfect' })
    }
  }
}
