import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
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

/**
 * The same on light and on dark paper, in a window that follows the system, with a picture of each
 * for those who look.
 */
export async function expectAccessibleOnEachPaper(page: Page, name: string): Promise<void> {
  for (const paper of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: paper })
    await expect(page.locator('html')).toHaveAttribute('data-theme', paper)
    await page.waitForTimeout(250)
    await expectAccessible(page)
    await page.screenshot({ path: join('.results/pictures', `${name}-${paper}.png`) })
  }
}
