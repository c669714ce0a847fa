import { parentPort } from 'node:worker_threads'
import { convertFile } from './convert'
import type { Request } from './protocol'

// Runs in a thread of its own, which may be ended at any moment: it holds nothing and writes nothing.
parentPort?.on('message', ({ file, choices }: Request) => {
  void convertFile(file, choices).then((reply) => parentPort?.postMessage(reply, []))
})
