import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, type Page } from 'playwright/test'

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

type Finding = { id: string; impact: string; nodes: string[] }

/** Fails when axe finds anything serious or critical on what the window shows now. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(await readFile(source, 'utf8'))
  const findings = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>
      }
    }
    const { violations } = await axe.run()
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))
    }))
  })
  const serious = findings.filter(({ impact }: Finding) => ['serious', 'critical'].includes(impact))
  expect(serious).toEqual([])
}
