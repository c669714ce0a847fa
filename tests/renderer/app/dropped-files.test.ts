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
    const { files, folders } = await drop({ 'a.txt': 'أ', 'b.bin': 'ب' })
    expect([files.map(({ name }) => name), folders]).toEqual([['a.txt', 'b.bin'], []])
  })

  it('is folders with everything in them, however deep, but for what is hidden', async () => {
    const { files, folders } = await drop({
      'x.txt': 'س',
      أخبار: {
        'a.ann': 'أ',
        page_files: { 'x.js': '' },
        عمق: { عمق: { 'c.docx': 'ج' } },
        '.hashiya': { history: { 'a.jsonl': '' } },
        '.hidden.txt': '',
        'Thumbs.db': '',
        'z.zip': ''
      }
    })
    expect(files.map(({ name }) => name)).toEqual(['x.txt'])
    expect(folders).toMatchObject([{ name: 'أخبار', hidden: 3 }])
    expect(folders[0]!.files.map(({ name }) => name)).toEqual([
      'أخبار/a.ann',
      'أخبار/page_files/x.js',
      'أخبار/z.zip',
      'أخبار/عمق/عمق/c.docx'
    ])
    expect(await folders[0]!.files[0]!.text()).toBe('أ')
  })

  it('is files alone where folders cannot be looked into', async () => {
    const file = new File(['أ'], 'a.txt')
    const found = await filesDropped({ files: [file] } as unknown as DataTransfer)
    expect(found).toEqual({ files: [file], folders: [] })
  })
})
