import { boxOf, drawn, expect, test } from './app'

test('lights the note of the words under the pointer, and the words of the note', async ({
  bench
}) => {
  const { page } = await bench.start(await bench.sample(), '--article', 'souk-shelling')
  await drawn(page)
  const words = await boxOf(page, 'طفلان')
  await page.mouse.move(words.x + words.width / 2, words.y + words.height / 2)
  const lit = page.locator('button[data-hovered]')
  await expect(lit).toHaveCount(1)
  await expect(lit).toHaveAccessibleName(/طفلان/)

  const other = page.getByRole('button', { name: /رقم ضحايا: عشرات آخرون/ })
  await other.hover()
  const tag = await other.getAttribute('data-tag')
  await expect(page.locator(`svg g[data-tag="${tag}"]`)).toHaveAttribute('data-hovered', '')
  await expect(lit).toHaveCount(1)

  await other.click()
  await expect(page.locator('blockquote')).toHaveText('عشرات آخرون')
})
