import type { BookAnswer, BookCall } from './book-messages'
import { BooksHere } from './books'

const books = new BooksHere()

addEventListener('message', ({ data }: MessageEvent<BookCall>) => {
  const { number } = data
  run(data).then(
    (value) => tell({ number, value }),
    (error: unknown) => tell({ number, failed: String(error) })
  )
})

function run(call: BookCall): Promise<unknown> {
  switch (call.method) {
    case 'put':
      return books.put(...call.given)
    case 'arrange':
      return books.arrange(...call.given)
    case 'find':
      return books.find(...call.given)
    default:
      return books.chart(...call.given)
  }
}

function tell(answer: BookAnswer): void {
  postMessage(answer)
}
