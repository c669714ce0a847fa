/** Where code points, UTF-16 units, bytes and what people see part ways. Line ends are folded. */
export const offsetCases = [
  { what: 'a text with an emoji', text: 'عاجل 🔴 مقتل أربعة', quote: 'أربعة' },
  { what: 'a second line', text: 'قُتل\nأربعة', quote: 'أربعة' },
  { what: 'the beginning', text: 'عشرات القتلى شرق المدينة', quote: 'عشرات القتلى' },
  { what: 'the end', text: 'وأُصيب واثنان على الأقل', quote: 'واثنان على الأقل' },
  { what: 'Persian digits', text: 'نحو ۵۰ ألفاً', quote: '۵۰' },
  { what: 'Arabic digits', text: 'نحو ٥٠ ألفاً', quote: '٥٠ ألفاً' },
  { what: 'an Arabic thousands sign', text: 'قُتل ١٬٠٠٠ شخص', quote: '١٬٠٠٠' },
  { what: 'a dot in a number', text: 'قُتل 50.000 شخص', quote: '50.000' },
  { what: 'a word with a non-joiner', text: 'می\u200cخواهند قسد', quote: 'قسد' },
  { what: 'a right-to-left mark', text: 'ضد \u200f"داعش"\u200f أمس', quote: 'داعش' },
  { what: 'an Arabic letter mark', text: 'نحو \u061c50 قتيلاً', quote: '50' },
  { what: 'a no-break space', text: 'هجوم\u00a0وداعش', quote: 'داعش' },
  { what: 'a drawn-out name', text: 'مواقع لـقـسد أمس', quote: 'قـسد' },
  { what: 'a decomposed hamza', text: 'من ا\u0654ربعة قتلى', quote: 'ا\u0654ربعة' },
  { what: 'an emoji family', text: '👨‍👩‍👧‍👦 عائلة من أربعة', quote: 'أربعة' },
  { what: 'a family itself', text: 'نزحت 👨‍👩‍👧‍👦 أمس', quote: '👨‍👩‍👧‍👦' },
  { what: 'the second of two spaces', text: 'أربعة،  واثنان', quote: 'واثنان' },
  { what: 'a word of three letters inside quotes', text: 'لـ"قسد" و"داعش"', quote: 'قسد' }
] as const
