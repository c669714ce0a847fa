type Texts = { readonly ar: string; readonly en: string }

/** The guidelines that come with the default scheme, by label; the examples are our own. */
export const defaultGuidelines: Readonly<Record<string, Texts>> = {
  general: {
    ar: `ظلّل أقصر ما يكفي من الألفاظ، واكتب في الخصائص ما تعنيه هذه الألفاظ في النص لا ما تعرفه من خارجه.

- اترك خارج الوسم حروف العطف والجر الملتصقة (و، ف، ب، ل، ك) وعلامات التنصيص والترقيم.
- أبقِ «ال» التعريف داخل الوسم.
- إن احتمل النص وجهين فاكتب تعليقاً ولا تخمّن.
- ما لم يذكره النص «غير مذكور»، وليس صفراً.`,
    en: `Tag the fewest words that are enough, and enter as attributes what these words mean in the text, not what you know from elsewhere.

- Leave attached conjunctions and prepositions (و، ف، ب، ل، ك), quotation marks and punctuation outside.
- Keep the article «ال» inside.
- Where the text can be read in two ways, comment; do not guess.
- What the text does not say is “not stated”, which is not zero.`
  },
  ACTOR: {
    ar: `كل من يَفعل أو يقع عليه الفعل أو يُنسب إليه القول: شخص أو جماعة أو منظمة أو دولة.

## أمثلة

- «هاجمت **كتائب الفجر** الحاجز»: الاسم كله، بلا الفعل.
- «وقالت **المتحدثة باسم البلدية**»: وصف يقوم مقام الاسم.
- «قُتل ثلاثة من **عناصر الكتيبة**»: الجماعة جهة، والعدد رقم ضحايا.

## ليس جهة فاعلة

- «سقطت قذيفة على **المدرسة**»: مكان، إلا إذا فعلت المدرسة أو قالت.
- «ال**هجوم** الأخير»: حدث.
- الضمائر («هم»، «ـهم»).`,
    en: `Whoever does, suffers or says something: a person, a group, an organisation or a state.

## Examples

- «هاجمت **كتائب الفجر** الحاجز»: the whole name, without the verb.
- «وقالت **المتحدثة باسم البلدية**»: a description that stands for a name.
- «قُتل ثلاثة من **عناصر الكتيبة**»: the group is an actor, the number a casualty figure.

## Not an actor

- «سقطت قذيفة على **المدرسة**»: a place, unless the school does or says something.
- «ال**هجوم** الأخير»: an event.
- Pronouns («هم»، «ـهم»).`
  },
  CLAIM: {
    ar: `خبر واحد يمكن التحقق منه: المضمون وحده، من دون فعل القول ومن دون المصدر.

## أمثلة

- «قال المجلس إن **القصف أصاب مخبزاً**»: يبدأ الادعاء بعد «إن».
- «**انسحبت القوة من التلة**، بحسب شاهد»: ينتهي قبل أداة الإسناد.
- خبران بفعلين: وسمان، ولو جمعتهما جملة واحدة.

## ليس ادعاء

- «ندعو إلى **وقف النار**»: طلب.
- «**ربما** كان ذلك متوقعاً»: رأي لا يُتحقق منه.`,
    en: `One statement that can be checked: the content alone, without the reporting verb and without its source.

## Examples

- «قال المجلس إن **القصف أصاب مخبزاً**»: the claim begins after «إن».
- «**انسحبت القوة من التلة**، بحسب شاهد»: it ends before the cue.
- Two statements with two verbs are two tags, even within one sentence.

## Not a claim

- «ندعو إلى **وقف النار**»: a demand.
- «**ربما** كان ذلك متوقعاً»: an opinion that nobody can check.`
  },
  FIGURE: {
    ar: `الألفاظ التي تعطي عدداً لمن أصابهم ضرر: قتلى أو جرحى أو مفقودون أو محتجزون أو نازحون أو محاصرون.

## أمثلة

- «**أكثر من عشرين جريحاً**»: القيد والعدد والمعدود معاً. الأدنى 21، والأعلى غير مذكور.
- «**عشرات النازحين**»: عدد مبهم، ويُكتب مداه كما تقول سياسة المشروع.
- «**لم يُصب أحد**»: صفر.
- «قُتل **طفل**»: واحد، وإن لم يُذكر رقم.

## ليس رقم ضحايا

- «شارك **مئتا مقاتل**»: لم يصبهم ضرر.
- «بعد **ثلاثة أيام**»: زمن.
- «دُمّرت **أربعة منازل**»: أشياء لا أناس.`,
    en: `The words that give a number of people who came to harm: killed, hurt, missing, held, displaced or besieged.

## Examples

- «**أكثر من عشرين جريحاً**»: qualifier, number and noun together. At least 21; at most is not stated.
- «**عشرات النازحين**»: a vague number; its range follows the policy of the project.
- «**لم يُصب أحد**»: zero.
- «قُتل **طفل**»: one, although no numeral is written.

## Not a casualty figure

- «شارك **مئتا مقاتل**»: no harm came to them.
- «بعد **ثلاثة أيام**»: a time.
- «دُمّرت **أربعة منازل**»: things, not people.`
  },
  CUE: {
    ar: `اللفظ الذي يصل الادعاء بمصدره، وحده.

## أمثلة

- «**أفاد** مراسلنا بأن…»
- «…، **وفق** شهود»: الحرف أو الظرف الذي يدل على المصدر.
- «**نفت** البلدية الخبر»: نفي، وليس نقلاً محايداً.

## ليس أداة إسناد

- «**أعلنت** الهدنة»: فعلٌ وقع بالقول نفسه، وليس نقلاً لخبر.
- «أنّ» و«إنّ» وحدهما.`,
    en: `The word that ties a claim to its source, by itself.

## Examples

- «**أفاد** مراسلنا بأن…»
- «…، **وفق** شهود»: the particle that points to the source.
- «**نفت** البلدية الخبر»: a denial, not a neutral report.

## Not a cue

- «**أعلنت** الهدنة»: done by saying it, not a report of something else.
- «أنّ» and «إنّ» alone.`
  },
  PLACE: {
    ar: `مكان وقوع الحدث، باسمه أو بوصفه.

## أمثلة

- «قرب **جسر النهر**»: المكان بلا حرف الجر.
- «في **ريف البلدة الشمالي**»: المكان كله حين يضيّقه الوصف.

## ليس مكاناً

- «قالت **دمشق** إنها…»: جهة فاعلة، لأنها تقول.
- مكان وكالة الأنباء في رأس الخبر.`,
    en: `Where the event happened, by name or description.

## Examples

- «قرب **جسر النهر**»: the place without its preposition.
- «في **ريف البلدة الشمالي**»: the whole of it, where the description narrows it down.

## Not a place

- «قالت **دمشق** إنها…»: an actor, as it speaks.
- The agency’s place in the dateline.`
  },
  TIME: {
    ar: `زمن وقوع الحدث، مطلقاً كان أو منسوباً إلى يوم النشر.

## أمثلة

- «**فجر الثلاثاء**»: الوقت واليوم معاً.
- «**قبل يومين**»: نسبي، ويُحسب من تاريخ المقالة.

## ليس زمناً

- تاريخ النشر في رأس المقالة.
- «**لمدة ساعتين**»: مدة لا موعد.`,
    en: `When the event happened, absolute or counted from the day of publication.

## Examples

- «**فجر الثلاثاء**»: the hour and the day together.
- «**قبل يومين**»: relative, counted from the article’s date.

## Not a time

- The date of publication above the article.
- «**لمدة ساعتين**»: how long, not when.`
  }
}
