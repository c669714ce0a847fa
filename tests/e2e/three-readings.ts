import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench } from './app'

const shelling = `مقتل أربعة مدنيين في قصف على سوق الأتارب
2018-11-23
قالت شبكة "فرات بوست" إن قوات النظام قصفت سوق الأتارب وقتلت أربعة مدنيين. ونفى "داعش" صلته بالهجوم، وأكدت قسد مقتل عشرات العناصر.
`
const reply = `قسد تنفي استهداف مخيم العريشة
2018-12-02
نفت قسد استهداف المخيم وقالت إن داعش قصف المخيم وجرح خمسة أشخاص. وطالبت الأمم المتحدة بالتحقيق.
`

type File = {
  annotatorId: string
  annotations: {
    id: string
    label: string
    start: number
    quote: string
    attributes: Record<string, unknown>
  }[]
}

/**
 * A project of two dated articles that Layla, Omar and Huda have read: Layla as the suggestions are,
 * Omar with borders, labels and numbers changed here and there, Huda with some tags missing.
 */
export async function projectOfThree(bench: Bench): Promise<string> {
  const folder = await bench.project('three', { 'a.txt': shelling, 'b.txt': reply })
  await bench.cli('suggest', folder, '--apply')
  const own = join(folder, 'annotations', 'layla')
  for (const name of await readdir(own)) {
    const text = await readFile(join(own, name), 'utf8')
    await writeAs(folder, 'omar', name, JSON.parse(text) as File, changed)
    await writeAs(folder, 'huda', name, JSON.parse(text) as File, (_, index) => index % 4 !== 3)
  }
  return folder
}

type Annotation = File['annotations'][number]

/** Every third tag begins a letter later, every fifth has another label, figures count one more. */
function changed(annotation: Annotation, index: number): boolean {
  const { attributes, quote } = annotation
  if (index % 3 === 1 && quote.length > 3) {
    annotation.start += 1
    annotation.quote = quote.slice(1)
  }
  if (index % 5 === 2) annotation.label = 'CUE'
  if (annotation.label === 'FIGURE' && typeof attributes['min'] === 'number')
    Object.assign(attributes, { min: attributes['min'] + 1 })
  return index % 7 !== 6
}

async function writeAs(
  folder: string,
  annotator: string,
  name: string,
  file: File,
  keeps: (annotation: Annotation, index: number) => boolean
): Promise<void> {
  const place = join(folder, 'annotations', annotator)
  await mkdir(place, { recursive: true })
  const annotations = file.annotations.filter(keeps)
  const reading = { ...file, annotatorId: annotator, annotations, links: [] }
  await writeFile(join(place, name), JSON.stringify(reading))
}

/** Layla's readings as the settled ones, without a word of why. */
export async function settledAsLayla(folder: string): Promise<void> {
  const own = join(folder, 'annotations', 'layla')
  await mkdir(join(folder, 'adjudication'), { recursive: true })
  for (const name of await readdir(own)) {
    const file = JSON.parse(await readFile(join(own, name), 'utf8')) as File
    const gold = { ...file, format: 'hashiya.adjudication', state: 'done', decisions: [] }
    await writeFile(join(folder, 'adjudication', name), JSON.stringify(gold))
  }
}
