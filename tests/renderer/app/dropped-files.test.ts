import { describe, expect, it } from 'vitest'
import { filesDropped } from '../../../src/renderer/src/app/dropped-files'

type Tree = { readonly [name: string]: string | Tree }

/** What a browser gives for something that was dropped: files in portions, and none at the end. */
function entryOf(name: string, content: string | Tree, above = ''): unknown {
  const fullPath = `${above}/${name}`
  if (typeof content === 'string')
    return {
      name,
      fullPath,
      isDirectory: false,
      file: (give: (file: File) => void) => give(new File([content], name))
    }
  return {
    name,
    fullPath,
    isDirectory: true,
    createReader: () => {
      const waiting = Object.entries(content).map(([child, of]) => entryOf(child, of, fullPath))
      return { readEntries: (give: (entries: unknown[]) => void) => give(waiting.splice(0, 2)) }
    }
  }
}

function drop(tree: Tree) {
  const entries = Object.entries(tree)
  const items = entries.map(([name, content]) => ({
    webkitGetAsEntry: () => entryOf(name, content)
  }))
  const files = entries.map(([name, content]) => new File([String(content)], name))
  return filesDropped({ items, files } as unknown as DataTransfer)
}

describe('what is dropped', () => {
  it('is files as they are', async () => {
    const { files, notes } = await drop({ 'a.txt': 'أ', 'b.bin': 'ب' })
    expect([files.map(({ name }) => name), notes]).toEqual([['a.txt', 'b.bin'], []])
  })

  it('is the articles in folders, however deep, and how much was passed over', async () => {
    const { files, notes } = await drop({
      'x.txt': 'س',
      أخبار: {
        'a.txt': 'أ',
        'page.html': 'ب',
        page_files: { 'ad.html': 'إعلان', 'x.js': '' },
        عمق: { عمق: { 'c.docx': 'ج' } },
        '.hidden.txt': '',
        'z.zip': ''
      }
    })
    expect(files.map(({ name }) => name)).toEqual([
      'x.txt',
      'أخبار/a.txt',
      'أخبار/page.html',
      'أخبار/z.zip',
      'أخبار/عمق/عمق/c.docx'
    ])
    expect(await files[1]!.text()).toBe('أ')
    expect(notes).toEqual([{ code: 'import.passed-over', at: 'أخبار', facts: { count: 3 } }])
  })

  it('is files alone where folders cannot be looked into', async () => {
    const file = new File(['أ'], 'a.txt')
    const found = await filesDropped({ files: [file] } as unknown as DataTransfer)
    expect(found).toEqual({ files: [file], notes: [] })
  })
})
