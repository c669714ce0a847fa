import { describe, expect, it, vi } from 'vitest'
import type { IntakeId } from '#core/bridge/taking-calls'
import { good } from '#core/outcome'
import type { Plan } from '#core/taking/plan'
import { receiveDrop } from '../../../src/renderer/src/state/receive-drop'
import { askedOf, deskOf, handleOf, importAnswers, reportOf } from '../../helpers/desk'

const intake = handleOf(7) as unknown as IntakeId
const plan: Plan = {
  files: [],
  people: [],
  labels: [],
  relations: [],
  newArticles: 0,
  unknown: [],
  problems: [],
  skipped: []
}

describe('dropping on the window', () => {
  async function drop(files: readonly string[], folder: readonly string[] = [], hidden = 0) {
    const isAnnotation = (name: string) => /\.(?:ann|xlsx)$/.test(name)
    const { desk, port } = deskOf({
      answers: {
        'taking.recognise': ({ files }) => good(files.map(({ name }) => isAnnotation(name))),
        'taking.drop': () => good({ intake }),
        'taking.next': () => good({ done: 0, finished: true, plan, report: null }),
        ...importAnswers([], reportOf([]))
      }
    })
    const fileOf = (name: string) => new File(['x'], name)
    const folders = folder.length === 0 ? [] : [{ name: 'sent', files: folder.map(fileOf), hidden }]
    await receiveDrop(desk, { files: files.map(fileOf), folders })
    const names = (call: 'taking.drop' | 'intake.drop') =>
      askedOf(port, call).flatMap((asked) => asked.files.map(({ name }) => name))
    return { desk, port, names }
  }

  it('sends articles to the library, and annotations with the text beside them here', async () => {
    const { desk, names } = await drop(['souk.ann', 'souk.txt', 'news.txt'])
    expect(names('taking.drop')).toEqual(['souk.ann', 'souk.txt'])
    await vi.waitFor(() => expect(names('intake.drop')).toEqual(['news.txt']))
    expect(desk.store.get()).toMatchObject({ dialog: 'colleagues', taking: { step: 'deciding' } })
  })

  it.each([
    [['sent/a.ann', 'sent/a.txt', 'sent/x.docx'], true],
    [['sent/omar.hashiya.zip', 'sent/a.txt'], true],
    [['sent/omar.xlsx'], true],
    [['sent/table.xlsx', 'sent/a.txt'], false],
    [['sent/a.txt', 'sent/b.docx', 'sent/x.js'], false]
  ])('takes a folder of %j as a whole', async (folder, isTheirs) => {
    const { desk, names } = await drop([], folder, 2)
    await vi.waitFor(() => expect(names(isTheirs ? 'taking.drop' : 'intake.drop')).not.toEqual([]))
    if (isTheirs) {
      expect(names('taking.drop')).toEqual(folder)
      expect(names('intake.drop')).toEqual([])
      const { told } = desk.store.get().taking
      expect(told.notes).toEqual([{ code: 'taking.hidden', at: 'sent', facts: { count: 2 } }])
    } else {
      expect(names('taking.drop')).toEqual([])
      expect(names('intake.drop')).toEqual(folder.filter((name) => /txt|docx/.test(name)))
    }
  })

  it('asks about a few files at a time', async () => {
    const many = Array.from({ length: 120 }, (_, number) => `sent/${number}.txt`)
    const { port } = await drop([], many)
    const asked = askedOf(port, 'taking.recognise').map(({ files }) => files.length)
    expect(asked.filter((count) => count > 0)).toEqual([50, 50, 20])
  })
})
